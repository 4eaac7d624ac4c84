import type {Mark} from "../types.js";
import {type Clinic, looks, METHODS, type Method, type Treatments} from "./methods.js";
import {steps} from "./words.js";

/** The window of iterations against κ, in decades. */
export const DECADES = {x: [-0.12, 6.12], y: [-0.75, 7.5]} as const;
/** Where the handle of κ stands: below one iteration, where no curve goes. */
export const GRIP = 10 ** -0.42;

const axes = {xaxis: "x3", yaxis: "y3"};

/** Iterations against κ for every chosen method, the line of the current κ, and the key with the counts there. */
export function counts(
  {kappa}: Clinic,
  {curve, iterations}: Treatments,
  methods: readonly Method[],
  narrow: boolean
): Mark[] {
  const chosen = METHODS.filter((method) => methods.includes(method));
  const now = chosen.map((method) => iterations[looks[method].count]);
  const top = Math.max(GRIP, ...now.filter((count) => count < Infinity));
  return [
    {x: [kappa, kappa], y: [10 ** DECADES.y[0], top], ...axes, mode: "lines", line: {color: "@ink", width: 1.25}},
    ...chosen.map((method): Mark => {
      const {name, count, stroke, width, dash} = looks[method];
      return {
        name,
        x: curve.kappas,
        y: curve.iterations[count],
        ...axes,
        mode: "lines",
        line: {color: stroke, width, dash}
      };
    }),
    ...chosen.map((method, i) => dot(method, kappa, now[i], method === "gd" ? 12 : 8)),
    ...chosen.flatMap((method, i) => keyRow(method, now[i], i, narrow))
  ];
}

const dot = (method: Method, x: number, y: number, size: number): Mark => {
  const {color, symbol} = looks[method];
  return {x: [x], y: [y], ...axes, mode: "markers", marker: {color, size, symbol}};
};

/** One row of the key, in the corner above the curves: how the method is drawn, its name, its count at this κ. */
function keyRow(method: Method, count: number, row: number, narrow: boolean): Mark[] {
  const {name, stroke, width, dash} = looks[method];
  const {x, y, size} = keyPlace(row, narrow);
  const text = {
    text: [`${name}: ${steps(count)}`],
    textposition: "middle right",
    textfont: {color: "@ink", size}
  } as const;
  return [
    {x, y: [y, y], ...axes, mode: "lines", line: {color: stroke, width, dash}},
    dot(method, Math.sqrt(x[0] * x[1]), y, method === "gd" ? 9 : 7),
    {x: [x[1]], y: [y], ...axes, mode: "text", ...text}
  ];
}

/** Where a row of the key stands, in κ and iterations, and its type size in px. */
export function keyPlace(
  row: number,
  narrow: boolean
): {readonly x: readonly [number, number]; readonly y: number; readonly size: number} {
  const y = 10 ** (DECADES.y[1] - (narrow ? 0.42 + 0.5 * row : 0.3 + 0.36 * row));
  return {x: [10 ** 0.05, 10 ** (narrow ? 0.7 : 0.55)], y, size: narrow ? 11 : 12.5};
}
