import {requireVector} from "../arguments.js";
import {complete} from "../resumable.js";
import type {Objective, Vector} from "../types.js";
import {networkHessian} from "./networkHessian.js";
import type {NetworkLoss} from "./networkLoss.js";

/**
 * The loss of a network as an objective in its n parameters, for everything that takes one. Where a ReLU stands at
 * exactly 0, `obstacle` says so.
 */
export function networkObjective(network: NetworkLoss): Objective {
  const parameters = (x: Vector) => {
    requireVector("x", x, network.dimension);
    return Float64Array.from(x);
  };
  const {sizes, activation} = network.problem;
  return {
    name: `Network ${sizes.join("-")}, ${activation}`,
    dimension: network.dimension,
    value: (x) => network.value(parameters(x)),
    gradient: (x) => Array.from(network.valueAndGradient(parameters(x)).gradient),
    hessian: (x) => complete(networkHessian(network.linearize(parameters(x)))),
    obstacle(x) {
      const {kinks, value} = network.linearize(parameters(x));
      if (!Number.isFinite(value)) return {kind: "domain", reason: `the loss is ${value}: a number is out of range`};
      if (kinks > 0) return {kind: "kink", reason: `ReLU has a kink at 0, and ${kinks} of its arguments are exactly 0`};
      return null;
    }
  };
}
