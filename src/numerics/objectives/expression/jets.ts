import {type Chain, chain, fixedBase, fixedPower} from "./chain.js";
import type {Builder, Register} from "./program.js";
import type {Term} from "./terms.js";

/** A value with its first and second derivatives: v, vᵢ, and vᵢⱼ for i ≤ j, rows of the upper triangle one after another. */
export interface Jet {
  readonly value: Register;
  readonly gradient: readonly Register[];
  /** `hessian[i][j]` and `hessian[j][i]` are one register: symmetric bit for bit. */
  readonly hessian: readonly (readonly Register[])[];
}

/**
 * Second-order forward differentiation: the jet of a term from the jets of its arguments, by the sum, product, quotient
 * and chain rules. What is known to be 0 is never computed.
 *
 * Source: Griewank and Walther, Evaluating Derivatives, 2nd ed. (2008), chapters 3 and 13.
 */
export function jetOf(root: Term, dimension: number, b: Builder): Jet {
  const zero = b.constant(0);
  const one = b.constant(1);
  const axes = Array.from({length: dimension}, (_, i) => i);
  const jets = new Map<Term, Jet>();

  /** A jet with the given parts; `second` is asked for i ≤ j only. */
  const jet = (
    value: Register,
    first: (i: number) => Register,
    second: (i: number, j: number, g: readonly Register[]) => Register
  ): Jet => {
    const gradient = axes.map(first);
    const hessian: Register[][] = axes.map(() => []);
    for (const i of axes) for (let j = i; j < dimension; ++j) hessian[i][j] = hessian[j][i] = second(i, j, gradient);
    return {value, gradient, hessian};
  };
  const fixed = (value: Register): Jet =>
    jet(
      value,
      () => zero,
      () => zero
    );

  /** φ(u): φ′uᵢ and φ′uᵢⱼ + φ″uᵢuⱼ. */
  const compose = ({value, first, second}: Chain, u: Jet): Jet =>
    jet(
      value,
      (i) => b.multiply(first, u.gradient[i]),
      (i, j) => b.add(b.multiply(first, u.hessian[i][j]), b.multiply(second, b.multiply(u.gradient[i], u.gradient[j])))
    );
  const linear = (join: (p: Register, q: Register) => Register, u: Jet, v: Jet): Jet =>
    jet(
      join(u.value, v.value),
      (i) => join(u.gradient[i], v.gradient[i]),
      (i, j) => join(u.hessian[i][j], v.hessian[i][j])
    );
  const product = (u: Jet, v: Jet): Jet =>
    jet(
      b.multiply(u.value, v.value),
      (i) => b.add(b.multiply(u.gradient[i], v.value), b.multiply(u.value, v.gradient[i])),
      (i, j) =>
        b.add(
          b.add(b.multiply(u.hessian[i][j], v.value), b.multiply(u.value, v.hessian[i][j])),
          b.add(b.multiply(u.gradient[i], v.gradient[j]), b.multiply(u.gradient[j], v.gradient[i]))
        )
    );
  /** q = u/v, from u = qv differentiated: qᵢ = (uᵢ − q vᵢ)/v, and so on. */
  const quotient = (u: Jet, v: Jet): Jet => {
    const value = b.divide(u.value, v.value);
    return jet(
      value,
      (i) => b.divide(b.subtract(u.gradient[i], b.multiply(value, v.gradient[i])), v.value),
      (i, j, g) => {
        const cross = b.add(b.multiply(g[i], v.gradient[j]), b.multiply(g[j], v.gradient[i]));
        const rest = b.add(cross, b.multiply(value, v.hessian[i][j]));
        return b.divide(b.subtract(u.hessian[i][j], rest), v.value);
      }
    );
  };
  /** uᵛ = exp(v ln u), u > 0; the value itself is the engine’s, which keeps more digits. */
  const generalPower = (u: Jet, v: Jet): Jet => {
    const w = product(v, compose(chain("ln", u.value, b), u));
    const value = b.binary("powerOfPositive", u.value, v.value);
    return compose({value, first: value, second: value}, w);
  };
  const powerOf = ([base, exponent]: readonly Term[]): Jet => {
    const [u, v] = [of(base), of(exponent)];
    if (!exponent.varies) return compose(fixedPower(u.value, exponent.value, b), u);
    return !base.varies && base.value > 0 ? compose(fixedBase(base.value, v.value, b), v) : generalPower(u, v);
  };
  /** The jet of whichever counts; no derivatives on a tie. */
  const extreme = (op: "max" | "min", u: Jet, v: Jet): Jet => {
    if (u === v) return u;
    const s = op === "max" ? b.subtract(u.value, v.value) : b.subtract(v.value, u.value);
    return jet(
      b.binary(op, u.value, v.value),
      (i) => b.choose(s, u.gradient[i], v.gradient[i]),
      (i, j) => b.choose(s, u.hessian[i][j], v.hessian[i][j])
    );
  };

  const make = (term: Term): Jet => {
    const {op, args, value} = term;
    if (op === "variable")
      return jet(
        b.variable(value),
        (i) => (i === value ? one : zero),
        () => zero
      );
    if (!term.varies) return fixed(b.constant(value));
    switch (op) {
      case "add":
        return linear(b.add, of(args[0]), of(args[1]));
      case "subtract":
        return linear(b.subtract, of(args[0]), of(args[1]));
      case "multiply": {
        const u = of(args[0]);
        return args[0] === args[1] ? compose(fixedPower(u.value, 2, b), u) : product(u, of(args[1]));
      }
      case "divide":
        return quotient(of(args[0]), of(args[1]));
      case "negate":
        return product(fixed(b.constant(-1)), of(args[0]));
      case "power":
        return powerOf(args);
      case "max":
      case "min":
        return args.map(of).reduce((u, v) => extreme(op, u, v));
      case "choose":
      case "number":
      case "constant":
        throw new Error(`${op} cannot vary in a typed function`);
      default: {
        const u = of(args[0]);
        return compose(chain(op, u.value, b), u);
      }
    }
  };
  const of = (term: Term): Jet => {
    let known = jets.get(term);
    if (!known) jets.set(term, (known = make(term)));
    return known;
  };
  return of(root);
}
