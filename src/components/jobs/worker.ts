import type {Resumable} from "../../numerics/resumable.js";
import type {Objective} from "../../numerics/types.js";
import {serve} from "./serve.js";
import {type ObjectiveSource, objectiveFrom} from "./source.js";
import {type TaskName, tasks} from "./tasks.js";

/** What a worker is asked. */
export interface Order {
  readonly task: TaskName;
  readonly source: ObjectiveSource;
  readonly input: unknown;
}

serve<Order>(async ({task, source, input}) => {
  const f = await objectiveFrom(source);
  return (tasks[task] as (f: Objective, input: unknown) => Resumable<unknown>)(f, input);
});
