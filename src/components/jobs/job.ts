import type {ObjectiveSource} from "./source.js";
import {type Job, startJob} from "./start.js";
import type {TaskInput, TaskName, TaskResult} from "./tasks.js";
import type {Order} from "./worker.js";

/** Does a task on an objective off the page’s own thread. */
export function job<K extends TaskName>(
  task: K,
  source: ObjectiveSource,
  input: TaskInput<K>,
  progress: (done: number) => void = () => {}
): Job<TaskResult<K>> {
  const worker = new Worker(import.meta.resolve("./worker.js"), {type: "module"});
  return startJob(worker, {task, source, input} satisfies Order, progress);
}
