import {flags, number, numbers} from "../codec.js";

/** The keys of the figures of the chapter on regularization. */
export const regularizationKeys = {
  // valley: the gradient at the start, the views, half the width of the plane, the unit of length
  vaG: numbers([-2, -3], -1e3, 1e3),
  vaViews: flags(["plane"], ["plane", "length"]),
  vaWindow: number(4, 1e-6, 1e6),
  vaUnit: number(1, 1e-3, 1e3)
};
