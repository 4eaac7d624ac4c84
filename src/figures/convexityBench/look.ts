import {type JensenGap, jensenGap} from "../../numerics/calculus/convexity.js";
import {type QuadraticLowerBound, quadraticLowerBound} from "../../numerics/calculus/quadraticLowerBound.js";
import {eps} from "../../numerics/elementary.js";
import {type Absence, absenceAt, absent, valueAt} from "./subjects.js";
import type {Survey} from "./survey.js";

/** What may be laid over the graph, in the order in which it is revealed. */
export type Layer = "chord" | "tangent" | "epigraph" | "bound";

/** What the reader moves. */
export interface Scene {
  readonly x: number;
  readonly y: number;
  /** The weight of x: 1 at x, 0 at y. */
  readonly t: number;
  /** m of the quadratic bound, of either sign. */
  readonly m: number;
  readonly layers: readonly Layer[];
}

/** How equation 1 fares at one weight. */
export type ChordVerdict = "one point" | "at an end" | "holds" | "equal" | "violated";

/** The chord, or what stands in its way. */
export type ChordLook =
  | {readonly status: "missing"; readonly name: string; readonly at: number; readonly absence: Absence}
  | {
      readonly status: "drawn";
      readonly verdict: ChordVerdict;
      readonly sides: Extract<JensenGap, {status: "evaluated"}>;
      readonly fx: number;
      readonly fy: number;
      /** Points of the chord, from x to y. */
      readonly at: readonly number[];
      readonly curve: readonly number[];
      readonly chord: readonly number[];
      /** Where the curve stands above the chord by more than rounding. */
      readonly above: readonly boolean[];
    };

/** Equation 3 at y, seen from x. */
export type BoundVerdict = "one point" | "holds" | "tight" | "violated";
export type BoundLook =
  | {readonly status: "missing"; readonly reason: string}
  | {
      readonly status: "drawn";
      readonly slope: number;
      readonly fx: number;
      /** Whether x is a kink, so that the slope is one of many. */
      readonly kink: boolean;
      readonly verdict: BoundVerdict;
      readonly sides: Extract<QuadraticLowerBound, {status: "evaluated"}>;
      /** The same with m = 0: f(y) against the tangent. */
      readonly tangent: Extract<QuadraticLowerBound, {status: "evaluated"}>;
    };

/** Everything that is measured at the points, the weight and m of a scene. */
export interface Look {
  readonly scene: Scene;
  readonly chord: ChordLook;
  readonly bound: BoundLook;
}

export const lookOf = (survey: Survey, scene: Scene): Look => ({
  scene,
  chord: chordOf(survey, scene),
  bound: boundOf(survey, scene)
});

/** In how many parts the chord is compared with the curve. */
const PARTS = 120;

function chordOf({subject}: Survey, {x, y, t}: Scene): ChordLook {
  const sides = jensenGap(subject.objective, [x], [y], t);
  if (sides.status !== "evaluated") {
    const [at] = sides.at;
    const name = at === x ? "x" : at === y ? "y" : "tx + (1 − t)y";
    return {status: "missing", name, at, absence: absenceAt(subject, at) ?? {overflow: false, reason: sides.reason}};
  }
  const [fx, fy] = [valueAt(subject, x), valueAt(subject, y)];
  const weights = Array.from({length: PARTS + 1}, (_, k) => 1 - k / PARTS);
  const at = weights.map((s) => s * x + (1 - s) * y);
  const curve = at.map((each) => valueAt(subject, each));
  const chord = weights.map((s) => s * fx + (1 - s) * fy);
  const size = Math.max(...curve.filter(Number.isFinite).map(Math.abs), Math.abs(fx), Math.abs(fy));
  const above = curve.map((f, k) => f - chord[k] > Math.max(64 * eps * size, sides.tolerance));
  return {status: "drawn", verdict: verdictOf(sides, x, y, t), sides, fx, fy, at, curve, chord, above};
}

function verdictOf(
  {gap, tolerance, violation}: {gap: number; tolerance: number; violation: boolean},
  x: number,
  y: number,
  t: number
): ChordVerdict {
  if (x === y) return "one point";
  if (t === 0 || t === 1) return "at an end";
  if (violation) return "violated";
  return gap > tolerance ? "holds" : "equal";
}

function boundOf({subject}: Survey, {x, y, m}: Scene): BoundLook {
  for (const [name, at] of [
    ["x", x],
    ["y", y]
  ] as const) {
    const absence = absenceAt(subject, at);
    if (absence) return {status: "missing", reason: absent(absence, `at ${name}`)};
  }
  const slope = subject.objective.gradient([x])[0];
  const kink = (subject.objective.obstacle?.([x]) ?? null) !== null;
  if (!Number.isFinite(slope))
    return {status: "missing", reason: kink ? "f has no slope at x, a kink" : "f′ is not finite at x"};
  const [sides, tangent] = [m, 0].map((each) => quadraticLowerBound(subject.objective, [x], [y], each));
  const finite = sides.status === "evaluated" && tangent.status === "evaluated";
  if (!finite || !Number.isFinite(sides.bound) || !Number.isFinite(tangent.bound))
    return {status: "missing", reason: "the right side is too large for a computer’s numbers"};
  const {difference, tolerance, violation} = sides;
  const verdict = x === y ? "one point" : violation ? "violated" : difference > tolerance ? "holds" : "tight";
  return {status: "drawn", slope, fx: valueAt(subject, x), kink, verdict, sides, tangent};
}
