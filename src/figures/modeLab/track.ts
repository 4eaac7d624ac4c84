import {dot, norm, subtract} from "../../numerics/linalg/vector.js";
import type {Modes} from "../../numerics/optimizers/modes.js";
import type {Vector} from "../../numerics/types.js";
import type {ModeSet} from "./spectrum.js";

/** Steps that are iterated in doubles; longer runs go on in closed form. */
export const MOST_ITERATED = 5000;

/** The run in doubles, as `gradientDescent` returns it with every iterate kept. */
export interface Iterated {
  readonly path: readonly Vector[];
  readonly status: string;
}

/** Both accounts of one run, in modes, at the steps that a picture shows. */
export interface Track {
  readonly modes: Modes;
  readonly horizon: number;
  /** The steps of the picture, ascending: all of them, or in long runs pairs, so that no flip of sign is lost. */
  readonly steps: readonly number[];
  /** `exact[j]`: z at `steps[j]` by equation 20. */
  readonly exact: readonly Vector[];
  /** `run[j]`: z at `steps[j]` as it was iterated in doubles; null where the run had left the finite numbers or was over. */
  readonly run: readonly (Vector | null)[];
  /** z at any step, both accounts. */
  at(k: number): {readonly exact: Vector; readonly run: Vector | null};
  /** The first step with a value that no double can hold, or null. */
  readonly overflow: number | null;
  /** The first step of the picture at which the accounts part visibly, or null. */
  readonly parted: number | null;
}

/** Puts equation 20 and the iteration of equation 18 side by side over the steps 0 to `horizon`. */
export function track({vectors}: ModeSet, modes: Modes, {path, status}: Iterated, horizon: number): Track {
  const rests = status !== "diverged" && status !== "stopped";
  const runAt = (k: number): Vector | null => {
    const x = path[k] ?? (rests ? path[path.length - 1] : undefined);
    return x ? vectors.map((v) => dot(v, x)) : null;
  };
  const steps = shownSteps(horizon);
  const exact = steps.map(modes.at);
  const past = steps.find((k, j) => k >= path.length && !exact[j].every(Number.isFinite)) ?? null;
  const overflow = status === "diverged" && path.length <= horizon ? path.length : rests ? null : past;
  const run = steps.map(runAt);
  const size = norm(modes.start);
  const parts = (a: Vector, b: Vector | null) => b !== null && differ(a, b, size);
  const parting = exact.findIndex((z, j) => parts(z, run[j]));
  return {
    modes,
    horizon,
    steps,
    exact,
    run,
    at: (k) => ({exact: modes.at(k), run: runAt(k)}),
    overflow,
    parted: parting < 0 ? null : steps[parting]
  };
}

/** Whether two accounts differ by more than a thousandth, and by more than a millionth of the start. */
export function differ(exact: Vector, run: Vector, start: number): boolean {
  const gap = norm(subtract(exact, run));
  return gap > 1e-3 * Math.max(norm(exact), norm(run)) && gap > 1e-6 * start;
}

/** Every step of a short run; of a long one the first hundred and then pairs at even distances. */
function shownSteps(horizon: number): number[] {
  if (horizon <= 500) return Array.from({length: horizon + 1}, (_, k) => k);
  const steps = new Set<number>(Array.from({length: 100}, (_, k) => k));
  for (let j = 1; j <= 150; ++j) {
    const k = Math.round((j * horizon) / 150);
    steps.add(k - 1).add(k);
  }
  return [...steps].sort((a, b) => a - b);
}
