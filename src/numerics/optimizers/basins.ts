import {requireInteger} from "../arguments.js";
import {type Box, requireBox, widths} from "../calculus/box.js";
import type {PointClass} from "../calculus/definiteness.js";
import {distance, norm} from "../linalg/vector.js";
import type {Resumable} from "../resumable.js";
import type {Objective, Vector} from "../types.js";
import type {NewtonOptions, NewtonRun} from "./newtonRun.js";
import {classifyEnd} from "./outcome.js";
import {type NewtonMethod, repairedNewton} from "./repairedNewton.js";

/** Why a run reached no critical point; “stopped” is out of steps. */
export type NoPoint = Exclude<NewtonRun["status"], "converged" | "stationary">;

/**
 * Where a set of starts ended: at one critical point of the box; at points of one class elsewhere (outside the box, or
 * beyond the first forty in it); or at none, for one reason.
 */
export type Ending = (
  | {readonly end: "point"; readonly at: Vector; readonly kind: PointClass}
  | {readonly end: "elsewhere"; readonly kind: PointClass}
  | {readonly end: "none"; readonly why: NoPoint}
) & {
  /** How many starts ended so. */
  readonly starts: number;
};

/** Which start goes where. */
export interface Basins {
  readonly box: Box;
  /** How many starts there are along each side of the box. */
  readonly perSide: number;
  /** Minima first, then saddles, maxima, undecided points; within a class from left to right; then what reached no point. */
  readonly endings: readonly Ending[];
  /** For each start the index of its ending; the starts are the centres of equal cells, the first coordinate running fastest. */
  readonly ends: Uint8Array;
}

/** What is asked. */
export interface BasinsInput extends Pick<NewtonOptions, "maxIterations"> {
  readonly box: Box;
  readonly perSide: number;
  readonly method: NewtonMethod;
}

/** The most critical points that are told apart. */
const MOST_POINTS = 40;

/** How far, as a share of the diagonal of the box, two ends count as one point. */
const MERGED = 1e-5;

const CLASSES: readonly PointClass[] = ["strict local minimum", "saddle", "strict local maximum", "undecided"];

const REASONS: readonly NoPoint[] = [
  "diverged",
  "stopped",
  "singular",
  "not a descent direction",
  "no decrease",
  "left the domain",
  "kink"
];

/**
 * The basins of attraction of Newton’s method, or of a repair of it, over a box: one run from the centre of each cell.
 * It yields the share of the starts that are done.
 *
 * @param f - in one or two variables
 * @throws RangeError if f has more than two parameters, the box does not fit it, `perSide` is not an integer ≥ 1, or an
 * option of the run is out of range
 */
export function* basins(f: Objective, {box, perSide, method, ...options}: BasinsInput): Resumable<Basins> {
  if (f.dimension > 2) throw new RangeError(`f has ${f.dimension} parameters; expected 1 or 2`);
  requireBox("box", box, f);
  requireInteger("perSide", perSide, 1);
  const register = registry(f, box);
  const found = new Uint8Array(perSide ** f.dimension);
  for (let i = 0; i < found.length; ++i) {
    if (i % 16 === 0) yield i / found.length;
    const cells = f.dimension === 1 ? [i] : [i % perSide, Math.floor(i / perSide)];
    const start = box.map(([from, to], j) => from + ((cells[j] + 0.5) / perSide) * (to - from));
    found[i] = register.add(repairedNewton(f, start, method, {...options, keep: 2}));
  }
  const order = register.endings.map((_, i) => i).sort((i, j) => compare(register.endings[i], register.endings[j]));
  return {
    box,
    perSide,
    endings: order.map((i) => register.endings[i]),
    ends: found.map((code) => order.indexOf(code))
  };
}

/** Gives every end a number, the same one to ends that are the same. */
function registry(f: Objective, box: Box) {
  const endings: (Ending & {starts: number})[] = [];
  const merged = MERGED * norm(widths(box));
  const points: {readonly at: Vector; readonly code: number}[] = [];
  const codeOf = (ending: Ending, same: (other: Ending) => boolean): number => {
    const known = endings.findIndex(same);
    return known >= 0 ? known : endings.push({...ending}) - 1;
  };
  const arrive = (at: Vector): number => {
    const near = points.find((point) => distance(point.at, at) <= merged);
    if (near) return near.code;
    const kind = classifyEnd(f, at);
    const inside = at.every((xi, i) => xi >= box[i][0] - merged && xi <= box[i][1] + merged);
    const own = inside && endings.filter(({end}) => end === "point").length < MOST_POINTS;
    const code = own
      ? endings.push({end: "point", at, kind, starts: 0}) - 1
      : codeOf({end: "elsewhere", kind, starts: 0}, (other) => other.end === "elsewhere" && other.kind === kind);
    if (points.length < 4 * MOST_POINTS) points.push({at, code});
    return code;
  };
  return {
    endings,
    add({status, path}: NewtonRun): number {
      const code =
        status === "converged" || status === "stationary"
          ? arrive(path[path.length - 1])
          : codeOf({end: "none", why: status, starts: 0}, (other) => other.end === "none" && other.why === status);
      ++endings[code].starts;
      return code;
    }
  };
}

/** The order in which endings are listed. */
function compare(a: Ending, b: Ending): number {
  const [p, q] = [rank(a), rank(b)];
  if (p !== q || a.end !== "point" || b.end !== "point") return p - q;
  const i = a.at.findIndex((xi, j) => xi !== b.at[j]);
  return i < 0 ? 0 : a.at[i] - b.at[i];
}

function rank(ending: Ending): number {
  if (ending.end === "none") return 100 + REASONS.indexOf(ending.why);
  return 2 * CLASSES.indexOf(ending.kind) + (ending.end === "point" ? 0 : 1);
}
