import {requireFinite} from "../arguments.js";
import {solve} from "../linalg/solve.js";
import {scale} from "../linalg/vector.js";
import type {Matrix, Objective, Vector} from "../types.js";
import {type NewtonOptions, type NewtonRun, newtonRun} from "./newtonRun.js";

/** The shift, and what Newton’s method is told. */
export interface ShiftedNewtonOptions extends NewtonOptions {
  /** ε of H + εI, the same at every step; ≥ 0 as a rule, any finite number allowed. */
  shift: number;
}

/**
 * The shifted Newton step −(H + εI)⁻¹g; null where H + εI is singular, to working precision. It descends whenever
 * ε > −λ_min; below that it may climb.
 *
 * @throws RangeError if H is not square, g does not have its size, or an entry is not finite
 */
export function shiftedStep(H: Matrix, gradient: Vector, shift: number): Vector | null {
  requireFinite("shift", shift);
  const shifted = H.map((row, i) => row.map((entry, j) => (i === j ? entry + shift : entry)));
  const solution = solve(shifted, gradient);
  return solution.status === "solved" ? scale(-1, solution.x) : null;
}

/**
 * Newton’s method with the shifted Hessian of Equation 10,
 *
 *     x_{k+1} = x_k − (H(x_k) + εI)⁻¹ ∇f(x_k)
 *
 * The minimisers stay where they are; what changes is the way there. As ε grows the step bends toward −∇f/ε. An ε below
 * −λ_min leaves a negative eigenvalue, and the step may climb: the records say so (`heading`), a line search refuses it.
 *
 * @param start - x₀; length n
 * @throws RangeError if `start` does not have length n, or an option is out of range
 *
 * Source: Nocedal and Wright, Numerical Optimization, 2nd ed. (2006), section 3.4.
 */
export function shiftedNewton(f: Objective, start: Vector, {shift, ...options}: ShiftedNewtonOptions): NewtonRun {
  requireFinite("shift", shift);
  return newtonRun(f, start, (H, g) => shiftedStep(H, g, shift), options, "shifted newton", shift);
}
