import type {Layer} from "./layers.js";

// The kernels for two terms at once, as the product rule makes them: (W + dW)(a + da) ≈ W·a + W·da + dW·a. One loop for
// both reads and writes its result once; a Hessian-vector product spends nearly all its time here and takes a third
// longer with two. `kernels.ts` has the same for one term, with the order of the sums.

/** dz ← dz + W·da + V·a: W are the weights of the layer in θ, V those in a direction v. */
export function addForwardPair(
  {inputs, outputs, weights}: Layer,
  theta: Float64Array,
  da: Float64Array,
  v: Float64Array,
  a: Float64Array,
  dz: Float64Array
) {
  const samples = dz.length / outputs;
  for (let i = 0; i < outputs; ++i) {
    addCombinations(theta, da, v, a, weights + i * inputs, 1, inputs, dz, i * samples, samples);
  }
}

/** d ← d + Wᵀ·dδ + Vᵀ·δ. */
export function addBackwardPair(
  {inputs, outputs, weights}: Layer,
  theta: Float64Array,
  dDelta: Float64Array,
  v: Float64Array,
  delta: Float64Array,
  d: Float64Array
) {
  const samples = d.length / inputs;
  for (let j = 0; j < inputs; ++j) {
    addCombinations(theta, dDelta, v, delta, weights + j, inputs, outputs, d, j * samples, samples);
  }
}

/** Adds dδ·aᵀ + δ·daᵀ to the weights of the layer in `product`. */
export function addOuterPair(
  {inputs, outputs, weights}: Layer,
  dDelta: Float64Array,
  a: Float64Array,
  delta: Float64Array,
  da: Float64Array,
  product: Float64Array
) {
  const samples = delta.length / outputs;
  for (let i = 0; i < outputs; ++i) {
    const [from, at] = [i * samples, weights + i * inputs];
    let j = 0;
    for (; j + 4 <= inputs; j += 4) {
      let [sum0, sum1, sum2, sum3] = [0, 0, 0, 0];
      for (let s = 0, p = j * samples; s < samples; ++s, ++p) {
        const x = dDelta[from + s];
        const y = delta[from + s];
        sum0 += x * a[p] + y * da[p];
        sum1 += x * a[p + samples] + y * da[p + samples];
        sum2 += x * a[p + 2 * samples] + y * da[p + 2 * samples];
        sum3 += x * a[p + 3 * samples] + y * da[p + 3 * samples];
      }
      product[at + j] += sum0;
      product[at + j + 1] += sum1;
      product[at + j + 2] += sum2;
      product[at + j + 3] += sum3;
    }
    for (; j < inputs; ++j) {
      let sum = 0;
      for (let s = 0, p = j * samples; s < samples; ++s, ++p) sum += dDelta[from + s] * a[p] + delta[from + s] * da[p];
      product[at + j] += sum;
    }
  }
}

/** Adds Σⱼ (wⱼ·xⱼ + vⱼ·yⱼ) to the samples of out from `to` on, unit by unit of x and y; wⱼ and vⱼ stand `stride` apart. */
function addCombinations(
  w: Float64Array,
  x: Float64Array,
  v: Float64Array,
  y: Float64Array,
  from: number,
  stride: number,
  units: number,
  out: Float64Array,
  to: number,
  samples: number
) {
  let j = 0;
  for (; j + 4 <= units; j += 4) {
    const at = from + j * stride;
    const [w0, w1, w2, w3] = [w[at], w[at + stride], w[at + 2 * stride], w[at + 3 * stride]];
    const [v0, v1, v2, v3] = [v[at], v[at + stride], v[at + 2 * stride], v[at + 3 * stride]];
    for (let s = 0, p = j * samples; s < samples; ++s, ++p) {
      out[to + s] +=
        w0 * x[p] +
        w1 * x[p + samples] +
        w2 * x[p + 2 * samples] +
        w3 * x[p + 3 * samples] +
        (v0 * y[p] + v1 * y[p + samples] + v2 * y[p + 2 * samples] + v3 * y[p + 3 * samples]);
    }
  }
  for (; j < units; ++j) {
    const [wj, vj] = [w[from + j * stride], v[from + j * stride]];
    for (let s = 0, p = j * samples; s < samples; ++s, ++p) out[to + s] += wj * x[p] + vj * y[p];
  }
}
