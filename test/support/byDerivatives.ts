import type {Objective} from "../../src/numerics/types.js";

/** A function of one variable by its derivatives, and its value where a test asks for it. */
export const byDerivatives = (
  first: (x: number) => number,
  second: (x: number) => number = () => 0,
  value: (x: number) => number = () => 0
): Objective => ({
  name: "by its derivatives",
  dimension: 1,
  value: ([x]) => value(x),
  gradient: ([x]) => [first(x)],
  hessian: ([x]) => [[second(x)]]
});
