import {requirePositive, requireValues} from "../arguments.js";
import type {Matrix, Vector} from "../types.js";
import {
  bestStep,
  centralDifference,
  type DifferenceFormula,
  forwardDifference,
  secondDifference
} from "./differenceFormulas.js";

/** How wide the differences are. */
export interface FiniteDifferenceOptions {
  /**
   * The step h along xᵢ, relative to max(1, |xᵢ|); defaults to the one that balances truncation and rounding:
   * eps^(1/3), about 6e-6, for central differences, eps^(1/2), about 1.5e-8, for forward ones.
   */
  step?: number;
  /** “central” (the default), with error h², or “forward”, with error h and half as many evaluations. */
  formula?: "central" | "forward";
}

/** How wide the differences of values are. */
export interface SecondDifferenceOptions {
  /** The step h along xᵢ, relative to max(1, |xᵢ|); defaults to eps^(1/4), about 1.2e-4. */
  step?: number;
}

const formulas: Readonly<Record<"central" | "forward", DifferenceFormula>> = {
  central: centralDifference,
  forward: forwardDifference
};

/** x with its entry i replaced by t. */
const replaced = (x: Vector, i: number, t: number): Vector => x.map((xj, j) => (j === i ? t : xj));

function stepsAt(x: Vector, step: number): Vector {
  requireValues("x", x);
  requirePositive("step", step);
  return x.map((xi) => step * Math.max(1, Math.abs(xi)));
}

/**
 * The gradient by differences: central, (f(x + heᵢ) − f(x − heᵢ))/2h, or forward, (f(x + heᵢ) − f(x))/h.
 *
 * The error is h²|f‴|/6 (central) or h|f″|/2 (forward) from truncation and eps·|f|/h from rounding; the default step
 * makes both about eps^(2/3) or eps^(1/2).
 *
 * @throws RangeError if x is empty or not finite, or the step is not positive
 */
export function finiteDifferenceGradient(
  value: (x: Vector) => number,
  x: Vector,
  {formula = "central", step = bestStep(formulas[formula])}: FiniteDifferenceOptions = {}
): Vector {
  const {apply} = formulas[formula];
  return stepsAt(x, step).map((h, i) => apply((t) => value(replaced(x, i, t)), x[i], h));
}

/**
 * The Hessian by differences of the gradient, made symmetric by averaging with its transpose: n or 2n gradients, and the
 * errors of `finiteDifferenceGradient` one derivative higher.
 *
 * @throws RangeError if x is empty or not finite, or the step is not positive
 */
export function finiteDifferenceHessian(
  gradient: (x: Vector) => Vector,
  x: Vector,
  {formula = "central", step = bestStep(formulas[formula])}: FiniteDifferenceOptions = {}
): Matrix {
  const {apply} = formulas[formula];
  const rows = stepsAt(x, step).map((h, i) => {
    const gradients = new Map<number, Vector>(); // a formula asks for the same points entry by entry
    const along = (t: number): Vector => {
      if (!gradients.has(t)) gradients.set(t, gradient(replaced(x, i, t)));
      return gradients.get(t)!;
    };
    return x.map((_, j) => apply((t) => along(t)[j], x[i], h));
  });
  return rows.map((row, i) => row.map((entry, j) => (entry + rows[j][i]) / 2));
}

/**
 * The Hessian by differences of values alone: second differences on the diagonal, and off it
 *
 *     (f(x + heᵢ + heⱼ) − f(x + heᵢ − heⱼ) − f(x − heᵢ + heⱼ) + f(x − heᵢ − heⱼ))/4h²
 *
 * Truncation is of order h² and rounding of order eps·|f|/h², so that at the default step both are about eps^(1/2): half
 * of the digits, where differences of the gradient keep two thirds. Symmetric by construction.
 *
 * @throws RangeError if x is empty or not finite, or the step is not positive
 */
export function finiteDifferenceHessianOfValues(
  value: (x: Vector) => number,
  x: Vector,
  {step = bestStep(secondDifference)}: SecondDifferenceOptions = {}
): Matrix {
  const steps = stepsAt(x, step);
  const entry = (i: number, j: number): number => {
    if (i === j) return secondDifference.apply((t) => value(replaced(x, i, t)), x[i], steps[i]);
    const slopeAt = (t: number) =>
      centralDifference.apply((s) => value(replaced(replaced(x, i, t), j, s)), x[j], steps[j]);
    return centralDifference.apply(slopeAt, x[i], steps[i]);
  };
  return x.map((_, i) => x.map((_, j) => (i <= j ? entry(i, j) : entry(j, i))));
}
