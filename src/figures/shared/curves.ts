import type {Curve} from "./conics.js";

/** Several curves as one, parted by breaks. */
export function join(curves: readonly Curve[]): Curve {
  const parted = (axis: "x" | "y") => curves.flatMap((curve) => curve[axis].concat(Number.NaN));
  return {x: parted("x"), y: parted("y")};
}
