import type {Box} from "../../numerics/calculus/box.js";
import {criticalPoints} from "../../numerics/calculus/criticalPoints.js";
import type {StrongConvexityOptions} from "../../numerics/calculus/strongConvexity.js";
import {violatedLowerBound} from "../../numerics/calculus/violatedLowerBound.js";
import {type ChordSearchOptions, violatingChord} from "../../numerics/calculus/violatingChord.js";
import {type BasinsInput, basins} from "../../numerics/optimizers/basins.js";
import type {Resumable} from "../../numerics/resumable.js";
import type {Objective} from "../../numerics/types.js";

/** What a worker can be asked to do: each takes an objective and plain data, and works in slices. */
export const tasks = {
  criticalPoints: (f: Objective, {box, starts}: {box: Box; starts?: number}) => criticalPoints(f, box, {starts}),
  violatingChord: (f: Objective, {box, ...options}: {box: Box} & ChordSearchOptions) => violatingChord(f, box, options),
  violatedLowerBound: (f: Objective, {box, m, ...options}: {box: Box; m: number} & StrongConvexityOptions) =>
    violatedLowerBound(f, box, m, options),
  basins: (f: Objective, input: BasinsInput) => basins(f, input)
} satisfies Readonly<Record<string, (f: Objective, input: never) => Resumable<unknown>>>;

export type TaskName = keyof typeof tasks;
export type TaskInput<K extends TaskName> = Parameters<(typeof tasks)[K]>[1];
export type TaskResult<K extends TaskName> = ReturnType<(typeof tasks)[K]> extends Resumable<infer R> ? R : never;
