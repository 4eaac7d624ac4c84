import {type MomentumRegime, momentumRegime} from "../../numerics/optimizers/momentumModes.js";
import type {Vector} from "../../numerics/types.js";

/** What the figure is about: the course's H and α, and the figure's own momentum and cell. */
export interface PhaseSubject {
  /** The eigenvalues in ascending order: the rug. */
  readonly values: Vector;
  /** The same two by identity: what the two knobs hold. */
  readonly pair: {readonly first: number; readonly second: number};
  /** α, or NaN where the detent `a` has no place in this spectrum. */
  readonly alpha: number;
  /** α as it was chosen: a number, or the name of a detent. */
  readonly a: number | string;
  /** β, 0 ≤ β < 1. */
  readonly momentum: number;
  /** λ of the chosen cell; its α is the course's. */
  readonly cell: number;
}

/** Whether there is a step size at all. */
export const hasStep = ({alpha}: PhaseSubject): boolean => Number.isFinite(alpha);

/** What the mode of one eigenvalue does, or null without a step size. */
export const regimeOf = (subject: PhaseSubject, value: number): MomentumRegime | null =>
  hasStep(subject) ? momentumRegime(subject.alpha * value, subject.momentum) : null;

/** λ₁, λ₂, …, by rank. */
export const eigenvalueName = (rank: number): string => `λ${"₀₁₂₃₄₅₆₇₈₉"[rank + 1]}`;

/** The rank of a knob's eigenvalue: first and second keep their identity when their ranks cross. */
export const rankOf = ({pair}: PhaseSubject, which: "first" | "second"): 0 | 1 =>
  (which === "first") === pair.first <= pair.second ? 0 : 1;
