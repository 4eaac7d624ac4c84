import {binary, code, type Program, unary} from "./program.js";

/** How many points go through a program at once: enough to make a step’s cost its arithmetic, few enough for the cache. */
export const BLOCK = 64;

/** What runs one program over and over; its memory is its own. */
export interface Runner {
  /** Column i holds xᵢ of up to BLOCK points. */
  readonly input: readonly Float64Array[];
  /** Column j holds the j-th output at these points. */
  readonly output: readonly Float64Array[];
  /** Works out the outputs at the first `count` points. */
  run(count: number): void;
}

const unaryFunctions = unary.map(([, f]) => f);
const binaryFunctions = binary.map(([, f]) => f);

/** Prepares a program to run at up to `width` points at once; defaults to BLOCK. */
export function runner({steps, constants, dimension, outputs}: Program, width: number = BLOCK): Runner {
  const first = dimension + constants.length;
  const memory = new Float64Array((first + steps.length / 4) * width);
  const column = (register: number) => memory.subarray(register * width, (register + 1) * width);
  for (let i = 0; i < constants.length; ++i) column(dimension + i).fill(constants[i]);
  return {
    input: Array.from({length: dimension}, (_, i) => column(i)),
    output: outputs.map(column),
    run: (count) => execute(steps, memory, first * width, width, count)
  };
}

/** One step after another, each over all points: the only place where a typed function is computed. */
function execute(steps: Int32Array, memory: Float64Array, to: number, width: number, count: number): void {
  for (let step = 0; step < steps.length; step += 4, to += width) {
    const op = steps[step];
    const a = steps[step + 1] * width;
    const b = steps[step + 2] * width;
    switch (op) {
      case code.add:
        for (let k = 0; k < count; ++k) memory[to + k] = memory[a + k] + memory[b + k];
        break;
      case code.subtract:
        for (let k = 0; k < count; ++k) memory[to + k] = memory[a + k] - memory[b + k];
        break;
      case code.multiply:
        for (let k = 0; k < count; ++k) memory[to + k] = memory[a + k] * memory[b + k];
        break;
      case code.divide:
        for (let k = 0; k < count; ++k) memory[to + k] = memory[a + k] / memory[b + k];
        break;
      case code.choose: {
        const c = steps[step + 3] * width;
        for (let k = 0; k < count; ++k) {
          const s = memory[a + k];
          memory[to + k] = s > 0 ? memory[b + k] : s < 0 ? memory[c + k] : NaN;
        }
        break;
      }
      default:
        if (op < code.binary) apply(unaryFunctions[op - code.unary], memory, a, to, count);
        else {
          const f = binaryFunctions[op - code.binary];
          for (let k = 0; k < count; ++k) memory[to + k] = f(memory[a + k], memory[b + k]);
        }
    }
  }
}

/** A function of one number, over all points; the commonest in loops of their own, since a call by name takes half as long. */
function apply(f: (u: number) => number, memory: Float64Array, a: number, to: number, count: number): void {
  switch (f) {
    case Math.sin:
      for (let k = 0; k < count; ++k) memory[to + k] = Math.sin(memory[a + k]);
      break;
    case Math.cos:
      for (let k = 0; k < count; ++k) memory[to + k] = Math.cos(memory[a + k]);
      break;
    case Math.exp:
      for (let k = 0; k < count; ++k) memory[to + k] = Math.exp(memory[a + k]);
      break;
    case Math.log:
      for (let k = 0; k < count; ++k) memory[to + k] = Math.log(memory[a + k]);
      break;
    case Math.sqrt:
      for (let k = 0; k < count; ++k) memory[to + k] = Math.sqrt(memory[a + k]);
      break;
    default:
      for (let k = 0; k < count; ++k) memory[to + k] = f(memory[a + k]);
  }
}
