import {norm} from "../../numerics/linalg/vector.js";
import type {RidgeFit} from "../../numerics/regression/ridgeRegression.js";
import {shiftedSpectrum} from "../../numerics/spectrum/shifted.js";
import {num} from "../words.js";
import {examination} from "./certified.js";
import type {Design} from "./design.js";
import type {RidgeView} from "./frame.js";
import {type Constant, kappas, type RidgeLab, type RidgeSubject, signChanges} from "./subject.js";

/** What the picture shows, in words. */
export function sentence(lab: RidgeLab, subject: RidgeSubject, fit: RidgeFit, views: readonly RidgeView[]): string {
  return [
    opening(subject.design, fit),
    dependence(subject, fit),
    size(subject, fit),
    signs(subject, fit),
    forecast(subject, fit),
    condition(subject, fit),
    views.includes("eigenvalues") ? hessian(subject, fit) : "",
    digits(lab, subject, fit),
    leftOut(lab, subject, fit)
  ]
    .filter((part) => part !== "")
    .join(" ");
}

/** Why there is no fit: a column that does not vary. */
export function constantSentence({design, columns}: Constant): string {
  const names = columns.map((j) => design.names[j]);
  return `${list(names)} ${names.length === 1 ? "is" : "are"} the same at every point: once centred, nothing is left to standardise, and no coefficient has a meaning. Drag the points apart.`;
}

function opening({data, out, y, recipe}: Design, {penalty}: RidgeFit): string {
  const rows =
    data === "longley"
      ? out
        ? `Fifteen years, without ${out}`
        : "All sixteen years"
      : `${y.length} points, ${recipe}`;
  return `${rows}. μ = ${num(penalty)}${penalty === 0 ? ": least squares." : "."}`;
}

/** What dependent columns do to least squares, and what μ does about it. */
function dependence({design, regression, eigenvalues}: RidgeSubject, {penalty}: RidgeFit): string {
  const {rank} = regression.equation;
  const p = eigenvalues.length;
  if (rank === p) return "";
  const twins = design.data === "copy";
  const why = twins
    ? "The two columns are the same, so XᵀX is singular"
    : p >= design.y.length
      ? `${p} columns and only ${design.y.length} rows, so XᵀX is singular (its rank is ${rank})`
      : `Only ${rank} of the ${p} columns are independent, so XᵀX is singular`;
  if (penalty === 0) return `${why}: many β fit equally well, and the shortest of them is shown.`;
  return `${why}, but XᵀX + μI is not: β is unique${twins ? ", and the twins share their coefficient evenly" : ""}.`;
}

/** How long β is, and how many degrees of freedom it uses. */
function size({path, eigenvalues}: RidgeSubject, {penalty, standardized, degreesOfFreedom}: RidgeFit): string {
  const [least, now] = [norm(path[0].standardized.coefficients), norm(standardized.coefficients)];
  const [free, p] = [num(degreesOfFreedom), eigenvalues.length];
  const degrees = `${free} effective ${free === "1" ? "degree" : "degrees"} of freedom for ${p} ${p === 1 ? "coefficient" : "coefficients"}`;
  return `β is ${num(now)} long${penalty === 0 ? "" : ` (${num(least)} at μ = 0)`}, with ${degrees}.`;
}

function signs({path, design}: RidgeSubject, fit: RidgeFit): string {
  const changed = signChanges(path[0], fit).map((j) => design.names[j]);
  if (changed.length === 0) return "";
  if (changed.length > 3) return `${changed.length} coefficients have another sign than in least squares.`;
  return changed.length === 1
    ? `The coefficient of ${changed[0]} has another sign than in least squares.`
    : `The coefficients of ${list(changed)} have other signs than in least squares.`;
}

/** The leave-one-out error, against that of least squares and the least there is. */
function forecast({path, leaveOneOut, design}: RidgeSubject, {penalty, leaveOneOutError}: RidgeFit): string {
  const units = design.data === "longley" ? " (millions of people, squared)" : "";
  const none = path[0].leaveOneOutError;
  if (leaveOneOutError === null)
    return "The leave-one-out error is not determined: some row is fitted by itself alone.";
  const now = `The leave-one-out error is ${num(leaveOneOutError, 4)}${units}`;
  const best = leaveOneOut?.leaveOneOutError;
  if (penalty === 0)
    return best !== null && best !== undefined && best < leaveOneOutError
      ? `${now}; it is least, ${num(best, 4)}, at μ = ${num(leaveOneOut!.penalty, 2)}.`
      : `${now}, and no penalty makes it less.`;
  return none === null ? `${now}; at μ = 0 it is not determined.` : `${now}, against ${num(none, 4)} at μ = 0.`;
}

function condition(subject: RidgeSubject, {penalty}: RidgeFit): string {
  const {X, gram, penalized} = kappas(subject, penalty);
  const before = X === Number.POSITIVE_INFINITY ? "κ(XᵀX) = ∞" : `κ(X) = ${num(X, 4)}, κ(XᵀX) = ${num(gram, 4)}`;
  return penalty === 0 ? `${before}.` : `${before}, κ(XᵀX + μI) = ${num(penalized, 4)}.`;
}

/** Equation 15: what the eigenvalues that are drawn say of the Hessian. */
function hessian({eigenvalues}: RidgeSubject, {penalty}: RidgeFit): string {
  const after = shiftedSpectrum(eigenvalues, penalty);
  const [least, most] = [2 * after[0], 2 * after[after.length - 1]];
  return `The Hessian 2(XᵀX + μI) has twice the eigenvalues that are drawn: ${least === most ? num(most) : `${num(least)} to ${num(most)}`}.`;
}

/** At μ = 0 with all years: how the methods do in Longley’s examination. */
function digits({longley}: RidgeLab, {design}: RidgeSubject, {penalty}: RidgeFit): string {
  if (design.data !== "longley" || design.out !== 0 || penalty !== 0) return "";
  const [qr, normal] = examination(longley).map((method) => Math.floor(Math.min(...method.digits)));
  return `Of each coefficient that NIST certifies, QR finds at least ${qr} digits and the normal equations ${normal}.`;
}

/** What leaving out the year has done, at the same μ. */
function leftOut({full}: RidgeLab, {design}: RidgeSubject, fit: RidgeFit): string {
  if (!full) return "";
  const before = full.regression.at(fit.penalty);
  const [old, fresh] = [before.standardized.coefficients, fit.standardized.coefficients];
  const moves = old.map((value, j) => Math.abs(fresh[j] - value));
  const most = moves.indexOf(Math.max(...moves));
  const turned = signChanges(before, fit).map((j) => design.names[j]);
  const sign = turned.length === 0 ? "" : `, and changes the sign of ${list(turned)}`;
  return `Leaving out ${design.out} takes the coefficient of ${design.names[most]} from ${num(old[most])} to ${num(fresh[most])}${sign}.`;
}

/** “a, b and c”. */
const list = (words: readonly string[]): string =>
  words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words[words.length - 1]}`;
