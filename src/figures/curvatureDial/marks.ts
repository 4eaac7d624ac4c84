import {quadraticForm} from "../../numerics/linalg/matrix.js";
import {type DrawnSurface, surface} from "../shared/surface.js";
import {modeToken} from "../theme.js";
import type {Mark} from "../types.js";
import {num} from "../words.js";
import {AXES, REACH, RIM, viewOf} from "./frame.js";
import {type DialSubject, directionAt} from "./subject.js";

/** The surface ½xᵀHx in units of the largest curvature. */
export function drawnSurface({matrix, unit}: DialSubject, turn: number): DrawnSurface {
  const [[a, b], [, c]] = matrix.map((row) => row.map((entry) => entry / unit));
  return surface((x, y) => (a * x * x + 2 * b * x * y + c * y * y) / 2, {
    view: viewOf(turn),
    half: 1,
    low: -REACH,
    high: REACH,
    ...AXES.surface
  });
}

const STEPS = Array.from({length: 49}, (_, i) => i / 24 - 1);

/** The surface with the slice along u drawn on it, and the direction on the ground. */
export function surfaceMarks(subject: DialSubject, drawn: DrawnSurface): Mark[] {
  const {direction: u, curvature, unit} = subject;
  const q = curvature / unit;
  const far = 1 / Math.max(Math.abs(u[0]), Math.abs(u[1])); // up to the edge of the square
  const inside = STEPS.map((t) => t * far).filter((t) => Math.abs((q / 2) * t * t) <= REACH);
  const slice = inside.map((t) => drawn.at(t * u[0], t * u[1], (q / 2) * t * t));
  const floor = [-1, 1].map((t) => drawn.at(t * far * u[0], t * far * u[1], -REACH));
  const line = (
    name: string,
    points: readonly (readonly [number, number])[],
    style: NonNullable<Mark["line"]>
  ): Mark => ({
    ...AXES.surface,
    name,
    mode: "lines",
    x: points.map(([x]) => x),
    y: points.map(([, y]) => y),
    line: style
  });
  const box = [
    [-1, -1],
    [1, -1],
    [1, 1],
    [-1, 1],
    [-1, -1]
  ].map(([x, y]) => drawn.at(x, y, -REACH));
  return [
    line("floor", box, {color: "@edge", width: 1}),
    line("direction", floor, {color: "@model", width: 1.5, dash: "dash"}),
    ...drawn.marks,
    line("slice", slice, {color: "@model", width: 3})
  ];
}

/** The slice ½ uᵀHu t², and the circle that bends as it does at 0: its radius is 1 over the curvature. */
export function sliceMarks({curvature, unit}: DialSubject): Mark[] {
  const q = curvature / unit;
  const radius = q === 0 ? Number.POSITIVE_INFINITY : 1 / Math.abs(q);
  const sign = q < 0 ? -1 : 1;
  const arc = Array.from({length: 61}, (_, i) => ((i / 30 - 1) * Math.PI) / 2)
    .map((a) => [radius * Math.sin(a), sign * radius * (1 - Math.cos(a))] as const)
    .filter(([x, y]) => Math.abs(x) <= 1.05 && Math.abs(y) <= REACH);
  const parabola = STEPS.map((t) => [t, (q / 2) * t * t] as const).filter(([, y]) => Math.abs(y) <= REACH);
  const line = (
    name: string,
    points: readonly (readonly [number, number])[],
    style: NonNullable<Mark["line"]>
  ): Mark => ({
    ...AXES.slice,
    name,
    mode: "lines",
    x: points.map(([x]) => x),
    y: points.map(([, y]) => y),
    line: style
  });
  const below = q >= 0;
  const text = (words: string, y: number, color: string): Mark => ({
    ...AXES.slice,
    name: "value",
    mode: "text",
    x: [0],
    y: [y],
    text: [words],
    textposition: "middle center",
    textfont: {color, size: 13}
  });
  return [
    ...(q === 0 ? [] : [line("circle", arc, {color: "@soft", width: 1.25, dash: "dash"})]),
    line("slice", parabola, {color: "@model", width: 3}),
    text(`uᵀHu = ${num(curvature)}`, below ? -0.2 : 0.26, "@model"),
    text(
      q === 0 ? "no bend: a straight line" : `circle of radius 1/${num(Math.abs(curvature))}`,
      below ? -0.36 : 0.42,
      "@soft"
    )
  ];
}

const AROUND = Array.from({length: 181}, (_, i) => 2 * i);

/** |uᵀHu| as the distance from the middle, solid where positive and dashed where negative; the extremes, the diagonal, u. */
export function polarMarks(subject: DialSubject): Mark[] {
  const {matrix, values, vectors, unit, direction, curvature} = subject;
  const at = (u: readonly number[], radius: number) => [u[0] * radius, u[1] * radius] as const;
  const of = AROUND.map((angle) => {
    const u = directionAt(angle);
    const q = quadraticForm(matrix, u) / unit;
    return {q, point: at(u, Math.abs(q))};
  });
  const part = (name: string, keep: (q: number) => boolean, style: NonNullable<Mark["line"]>): Mark => ({
    ...AXES.polar,
    name,
    mode: "lines",
    x: of.map(({q, point}) => (keep(q) ? point[0] : Number.NaN)),
    y: of.map(({q, point}) => (keep(q) ? point[1] : Number.NaN)),
    line: style
  });
  const text = (words: string, [x, y]: readonly [number, number], color: string, name?: string): Mark => ({
    ...AXES.polar,
    name,
    mode: "text",
    x: [x],
    y: [y],
    text: [words],
    textposition: "middle center",
    textfont: {color, size: 12}
  });
  const eigen = values[0] === values[1] ? [] : [0, 1].flatMap((i) => eigenvectorMarks(vectors[i], values[i] / unit, i));
  const diagonal = [
    [matrix[0][0], [1, 0]],
    [matrix[1][1], [0, 1]]
  ] as const;
  const tip = at(direction, Math.abs(curvature) / unit);
  const handle = at(direction, 1.18);
  return [
    {
      ...AXES.polar,
      mode: "lines",
      x: [-RIM, RIM, Number.NaN, 0, 0],
      y: [0, 0, Number.NaN, -RIM, RIM],
      line: {color: "@grid", width: 1}
    },
    part("positive", (q) => q >= 0, {color: "@ink", width: 2.25}),
    part("negative", (q) => q <= 0, {color: "@bad", width: 2.25, dash: "dash"}),
    ...eigen,
    {
      ...AXES.polar,
      name: "diagonal",
      mode: "markers",
      x: diagonal.map(([h, u]) => at(u, Math.abs(h) / unit)[0]),
      y: diagonal.map(([h, u]) => at(u, Math.abs(h) / unit)[1]),
      marker: {color: "@ink", size: 8, symbol: "square-open"}
    },
    text("h₁₁", at([1, 0], Math.min(RIM - 0.14, Math.abs(matrix[0][0]) / unit + 0.16)), "@soft", "diagonal"),
    text("h₂₂", at([0, 1], Math.min(RIM - 0.08, Math.abs(matrix[1][1]) / unit + 0.13)), "@soft", "diagonal"),
    {
      ...AXES.polar,
      name: "direction",
      mode: "lines",
      x: [0, handle[0]],
      y: [0, handle[1]],
      line: {color: "@model", width: 1.5, dash: "dot"}
    },
    {...AXES.polar, name: "value", mode: "markers", x: [tip[0]], y: [tip[1]], marker: {color: "@model", size: 10}},
    ...(values[0] === values[1] && values[0] !== 0
      ? [text("every direction is an eigenvector", [0, -1.3], "@soft")]
      : [])
  ];
}

/** An eigenvector as an axis through the middle, with the two extreme points and the value at one of them. */
function eigenvectorMarks(v: readonly number[], q: number, rank: number): Mark[] {
  const color = modeToken(rank, 2);
  const ends = [-1.1, 1.1].map((t) => [v[0] * t, v[1] * t]);
  const size = Math.abs(q);
  // On the left or above, away from where the hand usually is.
  const side = v[0] < 0 || (v[0] === 0 && v[1] > 0) ? 1 : -1;
  return [
    {
      ...AXES.polar,
      name: "extremes",
      mode: "lines",
      x: ends.map(([x]) => x),
      y: ends.map(([, y]) => y),
      line: {color, width: 1.25, dash: rank === 0 ? "dash" : "dashdot"}
    },
    {
      ...AXES.polar,
      name: "extremes",
      mode: "markers",
      x: [size * v[0], -size * v[0]],
      y: [size * v[1], -size * v[1]],
      marker: {color, size: 9, symbol: q < 0 ? "x" : "diamond"}
    },
    {
      ...AXES.polar,
      name: "extremes",
      mode: "text",
      x: [side * 1.27 * v[0]],
      y: [side * 1.27 * v[1]],
      text: [`λ${"₁₂"[rank]}`],
      textposition: "middle center",
      textfont: {color, size: 14}
    }
  ];
}
