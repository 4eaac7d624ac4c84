import {type Definiteness, definiteness} from "../../numerics/calculus/definiteness.js";
import {type ModelError, modelError} from "../../numerics/calculus/modelError.js";
import {isStationary} from "../../numerics/calculus/stationaryPoint.js";
import {type TaylorModel, taylorModel} from "../../numerics/calculus/taylorModel.js";
import {symmetricEigen} from "../../numerics/linalg/symmetricEigen.js";
import {allFinite, norm} from "../../numerics/linalg/vector.js";
import type {Objective, Obstacle, Vector} from "../../numerics/types.js";
import {type Eigen, held, type MapSubject} from "./subject.js";

/** What the probe measures, with a circle around it. */
export type Probe = {
  readonly x: Vector;
  readonly radius: number;
} & (
  | Smooth
  | {readonly status: "obstructed"; readonly obstacle: Obstacle /** NaN outside the domain. */; readonly value: number}
);

/** A point where f has a Hessian. */
export interface Smooth {
  readonly status: "smooth";
  readonly taylor: Extract<TaylorModel, {status: "smooth"}>;
  readonly eigen: Eigen;
  readonly kind: Definiteness;
  /** Whether ∇f is zero, to rounding. */
  readonly stationary: boolean;
  /** The largest error of the model inside the circle, and inside one half as large. */
  readonly error: ModelError;
  readonly half: ModelError;
}

/**
 * The second-order model of f at x, and how far it is off within a circle around x.
 *
 * @param at - two coordinates; held inside the window
 * @param radius - above 0
 */
export function probe(subject: MapSubject, at: Vector, radius: number): Probe {
  const {objective, window} = subject;
  const x = held(window, at);
  const taylor = taylorModel(objective, x);
  if (taylor.status === "obstructed") {
    const {obstacle} = taylor;
    return {
      x,
      radius,
      status: "obstructed",
      obstacle,
      value: obstacle.kind === "domain" ? Number.NaN : objective.value(x)
    };
  }
  const eigen = subject.eigen ?? {matrix: taylor.hessian, ...symmetricEigen(taylor.hessian)};
  const stationary = norm(taylor.gradient) === 0 || isStationary(objective, x, [window.x, window.y]);
  const error = modelError(objective, x, taylor, radius);
  const half = modelError(objective, x, taylor, radius / 2);
  return {x, radius, status: "smooth", taylor, eigen, kind: definiteness(eigen.values), stationary, error, half};
}

/** The error of the model where it stands clear of rounding, else 0. */
export const beyondRounding = ({worst, rounding}: ModelError): number => (worst > rounding ? worst : 0);

/** The entries h₁₁, h₁₂ and h₂₂ that could become the course’s, or why they cannot, in a sentence. */
export function takeable(objective: Objective, at: Vector): {readonly entries: Vector} | {readonly refusal: string} {
  const obstacle = objective.obstacle?.(at) ?? null;
  if (obstacle !== null) return {refusal: `There is no Hessian to take here: ${obstacle.reason}.`};
  const [[a, b], [, c]] = objective.hessian(at);
  const entries = [a, b, c];
  if (!allFinite(entries)) return {refusal: "There is no Hessian to take here: its entries are too large to compute."};
  if (entries.some((entry) => Math.abs(entry) > LARGEST))
    return {refusal: "This Hessian is too large for the course’s H, whose entries may be at most 10⁶ in size."};
  return {entries};
}

const LARGEST = 1e6;
