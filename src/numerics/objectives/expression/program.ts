import {functions, kinked, power, powerInside, powerOfPositive} from "./scalar.js";

/** The operations of a program on numbers: four with loops of their own, “choose”, and two tables of functions. */
export const code = {add: 0, subtract: 1, multiply: 2, divide: 3, choose: 4, unary: 5, binary: 64} as const;

/** Functions of one number; the k-th has the code `code.unary` + k. */
export const unary = Object.entries({...functions, ...kinked});
/** Functions of two numbers; the k-th has the code `code.binary` + k. */
export const binary = Object.entries({power, powerOfPositive, powerInside, max: Math.max, min: Math.min});

const unaryCodes = new Map(unary.map(([name], k) => [name, code.unary + k]));
const binaryCodes = new Map(binary.map(([name], k) => [name, code.binary + k]));

/** A number that a program will know: the place where it will stand. */
export type Register = number;

/** A straight list of operations, each of which writes one register; the first registers are x, then the constants. */
export interface Program {
  /** Codes and operands, four a step: code, a, b, c. Step k writes the register `first` + k. */
  readonly steps: Int32Array;
  readonly constants: readonly number[];
  /** The number of variables. */
  readonly dimension: number;
  /** The registers that are asked for. */
  readonly outputs: readonly Register[];
}

/** Builds programs: equal operations are written once, and constants are worked out at once. */
export interface Builder {
  variable(index: number): Register;
  constant(value: number): Register;
  /** The number in a register if it is a constant, else undefined. */
  known(a: Register): number | undefined;
  add(a: Register, b: Register): Register;
  subtract(a: Register, b: Register): Register;
  multiply(a: Register, b: Register): Register;
  divide(a: Register, b: Register): Register;
  /** p where s > 0, q where s < 0, NaN where s = 0. */
  choose(s: Register, p: Register, q: Register): Register;
  unary(name: keyof typeof functions | keyof typeof kinked, a: Register): Register;
  binary(name: "power" | "powerOfPositive" | "powerInside" | "max" | "min", a: Register, b: Register): Register;
  /** The program that works out these registers and nothing else. */
  program(outputs: readonly Register[]): Program;
}

/** Registers are counted below this, so that a step is one exact integer. */
const MOST = 32768;

/** A new builder for functions of `dimension` variables. */
export function builder(dimension: number): Builder {
  const steps: number[] = []; // four a register
  const values: (number | undefined)[] = [];
  const known = new Map<number, Register>();
  const knownConstants = new Map<number, Register>();
  let count = 0;

  const enter = (op: number, a: number, b: number, c: number, value: number | undefined): Register => {
    steps.push(op, a, b, c);
    values.push(value);
    return count++;
  };
  const variables = Array.from({length: dimension}, (_, index) => enter(-2, index, 0, 0, undefined));

  const step = (op: number, a: Register, b: Register): Register => {
    const key = (op * MOST + a) * MOST + b;
    let register = known.get(key);
    if (register === undefined) known.set(key, (register = enter(op, a, b, 0, undefined)));
    return register;
  };
  const constant = (value: number): Register => {
    let register = knownConstants.get(value);
    if (register === undefined) knownConstants.set(value, (register = enter(-1, 0, 0, 0, value)));
    return register;
  };

  return {
    variable: (index) => variables[index],
    constant,
    known: (a) => values[a],
    add(a, b) {
      const [p, q] = [values[a], values[b]];
      if (p !== undefined && q !== undefined) return constant(p + q);
      if (p === 0) return b;
      if (q === 0) return a;
      return a < b ? step(code.add, a, b) : step(code.add, b, a);
    },
    subtract(a, b) {
      const [p, q] = [values[a], values[b]];
      if (p !== undefined && q !== undefined) return constant(p - q);
      return q === 0 ? a : step(code.subtract, a, b);
    },
    multiply(a, b) {
      const [p, q] = [values[a], values[b]];
      if (p !== undefined && q !== undefined) return constant(p * q);
      if (p === 0 || q === 1) return a;
      if (q === 0 || p === 1) return b;
      return a < b ? step(code.multiply, a, b) : step(code.multiply, b, a);
    },
    divide(a, b) {
      const [p, q] = [values[a], values[b]];
      if (p !== undefined && q !== undefined) return constant(p / q);
      return p === 0 || q === 1 ? a : step(code.divide, a, b);
    },
    choose: (s, p, q) => enter(code.choose, s, p, q, undefined), // also of two zeros, for the NaN between them
    unary: (name, a) => step(unaryCodes.get(name)!, a, 0),
    binary: (name, a, b) => step(binaryCodes.get(name)!, a, b),
    program: (outputs) => compact(steps, values, dimension, outputs)
  };
}

/** The steps that the outputs need, in order, behind x and the constants that they need. */
function compact(
  steps: readonly number[],
  values: readonly (number | undefined)[],
  dimension: number,
  outputs: readonly Register[]
): Program {
  const count = values.length;
  const needed = new Uint8Array(count);
  for (const output of outputs) needed[output] = 1;
  for (let r = count - 1; r >= 0; --r) {
    const op = steps[4 * r];
    if (!needed[r] || op < 0) continue;
    needed[steps[4 * r + 1]] = 1;
    if (op < code.unary || op >= code.binary) needed[steps[4 * r + 2]] = 1;
    if (op === code.choose) needed[steps[4 * r + 3]] = 1;
  }
  const place = new Int32Array(count);
  const constants: number[] = [];
  const order: Register[] = [];
  for (let r = 0; r < count; ++r) {
    const op = steps[4 * r];
    if (op === -2) place[r] = steps[4 * r + 1];
    else if (needed[r]) {
      if (op === -1) place[r] = dimension + constants.push(values[r]!) - 1;
      else order.push(r);
    }
  }
  const first = dimension + constants.length;
  const packed = new Int32Array(4 * order.length);
  for (let k = 0; k < order.length; ++k) {
    const r = order[k];
    place[r] = first + k;
    packed[4 * k] = steps[4 * r];
    for (let i = 1; i < 4; ++i) packed[4 * k + i] = place[steps[4 * r + i]];
  }
  return {steps: packed, constants, dimension, outputs: outputs.map((output) => place[output])};
}
