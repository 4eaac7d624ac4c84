import {derivative, type EvalFunction, parse} from "mathjs";
import {type Expression, expression} from "../../../src/numerics/objectives/expression.js";
import {line, timeRatio} from "../report.js";

const formulas = {
  Rosenbrock: "(1 - x)^2 + 100 * (y - x^2)^2",
  Himmelblau: "(x^2 + y - 11)^2 + (x + y^2 - 7)^2",
  Beale: "(1.5 - x + x * y)^2 + (2.25 - x + x * y^2)^2 + (2.625 - x + x * y^3)^2",
  "x⁴ + y⁴": "x^4 + y^4",
  sin·cos: "sin(x) * cos(y)",
  mixed: "exp(-(x^2 + y^2) / 2) * sin(3 * x) + sqrt(1 + y^2) / (2 + cos(x))"
};

/** Points along each side of the grid. */
const SIDE = 100;

/** A typed function against mathjs: f, ∇f and ∇²f over a grid, and from the text to what computes them. */
export function typed(): void {
  const coordinate = Array.from({length: SIDE}, (_, i) => -2 + (4 * (i + 0.5)) / SIDE);
  const columns = [coordinate.flatMap((x) => coordinate.map(() => x)), coordinate.flatMap(() => coordinate)];
  const goals = {grid: 40, keystroke: 200};
  const grid: number[] = [];
  const keystroke: number[] = [];
  for (const [name, text] of Object.entries(formulas)) {
    const {objective} = read(text);
    const peers = sixOf(text);
    const evaluated = timeRatio(
      () => columns[0].map((x, k) => peers.map((peer) => peer.evaluate({x, y: columns[1][k]}))),
      () => objective.sample(columns),
      {rounds: 5}
    );
    grid.push(evaluated);
    line(`f, ∇f, ∇²f of ${name}, ${SIDE} × ${SIDE} points`, `${evaluated.toPrecision(3)} ×`);
    const compiled = timeRatio(
      () => sixOf(text),
      () => read(text).objective.evaluate([0.5, 0.25]),
      {rounds: 5}
    );
    keystroke.push(compiled);
    line(`from the text of ${name} to f, ∇f, ∇²f`, `${compiled.toPrecision(3)} ×`);
  }
  const mean = (ratios: readonly number[]) =>
    Math.exp(ratios.reduce((sum, ratio) => sum + Math.log(ratio), 0) / ratios.length);
  for (const [what, ratios, goal] of [
    ["over the grid, geometric mean, vs mathjs compiled derivatives", grid, goals.grid],
    ["from the text, geometric mean, vs mathjs derivative", keystroke, goals.keystroke]
  ] as const) {
    const ratio = mean(ratios);
    line(what, `${ratio.toPrecision(3)} ×`, `≥ ${goal} ×`, ratio >= goal);
  }
}

function read(text: string): Expression {
  const outcome = expression(text, parse);
  if (outcome.status === "error") throw new Error(outcome.message);
  return outcome;
}

/** f and its first and second derivatives, as mathjs finds them with its default simplification, compiled. */
function sixOf(text: string): readonly EvalFunction[] {
  const f = parse(text);
  const [fx, fy] = [derivative(f, "x"), derivative(f, "y")];
  return [f, fx, fy, derivative(fx, "x"), derivative(fx, "y"), derivative(fy, "y")].map((node) => node.compile());
}
