/** The middle of the numbers, or the one a share `at` of the way up. */
export function quantile(values: readonly number[], at = 0.5): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(at * sorted.length))];
}

/** One line of the report: what was measured, the number, and the goal where there is one. */
export function line(what: string, value: string, goal = "", met?: boolean): void {
  const verdict = met === undefined ? "" : met ? "  met" : "  MISSED";
  console.log(`${what.padEnd(58)} ${value.padStart(14)}  ${goal}${verdict}`);
}

/** How a ratio is measured. */
export interface RatioOptions {
  /** How often both are timed, in turn; defaults to 9. */
  rounds?: number;
  /** The least time that one timing lasts, in milliseconds; a shorter task is repeated; defaults to 30. */
  least?: number;
}

/** The median over the rounds of time(a)/time(b), each per call, both timed in turn in one run, after a warm-up. */
export function timeRatio(a: () => unknown, b: () => unknown, {rounds = 9, least = 30}: RatioOptions = {}): number {
  const [callsA, callsB] = [calls(a, least), calls(b, least)];
  const ratios = Array.from({length: rounds}, () => time(a, callsA) / callsA / (time(b, callsB) / callsB));
  return quantile(ratios);
}

/** The last result: kept, so that the engine cannot leave out the making of what nobody reads. */
export let result: unknown;

/** Milliseconds for so many calls. */
function time(task: () => unknown, count: number): number {
  const began = performance.now();
  for (let i = 0; i < count; ++i) result = task();
  return performance.now() - began;
}

/** How many calls last at least so long; finding out warms the task up. */
function calls(task: () => unknown, least: number): number {
  for (let count = 1; ; count *= 2) if (time(task, count) >= least) return count;
}

/** One line of the report for a speed: `ours` must be at least `goal` times as fast as `peer`. */
export function speedup(
  what: string,
  ours: () => unknown,
  peer: () => unknown,
  goal: number,
  options?: RatioOptions
): number {
  const ratio = timeRatio(peer, ours, options);
  line(what, `${ratio.toPrecision(3)} ×`, `≥ ${goal} ×`, ratio >= goal);
  return ratio;
}
