import {within, words} from "../shared/canvas.js";
import {roundTicks} from "../shared/ticks.js";
import type {Mark} from "../types.js";
import {num} from "../words.js";
import {type Descending, type Frame, height} from "./frame.js";
import {type Places, SLICE} from "./places.js";

const AXES = {xaxis: "x2", yaxis: "y2"} as const;
const SAMPLES = 160;
const [BOTTOM, TOP] = SLICE.y;

/** The slice: f, its tangent and its parabola along −∇f, and the step α in it. */
export function sliceMarks(step: Descending, frame: Frame, alpha: number, places: Places): Mark[] {
  const {width} = frame;
  const at = (s: number) => Math.max(0, s * width);
  const s = Array.from({length: SAMPLES + 1}, (_, k) => (1.02 * k) / SAMPLES);
  const f = s.map((each) => height(frame, step.actual(at(each))));
  const model = s.map((each) => height(frame, step.predicted(at(each))));
  const level = height(frame, 0);
  return [
    ...grid(frame, places),
    ...gap(step, frame, alpha),
    {
      ...AXES,
      mode: "lines",
      x: [SLICE.x[0], SLICE.x[1]],
      y: [level, level],
      line: {color: "@soft", width: 1, dash: "dot"}
    },
    ...landmarks(step, frame, alpha),
    {...AXES, name: "f", mode: "lines", x: s, y: f, line: {color: "@ink", width: 2.5}},
    {
      ...AXES,
      name: "tangent",
      mode: "lines",
      x: [0, 1.02],
      y: [level, height(frame, -1.02 * width * step.gradientNorm ** 2)],
      line: {color: "@grad", dash: "dash"}
    },
    {...AXES, name: "parabola", mode: "lines", x: s, y: model, line: {color: "@model", dash: "dashdot"}},
    ...arrows(step, frame, alpha),
    ...readout(step, alpha, places)
  ];
}

/** Round numbers on both axes, with their lines. */
function grid(frame: Frame, {slice}: Places): Mark[] {
  const {width, floor, ceiling} = frame;
  const across = roundTicks(0, width, slice.x[1] - slice.x[0] > 0.6 ? 4 : 5);
  const up = roundTicks(floor, ceiling, 6);
  const xs = across.values.map((value) => value / width);
  const ys = up.values.map((value) => height(frame, value));
  const line = {color: "@grid", width: 1} as const;
  return [
    {...AXES, mode: "lines", x: xs.flatMap((x) => [x, x, NaN]), y: xs.flatMap(() => [BOTTOM, TOP, NaN]), line},
    {
      ...AXES,
      mode: "lines",
      x: ys.flatMap(() => [SLICE.x[0], SLICE.x[1], NaN]),
      y: ys.flatMap((y) => [y, y, NaN]),
      line
    },
    words(
      across.names,
      xs.map((x) => within(slice.x, SLICE.x, x)),
      xs.map(() => slice.y[0]),
      "bottom center"
    ),
    words(
      up.names,
      ys.map(() => slice.x[0]),
      ys.map((y) => within(slice.y, SLICE.y, y)),
      "middle left"
    )
  ];
}

/** α* and 2α*, where the model has them. */
function landmarks({minimizer, breakEven, predicted}: Descending, frame: Frame, alpha: number): Mark[] {
  if (minimizer === null || breakEven === null) return [];
  const close = (breakEven - minimizer) / frame.width < 0.12; // too close for two names
  return [
    {at: minimizer, name: close ? "" : "α*", symbol: "diamond"} as const,
    {at: breakEven, name: close ? "α*, 2α*" : "2α*", symbol: "square"} as const
  ]
    .filter(({at}) => at / frame.width < SLICE.x[1])
    .flatMap(({at, name, symbol}): Mark[] => {
      const x = at / frame.width;
      const y = height(frame, predicted(at));
      const ahead = alpha / frame.width - x; // the step’s own line is not to cross the name
      const textposition = x > 0.93 || (ahead > 0 && ahead < 0.12) ? "top left" : "top right";
      const line = {color: "@model/0.55", width: 1.25, dash: "dot"} as const;
      return [
        {...AXES, mode: "lines", x: [x, x], y: [BOTTOM, height(frame, 0)], line},
        {...AXES, name, mode: "markers", x: [x], y: [y], marker: {color: "@model", size: 9, symbol}},
        {...AXES, mode: "text", x: [x], y: [BOTTOM], text: [name], textposition, textfont: {color: "@model", size: 13}}
      ];
    });
}

/** Between the parabola and f, up to the step: what the model does not know. */
function gap(step: Descending, frame: Frame, alpha: number): Mark[] {
  if (!(alpha > 0)) return [];
  const {width} = frame;
  const end = Math.min(alpha, 1.02 * width);
  const stops = Array.from({length: 41}, (_, k) => (end * k) / 40);
  const hold = (change: number) => Math.max(-9, Math.min(9, height(frame, change)));
  const x = stops.map((each) => each / width);
  const [up, down] = [stops.map((each) => hold(step.actual(each))), stops.map((each) => hold(step.predicted(each)))];
  return [
    {
      ...AXES,
      mode: "lines",
      x: [...x, ...x.reverse()],
      y: [...up, ...down.reverse()],
      fill: "toself",
      line: {color: "@model/0", width: 0},
      fillcolor: "@model/0.14"
    }
  ];
}

/** From the level of f(x) to what the parabola predicts, and to what f does: side by side at the step. */
function arrows(step: Descending, frame: Frame, alpha: number): Mark[] {
  const x = alpha / frame.width;
  const level = height(frame, 0);
  if (!(alpha > 0 && x <= SLICE.x[1])) return [];
  const arrow = (change: number, side: number, color: string): Mark[] => {
    if (Number.isNaN(change) || change === 0) return [];
    const tip = Math.max(BOTTOM + 0.01, Math.min(TOP - 0.01, height(frame, change))) - level;
    const symbol = change > 0 ? "triangle-up" : "triangle-down";
    const shaft = level + tip - Math.sign(tip) * Math.min(Math.abs(tip), 0.007);
    return [
      {...AXES, mode: "lines", x: [x + side, x + side], y: [level, shaft], line: {color, width: 2}},
      {...AXES, mode: "markers", x: [x + side], y: [shaft], marker: {color, size: 9, symbol}}
    ];
  };
  return [
    {...AXES, mode: "lines", x: [x, x], y: [BOTTOM, TOP], line: {color: "@step", width: 1.25}},
    ...arrow(step.predicted(alpha), -0.014, "@model"),
    ...arrow(step.actual(alpha), 0.014, "@ink")
  ];
}

/** What the three curves say at α, each beside a piece of its line; and the step in numbers. */
function readout(step: Descending, alpha: number, {titles, row, readout: at}: Places): Mark[] {
  const known = Number.isFinite(alpha);
  const change = (value: number) => (Number.isFinite(value) ? num(value) : "overflow");
  const says = (value: number) => (known ? `${value > 0 ? "+" : ""}${change(value)}` : "–");
  const rows = [
    {color: "@grad", dash: "dash", text: `tangent promises ${says(known ? -alpha * step.gradientNorm ** 2 : 0)}`},
    {color: "@model", dash: "dashdot", text: `parabola predicts ${says(known ? step.predicted(alpha) : 0)}`},
    {color: "@ink", dash: "solid", text: `f changes by ${says(known ? step.actual(alpha) : 0)}`}
  ] as const;
  const numbers = [
    {color: "@step", text: known ? `α = ${num(alpha)}` : "α has no value"},
    {color: "@soft", text: known ? `h = ${change(step.length(alpha))}` : ""},
    {color: "@model", text: step.minimizer === null ? "no α*" : `α* = ${num(step.minimizer)}`}
  ];
  const y = (k: number) => titles.slice - row * (k + 1.6);
  return [
    ...rows.flatMap(({color, dash, text}, k): Mark[] => [
      {
        xaxis: "x4",
        yaxis: "y4",
        mode: "lines",
        x: [at.lines, at.words],
        y: [y(k), y(k)],
        line: {color, dash, width: 2.5}
      },
      words([text], [at.words], [y(k)], "middle right", color, at.size)
    ]),
    ...numbers.map(({color, text}, k) => words([text], [at.second], [y(k)], "middle right", color, at.size))
  ];
}
