import {eps} from "../../elementary.js";
import type {Obstacle, Vector} from "../../types.js";
import {powerOfPositive} from "./scalar.js";
import {apply, type Term} from "./terms.js";

/** A number as a sentence shows it: six digits, and a true minus sign. */
const shown = (value: number): string => String(Number(value.toPrecision(6))).replace(/-/g, "−");

const domain = (reason: string): Obstacle => ({kind: "domain", reason});
const kink = (reason: string): Obstacle => ({kind: "kink", reason});

/**
 * What stands in the way of one operation at the values of its arguments, all finite: no real result, or a result
 * without second derivatives. A kink counts only where the argument varies, so the caller asks for `term.args` to vary.
 */
export function obstacleOf(term: Term, values: readonly number[], result: number): Obstacle | null {
  const [a, b] = values;
  switch (term.op) {
    case "divide":
      if (b === 0) return domain("division by 0");
      break;
    case "power": {
      const obstacle = obstacleOfPower(term, a, b);
      if (obstacle) return obstacle;
      break;
    }
    case "ln":
    case "log2":
    case "log10":
      if (!(a > 0)) return domain(`${term.op} needs a positive argument; got ${shown(a)}`);
      break;
    case "sqrt":
      if (a < 0) return domain(`√ needs an argument that is not negative; got ${shown(a)}`);
      if (a === 0) return kink("√ has no finite slope at 0");
      break;
    case "cbrt":
      if (a === 0) return kink("the cube root has no finite slope at 0");
      break;
    case "asin":
    case "acos":
      if (Math.abs(a) > 1) return domain(`${term.op} needs an argument from −1 to 1; got ${shown(a)}`);
      if (Math.abs(a) === 1) return kink(`${term.op} has no finite slope at ${shown(a)}`);
      break;
    case "acosh":
      if (a < 1) return domain(`acosh needs an argument of at least 1; got ${shown(a)}`);
      if (a === 1) return kink("acosh has no finite slope at 1");
      break;
    case "atanh":
      if (!(Math.abs(a) < 1)) return domain(`atanh needs an argument between −1 and 1; got ${shown(a)}`);
      break;
    case "tan":
      if (Number.isNaN(result)) return domain(`tan has a pole at ${shown(a)}, within rounding`);
      break;
    case "abs":
      if (a === 0) return kink("the absolute value has a kink where its argument is 0");
      break;
    case "sign":
      if (a === 0) return kink("sign jumps where its argument is 0");
      break;
    case "floor":
    case "ceil":
      if (Number.isInteger(a)) return kink(`${term.op} jumps at every integer; got ${shown(a)}`);
      break;
    case "round":
      if (Math.abs(a - Math.trunc(a)) === 0.5) return kink(`round jumps halfway between integers; got ${shown(a)}`);
      break;
  }
  return Number.isFinite(result)
    ? null
    : {
        ...domain(`a part of f grows too large to compute: ${nameOf(term)} of ${values.map(shown).join(" and ")}`),
        overflow: true
      };
}

/** uᵛ: any u for an integer v; u ≥ 0 for any other fixed v; u > 0 where v varies. */
function obstacleOfPower({args: [base, exponent]}: Term, u: number, v: number): Obstacle | null {
  if (!exponent.varies && Number.isInteger(v))
    return u === 0 && v < 0 ? domain(`0 has no power ${shown(v)}: division by 0`) : null;
  const what = exponent.varies ? "an exponent that varies" : `the exponent ${shown(v)}`;
  const hint = !exponent.varies && Math.abs(v * 3 - 1) < 4 * eps ? "; the real cube root is cbrt" : "";
  if (u < 0) return domain(`a power with ${what} needs a positive base; got ${shown(u)}${hint}`);
  if (u > 0) return null;
  if (v < 0) return domain(`0 has no power ${shown(v)}: division by 0`);
  if (!exponent.varies && !base.varies) return null;
  return kink(`0 is the edge of where a power with ${what} is defined`);
}

const names: Readonly<Record<string, string>> = {
  add: "the sum",
  subtract: "the difference",
  multiply: "the product",
  divide: "the quotient",
  power: "the power",
  number: "a number"
};
const nameOf = ({op}: Term): string => names[op] ?? op;

/**
 * What finds the first obstacle inside f at a point, from the innermost part outwards; null where there is none. Of max and
 * min only the argument that counts is asked, and a tie is a kink. Every step of an optimizer asks, so the parts of f are
 * looked through in one pass that builds nothing, and visited in order only where one of them is in the way.
 */
export function obstaclesOf(root: Term): (x: Vector) => Obstacle | null {
  const clear = lookout(root);
  return (x) => (clear(x) ? null : visit(root, x).obstacle);
}

/** Whether no operation of f, taken for itself, is in the way at a point. */
function lookout(root: Term): (x: Vector) => boolean {
  const places = new Map<Term, number>();
  const parts: {readonly term: Term; readonly from: readonly number[]; readonly values: number[]}[] = [];
  const enter = (term: Term): number => {
    let place = places.get(term);
    if (place === undefined) {
      const from = term.varies ? term.args.map(enter) : [];
      place = parts.push({term, from, values: term.args.map(() => 0)}) - 1;
      places.set(term, place);
    }
    return place;
  };
  enter(root);
  const found = new Float64Array(parts.length);
  return (x) => {
    for (let k = 0; k < parts.length; ++k) {
      const {term, from, values} = parts[k];
      if (!term.varies || term.op === "variable") {
        found[k] = term.varies ? x[term.value] : term.value;
        continue;
      }
      for (let i = 0; i < from.length; ++i) values[i] = found[from[i]];
      found[k] = resultOf(term, values);
      if (isTie(term, values, found[k]) || obstacleOf(term, values, found[k]) !== null) return false;
    }
    return true;
  };
}

const isTie = ({op}: Term, values: readonly number[], result: number): boolean =>
  (op === "max" || op === "min") && values.indexOf(result) !== values.lastIndexOf(result);

const resultOf = ({op, args}: Term, values: readonly number[]): number =>
  op === "power" && args[1].varies ? powerOfPositive(values[0], values[1]) : apply(op, values);

function visit(term: Term, x: Vector): {readonly value: number; readonly obstacle: Obstacle | null} {
  if (term.op === "variable") return {value: x[term.value], obstacle: null};
  if (!term.varies) return {value: term.value, obstacle: null};
  const visits = term.args.map((arg) => visit(arg, x));
  const values = visits.map(({value}) => value);
  const value = resultOf(term, values);
  const outside = visits.find(({obstacle}) => obstacle?.kind === "domain");
  if (outside) return {value, obstacle: outside.obstacle};
  if (term.op === "max" || term.op === "min") {
    const equal = visits.filter((each) => each.value === value);
    const tie =
      equal.length > 1
        ? kink(`${term.op} has a kink where two of its arguments are equal; both are ${shown(value)}`)
        : null;
    return {value, obstacle: equal[0].obstacle ?? tie};
  }
  const inner = visits.find(({obstacle}) => obstacle)?.obstacle ?? null;
  const own = obstacleOf(term, values, value);
  return {value, obstacle: own?.kind === "domain" ? own : (inner ?? own)};
}
