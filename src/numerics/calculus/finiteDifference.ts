import {requirePositive, requireVector} from "../arguments.js";
import {eps} from "../elementary.js";
import type {Matrix, Vector} from "../types.js";

/** How wide the differences are. */
export interface FiniteDifferenceOptions {
  /** The half-width h of the difference along xᵢ, relative to max(1, |xᵢ|); defaults to eps^(1/3), about 6e-6. */
  step?: number;
}

const shifted = (x: Vector, i: number, h: number): Vector => x.map((xj, j) => (j === i ? xj + h : xj));

function widths(x: Vector, step: number): Vector {
  requireVector("x", x, x.length);
  requirePositive("step", step);
  return x.map((xi) => step * Math.max(1, Math.abs(xi)));
}

/**
 * The gradient by central differences, (f(x + heᵢ) − f(x − heᵢ))/2h.
 *
 * The error is h²|f‴|/6 from truncation and eps·|f|/h from rounding; h = eps^(1/3) makes both about eps^(2/3).
 *
 * @throws RangeError if x is not finite or the step is not positive
 */
export function finiteDifferenceGradient(
  value: (x: Vector) => number,
  x: Vector,
  {step = eps ** (1 / 3)}: FiniteDifferenceOptions = {}
): Vector {
  return widths(x, step).map((h, i) => {
    const [above, below] = [shifted(x, i, h), shifted(x, i, -h)];
    return (value(above) - value(below)) / (above[i] - below[i]);
  });
}

/**
 * The Hessian by central differences of the gradient, made symmetric by averaging with its transpose.
 *
 * @throws RangeError if x is not finite or the step is not positive
 */
export function finiteDifferenceHessian(
  gradient: (x: Vector) => Vector,
  x: Vector,
  {step = eps ** (1 / 3)}: FiniteDifferenceOptions = {}
): Matrix {
  const rows = widths(x, step).map((h, i) => {
    const [above, below] = [shifted(x, i, h), shifted(x, i, -h)];
    const [high, low] = [gradient(above), gradient(below)];
    return high.map((g, j) => (g - low[j]) / (above[i] - below[i]));
  });
  return rows.map((row, i) => row.map((entry, j) => (entry + rows[j][i]) / 2));
}
