import {FIRST_DRAW, trainingPresets} from "../../numerics/network/presets.js";
import type {DataName} from "../../numerics/network/setup.js";
import type {Values} from "../keys.js";

/** The keys of the network as the course trains on a data set, before the reader has trained anything. */
export function courseRun(data: DataName): Partial<Values> {
  const {setup, stepSize, steps} = trainingPresets[data];
  return {
    nnData: data,
    nnWidth: setup.width,
    nnDepth: setup.depth,
    nnAct: setup.activation,
    nnLoss: setup.loss,
    nnDecay: 0,
    nnSeed: FIRST_DRAW,
    nnBeta: 0,
    nnFrom: [],
    nnA: [{from: 0, stepSize}],
    nnEnd: steps,
    nnTo: 0
  };
}
