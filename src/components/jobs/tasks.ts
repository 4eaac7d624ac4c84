import type {Box} from "../../numerics/calculus/box.js";
import {criticalPoints} from "../../numerics/calculus/criticalPoints.js";
import type {Resumable} from "../../numerics/resumable.js";
import type {Objective} from "../../numerics/types.js";

/** What a worker can be asked to do: each takes an objective and plain data, and works in slices. */
export const tasks = {
  criticalPoints: (f: Objective, {box, starts}: {box: Box; starts?: number}) => criticalPoints(f, box, {starts})
} satisfies Readonly<Record<string, (f: Objective, input: never) => Resumable<unknown>>>;

export type TaskName = keyof typeof tasks;
export type TaskInput<K extends TaskName> = Parameters<(typeof tasks)[K]>[1];
export type TaskResult<K extends TaskName> = ReturnType<(typeof tasks)[K]> extends Resumable<infer R> ? R : never;
