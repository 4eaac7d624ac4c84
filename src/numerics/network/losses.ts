import {exp} from "../elementary/exp.js";
import {log} from "../elementary.js";

/** What is minimised: the mean over the samples of (f − y)², or of the cross-entropy of softmax(f) with y. */
export type LossName = "squaredError" | "crossEntropy";

/** A loss of the outputs z of a network; all arrays are outputs × samples, the samples of one output side by side. */
export interface OutputLoss {
  /**
   * The loss L; fills `predicted` (z itself, or the probabilities softmax(z)) and `delta` = ∂L/∂z.
   *
   * @param y - the targets
   * @param samples - N
   */
  evaluate(z: Float64Array, y: Float64Array, samples: number, predicted: Float64Array, delta: Float64Array): number;
  /** Fills `out` with (∂²L/∂z²)·dz: how delta changes as z moves by dz. */
  curve(predicted: Float64Array, dz: Float64Array, samples: number, out: Float64Array): void;
}

/**
 * The losses by name.
 *
 * Squared error: (1/N) Σₛ Σₖ (zₖₛ − yₖₛ)², without ½, the squares of several outputs added. Cross-entropy:
 * −(1/N) Σₛ Σₖ yₖₛ ln pₖₛ with p = softmax(z) over the outputs of a sample, the yₖₛ of a sample adding up to 1.
 *
 * Source: Bishop, Pattern Recognition and Machine Learning (2006), sections 4.3.4 and 5.2.
 */
export const losses: Readonly<Record<LossName, OutputLoss>> = {
  squaredError: {
    evaluate(z, y, samples, predicted, delta) {
      predicted.set(z);
      let sum = 0;
      for (let i = 0; i < z.length; ++i) {
        const error = z[i] - y[i];
        sum += error * error;
        delta[i] = (2 / samples) * error;
      }
      return sum / samples;
    },
    curve(_predicted, dz, samples, out) {
      for (let i = 0; i < dz.length; ++i) out[i] = (2 / samples) * dz[i];
    }
  },
  crossEntropy: {
    evaluate(z, y, samples, predicted, delta) {
      let sum = 0;
      for (let s = 0; s < samples; ++s) {
        let most = -Infinity; // subtracted first, so that no exponential overflows
        for (let i = s; i < z.length; i += samples) if (!(z[i] <= most)) most = z[i];
        let total = 0;
        for (let i = s; i < z.length; i += samples) total += predicted[i] = exp(z[i] - most);
        const logTotal = total < Infinity ? log(total) : NaN; // total ≥ 1, unless an output is not finite
        for (let i = s; i < z.length; i += samples) {
          sum += y[i] * (logTotal - (z[i] - most));
          predicted[i] /= total;
          delta[i] = (predicted[i] - y[i]) / samples;
        }
      }
      return sum / samples;
    },
    curve(p, dz, samples, out) {
      for (let s = 0; s < samples; ++s) {
        let mean = 0;
        for (let i = s; i < p.length; i += samples) mean += p[i] * dz[i];
        for (let i = s; i < p.length; i += samples) out[i] = (p[i] * (dz[i] - mean)) / samples;
      }
    }
  }
};
