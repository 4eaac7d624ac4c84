import type {NetworkSetup} from "../../numerics/network/setup.js";
import type {Schedule, TrainingPlan} from "../../numerics/network/trainingPlan.js";
import {type Binding, bind} from "../inputs/bind.js";
import {MOST_CHANGES} from "../keys/network.js";
import type {Name, Values} from "../keys.js";
import {get, patch} from "../state.js";

/** The keys that fix which network is trained on what, how, and how far. */
export const networkNames = [
  "nnData",
  "nnWidth",
  "nnDepth",
  "nnAct",
  "nnLoss",
  "nnDecay",
  "nnSeed",
  "nnA",
  "nnBeta",
  "nnFrom",
  "nnTo",
  "nnEnd"
] as const satisfies readonly Name[];

/** What the figures of the chapter share, read from the state. */
export type NetworkState = Pick<Values, (typeof networkNames)[number]>;

/** The network’s keys now. */
export const networkState = (): NetworkState =>
  Object.fromEntries(networkNames.map((name) => [name, get(name)])) as unknown as NetworkState;

/** The choices that make the problem. */
export const setupOf = (now: NetworkState): NetworkSetup => ({
  data: now.nnData,
  width: now.nnWidth,
  depth: now.nnDepth,
  activation: now.nnAct,
  loss: now.nnData === "chebyshev" ? "squaredError" : now.nnLoss,
  weightDecay: now.nnDecay
});

/** How it is trained. */
export const planOf = ({nnSeed, nnA, nnBeta, nnFrom}: NetworkState): TrainingPlan => ({
  seed: nnSeed,
  schedule: nnA,
  momentum: nnBeta,
  restarts: nnFrom
});

/** α as it holds at the end of the run: setting it after some steps changes it from there on, and keeps what was trained. */
export const stepSize: Binding<number> = {
  get: () => get("nnA").at(-1)!.stepSize,
  set: (value) => patch({nnA: withStepSize(get("nnA"), get("nnTo"), value)})
};

/** Whether α may change at step k: a run has room for so many changes. */
export const mayChange = (schedule: Schedule, k: number): boolean =>
  schedule.filter(({from}) => from < k).length <= MOST_CHANGES;

/** The schedule with another α from step k on; the same where it has no room for one more change. */
export function withStepSize(schedule: Schedule, k: number, value: number): Schedule {
  const kept = schedule.filter(({from}) => from < k);
  if (kept.length === 0) return [{from: 0, stepSize: value}];
  if (kept.at(-1)!.stepSize === value) return kept;
  if (!mayChange(schedule, k)) return schedule;
  return [...kept, {from: k, stepSize: value}];
}

/** Sets something that makes another run: what was trained no longer holds, and the run begins anew with its last α. */
export function restarting(change: Partial<Values>, options?: {push?: boolean}): void {
  patch({nnTo: 0, nnFrom: [], nnA: [{from: 0, stepSize: stepSize.get()}], ...change}, options);
}

/** A key whose change makes another run. */
export const rebind = <K extends (typeof networkNames)[number]>(name: K): Binding<Values[K]> => ({
  get: bind(name).get,
  set: (value) => restarting({[name]: value} as Partial<NetworkState>)
});
