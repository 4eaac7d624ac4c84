import type {PlotlyHTMLElement} from "plotly.js-dist-min";
import {resolve} from "../figures/theme.js";
import type {Mark} from "../figures/types.js";
import {type Axis, axes} from "./axes.js";
import {SYMBOLS} from "./symbols.js";
import {print, put} from "./write.js";

type Point = readonly [number, number];

/** A pair of axes, with the address of its clip. */
interface Place {
  readonly pair: readonly [Axis, Axis];
  readonly url: string;
}

/** Marks that follow one another on the same axes. */
interface Run {
  readonly place: Place;
  readonly marks: Mark[];
}

/** The axes as Plotly has drawn them: another object when they have been drawn anew. */
export interface Ground {
  readonly dark: boolean;
}

const SVG = "http://www.w3.org/2000/svg";
const DASH: Record<string, string> = {dash: "7 4", dot: "2 3", dashdot: "7 3 2 3"};
let serial = 0;

function element(name: string, attributes: Record<string, string | number> = {}): SVGElement {
  const node = document.createElementNS(SVG, name);
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, `${value}`);
  return node;
}

/** A light layer over a Plotly graph, in its data coordinates: what moves while the reader drags. */
export function overlay(graph: PlotlyHTMLElement) {
  const svg = element("svg", {class: "plot-overlay", "aria-hidden": "true"});
  const defs = svg.appendChild(element("defs"));
  const clips = new Map<string, {id: string; rect: SVGElement}>();

  /** The clip of a pair of axes, made when first asked for, and moved when the axes have. */
  function clip(name: string, [x, y]: readonly [Axis, Axis]): string {
    let made = clips.get(name);
    if (!made) {
      const id = `plot-clip-${++serial}`;
      const path = defs.appendChild(element("clipPath", {id}));
      made = {id, rect: path.appendChild(element("rect")) as SVGElement};
      clips.set(name, made);
    }
    const box = {x: x.from, y: y.from, width: x.to - x.from, height: y.to - y.from};
    for (const [name, value] of Object.entries(box)) put(made.rect, name, `${value}`);
    return `url(#${made.id})`;
  }

  /** Marks in their order, those that follow one another on the same axes together: a clip costs the browser in each frame. */
  function runs(marks: readonly Mark[]): Run[] {
    const places = new Map<string, Place | null>();
    const list: Run[] = [];
    for (const mark of marks) {
      const name = `${mark.xaxis ?? "x"}${mark.yaxis ?? "y"}`;
      let place = places.get(name);
      if (place === undefined) {
        const pair = axes(graph, mark.xaxis, mark.yaxis);
        places.set(name, (place = pair && {pair, url: clip(name, pair)}));
      }
      if (!place) continue;
      const last = list.at(-1);
      if (last?.place === place) last.marks.push(mark);
      else list.push({place, marks: [mark]});
    }
    return list;
  }

  let ground: Ground | undefined;
  let painted = new WeakMap<SVGElement, Mark>(); // which mark each group shows on this ground: it is not painted again

  return {
    element: svg,
    draw(marks: readonly Mark[], on: Ground): void {
      if (ground !== on) painted = new WeakMap();
      ground = on;
      const frames = [defs];
      for (const {place, marks: run} of runs(marks)) {
        const frame = reuse(svg, frames, "g");
        put(frame, "clip-path", place.url);
        const groups: SVGElement[] = [];
        for (const mark of run) {
          const group = reuse(frame, groups, "g");
          if (!same(painted.get(group), mark)) paint(group, mark, place.pair, on.dark);
          painted.set(group, mark);
        }
        trim(frame, groups.length);
      }
      trim(svg, frames.length);
    }
  };
}

/** Whether two marks are one: of the same points, the very same arrays, and of the same looks. */
function same(a: Mark | undefined, b: Mark): boolean {
  if (a === b) return true;
  if (a?.x !== b.x || a.y !== b.y) return false;
  const [looks, others] = [a, b].map((mark) => JSON.stringify({...mark, x: null, y: null}));
  return looks === others;
}

/** Draws one mark: at most one path for its line, one for its markers, and its texts. */
function paint(group: SVGElement, mark: Mark, [x, y]: readonly [Axis, Axis], dark: boolean): void {
  const points = mark.x.map((value, i) => [x.toPixel(value), y.toPixel(mark.y[i])] as const);
  const parts: SVGElement[] = [];
  if (mark.mode.includes("lines") || mark.fill) {
    const {color = "none", width = 2, dash = "solid"} = mark.line ?? {};
    const path = reuse(group, parts, "path");
    put(path, "d", polyline(points, mark.fill !== undefined));
    put(path, "fill", mark.fill ? resolve(mark.fillcolor ?? color, dark) : "none");
    put(path, "stroke", resolve(color, dark));
    put(path, "stroke-width", `${width}`);
    put(path, "stroke-linejoin", "round");
    put(path, "stroke-dasharray", DASH[dash] ?? "none");
  }
  if (mark.mode.includes("markers") && mark.marker) {
    const {color, size = 6, symbol = "circle"} = mark.marker;
    const open = symbol.endsWith("-open") || symbol === "x" || symbol === "cross";
    const path = reuse(group, parts, "path");
    put(
      path,
      "d",
      points
        .filter(seen)
        .map((point) => SYMBOLS[symbol.replace("-open", "")](point, size / 2))
        .join("")
    );
    put(path, "fill", open ? "none" : resolve(color, dark));
    put(path, "stroke", resolve(open ? color : "@paper", dark));
    put(path, "stroke-width", open ? "2" : "0.75");
    put(path, "stroke-dasharray", "none");
  }
  for (const [i, text] of (mark.mode.includes("text") ? (mark.text ?? []) : []).entries()) {
    if (!text || !points[i] || !seen(points[i])) continue;
    const [vertical, horizontal] = (mark.textposition ?? "top center").split(" ");
    const {color = "@ink", size = 12} = mark.textfont ?? {};
    const node = reuse(group, parts, "text");
    const dx = horizontal === "right" ? 7 : horizontal === "left" ? -7 : 0;
    const dy = vertical === "top" ? -7 : vertical === "bottom" ? 7 + 0.75 * size : 0.35 * size;
    put(node, "x", (points[i][0] + dx).toFixed(1));
    put(node, "y", (points[i][1] + dy).toFixed(1));
    put(node, "text-anchor", horizontal === "right" ? "start" : horizontal === "left" ? "end" : "middle");
    put(node, "fill", resolve(color, dark));
    put(node, "font-size", `${size}`);
    print(node, text);
  }
  trim(group, parts.length);
}

/** Removes what a drawing had more than this one. */
function trim(parent: SVGElement, count: number): void {
  while (parent.children.length > count) parent.lastElementChild!.remove();
}

/** The next child of the group, `parts` being those before it, if it is of that kind, else a new one in its place. */
function reuse(group: SVGElement, parts: SVGElement[], name: string): SVGElement {
  const old = group.children[parts.length] as SVGElement | undefined;
  const node = old?.tagName === name ? old : element(name);
  if (old && old !== node) old.replaceWith(node);
  else if (!old) group.append(node);
  parts.push(node);
  return node;
}

const seen = ([x, y]: Point): boolean => Number.isFinite(x) && Number.isFinite(y);

function polyline(points: readonly Point[], close: boolean): string {
  let path = "";
  let pen = false;
  for (const point of points) {
    if (!seen(point)) {
      if (close && pen) path += "Z";
      pen = false;
      continue;
    }
    path += `${pen ? "L" : "M"}${point[0].toFixed(1)},${point[1].toFixed(1)}`;
    pen = true;
  }
  return close && pen ? `${path}Z` : path;
}
