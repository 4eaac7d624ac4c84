import type {Data, Layout} from "plotly.js-dist-min";
import type {Objective} from "../../numerics/types.js";
import type {Place} from "../shared/canvas.js";
import {contourTrace, squeezeFor, squeezes} from "../shared/contours.js";
import type {Picture} from "../types.js";
import {ERRORS, MARGIN, placesOf, SLICE} from "./places.js";
import {type MicroscopeId, microscopeTitles, objectiveOf, windowOf} from "./subjects.js";

/** Points along each side of the grid of contours. */
const GRID = 121;

/** The contours of f, or its graph, with empty axes for the slice and the errors: they do not depend on x, α or H. */
export function microscopeBase(
  id: MicroscopeId,
  {narrow = false, own = null}: {narrow?: boolean; own?: Objective | null} = {}
): Picture {
  const places = placesOf(narrow);
  const {x, y} = windowOf(id);
  const line = id === "hyperbola" || id === "cosh";
  const bare = {
    showgrid: false,
    zeroline: false,
    showticklabels: false,
    ticks: "",
    showline: true,
    mirror: true
  } as const;
  const frame = (place: Place, name: string) => ({
    x: {...bare, domain: [...place.x], anchor: `y${name}`, linecolor: "@edge"},
    y: {...bare, domain: [...place.y], anchor: `x${name}`, linecolor: "@edge"}
  });
  const [slice, errors] = [frame(places.slice, "2"), frame(places.errors, "3")];
  const canvas = {...bare, showline: false, domain: [0, 1], range: [0, 1]};
  const map = {
    showgrid: false,
    zeroline: line,
    showline: true,
    mirror: true,
    linecolor: "@edge",
    nticks: 6,
    tickfont: {size: 12}
  };
  const note = (text: string, at: number, place: Place, big: boolean) => ({
    text,
    x: big ? (narrow ? places.readout.lines : place.x[0]) : (place.x[0] + place.x[1]) / 2,
    y: at,
    xref: "paper" as const,
    yref: "paper" as const,
    xanchor: big ? ("left" as const) : ("center" as const),
    yanchor: big ? ("top" as const) : ("middle" as const),
    showarrow: false,
    font: {size: big ? 14 : 12, color: big ? "@ink" : "@soft"}
  });
  const {titles, row} = places;
  const layout = {
    height: places.height,
    margin: {l: MARGIN, r: MARGIN, t: MARGIN, b: MARGIN},
    xaxis: {
      ...map,
      domain: [...places.map.x],
      range: [...x],
      anchor: "y",
      ...(line ? {} : {constrain: "domain", constraintoward: "left"})
    },
    yaxis: {
      ...map,
      domain: [...places.map.y],
      range: [...y],
      anchor: "x",
      ...(line ? {} : {scaleanchor: "x", constrain: "domain", constraintoward: "top"})
    },
    xaxis2: {...slice.x, range: [...SLICE.x]},
    yaxis2: {...slice.y, range: [...SLICE.y]},
    xaxis3: {...errors.x, range: [...ERRORS.x]},
    yaxis3: {...errors.y, range: [...ERRORS.y]},
    xaxis4: {...canvas, anchor: "y4"},
    yaxis4: {...canvas, anchor: "x4"},
    annotations: [
      note(
        line ? `The graph of ${microscopeTitles[id]}, and its parabola at x` : `Contours of f: ${microscopeTitles[id]}`,
        titles.map,
        places.map,
        true
      ),
      note("Change of f along the step, against α", titles.slice, places.slice, true),
      note("Error of each model against h", titles.errors, places.errors, true),
      note("α", places.slice.y[0] - 1.7 * row, places.slice, false),
      note("h", places.errors.y[0] - 1.7 * row, places.errors, false)
    ]
  } as unknown as Partial<Layout>;
  const anchors = ["2", "3", "4"].map((name) => ({
    type: "scatter",
    mode: "lines",
    x: [null],
    y: [null],
    xaxis: `x${name}`,
    yaxis: `y${name}`
  }));
  return {data: [...contours(id, own), ...anchors] as Data[], layout};
}

function contours(id: MicroscopeId, own: Objective | null): object[] {
  if (id === "quadratic" || (id === "own" && !own)) return [{type: "scatter", mode: "lines", x: [null], y: [null]}];
  const {value} = id === "own" ? own! : objectiveOf(id);
  const window = windowOf(id);
  const along = ([from, to]: readonly [number, number]) =>
    Array.from({length: GRID}, (_, k) => from + ((to - from) * k) / (GRID - 1));
  const xs = along(window.x);
  if (id === "hyperbola" || id === "cosh")
    return [
      {
        type: "scatter",
        mode: "lines",
        x: xs,
        y: xs.map((x) => value([x])),
        line: {color: "@ink", width: 2, shape: "spline"}
      }
    ];
  const ys = along(window.y);
  const few = (all: readonly number[]) => all.filter((_, i) => i % 10 === 5);
  const squeeze = id === "own" ? squeezeFor(few(ys).flatMap((y) => few(xs).map((x) => value([x, y])))) : squeezes[id];
  return [contourTrace(xs, ys, (x, y) => value([x, y]), squeeze)];
}
