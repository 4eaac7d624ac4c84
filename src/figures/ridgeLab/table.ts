import {matvec, quadraticForm} from "../../numerics/linalg/matrix.js";
import {norm} from "../../numerics/linalg/vector.js";
import {ridgeHessian, ridgeQuadraticForm} from "../../numerics/regression/ridgeHessian.js";
import type {RidgeFit} from "../../numerics/regression/ridgeRegression.js";
import {filterFactors, shiftedSpectrum} from "../../numerics/spectrum/shifted.js";
import type {Vector} from "../../numerics/types.js";
import type {Table} from "../types.js";
import {num} from "../words.js";
import {examination} from "./certified.js";
import {kappas, type RidgeLab, type RidgeSubject} from "./subject.js";

type Cell = number | string;
/** One row of the table. */
export type Row = readonly Cell[];

const told = (value: number | null): Cell => (value === null ? "not determined" : Number.isFinite(value) ? value : "∞");

/** The present fit, both sides of equations 14 and 15, Longley’s examination, and the whole path. */
export function table(lab: RidgeLab, subject: RidgeSubject, fit: RidgeFit, rows: readonly Row[]): Table {
  const {design, path} = subject;
  return {
    columns: ["what", "intercept", ...design.labels, "training error", "leave-one-out error", "κ(XᵀX + μI)"],
    rows: [
      fitRow(subject, fit, "β, standardised, at"),
      fitRow(subject, path[0], "β, standardised, at"),
      ["coefficients in the units of the data", fit.intercept, ...fit.coefficients],
      ...spectrum(subject, fit),
      ...equation14(subject, fit),
      ...equation15(subject, fit),
      ...scalars(subject, fit),
      ...(design.data === "longley" && design.out === 0 ? examined(lab) : []),
      ...rows
    ]
  };
}

/** The path in numbers: a row for each penalty that is drawn. */
export const pathRows = (subject: RidgeSubject): Row[] => subject.path.map((fit) => fitRow(subject, fit, "path,"));

const fitRow = (subject: RidgeSubject, fit: RidgeFit, words: string): Row => [
  `${words} μ = ${num(fit.penalty)}`,
  "",
  ...fit.standardized.coefficients,
  fit.trainingError,
  told(fit.leaveOneOutError),
  told(kappas(subject, fit.penalty).penalized)
];

function spectrum({eigenvalues, flattest}: RidgeSubject, {penalty}: RidgeFit): Row[] {
  return [
    ["eigenvalues of XᵀX, ascending", "", ...eigenvalues],
    ["eigenvalues of XᵀX + μI", "", ...shiftedSpectrum(eigenvalues, penalty)],
    ["filter factors λ/(λ + μ)", "", ...filterFactors(eigenvalues, penalty)],
    ["eigenvector of the smallest", "", ...flattest]
  ];
}

/** (XᵀX + μI)β against Xᵀy, for the standardised X and the centred y. */
function equation14({gram, right}: RidgeSubject, {penalty, standardized: {coefficients}}: RidgeFit): Row[] {
  const left = matvec(gram, coefficients).map((value, j) => value + penalty * coefficients[j]);
  return [
    ["equation 14, left: (XᵀX + μI)β", "", ...left],
    ["equation 14, right: Xᵀy", "", ...right],
    ["left − right", "", ...left.map((value, j) => value - right[j])]
  ];
}

/** vᵀ2(XᵀX + μI)v against 2(‖Xv‖² + μ‖v‖²), for β and for the eigenvector of the smallest eigenvalue. */
function equation15({regression, flattest}: RidgeSubject, {penalty, standardized}: RidgeFit): Row[] {
  const {X} = regression.standardization;
  const hessian = ridgeHessian(X, penalty);
  const sides = (name: string, v: Vector): Row[] => {
    const [left, right] = [quadraticForm(hessian, v), ridgeQuadraticForm(X, penalty, v)];
    return [
      [`equation 15, v = ${name}, left: vᵀ2(XᵀX + μI)v`, left],
      [`equation 15, v = ${name}, right: 2(‖Xv‖² + μ‖v‖²)`, right],
      ["left − right", left - right]
    ];
  };
  return [...sides("β", standardized.coefficients), ...sides("the eigenvector of the smallest eigenvalue", flattest)];
}

function scalars(subject: RidgeSubject, fit: RidgeFit): Row[] {
  const {leaveOneOut, crossValidation, estimates, units, regression} = subject;
  const {X, gram} = kappas(subject, fit.penalty);
  const rows: Row[] = [
    ["what counts as variance 1: the sum of squares divided by", regression.divisor],
    ["length of β", norm(fit.standardized.coefficients)],
    ["effective degrees of freedom", fit.degreesOfFreedom],
    ["generalised cross-validation", told(fit.generalizedCrossValidation)],
    ["μ of the least leave-one-out error", told(leaveOneOut?.penalty ?? null)],
    ["μ of the least generalised cross-validation", told(crossValidation?.penalty ?? null)],
    ["μ of Hoerl, Kennard and Baldwin", told(estimates?.hoerlKennardBaldwin ?? null)],
    ["μ of Lawless and Wang", told(estimates?.lawlessWang ?? null)],
    ["κ(X), standardised", told(X)],
    ["κ(XᵀX), standardised", told(gram)]
  ];
  if (!units) return rows;
  return [
    ...rows,
    ["κ(X), as printed, with a column of ones", told(Math.sqrt(units.raw))],
    ["κ(X), the same with columns of length 1", told(Math.sqrt(units.unitColumns))]
  ];
}

/** What NIST certifies and what three methods find, in thousands of people, with the digits that agree. */
function examined({longley}: RidgeLab): Row[] {
  return [
    ["NIST’s certified coefficients (thousands of people)", ...longley.certified],
    ...examination(longley).flatMap(({method, coefficients, digits}): Row[] => [
      [`by ${method}`, ...coefficients],
      ["digits that agree", ...digits]
    ])
  ];
}
