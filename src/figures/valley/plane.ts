import {axpy, dot, norm, subtract} from "../../numerics/linalg/vector.js";
import type {Vector} from "../../numerics/types.js";
import {clip} from "../shared/clip.js";
import type {Curve} from "../shared/conics.js";
import {join} from "../shared/curves.js";
import {modelLevel} from "../shared/modelLevel.js";
import {modeToken} from "../theme.js";
import type {Mark} from "../types.js";
import {num} from "../words.js";
import {PLANE, RISE} from "./frame.js";
import {arrowScale, slopes, type ValleySubject} from "./subject.js";

const LEVELS = 9;

/** The model from above: its contours, the axes of H, the minimisers, the gradient and the step. */
export function planeMarks(subject: ValleySubject, window: number): Mark[] {
  return [
    ...contours(subject, window),
    ...axes(subject, window),
    ...minimisers(subject, window),
    ...arrows(subject, window)
  ];
}

/** A curve in the eigenvectors’ axes through the start, in x. */
function place({start, vectors: [v, w]}: ValleySubject, {x: p, y: q}: Curve): Curve {
  const entry = (i: number) => p.map((along, j) => along * v[i] + (q[j] * w[i] + start[i]));
  return {x: entry(0), y: entry(1)};
}

/** Contours of g₁p + g₂q + ½(λ₁p² + λ₂q²), in closed form in the eigenvectors’ axes. */
function contours(subject: ValleySubject, window: number): Mark[] {
  const {values, start} = subject;
  const [along, across] = slopes(subject);
  const reach = norm(start) + 1.5 * window;
  const curves = heights(subject, window).flatMap((c) =>
    modelLevel([along, across], [values[0], values[1]], c, reach).map((curve) => place(subject, curve))
  );
  const seen = join(curves.map((curve) => clip(curve, 3 * window)));
  return [{...PLANE, name: "contours", mode: "lines", ...seen, line: {color: "@soft/0.5", width: 0.9}}];
}

/**
 * The heights of the contours, over that at the start: from a stationary point in sight evenly spaced in the root, so
 * that a valley shows its floor and its walls; evenly between the least and the largest height in sight where there is none.
 */
function heights(subject: ValleySubject, window: number): readonly number[] {
  const {values, vectors, start, end} = subject;
  const [along, across] = slopes(subject);
  const model = (x: Vector) => {
    const [p, q] = vectors.map((v) => dot(v, subtract(x, start)));
    return along * p + across * q + (values[0] * p * p + values[1] * q * q) / 2;
  };
  const sides = [-1, -0.5, 0, 0.5, 1].map((t) => t * window);
  const seen = sides.flatMap((x) => sides.map((y) => model([x, RISE * y])));
  const inSight = end !== null && Math.abs(end[0]) <= window && Math.abs(end[1]) <= RISE * window;
  const base = inSight ? model(end) : Math.min(...seen);
  const rise = Math.max(...seen.map((height) => Math.abs(height - base)));
  const share = (k: number) => (inSight ? ((k + 0.5) / LEVELS) ** 2 : (k + 0.5) / (2 * LEVELS));
  const up = Array.from({length: inSight ? LEVELS : 2 * LEVELS}, (_, k) => rise * share(k));
  return (inSight ? up.flatMap((c) => [c, -c]) : up).map((c) => base + c);
}

/** The two eigenvectors as axes through where the model is stationary, or through the start. */
function axes(subject: ValleySubject, window: number): Mark[] {
  const {values, vectors, start, end} = subject;
  if (values[0] === values[1]) return [];
  const middle = end && norm(end) < 3 * window ? end : start;
  return [0, 1].flatMap((i): Mark[] => {
    const color = modeToken(i, 2);
    const ends = [-3 * window, 3 * window].map((t) => axpy(t, vectors[i], middle));
    const tip = tipOf(middle, vectors[i], window);
    return [
      {
        ...PLANE,
        mode: "lines",
        x: ends.map(([x]) => x),
        y: ends.map(([, y]) => y),
        line: {color, width: 1.25, dash: i === 0 ? "dash" : "dashdot"}
      },
      {
        ...PLANE,
        mode: "text",
        x: [tip[0]],
        y: [tip[1]],
        text: [`v${"₁₂"[i]}`],
        textposition: "middle center",
        textfont: {color, size: 14}
      }
    ];
  });
}

/** Where the name of an axis stands: near the edge, on the side with more room. */
function tipOf([x, y]: Vector, [dx, dy]: Vector, window: number): Vector {
  const room = (sign: number) => {
    const across = dx === 0 ? Number.POSITIVE_INFINITY : (0.9 * window - sign * Math.sign(dx) * x) / Math.abs(dx);
    const up = dy === 0 ? Number.POSITIVE_INFINITY : (0.9 * RISE * window - sign * Math.sign(dy) * y) / Math.abs(dy);
    return Math.min(across, up);
  };
  const [ahead, behind] = [room(1), room(-1)];
  const t = ahead >= behind ? ahead : -behind;
  const off = window / 28; // beside the line, not on it
  return [x + t * dx - off * dy, y + t * dy + off * dx];
}

/** The point, the line or the plane of all stationary points. */
function minimisers({found, end, vectors, values}: ValleySubject, window: number): Mark[] {
  if (!end || found.dimension === 2) return [];
  const least = found.kind === "minimum";
  if (found.dimension === 0) {
    return [
      {
        ...PLANE,
        name: "minimisers",
        mode: "markers",
        x: [end[0]],
        y: [end[1]],
        marker: {color: least ? "@good" : "@bad", size: 14, symbol: least ? "cross" : "x"}
      }
    ];
  }
  const v = vectors[values[0] === 0 ? 0 : 1];
  const ends = [-4 * window, 4 * window].map((t) => axpy(t, v, end));
  return [
    {
      ...PLANE,
      name: "minimisers",
      mode: "lines",
      x: ends.map(([x]) => x),
      y: ends.map(([, y]) => y),
      line: {color: least ? "@good/0.6" : "@bad/0.6", width: 6}
    }
  ];
}

/** The gradient at the start, and the step that solves Hp = −g, up to the edge. */
function arrows({start, gradient, end, found, vectors}: ValleySubject, window: number): Mark[] {
  const tip = axpy(arrowScale(window), gradient, start);
  const line = (name: string, to: Vector, color: string, width: number): Mark => ({
    ...PLANE,
    name,
    mode: "lines",
    ...clip({x: [start[0], to[0]], y: [start[1], to[1]]}, 3 * window),
    line: {color, width}
  });
  const beyond = axpy((0.13 * window) / (norm(gradient) || 1), gradient, tip); // clear of the handle
  const marks = [line("gradient", tip, "@grad", 2.5), label("∇f", beyond, "@grad", window, "middle center")];
  if (!end) {
    // The way along which the model falls for ever: against its slope, on the flat eigenvector.
    const i = found.parts.findIndex((part) => !Number.isFinite(part));
    if (i < 0) return marks;
    const down = dot(vectors[i], gradient) > 0 ? -1 : 1;
    return [
      ...marks,
      {
        ...line("step", axpy(3 * window * down, vectors[i], start), "@newton", 2.5),
        line: {color: "@newton", width: 2.5, dash: "dot"}
      }
    ];
  }
  const length = norm(found.step!);
  const besideStep = (end[0] - start[0]) * (end[1] - start[1]) > 0 ? "bottom right" : "top right";
  const inside = Math.abs(end[0]) <= window && Math.abs(end[1]) <= RISE * window;
  return [
    ...marks,
    line("step", end, "@newton", 3),
    ...(inside
      ? [
          {
            ...PLANE,
            name: "step",
            mode: "markers" as const,
            x: [end[0]],
            y: [end[1]],
            marker: {color: "@newton", size: 9}
          }
        ]
      : []),
    {...label(`step, ${num(length)} long`, middleOf(start, end, window), "@newton", window, besideStep), name: "step"}
  ];
}

/** The middle of what is seen of the step. */
function middleOf(start: Vector, end: Vector, window: number): Vector {
  const reach = Math.max(Math.abs(end[0]) / window, Math.abs(end[1]) / (RISE * window), 1);
  const seen = [0, 1].map((i) => start[i] + (end[i] - start[i]) / Math.max(1, 1.3 * (reach - 0.3)));
  return [(start[0] + seen[0]) / 2, (start[1] + seen[1]) / 2];
}

const label = (
  text: string,
  [x, y]: Vector,
  color: string,
  window: number,
  textposition: Mark["textposition"]
): Mark => ({
  ...PLANE,
  mode: "text",
  x: [Math.min(0.8, Math.max(-0.8, x / window)) * window],
  y: [Math.min(0.9, Math.max(-0.9, y / (RISE * window))) * RISE * window],
  text: [text],
  textposition,
  textfont: {color, size: 13}
});
