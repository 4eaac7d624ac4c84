import {type FunctionName, functions, power} from "./scalar.js";
import type {ConstantName} from "./vocabulary.js";

/** What a term does with its arguments. */
export type Operation =
  | "number"
  | "constant"
  | "variable"
  | "add"
  | "subtract"
  | "multiply"
  | "divide"
  | "power"
  | "negate"
  | "max"
  | "min"
  | "choose" // p where a > b, q where a < b: stands in derivatives of max and min alone
  | FunctionName;

/** One node of a typed function, made once: equal terms of one table are the same object. */
export interface Term {
  /** The place in the table; arguments come before what uses them. */
  readonly id: number;
  readonly op: Operation;
  readonly args: readonly Term[];
  /** Whether a variable stands in it. */
  readonly varies: boolean;
  /** The number that it is; the index of a variable; NaN where it varies. */
  readonly value: number;
  /** The name of a constant. */
  readonly name?: ConstantName;
}

/** A table of terms: each is made once, so that equality is identity and common parts are shared. */
export interface Terms {
  number(value: number): Term;
  constant(name: ConstantName, value: number): Term;
  variable(index: number): Term;
  /** The term as it stands, nothing simplified. */
  make(op: Operation, ...args: readonly Term[]): Term;
  /** How many terms there are. */
  size(): number;
}

/** A new, empty table of terms. */
export function terms(): Terms {
  const table = new Map<string, Term>();
  const enter = (
    key: string,
    op: Operation,
    args: readonly Term[],
    varies: boolean,
    value: number,
    name?: ConstantName
  ) => {
    const term: Term = {id: table.size, op, args, varies, value, name};
    table.set(key, term);
    return term;
  };
  return {
    number: (value) => table.get(`${value}`) ?? enter(`${value}`, "number", [], false, value),
    constant: (name, value) => table.get(name) ?? enter(name, "constant", [], false, value, name),
    variable: (index) => table.get(`x${index}`) ?? enter(`x${index}`, "variable", [], true, index),
    make(op, ...args) {
      let key: string = op;
      let varies = false;
      for (const arg of args) {
        key += ` ${arg.id}`;
        varies ||= arg.varies;
      }
      const known = table.get(key);
      if (known) return known;
      return enter(
        key,
        op,
        args,
        varies,
        varies
          ? NaN
          : apply(
              op,
              args.map((arg) => arg.value)
            )
      );
    },
    size: () => table.size
  };
}

/** What an operation makes of numbers. */
export function apply(op: Operation, values: readonly number[]): number {
  const [a, b] = values;
  switch (op) {
    case "add":
      return a + b;
    case "subtract":
      return a - b;
    case "multiply":
      return a * b;
    case "divide":
      return a / b;
    case "power":
      return power(a, b);
    case "negate":
      return -a;
    case "max":
      return Math.max(...values);
    case "min":
      return Math.min(...values);
    case "choose":
      return a > b ? values[2] : a < b ? values[3] : NaN;
    case "number":
    case "constant":
    case "variable":
      return NaN; // these have their value in themselves
    default:
      return functions[op](a);
  }
}
