import {choice, flags, integer, number, numbers} from "../codec.js";

/** The keys of the figures of the chapter on eigenvalues. */
export const eigenvaluesKeys = {
  // spectral-workbench: the views beside the level set, half the height of its window, what Hx is divided by to be
  // drawn, the angle of x in degrees
  swViews: flags([], ["image", "vector", "formula"]),
  swWindow: number(1.4, 1e-4, 1e4),
  swScale: number(10, 1e-7, 1e7),
  swX: number(75, -180, 180),

  // trace-determinant: the views, the largest |tr H| of the plane, how the surface is turned (degrees)
  tdViews: flags(["plane"], ["plane", "surface", "bars"]),
  tdWindow: number(12, 1e-6, 4e6),
  tdTurn: number(-60, -180, 180),

  // power-iteration: the start (degrees), the shift σ, the step shown, the views
  piStart: number(75, -180, 180),
  piShift: number(0, -1e6, 1e6),
  piK: integer(3, 0, 60),
  piViews: flags(["circle"], ["circle", "record"]),

  // three-stages: the frame shown (twenty a stage), the vector, the views; the matrix of the sum, its order, its terms
  tsK: integer(30, 0, 60),
  tsX: numbers([0.8, 0.35], -1, 1),
  tsViews: flags(["stages"], ["stages", "terms"]),
  tsMatrix: choice("course", ["course", "difference", "minimum", "random"]),
  tsOrder: integer(4, 2, 6),
  tsTerms: flags(["1", "2"], ["1", "2", "3", "4", "5", "6"])
};
