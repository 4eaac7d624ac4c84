import {determinant} from "../../numerics/linalg/determinant.js";
import {trace} from "../../numerics/linalg/matrix.js";
import {conditionNumber} from "../../numerics/spectrum/conditioning.js";
import {
  filterFactors,
  shiftedDeterminant,
  shiftedHessian,
  shiftedSpectrum,
  shiftedTrace
} from "../../numerics/spectrum/shifted.js";
import type {Matrix, Vector} from "../../numerics/types.js";
import {LAST, LEAST, MOST, shiftToX, ZERO} from "../shared/shiftScale.js";

/** Everything that is drawn over ε and depends on H alone: made once for an H, not for every ε. */
export interface Curves {
  /** The ε of the samples, ascending from 0 to 1e3: dense where a curve bends or meets its pole. */
  readonly shifts: Vector;
  /** Equation 16 at each; ∞ where an eigenvalue of H′ is exactly 0. */
  readonly kappa: Vector;
  /** λᵢ/(λᵢ + ε) at each, for λ₁ and λ₂. */
  readonly filters: readonly [Vector, Vector];
  /** Π (λᵢ + ε) and tr H + nε at each. */
  readonly determinant: Vector;
  readonly trace: Vector;
  /** The left sides, at every decade: det and tr of the matrix H′ itself. */
  readonly checks: readonly {readonly shift: number; readonly determinant: number; readonly trace: number}[];
  /** The ε > 0 of the dial at which H′ is singular. */
  readonly poles: Vector;
  /** How many decades of κ the view shows. */
  readonly decades: number;
}

const EVEN = 12; // samples a decade
const NEAR = 6; // samples a decade of the distance to a pole

/** Samples what the views over ε show. */
export function curves(matrix: Matrix, values: Vector): Curves {
  const poles = [...new Set(values.map((value) => 0 - value))].filter((pole) => pole > 0 && pole <= MOST);
  const shifts = samples(values, poles);
  const shifted = shifts.map((shift) => shiftedSpectrum(values, shift));
  const kappa = shifted.map((spectrum) => conditionNumber(spectrum).value);
  const factors = shifts.map((shift) => filterFactors(values, shift));
  const decades = [0, ...Array.from({length: LAST - ZERO}, (_, i) => 10 ** (ZERO + 1 + i))];
  return {
    shifts,
    kappa,
    filters: [factors.map(([one]) => one), factors.map(([, two]) => two)],
    determinant: shifts.map((shift) => shiftedDeterminant(values, shift).value),
    trace: shifts.map((shift) => shiftedTrace(matrix, shift)),
    checks: decades.map((shift) => {
      const H = shiftedHessian(matrix, shift);
      return {shift, determinant: determinant(H), trace: trace(H)};
    }),
    poles,
    decades: decadesOf(shifts, kappa, poles)
  };
}

/** 0, even steps along the axis, ever smaller ones toward 0 and toward each pole, and the corners of κ. */
function samples(values: Vector, poles: Vector): Vector {
  const span = LAST - ZERO - 1;
  const even = Array.from({length: span * EVEN + 1}, (_, i) => 10 ** (ZERO + 1 + i / EVEN));
  const small = Array.from({length: 8 * EVEN}, (_, i) => LEAST * 10 ** (-i / EVEN));
  const around = poles.flatMap((pole) =>
    Array.from({length: 16 * NEAR}, (_, i) => 10 ** (-i / NEAR)).flatMap((share) => [
      pole,
      pole * (1 - share),
      pole * (1 + share)
    ])
  );
  const corner = -(values[0] + values[values.length - 1]) / 2; // both eigenvalues of H′ of one size: κ = 1
  const all = [0, ...small, ...even, ...around, corner].filter((shift) => shift >= 0 && shift <= MOST);
  return [...new Set(all)].sort((a, b) => a - b);
}

const WINDOWS = [2, 4, 6, 8, 12, 18];

/** The least window of κ that holds its curve, but for what runs off to ∞ at a pole or at ε = 0. */
function decadesOf(shifts: Vector, kappa: Vector, poles: Vector): number {
  const apart = shifts.map((shift, i) => {
    const x = shiftToX(shift);
    const near = poles.some((pole) => Math.abs(shiftToX(pole) - x) < 0.2);
    return near || (kappa[0] === Infinity && shift < LEAST) ? 0 : Math.log10(kappa[i]);
  });
  const most = Math.max(poles.length > 0 ? 3 : 0, ...apart.filter(Number.isFinite)) + 0.3;
  return WINDOWS.find((decades) => decades >= most) ?? WINDOWS[WINDOWS.length - 1];
}
