import {distance} from "../../numerics/linalg/vector.js";
import {dampedModes} from "../../numerics/optimizers/dampedModes.js";
import {shiftedSpectrum} from "../../numerics/spectrum/shifted.js";
import {clip} from "../shared/clip.js";
import {LAST, ZERO} from "../shared/shiftScale.js";
import {drawn, quadraticLines} from "../shared/terrain.js";
import type {Handle, Mark} from "../types.js";
import {num} from "../words.js";
import {type Arc, inPlane, type Landing, landing} from "./arc.js";
import {ten} from "./ladder.js";
import {descent, downward, groundOf, startOf} from "./land.js";
import {AXES} from "./layout.js";
import {aside, type Point, text} from "./names.js";
import type {StepNow} from "./step.js";
import type {Meaning} from "./subject.js";

const ON = AXES.arc;

/** What the view of the steps is told beside the arc and the step. */
export interface StepsOptions {
  readonly shift: number;
  readonly meaning: Meaning;
  /** Half the width that is certainly in sight. */
  readonly window: number;
}

/** The arc of all steps from x₀ and the present one; what damping does next, or the objective that ε has changed. */
export function stepsView(arc: Arc, step: StepNow, options: StepsOptions): Mark[] {
  const {window, meaning} = options;
  const own = present(arc, step, options);
  const run = meaning === "damping" ? further(arc, step, options) : [];
  return [
    ...(meaning === "objective" ? changed(arc, step, options) : []),
    ...newton(arc, step, options),
    ...trace(arc, window),
    ...decades(arc, [step.at, ...run], options),
    ...dotted([step.at, ...run]),
    ...own,
    ...descent(arc, step, own.find(({mode}) => mode === "text")?.textposition, window),
    {...ON, mode: "markers", x: [0], y: [0], marker: {color: "@ink", size: 12, symbol: "cross"}},
    aside(startOf(arc), [0, downward(arc)[1] > 0 ? -1 : 1], "x₀", "@ink", window)
  ];
}

/** The contours of f + ½ε‖x − x₀‖², around where it has its critical point. */
function changed(arc: Arc, step: StepNow, {shift, window}: StepsOptions): Mark[] {
  if (step.name === "pole") return [];
  const center = dampedModes(arc.values, arc.modes, shift);
  const [a, b] = shiftedSpectrum(arc.values, shift);
  return [{...quadraticLines(a, b, groundOf(arc, window, center), "@model/0.55"), name: "step"}];
}

/** The Newton step, ε = 0: to whatever critical point f has. */
function newton(arc: Arc, step: StepNow, {meaning, window}: StepsOptions): Mark[] {
  if (arc.slope.every((part) => part === 0)) return [];
  const [start, end] = [startOf(arc), landing(arc, 0)];
  const line = {color: "@newton", width: 2, dash: "dash"} as const;
  const marker = {color: "@newton", size: 9, symbol: "diamond"} as const;
  const way = clip({x: [start[0], end[0]], y: [start[1], end[1]]}, 6 * window);
  // A step that goes on past the critical point keeps the other side of it for the name.
  const ahead: Point = [end[0] - start[0], end[1] - start[1]];
  const toward: Point = step.name === "below" ? [Math.sign(ahead[0]), Math.sign(end[1] - step.at[1])] : ahead;
  return [
    drawn(groundOf(arc, window), way, {line, name: "newton"}),
    {...ON, name: "newton", mode: "markers", x: [end[0]], y: [end[1]], marker},
    {...text(end, toward, goal(arc, meaning), "@newton", window), name: "newton"}
  ];
}

/** What the Newton step leads to. */
function goal({values, damping}: Arc, meaning: Meaning): string {
  if (damping.start.kind === "least-norm step") return "nearest minimiser";
  if (values[0] >= 0) return meaning === "damping" ? "Newton: ε = 0" : "minimiser of f";
  const kind = values[1] > 0 ? "saddle" : "maximum";
  return meaning === "damping" ? `Newton: a ${kind}` : `${kind} of f`;
}

/** The arc for ε > max(0, −λ_min), and, thin and dotted, the ends of the steps below that. */
function trace(arc: Arc, window: number): Mark[] {
  const ground = groundOf(arc, window);
  const line = (piece: readonly Landing[]) =>
    clip({x: piece.map(({at}) => at[0]), y: piece.map(({at}) => at[1])}, 6 * window);
  return [
    ...arc.lower.map((piece) =>
      drawn(ground, line(piece), {name: "arc", line: {color: "@bad/0.8", width: 1.5, dash: "dot"}})
    ),
    drawn(ground, line(arc.upper), {name: "arc", line: {color: "@step/0.75", width: 2.5}})
  ];
}

/** Dots at the powers of ten along the arc, with names where they have room, clear of the points that are taken. */
function decades(arc: Arc, taken: readonly Point[], {shift, window}: StepsOptions): Mark[] {
  const start = startOf(arc);
  const dots: Point[] = [];
  const named: Point[] = [start, landing(arc, 0), ...taken];
  const texts: Mark[] = [];
  for (let e = ZERO + 1; e <= LAST; ++e) {
    const at = landing(arc, 10 ** e);
    const inSight = Math.abs(at[0]) < 0.95 * window && Math.abs(at[1]) < 0.7 * window;
    if (10 ** e <= arc.damping.floor || !inSight || dots.some((dot) => distance(dot, at) < 0.04 * window)) continue;
    dots.push(at);
    if (10 ** e === shift || named.some((other) => distance(other, at) < 0.22 * window)) continue;
    named.push(at);
    texts.push({...text(at, [at[0] - start[0], at[1] - start[1]], ten(e), "@step", window), name: "arc"});
  }
  const marker = {color: "@step", size: 6} as const;
  return [{...ON, name: "arc", mode: "markers", x: dots.map(([x]) => x), y: dots.map(([, y]) => y), marker}, ...texts];
}

const MOST_STEPS = 12;

/** The iterates after the first, with the same ε: on to the minimiser, where f has one. */
function further({values, vectors, modes, damping}: Arc, {name, at}: StepNow, {shift, window}: StepsOptions): Point[] {
  if (name !== "damped" || damping.floor > 0) return [];
  const points: Point[] = [];
  for (let k = 2, last: Point = at; k <= MOST_STEPS; ++k) {
    const next = inPlane(vectors, dampedModes(values, modes, shift, k));
    if (!next.every((z) => Math.abs(z) < 6 * window) || distance(next, last) < 0.012 * window) break;
    points.push(next);
    last = next;
  }
  return points;
}

/** The present step’s end and what follows it, as a dotted path. */
function dotted(points: readonly Point[]): Mark[] {
  if (points.length < 2) return [];
  const [x, y] = [points.map((point) => point[0]), points.map((point) => point[1])];
  const marker = {color: "@step", size: 7, symbol: "circle-open"} as const;
  return [
    {...ON, name: "step", mode: "lines", x, y, line: {color: "@step/0.7", width: 1.25, dash: "dot"}},
    {...ON, name: "step", mode: "markers", x: x.slice(1), y: y.slice(1), marker}
  ];
}

/** The present step; with the other meaning, how far it has moved the minimiser of f, where f has one. */
function present(arc: Arc, step: StepNow, {shift, meaning, window}: StepsOptions): Mark[] {
  if (step.name === "still" || step.name === "pole") return [];
  const {floor} = arc.damping;
  const {at, name} = step;
  const start = startOf(arc);
  const good = shift > floor || name === "end" || floor === 0;
  const color = !good ? "@bad" : meaning === "objective" ? "@model" : "@step";
  const from = meaning === "damping" ? start : floor > 0 ? at : landing(arc, 0);
  const way = clip({x: [from[0], at[0]], y: [from[1], at[1]]}, 6 * window);
  const line = {color, width: 2.5, dash: meaning === "objective" ? "dot" : "solid"} as const;
  const marker = {color, size: 14, symbol: good ? "circle" : "x"} as const;
  const words = meaning === "damping" ? `ε = ${num(shift)}` : centre(step, floor, good);
  const toward: Point = [Math.sign(at[0] - start[0]), Math.sign(downward(arc)[1])];
  return [
    drawn(groundOf(arc, window), way, {line, name: "step"}),
    {...ON, name: "step", mode: "markers", x: [at[0]], y: [at[1]], marker},
    ...(shift > 0 ? [{...aside(at, toward, words, color, window), name: "step"}] : [])
  ];
}

/** What the changed objective has at its critical point. */
function centre({name}: StepNow, floor: number, good: boolean): string {
  if (name === "end") return "one of a line of minimisers";
  if (!good) return "no minimiser";
  return floor > 0 ? "new minimiser" : "moved minimiser";
}

/** What can be dragged over the land: x₀, and the end of the step along its arc. */
export function stepsHandles(arc: Arc, {name, at}: StepNow, {shift, window}: StepsOptions): Handle[] {
  const step = Number((window / 50).toPrecision(1));
  const start: Handle = {...ON, id: "start", label: "Start x₀", at: [arc.start[0], arc.start[1]], step};
  if (name === "still") return [start];
  const moved: Handle = {
    ...ON,
    id: "step",
    label: "End of the step, along its arc",
    at,
    step: 2 * step,
    value: `ε = ${num(shift)}`,
    color: "@step"
  };
  return [start, moved];
}
