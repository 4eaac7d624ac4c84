import {type NetworkLoss, type NetworkProblem, networkLoss} from "../../src/numerics/network/networkLoss.js";
import {type Plane, planeAt} from "../../src/numerics/network/plane.js";
import type {PlaneName} from "../../src/numerics/network/planeName.js";
import {type PlanPath, planPath, type TrainingPlan} from "../../src/numerics/network/trainingPlan.js";
import {random} from "../../src/numerics/random.js";
import type {Resumable} from "../../src/numerics/resumable.js";

/** A network over N samples with normal inputs and, for the squared error, normal targets; one-hot ones for the cross-entropy. */
export function sampleNetwork(
  shape: Pick<NetworkProblem, "sizes" | "activation" | "loss" | "weightDecay">,
  samples: number,
  seed: number
): NetworkLoss {
  const {normal, uniform} = random(seed);
  const {sizes, loss} = shape;
  const outputs = sizes[sizes.length - 1];
  const inputs = Array.from({length: samples}, () => Array.from({length: sizes[0]}, normal));
  const targets = inputs.map(() => {
    const chosen = Math.floor(outputs * uniform());
    return Array.from({length: outputs}, (_, k) => (loss === "crossEntropy" ? Number(k === chosen) : normal()));
  });
  return networkLoss({...shape, inputs, targets});
}

/** A vector of n normal draws. */
export function normalVector(n: number, seed: number): Float64Array {
  const {normal} = random(seed);
  return Float64Array.from({length: n}, normal);
}

/** Iterate k of a plan, and a plane through it. A run that diverged stays where its loss was last finite. */
export function* planPlane(
  network: NetworkLoss,
  plan: TrainingPlan,
  {step, plane, seed = plan.seed}: {readonly step: number; readonly plane: PlaneName; readonly seed?: number}
): Resumable<PlanPath & {readonly plane: Plane}> {
  const {state, path} = yield* planPath(network, plan, step);
  return {state, plane: yield* planeAt(network, state.theta, plane, {seed, path}), path};
}
