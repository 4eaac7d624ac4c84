import {innerProduct, packedNorm} from "../linalg/packed.js";
import type {Vector} from "../types.js";
import {requireParameters} from "./checks.js";
import {hessianProduct} from "./hessianProduct.js";
import type {Linearization} from "./linearization.js";
import type {NetworkLoss} from "./networkLoss.js";
import {moved, type Truncation, truncationOf} from "./truncation.js";

/** The steps h that are tried: five to the decade, ascending, each to three digits. */
export const DIFFERENCE_STEPS: Vector = [
  ...[-12, -11, -10, -9, -8, -7, -6, -5, -4, -3, -2, -1].flatMap((e) =>
    [1, 1.58, 2.51, 3.98, 6.31].map((lead) => Number(`${lead}e${e}`))
  ),
  1
];

/** How two differences of the gradient come to Hv, for every step of `DIFFERENCE_STEPS`. */
export interface DifferenceProducts {
  /** ‖Hv‖. */
  readonly length: number;
  /** vᵀHv, the curvature along v. */
  readonly curvature: number;
  /** ‖(∇f(θ + hv) − ∇f(θ − hv))/2h − Hv‖/‖Hv‖ for each h; NaN where Hv = 0 or the gradient overflows. */
  readonly central: Vector;
  /** ‖(∇f(θ + hv) − ∇f(θ))/h − Hv‖/‖Hv‖ for each h; NaN as above. */
  readonly forward: Vector;
  /** What theory foresees of larger h: c₂h² and c₁h. */
  readonly truncation: Truncation;
  /**
   * r of the rounding error r/h of small h, the median of what is seen for h ≤ 1e-8. Null where the error does not follow
   * 1/h there, or something else than rounding makes it do so.
   */
  readonly rounding: number | null;
  /** How many ReLUs, over all samples, stand on another side of their kink at θ + hv or θ − hv than at θ; for each h. */
  readonly crossings: readonly number[];
  /** Where the central difference is best: a place in the columns, null where there is no error to compare. */
  readonly best: number | null;
}

/**
 * The Hessian–vector product by differences of two gradients, measured against the exact one.
 *
 * On logarithmic axes the error is a U: truncation c₂h² on its right, rounding r/h on its left, best near (r/2c₂)^(1/3).
 * The gradient of a ReLU network jumps at its kinks: once one lies between the two points, the error is jump/2h and more.
 *
 * @param at - the linearization of `network` at θ
 * @param v - a direction, n entries of length 1
 * @throws RangeError if v does not have n entries
 *
 * Source: Pearlmutter, “Fast exact multiplication by the Hessian”, Neural Computation 6 (1994), section 2, for the
 * difference and its faults; Higham, Accuracy and Stability of Numerical Algorithms, 2nd ed. (2002), section 1.14.
 */
export function differenceProducts(network: NetworkLoss, at: Linearization, v: Float64Array): DifferenceProducts {
  requireParameters("v", v, network.dimension);
  const exact = hessianProduct(at)(v);
  const length = packedNorm(exact);
  const gradient = (t: number) => network.valueAndGradient(moved(at.theta, t, v)).gradient;
  const error = (up: Float64Array, down: Float64Array, width: number) => {
    const rest = exact.map((entry, i) => (up[i] - down[i]) / width - entry);
    return rest.every(Number.isFinite) && length > 0 ? packedNorm(rest) / length : NaN;
  };
  const [central, forward]: [number[], number[]] = [[], []];
  for (const h of DIFFERENCE_STEPS) {
    const up = gradient(h);
    central.push(error(up, gradient(-h), 2 * h));
    forward.push(error(up, at.gradient, h));
  }
  const crossings = DIFFERENCE_STEPS.map((h) => crossed(network, at, v, h));
  const smooth = crossings.findIndex((count) => count > 0);
  return {
    length,
    curvature: innerProduct(v, exact),
    central,
    forward,
    truncation: truncationOf(network, at, v, DIFFERENCE_STEPS[smooth < 0 ? central.length - 1 : smooth - 1] ?? 0),
    rounding: smooth === 0 ? null : roundingOf(central),
    crossings,
    best: least(central)
  };
}

/** How many units, over all samples, have another slope at θ ± hv than at θ: none but a ReLU has a slope that jumps. */
function crossed(network: NetworkLoss, at: Linearization, v: Float64Array, h: number): number {
  if (network.problem.activation !== "relu") return 0;
  const ends = [h, -h].map((t) => network.linearize(moved(at.theta, t, v)).slope);
  return at.slope.reduce(
    (sum, slopes, l) => sum + slopes.filter((slope, i) => ends.some((end) => end[l][i] !== slope)).length,
    0
  );
}

const upTo = (from: number, to: number) => (_: number, i: number) =>
  DIFFERENCE_STEPS[i] >= from && DIFFERENCE_STEPS[i] <= to;

function roundingOf(central: Vector): number | null {
  const levels = central.map((error, i) => error * DIFFERENCE_STEPS[i]);
  const [low, high, all] = [upTo(1e-12, 1e-10), upTo(1e-10, 1e-8), upTo(1e-12, 1e-8)].map((range) =>
    median(levels.filter(range))
  );
  return low > 0 && high > 0 && low < 10 * high && high < 10 * low ? all : null;
}

function median(values: Vector): number {
  const sorted = [...values].sort((a, b) => a - b);
  return values.some(Number.isNaN) ? NaN : sorted[Math.floor(sorted.length / 2)];
}

function least(errors: Vector): number | null {
  const known = errors.filter((error) => !Number.isNaN(error));
  return known.length === 0 ? null : errors.indexOf(Math.min(...known));
}
