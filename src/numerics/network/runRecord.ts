import type {NetworkSetup} from "./setup.js";
import type {TrainingPoint} from "./trainer.js";
import type {TrainingPlan} from "./trainingPlan.js";

/** What is kept of a training run, as plain data: columns of equal length, one entry for each iterate that was noted. */
export interface RunRecord {
  readonly setup: NetworkSetup;
  readonly plan: TrainingPlan;
  /** k, ascending. */
  readonly steps: readonly number[];
  /** f(θₖ); LARGEST_LOSS stands for a loss that is not finite. */
  readonly losses: readonly number[];
  /** v·∇f(θₖ) with the sharpest direction v; null before it was first measured. */
  readonly along: readonly (number | null)[];
  /** λ_max; null where it was not measured. */
  readonly sharpness: readonly (number | null)[];
  /** The eigenvalue below it; null where it was not measured, or where there is none. */
  readonly second: readonly (number | null)[];
  /** Whether the loss left the finite numbers at the last iterate. */
  readonly diverged: boolean;
}

/** The largest loss that a record holds: plain data know no infinity. */
export const LARGEST_LOSS = 1e308;

/** A run from its iterates. */
export function recordOf(setup: NetworkSetup, plan: TrainingPlan, points: readonly TrainingPoint[]): RunRecord {
  const finite = (value: number | undefined) => (value === undefined || !Number.isFinite(value) ? null : value);
  return {
    setup,
    plan,
    steps: points.map(({step}) => step),
    losses: points.map(({loss}) => finite(loss) ?? LARGEST_LOSS),
    along: points.map(({along}) => finite(along)),
    sharpness: points.map(({top}) => finite(top?.sharpness)),
    second: points.map(({top}) => finite(top?.second)),
    diverged: points.length > 0 && !Number.isFinite(points[points.length - 1].loss)
  };
}

/**
 * The iterates that were measured, and the last one, each number to so many significant digits: small enough to keep, and
 * to send.
 */
export function thinned(run: RunRecord, digits = 6): RunRecord {
  const kept = run.steps.flatMap((_, i) => (run.sharpness[i] !== null || i === run.steps.length - 1 ? [i] : []));
  const short = (value: number | null) => (value === null ? null : Number(value.toPrecision(digits)));
  return {
    ...run,
    steps: kept.map((i) => run.steps[i]),
    losses: kept.map((i) => Math.min(LARGEST_LOSS, short(run.losses[i])!)),
    along: kept.map((i) => short(run.along[i])),
    sharpness: kept.map((i) => short(run.sharpness[i])),
    second: kept.map((i) => short(run.second[i]))
  };
}
