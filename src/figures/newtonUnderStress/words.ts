import type {Basins} from "../../numerics/optimizers/basins.js";
import type {NewtonRun} from "../../numerics/optimizers/newtonRun.js";
import type {Outcome} from "../../numerics/optimizers/outcome.js";
import type {NewtonMethod} from "../../numerics/optimizers/repairedNewton.js";
import type {Vector} from "../../numerics/types.js";
import {num} from "../words.js";
import {summary} from "./endings.js";
import {dusted, place, xk} from "./iterates.js";
import type {Moment} from "./moment.js";
import {fate, type Told, why} from "./reasons.js";
import {part} from "./stepsView.js";
import type {Subject} from "./subjects.js";

/** What the run does and why, what the current step promised and gave, and what the map says. */
export function sentence(
  subject: Subject,
  run: NewtonRun,
  method: NewtonMethod,
  moment: Moment,
  result: Outcome,
  map: Basins | null
): string {
  const told: Told = {subject, run, method, result};
  const parts = [
    `${methodName(method)} on ${subject.name} from x₀ = ${place(subject.start)} ${fate(told)}.`,
    why(told),
    now(subject, moment, run),
    map === null ? "" : summary(map)
  ];
  return parts.filter((each) => each !== "").join(" ");
}

/** What the method is called. */
export function methodName({repair, shift, lineSearch}: NewtonMethod): string {
  const name =
    repair === "none"
      ? "Pure Newton"
      : repair === "absolute"
        ? "Newton with |H|"
        : `Newton with H + εI, ε = ${num(shift)},`;
  return `${name}${lineSearch ? `${repair === "shift" ? " and" : " with"} a line search` : ""}`;
}

/** What the step from x_k promised and gave. */
function now(subject: Subject, {k, last, x, record}: Moment, run: NewtonRun): string {
  if (run.path.length === 1 && last) return "";
  if (last || record === null) return `At k = ${k} the run is at its end.`;
  const outside = isOutside(subject, x) ? `${xk(k)} = ${place(x)} is outside the picture. ` : "";
  const spot = (at: Vector) => place(dusted(at, subject.start));
  const length =
    record.trials > 1 ? `, shortened to ${part(record.stepSize)} of its length after ${record.trials} trials` : "";
  return `${outside}Step ${record.k}, from ${spot(record.from)} to ${spot(record.to)}${length}: ${deal(record)}.`;
}

const isOutside = ({window}: Subject, x: readonly number[]): boolean =>
  x.some((xi, i) => {
    const [from, to] = i === 0 ? window.x : window.y;
    return xi < from || xi > to;
  });

/** Promise and outcome, in words. */
function deal({predicted, actual, value}: NonNullable<Moment["record"]>): string {
  const [promised, came] = [predicted ?? Number.NaN, actual];
  const dust = 8 * Number.EPSILON * Math.abs(value);
  if (Number.isNaN(came)) return "f overflows there";
  if (Math.abs(promised) <= dust && Math.abs(came) <= dust) return "what is left to gain is no more than rounding of f";
  const promise =
    promised > 0
      ? `the model promised a fall of ${num(promised)}`
      : promised < 0
        ? `the model promised a rise of ${num(-promised)}`
        : "the model promised no change";
  const outcome = came > 0 ? `f fell by ${num(came)}` : came < 0 ? `f rose by ${num(-came)}` : "f did not change";
  const kept = (promised > 0 && came > 0) || (promised < 0 && came < 0) || promised === came;
  return `${promise}, ${kept ? "and" : "but"} ${outcome}`;
}
