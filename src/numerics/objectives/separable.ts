import type {Objective} from "../types.js";

/** A function of one variable with its first two derivatives, all dimensionless. */
export interface Curve {
  value(t: number): number;
  slope(t: number): number;
  curvature(t: number): number;
}

/**
 * The separable sum f(x) = Σ φ(xᵢ) of one curve over n coordinates: its Hessian is diagonal, with entries φ″(xᵢ).
 */
export function separable(name: string, {value, slope, curvature}: Curve, dimension: number): Objective {
  return {
    name,
    dimension,
    value: (x) => x.reduce((sum, xi) => sum + value(xi), 0),
    gradient: (x) => x.map(slope),
    hessian: (x) => x.map((xi, i) => x.map((_, j) => (i === j ? curvature(xi) : 0)))
  };
}
