import type {Resumable} from "../../numerics/resumable.js";

/** What a worker answers: how much is done, from 0 to 1, and in the end the result, or why there is none. */
export type Answer =
  | {readonly kind: "progress"; readonly done: number}
  | {readonly kind: "result"; readonly result: unknown}
  | {readonly kind: "failed"; readonly why: string};

/** How long, in ms, it works between two reports. */
const REPORT = 80;

/** Makes the worker that runs this do every order that comes, and tell how far it is. */
export function serve<Order>(begin: (order: Order) => Resumable<unknown> | Promise<Resumable<unknown>>): void {
  const port = globalThis as unknown as {
    onmessage: (event: {data: Order}) => void;
    postMessage(answer: Answer): void;
  };
  port.onmessage = async ({data}) => {
    try {
      const computation = await begin(data);
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
}
