import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {leap, unexplained} from "../../../src/numerics/calculus/leap.js";
import {between, runs} from "../../support/arbitraries.js";

describe("unexplained(p, q, g(p), g(q), g′(p), g′(q))", () => {
  it("is 0 on every quadratic, |c|·(q − p)³/2 on every cubic c·x³ + …, for which the trapezoidal rule is off by that", () => {
    const coefficient = between(-10, 10);
    fc.assert(
      fc.property(coefficient, coefficient, coefficient, between(-5, 5), between(0, 5), (a, b, c, p, h) => {
        const g = (x: number) => a * x + b * x * x + c * x ** 3;
        const derivative = (x: number) => a + 2 * b * x + 3 * c * x * x;
        const q = p + h;
        const off = unexplained(p, q, g(p), g(q), derivative(p), derivative(q));
        expect(off).toBeCloseTo((Math.abs(c) * h ** 3) / 2, 9);
      }),
      runs
    );
  });

  it("is the size of a leap of either sign where g′ is 0", () => {
    expect(unexplained(0, 3, 1, 5, 0, 0)).toBe(4);
    expect(unexplained(0, 3, 5, 1, 0, 0)).toBe(4);
  });
});

describe("leap(g, derivative, a, b)", () => {
  it("locates a step of either sign to the last bit of the interval, wherever that lies", () => {
    fc.assert(
      fc.property(between(0.01, 0.99), fc.constantFrom(-7, -1e-3, 1e-3, 7), between(-5, 5), (at, size, a) => {
        const edge = a + at;
        const step = leap(
          (x) => 3 - x + (x < edge ? 0 : size),
          () => -1,
          a,
          a + 1
        );
        expect(Math.abs(step! - edge)).toBeLessThanOrEqual(Number.EPSILON * 8);
      }),
      runs
    );
  });

  it("locates it to the last bit of an interval of any size", () => {
    fc.assert(
      fc.property(between(0.01, 0.99), fc.integer({min: -9, max: 9}), (share, decade) => {
        const width = 10 ** decade;
        const step = leap(
          (x) => (x < share * width ? 0 : 1),
          () => 0,
          0,
          width
        );
        expect(Math.abs(step! - share * width)).toBeLessThanOrEqual(Number.EPSILON * width);
      }),
      runs
    );
  });

  it("finds none below 1e-10 of g, where it could be rounding, on whatever scale g is", () => {
    for (const scale of [1e-9, 1, 1e9]) {
      const step = (size: number) =>
        leap(
          (x) => scale * (x + (x < 0.3 ? 0 : size)),
          () => scale,
          0,
          1
        );
      expect(step(1e-11)).toBe(null);
      expect(step(1e-9)).toBeCloseTo(0.3, 15);
      expect(step(-1)).toBeCloseTo(0.3, 15);
    }
  });

  it("names a point at which g or its derivative is not finite", () => {
    expect(
      leap(
        (x) => 1 / x,
        (x) => -1 / (x * x),
        -1,
        1
      )
    ).toBe(0);
    expect(leap(Math.cbrt, (x) => 1 / (3 * Math.cbrt(x) ** 2), -8, 8)).toBe(0);
    const [finite, missing] = [(x: number) => (x < 0 ? 0 : 1), (x: number) => (x === 0 ? NaN : 0)];
    expect(leap(finite, missing, -1, 1)).toBe(0);
    expect(
      leap(
        (x) => finite(x) + missing(x),
        () => 0,
        -1,
        1
      )
    ).toBe(0);
  });

  it("finds none where g has a corner, which its derivative explains ever better", () => {
    expect(leap(Math.abs, Math.sign, -1, 0.7)).toBe(null);
  });
});
