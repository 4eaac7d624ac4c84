import type {Data, Layout} from "plotly.js-dist-min";
import type {Basins} from "../../numerics/optimizers/basins.js";
import type {Objective} from "../../numerics/types.js";
import {remembered} from "../shared/memo.js";
import {power, symlogTicks} from "../shared/symlog.js";
import type {Picture} from "../types.js";
import {ground} from "./ground.js";
import {ACROSS, MARGIN, type Place, placesOf, RANGES, type View} from "./places.js";
import {curveTitles, isCurve, type StressId, surfaceTitles, windowOf, type Zoom} from "./subjects.js";

/** What the costly picture depends on: nothing that a hand drags. */
export interface BaseOptions {
  readonly zoom?: Zoom;
  readonly view?: View;
  /** The reader’s own function, where it is the one. */
  readonly own?: Objective | null;
  /** The map of the basins, once it is there; drawn here for a function of two variables. */
  readonly map?: Basins | null;
  readonly narrow?: boolean;
}

/**
 * The contours of f, or an empty place for its graph; the axes of the strip and of the second view; the titles. Equal input
 * gives the same object, for a cell that runs again must not draw it again.
 */
export function stressBase(
  id: StressId,
  {zoom = "1", view = "steps", own = null, map = null, narrow = false}: BaseOptions = {}
): Picture {
  return drawnWith(own, map)({id, zoom, view, narrow});
}

/** The part of the input that is plain data. */
interface Plain {
  readonly id: StressId;
  readonly zoom: Zoom;
  readonly view: View;
  readonly narrow: boolean;
}

const NONE = {};
const families = new WeakMap<object, WeakMap<object, (plain: Plain) => Picture>>();

/** The pictures with this function of the reader’s and this map. */
function drawnWith(own: Objective | null, map: Basins | null): (plain: Plain) => Picture {
  const maps = families.get(own ?? NONE) ?? new WeakMap<object, (plain: Plain) => Picture>();
  families.set(own ?? NONE, maps);
  const family = maps.get(map ?? NONE) ?? remembered((plain: Plain) => draw(plain, own, map));
  maps.set(map ?? NONE, family);
  return family;
}

function draw({id, zoom, view, narrow}: Plain, own: Objective | null, map: Basins | null): Picture {
  const line = isCurve(id);
  const places = placesOf(line, narrow);
  const window = windowOf(id, zoom, own);
  const frame = {showline: true, mirror: true, linecolor: "@edge", zeroline: false, tickfont: {size: 12}} as const;
  const bare = {showgrid: false, zeroline: false, showticklabels: false, ticks: ""} as const;
  const square = line ? {} : {constrain: "domain", showgrid: false};
  const layout = {
    height: places.height,
    margin: {l: MARGIN, r: MARGIN, t: MARGIN, b: MARGIN},
    xaxis: {
      ...frame,
      ...square,
      ...(line ? {} : {constraintoward: "left"}),
      domain: [...places.main.x],
      range: [...window.x],
      anchor: "y",
      nticks: 7
    },
    yaxis: {
      ...frame,
      ...square,
      ...(line ? {} : {constraintoward: "top", scaleanchor: "x"}),
      domain: [...places.main.y],
      range: [...window.y],
      anchor: "x",
      nticks: 7
    },
    xaxis2: {
      ...frame,
      ...bare,
      ...frame,
      showgrid: false,
      domain: [...places.steps.x],
      range: [...ACROSS],
      anchor: "y2"
    },
    yaxis2: {...frame, domain: [...places.steps.y], range: [...RANGES[view]], anchor: "x2", ...scaleOf(view)},
    ...(line && {
      yaxis3: {...bare, domain: [...places.strip.y], range: [0, 3], anchor: "x"}
    }),
    xaxis4: {...bare, domain: [0, 1], range: [0, 1], anchor: "y4"},
    yaxis4: {...bare, domain: [0, 1], range: [0, 1], anchor: "x4"},
    annotations: [
      title(heading(id, narrow), places.main.x[0], places.titles.main, narrow),
      title(HEADINGS[view], places.key, places.titles.steps, narrow),
      note(view === "steps" ? "step" : "k", places.steps, places.steps.y[0] - 1.6 * places.row)
    ]
  } as unknown as Partial<Layout>;
  const anchors = ["2", ...(line ? ["3"] : []), "4"].map((axis) => ({
    type: "scatter",
    mode: "lines",
    x: [null],
    y: [null],
    xaxis: axis === "3" ? "x" : `x${axis}`,
    yaxis: `y${axis}`
  }));
  return {data: [...ground(id, window, own, map), ...anchors] as Data[], layout};
}

const HEADINGS: Readonly<Record<View, string>> = {
  steps: "The change of f at each step",
  gradient: "The size of the gradient"
};

function heading(id: StressId, narrow: boolean): string {
  if (id === "own1" || id === "own") return `${id === "own" ? "Contours" : "The graph"} of your function`;
  if (isCurve(id)) return `The graph of f: ${id === "double-well" ? "x⁴ − 2x²" : curveTitles[id]}`;
  return `Contours of f: ${id === "quadratic" && narrow ? "½xᵀHx" : surfaceTitles[id]}`;
}

const title = (text: string, x: number, y: number, narrow: boolean) => ({
  text,
  x,
  y,
  xref: "paper",
  yref: "paper",
  xanchor: "left",
  yanchor: "top",
  showarrow: false,
  font: {size: narrow ? 13.5 : 14, color: "@ink"}
});

const note = (text: string, place: Place, y: number) => ({
  text,
  x: (place.x[0] + place.x[1]) / 2,
  y,
  xref: "paper",
  yref: "paper",
  xanchor: "center",
  yanchor: "middle",
  showarrow: false,
  font: {size: 12, color: "@soft"}
});

/** The ticks of the second view: changes of f on a signed logarithm, or powers of ten. */
function scaleOf(view: View): object {
  if (view === "steps") return symlogTicks([-6, -3, 0, 3, 6], [-3, 0, 3, 6]);
  const exponents = [-16, -12, -8, -4, 0, 4, 8];
  return {tickvals: exponents, ticktext: exponents.map(power)};
}
