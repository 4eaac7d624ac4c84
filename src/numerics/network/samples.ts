import {requireInteger} from "../arguments.js";
import type {Matrix} from "../types.js";

/** Samples for a network to fit. */
export interface Samples {
  /** N × (units of the input layer), one sample a row. */
  readonly inputs: Matrix;
  /** N × (units of the output layer): values for the mean squared error, probabilities for the cross-entropy. */
  readonly targets: Matrix;
}

/**
 * Samples of so many classes, each target 1 for its own class and 0 for the others.
 *
 * @param inputs - N × d, one sample a row
 * @param labels - the class of each sample, from 0 to `classes` − 1
 * @throws RangeError if there is not one label for each sample, or a label is no such class
 */
export function classSamples(inputs: Matrix, labels: readonly number[], classes: number): Samples {
  requireInteger("classes", classes, 1);
  if (labels.length !== inputs.length)
    throw new RangeError(`labels has length ${labels.length}; expected ${inputs.length}, one for each sample`);
  const targets = labels.map((label, s) => {
    requireInteger(`labels[${s}]`, label, 0);
    if (label >= classes) throw new RangeError(`labels[${s}] must be below ${classes}; got ${label}`);
    return Array.from({length: classes}, (_, k) => (k === label ? 1 : 0));
  });
  return {inputs, targets};
}
