import {diagonal} from "../../numerics/linalg/matrix.js";
import {dot, norm, subtract} from "../../numerics/linalg/vector.js";
import {dampedModes} from "../../numerics/optimizers/dampedModes.js";
import {modelDecrease} from "../../numerics/optimizers/stepRecord.js";
import {type Arc, landing} from "./arc.js";

/**
 * What the step with the present ε is. “still”: ∇f = 0. “critical”: ε = 0, straight to the critical point of f. “damped”:
 * H′ is positive definite. “pole”: H′ is singular and has no step. “end”: ε = −λ_min, and ∇f has no part along v₁ (the hard
 * case). “below”: H′ has a negative eigenvalue.
 */
export type StepName = "still" | "critical" | "damped" | "pole" | "end" | "below";

/** The step from x₀ with one ε. */
export interface StepNow {
  readonly name: StepName;
  /** Where it ends, in x; at the pole, far out. */
  readonly at: readonly [number, number];
  /** ‖p‖, and the angle between p and −∇f in radians; 0 where there is none. */
  readonly length: number;
  readonly angle: number;
  /** ∇fᵀp: positive where it sets out uphill. */
  readonly slope: number;
  /** f(x₀ + p) − f(x₀), which on a quadratic the model tells exactly. */
  readonly rise: number;
}

/** The step with this ε, by its modes. */
export function stepNow(arc: Arc, shift: number): StepNow {
  const {values, modes, slope, damping} = arc;
  const at = landing(arc, shift);
  const name = nameOf(arc, shift);
  if (name === "pole") return {name, at, length: Infinity, angle: 0, slope: 0, rise: 0};
  const p = subtract(dampedModes(values, modes, shift), modes);
  const above = name === "damped" && shift > damping.floor ? damping.above(shift - damping.floor) : null;
  return {
    name,
    at,
    length: norm(p),
    angle: above ? above.angle : angleFrom(p, slope),
    slope: dot(slope, p),
    rise: 0 - modelDecrease(slope, diagonal(values), p)
  };
}

function nameOf({values, modes, slope, damping}: Arc, shift: number): StepName {
  if (slope.every((part) => part === 0)) return "still";
  const singular = values.map((value) => value + shift === 0 && shift > 0);
  if (singular.some((yes, i) => yes && modes[i] !== 0)) return "pole";
  if (shift === 0) return "critical";
  if (shift === damping.floor) return "end";
  return shift > damping.floor ? "damped" : "below";
}

/** The angle between p and −g, in radians. */
function angleFrom(p: readonly number[], g: readonly number[]): number {
  const size = norm(p) * norm(g);
  return size > 0 ? Math.acos(Math.min(1, Math.max(-1, -dot(p, g) / size))) : 0;
}
