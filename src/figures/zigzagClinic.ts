import type {Layout} from "plotly.js-dist-min";
import type {Handle, Live, Picture} from "./types.js";
import {num} from "./words.js";
import {counts, DECADES, GRIP} from "./zigzagClinic/countsView.js";
import {type Clinic, type ClinicOptions, fromModes, type Treatments} from "./zigzagClinic/methods.js";
import {contours, floor, paths, TURN, underLens, WINDOW} from "./zigzagClinic/pathViews.js";
import {sentence, table} from "./zigzagClinic/words.js";

export {angleDetents, clinicPresets, givenStart, methodNames} from "./zigzagClinic/controls.js";
export {graspAngle, graspKappa, graspStart, LAST, METHODS, TOLERANCE} from "./zigzagClinic/methods.js";

const RAISED = "⁰¹²³⁴⁵⁶⁷";
const power = (e: number): string => (e === 0 ? "1" : e === 1 ? "10" : `10${RAISED[e]}`);
const decades = (last: number, every = 1) => {
  const exponents = Array.from({length: last + 1}, (_, e) => e);
  return {tickvals: exponents.map((e) => 10 ** e), ticktext: exponents.map((e) => (e % every ? "" : power(e)))};
};

/**
 * What does not move: three pairs of axes (the valley in x, true proportions; its first steps under a lens;
 * iterations against κ), and the reference slopes κ and √κ.
 */
export function base({narrow = false}: {readonly narrow?: boolean} = {}): Picture {
  const [whole, left, right] = [
    [0, 1],
    [0, 0.33],
    [0.43, 1]
  ];
  const place = narrow
    ? {valley: [whole, [0.745, 1]], lens: [whole, [0.428, 0.683]], counts: [whole, [0, 0.385]]}
    : {valley: [left, [0.56, 1]], lens: [left, [0, 0.44]], counts: [right, whole]};
  const title = (text: string, [x, y]: readonly number[][]) => ({
    text,
    x: x[0],
    y: y[1],
    xref: "paper" as const,
    yref: "paper" as const,
    xanchor: "left" as const,
    yanchor: "bottom" as const,
    showarrow: false,
    font: {size: narrow ? 12.5 : 13}
  });
  const slope = (text: string, y: number) => ({
    text,
    x: 6.12,
    y,
    xref: "x3" as const,
    yref: "y3" as const,
    xanchor: "left" as const,
    showarrow: false,
    font: {color: "@soft", size: 12}
  });
  const box = {showline: true, mirror: true, linecolor: "@edge"} as const;
  const square = {
    range: [-WINDOW, WINDOW],
    constrain: "domain",
    constraintoward: "left",
    dtick: 1,
    zeroline: false
  } as const;
  const lensAxis = {
    range: [-1, 1],
    constrain: "domain",
    constraintoward: "left",
    showticklabels: false,
    showgrid: false,
    zeroline: false,
    ...box
  } as const;
  const layout = {
    height: narrow ? 1040 : 620,
    margin: {l: 46, r: narrow ? 34 : 40, t: 30, b: 44},
    xaxis: {...square, domain: place.valley[0], title: {text: "x₁", standoff: 4}},
    yaxis: {
      ...square,
      constraintoward: "top",
      domain: place.valley[1],
      scaleanchor: "x",
      title: {text: "x₂", standoff: 4}
    },
    xaxis2: {...lensAxis, domain: place.lens[0], anchor: "y2"},
    yaxis2: {...lensAxis, constraintoward: "top", domain: place.lens[1], anchor: "x2", scaleanchor: "x2"},
    xaxis3: {
      domain: place.counts[0],
      type: "log",
      range: [...DECADES.x],
      anchor: "y3",
      ...decades(6),
      title: {text: "condition number κ", standoff: 6}
    },
    yaxis3: {
      domain: place.counts[1],
      type: "log",
      range: [...DECADES.y],
      anchor: "x3",
      ...decades(7),
      title: {text: "iterations", standoff: 4}
    },
    annotations: [
      title("The valley, in true proportions", place.valley),
      title("The first steps, under a lens", place.lens),
      title("Iterations to a millionth of the first distance", place.counts),
      slope("∝ κ", 6),
      slope("∝ √κ", 3)
    ]
  };
  const reference = (end: number) => ({
    x: [1, 1e6],
    y: [1, end],
    xaxis: "x3",
    yaxis: "y3",
    mode: "lines" as const,
    line: {color: "@soft", width: 1, dash: "dash" as const}
  });
  return {
    data: [
      {x: [0], y: [0], mode: "markers", marker: {color: "@ink", size: 8, symbol: "cross-thin-open"}},
      {x: [null], y: [null], xaxis: "x2", yaxis: "y2"},
      reference(1e6),
      reference(1e3)
    ],
    layout: layout as unknown as Partial<Layout>
  };
}

/** What moves: contours, paths up to step k, the curves of iterations, the handles, the words and the numbers. */
export function live(clinic: Clinic, treatments: Treatments, options: ClinicOptions): Live {
  const {methods, k, narrow = false} = options;
  const {kappa, degrees, valley} = clinic;
  const handles: Handle[] = [
    {
      id: "start",
      label: "Start point",
      at: [valley.x[0], valley.x[1]],
      value: `${num(valley.z[0])} along the valley, ${num(valley.z[1])} across`
    },
    {
      id: "turn",
      label: "Direction of the valley",
      at: fromModes([-TURN, 0], degrees),
      value: `turned by ${num(degrees)}°`,
      color: "@lmin"
    },
    {
      id: "kappa",
      label: "Condition number κ",
      at: [kappa, GRIP],
      xaxis: "x3",
      yaxis: "y3",
      along: "x",
      value: `κ = ${num(kappa)}`
    }
  ];
  return {
    overlay: [
      ...contours(clinic),
      ...floor(clinic),
      ...paths(treatments, methods, k),
      ...underLens(clinic, treatments, methods, k),
      ...counts(clinic, treatments, methods, narrow)
    ],
    handles,
    sentence: sentence(clinic, treatments, options),
    table: table(clinic, treatments, options)
  };
}
