import type {ObjectiveSource} from "./source.js";
import type {TaskInput, TaskName, TaskResult} from "./tasks.js";
import type {Answer, Order} from "./worker.js";

/** Long work under way. */
export interface Job<Result> {
  /** The result; rejects with an Error that says why there is none, never because of `cancel`. */
  readonly result: Promise<Result>;
  /** Ends the work at once; the promise then stays open for ever. */
  cancel(): void;
}

/** Does a task off the page’s own thread, so that nothing on the page waits for it; `progress` hears how much is done. */
export function job<K extends TaskName>(
  task: K,
  source: ObjectiveSource,
  input: TaskInput<K>,
  progress: (done: number) => void = () => {}
): Job<TaskResult<K>> {
  const worker = new Worker(import.meta.resolve("./worker.js"), {type: "module"});
  const result = new Promise<TaskResult<K>>((resolve, reject) => {
    worker.onmessage = ({data}: MessageEvent<Answer>) => {
      if (data.kind === "progress") return progress(data.done);
      worker.terminate();
      if (data.kind === "result") resolve(data.result as TaskResult<K>);
      else reject(new Error(data.why));
    };
    worker.onerror = () => {
      worker.terminate();
      reject(new Error("The work was ended before it was done, or could not be started."));
    };
  });
  worker.postMessage({task, source, input} satisfies Order);
  return {result, cancel: () => worker.terminate()};
}
