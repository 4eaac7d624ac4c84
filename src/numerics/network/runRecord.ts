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

/** Measured iterates alone, each number to `digits` significant digits: small enough to keep, and to send. */
export function runRecord(
  setup: NetworkSetup,
  plan: TrainingPlan,
  points: readonly TrainingPoint[],
  digits = 6
): RunRecord {
  const last = points.at(-1);
  const kept = points.filter((point) => point.top !== undefined || point === last);
  const short = (value: number | undefined) =>
    value === undefined || !Number.isFinite(value) ? null : Number(value.toPrecision(digits));
  return {
    setup,
    plan,
    steps: kept.map(({step}) => step),
    losses: kept.map(({loss}) => short(loss) ?? LARGEST_LOSS),
    along: kept.map(({along}) => short(along)),
    sharpness: kept.map(({top}) => short(top?.sharpness)),
    second: kept.map(({top}) => short(top?.second)),
    diverged: last !== undefined && !Number.isFinite(last.loss)
  };
}
