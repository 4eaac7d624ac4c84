import {determinant} from "../../numerics/linalg/determinant.js";
import {trace} from "../../numerics/linalg/matrix.js";
import {fromSpectrum} from "../../numerics/linalg/spectral.js";
import {symmetricEigen} from "../../numerics/linalg/symmetricEigen.js";
import {conditionNumber} from "../../numerics/spectrum/conditioning.js";
import {shiftedDeterminant, shiftedHessian, shiftedSpectrum, shiftedTrace} from "../../numerics/spectrum/shifted.js";
import {type Dial, LAMBDA} from "./subject.js";

/** The two sides of one equation, each computed in its own way. */
export interface Sides {
  /** Its number in the course. */
  readonly equation: 10 | 11 | 12 | 13 | 16;
  readonly name: string;
  readonly left: number;
  readonly right: number;
}

/**
 * Both sides of equations 10 to 13 and 16 at one ε. On the left what H′ tells by itself: its entries, put together again
 * from its eigenpairs; its eigenvalues, found anew; det by elimination; the sum of its diagonal; κ of those eigenvalues. On
 * the right what the equations make of H: hᵢⱼ + ε, λᵢ + ε, Π (λᵢ + ε), tr H + nε, and κ of λᵢ + ε.
 */
export function sides({matrix, values, vectors}: Pick<Dial, "matrix" | "values" | "vectors">, shift: number): Sides[] {
  const H = shiftedHessian(matrix, shift);
  const spectrum = shiftedSpectrum(values, shift);
  const rebuilt = fromSpectrum(spectrum, vectors);
  const own = symmetricEigen(H).values;
  const entry = (i: number, j: number): Sides => ({
    equation: 10,
    name: `h′${"₁₂"[i]}${"₁₂"[j]}`,
    left: rebuilt[i][j],
    right: H[i][j]
  });
  return [
    entry(0, 0),
    entry(0, 1),
    entry(1, 1),
    ...own.map((left, i): Sides => ({equation: 11, name: `${LAMBDA[i]}′`, left, right: spectrum[i]})),
    {equation: 12, name: "det H′", left: determinant(H), right: shiftedDeterminant(values, shift).value},
    {equation: 13, name: "tr H′", left: trace(H), right: shiftedTrace(matrix, shift)},
    {equation: 16, name: "κ", left: conditionNumber(own).value, right: conditionNumber(spectrum).value}
  ];
}

/** How far the two sides are apart; 0 where both are ∞. */
export const apart = ({left, right}: Sides): number => (left === right ? 0 : left - right);
