import type {Layer} from "./layers.js";

// Where the time goes. Every array of units holds N numbers for each unit, the samples of one unit side by side, so that
// each innermost loop runs along them. Every sum has one fixed order: over inputs or outputs ascending, over samples
// ascending. All kernels but `multiply` add to what they are given.

/** z ← z + W·a: W are the weights of the layer in θ (or in a direction of its shape). */
export function addForward({inputs, outputs, weights}: Layer, theta: Float64Array, a: Float64Array, z: Float64Array) {
  const samples = z.length / outputs;
  for (let i = 0; i < outputs; ++i) addCombination(theta, weights + i * inputs, 1, inputs, a, z, i * samples, samples);
}

/** d ← d + Wᵀ·δ: from the outputs of a layer back to its inputs. */
export function addBackward(
  {inputs, outputs, weights}: Layer,
  theta: Float64Array,
  delta: Float64Array,
  d: Float64Array
) {
  const samples = d.length / inputs;
  for (let j = 0; j < inputs; ++j) addCombination(theta, weights + j, inputs, outputs, delta, d, j * samples, samples);
}

/** z ← z + b, the biases of the layer in θ (or in a direction of its shape), one for all samples of a unit. */
export function addBiases({outputs, biases}: Layer, theta: Float64Array, z: Float64Array) {
  const samples = z.length / outputs;
  for (let i = 0; i < outputs; ++i) {
    const bias = theta[biases + i];
    for (let s = 0, p = i * samples; s < samples; ++s, ++p) z[p] += bias;
  }
}

/** Adds δ·aᵀ to the weights of the layer in `gradient`. */
export function addOuter(
  {inputs, outputs, weights}: Layer,
  delta: Float64Array,
  a: Float64Array,
  gradient: Float64Array
) {
  const samples = delta.length / outputs;
  for (let i = 0; i < outputs; ++i) addDots(a, inputs, delta, i * samples, samples, gradient, weights + i * inputs);
}

/** Adds Σₛ δₛ to the biases of the layer in `gradient`. */
export function addSums({outputs, biases}: Layer, delta: Float64Array, gradient: Float64Array) {
  const samples = delta.length / outputs;
  for (let i = 0; i < outputs; ++i) {
    let sum = 0;
    for (let s = 0; s < samples; ++s) sum += delta[i * samples + s];
    gradient[biases + i] += sum;
  }
}

/** out = x·y, entry by entry. */
export function multiply(x: Float64Array, y: Float64Array, out: Float64Array) {
  for (let i = 0; i < out.length; ++i) out[i] = x[i] * y[i];
}

/** out ← out + x·y, entry by entry. */
export function addProduct(x: Float64Array, y: Float64Array, out: Float64Array) {
  for (let i = 0; i < out.length; ++i) out[i] += x[i] * y[i];
}

/**
 * Adds to the samples of one unit of y, which begin at `to`, the combination Σⱼ wⱼ·(samples of unit j of x) of so many
 * `units`; the weights wⱼ stand in θ from `from` on, `stride` apart. Four units at a time: twice as fast as one by one,
 * since y is read and written once for four.
 */
function addCombination(
  theta: Float64Array,
  from: number,
  stride: number,
  units: number,
  x: Float64Array,
  y: Float64Array,
  to: number,
  samples: number
) {
  let j = 0;
  for (; j + 4 <= units; j += 4) {
    const at = from + j * stride;
    const [w0, w1, w2, w3] = [theta[at], theta[at + stride], theta[at + 2 * stride], theta[at + 3 * stride]];
    for (let s = 0, p = j * samples; s < samples; ++s, ++p) {
      y[to + s] += w0 * x[p] + w1 * x[p + samples] + w2 * x[p + 2 * samples] + w3 * x[p + 3 * samples];
    }
  }
  for (; j < units; ++j) {
    const w = theta[from + j * stride];
    for (let s = 0; s < samples; ++s) y[to + s] += w * x[j * samples + s];
  }
}

/**
 * Adds to out, from `at` on, the inner products of each of the first `units` units of a with the samples of t that begin
 * at `from`. Four units at a time: a sum alone would wait for each addition before the next.
 */
export function addDots(
  a: Float64Array,
  units: number,
  t: Float64Array,
  from: number,
  samples: number,
  out: Float64Array,
  at: number
) {
  let j = 0;
  for (; j + 4 <= units; j += 4) {
    let [sum0, sum1, sum2, sum3] = [0, 0, 0, 0];
    for (let s = 0, p = j * samples; s < samples; ++s, ++p) {
      const ts = t[from + s];
      sum0 += ts * a[p];
      sum1 += ts * a[p + samples];
      sum2 += ts * a[p + 2 * samples];
      sum3 += ts * a[p + 3 * samples];
    }
    out[at + j] += sum0;
    out[at + j + 1] += sum1;
    out[at + j + 2] += sum2;
    out[at + j + 3] += sum3;
  }
  for (; j < units; ++j) {
    let sum = 0;
    for (let s = 0; s < samples; ++s) sum += t[from + s] * a[j * samples + s];
    out[at + j] += sum;
  }
}
