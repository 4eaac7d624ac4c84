/** A real vector, length n; read-only, so that no function changes its argument. Dimensionless unless said. */
export type Vector = readonly number[];

/** A real matrix as an array of its rows: `A[i][j]` stands in row i, column j. */
export type Matrix = readonly Vector[];

/** A twice-differentiable scalar function f: ℝⁿ → ℝ. Every quantity here is dimensionless. */
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
}
