import type {PointClass} from "../../numerics/calculus/definiteness.js";
import type {Basins, Ending, NoPoint} from "../../numerics/optimizers/basins.js";
import type {Vector} from "../../numerics/types.js";
import type {Color} from "../types.js";
import {grouped} from "../words.js";
import {place} from "./iterates.js";

/** How a set of starts with one ending is drawn: a colour by its class, and a pattern that tells it from its class’s others. */
export interface Look {
  /** The letter that stands at the point in the picture; "" where there is none. */
  readonly letter: string;
  /** What became of these starts, for the legend: “a minimum at (3, 2)”. */
  readonly words: string;
  readonly color: Color;
  readonly pattern: Pattern;
  /** The lane of the strip under a graph: 0 a minimum, 1 a maximum or another critical point, 2 no point. */
  readonly lane: 0 | 1 | 2;
  /** The share of the starts, from 0 to 1. */
  readonly share: number;
}

/** What is laid over a tint, cell by cell of the map. */
export type Pattern = "plain" | "rising" | "falling" | "level" | "upright" | "dotted" | "checked";

/** Whether a cell of the map is inked: the pattern does not depend on colour. */
export function isInked(pattern: Pattern, i: number, j: number): boolean {
  switch (pattern) {
    case "plain":
      return false;
    case "rising":
      return (i - j + 600) % 6 < 2;
    case "falling":
      return (i + j) % 6 < 2;
    case "level":
      return j % 5 < 2;
    case "upright":
      return i % 5 < 2;
    case "dotted":
      return i % 5 < 2 && j % 5 < 2;
    case "checked":
      return (Math.floor(i / 3) + Math.floor(j / 3)) % 2 === 0;
  }
}

const PATTERNS: Readonly<Record<PointClass, readonly Pattern[]>> = {
  "strict local minimum": ["plain", "rising", "falling", "level", "upright", "dotted"],
  saddle: ["rising", "falling", "level", "upright"],
  "strict local maximum": ["dotted", "checked"],
  undecided: ["upright", "level"]
};

const POINTS: Readonly<Record<PointClass, string>> = {
  "strict local minimum": "a minimum",
  saddle: "a saddle",
  "strict local maximum": "a maximum",
  undecided: "a critical point that its Hessian leaves undecided"
};

const FAILURES: Readonly<Record<NoPoint, {readonly words: string; readonly pattern: Pattern}>> = {
  diverged: {words: "no point: it diverges", pattern: "checked"},
  stopped: {words: "no point yet: it is still moving when the steps are used up", pattern: "dotted"},
  singular: {words: "no point: it stops at a singular Hessian", pattern: "plain"},
  "not a descent direction": {words: "no point: the line search refuses an uphill step", pattern: "upright"},
  "no decrease": {words: "no point: no length of step lowers f", pattern: "level"},
  "left the domain": {words: "no point: it is outside the domain, or leaves it", pattern: "falling"},
  kink: {words: "no point: it meets a kink", pattern: "rising"}
};

/** Every ending of a map with its look, in the order of the map. */
export function looksOf({endings, ends}: Basins): readonly Look[] {
  let letters = 0;
  const used = new Map<PointClass, number>();
  return endings.map((ending) => {
    const share = ending.starts / ends.length;
    if (ending.end === "none") {
      const {words, pattern} = FAILURES[ending.why];
      return {letter: "", words, color: "@soft", pattern, lane: 2, share};
    }
    const {kind} = ending;
    const count = used.get(kind) ?? 0;
    used.set(kind, count + 1);
    const minimum = kind === "strict local minimum";
    return {
      letter: ending.end === "point" ? letterOf(letters++) : "",
      words: `${POINTS[kind]} ${ending.end === "point" ? `at ${spot(ending.at)}` : "elsewhere"}`,
      color: minimum ? "@good" : kind === "undecided" ? "@step" : "@bad",
      pattern: PATTERNS[kind][count % PATTERNS[kind].length],
      lane: minimum ? 0 : 1,
      share
    };
  });
}

/** A, B, … Z, A₂, B₂, … */
const letterOf = (i: number): string => `${String.fromCharCode(65 + (i % 26))}${i < 26 ? "" : "₂"}`;

/** Coordinates without the dust of rounding around 0. */
const spot = (x: Vector): string => place(x.map((xi) => (Math.abs(xi) < 1e-7 ? 0 : xi)));

/** What the map says, in one sentence. */
export function summary(map: Basins): string {
  const looks = looksOf(map);
  const total = (lane: 0 | 1 | 2) =>
    looks.filter((look) => look.lane === lane).reduce((sum, {share}) => sum + share, 0);
  const told = ["a minimum", "a critical point of another kind", "none"].flatMap((words, lane) => {
    const share = total(lane as 0 | 1 | 2);
    return share > 0 ? [`${percent(share)} reach ${words}`] : [];
  });
  return `Of ${grouped(`${map.ends.length}`)} starts on the map ${told.join(", ")}.`;
}

/** A share as a percentage that is 0 or 100 only where it is. */
export function percent(share: number): string {
  if (share === 0 || share === 1) return `${100 * share} %`;
  const value = 100 * share;
  return value < 0.1
    ? "less than 0.1 %"
    : value > 99.9
      ? "more than 99.9 %"
      : `${Number(value.toPrecision(value < 10 ? 2 : 3))} %`;
}

/** Where each lettered point is, by the index of its ending. */
export const letteredPoints = (
  map: Basins
): readonly {readonly at: Vector; readonly look: Look; readonly ending: Ending}[] => {
  const looks = looksOf(map);
  return map.endings.flatMap((ending, i) => (ending.end === "point" ? [{at: ending.at, look: looks[i], ending}] : []));
};
