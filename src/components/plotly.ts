import {FileAttachment} from "observablehq:stdlib";
import type {Config, Data, Layout, PlotlyHTMLElement} from "plotly.js-dist-min";
import {resolveAll} from "../figures/tokens.js";
import type {Handle, Mark, Picture} from "../figures/types.js";
import {handles, type Moves} from "./handles.js";
import {type Ground, overlay} from "./overlay.js";
import {isDark, onTheme} from "./theme.js";
import {hasAxes, hasWebGL, is3d} from "./webgl.js";
import {put} from "./write.js";

type Plotly = typeof import("plotly.js-dist-min")["default"];

/** One drawing: the costly picture, and what moves over it. */
export interface Drawing {
  readonly picture: Picture;
  /** What stands in for a 3-D picture where there is no WebGL. */
  readonly flat?: Picture;
  readonly overlay?: readonly Mark[];
  readonly handles?: readonly Handle[];
  readonly on?: Moves;
}

/** Nothing that Plotly could send anywhere, and no buttons of its own: the frame has ours. */
const config: Partial<Config> = {
  responsive: false,
  displaylogo: false,
  displayModeBar: false,
  showSendToCloud: false,
  plotlyServerURL: "",
  scrollZoom: false,
  doubleClick: false
};

/** A surface that takes longer, in ms, draws slowly: WebGL in software does. */
const SLOW = 50;
/** How long the hand must rest, in ms, before a surface that draws slowly follows it. */
const REST = 300;

let library: Promise<Plotly> | undefined;
let attempts = 0;

/** Fetches Plotly once. A failed fetch is forgotten, so that the next figure, or Retry, asks again under a fresh name. */
function load(): Promise<Plotly> {
  return (library ??= FileAttachment("../vendor/plotly.js")
    .url()
    .then((url: string) => import(`${url}${attempts++ ? `?retry=${attempts}` : ""}`))
    .then(
      (module: {default: Plotly}) => module.default,
      (error: unknown) => {
        library = undefined;
        throw error;
      }
    ));
}

/**
 * The one adapter to Plotly: one element a figure, drawn when it nears the screen, redrawn by Plotly only when its
 * picture is another object, freed on `invalidation`. Its `data-state` says waiting, drawn or lost.
 */
export function plotly({invalidation, label}: {invalidation: Promise<unknown>; label: () => string}) {
  const element = document.createElement("div");
  element.className = "plot";
  element.dataset.state = "waiting";
  const graph = element.appendChild(document.createElement("div")) as unknown as PlotlyHTMLElement & HTMLDivElement;
  graph.className = "plot-graph";
  const layer = overlay(graph);
  element.append(layer.element);
  const points = handles(graph, element);

  let plotly: Plotly | undefined;
  let wanted: Drawing | undefined;
  let drawn: (Ground & {picture: Picture; width: number}) | undefined;
  let state: "idle" | "busy" | "dead" = "idle";
  let room = 0; // px, told by the observer: to ask the element would lay out the whole page once more at every frame
  let inSight = false; // a figure that nobody sees waits with its changes until somebody does
  let slow = false;
  let rest = 0;
  const counts = {react: 0, overlay: 0};

  const pictureOf = (drawing: Drawing): Picture =>
    drawing.flat && is3d(drawing.picture) && !hasWebGL() ? drawing.flat : drawing.picture;

  async function draw({rested = false, unseen = false} = {}): Promise<void> {
    clearTimeout(rest);
    if (!plotly || !wanted || state !== "idle" || (drawn && !inSight && !unseen)) return;
    const width = Math.floor(room);
    if (width === 0) return;
    const dark = isDark();
    const picture = pictureOf(wanted);
    if (picture !== drawn?.picture || dark !== drawn.dark || width !== drawn.width) {
      const surface = is3d(picture);
      if (surface && slow && drawn && !rested) {
        rest = window.setTimeout(() => void draw({rested: true}), REST); // words and marks follow the hand, the surface its rest
        return mark(wanted, drawn);
      }
      state = "busy";
      ++counts.react;
      const began = performance.now();
      await plotly.react(graph, data(picture, dark), layout(picture, dark, width), config);
      if ((state as string) === "dead") return plotly.purge(graph);
      state = "idle";
      drawn = {picture, dark, width};
      if (surface) requestAnimationFrame(() => setTimeout(() => (slow = performance.now() - began > SLOW)));
      element.style.height = `${picture.layout.height}px`;
      if (pictureOf(wanted) !== picture) return draw();
    }
    mark(wanted, drawn);
    if (element.dataset.state === "drawn") return;
    element.dataset.state = "drawn";
    element.closest("figure")?.classList.add("awake");
  }

  /** Draws the light layer and puts the handles in their places. */
  function mark(drawing: Drawing, ground: Ground): void {
    ++counts.overlay;
    layer.draw(drawing.overlay ?? [], ground);
    points.show(drawing.handles ?? [], drawing.on ?? {});
    points.draw(ground.dark);
    put(graph, "role", "img");
    put(graph, "aria-label", label());
  }

  function fetchAndDraw(): void {
    element.dataset.state = "waiting";
    load().then(
      (loaded) => {
        plotly = loaded;
        return draw();
      },
      () => {
        element.dataset.state = "lost";
        element.dispatchEvent(new CustomEvent("lost"));
      }
    );
  }

  const near = new IntersectionObserver(
    (entries) => {
      if (!entries.some((entry) => entry.isIntersecting)) return;
      near.disconnect();
      fetchAndDraw();
    },
    {rootMargin: "200px"}
  );
  // The whole figure is what nears, once the cell has put it in its place: above its plot stand the controls and the still.
  queueMicrotask(() => near.observe(element.closest("figure") ?? element));
  const sight = new IntersectionObserver(
    (entries) => {
      inSight = entries[entries.length - 1].isIntersecting;
      if (inSight) element.dispatchEvent(new CustomEvent("sight"));
      void draw();
    },
    {rootMargin: "200px"}
  );
  sight.observe(element);
  const resize = new ResizeObserver(([entry]) => {
    room = entry.contentRect.width;
    void draw();
  });
  resize.observe(element);
  const endTheme = onTheme(() => void draw());
  const beforePrint = () => {
    element.dispatchEvent(new CustomEvent("sight")); // paper shows what the screen does not
    void draw({rested: true, unseen: true});
  };
  addEventListener("beforeprint", beforePrint);
  void invalidation.then(() => {
    if (state !== "busy") plotly?.purge(graph);
    state = "dead";
    clearTimeout(rest);
    near.disconnect();
    sight.disconnect();
    resize.disconnect();
    endTheme();
    removeEventListener("beforeprint", beforePrint);
  });

  return Object.assign(element, {
    counts,
    retry: fetchAndDraw,
    /** Whether the figure is on the screen or near it; it dispatches "sight" when it comes, and before a print. */
    inSight: (): boolean => inSight,
    /** Whether the flat counterpart stands in for a 3-D picture. */
    flat: (): boolean => wanted !== undefined && pictureOf(wanted) !== wanted.picture,
    show(drawing: Drawing): void {
      wanted = drawing;
      void draw();
    },
    /** The figure as it stands, light layer included, as a data address. */
    async image(options: {format: "png" | "svg"; dark?: boolean; width?: number; scale?: number}): Promise<string> {
      if (!wanted) throw new Error("there is nothing to draw yet");
      const {format, dark = isDark(), width = element.clientWidth, scale = format === "png" ? 2 : 1} = options;
      const picture = pictureOf(wanted);
      const marks = (hasAxes(picture) ? (wanted.overlay ?? []) : []) as readonly unknown[] as readonly Data[];
      const whole = {
        data: [...data(picture, dark), ...data({data: marks, layout: {}}, dark)],
        layout: {...layout(picture, dark, width), paper_bgcolor: resolveAll("@paper", dark)}
      };
      const {height} = picture.layout;
      return (await load()).toImage(whole, {format, width, height, scale});
    }
  });
}

const data = (picture: Picture, dark: boolean): Data[] =>
  picture.data.map((trace) => ({hoverinfo: "skip", showlegend: false, ...resolveAll(trace, dark)}) as Data);

/** What every figure shares: our type and inks, no background of its own, nothing that a stray finger could move. */
const layout = (picture: Picture, dark: boolean, width: number): Partial<Layout> => {
  const own = resolveAll(picture.layout, dark) as Partial<Layout> & Record<string, unknown>;
  const ink = resolveAll("@ink", dark);
  const axis = {
    color: resolveAll("@soft", dark),
    gridcolor: resolveAll("@grid", dark),
    zerolinecolor: resolveAll("@grid", dark),
    fixedrange: true,
    automargin: false
  };
  const axes = Object.keys(own).filter((name) => /^[xy]axis\d*$/.test(name));
  return {
    autosize: false,
    margin: {l: 44, r: 12, t: 28, b: 40},
    paper_bgcolor: "rgba(0,0,0,0)",
    plot_bgcolor: "rgba(0,0,0,0)",
    showlegend: false,
    dragmode: is3d(picture) ? "orbit" : false,
    hovermode: false,
    font: {family: '"Source Sans 3 Variable", "Source Sans 3", sans-serif', size: 13, color: ink},
    ...own,
    ...Object.fromEntries(axes.map((name) => [name, {...axis, ...(own[name] as object)}])),
    width
  } as Partial<Layout>;
};
