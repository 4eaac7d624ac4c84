import {requireNonNegative} from "../arguments.js";
import type {Vector} from "../types.js";
import type {RunRecord} from "./runRecord.js";
import {stepSizeAt} from "./trainingPlan.js";

/** What of a run tells how near the edge of stability it is. */
export type WatchedRun = Pick<RunRecord, "plan" | "steps" | "losses" | "sharpness" | "diverged">;

/** A step with λ_max over the limit that α sets there. */
export interface EdgeRatio {
  readonly step: number;
  /** λ_max·α/(2(1 + β)). */
  readonly ratio: number;
}

/** How a run meets the limit. */
export interface EdgeReport {
  /** Where it first exceeds the limit; null where it never does. */
  readonly first: number | null;
  /** Where it exceeds it most, or comes nearest. */
  readonly peak: EdgeRatio;
  /** The last quarter of its steps: mean, least and largest ratio. */
  readonly late: {readonly from: number; readonly mean: number; readonly least: number; readonly most: number};
  /** How many of the iterates that were noted have a larger loss than the one noted before. */
  readonly rises: number;
}

/**
 * Equation 22 with momentum: the largest curvature along which the step size α and the momentum β are stable on a
 * quadratic, 2(1 + β)/α; ∞ for α = 0.
 *
 * @throws RangeError if α is not finite and ≥ 0, or β is not in [0, 1)
 *
 * Source: Cohen et al., “Gradient descent on neural networks typically occurs at the edge of stability” (2021),
 * arXiv:2103.00065, appendix B.
 */
export function curvatureLimit(stepSize: number, momentum = 0): number {
  requireNonNegative("stepSize", stepSize);
  if (!(momentum >= 0 && momentum < 1)) throw new RangeError(`momentum must lie in [0, 1); got ${momentum}`);
  return (2 * (1 + momentum)) / stepSize;
}

/** λ_max over the limit, at every iterate where it was measured. */
export function edgeRatios({plan, steps, sharpness}: WatchedRun): EdgeRatio[] {
  return steps.flatMap((step, i) => {
    const value = sharpness[i];
    if (value === null) return [];
    return [{step, ratio: value / curvatureLimit(stepSizeAt(plan.schedule, step), plan.momentum)}];
  });
}

/** How a run meets the limit from a step on; null where the sharpness was never measured there. */
export function edgeReport(run: WatchedRun, from = 0): EdgeReport | null {
  const ratios = edgeRatios(run).filter(({step}) => step >= from);
  if (ratios.length === 0) return null;
  const last = ratios[ratios.length - 1].step;
  const late = ratios.filter(({step}) => step >= last - (last - from) / 4);
  const sizes = late.map(({ratio}) => ratio);
  const losses = run.losses.filter((_, i) => run.steps[i] >= from);
  return {
    first: ratios.find(({ratio}) => ratio > 1)?.step ?? null,
    peak: ratios.reduce((most, each) => (each.ratio > most.ratio ? each : most)),
    late: {
      from: late[0].step,
      mean: sizes.reduce((sum, ratio) => sum + ratio, 0) / sizes.length,
      least: Math.min(...sizes),
      most: Math.max(...sizes)
    },
    rises: losses.filter((loss, i) => i > 0 && loss > losses[i - 1]).length
  };
}

/** What became of a run after α changed. */
export type ChangeOutcome =
  | "diverges"
  /** The loss shot up, λ_max fell below the new limit, and the run went on from there. */
  | "catapults"
  /** λ_max climbed from below to the new limit. */
  | "climbs"
  /** λ_max stays below the new limit, and the loss has become small: nothing pushes it up. */
  | "fitted"
  /** It stays below the new limit so far. */
  | "below"
  /** It stays at or above the new limit. */
  | "hovers"
  /** Too few steps since then. */
  | "open";

/** How far the loss must shoot up to be a catapult, and how small it must be to count as fitted, against the start. */
const [SHOT, FITTED] = [3, 0.01];

/** What became of the run between the change of α at one entry of its schedule and the next change, or its end. */
export function changeOutcome(run: WatchedRun, entry: number): ChangeOutcome {
  const {schedule} = run.plan;
  const [from, to] = [schedule[entry].from, schedule[entry + 1]?.from ?? Infinity];
  const within = run.steps.flatMap((step, i) => (step >= from && step <= to ? [i] : []));
  if (run.diverged && to === Infinity) return "diverges";
  const after = edgeRatios(run).filter(({step}) => step >= from && step < to);
  if (after.length < 3 || within.length < 3) return "open";
  const losses: Vector = within.map((i) => run.losses[i]);
  const [first, last] = [after[0].ratio, after[after.length - 1].ratio];
  const shot = Math.max(...losses) > SHOT * losses[0];
  if (first > 1 && shot && after.some(({ratio}) => ratio < 0.9)) return "catapults";
  const late = after.slice(-Math.ceil(after.length / 4));
  const mean = late.reduce((sum, {ratio}) => sum + ratio, 0) / late.length;
  if (mean >= 0.95) return first < 0.95 ? "climbs" : "hovers";
  if (losses[losses.length - 1] < FITTED * run.losses[0] && last < 0.95) return "fitted";
  return "below";
}
