import type {Objective} from "../../../../src/numerics/types.js";

/** x − log x in one variable: domain x > 0, minimum 1 at 1. */
export const logarithm: Objective = {
  name: "x − log x",
  dimension: 1,
  value: ([x]) => x - Math.log(x),
  gradient: ([x]) => [1 - 1 / x],
  hessian: ([x]) => [[1 / (x * x)]],
  obstacle: ([x]) =>
    x > 0 ? null : {kind: "domain", reason: `log needs a positive argument; got ${`${x}`.replace("-", "−")}`}
};

/** |x| + ½y²: a kink along x = 0. */
export const corner: Objective = {
  name: "|x| + ½y²",
  dimension: 2,
  value: ([x, y]) => Math.abs(x) + (y * y) / 2,
  gradient: ([x, y]) => [Math.sign(x), y],
  hessian: ([x]) => [
    [x === 0 ? NaN : 0, 0],
    [0, 1]
  ],
  obstacle: ([x]) => (x === 0 ? {kind: "kink", reason: "|x| has a kink at 0"} : null)
};
