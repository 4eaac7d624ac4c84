import {flags, integer, number, numbers} from "../codec.js";

/** The keys of the playground; its function is the course’s own f. */
export const playgroundKeys = {
  // the middle and half the width of the window; the probe; the start of the race, α, β, ε of Newton’s H + εI; the step
  // shown, and the last; the views; how the surface is turned and tilted (degrees)
  pgMiddle: numbers([0, 0], -1e3, 1e3),
  pgHalf: number(2, 1e-3, 1e3),
  pgX: numbers([0.5, 0.5], -1e4, 1e4),
  pgStart: numbers([-0.4, 1.5], -1e4, 1e4),
  pgA: number(0.05, 0, 1e3),
  pgBeta: number(0.8, 0, 0.99),
  pgEps: number(0, 0, 1e6),
  pgK: integer(25, 0, 2000),
  pgLast: integer(200, 1, 2000),
  pgViews: flags(["surface", "race"], ["surface", "race"]),
  pgTurn: number(-60, -180, 180),
  pgTilt: number(30, 5, 85)
};
