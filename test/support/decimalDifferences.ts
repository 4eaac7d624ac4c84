import {all, create} from "mathjs";
import type {Matrix, Vector} from "../../src/numerics/types.js";

const decimals = create(all, {number: "BigNumber", precision: 64});
const number = decimals.bignumber;
const exactly = (x: number) => number(x.toFixed(100)); // the shortest digits of a double are not the double

/** f, ∇f and ∇²f of a formula. */
export interface Measured {
  readonly value: number;
  readonly gradient: Vector;
  readonly hessian: Matrix;
}

/**
 * f, ∇f and ∇²f by central differences in 64 decimal digits of mathjs. The step 10⁻¹⁸ leaves an error of 10⁻³⁶ times the
 * higher derivatives, and 10⁻²⁸ times f by rounding: exact beside doubles, and for kinked functions too.
 */
export function decimalDerivatives(formula: string, variables: readonly string[], x: Vector): Measured {
  const f = decimals.compile(formula);
  const h = number("1e-18");
  const at = (...steps: readonly number[]) =>
    number(f.evaluate(new Map(variables.map((name, i) => [name, exactly(x[i]).plus(h.times(steps[i]))]))));
  const axes = variables.map((_, i) => i);
  const step = (i: number, a: number, j: number, b: number) => axes.map((k) => (k === i ? a : 0) + (k === j ? b : 0));
  const f0 = at(...axes.map(() => 0));
  const ends = axes.map((i) => [at(...step(i, 1, i, 0)), at(...step(i, -1, i, 0))]);
  const gradient = ends.map(([right, left]) => Number(right.minus(left).dividedBy(h.times(2)).toString()));
  const hessian = axes.map((i) =>
    axes.map((j) => {
      if (i === j) {
        const [right, left] = ends[i];
        return Number(right.plus(left).minus(f0.times(2)).dividedBy(h.times(h)).toString());
      }
      const corner = (a: number, b: number) => at(...step(i, a, j, b));
      const cross = corner(1, 1).minus(corner(1, -1)).minus(corner(-1, 1)).plus(corner(-1, -1));
      return Number(cross.dividedBy(h.times(h).times(4)).toString());
    })
  );
  return {value: Number(f0.toString()), gradient, hessian};
}
