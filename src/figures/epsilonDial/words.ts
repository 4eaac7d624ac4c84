import type {Definiteness} from "../../numerics/calculus/definiteness.js";
import {definitenessThreshold, filterFactors} from "../../numerics/spectrum/shifted.js";
import {MOST} from "../shared/shiftScale.js";
import {num} from "../words.js";
import type {Arc} from "./arc.js";
import {equations} from "./equationWords.js";
import type {View} from "./layout.js";
import type {StepNow} from "./step.js";
import {dampingWords, objectiveWords} from "./stepWords.js";
import {type Dial, LAMBDA, type Meaning, shiftedKind} from "./subject.js";

/** What the words depend on beside the dial. */
export interface Told {
  readonly views: readonly View[];
  readonly meaning: Meaning;
  readonly arc: Arc;
  readonly step: StepNow;
}

/** What the picture shows now. */
export function sentence(dial: Dial, {views, meaning, arc, step}: Told): string {
  const steps = meaning === "damping" ? dampingWords : objectiveWords;
  const parts = [
    opening(dial),
    equations(dial),
    views.includes("filter") ? filters(dial) : "",
    views.includes("arc") ? steps(dial, arc, step) : ""
  ];
  return parts.filter((part) => part !== "").join(" ");
}

/** A name as it stands after “is”. */
const called = (kind: Definiteness): string =>
  kind === "zero" ? "the zero matrix" : kind === "undecided" ? "singular to working precision" : kind;

/** What ε makes of H. */
function opening(dial: Dial): string {
  const {values, shift} = dial;
  const kind = shiftedKind(dial);
  if (shift === 0) return `ε = 0 changes nothing: H′ = H is ${called(kind)}.${needs(dial)}`;
  const pole = values.findIndex((value) => value + shift === 0);
  if (pole >= 0 && kind !== "zero")
    return `At ε = ${num(shift)} = −${LAMBDA[pole]} stands a pole: H′ = H + εI is singular.${needs(dial)}`;
  const verb = kind === shiftedKind({values, shift: 0}) ? "leaves" : "makes";
  return `ε = ${num(shift)} ${verb} H′ = H + εI ${called(kind)}.${kind === "positive definite" ? growth(dial) : needs(dial)}`;
}

/** How much a positive spectrum feels ε. */
function growth({values, shift}: Dial): string {
  if (values[0] <= 0) return "";
  const [one, two] = values.map((value) => {
    const share = shift / value;
    return share >= 1 ? `${num(1 + share)}-fold` : `by ${num(100 * share, 2)} %`;
  });
  return values[0] === values[1] ? ` Both eigenvalues grow ${one}.` : ` λ₁ grows ${one}, λ₂ ${two}.`;
}

/** What it takes, where H′ is not positive definite; and that det alone does not tell. */
function needs({values, shift}: Dial): string {
  const floor = definitenessThreshold(values);
  const kind = shiftedKind({values, shift});
  if (floor < 0 || kind === "positive definite") return "";
  if (floor === 0) return " Any ε > 0 makes it positive definite.";
  const positive = kind === "negative definite" ? " Its determinant is positive all the same." : "";
  return `${positive} Only ε > −λ₁ = ${num(floor)} makes it positive definite${floor > MOST ? ", more than this dial has" : ""}.`;
}

/** λ/(λ + ε) of each mode. */
function filters({values, shift}: Dial): string {
  const told = filterFactors(values, shift).map((factor, i) => `${num(factor)} for ${LAMBDA[i]}`);
  const zero = values.includes(0) ? "; a mode with λ = 0 has no slope and is left alone" : "";
  return `Filter factors: ${told.join(" and ")}${zero}.`;
}
