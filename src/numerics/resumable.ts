/**
 * A long computation in slices: it yields how much is done, from 0 to 1, and returns its result. Whoever runs it may
 * report each number and pause; to cancel it, stop asking.
 */
export type Resumable<Result> = Generator<number, Result, void>;

/** Runs a computation in slices to its end, without a pause. */
export function complete<Result>(computation: Resumable<Result>): Result {
  for (;;) {
    const {done, value} = computation.next();
    if (done) return value;
  }
}

/**
 * A computation as part of a longer one: what it tells of itself, from 0 to 1, runs from one share of the whole to another.
 *
 * @param from - how much of the whole is done before it
 * @param to - how much is done after it
 */
export function* partOf<Result>(computation: Resumable<Result>, from: number, to: number): Resumable<Result> {
  for (;;) {
    const {done, value} = computation.next();
    if (done) return value;
    yield from + (to - from) * value;
  }
}
