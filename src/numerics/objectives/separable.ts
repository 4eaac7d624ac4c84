import type {Objective, Obstacle, Vector} from "../types.js";

/** A function of one variable with its first two derivatives, all dimensionless. */
export interface Curve {
  value(t: number): number;
  slope(t: number): number;
  curvature(t: number): number;
  /** What stands in the way at t; absent where nothing ever does. */
  readonly obstacle?: (t: number) => Obstacle | null;
}

/**
 * The separable sum f(x) = Σ φ(xᵢ) of one curve over n coordinates: its Hessian is diagonal, with entries φ″(xᵢ).
 * A coordinate outside the domain of φ puts x outside that of f; a coordinate on a kink of φ, on a kink of f.
 */
export function separable(name: string, {value, slope, curvature, obstacle}: Curve, dimension: number): Objective {
  const f: Objective = {
    name,
    dimension,
    value: (x) => x.reduce((sum, xi) => sum + value(xi), 0),
    gradient: (x) => x.map((xi) => slope(xi)),
    hessian: (x) => x.map((xi, i) => x.map((_, j) => (i === j ? curvature(xi) : 0)))
  };
  return obstacle === undefined ? f : {...f, obstacle: (x) => gravest(x, obstacle)};
}

/** The first obstacle of kind “domain” among the coordinates, or else the first kink. */
function gravest(x: Vector, obstacle: (t: number) => Obstacle | null): Obstacle | null {
  const found = x.map((xi) => obstacle(xi)).filter((o) => o !== null);
  return found.find(({kind}) => kind === "domain") ?? found[0] ?? null;
}
