import {addTo} from "../linalg/packed.js";
import {partOf, type Resumable} from "../resumable.js";
import {sharpness} from "../spectrum/sharpness.js";
import type {Matrix, Vector} from "../types.js";
import {inRange} from "./checks.js";
import {hessianProduct} from "./hessianProduct.js";
import type {NetworkLoss} from "./networkLoss.js";
import type {Plane} from "./plane.js";

/** A plane through a point of the space of parameters. */
export interface Section extends Plane {
  readonly theta: Float64Array;
}

/** θ + a·u + b·v. */
export function inPlane({theta, u, v}: Section, a: number, b: number): Float64Array {
  const point = theta.slice();
  addTo(point, a, u);
  addTo(point, b, v);
  return point;
}

/** So many coordinates from −radius to radius; an odd number of them has 0 in the middle. */
export const across = (radius: number, count: number): Vector =>
  Array.from({length: count}, (_, i) => radius * ((2 * i) / (count - 1) - 1));

/** f(θ + a·u + b·v) on a square grid, `[j][i]` at a = at[i], b = at[j]; not finite where it overflows. */
export function* lossGrid(network: NetworkLoss, section: Section, at: Vector): Resumable<Matrix> {
  const rows: number[][] = [];
  for (const b of at) {
    rows.push(at.map((a) => network.value(inPlane(section, a, b))));
    yield rows.length / at.length;
  }
  return rows;
}

/** λ_max is found to about the square of this, relative to the largest |λ|. */
const TOLERANCE = 1e-4;

/**
 * λ_max of ∇²f(θ + a·u + b·v) on a square grid, `[j][i]` at a = at[i], b = at[j]; NaN where derivatives overflow. The
 * grid is walked to and fro, so that the direction found at one place is a good guess at the next.
 */
export function* sharpnessGrid(network: NetworkLoss, section: Section, at: Vector): Resumable<Matrix> {
  const rows = at.map(() => at.map(() => Number.NaN));
  const places = at.flatMap((_, j) => at.map((_, i) => [j % 2 === 0 ? i : at.length - 1 - i, j] as const));
  let guess: Float64Array | undefined;
  for (const [done, [i, j]] of places.entries()) {
    const here = network.linearize(inPlane(section, at[i], at[j]));
    const product = hessianProduct(here);
    if (inRange(here.gradient) && inRange(product(section.u)) && inRange(product(section.v))) {
      const found = sharpness(product, network.dimension, {tolerance: TOLERANCE, guess});
      const {value, vector} = yield* partOf(found, done / places.length, (done + 1) / places.length);
      rows[j][i] = value;
      guess = vector;
    }
    yield (done + 1) / places.length;
  }
  return rows;
}
