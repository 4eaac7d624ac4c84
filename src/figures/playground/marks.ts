import type {CriticalPoint} from "../../numerics/calculus/criticalPoints.js";
import type {Racer, RacerName} from "../../numerics/optimizers/race.js";
import type {Vector} from "../../numerics/types.js";
import {clip} from "../shared/clip.js";
import type {Curve} from "../shared/conics.js";
import {label} from "../shared/label.js";
import type {DrawnSurface} from "../shared/surface.js";
import {modeToken} from "../theme.js";
import type {Mark} from "../types.js";
import {FLOOR, MAP, RACE, ROOF, SURFACE} from "./frame.js";
import {isInside, type PlaygroundWindow} from "./subject.js";

/** How each racer is drawn: never by its colour alone. */
export const RACERS: Readonly<
  Record<
    RacerName,
    {
      readonly title: string;
      readonly color: string;
      readonly dash: "solid" | "dash" | "dashdot";
      readonly symbol: "circle" | "square" | "diamond";
    }
  >
> = {
  descent: {title: "gradient descent", color: "@grad", dash: "solid", symbol: "circle"},
  ball: {title: "heavy ball", color: "@mom", dash: "dash", symbol: "square"},
  newton: {title: "Newton", color: "@newton", dash: "dashdot", symbol: "diamond"}
};

/** How each kind of critical point is drawn. */
export const KINDS: Readonly<
  Record<CriticalPoint["kind"], {readonly symbol: NonNullable<Mark["marker"]>["symbol"]; readonly letter: string}>
> = {
  minimum: {symbol: "triangle-down", letter: "min"},
  maximum: {symbol: "triangle-up", letter: "max"},
  saddle: {symbol: "x", letter: "saddle"},
  degenerate: {symbol: "diamond-open", letter: "degenerate"}
};

/** More iterates than this are drawn as a line only. */
const DOTS = 60;
/** More critical points than this carry no name. */
const NAMED = 12;

/** The place of step k in a run: that of the last iterate not beyond it. */
export const indexAt = ({run: {steps}}: Racer, k: number): number =>
  steps.reduce((found, step, i) => (step <= k ? i : found), 0);

/** The iterates of a racer up to step k. */
const iterates = (racer: Racer, k: number): readonly Vector[] => racer.run.path.slice(0, indexAt(racer, k) + 1);

/** The paths of all racers up to step k, from above, and where each of them is. */
export function pathMarks(racers: readonly Racer[], k: number, {x, y}: PlaygroundWindow): Mark[] {
  const [cx, cy] = [(x[0] + x[1]) / 2, (y[0] + y[1]) / 2];
  const reach = (x[1] - x[0]) / 2;
  return racers.flatMap((racer) => {
    const {color, dash, symbol} = RACERS[racer.name];
    const points = iterates(racer, k);
    const cut = clip({x: points.map(([px]) => px - cx), y: points.map(([, py]) => py - cy)}, reach);
    const inside = points.filter((point) => isInside({x, y}, point));
    const line: Mark = {
      ...MAP,
      name: racer.name,
      mode: "lines",
      x: cut.x.map((px) => px + cx),
      y: cut.y.map((py) => py + cy),
      line: {color, width: 2, dash}
    };
    const dots = (list: readonly Vector[], size: number): Mark => ({
      ...MAP,
      name: racer.name,
      mode: "markers",
      x: list.map(([px]) => px),
      y: list.map(([, py]) => py),
      marker: {color, size, symbol}
    });
    const here = points[points.length - 1];
    return [
      line,
      ...(inside.length <= DOTS ? [dots(inside.slice(0, -1), 5)] : []),
      ...(isInside({x, y}, here) ? [dots([here], 11)] : [])
    ];
  });
}

/** Critical points with their kinds by shape and name. */
export function criticalMarks(points: readonly CriticalPoint[], window: PlaygroundWindow): Mark[] {
  const {x} = window;
  return points.flatMap(({x: at, kind}) => {
    const {symbol, letter} = KINDS[kind];
    const marker: Mark = {
      ...MAP,
      name: "critical",
      mode: "markers",
      x: [at[0]],
      y: [at[1]],
      marker: {color: "@ink", size: 11, symbol}
    };
    if (points.length > NAMED) return [marker];
    const right = at[0] < x[0] + 0.75 * (x[1] - x[0]);
    return [
      marker,
      {...label(MAP, [letter], [at[0]], [at[1]], right ? "middle right" : "middle left", "@ink", 12), name: "critical"}
    ];
  });
}

/** The probe, the axes of its eigenvectors with their signs by dash, and the way down the gradient. */
export function probeMarks(
  at: Vector,
  seen: {readonly gradient: Vector; readonly values: Vector; readonly vectors: readonly Vector[]} | null,
  {x}: PlaygroundWindow
): Mark[] {
  const long = 0.09 * (x[1] - x[0]);
  const dot: Mark = {
    ...MAP,
    name: "probe",
    mode: "markers",
    x: [at[0]],
    y: [at[1]],
    marker: {color: "@model", size: 9}
  };
  if (seen === null) return [dot];
  const axes = seen.values.map((value, i): Mark => {
    const [ux, uy] = seen.vectors[i];
    return {
      ...MAP,
      name: "axis",
      mode: "lines",
      x: [at[0] - long * ux, at[0] + long * ux],
      y: [at[1] - long * uy, at[1] + long * uy],
      line: {color: modeToken(i, 2), width: 2.5, dash: value > 0 ? "solid" : value < 0 ? "dash" : "dot"}
    };
  });
  return [...axes, dot];
}

/** The paths on the surface. */
export function liftedPaths(racers: readonly Racer[], k: number, {at}: DrawnSurface, {x, y}: PlaygroundWindow): Mark[] {
  const [cx, cy] = [(x[0] + x[1]) / 2, (y[0] + y[1]) / 2];
  return racers.flatMap((racer) => {
    const {color, dash, symbol} = RACERS[racer.name];
    const line: {x: number[]; y: number[]} = {x: [], y: []};
    const last = indexAt(racer, k);
    let here: readonly [number, number] | null = null;
    for (let i = 0; i <= last; ++i) {
      const point = racer.run.path[i];
      const seen = isInside({x, y}, point) && Number.isFinite(racer.run.values[i]);
      here = seen ? at(point[0] - cx, point[1] - cy, racer.run.values[i]) : null;
      line.x.push(here ? here[0] : Number.NaN);
      line.y.push(here ? here[1] : Number.NaN);
    }
    const marks: Mark[] = [{...SURFACE, name: racer.name, mode: "lines", ...line, line: {color, width: 2, dash}}];
    if (here)
      marks.push({
        ...SURFACE,
        name: racer.name,
        mode: "markers",
        x: [here[0]],
        y: [here[1]],
        marker: {color, size: 9, symbol}
      });
    return marks;
  });
}

/** ‖∇f‖ of each racer over k, up to step k. */
export function raceMarks(racers: readonly Racer[], k: number, last: number): Mark[] {
  const cursor: Mark = {
    ...RACE,
    name: "cursor",
    mode: "lines",
    x: [Math.min(k, last), Math.min(k, last)],
    y: [FLOOR, ROOF],
    line: {color: "@ink/0.4", width: 1}
  };
  const marks = racers.flatMap((racer, order): Mark[] => {
    const {title, color, dash, symbol} = RACERS[racer.name];
    const end = indexAt(racer, k);
    const height = (slope: number) => (slope > 0 ? Math.min(ROOF, Math.max(FLOOR, Math.log10(slope))) : FLOOR);
    const shown: Curve = {
      x: racer.run.steps.slice(0, end + 1),
      y: racer.slopes.slice(0, end + 1).map((slope) => (Number.isNaN(slope) ? Number.NaN : height(slope)))
    };
    const row = ROOF - 1.2 - 2.4 * order;
    const sign = {color, size: 8, symbol};
    return [
      {...RACE, name: racer.name, mode: "lines", ...shown, line: {color, width: 2, dash}},
      {...RACE, name: racer.name, mode: "markers", x: [shown.x[end]], y: [shown.y[end]], marker: sign},
      {...RACE, name: "key", mode: "markers", x: [0.98 * last], y: [row], marker: sign},
      {...label(RACE, [title], [0.96 * last], [row], "middle left", color, 12), name: "key"}
    ];
  });
  return [cursor, ...marks];
}
