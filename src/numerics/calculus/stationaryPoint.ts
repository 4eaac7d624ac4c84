import {eps} from "../elementary.js";
import {quadraticForm} from "../linalg/matrix.js";
import {symmetricEigen} from "../linalg/symmetricEigen.js";
import {allFinite, axpy, dot, norm, scale} from "../linalg/vector.js";
import type {Matrix, Objective, Vector} from "../types.js";
import {type Box, widths} from "./box.js";

/**
 * Where a search for ∇f = 0 from one start ended. “stalled”: at a point where ‖∇f‖ is least and not zero, or after too
 * many steps; “kink”: on a point without a Hessian.
 */
export type StationaryPoint =
  | {readonly status: "settled"; readonly x: Vector}
  | {readonly status: "stalled" | "left the window" | "left the domain" | "kink"};

/** The gradient at x, with the eigenpairs of the Hessian and the gradient’s components along them. */
interface Local {
  readonly x: Vector;
  readonly size: number;
  readonly values: Vector;
  readonly vectors: Matrix;
  readonly components: Vector;
}

/** The shares of λ_max² that damp a step, tried in this order: 0 is the pure Newton step. */
const DAMPINGS = [0, 1e-4, 1e-2, 1, 1e2];

/** After how many steps a start is given up. */
const MOST_STEPS = 100;

/**
 * A critical point of f from one start: Newton’s method on ∇f = 0, damped by Levenberg and Marquardt as long as ‖∇f‖ falls
 * by a fiftieth a step, and undamped from where it no longer does (in a curved valley ‖∇f‖ must rise before it can fall).
 * Minima, maxima and saddles draw it alike.
 *
 * A point is settled when the Newton step along each eigenvector is below 1e-10 of the window, or the gradient along it
 * is rounding; then undamped steps follow while they still help, so that a degenerate point is met sharply too.
 *
 * @param start - length n
 * @param box - the window; a path that leaves it by more than half its width is given up
 *
 * Source: Nocedal and Wright, Numerical Optimization, 2nd ed. (2006), sections 10.3 and 11.2.
 */
export function stationaryPoint(f: Objective, start: Vector, box: Box): StationaryPoint {
  const obstacle = f.obstacle?.(start) ?? null;
  if (obstacle !== null) return {status: obstacle.kind === "kink" ? "kink" : "left the domain"};
  const reach = norm(widths(box));
  const first = look(f, start);
  if (first === null) return {status: "left the domain"};
  let here: Local = first;
  for (let k = 0, damped = true; k < MOST_STEPS; ++k) {
    if (isSettled(here, reach)) return {status: "settled", x: polish(f, here, reach)};
    let next: Local | "no domain" | "no descent" = damped ? descend(f, here, reach / 4) : leap(f, here, reach / 4);
    if (next === "no descent" && damped) {
      if (isRounding(f, here, reach)) return {status: "settled", x: polish(f, here, reach)};
      damped = false;
      next = leap(f, here, reach / 4);
    }
    if (next === "no domain") return {status: "left the domain"};
    if (next === "no descent") break;
    if (!isNear(next.x, box)) return {status: "left the window"};
    here = next;
  }
  return {status: "stalled"};
}

/** Null where f has no finite gradient or Hessian. */
function look(f: Objective, x: Vector): Local | null {
  if ((f.obstacle?.(x) ?? null) !== null) return null;
  const [gradient, H] = [f.gradient(x), f.hessian(x)];
  if (!allFinite(gradient) || !H.every(allFinite)) return null;
  const {values, vectors} = symmetricEigen(H);
  return {x, size: norm(gradient), values, vectors, components: vectors.map((v) => dot(v, gradient))};
}

/** −(H² + μI)⁻¹H∇f, in the eigenbasis; a zero eigenvalue takes no part. */
function step({values, vectors, components, x}: Local, damping: number): Vector {
  return values.reduce<Vector>(
    (p, value, i) => {
      if (value === 0) return p;
      return axpy(-components[i] / (value + damping / value), vectors[i], p);
    },
    scale(0, x)
  );
}

/** The first of the damped steps, each cut to the length `longest`, that takes a fiftieth off ‖∇f‖. */
function descend(f: Objective, here: Local, longest: number): Local | "no domain" | "no descent" {
  const top = Math.max(...here.values.map(Math.abs));
  let blocked = true;
  for (const share of DAMPINGS) {
    const p = step(here, share * top * top);
    const length = norm(p);
    if (!(length > 0 && length < Infinity)) {
      blocked = false;
      continue;
    }
    const next = look(f, axpy(Math.min(1, longest / length), p, here.x));
    if (next === null) continue;
    blocked = false;
    if (next.size <= 0.98 * here.size) return next;
  }
  return blocked ? "no domain" : "no descent";
}

/** The pure Newton step, cut to the length `longest`, wherever it leads. */
function leap(f: Objective, here: Local, longest: number): Local | "no domain" | "no descent" {
  const p = step(here, 0);
  const length = norm(p);
  if (!(length > 0 && length < Infinity)) return "no descent";
  return look(f, axpy(Math.min(1, longest / length), p, here.x)) ?? "no domain";
}

const isNear = (x: Vector, box: Box) =>
  x.every((xi, i) => Math.abs(xi - (box[i][0] / 2 + box[i][1] / 2)) <= box[i][1] - box[i][0]);

const isSettled = ({values, components}: Local, reach: number) =>
  components.every((c, i) => Math.abs(c) <= 1e-10 * reach * Math.abs(values[i]));

/** Whether each component of the gradient is small against what it is made of: the curvature nearby along its axis. */
function isRounding(f: Objective, {x, values, vectors, components}: Local, reach: number): boolean {
  return components.every((c, i) => {
    const nearby = [-0.05, 0.05].map((s) => {
      const z = axpy(s * reach, vectors[i], x);
      const curvature = (f.obstacle?.(z) ?? null) === null ? quadraticForm(f.hessian(z), vectors[i]) : 0;
      return Number.isFinite(curvature) ? Math.abs(curvature) : 0;
    });
    return Math.abs(c) <= 32 * x.length * eps * reach * Math.max(Math.abs(values[i]), ...nearby);
  });
}

/** Whether ∇f(x) is no more than the Hessian makes of a displacement by 1e-12 of the window: as good as zero. */
export function isStationary(f: Objective, x: Vector, box: Box): boolean {
  const here = look(f, x);
  return here !== null && here.size <= 1e-12 * norm(widths(box)) * Math.max(...here.values.map(Math.abs));
}

/** Pure Newton steps, as long as they are no rounding and each takes a quarter off ‖∇f‖. */
function polish(f: Objective, here: Local, reach: number): Vector {
  for (;;) {
    const p = step(here, 0);
    if (!(norm(p) > eps * reach)) return here.x;
    const next = allFinite(p) ? look(f, axpy(1, p, here.x)) : null;
    if (next === null || !(next.size <= 0.75 * here.size)) return here.x;
    here = next;
  }
}
