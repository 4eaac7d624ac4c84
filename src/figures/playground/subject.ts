import type {Expression} from "../../numerics/objectives/expression.js";
import type {Objective, Vector} from "../../numerics/types.js";

/** The reader’s function, and the part of the plane to show. */
export interface PlaygroundSubject {
  readonly objective: Objective;
  /** The names of the variables, as they were typed. */
  readonly variables: readonly string[];
  /** The operators that have kinks or jumps. */
  readonly kinks: readonly string[];
  readonly window: PlaygroundWindow;
}

/** A square of the plane. */
export interface PlaygroundWindow {
  readonly x: readonly [number, number];
  readonly y: readonly [number, number];
}

/** The square with this middle, and half this side. */
export const windowOf = ([x, y]: Vector, half: number): PlaygroundWindow => ({
  x: [x - half, x + half],
  y: [y - half, y + half]
});

/** The reader’s function over a window. */
export const playgroundSubject = (own: Expression, window: PlaygroundWindow): PlaygroundSubject => ({
  objective: own.objective,
  variables: own.variables,
  kinks: own.kinks,
  window
});

/** Whether a point lies in the window. */
export const isInside = ({x, y}: PlaygroundWindow, [px, py]: Vector): boolean =>
  px >= x[0] && px <= x[1] && py >= y[0] && py <= y[1];

/** A point held inside the window, for a handle. */
export const held = ({x, y}: PlaygroundWindow, [px, py]: Vector): readonly [number, number] => [
  Math.min(x[1], Math.max(x[0], px)),
  Math.min(y[1], Math.max(y[0], py))
];
