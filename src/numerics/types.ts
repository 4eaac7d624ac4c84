/** A real vector, length n; read-only, so that no function changes its argument. Dimensionless unless said. */
export type Vector = readonly number[];

/** A real matrix as an array of its rows: `A[i][j]` stands in row i, column j. */
export type Matrix = readonly Vector[];

/** Why f has no value, or no Hessian, at a point. */
export interface Obstacle {
  /** “domain”: f(x) is not a real number. “kink”: f(x) is, but ∇²f(x) does not exist (and perhaps not ∇f(x)). */
  readonly kind: "domain" | "kink";
  /** A sentence that names the cause, such as “log needs a positive argument; got −2”. */
  readonly reason: string;
  /** Present where f(x) is a real number, but a part of f is too large for a double. */
  readonly overflow?: true;
}

/**
 * A scalar function f: ℝⁿ → ℝ, twice differentiable wherever `obstacle` finds nothing. Every quantity here is
 * dimensionless.
 */
export interface Objective {
  /** A short name in plain words, such as “Rosenbrock”. */
  readonly name: string;
  /** The number of parameters, n. */
  readonly dimension: number;
  /** f(x). */
  value(x: Vector): number;
  /** ∇f(x); length n. */
  gradient(x: Vector): Vector;
  /** ∇²f(x); n × n and symmetric by construction. */
  hessian(x: Vector): Matrix;
  /** What stands in the way at x: outside the domain, or on a kink; null where there is nothing. Absent: never anything. */
  readonly obstacle?: (x: Vector) => Obstacle | null;
}
