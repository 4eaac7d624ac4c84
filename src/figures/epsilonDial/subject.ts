import {type Definiteness, definiteness} from "../../numerics/calculus/definiteness.js";
import {shiftedSpectrum} from "../../numerics/spectrum/shifted.js";
import {standIn} from "../../numerics/spectrum/standIn.js";
import type {Matrix, Vector} from "../../numerics/types.js";

/** What ε is added to: the Hessian of a Newton step, or the objective itself. */
export type Meaning = "damping" | "objective";

/** What the dial is about: the course’s H and x₀, and the shift. */
export interface Dial {
  readonly matrix: Matrix;
  /** The eigenvalues of H, ascending. */
  readonly values: Vector;
  /** `vectors[i]` belongs to `values[i]`. */
  readonly vectors: Matrix;
  /** The eigenvalues by identity, which dragging never changes. */
  readonly pair: {readonly first: number; readonly second: number};
  /** x₀; the gradient there is that of f = ½xᵀHx. */
  readonly start: Vector;
  /** ε ≥ 0. */
  readonly shift: number;
}

/** The rank of an eigenvalue by identity: 0 where it is λ₁; equals are ranked by identity. */
export const rankOf = ({pair}: Pick<Dial, "pair">, which: "first" | "second"): 0 | 1 =>
  (which === "first" ? pair.first <= pair.second : pair.second < pair.first) ? 0 : 1;

export const LAMBDA = ["λ₁", "λ₂"] as const;
export const AXIS = ["v₁", "v₂"] as const;

/** What H′ = H + εI is. At ε = −λᵢ its eigenvalue is exactly 0. */
export const shiftedKind = ({values, shift}: Pick<Dial, "values" | "shift">): Definiteness =>
  definiteness(shiftedSpectrum(values, shift));

/** Whether f = ½xᵀHx has exactly one minimiser, as far as rounding can tell. */
export const hasMinimiser = (values: Vector): boolean => definiteness(values) === "positive definite";

/**
 * The eigenvalues that the view of the steps runs on: those of H, or, where a minimum is needed and H has none, those of
 * its stand-in, when the reader asks.
 */
export function stepValues(values: Vector, meaning: Meaning, wish: boolean): Vector {
  return meaning === "objective" && wish && !hasMinimiser(values) ? standIn(values) : values;
}
