import type {Curve} from "./conics.js";

/** Several curves as one, parted by breaks. */
export function join(curves: readonly Curve[]): Curve {
  return {
    x: curves.flatMap(({x}) => [...x, Number.NaN]),
    y: curves.flatMap(({y}) => [...y, Number.NaN])
  };
}
