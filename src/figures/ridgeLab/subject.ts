import {gram, matvec, transpose} from "../../numerics/linalg/matrix.js";
import {symmetricEigen} from "../../numerics/linalg/symmetricEigen.js";
import {zeros} from "../../numerics/linalg/vector.js";
import {bestPenalty} from "../../numerics/regression/bestPenalty.js";
import {type DesignConditioning, designConditioning} from "../../numerics/regression/conditioning.js";
import {type PenaltyEstimates, penaltyEstimates} from "../../numerics/regression/penaltyEstimates.js";
import {penaltyPath} from "../../numerics/regression/penaltyPath.js";
import {ridgeConditioning} from "../../numerics/regression/ridgeConditioning.js";
import {type RidgeFit, type RidgeRegression, ridgeRegression} from "../../numerics/regression/ridgeRegression.js";
import type {Matrix, Vector} from "../../numerics/types.js";
import {remembered} from "../shared/memo.js";
import {LEAST} from "../shared/shiftScale.js";
import {constantColumns, type Design, type Longley, longleyDesign, type RidgeSettings, ridgeDesign} from "./design.js";

/** A regression with everything that does not depend on the present penalty. */
export interface RidgeSubject {
  readonly status: "ready";
  readonly design: Design;
  readonly regression: RidgeRegression;
  /** Fits for ascending penalties from 0 to 1e3. */
  readonly path: readonly RidgeFit[];
  /** Of XᵀX for the standardised X, ascending, one a column; exactly 0 where columns depend on each other. */
  readonly eigenvalues: Vector;
  /** A unit eigenvector of the smallest. */
  readonly flattest: Vector;
  /** The columns that it mixes: with an entry of at least half the largest. None where more than one eigenvalue is 0. */
  readonly mixed: readonly boolean[];
  /** XᵀX and Xᵀy of equation 14. */
  readonly gram: Matrix;
  readonly right: Vector;
  /** The fits with the least leave-one-out error, and with the least generalised cross-validation. */
  readonly leaveOneOut: RidgeFit | null;
  readonly crossValidation: RidgeFit | null;
  readonly estimates: PenaltyEstimates | null;
  /** κ(XᵀX) in three units; null with more columns than rows. */
  readonly units: DesignConditioning | null;
}

/** Columns that do not vary, so that there is nothing to standardise: a lesson, not an error. */
export interface Constant {
  readonly status: "constant";
  readonly design: Design;
  readonly columns: readonly number[];
}

/** Samples of the linear stretch of the axis of μ, between 0 and its first power of ten. */
const STRETCH = Array.from({length: 7}, (_, k) => ((k + 1) / 8) * LEAST);

/** The regression of one design, once for equal designs. */
export const ridgeSubject = remembered((design: Design): RidgeSubject | Constant => {
  const columns = constantColumns(design);
  if (columns.length > 0) return {status: "constant", design, columns};
  const {X, y} = design;
  const p = X[0].length;
  const regression = ridgeRegression(X, y);
  const {equation, standardization} = regression;
  const {rank, decomposition} = equation;
  const [atZero, ...rest] = penaltyPath(regression);
  const path = [atZero, ...STRETCH.map((penalty) => regression.at(penalty)), ...rest];
  const products = gram(standardization.X);
  const [flattest] = symmetricEigen(products).vectors;
  const largest = Math.max(...flattest.map(Math.abs));
  const mean = y.reduce((sum, value) => sum + value, 0) / y.length;
  return {
    status: "ready",
    design,
    regression,
    path,
    eigenvalues: [
      ...zeros(p - rank),
      ...decomposition.values
        .slice(0, rank)
        .map((sigma) => sigma ** 2)
        .reverse()
    ],
    flattest,
    mixed: flattest.map((entry) => p > 1 && rank >= p - 1 && Math.abs(entry) >= largest / 2),
    gram: products,
    right: matvec(
      transpose(standardization.X),
      y.map((value) => value - mean)
    ),
    leaveOneOut: bestPenalty(regression, path, (fit) => fit.leaveOneOutError),
    crossValidation: bestPenalty(regression, path, (fit) => fit.generalizedCrossValidation),
    estimates: penaltyEstimates(regression),
    units: y.length > p ? designConditioning(X) : null
  };
}, 24);

/** What the figure shows: the regression, and where a year is left out that of all of them to compare it with. */
export interface RidgeLab {
  readonly subject: RidgeSubject | Constant;
  readonly full: RidgeSubject | null;
  /** The smallest and largest coefficient of least squares, whichever year is left out; null for the reader’s points. */
  readonly reach: readonly [number, number] | null;
  readonly longley: Longley;
}

/** The regression that the settings stand for. */
export function ridgeLab(longley: Longley, settings: RidgeSettings): RidgeLab {
  const design = ridgeDesign(longley, settings);
  const own = settings.data !== "longley";
  return {
    subject: ridgeSubject(design),
    full: design.out === 0 ? null : (ridgeSubject(longleyDesign(longley, 0)) as RidgeSubject),
    reach: own ? null : reachOf(longley),
    longley
  };
}

/** The extent of the coefficients over all choices of a year, so that the axis stays when another is chosen. */
const reachOf = remembered((longley: Longley): readonly [number, number] => {
  const years = [0, ...longley.rows.map((row) => row[row.length - 1])];
  const all = years.flatMap((year) => {
    const {X, y} = longleyDesign(longley, year);
    return [...ridgeRegression(X, y).at(0).standardized.coefficients];
  });
  return [Math.min(...all), Math.max(...all)];
});

/** κ of X, of XᵀX and of XᵀX + μI; ∞ where columns depend on each other to rounding. */
export function kappas({regression: {equation}, eigenvalues}: RidgeSubject, penalty: number) {
  const {X, gram, penalized} = ridgeConditioning(equation, penalty);
  const singular = equation.rank < eigenvalues.length;
  return {
    X: singular ? Number.POSITIVE_INFINITY : X.value,
    gram: singular ? Number.POSITIVE_INFINITY : gram.value,
    penalized: singular && penalty === 0 ? Number.POSITIVE_INFINITY : penalized.value
  };
}

/** The columns whose coefficients have another sign than in another fit; one that is 0 to rounding has none. */
export function signChanges(before: RidgeFit, after: RidgeFit): number[] {
  const [old, fresh] = [before.standardized.coefficients, after.standardized.coefficients];
  const least = 1e-9 * Math.max(...old.map(Math.abs));
  return old.map((_, j) => j).filter((j) => Math.abs(old[j]) > least && old[j] * fresh[j] < 0);
}
