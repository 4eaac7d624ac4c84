import {requireInteger} from "../arguments.js";
import type {Resumable} from "../resumable.js";
import type {Matrix} from "../types.js";
import {addDots} from "./kernels.js";
import type {Layer} from "./layers.js";
import type {Linearization} from "./linearization.js";
import {newTangent, spreadTangent, type Tangent} from "./tangent.js";

/**
 * The Hessian ∇²f(θ), n × n, symmetric bit for bit; or the diagonal block of one layer. Take it at `gaussNewtonPart(at)`
 * for the Gauss–Newton matrix.
 *
 * It grows in blocks, one for each unit: all parameters that feed a unit act through its pre-activation alone, so one
 * tangent pass serves them all, and what is left are inner products over the samples. Entries are computed on one side
 * of the diagonal and mirrored; `hessianProduct` mirrors nothing and is there to compare.
 *
 * @param layer - the layer whose block is wanted, counted from 0; defaults to the whole matrix
 * @throws RangeError if there is no such layer
 *
 * Source: Bishop, “Exact calculation of the Hessian matrix for the multilayer perceptron”, Neural Computation 4 (1992).
 */
export function* networkHessian(at: Linearization, layer?: number): Resumable<Matrix> {
  const {layers, weightDecay} = at;
  if (layer !== undefined) requireInteger("layer", layer, 0);
  if (layer !== undefined && layer >= layers.length)
    throw new RangeError(`layer must be below ${layers.length}, the number of layers; got ${layer}`);
  const [from, to] = layer === undefined ? [0, layers.length - 1] : [layer, layer];
  const origin = layers[from].weights;
  const size = layers[to].end - origin;
  const H = Array.from({length: size}, () => new Float64Array(size));
  const tangent = newTangent(at);
  for (let l = from; l <= to; ++l) {
    for (let i = 0; i < layers[l].outputs; ++i) {
      moveUnit(at, tangent, l, i);
      for (let m = l; m <= to; ++m) {
        for (let k = m === l ? i : 0; k < layers[m].outputs; ++k) fillBlock(at, tangent, l, i, m, k, H, origin);
      }
      yield (layers[l].weights - origin + (i + 1) * (layers[l].inputs + 1)) / size;
    }
  }
  for (let i = 0; i < size; ++i) H[i][i] += weightDecay;
  return H.map((row) => Array.from(row));
}

/** The tangent of unit i of layer l: its pre-activation moves by 1 for every sample, all else follows. */
function moveUnit(at: Linearization, tangent: Tangent, l: number, i: number): void {
  tangent.z[l].fill(0).fill(1, i * at.samples, (i + 1) * at.samples);
  tangent.a[l].fill(0);
  spreadTangent(at, tangent, l, null);
}

/** The rows of unit k of layer m against the columns of unit i of layer l, whose tangent is given, and their mirror image. */
function fillBlock(
  {layers, samples, a, delta}: Linearization,
  tangent: Tangent,
  l: number,
  i: number,
  m: number,
  k: number,
  H: readonly Float64Array[],
  origin: number
): void {
  const columns = new Float64Array(layers[l].inputs + 1);
  const change = new Float64Array(samples);
  const unit = k * samples;
  for (let p = 0; p <= layers[m].inputs; ++p) {
    // ∂f/∂(parameter p of unit k) is Σₛ δ·a; here is how its terms change as the unit of the columns moves
    for (let s = 0; s < samples; ++s) {
      change[s] =
        p === layers[m].inputs
          ? tangent.delta[m][unit + s]
          : tangent.delta[m][unit + s] * a[m][p * samples + s] + delta[m][unit + s] * tangent.a[m][p * samples + s];
    }
    columns.fill(0);
    addDots(a[l], layers[l].inputs, change, 0, samples, columns, 0);
    for (let s = 0; s < samples; ++s) columns[layers[l].inputs] += change[s];
    const row = parameter(layers[m], k, p) - origin;
    for (let j = 0; j <= layers[l].inputs; ++j) {
      const column = parameter(layers[l], i, j) - origin;
      H[row][column] = H[column][row] = columns[j];
    }
  }
}

/** Where θ holds the weight of unit k for input p, or its bias where p is the number of inputs. */
function parameter({inputs, weights, biases}: Layer, k: number, p: number): number {
  return p < inputs ? weights + k * inputs + p : biases + k;
}
