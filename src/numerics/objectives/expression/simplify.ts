import type {Term, Terms} from "./terms.js";

/** Makes terms of derivatives, lightly simplified: what a reader would not write is not written. */
export interface Simplifier {
  number(value: number): Term;
  add(a: Term, b: Term): Term;
  subtract(a: Term, b: Term): Term;
  multiply(a: Term, b: Term): Term;
  divide(a: Term, b: Term): Term;
  power(a: Term, exponent: number): Term;
}

/** A term as p/q times a product over a product; q is a positive integer, 1 unless p is an integer too. */
interface Split {
  readonly p: number;
  readonly q: number;
  readonly above: readonly Term[];
  readonly below: readonly Term[];
}

/**
 * Numbers come first and are gathered as fractions; 0 and 1 vanish; equal terms add up; equal bases multiply to powers,
 * and cancel; factors stand in one order: constants, variables, sums, functions; a minus moves outwards.
 */
export function simplifier({number, make}: Terms): Simplifier {
  const split = (term: Term): Split => {
    const {op, args, value} = term;
    if (op === "number") return {p: value, q: 1, above: [], below: []};
    if (op === "negate") {
      const inner = split(args[0]);
      return {...inner, p: -inner.p};
    }
    if (op === "multiply") return times(split(args[0]), split(args[1]));
    if (op === "divide") return over(split(args[0]), split(args[1]));
    return {p: 1, q: 1, above: [term], below: []};
  };
  const times = (s: Split, t: Split): Split =>
    cancelled({...reduced(s.p * t.p, s.q * t.q), above: [...s.above, ...t.above], below: [...s.below, ...t.below]});
  const over = (s: Split, t: Split): Split => {
    const ratio = Number.isInteger(s.p) && Number.isInteger(t.p) && t.p !== 0;
    const [p, q] = ratio ? [Math.sign(t.p) * s.p * t.q, s.q * Math.abs(t.p)] : [(s.p * t.q) / (s.q * t.p), 1];
    return cancelled({...reduced(p, q), above: [...s.above, ...t.below], below: [...s.below, ...t.above]});
  };

  /** The base and the exponent of a power with a fixed integer exponent. */
  const powerOf = (term: Term): readonly [Term, number] => {
    const exponent = term.op === "power" ? integer(term.args[1]) : null;
    return exponent === null ? [term, 1] : [term.args[0], exponent];
  };
  /** Equal bases joined, above and below the line, and the factors put in order. */
  const cancelled = ({p, q, above, below}: Split): Split => {
    const exponents = new Map<Term, number>();
    const gather = (factors: readonly Term[], sign: number) => {
      for (const factor of factors) {
        const [base, exponent] = powerOf(factor);
        exponents.set(base, (exponents.get(base) ?? 0) + sign * exponent);
      }
    };
    gather(above, 1);
    gather(below, -1);
    const order = [...exponents].sort(([a], [b]) => rank(a) - rank(b));
    const factors = (sign: number) =>
      order.filter(([, exponent]) => sign * exponent > 0).map(([base, exponent]) => power(base, sign * exponent));
    return {p, q, above: factors(1), below: factors(-1)};
  };

  const product = (p: number, factors: readonly Term[]): Term => {
    const terms = p === 1 && factors.length > 0 ? factors : [number(p), ...factors];
    return terms.reduce((a, b) => make("multiply", a, b));
  };
  const join = ({p, q, above, below}: Split): Term => {
    if (p === 0) return number(0);
    const top = product(Math.abs(p), above);
    const magnitude = q === 1 && below.length === 0 ? top : make("divide", top, product(q, below));
    return p < 0 ? make("negate", magnitude) : magnitude;
  };

  const multiply = (a: Term, b: Term): Term => join(times(split(a), split(b)));
  const divide = (a: Term, b: Term): Term => join(over(split(a), split(b)));
  const add = (a: Term, b: Term): Term => {
    const [s, t] = [split(a), split(b)];
    if (s.p === 0) return b;
    if (t.p === 0) return a;
    if (alike(s.above, t.above) && alike(s.below, t.below)) {
      return join({...s, ...reduced(s.p * t.q + t.p * s.q, s.q * t.q)});
    }
    if (t.p < 0) return make("subtract", join(s), join({...t, p: -t.p}));
    if (s.p < 0) return make("subtract", join(t), join({...s, p: -s.p}));
    return make("add", join(s), join(t));
  };
  const power = (a: Term, exponent: number): Term => {
    if (exponent === 0) return number(1);
    if (exponent === 1) return a;
    if (exponent === 2 && a.op === "sqrt") return a.args[0];
    const [base, inner] = powerOf(a);
    if (base !== a && Number.isInteger(exponent)) return power(base, inner * exponent);
    return make("power", a, signed(exponent));
  };
  const signed = (p: number): Term => (p < 0 ? make("negate", number(-p)) : number(p));

  return {number: signed, add, subtract: (a, b) => add(a, multiply(signed(-1), b)), multiply, divide, power};
}

const alike = (a: readonly Term[], b: readonly Term[]) => a.length === b.length && a.every((term, i) => term === b[i]);

/** Where a factor stands in a product. */
function rank(base: Term): number {
  if (!base.varies) return 0;
  if (base.op === "variable") return 1 + base.value;
  return base.op === "add" || base.op === "subtract" ? 3 : 4;
}

function integer({op, args, value}: Term): number | null {
  if (op === "number") return Number.isInteger(value) ? value : null;
  const inner = op === "negate" ? integer(args[0]) : null;
  return inner === null ? null : -inner;
}

function reduced(p: number, q: number): {readonly p: number; readonly q: number} {
  if (q === 1) return {p, q};
  if (!Number.isSafeInteger(p) || !Number.isSafeInteger(q)) return {p: p / q, q: 1};
  let [a, b] = [Math.abs(p), q];
  while (b !== 0) [a, b] = [b, a % b];
  return {p: p / a, q: q / a};
}
