import {symmetricEigen} from "../../numerics/linalg/symmetricEigen.js";
import {distance, norm} from "../../numerics/linalg/vector.js";
import {cycleOf} from "../../numerics/optimizers/cycle.js";
import {hessianAt} from "../../numerics/optimizers/hessianAt.js";
import type {NewtonRun} from "../../numerics/optimizers/newtonRun.js";
import type {Outcome} from "../../numerics/optimizers/outcome.js";
import {type NewtonMethod, repairedEigenvalues, repairedStep} from "../../numerics/optimizers/repairedNewton.js";
import type {Vector} from "../../numerics/types.js";
import {num} from "../words.js";
import {dusted, place, xk} from "./iterates.js";
import type {Subject} from "./subjects.js";

/** A run of which something is told. */
export interface Told {
  readonly subject: Subject;
  readonly run: NewtonRun;
  readonly method: NewtonMethod;
  readonly result: Outcome;
}

/** What became of the run, as the rest of “Pure Newton on f from x₀ …”. */
export function fate({subject, run, result}: Told): string {
  const {status, path, iterations} = run;
  const end = path[path.length - 1];
  if (status === "converged") return `${result.words}, at ${place(dusted(end, path[0], 1e-8))}`;
  if (status === "stationary" && isFlat(subject, end)) return "does not move";
  if (status !== "stopped") return result.words;
  const period = cycleOf(path);
  if (period === null) return `is still moving after ${iterations} steps`;
  const points = path.slice(-period).map((x) => place(x));
  return period === 2
    ? `goes back and forth between ${points.join(" and ")} for ever`
    : `cycles through ${period} points for ever`;
}

/** Why. */
export function why(told: Told): string {
  const {run, subject} = told;
  switch (run.status) {
    case "stationary":
      return isFlat(subject, subject.start)
        ? "H = 0 and ∇f = 0: f is constant, and every point is a minimiser."
        : "∇f = 0 there, so no step leads away.";
    case "converged":
      return converged(told);
    case "diverged":
      return diverged(told);
    case "singular":
      return singular(told);
    case "not a descent direction":
      return refused(told);
    case "no decrease":
      return "The step points downhill, but f falls by less than its own rounding: the search can go no further.";
    case "stopped":
      return stopped(told);
    case "left the domain":
      return run.iterations === 0
        ? "There is no value and no slope to begin with."
        : "The model knows nothing of where f ends.";
    case "kink":
      return "On a kink there is no Hessian, so there is no Newton step.";
  }
}

const isFlat = ({exact, objective}: Subject, x: Vector): boolean =>
  exact &&
  objective
    .hessian(x)
    .flat()
    .every((entry) => entry === 0);

const eigenvaluesAt = ({objective}: Subject, x: Vector): Vector | null => {
  if (objective.obstacle?.(x)) return null;
  const H = hessianAt(objective, x);
  return typeof H === "string" ? null : symmetricEigen(H).values;
};

/** The lowest eigenvalue of H as the reader of this figure knows it: f″ in one variable. */
const lowest = ({objective}: Subject, value: number): string =>
  `${objective.dimension === 1 ? "f″" : "λₘᵢₙ"} = ${num(value)}`;

function converged(told: Told): string {
  const {subject, run, method, result} = told;
  const {path} = run;
  if (result.end === "strict local minimum") return toMinimum(told);
  if (result.end === "undecided") {
    const values = eigenvaluesAt(subject, path[path.length - 1]);
    if (subject.exact && values !== null && values[0] === 0)
      return "λₘᵢₙ = 0: it is one of a whole line of minimisers, the one nearest to the start.";
    if (subject.exact && values !== null && values[1] === 0)
      return "λₘₐₓ = 0: it is one of a whole line of maximisers, for ε does not outweigh λₘᵢₙ.";
    return "The second-order test is silent there: the Hessian is singular, or nearly so.";
  }
  const saddle = result.end === "saddle";
  const shape = saddle
    ? "where H has eigenvalues of both signs the model is a saddle, and the step goes to its middle"
    : subject.objective.dimension === 1
      ? "where f″ is negative the parabola opens downward, and the step goes to its top"
      : "where both eigenvalues are negative the model is a dome, and the step goes to its top";
  const least = (eigenvaluesAt(subject, path[path.length - 1]) ?? [0])[0];
  if (method.repair === "absolute" || (method.repair === "shift" && least + method.shift > 0))
    return "The repair drives away from it along every axis of negative curvature, but the start has no part along one.";
  return method.repair === "shift" && method.shift > 0
    ? `ε = ${num(method.shift)} does not reach −λₘᵢₙ = ${num(0 - least)} there, so H + εI is not positive definite: ${shape}.`
    : `It seeks ∇f = 0, not a minimum: ${shape}.`;
}

function toMinimum({subject, run, method}: Told): string {
  const rises = (run.records ?? []).filter(({actual, value}) => actual < -8 * Number.EPSILON * Math.abs(value));
  if (subject.exact) {
    if (method.repair !== "shift" || method.shift === 0)
      return run.iterations === 1
        ? "The model is f itself, so one step is enough, whatever κ."
        : "The model is f itself: one step is enough in exact arithmetic, and the others mend its rounding.";
    const values = eigenvaluesAt(subject, run.path[0]) ?? [1];
    return `The minimiser is where it was, but ε holds back: along v₁ each step leaves ε/(λ₁ + ε) = ${num(method.shift / (values[0] + method.shift))} of the way.`;
  }
  if (rises.length === 0) return "f never rose on the way.";
  const times = rises.length === 1 ? "one step" : `${rises.length} steps`;
  return `At ${times} f rose: nothing in the method forbids it.`;
}

function diverged({subject, run, method}: Told): string {
  if (subject.id === "hyperbola" && (method.repair !== "shift" || method.shift === 0) && !method.lineSearch)
    return "Beyond |x| = 1 the parabola is far too wide: each step leads from x to −x³.";
  if (subject.exact && method.repair === "absolute")
    return "f has no minimum: along the axis of negative curvature it falls for ever, and each step doubles the distance.";
  if (run.iterations === 0) return "f or its derivatives overflow at the start.";
  const records = run.records ?? [];
  const longest = records.reduce((most, {from, to}) => Math.max(most, distance(from, to)), 0);
  const curved = subject.objective.dimension === 1 ? "f″ is" : "an eigenvalue of H is";
  const first = records.find(({from, to}) => distance(from, to) > 1e3 * (1 + norm(from)));
  if (first === undefined) return "The iterates went beyond every bound, step by step.";
  const values = eigenvaluesAt(subject, first.from);
  const small = values === null ? "" : ` (${num(values.reduce((a, b) => (Math.abs(b) < Math.abs(a) ? b : a)))})`;
  return `Where ${curved} almost 0${small} the vertex lies far away: the longest step was ${num(longest)} long.`;
}

function singular({subject, run, method}: Told): string {
  const at = run.path[run.path.length - 1];
  const values = eigenvaluesAt(subject, at);
  const where = `At ${xk(run.path.length - 1)} = ${place(at)}`;
  if (values === null) return `${where} there is no Hessian.`;
  const repaired = repairedEigenvalues(values, method);
  const name = method.repair === "shift" ? "H + εI" : subject.objective.dimension === 1 ? "f″" : "H";
  if (subject.objective.dimension === 1)
    return `${where} ${name} = ${num(repaired[0])}: the parabola is a straight line and has no vertex, so there is no step to take.`;
  const both = repaired.every((value) => value === 0);
  if (both) return `${where} ${name} is 0: the model is a plane and has no vertex, so there is no step to take.`;
  return `${where} the eigenvalues of ${name} are ${repaired.map((value) => num(value)).join(" and ")}, and the smaller is 0 to working precision: the model has no single vertex, so there is no step to take.`;
}

function refused({subject, run, method}: Told): string {
  const at = run.path[run.path.length - 1];
  const f = subject.objective;
  const H = hessianAt(f, at);
  const values = eigenvaluesAt(subject, at);
  if (typeof H === "string" || values === null) return "";
  const gradient = f.gradient(at);
  const p = repairedStep(H, gradient, method);
  const slope = p === null ? 0 : p.reduce((sum, pi, i) => sum + pi * gradient[i], 0);
  const heading = slope > 0 ? `uphill, ∇fᵀp = ${num(slope)}` : "along a level line, ∇fᵀp = 0";
  const cause =
    method.repair === "shift"
      ? `${lowest(subject, values[0])}, and ε = ${num(method.shift)} does not outweigh it`
      : lowest(subject, values[0]);
  return `At ${xk(run.path.length - 1)} = ${place(at)} the step points ${heading}: ${cause}. The line search refuses it.`;
}

function stopped({subject, run, method}: Told): string {
  if (cycleOf(run.path) !== null) return "The steps undo one another, and nothing in the method notices.";
  const [first, last] = [run.path[0], run.path[run.path.length - 1]];
  const slope = (x: Vector) => norm(subject.objective.gradient(x));
  const before = run.path[run.path.length - 2];
  const went = `‖∇f‖ went from ${num(slope(first))} to ${num(slope(last))}, and the last step was ${num(distance(before, last))} long`;
  if (method.repair === "shift" && method.shift > 0) return `${went}: a large ε makes short steps.`;
  return `${went}.`;
}
