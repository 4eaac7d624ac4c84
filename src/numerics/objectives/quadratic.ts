import {requireSymmetric, requireVector} from "../arguments.js";
import {matvec, quadraticForm} from "../linalg/matrix.js";
import {subtract, zeros} from "../linalg/vector.js";
import type {Matrix, Objective, Vector} from "../types.js";

/** Where the quadratic is centred. */
export interface QuadraticOptions {
  /** The critical point c, length n; defaults to 0. It is a minimiser when H is positive semidefinite. */
  minimizer?: Vector;
}

/**
 * The quadratic f(x) = ½ (x − c)ᵀ H (x − c), with gradient H(x − c) and Hessian H.
 *
 * @param H - n × n, symmetric bit for bit
 * @throws RangeError if H is not symmetric, or c does not have its size
 */
export function quadratic(H: Matrix, {minimizer = zeros(H.length)}: QuadraticOptions = {}): Objective {
  requireSymmetric("H", H);
  requireVector("minimizer", minimizer, H.length);
  return {
    name: "Quadratic",
    dimension: H.length,
    value: (x) => quadraticForm(H, subtract(x, minimizer)) / 2,
    gradient: (x) => matvec(H, subtract(x, minimizer)),
    hessian: () => H
  };
}
