import {flags, number} from "../codec.js";

/** The keys of the figures of the chapter on eigenvalues. */
export const eigenvaluesKeys = {
  // trace-determinant: the views, the largest |tr H| of the plane, how the surface is turned (degrees)
  tdViews: flags(["plane"], ["plane", "surface", "bars"]),
  tdWindow: number(12, 1e-6, 4e6),
  tdTurn: number(-60, -180, 180)
};
