import {choice, number, numbers} from "../codec.js";

/** The keys of the figure on the first page. */
export const openingKeys = {
  // second-order-model: the function, the point, the radius of the circle, how the view is turned and tilted (degrees)
  soF: choice("cubic", ["cubic", "double-well"]),
  soX: numbers([1, 2], -2, 3),
  soR: number(0.5, 0.01, 1.4),
  soTurn: number(-60, -180, 180),
  soTilt: number(25, 5, 85)
};
