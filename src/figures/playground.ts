import type {CriticalPoints} from "../numerics/calculus/criticalPoints.js";
import type {Racer} from "../numerics/optimizers/race.js";
import type {Vector} from "../numerics/types.js";
import {heightsOn, MAP, type PlaygroundFrame, SURFACE} from "./playground/frame.js";
import {criticalMarks, liftedPaths, pathMarks, probeMarks, raceMarks} from "./playground/marks.js";
import {seenAt} from "./playground/seen.js";
import {held, type PlaygroundSubject} from "./playground/subject.js";
import {sentence, table} from "./playground/words.js";
import {surface} from "./shared/surface.js";
import type {Handle, Live, Mark} from "./types.js";
import {point} from "./words.js";

export {type PlaygroundView, playgroundBase} from "./playground/frame.js";
export {indexAt} from "./playground/marks.js";
export {held, type PlaygroundSubject, playgroundSubject, windowOf} from "./playground/subject.js";

/** What moves. */
export interface PlaygroundLiveOptions {
  /** Where the probe stands, and where the race starts. */
  readonly probe: Vector;
  readonly start: Vector;
  /** The step that is shown. */
  readonly k: number;
  /** The critical points in the window, once they are found. */
  readonly found: CriticalPoints | null;
  readonly frame: PlaygroundFrame;
}

/** Cells along each side of the surface. */
const CELLS = 16;

/** What moves: the probe, the start, the paths up to step k on the map and on the surface, the words. */
export function playgroundLive(
  subject: PlaygroundSubject,
  racers: readonly Racer[],
  {probe, start, k, found, frame}: PlaygroundLiveOptions
): Live {
  const {window} = subject;
  const step = Number(((window.x[1] - window.x[0]) / 80).toPrecision(1));
  const seen = seenAt(subject.objective, probe);
  const handle = (id: string, label: string, at: Vector, color: string): Handle => ({
    id,
    label,
    at: held(window, at),
    step,
    value: point(at),
    color,
    ...MAP
  });
  return {
    overlay: [
      ...pathMarks(racers, k, window),
      ...criticalMarks(found?.points ?? [], window),
      ...probeMarks(held(window, probe), seen.status === "smooth" ? seen : null, window),
      ...(frame.views.includes("surface") ? surfaceMarks(subject, racers, k, frame) : []),
      ...(frame.views.includes("race") ? raceMarks(racers, k, frame.last) : [])
    ],
    handles: [handle("start", "Start of the race", start, "@ink"), handle("probe", "Probe", probe, "@model")],
    sentence: sentence(probe, seen, found, racers, k),
    table: table(found, racers, subject.variables)
  };
}

/** The surface with the paths on it; the heights of a wall that would dwarf the rest are cut off. */
function surfaceMarks(
  subject: PlaygroundSubject,
  racers: readonly Racer[],
  k: number,
  {view}: PlaygroundFrame
): Mark[] {
  const {low, high} = rangeOf(subject);
  const {x, y} = subject.window;
  const [cx, cy] = [(x[0] + x[1]) / 2, (y[0] + y[1]) / 2];
  const {value} = subject.objective;
  const drawn = surface((u, v) => value([cx + u, cy + v]), {
    ...SURFACE,
    view,
    half: (x[1] - x[0]) / 2,
    low,
    high,
    cells: CELLS
  });
  return [...drawn.marks, ...liftedPaths(racers, k, drawn, subject.window)];
}

const ranges = new WeakMap<
  PlaygroundSubject["objective"],
  {readonly window: string; readonly low: number; readonly high: number}
>();

/** From the lowest height in the window up to most of it: measured once for each f and window. */
function rangeOf(subject: PlaygroundSubject): {readonly low: number; readonly high: number} {
  const window = JSON.stringify(subject.window);
  const known = ranges.get(subject.objective);
  if (known?.window === window) return known;
  const heights = Float64Array.from(heightsOn(subject, 41).z.flat().filter(Number.isFinite)).sort();
  const at = (share: number) => heights[Math.floor(share * (heights.length - 1))] ?? 0;
  const [bottom, middle, most] = [at(0), at(0.5), at(1)];
  const top = Math.min(most, middle + 4 * (middle - bottom || 1));
  const found = {window, low: bottom, high: top > bottom ? top : bottom + 1};
  ranges.set(subject.objective, found);
  return found;
}
