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
 * and cancel; factors stand in one order: constants, variables, sums, functions, and as they were typed; a minus moves
 * outwards, and brackets around sums inside sums go.
 */
export function simplifier({number, make}: Terms): Simplifier {
  const splits = new Map<Term, Split>();
  const split = (term: Term): Split => {
    let known = splits.get(term);
    if (!known) splits.set(term, (known = parted(term)));
    return known;
  };
  const parted = (term: Term): Split => {
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
    if (t.p === 0) return {p: 1, q: 1, above: [make("divide", join(s), number(0))], below: []}; // left as it is: no value
    const ratio = reduced(Math.sign(t.p) * s.p * t.q, s.q * Math.abs(t.p));
    return cancelled({...ratio, above: [...s.above, ...t.below], below: [...s.below, ...t.above]});
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
    const order = [...exponents].sort(([a], [b]) => rank(a) - rank(b) || a.id - b.id);
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

  /** The summands of k times a term, k = ±1, through the brackets of the sums inside it. */
  const summands = (term: Term, k: number): readonly Split[] => {
    const {op, args} = term;
    if (op === "add" || op === "subtract")
      return [...summands(args[0], k), ...summands(args[1], op === "add" ? k : -k)];
    if (op === "negate") return summands(args[0], -k);
    const {p, ...rest} = split(term);
    return [{p: k * p, ...rest}];
  };
  /** The sum, like with like, one that is positive first. */
  const total = (all: readonly Split[]): Term => {
    const sum: Split[] = [];
    for (const s of all) {
      const same = sum.findIndex((t) => alike(s.above, t.above) && alike(s.below, t.below));
      if (same < 0) sum.push(s);
      else sum[same] = {...s, ...reduced(s.p * sum[same].q + sum[same].p * s.q, s.q * sum[same].q)};
    }
    const left = sum.filter(({p}) => p !== 0);
    if (left.length === 0) return number(0);
    const [first] = left.splice(
      Math.max(
        0,
        left.findIndex(({p}) => p > 0)
      ),
      1
    );
    return left.reduce(
      (so, s) => (s.p < 0 ? make("subtract", so, join({...s, p: -s.p})) : make("add", so, join(s))),
      join(first)
    );
  };

  const add = (a: Term, b: Term): Term => total([...summands(a, 1), ...summands(b, 1)]);
  const multiply = (a: Term, b: Term): Term => {
    const s = times(split(a), split(b));
    const turned = s.p === -1 && s.q === 1 && s.above.length === 1 && s.below.length === 0;
    return turned && s.above[0].op === "subtract" ? total(summands(s.above[0], -1)) : join(s); // −(a − b) is b − a
  };
  const divide = (a: Term, b: Term): Term => join(over(split(a), split(b)));
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
