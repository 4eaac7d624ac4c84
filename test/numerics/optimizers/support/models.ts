import fc from "fast-check";
import {quadraticForm} from "../../../../src/numerics/linalg/matrix.js";
import {fromSpectrum} from "../../../../src/numerics/linalg/spectral.js";
import {axpy, dot, zeros} from "../../../../src/numerics/linalg/vector.js";
import type {Matrix, Vector} from "../../../../src/numerics/types.js";
import {basis, between, vector} from "../../../support/arbitraries.js";

/** A second-order model gᵀp + ½pᵀHp made from its spectrum, so that every step is known in closed form. */
export interface Model {
  readonly H: Matrix;
  readonly g: Vector;
  /** The eigenvalues λᵢ that were chosen, ascending, and the parts vᵢᵀg. */
  readonly values: Vector;
  readonly parts: Vector;
  readonly vectors: Matrix;
}

/** The model with these eigenvalues, eigenvectors and parts of g along them. */
export function model(values: Vector, vectors: Matrix, parts: Vector): Model {
  const g = vectors.reduce((sum, v, i) => axpy(parts[i], v, sum), zeros(parts.length));
  return {H: fromSpectrum(values, vectors), g, values, parts, vectors};
}

const ascending = (values: Vector): Vector => [...values].sort((p, q) => p - q);

/** Models of 1 to 7 parameters with eigenvalues in [from, to] and a gradient that is not 0. */
export const models = (from: number, to: number): fc.Arbitrary<Model> =>
  fc
    .integer({min: 1, max: 7})
    .chain((n) => fc.tuple(fc.array(between(from, to), {minLength: n, maxLength: n}), basis(n), vector(n)))
    .filter(([, , parts]) => parts.some((part) => Math.abs(part) > 1e-3))
    .map(([values, vectors, parts]) => model(ascending(values), vectors, parts));

/** Models of either sign whose λ_min is negative and pulls: the arc is unbounded. */
export const indefinite: fc.Arbitrary<Model> = fc
  .tuple(models(-10, 10), between(0.1, 10), between(0.1, 10))
  .map(([{values, vectors, parts}, below, part]) =>
    model([Math.min(0, values[0]) - below, ...values.slice(1)], vectors, [part, ...parts.slice(1)])
  );

/** −Σ vᵢᵀg/(λᵢ + ε) vᵢ over the parts that are not 0: the closed form of the shifted step. */
export const closedStep = ({values, vectors, parts}: Model, shift: number): Vector =>
  vectors.reduce(
    (sum, v, i) => (parts[i] === 0 ? sum : axpy(-parts[i] / (values[i] + shift), v, sum)),
    zeros(parts.length)
  );

/** gᵀp + ½pᵀHp. */
export const modelValue = ({H, g}: Pick<Model, "H" | "g">, p: Vector): number => dot(g, p) + quadraticForm(H, p) / 2;
