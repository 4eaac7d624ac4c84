import type {Objective, Vector} from "../types.js";
import type {Run} from "./run.js";
import type {StepRecord} from "./stepRecord.js";

/** Keeps the iterates of a run, thinned to at most `keep` of them. */
export interface Recorder {
  add(x: Vector, k: number, record: StepRecord | null): void;
  finish<Status extends string>(status: Status, iterations: number): Run<Status>;
}

/**
 * Keeps every iterate while there is room; then every 2nd, every 4th, and so on. The first and the last are always kept,
 * so that a million steps fit in a picture’s worth of memory.
 *
 * @param recording - whether the iterates come with records
 * @param keep - an integer ≥ 2, or Infinity
 * @throws RangeError if `keep` is neither
 */
export function recorder(f: Objective, start: Vector, keep: number, recording: boolean): Recorder {
  if (!(keep === Infinity || (Number.isInteger(keep) && keep >= 2))) {
    throw new RangeError(`keep must be an integer ≥ 2 or Infinity; got ${keep}`);
  }
  let kept: {x: Vector; k: number; record: StepRecord | null}[] = [{x: start, k: 0, record: null}];
  let [last, stride] = [kept[0], 1];
  return {
    add(x, k, record) {
      last = {x, k, record};
      if (k % stride !== 0) return;
      kept.push(last);
      if (kept.length < keep) return; // one place is left for the last iterate
      stride *= 2;
      kept = kept.filter((entry) => entry.k % stride === 0);
    },
    finish(status, iterations) {
      const all = kept[kept.length - 1].k === last.k ? kept : [...kept, last];
      return {
        path: all.map(({x}) => x),
        steps: all.map(({k}) => k),
        values: all.map(({x}) => f.value(x)),
        status,
        iterations,
        ...(recording && {records: all.slice(1).map(({record}) => record!)})
      };
    }
  };
}
