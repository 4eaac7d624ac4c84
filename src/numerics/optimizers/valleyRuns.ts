import {requireInteger} from "../arguments.js";
import {quadratic} from "../objectives/quadratic.js";
import {gradientDescent} from "./gradientDescent.js";
import {exactLineSearch} from "./lineSearch.js";
import {heavyBall} from "./momentum.js";
import {optimalMomentum} from "./momentumModes.js";
import {newton} from "./newton.js";
import {preconditionedDescent} from "./preconditioned.js";
import type {Run} from "./run.js";
import {stepLimits} from "./stepLimits.js";
import type {Valley, ValleyIterations} from "./zigzag.js";

/**
 * Runs every method on ½xᵀHx from the same start, each at its best setting (as `valleyIterations` counts them): gradient
 * descent at 2/(1 + κ), exact line search, heavy ball at Polyak’s optimum, the diagonal preconditioner at its best fixed
 * step, which is 1 in the plane, and Newton.
 *
 * A run ends before `steps` only where its gradient is exactly 0.
 *
 * @param steps - most steps to take, an integer ≥ 0
 * @throws RangeError if `steps` is not such an integer
 */
export function valleyRuns(
  {H, values, x}: Valley,
  steps: number
): Readonly<Record<keyof ValleyIterations, Run<string>>> {
  requireInteger("steps", steps, 0);
  const f = quadratic(H);
  const options = {maxIterations: steps, tolerance: 0};
  return {
    gradientDescent: gradientDescent(f, x, {stepSize: stepLimits(values).best!, ...options}),
    lineSearch: exactLineSearch(f, x, options),
    heavyBall: heavyBall(f, x, {...optimalMomentum(values)!, ...options}),
    preconditioned: preconditionedDescent(f, x, {stepSize: 1, ...options}),
    newton: newton(f, x, options)
  };
}
