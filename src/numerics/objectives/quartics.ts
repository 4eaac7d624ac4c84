import type {Objective} from "../types.js";

/** x⁴ + sign·y⁴: at the origin gradient and Hessian are zero, whatever the sign. */
const quartic = (name: string, sign: 1 | -1): Objective => ({
  name,
  dimension: 2,
  value: ([x, y]) => (x * x) ** 2 + sign * (y * y) ** 2,
  gradient: ([x, y]) => [4 * x * x * x, 0 + sign * 4 * y * y * y],
  hessian: ([x, y]) => [
    [12 * x * x, 0],
    [0, 0 + sign * 12 * y * y]
  ]
});

/** f(x, y) = x⁴ + y⁴: strictly convex, minimum f(0, 0) = 0, where the Hessian is zero all the same. */
export const quarticBowl: Objective = quartic("x⁴ + y⁴", 1);

/** f(x, y) = x⁴ − y⁴: at the origin the same zero Hessian, but a saddle. */
export const quarticSaddle: Objective = quartic("x⁴ − y⁴", -1);
