import type {Data, Layout} from "plotly.js-dist-min";
import {heading} from "../shared/heading.js";
import {LAST, ZERO} from "../shared/shiftScale.js";
import {EDGE, power, symlogTicks} from "../shared/symlog.js";
import type {Picture} from "../types.js";

/** The views, in the order in which they are revealed. */
export type View = "eigenvalues" | "kappa" | "arc" | "filter" | "sums";

/** All that the costly picture depends on: nothing that a hand drags. */
export interface Frame {
  readonly views: readonly View[];
  /** Half the width that the view of the steps shows at least; three quarters of it upward. */
  readonly window: number;
  readonly narrow: boolean;
}

interface Box {
  readonly view: View;
  readonly from: number;
  readonly to: number;
  readonly top: number;
  readonly height: number;
}

/** The axes of each view: "x2" goes with "y2". */
export const AXES: Readonly<Record<View, {readonly xaxis: string; readonly yaxis: string}>> = {
  eigenvalues: {xaxis: "x", yaxis: "y"},
  kappa: {xaxis: "x2", yaxis: "y2"},
  arc: {xaxis: "x3", yaxis: "y3"},
  filter: {xaxis: "x4", yaxis: "y4"},
  sums: {xaxis: "x5", yaxis: "y5"}
};

const GAP = 66; // for the ticks of one row and the title of the next
const ROW = 244;
/** The row of the steps, with two views beside it or none, and with a single one. */
const STEPS = 420;
const SINGLE = 330;
/** Where two views of a row part. */
const SPLIT = 0.52;
const NARROW: Readonly<Record<View, number>> = {eigenvalues: 218, kappa: 200, arc: 270, filter: 170, sums: 180};

/** The rows of the strip of eigenvalues, from the bottom: the names of its zones, four rows of markers, ε. */
export const STRIP = {
  floor: -0.95,
  zones: -0.5,
  second: [1.3, 0.35],
  first: [3.15, 2.2],
  shift: 4.15,
  roof: 4.75
} as const;
/** What the views over ε show: room for the names of the ticks at the left, for the handle below. */
export const leftEnd = (narrow: boolean): number => (narrow ? ZERO - 1.95 : ZERO - 1.35);
export const RIGHT_END = LAST + 0.25;
/** Where the ticks of an upright axis over ε stand. */
export const RUNGS = {from: ZERO, to: RIGHT_END, names: "left"} as const;
export const LADDER = {floor: -0.24, roof: 1.16, grip: -0.13} as const;

/** Rough px to a unit of the axis of λ, and of that of ε, where the page is at its narrowest: what a label may count on. */
export const stripPx = (narrow: boolean): number => (narrow ? 9.9 : 12.6);
export const shiftPx = (narrow: boolean): number => (narrow ? 22 : 30);

/**
 * Where each view stands, in px from the top of the first. The view of the steps has up to two others beside it; the rest
 * stand in rows of two above. On a phone each has a row of its own.
 */
function boxes({views, narrow}: Frame): {list: Box[]; height: number} {
  const order = Object.keys(AXES).filter((view) => views.includes(view as View)) as View[];
  const list: Box[] = [];
  let top = 0;
  const row = (names: readonly View[], height: number) => {
    names.forEach((view, i) => {
      const [from, to] = names.length === 1 ? [0, 1] : i === 0 ? [0, SPLIT - 0.03] : [SPLIT + 0.03, 1];
      list.push({view, from, to, top, height});
    });
    top += height + GAP;
  };
  if (narrow) for (const view of order) row([view], NARROW[view]);
  else {
    const others = order.filter((view) => view !== "arc");
    const beside = order.includes("arc") ? others.splice(others.length > 2 ? 2 : 0) : [];
    while (others.length > 0) row(others.splice(0, 2), ROW);
    if (order.includes("arc")) {
      const height = beside.length === 1 ? SINGLE : STEPS;
      const each = (height + GAP) / beside.length - GAP;
      list.push({view: "arc", from: 0, to: beside.length > 0 ? SPLIT + 0.01 : 1, top, height});
      beside.forEach((view, i) => {
        list.push({view, from: SPLIT + 0.07, to: 1, top: top + i * (each + GAP), height: each});
      });
      top += height + GAP;
    }
  }
  return {list, height: Math.max(1, top - GAP)};
}

const TITLES: Readonly<Record<View, readonly [wide: string, narrow: string]>> = {
  eigenvalues: ["Equation 11: each λ moves to λ + ε", "Equation 11: each λ moves to λ + ε"],
  kappa: ["Equation 16: κ of H + εI, over ε", "Equation 16: κ of H + εI, over ε"],
  arc: ["The step −(H + εI)⁻¹∇f from x₀, for every ε", "The step −(H + εI)⁻¹∇f from x₀"],
  filter: ["Filter factors λ/(λ + ε), over ε", "Filter factors λ/(λ + ε), over ε"],
  sums: ["Equations 12 and 13: det and tr, over ε", "Equations 12, 13: det and tr, over ε"]
};

/** The costly picture: frames, axes and titles. */
export function frame(options: Frame): Picture {
  const {list, height} = boxes(options);
  const margin = {l: 36, r: 12, t: 30, b: 40};
  const layout: Partial<Layout> & Record<string, unknown> = {height: height + margin.t + margin.b, margin};
  const data: Data[] = [];
  layout.annotations = list.map(({view, from, top}) =>
    heading(TITLES[view][options.narrow ? 1 : 0], [from, 1 - top / height], {narrow: options.narrow, above: 6})
  );
  for (const {view, from, to, top, height: tall} of list) {
    const {xaxis, yaxis} = AXES[view];
    const [x, y] = axesOf(view, options);
    layout[xaxis.replace("x", "xaxis")] = {anchor: yaxis, domain: [from, to], tickfont: {size: 11}, tickangle: 0, ...x};
    layout[yaxis.replace("y", "yaxis")] = {
      anchor: xaxis,
      domain: [Math.max(0, 1 - (top + tall) / height), 1 - top / height],
      tickfont: {size: 11},
      ...y
    };
    data.push({type: "scatter", x: [null], y: [null], xaxis, yaxis} as unknown as Data);
  }
  return {data, layout};
}

type Axis = Record<string, unknown>;
const BARE: Axis = {showgrid: false, zeroline: false};
const TICKS: Axis = {ticks: "outside", ticklen: 4, tickcolor: "@edge"};

function axesOf(view: View, {window, narrow}: Frame): [Axis, Axis] {
  if (view === "eigenvalues") {
    const exponents = [-6, -5, -4, -3, -2, -1, 0, 1, 2, 3, 4, 5, 6];
    const ticks = symlogTicks(exponents, [-3, 0, 3, 6]);
    const lanes = {...BARE, range: [STRIP.floor, STRIP.roof], showticklabels: false};
    return [{...BARE, ...TICKS, range: [-EDGE - 0.9, EDGE + 0.9], ...ticks}, lanes];
  }
  if (view === "arc") {
    const quiet = {zeroline: false, showgrid: false, nticks: 7, exponentformat: "power", ticks: ""};
    const title = (text: string): Axis => ({title: {text, standoff: 4, font: {size: 12, color: "@soft"}}});
    return [
      {...quiet, range: [-window, window], ...title("x₁")},
      {...quiet, range: [-0.75 * window, 0.75 * window], scaleanchor: AXES.arc.xaxis, ...title("x₂")}
    ];
  }
  const shown = narrow ? [-6, -3, 0, 3] : [-6, -4, -2, 0, 2];
  const decades = Array.from({length: LAST - ZERO}, (_, i) => ZERO + 1 + i);
  return [
    {
      ...BARE,
      ...TICKS,
      range: [leftEnd(narrow), RIGHT_END],
      tickvals: [ZERO, ...decades],
      ticktext: ["0", ...decades.map((e) => (shown.includes(e) ? power(e) : ""))]
    },
    {...BARE, range: [LADDER.floor, LADDER.roof], showticklabels: false}
  ];
}
