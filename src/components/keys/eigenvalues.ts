import {flags, integer, number} from "../codec.js";

/** The keys of the figures of the chapter on eigenvalues. */
export const eigenvaluesKeys = {
  // trace-determinant: the views, the largest |tr H| of the plane, how the surface is turned (degrees)
  tdViews: flags(["plane"], ["plane", "surface", "bars"]),
  tdWindow: number(12, 1e-6, 4e6),
  tdTurn: number(-60, -180, 180),

  // power-iteration: the start (degrees), the shift σ, the step shown, the views
  piStart: number(75, -180, 180),
  piShift: number(0, -1e6, 1e6),
  piK: integer(3, 0, 60),
  piViews: flags(["circle"], ["circle", "record"])
};
