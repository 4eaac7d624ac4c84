import type {RunRecord} from "../../numerics/network/runRecord.js";

/** Where a run comes from: trained on this page, come with the course, or kept by the reader. */
export type RunOrigin = "trained" | "precomputed" | "kept";

/** A run as the figure shows it. */
export interface RunView {
  readonly name: string;
  readonly origin: RunOrigin;
  readonly run: RunRecord;
}

/** The last step of a run. */
export const lastStep = ({run}: RunView): number => run.steps[run.steps.length - 1] ?? 0;

/** The place of step k in the columns: that of the last noted iterate not beyond it. */
export function indexAt({run: {steps}}: RunView, k: number): number {
  let [low, high] = [0, steps.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (steps[middle] <= k) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** αk, the time of gradient flow that step k stands for: Σ αⱼ over the steps before it. */
export function flowTime({run: {plan}}: RunView, k: number): number {
  return plan.schedule.reduce((time, {from, stepSize}, i) => {
    const to = plan.schedule[i + 1]?.from ?? Infinity;
    return time + stepSize * Math.max(0, Math.min(k, to) - from);
  }, 0);
}
