import {norm} from "../linalg/vector.js";
import type {Objective, Vector} from "../types.js";
import {gradientDescent} from "./gradientDescent.js";
import {heavyBall} from "./momentum.js";
import {type Outcome, outcome} from "./outcome.js";
import {repairedNewton} from "./repairedNewton.js";
import type {Run} from "./run.js";

/** The methods that race. */
export type RacerName = "descent" | "ball" | "newton";

/** One method’s run, with what became of it. */
export interface Racer {
  readonly name: RacerName;
  readonly run: Run<string>;
  /** ‖∇f‖ at each iterate; NaN where f has no gradient. */
  readonly slopes: Vector;
  readonly outcome: Outcome;
}

/** What the racers are told. */
export interface RaceOptions {
  /** Step size α ≥ 0 of gradient descent and of the heavy ball. */
  readonly stepSize: number;
  /** Momentum 0 ≤ β < 1 of the heavy ball. */
  readonly momentum: number;
  /** ε ≥ 0 of H + εI in Newton’s method; 0 is the pure step. */
  readonly shift: number;
  /** Most steps of each. */
  readonly maxIterations: number;
}

/** How far from the start a racer counts as diverged, and how small its gradient must become (`RunOptions`). */
const [RADIUS, TOLERANCE] = [1e6, 1e-8];

/**
 * Gradient descent, the heavy ball and Newton’s method with H + εI, from the same start and by the same stopping rules
 * (`RunOptions`).
 *
 * @param start - x₀; length n
 * @throws RangeError if `start` does not have length n, or an option is out of range
 */
export function race(f: Objective, start: Vector, options: RaceOptions): readonly Racer[] {
  const {stepSize, momentum, shift, maxIterations} = options;
  const rules = {maxIterations, radius: RADIUS, tolerance: TOLERANCE};
  const runs: readonly (readonly [RacerName, Run<string>])[] = [
    ["descent", gradientDescent(f, start, {stepSize, ...rules})],
    ["ball", heavyBall(f, start, {stepSize, momentum, ...rules})],
    ["newton", repairedNewton(f, start, {repair: "shift", shift, lineSearch: false}, rules)]
  ];
  return runs.map(([name, run]) => ({
    name,
    run,
    slopes: run.path.map((x) => (f.obstacle?.(x)?.kind === "domain" ? Number.NaN : norm(f.gradient(x)))),
    outcome: outcome(f, run)
  }));
}
