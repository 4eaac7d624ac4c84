import {requireFinite} from "../arguments.js";
import type {Matrix, Objective, Vector} from "../types.js";
import {absoluteStep} from "./absoluteNewton.js";
import {type NewtonOptions, type NewtonRun, newtonRun} from "./newtonRun.js";
import {shiftedStep} from "./shiftedNewton.js";

/** What Newton’s equations are solved with: H as it is, H + εI, or |H| = Q |Λ| Qᵀ. */
export type Repair = "none" | "shift" | "absolute";

/** One of the ways of taking Newton’s steps. */
export interface NewtonMethod {
  readonly repair: Repair;
  /** ε of H + εI; counts with the repair “shift” alone. */
  readonly shift: number;
  /** Whether each step is shortened until it meets Armijo’s condition. */
  readonly lineSearch: boolean;
}

/** The least |λ| that |H| uses, as a share of the largest. */
const FLOOR = 1e-8;

/**
 * The step −B⁻¹g, with B the Hessian as the method repairs it; null where B is singular, to working precision. A line
 * search shortens it later.
 *
 * @throws RangeError if H is not square, g does not have its size, or an entry is not finite
 */
export function repairedStep(H: Matrix, gradient: Vector, {repair, shift}: NewtonMethod): Vector | null {
  return repair === "absolute" ? absoluteStep(H, gradient, FLOOR) : shiftedStep(H, gradient, shiftOf(repair, shift));
}

/** The eigenvalues of B, in the order in which those of H are given; its eigenvectors are those of H. */
export function repairedEigenvalues(values: Vector, {repair, shift}: NewtonMethod): Vector {
  if (repair !== "absolute") return values.map((value) => value + shiftOf(repair, shift));
  const least = FLOOR * Math.max(...values.map(Math.abs));
  return values.map((value) => Math.max(Math.abs(value), least));
}

const shiftOf = (repair: Repair, shift: number) => (repair === "shift" ? shift : 0);

const KINDS = {none: "newton", shift: "shifted newton", absolute: "absolute newton"} as const;

/**
 * Newton’s method by any of its repairs: x_{k+1} = x_k + t p, with p = −B⁻¹∇f(x_k) and t = 1 unless a line search
 * shortens the step. The same iteration as `newton`, `shiftedNewton` and `absoluteNewton`, chosen by data.
 *
 * @param start - x₀; length n
 * @throws RangeError if `start` does not have length n, or an option is out of range
 */
export function repairedNewton(
  f: Objective,
  start: Vector,
  method: NewtonMethod,
  options: Omit<NewtonOptions, "lineSearch"> = {}
): NewtonRun {
  const {repair, lineSearch} = method;
  const shift = shiftOf(repair, method.shift);
  requireFinite("shift", shift);
  return newtonRun(f, start, (H, g) => repairedStep(H, g, method), {...options, lineSearch}, KINDS[repair], shift);
}
