import type {Matrix} from "../types.js";
import type {ActivationName} from "./activations.js";
import {chebyshevProblem} from "./chebyshevProblem.js";
import type {LossName} from "./losses.js";
import type {NetworkProblem} from "./networkLoss.js";
import {twoMoons, twoSpirals} from "./planarClasses.js";
import {classSamples, type Samples} from "./samples.js";

/** What a network of the course may be asked to fit. */
export type DataName = "chebyshev" | "moons" | "spirals" | "iris" | "digits";

/** The choices that make a network problem. */
export interface NetworkSetup {
  readonly data: DataName;
  /** Units in each hidden layer. */
  readonly width: number;
  /** Hidden layers. */
  readonly depth: number;
  readonly activation: ActivationName;
  /** The regression knows the squared error alone. */
  readonly loss: LossName;
  /** ω. */
  readonly weightDecay: number;
}

/** Classes of samples that come as data: iris and the digits. */
export interface ClassData {
  /** N × d; divided by `scale` before use. */
  readonly inputs: Matrix;
  readonly scale: number;
  /** The class of each sample. */
  readonly labels: readonly number[];
  /** The name of each class. */
  readonly classes: readonly string[];
}

/** Whether the data are classes; the Chebyshev polynomial is a curve to fit. */
export const isClassified = (data: DataName): boolean => data !== "chebyshev";

/** Whether the data have to be loaded; the others are drawn. */
export const isLoaded = (data: DataName): data is "iris" | "digits" => data === "iris" || data === "digits";

/**
 * The problem that the choices describe.
 *
 * @param loaded - iris or the digits, where they are chosen
 * @throws RangeError if data that have to be loaded are missing, or a choice is out of range
 */
export function problemOf(setup: NetworkSetup, loaded: ClassData | null): NetworkProblem {
  const {data, width, depth, activation, weightDecay} = setup;
  const samples = samplesOf(data, loaded);
  const hidden = Array.from({length: depth}, () => width);
  return {
    ...samples,
    sizes: [samples.inputs[0].length, ...hidden, samples.targets[0].length],
    activation,
    loss: isClassified(data) ? setup.loss : "squaredError",
    weightDecay
  };
}

function samplesOf(data: DataName, loaded: ClassData | null): Samples {
  switch (data) {
    case "chebyshev":
      return chebyshevProblem();
    case "moons":
      return twoMoons();
    case "spirals":
      return twoSpirals({noise: 0.05});
    default: {
      if (loaded === null) throw new RangeError(`the data ${data} are not loaded; expected their samples`);
      const {inputs, labels, classes, scale} = loaded;
      return classSamples(
        inputs.map((row) => row.map((entry) => entry / scale)),
        labels,
        classes.length
      );
    }
  }
}
