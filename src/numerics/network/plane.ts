import {addTo, innerProduct, packedNorm, randomDirection} from "../linalg/packed.js";
import {symmetricEigen} from "../linalg/symmetricEigen.js";
import {random} from "../random.js";
import type {Resumable} from "../resumable.js";
import type {Matrix} from "../types.js";
import {networkHessian} from "./networkHessian.js";
import type {NetworkLoss} from "./networkLoss.js";
import type {PlaneName} from "./planeName.js";

/** Two orthonormal directions. */
export interface Plane {
  readonly u: Float64Array;
  readonly v: Float64Array;
}

/** What some planes need. */
export interface PlaneOptions {
  /** For the random directions; defaults to 1. */
  seed?: number;
  /** For the principal axes of a path: its iterates, at least three, not all on a line. */
  path?: readonly Float64Array[];
}

/**
 * Two orthonormal directions at θ:
 *
 * - sharpest: the eigenvectors of ∇²f(θ) with the two largest eigenvalues, the largest first;
 * - flattest: the two whose eigenvalues are smallest in size;
 * - opposite: those of the largest and of the smallest eigenvalue;
 * - random: drawn uniformly, the second made perpendicular to the first;
 * - path: the two principal axes of the iterates about θ, along which they spread most.
 *
 * @throws RangeError if θ has the wrong length, or a path is missing, too short or on one line
 *
 * Source: Li et al., “Visualizing the loss landscape of neural nets” (2018), arXiv:1712.09913, for random directions and
 * the axes of a path.
 */
export function* planeAt(
  network: NetworkLoss,
  theta: Float64Array,
  name: PlaneName,
  {seed = 1, path = []}: PlaneOptions = {}
): Resumable<Plane> {
  if (name === "random") {
    const source = random(seed);
    const u = randomDirection(theta.length, source);
    return {u, v: perpendicular(randomDirection(theta.length, source), u)};
  }
  if (name === "path") return principalAxes(path, theta);
  const H = yield* networkHessian(network.linearize(theta));
  const {values, vectors} = symmetricEigen(H);
  const n = values.length;
  const bySize = values.map((_, i) => i).sort((i, j) => Math.abs(values[i]) - Math.abs(values[j]));
  const [i, j] = {sharpest: [n - 1, n - 2], opposite: [n - 1, 0], flattest: bySize}[name];
  return {u: Float64Array.from(vectors[i]), v: Float64Array.from(vectors[j])};
}

/** The part of x that is perpendicular to u, scaled to length 1; twice, against rounding. */
function perpendicular(x: Float64Array, u: Float64Array): Float64Array {
  const rest = x.slice();
  for (let pass = 0; pass < 2; ++pass) addTo(rest, -innerProduct(u, rest), u);
  const length = packedNorm(rest);
  return rest.map((entry) => entry / length);
}

/** The leading right singular vectors of the rows θₖ − θ, by way of the small matrix of their inner products. */
function principalAxes(path: readonly Float64Array[], theta: Float64Array): Plane {
  if (path.length < 3) throw new RangeError(`path has ${path.length} iterates; expected at least 3`);
  const rows = path.map((point) => point.map((entry, i) => entry - theta[i]));
  const gram: Matrix = rows.map((x, i) => rows.map((y, j) => (i <= j ? innerProduct(x, y) : innerProduct(y, x))));
  const {values, vectors} = symmetricEigen(gram);
  const [most, next] = [values.at(-1)!, values.at(-2)!];
  if (!(next > 1e-20 * most)) throw new RangeError("path lies on one line; expected iterates that span a plane");
  const axis = (weights: readonly number[]) => {
    const sum = new Float64Array(theta.length);
    for (const [k, weight] of weights.entries()) addTo(sum, weight, rows[k]);
    const length = packedNorm(sum);
    return sum.map((entry) => entry / length);
  };
  const u = axis(vectors.at(-1)!);
  return {u, v: perpendicular(axis(vectors.at(-2)!), u)};
}
