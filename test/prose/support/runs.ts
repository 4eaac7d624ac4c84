import {fromSpectrum2} from "../../../src/numerics/linalg/spectral.js";
import {quadratic} from "../../../src/numerics/objectives/quadratic.js";
import {type DescentStatus, gradientDescent} from "../../../src/numerics/optimizers/gradientDescent.js";
import type {Run} from "../../../src/numerics/optimizers/run.js";
import type {Objective, Vector} from "../../../src/numerics/types.js";

/** A quadratic with two eigenvalues, the first one’s eigenvector turned by an angle from the first axis. */
export const tiltedBowl = (first: number, second: number, angle: number): Objective =>
  quadratic(fromSpectrum2(first, second, angle));

/** The bowl of the chapter: curvature 1 along the first axis and 10 along the second, the minimum at the origin. */
export const bowl: Objective = tiltedBowl(1, 10, 0);

/** Gradient descent for so many steps, whatever becomes of it. */
export function descend(f: Objective, start: Vector, stepSize: number, steps: number): Run<DescentStatus> {
  return gradientDescent(f, start, {stepSize, maxIterations: steps, tolerance: 0, radius: 1e300});
}

/** The last iterate of such a run. */
export function endOf(f: Objective, start: Vector, stepSize: number, steps: number): Vector {
  const {path} = descend(f, start, stepSize, steps);
  return path[path.length - 1];
}
