import {label} from "../shared/label.js";
import {modeToken} from "../theme.js";
import type {Mark} from "../types.js";
import {num} from "../words.js";
import {dashOf} from "./lens.js";
import {READOUT} from "./places.js";
import {beyondRounding, type Probe, type Smooth} from "./probe.js";

/** Heights of the five rows. */
const ROWS = [0.9, 0.7, 0.47, 0.27, 0.08] as const;

/** The matrix with its entries, its eigenvalues with their axes, and the error of the model. */
export function readoutMarks(seen: Probe): Mark[] {
  if (seen.status === "obstructed") {
    const text = seen.obstacle.kind === "domain" ? "no value here, and no H" : "a value, but no H here";
    return [words("hessian", [text], [0], [ROWS[0]], "middle right", "@bad")];
  }
  return [...matrix(seen), ...seen.eigen.values.flatMap((_, i) => eigenvalue(seen, i)), error(seen)];
}

/** Words below the close-up, by the name under which a question may hide them. */
const words = (
  name: string,
  text: readonly string[],
  x: readonly number[],
  y: readonly number[],
  textposition: Mark["textposition"],
  color = "@ink"
): Mark => ({...label(READOUT, text, x, y, textposition, color, 14), name});

function matrix({eigen}: Smooth): Mark[] {
  const [[a, b], [, c]] = eigen.matrix;
  const [first, second] = ROWS;
  const [left, right] = [0.12, 0.61];
  const [top, bottom] = [first + 0.1, second - 0.1];
  const bracket = (from: number, inward: number): Mark => ({
    ...READOUT,
    name: "hessian",
    mode: "lines",
    x: [from + inward, from, from, from + inward],
    y: [top, top, bottom, bottom],
    line: {color: "@ink", width: 1.25}
  });
  return [
    words("hessian", ["H ="], [0], [(first + second) / 2], "middle right"),
    bracket(left, 0.015),
    bracket(right, -0.015),
    words(
      "hessian",
      [a, b, b, c].map((entry) => num(entry)),
      [0.35, 0.6, 0.35, 0.6],
      [first, first, second, second],
      "middle left"
    )
  ];
}

/** λ with a sample of its axis, and what f does along it. */
function eigenvalue({eigen: {values}}: Smooth, i: number): Mark[] {
  const color = modeToken(i, 2);
  const way = values[i] > 0 ? "f curves up" : values[i] < 0 ? "f curves down" : "no curvature";
  const text = `λ${"₁₂"[i]} = ${num(values[i])}: ${way}`;
  return [
    {
      ...READOUT,
      name: "eigenvalues",
      mode: "lines",
      x: [0.02, 0.12],
      y: [ROWS[2 + i], ROWS[2 + i]],
      line: {color, width: 2.5, dash: dashOf(values[i])}
    },
    words("eigenvalues", [text], [0.12], [ROWS[2 + i]], "middle right", color)
  ];
}

function error({error: found}: Smooth): Mark {
  const size = beyondRounding(found);
  const told = size === 0 ? "none but rounding" : Number.isFinite(size) ? num(size) : "beyond any number";
  return words("error", [`largest error inside: ${told}`], [0], [ROWS[4]], "middle right", "@model");
}
