import type {Resumable} from "../../numerics/resumable.js";
import type {Objective} from "../../numerics/types.js";
import {type ObjectiveSource, objectiveFrom} from "./source.js";
import {type TaskName, tasks} from "./tasks.js";

/** What a worker is asked. */
export interface Order {
  readonly task: TaskName;
  readonly source: ObjectiveSource;
  readonly input: unknown;
}

/** What it answers: how much is done, from 0 to 1, and in the end the result, or why there is none. */
export type Answer =
  | {readonly kind: "progress"; readonly done: number}
  | {readonly kind: "result"; readonly result: unknown}
  | {readonly kind: "failed"; readonly why: string};

/** How long, in ms, it works between two reports. */
const REPORT = 80;

const port = globalThis as unknown as {
  onmessage: (event: {data: Order}) => void;
  postMessage(answer: Answer): void;
};

port.onmessage = async ({data: {task, source, input}}) => {
  try {
    const f = await objectiveFrom(source);
    const computation = (tasks[task] as (f: Objective, input: unknown) => Resumable<unknown>)(f, input);
    for (let told = performance.now(); ; ) {
      const {done, value} = computation.next();
      if (done) return port.postMessage({kind: "result", result: value});
      if (performance.now() - told < REPORT) continue;
      told = performance.now();
      port.postMessage({kind: "progress", done: value as number});
    }
  } catch (error) {
    port.postMessage({kind: "failed", why: error instanceof Error ? error.message : String(error)});
  }
};
