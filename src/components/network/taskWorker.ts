import {type NetworkLoss, type NetworkProblem, networkLoss} from "../../numerics/network/networkLoss.js";
import type {Resumable} from "../../numerics/resumable.js";
import {serve} from "../jobs/serve.js";
import {type NetworkTask, networkTasks} from "./tasks.js";

/** What the worker is asked. */
export interface NetworkOrder {
  readonly task: NetworkTask;
  readonly problem: NetworkProblem;
  readonly input: unknown;
}

serve<NetworkOrder>(({task, problem, input}) =>
  (networkTasks[task] as (f: NetworkLoss, input: unknown) => Resumable<unknown>)(networkLoss(problem), input)
);
