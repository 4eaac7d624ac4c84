import {tanh} from "../elementary/tanh.js";

/** What a hidden unit does with the sum z of its inputs. */
export type ActivationName = "tanh" | "relu" | "gelu" | "linear";

/** An activation φ with its first two derivatives. */
export interface Activation {
  /** Whether φ has a kink at z = 0, where φ′ and φ″ do not exist; the slope is then taken as 0. */
  readonly kink: boolean;
  /** Fills a = φ(z), slope = φ′(z) and bend = φ″(z), entry by entry. */
  evaluate(z: Float64Array, a: Float64Array, slope: Float64Array, bend: Float64Array): void;
}

/** √(2/π), to 53 bits. */
const steepness = 0.7978845608028654;

/** The coefficient of z³ in the argument of GELU’s tanh. */
const cubic = 0.044715;

/**
 * The activations by name: tanh; ReLU, max(0, z), with its kink at 0; GELU in its tanh form,
 * ½z(1 + tanh(√(2/π)(z + 0.044715z³))), a function in its own right, within 5e-4 of z·Φ(z); linear.
 *
 * Source: Hendrycks and Gimpel, “Gaussian Error Linear Units” (2016), arXiv:1606.08415, for GELU.
 */
export const activations: Readonly<Record<ActivationName, Activation>> = {
  tanh: {
    kink: false,
    evaluate(z, a, slope, bend) {
      for (let i = 0; i < z.length; ++i) {
        const t = tanh(z[i]);
        a[i] = t;
        slope[i] = 1 - t * t;
        bend[i] = -2 * t * (1 - t * t);
      }
    }
  },
  relu: {
    kink: true,
    evaluate(z, a, slope, bend) {
      for (let i = 0; i < z.length; ++i) {
        a[i] = z[i] < 0 ? 0 : z[i]; // NaN stays NaN
        slope[i] = z[i] > 0 ? 1 : 0;
      }
      bend.fill(0);
    }
  },
  gelu: {
    kink: false,
    evaluate(z, a, slope, bend) {
      for (let i = 0; i < z.length; ++i) {
        const x = z[i];
        const t = tanh(steepness * (x + cubic * x * x * x));
        const s = 1 - t * t; // exactly 0 from |x| = 8 on
        const du = s === 0 ? 0 : steepness * (1 + 3 * cubic * x * x); // u′ of u = steepness·(x + cubic·x³)
        const ddu = s === 0 ? 0 : steepness * 6 * cubic * x;
        a[i] = 0.5 * x * (1 + t);
        slope[i] = 0.5 * (1 + t) + 0.5 * x * s * du;
        bend[i] = s * du + 0.5 * x * s * (ddu - 2 * t * du * du);
      }
    }
  },
  linear: {
    kink: false,
    evaluate(z, a, slope, bend) {
      a.set(z);
      slope.fill(1);
      bend.fill(0);
    }
  }
};
