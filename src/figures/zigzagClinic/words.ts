import type {Table} from "../types.js";
import {num} from "../words.js";
import {
  type Clinic,
  type ClinicOptions,
  iterates,
  LAST,
  looks,
  METHODS,
  type Method,
  type Treatments,
  toModes
} from "./methods.js";

/** A count of steps for a reader: 6,907,756. */
export const steps = (count: number): string =>
  count < Infinity ? `${count}`.replace(/\B(?=(\d{3})+$)/g, ",") : "no end";

const list = (items: readonly string[]): string =>
  items.length < 2 ? items.join("") : `${items.slice(0, -1).join(", ")} and ${items[items.length - 1]}`;

/** Methods with the same number together: "173 for gradient descent and exact line search; 41 for momentum". */
function together(methods: readonly Method[], value: (method: Method) => string): string {
  const groups = new Map<string, string[]>();
  for (const method of methods) groups.set(value(method), [...(groups.get(value(method)) ?? []), looks[method].words]);
  return [...groups].map(([words, names]) => `${words} for ${list(names)}`).join("; ");
}

/** What the picture shows now. */
export function sentence(clinic: Clinic, treatments: Treatments, {methods, k}: ClinicOptions): string {
  const chosen = METHODS.filter((method) => methods.includes(method));
  const parts = [valley(clinic)];
  if (clinic.valley.z.every((z) => z === 0)) parts.push("The start is the minimum: no method has anything to do.");
  else if (chosen.length === 0) parts.push("No method is chosen.");
  else
    parts.push(
      needs(treatments, chosen),
      diagonal(clinic, treatments, chosen),
      slopes(clinic, treatments, chosen),
      left(treatments, chosen, k)
    );
  return parts.filter((part) => part !== "").join(" ");
}

function valley({kappa, degrees, worst}: Clinic): string {
  const start = worst ? "the worst start for exact line search" : "a start of your own";
  if (kappa === 1) return "A round bowl, κ = 1, the same at every angle.";
  return `A valley with κ = ${kappa >= 1000 ? steps(Math.round(kappa)) : num(kappa)} at ${num(degrees)}°, and ${start}.`;
}

/** The iterations of each method now. */
function needs({iterations}: Treatments, chosen: readonly Method[]): string {
  return `Iterations until ‖xₖ − x*‖ ≤ 10⁻⁶‖x₀ − x*‖: ${together(chosen, (method) => steps(iterations[looks[method].count]))}.`;
}

/** What the diagonal can and cannot do at this angle. */
function diagonal({kappa, degrees}: Clinic, {iterations}: Treatments, chosen: readonly Method[]): string {
  if (kappa === 1 || !chosen.includes("diagonal")) return "";
  if (degrees % 90 === 0) return "The valley lies along an axis, where the diagonal is perfect.";
  if (degrees === 45) return "At 45° both diagonal entries of H are equal, and the diagonal is useless.";
  if (!chosen.includes("gd")) return "";
  const percent = num((100 * iterations.preconditioned) / iterations.gradientDescent, 2);
  return `At this angle the diagonal needs ${percent} % of gradient descent’s iterations.`;
}

/** The fitted powers of κ. */
function slopes({worst}: Clinic, {curve}: Treatments, chosen: readonly Method[]): string {
  const fitted = chosen.filter((method) => curve.exponents[looks[method].count] !== null);
  if (fitted.length === 0) return "";
  const slope = (method: Method) =>
    curve.exponents[looks[method].count]!.toFixed(2)
      .replace(/^-0\.00$/, "0.00")
      .replace("-", "−");
  return `Slopes fitted from κ = 10³ to 10⁶${worst ? "" : " for this start"}: ${together(fitted, slope)}.`;
}

/** How far each is from the minimum at step k. */
function left(treatments: Treatments, chosen: readonly Method[], k: number): string {
  if (k === 0) return "No step is taken yet.";
  const at = `At k = ${k}`;
  const arrived = chosen.filter((method) => treatments.iterations[looks[method].count] <= k);
  const away = chosen.filter((method) => !arrived.includes(method));
  if (away.length === 0) return `${at} ${chosen.length === 1 ? "it has" : "all have"} arrived.`;
  const percent = (method: Method) => `${num(100 * distanceLeft(treatments, method, k), 3)} %`;
  const verb = arrived.length === 1 ? "has" : "have";
  const there = arrived.length ? `; ${list(arrived.map((method) => looks[method].words))} ${verb} arrived` : "";
  return `${at} the distance left is ${together(away, percent)}${there}.`;
}

/** ‖x_k‖/‖x₀‖. */
export function distanceLeft(treatments: Treatments, method: Method, k: number): number {
  const path = iterates(treatments, method, k);
  const [first, last] = [path[0], path[path.length - 1]];
  const size = Math.hypot(...first);
  return size === 0 ? 0 : Math.hypot(...last) / size;
}

/** The counts over κ, then the iterates up to k, in x and along and across the valley. */
export function table(clinic: Clinic, treatments: Treatments, {methods, k}: ClinicOptions): Table {
  const chosen = METHODS.filter((method) => methods.includes(method));
  const {curve, iterations} = treatments;
  const counts = (at: number, value: (method: Method) => number) => ["iterations at κ", at, ...chosen.map(value)];
  const rows: (number | string)[][] = [
    counts(clinic.kappa, (method) => iterations[looks[method].count]),
    ...curve.kappas.map((kappa, i) => counts(kappa, (method) => curve.iterations[looks[method].count][i]))
  ];
  const walked = chosen.map((method) => iterates(treatments, method, Math.min(k, LAST)));
  const modes = walked.map((path) => path.map((x) => toModes(x, clinic.degrees)));
  const longest = Math.max(0, ...walked.map((path) => path.length));
  for (const [name, source, part] of [
    ["x₁ at k", walked, 0],
    ["x₂ at k", walked, 1],
    ["z along the valley at k", modes, 0],
    ["z across the valley at k", modes, 1]
  ] as const)
    for (let i = 0; i < longest; ++i) rows.push([name, i, ...source.map((path) => path[i]?.[part] ?? "")]);
  return {columns: ["quantity", "κ or k", ...chosen.map((method) => looks[method].name)], rows};
}
