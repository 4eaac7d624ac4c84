import {simplifier} from "./simplify.js";
import type {Operation, Term, Terms} from "./terms.js";

/**
 * Symbolic differentiation, for display: ∂/∂xᵢ of terms of one table, as further terms of it. null once the derivatives
 * took more than `most` new terms. Kinked operators get their derivative off the kink.
 */
export function differentiator(table: Terms, most: number): (term: Term, i: number) => Term | null {
  const {number, add, subtract, multiply, divide, power} = simplifier(table);
  const ceiling = table.size() + most;
  const known: Map<Term, Term>[] = [new Map(), new Map()];
  const [zero, one] = [number(0), number(1)];
  const fn = (op: Operation, u: Term) => table.make(op, u);
  const square = (u: Term) => power(u, 2);

  /** φ′(u), of a function of one number. */
  const slope = (op: Operation, u: Term, whole: Term): Term => {
    switch (op) {
      case "sin":
        return fn("cos", u);
      case "cos":
        return multiply(number(-1), fn("sin", u));
      case "tan":
        return add(one, square(whole));
      case "asin":
        return divide(one, fn("sqrt", subtract(one, square(u))));
      case "acos":
        return divide(number(-1), fn("sqrt", subtract(one, square(u))));
      case "atan":
        return divide(one, add(one, square(u)));
      case "sinh":
        return fn("cosh", u);
      case "cosh":
        return fn("sinh", u);
      case "tanh":
        return subtract(one, square(whole));
      case "asinh":
        return divide(one, fn("sqrt", add(square(u), one)));
      case "acosh":
        return divide(one, fn("sqrt", subtract(square(u), one)));
      case "atanh":
        return divide(one, subtract(one, square(u)));
      case "exp":
        return whole;
      case "ln":
        return divide(one, u);
      case "log2":
      case "log10":
        return divide(one, multiply(u, fn("ln", number(op === "log2" ? 2 : 10))));
      case "sqrt":
        return divide(one, multiply(number(2), whole));
      case "cbrt":
        return divide(one, multiply(number(3), square(whole)));
      case "abs":
        return fn("sign", u);
      default:
        return zero; // sign, floor, ceil, round: flat between their jumps
    }
  };

  const powerRule = (term: Term, i: number): Term => {
    const [u, v] = term.args;
    const du = of(u, i);
    if (v.varies) {
      const dv = multiply(of(v, i), fn("ln", u));
      return multiply(term, u.varies ? add(dv, divide(multiply(v, du), u)) : dv);
    }
    const exponent = exactNumber(v);
    if (exponent !== null) return multiply(multiply(number(exponent), power(u, exponent - 1)), du);
    const less = subtract(v, one);
    return multiply(multiply(v, less === one ? u : table.make("power", u, less)), du);
  };

  const rule = (term: Term, i: number): Term => {
    const {op, args, value} = term;
    if (!term.varies) return zero;
    const [u, v] = args;
    switch (op) {
      case "variable":
        return value === i ? one : zero;
      case "add":
        return add(of(u, i), of(v, i));
      case "subtract":
        return subtract(of(u, i), of(v, i));
      case "negate":
        return multiply(number(-1), of(u, i));
      case "multiply":
        return add(multiply(of(u, i), v), multiply(u, of(v, i)));
      case "divide":
        return v.varies
          ? divide(subtract(multiply(of(u, i), v), multiply(u, of(v, i))), multiply(v, v)) // its factors squared one by one
          : divide(of(u, i), v);
      case "power":
        return powerRule(term, i);
      case "max":
      case "min": {
        const ordered = (p: Term, q: Term) => (op === "max" ? [p, q] : [q, p]);
        const pick = (p: Term, q: Term, dp: Term, dq: Term): Term =>
          dp === dq ? dp : table.make("choose", ...ordered(p, q), dp, dq);
        const join = (p: Term, q: Term) => table.make(op, p, q);
        return args.reduce<readonly [Term, Term] | null>(
          (so, arg) => (so ? [join(so[0], arg), pick(so[0], arg, so[1], of(arg, i))] : [arg, of(arg, i)]),
          null
        )![1];
      }
      case "choose": {
        const [a, b, p, q] = args;
        const [dp, dq] = [of(p, i), of(q, i)];
        return dp === dq ? dp : table.make("choose", a, b, dp, dq);
      }
      default: {
        const du = of(u, i);
        return du === zero ? zero : multiply(slope(op, u, term), du);
      }
    }
  };

  const of = (term: Term, i: number): Term => {
    const already = known[i].get(term);
    if (already) return already;
    if (table.size() > ceiling) return zero;
    const found = rule(term, i);
    known[i].set(term, found);
    return found;
  };
  return (term, i) => {
    const found = of(term, i);
    return table.size() > ceiling ? null : found;
  };
}

/** The number itself, also of −2; null for π, 1/3 and the like, which stay as they were typed. */
function exactNumber(term: Term): number | null {
  if (term.op === "number") return term.value;
  return term.op === "negate" && term.args[0].op === "number" ? -term.args[0].value : null;
}
