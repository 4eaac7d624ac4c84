import type {NetworkProblem} from "../../numerics/network/networkLoss.js";
import {asker, type Question} from "../jobs/asker.js";
import {networkJob} from "./job.js";
import type {NetworkInput, NetworkResult, NetworkTask} from "./tasks.js";

/** A question about a network. */
export interface NetworkQuestion<K extends NetworkTask> extends Question {
  readonly problem: NetworkProblem;
  readonly input: NetworkInput<K>;
}

/**
 * Asks a worker about the network, anew whenever the question changes.
 *
 * @param label - what is worked at: “All eigenvalues”
 */
export const networkAsker = <K extends NetworkTask>(task: K, label: string) =>
  asker<NetworkQuestion<K>, NetworkResult<K>>({
    label,
    start: ({problem, input}, progress) => networkJob(task, problem, input, progress)
  });
