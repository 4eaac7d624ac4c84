import {quadraticForm} from "../linalg/matrix.js";
import {dot, norm, subtract} from "../linalg/vector.js";
import type {Matrix, Objective, Vector} from "../types.js";
import {hessianAt} from "./hessianAt.js";

/** The kinds of step that the optimizers of this room take. */
export type StepKind =
  | "gradient"
  | "heavy ball"
  | "exact line search"
  | "preconditioned gradient"
  | "newton"
  | "shifted newton"
  | "absolute newton"
  | "trust region"
  | "hard case";

/** A step with what only its method knows of it. */
export interface Move {
  /** The next iterate. */
  readonly x: Vector;
  readonly kind: StepKind;
  /** What multiplies the direction: α of a gradient step, t of a line search, 1 for a whole Newton step. */
  readonly stepSize: number;
  /** The ε of H + εI; 0 where nothing was added. */
  readonly shift?: number;
  /** How many lengths were tried before this one was taken, itself included; 1 unless a line search went back. */
  readonly trials?: number;
}

/** What one step from x to x + p did, and what the second-order model of f at x had promised. */
export interface StepRecord {
  /** The number k of the step, from x_{k−1} to x_k. */
  readonly k: number;
  readonly from: Vector;
  readonly to: Vector;
  /** What was done; “backtracked” where the first length tried was refused. */
  readonly kind: StepKind | `backtracked ${StepKind}`;
  readonly stepSize: number;
  readonly shift: number;
  readonly trials: number;
  /** f(x), g = ∇f(x), ‖g‖ and H = ∇²f(x) where the step began: the model is f + gᵀp + ½pᵀHp. H is null on a kink. */
  readonly value: number;
  readonly gradient: Vector;
  readonly gradientNorm: number;
  readonly hessian: Matrix | null;
  /** gᵀp, the slope of f along the step. */
  readonly slope: number;
  /** “ascent” where gᵀp > 0: the step sets out uphill; “level” where it is 0. */
  readonly heading: "descent" | "level" | "ascent";
  /** The decrease −gᵀp − ½pᵀHp that the model promises; null on a kink. */
  readonly predicted: number | null;
  /** The decrease f(x) − f(x + p) that came; negative where f rose. */
  readonly actual: number;
}

/** Describes the step number k, taken from a point with the given gradient. */
export function stepRecord(
  f: Objective,
  k: number,
  from: Vector,
  gradient: Vector,
  {x: to, kind, stepSize, shift = 0, trials = 1}: Move
): StepRecord {
  const [value, found] = [f.value(from), hessianAt(f, from)];
  const hessian = typeof found === "string" ? null : found;
  const p = subtract(to, from);
  const slope = dot(gradient, p);
  return {
    k,
    from,
    to,
    kind: trials > 1 ? `backtracked ${kind}` : kind,
    stepSize,
    shift,
    trials,
    value,
    gradient,
    gradientNorm: norm(gradient),
    hessian,
    slope,
    heading: slope < 0 ? "descent" : slope > 0 ? "ascent" : "level",
    predicted: hessian === null ? null : modelDecrease(gradient, hessian, p),
    actual: value - f.value(to)
  };
}

/** The decrease −gᵀp − ½pᵀHp of the second-order model along p. */
export function modelDecrease(gradient: Vector, H: Matrix, p: Vector): number {
  return 0 - (dot(gradient, p) + quadraticForm(H, p) / 2); // never −0
}
