import type {Answer} from "./serve.js";

/** Long work under way. */
export interface Job<Result> {
  /** The result; rejects with an Error that says why there is none, never because of `cancel`. */
  readonly result: Promise<Result>;
  /** Ends the work at once; the promise then stays open for ever. */
  cancel(): void;
}

/** Starts a worker of its own for one order, so that nothing on the page waits for it; `progress` hears how much is done. */
export function startJob<Result>(worker: Worker, order: unknown, progress: (done: number) => void): Job<Result> {
  const result = new Promise<Result>((resolve, reject) => {
    worker.onmessage = ({data}: MessageEvent<Answer>) => {
      if (data.kind === "progress") return progress(data.done);
      worker.terminate();
      if (data.kind === "result") resolve(data.result as Result);
      else reject(new Error(data.why));
    };
    worker.onerror = () => {
      worker.terminate();
      reject(new Error("The work was ended before it was done, or could not be started."));
    };
  });
  worker.postMessage(order);
  return {result, cancel: () => worker.terminate()};
}
