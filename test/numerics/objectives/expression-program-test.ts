import {describe, expect, it} from "vitest";
import {
  binary,
  builder,
  code,
  type Program,
  type Register,
  unary
} from "../../../src/numerics/objectives/expression/program.js";
import {BLOCK, runner} from "../../../src/numerics/objectives/expression/run.js";
import {
  functions,
  kinked,
  power,
  powerInside,
  powerOfPositive
} from "../../../src/numerics/objectives/expression/scalar.js";

/** What a program puts out at one point. */
function run(program: Program, x: readonly number[]): readonly number[] {
  const {input, output, run} = runner(program, 1);
  for (const [i, xi] of x.entries()) input[i][0] = xi;
  run(1);
  return output.map(([y]) => y);
}

describe("builder(dimension)", () => {
  it("writes an operation once, whatever the order of the operands where it does not matter", () => {
    const b = builder(2);
    const [x, y] = [b.variable(0), b.variable(1)];
    expect(b.add(x, y)).toBe(b.add(y, x));
    expect(b.multiply(x, y)).toBe(b.multiply(y, x));
    expect(b.subtract(x, y)).toBe(b.subtract(x, y));
    expect(b.divide(x, y)).toBe(b.divide(x, y));
    expect(b.unary("sin", x)).toBe(b.unary("sin", x));
    expect(b.binary("max", x, y)).toBe(b.binary("max", x, y));
    expect(b.constant(3)).toBe(b.constant(3));
    const all = [
      ...[
        b.add(x, y),
        b.multiply(x, y),
        b.subtract(x, y),
        b.subtract(y, x),
        b.divide(x, y),
        b.divide(y, x),
        b.add(x, x)
      ],
      ...[b.unary("sin", x), b.unary("cos", x), b.unary("sin", y), b.binary("max", x, y), b.binary("power", x, y)],
      ...[b.binary("power", y, x), b.constant(3), b.constant(4), x, y]
    ];
    expect(new Set(all).size).toBe(all.length);
  });

  it("works constants out at once, and knows them", () => {
    const b = builder(1);
    const [two, six] = [b.constant(2), b.constant(6)];
    expect(b.known(b.add(two, six))).toBe(8);
    expect(b.known(b.subtract(two, six))).toBe(-4);
    expect(b.known(b.multiply(two, six))).toBe(12);
    expect(b.known(b.divide(two, six))).toBe(2 / 6);
    expect(b.add(b.constant(1), b.constant(1))).toBe(two);
    expect(b.known(b.variable(0))).toBe(undefined);
    expect(b.known(b.add(b.variable(0), two))).toBe(undefined);
    expect(b.known(b.constant(0))).toBe(0);
  });

  it("leaves out what a 0 or a 1 does not change, and computes nothing that is 0", () => {
    const b = builder(1);
    const [x, zero, one] = [b.variable(0), b.constant(0), b.constant(1)];
    for (const same of [
      b.add(x, zero),
      b.add(zero, x),
      b.subtract(x, zero),
      b.multiply(x, one),
      b.multiply(one, x),
      b.divide(x, one)
    ])
      expect(same).toBe(x);
    for (const nothing of [b.multiply(x, zero), b.multiply(zero, x), b.divide(zero, x)]) expect(nothing).toBe(zero);
    expect(b.subtract(zero, x)).not.toBe(x);
    expect(b.divide(one, x)).not.toBe(x);
    expect(run(b.program([b.subtract(zero, x), b.divide(one, x), b.add(one, x), b.divide(x, zero)]), [4])).toEqual([
      ...[-4, 0.25, 5],
      Infinity
    ]);
  });

  it("puts into a program what its outputs need and nothing else", () => {
    const b = builder(2);
    const [x, y] = [b.variable(0), b.variable(1)];
    const unused = b.multiply(b.unary("exp", x), b.constant(17));
    const p = b.choose(b.subtract(x, y), b.add(x, b.constant(5)), b.binary("power", y, b.constant(3)));
    const program = b.program([p, y, p]);
    expect(program.constants).toEqual([5, 3]);
    expect(program.dimension).toBe(2);
    expect(program.steps.length / 4).toBe(4);
    expect(program.outputs[0]).toBe(program.outputs[2]);
    expect(program.outputs[1]).toBe(1);
    expect(run(program, [4, 2])).toEqual([9, 2, 9]);
    expect(run(program, [1, 2])).toEqual([8, 2, 8]);
    expect(b.program([unused]).constants).toEqual([17]);
    expect(b.program([x]).steps.length).toBe(0);
    expect(run(b.program([b.constant(7)]), [0, 0])).toEqual([7]);
    expect(run(b.program([b.unary("sin", x)]), [0.5, 99])).toEqual([Math.sin(0.5)]);
  });
});

describe("runner(program)", () => {
  const programOf = (make: (b: ReturnType<typeof builder>, x: Register, y: Register) => Register) => {
    const b = builder(2);
    return b.program([make(b, b.variable(0), b.variable(1))]);
  };

  it("works out every operation", () => {
    for (const [x, y] of [
      [2.5, -1.5],
      [-0.75, 2],
      [0, 1],
      [0.5, 0.5]
    ]) {
      const at = (make: Parameters<typeof programOf>[0]) => run(programOf(make), [x, y])[0];
      expect(at((b, p, q) => b.add(p, q))).toBe(x + y);
      expect(at((b, p, q) => b.subtract(p, q))).toBe(x - y);
      expect(at((b, p, q) => b.multiply(p, q))).toBe(x * y);
      expect(at((b, p, q) => b.divide(p, q))).toBe(x / y);
      expect(at((b, p, q) => b.choose(p, q, b.constant(7)))).toBe(x > 0 ? y : x < 0 ? 7 : NaN);
      for (const [name, f] of Object.entries({...functions, ...kinked}))
        expect(
          at((b, p) => b.unary(name as "sin", p)),
          name
        ).toBe(f(x));
      for (const [name, f] of Object.entries({power, powerInside, powerOfPositive, max: Math.max, min: Math.min}))
        expect(
          at((b, p, q) => b.binary(name as "max", p, q)),
          name
        ).toBe(f(x, y));
    }
    expect(code.unary + unary.length).toBeLessThanOrEqual(code.binary);
    expect(binary.length).toBe(5);
  });

  it("works at as many points as it is asked to, and leaves the others alone", () => {
    const {input, output, run} = runner(programOf((b, x, y) => b.add(b.multiply(x, x), b.multiply(y, b.constant(3)))));
    expect(input.map(({length}) => length)).toEqual([BLOCK, BLOCK]);
    expect(output.map(({length}) => length)).toEqual([BLOCK]);
    for (let k = 0; k < BLOCK; ++k) [input[0][k], input[1][k]] = [k, 10];
    run(3);
    expect([...output[0].subarray(0, 5)]).toEqual([30, 31, 34, 0, 0]);
    run(BLOCK);
    expect([...output[0]]).toEqual(Array.from({length: BLOCK}, (_, k) => k * k + 30));
  });
});

describe("power(u, v), powerOfPositive(u, v), powerInside(u, v)", () => {
  it("are uᵛ, each on its own domain", () => {
    for (const [u, v] of [
      [2, 3],
      [2, -3],
      [4, 0.5],
      [3, 1.7],
      [1.5, 40],
      [7, 0]
    ]) {
      for (const f of [power, powerOfPositive, powerInside]) expect(f(u, v)).toBeCloseTo(u ** v, 8);
    }
    expect([power(-2, 3), powerOfPositive(-2, 3), powerInside(-2, 3)]).toEqual([-8, NaN, NaN]);
    expect([power(-2, 0.5), power(-2, 1.5), power(-1.5, 17)]).toEqual([NaN, NaN, (-1.5) ** 17]);
    expect([power(0, 0), powerOfPositive(0, 0), powerInside(0, 0)]).toEqual([1, 1, NaN]);
    expect([power(0, -1), powerOfPositive(0, 2)]).toEqual([Infinity, 0]);
  });
});

describe("the derivatives of functions with kinks", () => {
  it("are those off the kink, and NaN on it", () => {
    const {slopeOfAbs, flatOffZero, flatOffIntegers, flatOffHalves} = kinked;
    expect([-2, -5e-324, 0, 5e-324, 2, NaN].map(slopeOfAbs)).toEqual([-1, -1, NaN, 1, 1, NaN]);
    expect([-2, 0, 5e-324, NaN].map(flatOffZero)).toEqual([0, NaN, 0, NaN]);
    expect([-2, -1.5, 0, 0.25, 3, NaN, Infinity].map(flatOffIntegers)).toEqual([NaN, 0, NaN, 0, NaN, NaN, NaN]);
    expect([-2, -1.5, 0, 0.25, 0.5, NaN].map(flatOffHalves)).toEqual([0, NaN, 0, 0, NaN, NaN]);
  });
});
