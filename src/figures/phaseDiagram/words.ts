import {type MomentumRegime, momentumBorders, momentumMultipliers} from "../../numerics/optimizers/momentumModes.js";
import {near} from "../../numerics/optimizers/regime.js";
import {conditionNumber} from "../../numerics/spectrum/conditioning.js";
import {SMALL} from "../shared/symlog.js";
import {num} from "../words.js";
import type {CellRun} from "./run.js";
import {eigenvalueName, hasStep, type PhaseSubject, regimeOf} from "./subject.js";

const DETENTS: Record<string, string> = {
  one: "step with αλₘₐₓ = 1",
  best: "best fixed step",
  edge: "step with αλₘₐₓ = 2"
};

/** What a mode does, as a verb. With momentum "oscillating" is a swing, and "alternating" what oscillating is without. */
export function doing(regime: MomentumRegime, s: number, momentum: number): string {
  if (regime === "diverging") return s < 0 ? "grows" : "diverges with alternating sign";
  if (regime === "oscillating") return "swings and shrinks";
  if (regime === "alternating") return momentum > 0 ? "alternates and shrinks" : "oscillates and shrinks";
  return {
    frozen: "is frozen",
    monotone: "shrinks monotonically",
    "one-step": "is gone in one step",
    cycling: "cycles for ever"
  }[regime];
}

/** The name of a regime in the plane. */
export function naming(regime: MomentumRegime, s: number, momentum: number): string {
  if (regime === "diverging") return s < 0 ? "growing" : "diverging, alternating";
  if (regime === "alternating") return momentum > 0 ? "alternating" : "oscillating";
  return regime === "one-step" ? "one step" : regime;
}

/** The whole live sentence. */
export function sentence(subject: PhaseSubject, run: CellRun | null, k: number): string {
  const parts = hasStep(subject)
    ? [each(subject), verdict(subject), width(subject), momentumWords(subject), run ? cellWords(subject, run, k) : ""]
    : [
        `There is no ${DETENTS[subject.a] ?? "such step"} for this spectrum (${list(subject)}): choose α as a number.`,
        width(subject)
      ];
  return parts.filter((part) => part !== "").join(" ");
}

const list = ({values}: PhaseSubject): string =>
  values.map((value, i) => `${eigenvalueName(i)} = ${num(value)}`).join(", ");

/** The regime of every eigenvalue. */
function each(subject: PhaseSubject): string {
  const {values, alpha, momentum} = subject;
  const tell = (value: number) => doing(regimeOf(subject, value)!, alpha * value, momentum);
  const same = values.every((value) => value === values[0]);
  const clauses = same
    ? [
        `${values.map((_, i) => eigenvalueName(i)).join(" = ")} = ${num(values[0])}: both modes as one, which ${tell(values[0])}`
      ]
    : values.map(
        (value, i) => `${eigenvalueName(i)} = ${num(value)} ${tell(value)} (αλ = ${apart(alpha * value, momentum)})`
      );
  const last = clauses.length - 1;
  return `At α = ${num(alpha)}${momentum > 0 ? ` and β = ${num(momentum)}` : ""}, ${
    last > 0 ? `${clauses.slice(0, last).join(", ")} and ${clauses[last]}` : clauses[0]
  }.`;
}

/** Whether gradient descent converges, from almost every start. */
function verdict(subject: PhaseSubject): string {
  const {values, alpha, momentum} = subject;
  const regimes = values.map((value) => regimeOf(subject, value)!);
  const method = momentum > 0 ? "gradient descent with momentum" : "gradient descent";
  const {limit} = momentumBorders(momentum);
  const top = values[values.length - 1];
  if (alpha === 0) return "A step of length 0 leaves every point where it is.";
  if (values.every((value) => value === 0)) return "All eigenvalues are 0: nothing moves under any α.";
  if (values[0] < 0) {
    const others = regimes.includes("diverging") && alpha * top > 0 && regimes[values.length - 1] === "diverging";
    return `So ${method} diverges: a negative eigenvalue grows under every α > 0${others ? ", and the largest overshoots too" : ""}.`;
  }
  if (regimes.includes("diverging")) return `So ${method} diverges; the limit is α = ${num(limit / top)}.`;
  if (regimes.includes("cycling")) return `So ${method} does not converge: this α is the limit itself.`;
  const still = values.includes(0) ? ", up to the component along λ = 0, which stays where it started" : "";
  return `So ${method} converges${still}.`;
}

/** κ as the width of the rug in decades, where it is one. */
function width({values}: PhaseSubject): string {
  const {value: kappa, reliable} = conditionNumber(values);
  const [least, most] = [values[0], values[values.length - 1]];
  if (least === 0 && most === 0) return "";
  if (kappa === Number.POSITIVE_INFINITY) return "With an eigenvalue 0, κ = ∞.";
  const doubt = reliable ? "" : ", singular to working precision";
  if (least < 0 && most > 0) return `The row of marks lies on both sides of 0; by size, κ = ${num(kappa)}${doubt}.`;
  if (kappa === 1) return "The row of marks is one point: κ = 1.";
  const decades = Math.log10(kappa);
  const size = `${num(decades, 2)} ${num(decades, 2) === "1" ? "decade" : "decades"}`;
  const linear = Math.min(Math.abs(least), Math.abs(most)) < SMALL ? " (drawn shorter: the axis is linear near 0)" : "";
  return `The row of marks is ${size} wide${linear}: κ = ${num(kappa)}${doubt}.`;
}

function momentumWords({momentum}: PhaseSubject): string {
  if (momentum === 0) return "";
  const {band, limit} = momentumBorders(momentum);
  return `Momentum moves the border from αλ = 2 to ${num(limit)}; in the hatched band, ${num(band[0])} < αλ < ${num(band[1])}, every mode shrinks like √β = ${num(Math.sqrt(momentum))} a step.`;
}

/** A number with as many digits as tell it apart from the borders 1, −1, 2 and 2(1 + β), where it is not on one. */
function apart(x: number, momentum: number): string {
  const borders = [1, -1, 2, momentumBorders(momentum).limit].filter((border) => !near(x, border));
  const digits = [3, 4, 5, 6, 7, 8].find((d) => borders.every((border) => num(x, d) !== num(border, d)));
  return num(x, digits ?? 9);
}

/** What the chosen cell does, and where it is after k steps. */
function cellWords(subject: PhaseSubject, {path, radius, s}: CellRun, k: number): string {
  const {cell, momentum} = subject;
  const regime = regimeOf(subject, cell)!;
  const {multipliers} = momentumMultipliers(s, momentum);
  const head = `The chosen cell, λ = ${num(cell)} with αλ = ${apart(s, momentum)}, ${doing(regime, s, momentum)}`;
  const rate =
    momentum === 0 ? `, times ${apart(multipliers[0].re, momentum)} a step` : `, in the long run like ${num(radius)}ᵏ`;
  const factor = regime === "frozen" || regime === "one-step" || regime === "cycling" ? "" : rate;
  const twin =
    momentum === 0 && (regime === "monotone" || regime === "alternating")
      ? `, as slow as αλ = ${apart(2 - s, momentum)}`
      : "";
  const end = k < path.length ? `z is ${num(path[k])}` : "z is beyond the range of numbers";
  return `${head}${factor}${twin}: after ${k} ${k === 1 ? "step" : "steps"} ${end}.`;
}
