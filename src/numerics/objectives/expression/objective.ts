import {requireVector} from "../../arguments.js";
import type {Matrix, Objective, Obstacle, Vector} from "../../types.js";
import {type Jet, jetOf} from "./jets.js";
import {obstaclesOf} from "./obstacle.js";
import {type Builder, builder, type Register} from "./program.js";
import {BLOCK, type Runner, runner} from "./run.js";
import type {Term} from "./terms.js";

/** f, ∇f and ∇²f at one point. */
export interface Derivatives {
  readonly value: number;
  /** Length n. */
  readonly gradient: Vector;
  /** n × n, symmetric bit for bit. */
  readonly hessian: Matrix;
}

/** f, ∇f and ∇²f at many points: entry k of every array belongs to point k. */
export interface Samples {
  readonly value: Float64Array;
  readonly gradient: readonly Float64Array[];
  /** `hessian[i][j]` and `hessian[j][i]` are the same array. */
  readonly hessian: readonly (readonly Float64Array[])[];
}

/**
 * A typed function as an objective; what it computes is NaN or ±Infinity only where `obstacle` says why, and where what it
 * computes for f is not finite, its derivatives are NaN. Whether f has a value at x is for `obstacle` to say: 0·ln x is
 * computed as 0 everywhere.
 */
export interface TypedObjective extends Objective {
  /** f, ∇f and ∇²f together, in one pass. */
  evaluate(x: Vector): Derivatives;
  /**
   * f, ∇f and ∇²f at many points at once: the fast way.
   *
   * @param columns - one array for each variable; entry k is that coordinate of point k
   */
  sample(columns: readonly (Vector | Float64Array)[]): Samples;
  readonly obstacle: (x: Vector) => Obstacle | null;
}

/** Compiles a term to an objective of `dimension` variables. */
export function objectiveOf(name: string, term: Term, dimension: number): TypedObjective {
  const b: Builder = builder(dimension);
  const jet = jetOf(term, dimension, b);
  const all = outputsOf(jet);
  const whole = b.program(all);
  const columnsOf = (outputs: readonly Float64Array[]): Samples => {
    const column = (entry: Register) => outputs[all.indexOf(entry, 1)];
    return {value: outputs[0], gradient: jet.gradient.map(column), hessian: jet.hessian.map((row) => row.map(column))};
  };

  const single = once(() => runner(whole, 1));
  const block = once(() => runner(whole, BLOCK));
  const justValue = once(() => runner(b.program([jet.value]), 1));
  const justGradient = once(() => runner(b.program([jet.value, ...jet.gradient]), 1));
  const obstacleAt = once(() => obstaclesOf(term));
  const at = (prepared: Runner, x: Vector): Runner => {
    for (let i = 0; i < dimension; ++i) prepared.input[i][0] = x[i];
    prepared.run(1);
    return prepared;
  };

  const evaluate = (x: Vector): Derivatives => {
    const {value, gradient, hessian} = columnsOf(at(single(), x).output);
    const first = ([entry]: Float64Array) => (Number.isFinite(value[0]) ? entry : NaN);
    return {value: value[0], gradient: gradient.map(first), hessian: hessian.map((row) => row.map(first))};
  };
  return {
    name,
    dimension,
    evaluate,
    value: (x) => at(justValue(), x).output[0][0],
    gradient: (x) => {
      const [[value], ...gradient] = at(justGradient(), x).output;
      return gradient.map(([entry]) => (Number.isFinite(value) ? entry : NaN));
    },
    hessian: (x) => evaluate(x).hessian,
    sample(columns) {
      const count = requireColumns(columns, dimension);
      const outputs = all.map(() => new Float64Array(count));
      const {input, output, run} = block();
      for (let start = 0; start < count; start += BLOCK) {
        const size = Math.min(BLOCK, count - start);
        for (let i = 0; i < dimension; ++i) {
          const [to, from] = [input[i], columns[i]];
          for (let k = 0; k < size; ++k) to[k] = from[start + k];
        }
        run(size);
        for (let j = 0; j < outputs.length; ++j) outputs[j].set(output[j].subarray(0, size), start);
      }
      for (let k = 0; k < count; ++k) {
        if (!Number.isFinite(outputs[0][k])) for (let j = 1; j < outputs.length; ++j) outputs[j][k] = NaN;
      }
      return columnsOf(outputs);
    },
    obstacle(x) {
      requireVector("x", x, dimension);
      const found = obstacleAt()(x);
      if (found) return found;
      const {gradient, hessian} = evaluate(x);
      if ([...gradient, ...hessian.flat()].every(Number.isFinite)) return null;
      return {kind: "kink", reason: "the derivatives of f grow too large to compute here"};
    }
  };
}

/** The register of the value, then those of the derivatives, each once. */
function outputsOf({value, gradient, hessian}: Jet): readonly Register[] {
  return [value, ...new Set([...gradient, ...hessian.flat()])];
}

function requireColumns(columns: readonly (Vector | Float64Array)[], dimension: number): number {
  if (columns.length !== dimension) throw new RangeError(`columns has length ${columns.length}; expected ${dimension}`);
  for (const [i, {length}] of columns.entries()) {
    if (length !== columns[0].length) {
      throw new RangeError(`columns[${i}] has length ${length}; expected ${columns[0].length}, as columns[0]`);
    }
  }
  return columns[0].length;
}

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}
