import type {Data, Layout} from "plotly.js-dist-min";
import {heading} from "../shared/heading.js";
import {remembered} from "../shared/memo.js";
import {LAST, ZERO} from "../shared/shiftScale.js";
import {power} from "../shared/ticks.js";
import type {Picture} from "../types.js";

/** What can be revealed beside the paths of the coefficients. */
export type RidgeView = "eigenvalues" | "errors" | "kappa";
/** The paths are always there; the points where they are the reader’s own. */
type View = "paths" | "points" | RidgeView;

/** What the costly picture depends on: nothing that a hand drags. */
export interface RidgeFrame {
  readonly own: boolean;
  readonly views: readonly RidgeView[];
  readonly narrow: boolean;
}

/** The axes of each view. */
export const AXES = {
  paths: {xaxis: "x", yaxis: "y"},
  eigenvalues: {xaxis: "x2", yaxis: "y2"},
  errors: {xaxis: "x3", yaxis: "y3"},
  kappa: {xaxis: "x4", yaxis: "y4"},
  points: {xaxis: "x5", yaxis: "y5"}
} as const;

/** The upright axis of a view over μ: its ladder has the room from 0 to 1, the handle stands below, at `grip`. */
export const ROOM = {floor: -0.2, grip: -0.11, roof: 1.08} as const;
/** The plane of the points: how far it reaches. */
export const PLANE = {t: 1.1, y: 2.4} as const;
/** The heights of the rows of eigenvalues: before μ is added, and after. */
export const ROWS = {floor: -0.2, grip: 0.05, after: 1, before: 2, roof: 2.75} as const;

const GAP = 64; // for the ticks of one row and the title of the next
const MARGIN = {l: 14, r: 10, t: 30, b: 40};
const NARROW: Readonly<Record<View, number>> = {paths: 270, points: 220, eigenvalues: 190, errors: 200, kappa: 200};

const TITLES: Readonly<Record<View, readonly [wide: string, narrow: string]>> = {
  paths: ["Standardised coefficients, over μ", "Standardised coefficients, over μ"],
  points: ["The points, and the fit", "The points, and the fit"],
  eigenvalues: ["Eigenvalues of XᵀX, and of XᵀX + μI", "Eigenvalues of XᵀX and XᵀX + μI"],
  errors: ["Training and leave-one-out error, over μ", "Training, leave-one-out error, over μ"],
  kappa: ["Condition numbers κ, over μ", "Condition numbers κ, over μ"]
};

interface Box {
  readonly view: View;
  readonly from: number;
  readonly to: number;
  readonly top: number;
  readonly height: number;
}

/** Where each view stands, in px from the top of the first: two to a row, and stacked on a phone. */
function boxes({own, views, narrow}: RidgeFrame): {list: Box[]; height: number} {
  const order = ["points", "paths", "errors", "eigenvalues", "kappa"] as const;
  const open = order.filter((view) => view === "paths" || (view === "points" ? own : views.includes(view)));
  const rows: (readonly View[])[] = [];
  const most = narrow ? 1 : 2;
  for (let i = 0; i < open.length; i += most) rows.push(open.slice(i, i + most));
  const list: Box[] = [];
  let top = 0;
  for (const row of rows) {
    const height = narrow ? NARROW[row[0]] : rows.length === 1 ? 340 : 250;
    row.forEach((view, i) => {
      const [from, to] = row.length === 1 ? [0, 1] : i === 0 ? [0, 0.475] : [0.525, 1];
      list.push({view, from, to, top, height});
    });
    top += height + GAP;
  }
  return {list, height: top - GAP};
}

/** How high the view of the paths is, in px: what a label may count on. */
export const pathsHeight = (frame: RidgeFrame): number => boxes(frame).list.find(({view}) => view === "paths")!.height;

/** What a view over μ shows, from 0 to 1e3, with room beside it for names and numbers. */
export function span(view: "paths" | RidgeView, {own, narrow, views}: RidgeFrame): readonly [number, number] {
  if (view === "paths") {
    const names = own ? (narrow ? 1.7 : 1.2) : narrow ? 3.9 : views.length > 0 ? 3 : 2.3; // half a page has less room
    return [ZERO - names, LAST + (narrow ? 1.6 : 1)];
  }
  return [ZERO - (view === "eigenvalues" ? 0.5 : narrow ? 1.95 : 1.35), LAST + 0.25];
}

/** Frames, axes and titles. Equal input gives the same object. */
export const ridgeBase = remembered((frame: RidgeFrame): Picture => {
  const {narrow} = frame;
  const {list, height} = boxes(frame);
  const layout: Partial<Layout> & Record<string, unknown> = {height: height + MARGIN.t + MARGIN.b, margin: MARGIN};
  layout.annotations = list.map(({view, from, top}) =>
    heading(TITLES[view][narrow ? 1 : 0], [from, 1 - top / height], {narrow, above: 6})
  );
  const data: Data[] = [];
  for (const {view, from, to, top, height: tall} of list) {
    const {xaxis, yaxis} = AXES[view];
    const [x, y] = axesOf(view, frame);
    layout[xaxis.replace("x", "xaxis")] = {anchor: yaxis, domain: [from, to], tickfont: {size: 11}, tickangle: 0, ...x};
    layout[yaxis.replace("y", "yaxis")] = {
      anchor: xaxis,
      domain: [Math.max(0, 1 - (top + tall) / height), 1 - top / height],
      ...y
    };
    data.push({type: "scatter", x: [null], y: [null], xaxis, yaxis} as unknown as Data);
  }
  return {data, layout};
});

type Axis = Record<string, unknown>;
const BARE: Axis = {showgrid: false, zeroline: false};
const TICKS: Axis = {ticks: "outside", ticklen: 4, tickcolor: "@edge"};

function axesOf(view: View, frame: RidgeFrame): [Axis, Axis] {
  if (view === "points") {
    const inside = {...BARE, ticklabelposition: "inside", tickfont: {size: 11}};
    return [
      {
        ...BARE,
        ...TICKS,
        range: [-PLANE.t, PLANE.t],
        tickvals: [-1, -0.5, 0, 0.5, 1],
        ticktext: ["−1", "−0.5", "0", "0.5", "1"]
      },
      {
        ...inside,
        showgrid: true,
        range: [-PLANE.y, PLANE.y],
        tickvals: [-2, -1, 0, 1, 2],
        ticktext: ["−2", "−1", "0", "1", "2"]
      }
    ];
  }
  const shown = frame.narrow ? [-6, -3, 0, 3] : [-6, -4, -2, 0, 2];
  const decades = Array.from({length: LAST - ZERO}, (_, i) => ZERO + 1 + i);
  const name = (e: number) => (e === 0 ? "1" : power(e));
  const [floor, roof] = view === "eigenvalues" ? [ROWS.floor, ROWS.roof] : [ROOM.floor, ROOM.roof];
  return [
    {
      ...BARE,
      ...TICKS,
      range: span(view, frame),
      tickvals: [ZERO, ...decades],
      ticktext: ["0", ...decades.map((e) => (shown.includes(e) ? name(e) : ""))]
    },
    {...BARE, range: [floor, roof], showticklabels: false}
  ];
}
