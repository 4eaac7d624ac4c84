import {num, point} from "../words.js";
import type {Layer} from "./layers.js";
import {beyondRounding, type Probe, type Smooth} from "./probe.js";
import type {MapSubject} from "./subject.js";
import {GRID, type Terrain, terrainOf} from "./terrain.js";

/** What the picture shows now, in words: the probe, its Hessian, the model, the layer. */
export function sentence(subject: MapSubject, seen: Probe, layer: Layer): string {
  const parts = [
    ...(seen.status === "smooth"
      ? [here(seen), shape(subject, seen), critical(subject, seen), accuracy(seen)]
      : [obstructed(seen)]),
    overview(subject, layer)
  ];
  return parts.filter((part) => part !== "").join(" ");
}

function obstructed(seen: Extract<Probe, {status: "obstructed"}>): string {
  const {x, obstacle, value} = seen;
  if (obstacle.kind === "domain")
    return `At ${point(x)} f has no value: ${obstacle.reason}. Where there is no f there is no Hessian either.`;
  return `At ${point(x)} f = ${num(value)}, but there is no Hessian: ${obstacle.reason}. So there is no second-order model either, and second derivatives cannot say whether f is convex around this point.`;
}

function here({x, taylor, eigen}: Probe & Smooth): string {
  const rows = eigen.matrix.map((row) => point(row)).join(" and ");
  return `At ${point(x)} f = ${num(taylor.value)}, and H has the rows ${rows}.`;
}

/** The eigenvalues, and what their signs mean for f around the probe. */
function shape({exact}: MapSubject, {eigen: {values}, kind}: Smooth): string {
  const [low, high] = values;
  const both = `λ₁ = ${num(low)}, λ₂ = ${num(high)}`;
  const round = low === high ? " (every direction is an eigenvector)" : "";
  switch (kind) {
    case "positive definite":
      return `${both}: f curves up in every direction${round}, so it is strictly convex close to here.`;
    case "negative definite":
      return `${both}: f curves down in every direction${round}, so it is concave close to here, and not convex.`;
    case "indefinite":
      return `${both}: f curves down along v₁ and up along v₂, like a saddle, so it is not convex around here.`;
    case "positive semidefinite":
      return exact
        ? `${both}: det H = 0, where the second-order test alone is silent; but f is its own model, so it is convex, and constant along v₁.`
        : `${both}: f curves up along v₂, and has no curvature along v₁. With det H = 0 the second-order test is silent: H at this point does not say whether f is convex around it.`;
    case "negative semidefinite":
      return exact
        ? `${both}: f curves down along v₁, so it is not convex; f is its own model, so it is concave, and constant along v₂.`
        : `${both}: f curves down along v₁, so it is not convex around here. With det H = 0 the second-order test is silent about v₂.`;
    case "zero":
      return exact
        ? "H = 0, and every direction is an eigenvector: f is its own model, so it is constant, convex and concave at once."
        : "H = 0: both eigenvalues are 0, every direction is an eigenvector, and the model is a plane. With det H = 0 the second-order test is silent: what the model leaves out decides.";
    case "undecided":
      return `${both}: one is within rounding of 0, so that its sign is unknown, and the second-order test is silent.`;
  }
}

/** What kind of critical point this is, where it is one. */
function critical({exact}: MapSubject, {stationary, kind}: Smooth): string {
  if (!stationary) return "";
  switch (kind) {
    case "positive definite":
      return "The gradient is zero: this is a strict local minimum.";
    case "negative definite":
      return "The gradient is zero: this is a strict local maximum.";
    case "indefinite":
      return "The gradient is zero: this is a saddle point.";
    case "zero":
      return exact ? "" : "The gradient is zero too: minimum, maximum or neither, H cannot tell.";
    case "positive semidefinite":
      return exact
        ? "The gradient is zero: this is a minimum, one of a whole line of them."
        : "The gradient is zero: a minimum or none, H cannot tell.";
    case "negative semidefinite":
      return exact
        ? "The gradient is zero: this is a maximum, one of a whole line of them."
        : "The gradient is zero: a maximum or none, H cannot tell.";
    case "undecided":
      return "The gradient is zero: minimum, maximum or neither, H cannot tell.";
  }
}

/** How far the model is off in the circle, and in one half as large. */
function accuracy({error, half, radius}: Probe & Smooth): string {
  const [whole, part] = [beyondRounding(error), beyondRounding(half)];
  const where = `Within ${num(radius)} of the probe`;
  const known = error.skipped > 0 ? ", as far as f has values there" : "";
  if (whole === 0) return `${where} the model does not miss f at all, to rounding${known}.`;
  if (!Number.isFinite(whole)) return `${where} the model is off by more than a double can hold.`;
  const times = part > 0 ? `, within half of that by ${num(part)}, ${num(whole / part)} times less` : "";
  return `${where} the model is off by up to ${num(whole)}${known}${times}.`;
}

/** What the layer says of the window as a whole. A grid shows its points and proves nothing between them. */
function overview(subject: MapSubject, layer: Layer): string {
  if (layer === "none") return "";
  const terrain = terrainOf(subject);
  if (terrain.count === 0) return "At no point of the grid has f a Hessian.";
  const kinks =
    subject.kinks.length > 0 ? ` Second derivatives do not see the kinks of f (${subject.kinks.join(", ")}).` : "";
  switch (layer) {
    case "lmin":
      return `Over the grid λ₁ ${span(terrain.lowSpan, terrain)}; H is positive semidefinite ${semidefinite(terrain)}.${kinks}`;
    case "lmax":
      return `Over the grid λ₂ ${span(terrain.highSpan, terrain)}; H is negative definite ${share(terrain.negative, terrain)}.${kinks}`;
    case "class":
      return `${classes(terrain)}.${kinks}`;
  }
}

const whole = ({count}: Terrain): boolean => count === GRID * GRID;

/** The range of an eigenvalue. */
function span([least, most]: readonly [number, number], terrain: Terrain): string {
  if (least < most) return `runs from ${num(least)} to ${num(most)}`;
  return `is ${num(least)} ${whole(terrain) ? "everywhere" : "wherever f has a Hessian"}`;
}

function semidefinite(terrain: Terrain): string {
  const known = share(terrain.semidefinite, terrain);
  if (terrain.semidefinite === terrain.count) return `${known}, as it must be where f is convex`;
  return terrain.semidefinite === 0 ? `${known}, so f is convex around none of them` : `${known}, hatched`;
}

/** A share of the points of the grid. */
function share(some: number, terrain: Terrain): string {
  const {count} = terrain;
  if (some === count) return `at every point of the grid${whole(terrain) ? "" : " that has one"}`;
  return some === 0 ? "at no point of the grid" : `at ${part(some, count)} ${points(terrain)}`;
}

const points = (terrain: Terrain): string =>
  whole(terrain) ? "of the grid’s points" : "of the grid’s points that have one";

/** The kinds that occur, the most frequent first. */
function classes(terrain: Terrain): string {
  const {kinds, count} = terrain;
  const name = (kind: string) => (kind === "undecided" ? "of a class that rounding hides" : kind);
  const found = Object.entries(kinds).filter(([, some]) => some > 0);
  if (found.length === 1) return `H is ${name(found[0][0])} ${share(count, terrain)}`;
  const shares = found
    .sort(([, one], [, other]) => other - one)
    .map(([kind, some]) => `${name(kind)} at ${part(some, count)}`);
  return `H is ${shares.slice(0, -1).join(", ")} and ${shares[shares.length - 1]} ${points(terrain)}`;
}

/** A part as whole percent, or as a number of points where that would say none or all. */
function part(some: number, count: number): string {
  const percent = (100 * some) / count;
  return percent >= 1 && percent <= 99 ? `${Math.round(percent)} %` : num(some, 4);
}
