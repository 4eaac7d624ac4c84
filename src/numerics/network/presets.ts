import type {DataName, NetworkSetup} from "./setup.js";

/** How the course first trains on each data set. */
export interface TrainingPreset {
  readonly setup: NetworkSetup;
  readonly stepSize: number;
  /** How many steps. */
  readonly steps: number;
  /** At every how many of them the sharpness is measured. */
  readonly every: number;
}

/** The draw of the first parameters that the course begins with. */
export const FIRST_DRAW = 20;

const setup = (data: DataName, loss: NetworkSetup["loss"]): NetworkSetup => ({
  data,
  width: 16,
  depth: 2,
  activation: "tanh",
  loss,
  weightDecay: 0
});

/**
 * Where each data set shows something: T₄ meets the limit 2/α and hovers there; the moons touch it and fall back once they
 * are fitted; the spirals wait on a plateau first; iris hovers from the start; the digits, with the cross-entropy, pass the
 * limit early and sink below it.
 */
export const trainingPresets: Readonly<Record<DataName, TrainingPreset>> = {
  chebyshev: {setup: setup("chebyshev", "squaredError"), stepSize: 0.1, steps: 4000, every: 5},
  moons: {setup: setup("moons", "squaredError"), stepSize: 0.1, steps: 4000, every: 10},
  spirals: {setup: setup("spirals", "squaredError"), stepSize: 0.1, steps: 4000, every: 10},
  iris: {setup: setup("iris", "squaredError"), stepSize: 0.3, steps: 4000, every: 10},
  digits: {setup: setup("digits", "crossEntropy"), stepSize: 0.5, steps: 1500, every: 10}
};
