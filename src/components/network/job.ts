import type {NetworkProblem} from "../../numerics/network/networkLoss.js";
import {type Job, startJob} from "../jobs/start.js";
import type {NetworkInput, NetworkResult, NetworkTask} from "./tasks.js";
import type {NetworkOrder} from "./taskWorker.js";

/** Does a task on a network off the page’s own thread. */
export function networkJob<K extends NetworkTask>(
  task: K,
  problem: NetworkProblem,
  input: NetworkInput<K>,
  progress: (done: number) => void = () => {}
): Job<NetworkResult<K>> {
  const worker = new Worker(import.meta.resolve("./taskWorker.js"), {type: "module"});
  return startJob(worker, {task, problem, input} satisfies NetworkOrder, progress);
}
