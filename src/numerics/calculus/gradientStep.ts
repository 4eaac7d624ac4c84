import {requireNonNegative, requirePoint} from "../arguments.js";
import {norm} from "../linalg/vector.js";
import type {Objective, Vector} from "../types.js";
import {descentDirection} from "./descentDirection.js";
import {type TaylorLine, taylor} from "./taylor.js";

/**
 * Equation 24: the length h = α‖∇f‖ of a gradient step.
 *
 * @throws RangeError if α is negative or not finite
 */
export function stepLength(gradient: Vector, stepSize: number): number {
  requireNonNegative("stepSize", stepSize);
  return stepSize * norm(gradient);
}

/** What the second-order model says about gradient steps from x. */
export interface GradientStepModel {
  /** f along v = −∇f/‖∇f‖; α‖∇f‖ is the distance on it. */
  readonly line: TaylorLine;
  /** ‖∇f(x)‖. */
  readonly gradientNorm: number;
  /** α* = ‖g‖²/(gᵀHg), where the model is least; null (no minimiser of the model) when gᵀHg ≤ 0. */
  readonly minimizer: number | null;
  /** 2α*, where the model is back at f(x); null as above. On a quadratic, f falls exactly when 0 < α < 2α*. */
  readonly breakEven: number | null;
  /** Equation 24: h = α‖∇f‖. */
  length(stepSize: number): number;
  /** Equation 25 without its dots: the change −α‖g‖² + ½α² gᵀHg that the model predicts. */
  predicted(stepSize: number): number;
  /** f(x − αg) − f(x). */
  actual(stepSize: number): number;
}

/** The model of a gradient step, or the news that the gradient is zero. */
export type GradientStep =
  | ({readonly status: "descending"} & GradientStepModel)
  | Extract<ReturnType<typeof descentDirection>, {status: "zero gradient"}>;

/**
 * Equation 25: a gradient step seen by the second-order model, with v = −∇f/‖∇f‖ and h = α‖∇f‖,
 *
 *     f(x + hv) = f(x) + h ∇fᵀv + ½h² vᵀHv + …
 *
 * and the exact line-search step α* = ‖g‖²/(gᵀHg), the least point of that model (of f itself, if f is quadratic).
 *
 * @param x - length n
 * @throws RangeError if x does not have length n or is not finite, or ∇f(x) overflows
 *
 * Source: Nocedal and Wright, Numerical Optimization, 2nd ed. (2006), section 3.3.
 */
export function gradientStepModel(f: Objective, x: Vector): GradientStep {
  requirePoint("x", x, f);
  const descent = descentDirection(f, x);
  if (descent.status === "zero gradient") return descent;
  const line = taylor(f, x, descent.direction);
  const gradientNorm = -descent.slope;
  const minimizer = line.curvature > 0 ? 1 / line.curvature : null; // ‖g‖²/gᵀHg, with v = −g/‖g‖
  const length = (stepSize: number) => stepLength([gradientNorm], stepSize);
  return {
    status: "descending",
    line,
    gradientNorm,
    minimizer,
    breakEven: minimizer === null ? null : 2 * minimizer,
    length,
    predicted: (stepSize) => {
      const h = length(stepSize);
      return h * (line.slope + (line.curvature / 2) * h);
    },
    actual: (stepSize) => line.actual(length(stepSize)) - line.value
  };
}
