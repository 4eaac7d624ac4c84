import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {apply} from "../../../src/numerics/objectives/expression/terms.js";
import {expression} from "../../../src/numerics/objectives/expression.js";
import type {Vector} from "../../../src/numerics/types.js";
import {runs} from "../../support/arbitraries.js";
import {fewerRuns, formulas, parse, read} from "../../support/formulas.js";

const entries = (text: string, x: Vector) => {
  const {value, gradient, hessian} = read(text, {dimension: x.length as 1 | 2}).objective.evaluate(x);
  return {value, derivatives: [...gradient, ...hessian.flat()]};
};
const obstacle = (text: string, x: Vector) => read(text, {dimension: x.length as 1 | 2}).objective.obstacle(x);

/** A formula, a point, and the reason of the obstacle there. */
type Case = readonly [text: string, x: Vector, reason: string];

describe("objective.obstacle(x) outside the domain", () => {
  const cases: readonly Case[] = [
    ["ln x", [-1], "ln needs a positive argument; got −1"],
    ["log x", [0], "ln needs a positive argument; got 0"],
    ["log2(x)", [-0.25], "log2 needs a positive argument; got −0.25"],
    ["log10(x)", [0], "log10 needs a positive argument; got 0"],
    ["√x", [-4], "√ needs an argument that is not negative; got −4"],
    ["asin x", [2], "asin needs an argument from −1 to 1; got 2"],
    ["acos x", [-1.5], "acos needs an argument from −1 to 1; got −1.5"],
    ["acosh x", [0.5], "acosh needs an argument of at least 1; got 0.5"],
    ["acosh x", [-2], "acosh needs an argument of at least 1; got −2"],
    ["atanh x", [1], "atanh needs an argument between −1 and 1; got 1"],
    ["atanh x", [-3], "atanh needs an argument between −1 and 1; got −3"],
    ["tan x", [Math.PI / 2], "tan has a pole at 1.5708, within rounding"],
    ["tan x", [1000000.5 * Math.PI], "tan has a pole at 3141590, within rounding"],
    ["1/x", [0], "division by 0"],
    ["x/0", [3], "division by 0"],
    ["1/(x - x)", [3], "division by 0"],
    ["cot x", [0], "division by 0"],
    ["csc x", [0], "division by 0"],
    ["x^-2", [0], "0 has no power −2: division by 0"],
    ["x^-0.5", [0], "0 has no power −0.5: division by 0"],
    ["x^y", [0, -2], "0 has no power −2: division by 0"],
    ["x^1.5", [-2], "a power with the exponent 1.5 needs a positive base; got −2"],
    ["x^(1/3)", [-8], "a power with the exponent 0.333333 needs a positive base; got −8; the real cube root is cbrt"],
    ["x^0.3333", [-8], "a power with the exponent 0.3333 needs a positive base; got −8"],
    ["x^y", [-2, 3], "a power with an exponent that varies needs a positive base; got −2"],
    ["(-2)^x", [2], "a power with an exponent that varies needs a positive base; got −2"],
    ["x^(y/3)", [-2, 1], "a power with an exponent that varies needs a positive base; got −2"],
    ["exp x", [710], "a part of f grows too large to compute: exp of 710"],
    ["2^x", [1e4], "a part of f grows too large to compute: the power of 2 and 10000"],
    ["x^2", [1e200], "a part of f grows too large to compute: the power of 1e+200 and 2"],
    ["x*x", [1e200], "a part of f grows too large to compute: the product of 1e+200 and 1e+200"],
    ["x + 1e308", [1e308], "a part of f grows too large to compute: the sum of 1e+308 and 1e+308"],
    ["x - 1e308", [-1e308], "a part of f grows too large to compute: the difference of −1e+308 and 1e+308"],
    ["1/x", [1e-310], "a part of f grows too large to compute: the quotient of 1 and 1e−310"],
    ["sinh x + y", [-711, 0], "a part of f grows too large to compute: sinh of −711"]
  ];

  it.each(cases)("of %s at %j says: %s", (text, x, reason) => {
    const tooLarge = reason.startsWith("a part of f grows too large");
    expect(obstacle(text, x)).toEqual({kind: "domain", reason, ...(tooLarge ? {overflow: true} : {})});
    expect(entries(text, x).derivatives.every(Number.isNaN)).toBe(true);
  });

  it("names the innermost cause first, and a cause outside the domain before a kink", () => {
    expect(obstacle("ln(√x - 2) + 1/x", [-1])?.reason).toBe("√ needs an argument that is not negative; got −1");
    expect(obstacle("ln(√x - 2) + 1/x", [0])?.reason).toBe("ln needs a positive argument; got −2");
    expect(obstacle("|x| + ln y", [0, -1])?.reason).toBe("ln needs a positive argument; got −1");
    expect(obstacle("ln y + |x|", [0, 0])?.reason).toBe("ln needs a positive argument; got 0");
    expect(obstacle("1/|x|", [0])).toEqual({kind: "domain", reason: "division by 0"});
    expect(obstacle("|√x| + 1/y", [0, 0])?.reason).toBe("division by 0");
  });

  it("stays a reason where the value would come out finite", () => {
    for (const text of ["atan(1/x)", "1/(1/x)", "0 ln x", "exp(-1/x²)", "(ln x)^0", "1/(1 + exp(1/x))"]) {
      expect(obstacle(text, [0])?.kind, text).toBe("domain");
    }
  });
});

describe("objective.obstacle(x) on kinks", () => {
  const cases: readonly Case[] = [
    ["|x|", [0], "the absolute value has a kink where its argument is 0"],
    ["|x|²", [0], "the absolute value has a kink where its argument is 0"],
    ["abs(x - y)", [2, 2], "the absolute value has a kink where its argument is 0"],
    ["sign x", [-0], "sign jumps where its argument is 0"],
    ["floor x", [-2], "floor jumps at every integer; got −2"],
    ["ceil(x/2)", [6], "ceil jumps at every integer; got 3"],
    ["round x", [2.5], "round jumps halfway between integers; got 2.5"],
    ["round x", [-0.5], "round jumps halfway between integers; got −0.5"],
    ["max(x, y)", [1, 1], "max has a kink where two of its arguments are equal; both are 1"],
    ["min(x, 2, y)", [3, 2], "min has a kink where two of its arguments are equal; both are 2"],
    ["max(x, -0) + y", [0, 1], "max has a kink where two of its arguments are equal; both are 0"],
    ["√x", [0], "√ has no finite slope at 0"],
    ["√(x² + y²)", [0, 0], "√ has no finite slope at 0"],
    ["cbrt x", [0], "the cube root has no finite slope at 0"],
    ["asin x", [-1], "asin has no finite slope at −1"],
    ["acos x", [1], "acos has no finite slope at 1"],
    ["acosh x", [1], "acosh has no finite slope at 1"],
    ["x^0.5", [0], "0 is the edge of where a power with the exponent 0.5 is defined"],
    ["x^1.5", [0], "0 is the edge of where a power with the exponent 1.5 is defined"],
    ["x^2.5", [0], "0 is the edge of where a power with the exponent 2.5 is defined"],
    ["x^π", [0], "0 is the edge of where a power with the exponent 3.14159 is defined"],
    ["x^y", [0, 2], "0 is the edge of where a power with an exponent that varies is defined"],
    ["x^x", [0], "0 is the edge of where a power with an exponent that varies is defined"],
    ["0^x", [2], "0 is the edge of where a power with an exponent that varies is defined"],
    ["√x", [1e-220], "the derivatives of f grow too large to compute here"]
  ];

  it.each(cases)("of %s at %j says: %s", (text, x, reason) => {
    expect(obstacle(text, x)).toEqual({kind: "kink", reason});
    const {value, derivatives} = entries(text, x);
    expect(Number.isFinite(value)).toBe(true);
    expect(derivatives.slice(x.length).every(Number.isFinite)).toBe(false);
  });

  it("finds nothing beside them", () => {
    const free: readonly (readonly [string, Vector])[] = [
      ["|x|", [5e-324]],
      ["sign x", [-5e-324]],
      ["floor x + ceil x", [1 - 2 ** -53]],
      ["round x", [0.49999999999999994]],
      ["round x", [2]],
      ["floor(x/2) + ceil(x/2)", [3]],
      ["max(x, y)", [1, 1 + 2 ** -52]],
      ["√x", [1e-100]],
      ["cbrt x", [-1e-100]],
      ["asin x + acos x + atanh x", [1 - 2 ** -53]],
      ["acosh x", [1 + 2 ** -52]],
      ["x^0 + x^2 + x^17 + x^-(-3)", [0]],
      ["x^-1 + x^-0.5 + x^x", [2]],
      ["x^-2", [-2]],
      ["tan x", [1.5]],
      ["√0 + |0| + floor(2) + max(1, 1) + 0^0.5 + x", [0]]
    ];
    for (const [text, x] of free) {
      expect(obstacle(text, x), text).toBe(null);
      expect(entries(text, x).derivatives.every(Number.isFinite), text).toBe(true);
    }
  });

  it("asks of max and min only the argument that counts", () => {
    expect(obstacle("max(|x|, 5)", [0])).toBe(null);
    expect(entries("max(|x|, 5)", [0])).toEqual({value: 5, derivatives: [0, 0]});
    expect(obstacle("min(|x|, 5)", [0])?.reason).toBe("the absolute value has a kink where its argument is 0");
    expect(obstacle("min(|x|, -x, 0)", [0])?.reason).toBe("the absolute value has a kink where its argument is 0");
    expect(obstacle("max(ln x, 5)", [-1])?.kind).toBe("domain");
  });

  it("reports them even where f as a whole happens to be smooth", () => {
    for (const text of ["|x|²", "|x|^2", "|x|*|x|", "0|x|", "max(x, x)", "cbrt(x)^3", "|x|^0"]) {
      expect(obstacle(text, [0])?.kind, text).toBe("kink");
    }
  });
});

describe("objective.obstacle(x), value(x), gradient(x), hessian(x)", () => {
  /** Coordinates where things happen. */
  const coordinate = fc.oneof(
    fc.constantFrom(0, -0, 1, -1, 2, -2, 0.5, -0.5, 1.5, 3, -3, 8, Math.PI, Math.PI / 2, 1e-200, 1e155, -1e200, 710),
    fc.double({noNaN: true, noDefaultInfinity: true}),
    fc.integer({min: -20, max: 20}).map((k) => k / 4)
  );

  it.each([1, 2] as const)(
    "are finite numbers where nothing stands in the way, never a silent NaN, in %i variables",
    (n) => {
      const points = fc.array(coordinate, {minLength: n, maxLength: n});
      const seen = {domain: 0, kink: 0, nothing: 0};
      fc.assert(
        fc.property(formulas(["x", "y"].slice(0, n), 3, {kinks: true}), points, ({text}, x) => {
          const outcome = expression(text, parse, {dimension: n});
          if (outcome.status === "error") return;
          const found = outcome.objective.obstacle(x);
          const {value, gradient, hessian} = outcome.objective.evaluate(x);
          const derivatives = [...gradient, ...hessian.flat()];
          if (!Number.isFinite(value)) {
            expect(found?.kind, `${text} at ${x}`).toBe("domain");
            expect(derivatives.every(Number.isNaN)).toBe(true);
          }
          if (!derivatives.every(Number.isFinite)) expect(found, `${text} at ${x}`).not.toBe(null);
          ++seen[found?.kind ?? "nothing"];
        }),
        {...runs, numRuns: 2 * runs.numRuns}
      );
      for (const count of Object.values(seen)) expect(count).toBeGreaterThan(runs.numRuns / 10);
    }
  );

  it("agree to the last bit about powers, so that no edge is taken from both sides", () => {
    const power = (u: number, n: number) => [u ** n, ...[2, 3, 4].map((k) => u ** k * u ** (n - k)), u ** (n - 1) * u];
    fc.assert(
      fc.property(
        fc.double({min: 1, max: 2, noNaN: true}),
        fc.integer({min: 2, max: 20}),
        fc.nat({max: 4}),
        (u, n, k) => {
          const edge = power(u, n)[k];
          for (const [text, x] of [
            [`√(x^${n} - ${edge})`, [u]],
            [`√(${edge} - x^${n})`, [u]],
            [`ln(x^-${n} - ${1 / edge})`, [u]],
            [`ln(${u}^x - ${edge})`, [n]],
            [`√(x^0.5 - ${u ** 0.5})`, [u]]
          ] as const) {
            const {value, derivatives} = entries(text, x);
            const found = obstacle(text, x);
            expect(found?.kind === "domain", `${text} at ${x}`).toBe(!Number.isFinite(value));
            if (found === null) expect(derivatives.every(Number.isFinite)).toBe(true);
          }
        }
      ),
      fewerRuns
    );
  });

  it("take a small fixed power as a product, and one that varies from the engine: 1.2³ is 1.728 and a bit less", () => {
    expect(1.2 * 1.2 * 1.2 - 1.2 ** 3).toBe(2 ** -52);
    expect(obstacle("√(x^3 - 1.728)", [1.2])).toEqual({kind: "kink", reason: "√ has no finite slope at 0"});
    expect(obstacle("√(1.2^x - 1.728)", [3])?.kind).toBe("domain");
    expect(entries("√(1.2^x - 1.728)", [3]).value).toBe(NaN);
  });

  it("throws RangeError for a point of another length or with a coordinate that is no number", () => {
    const f = read("x + y").objective;
    expect(() => f.obstacle([1])).toThrow(/x has length 1; expected 2/);
    expect(() => f.obstacle([1, NaN])).toThrow(/x\[1\] must be a finite number; got NaN/);
  });
});

describe("expression(text, parse) decides", () => {
  const at = (text: string, x: number) => entries(text, [x]);

  it("0⁰ = 1, as a number, as a limit of x⁰, and with any name", () => {
    expect(at("0^0", 1).value).toBe(1);
    expect(at("x^0", 0)).toEqual({value: 1, derivatives: [0, 0]});
    expect(at("x^(1 - 1)", 0)).toEqual({value: 1, derivatives: [0, 0]});
    expect(at("pow(x, 0)", 0).value).toBe(1);
    expect(at("x^x", 0).value).toBe(1);
  });

  it("uⁿ with an integer n for every u", () => {
    expect(at("x^3", -2)).toEqual({value: -8, derivatives: [12, -12]});
    expect(at("x^3", 0)).toEqual({value: 0, derivatives: [0, 0]});
    expect(at("x^2", 0)).toEqual({value: 0, derivatives: [0, 2]});
    expect(at("x^1", 0)).toEqual({value: 0, derivatives: [1, 0]});
    expect(at("x^-1", -2)).toEqual({value: -0.5, derivatives: [-0.25, -0.25]});
    expect(at("x^-3", -2)).toEqual({value: -0.125, derivatives: [-3 / 16, -12 / 32]});
    expect(at("x^17", -1)).toEqual({value: -1, derivatives: [17, -17 * 16]});
    expect(at("x^(6/3)", -3)).toEqual({value: 9, derivatives: [-6, 2]});
    expect(at("x^1001", 0)).toEqual({value: 0, derivatives: [0, 0]});
  });

  it("uⁿ with another fixed n for u ≥ 0, and with one that varies for u > 0", () => {
    expect(at("x^0.5", 4)).toEqual({value: 2, derivatives: [1 / 4, -1 / 32]});
    expect(at("x^1.5", 4)).toEqual({value: 8, derivatives: [3, 3 / 8]});
    expect(at("x^1.5", 0).value).toBe(0);
    expect(at("x^1.5", -1).value).toBe(NaN);
    expect(at("x^(x - x + 2)", 3).value).toBe(9);
    expect(at("x^(x - x + 2)", -3).value).toBe(NaN);
  });

  it("small powers as products, the square root as such, and others by the engine, with their own last bits", () => {
    fc.assert(
      fc.property(fc.double({min: 0.5, max: 2, noNaN: true}), (x) => {
        const squared = x * x;
        expect(at("x^3", x)).toEqual({value: squared * x, derivatives: [3 * squared, 6 * x]});
        expect(at("x^6", x).value).toBe((squared * x) ** 2);
        expect(at("x^16", x).value).toBe(((squared ** 2) ** 2) ** 2);
        expect(at("x^-7", x).value).toBe(1 / (squared * x * (squared * x) * x));
        expect(at("x^17", x).value).toBe(x ** 17);
        expect(at("x^-17", x).value).toBe(x ** -17);
        expect(at("x^0.25", x).value).toBe(x ** 0.25);
        expect(at("x^0.5", x)).toEqual(at("√x", x));
      }),
      fewerRuns
    );
  });

  it("log is the natural logarithm", () => {
    expect(at("log x", 7).value).toBe(Math.log(7));
    expect(at("ln x", 7).value).toBe(Math.log(7));
    expect(at("e^x", 7).value).toBe(Math.exp(7));
    expect(at("pow(e, x)", 2).value).toBeCloseTo(Math.E ** 2, 14);
  });

  it("a half is rounded away from 0", () => {
    const rounded = [-2.5, -1.5, -0.5, -0.4, 0, 0.4, 0.5, 1.5, 2.5].map((x) => at("round x", x).value);
    expect(rounded).toEqual([-3, -2, -1, -0, 0, 0, 1, 2, 3]);
  });

  it("derivatives off the kinks: ±1 and 0 for |x|, 0 for jumps, those of the larger or smaller argument", () => {
    expect(at("|x|", -3)).toEqual({value: 3, derivatives: [-1, 0]});
    expect(at("|x|", 3)).toEqual({value: 3, derivatives: [1, 0]});
    for (const name of ["sign", "floor", "ceil", "round"]) expect(at(`${name} x`, -1.7).derivatives).toEqual([0, 0]);
    expect(at("sign x", -2).derivatives).toEqual([0, 0]);
    expect(at("round x", 2).derivatives).toEqual([0, 0]);
    expect(at("max(x², x, -1)", 3)).toEqual({value: 9, derivatives: [6, 2]});
    expect(at("min(x², x, -1)", -3)).toEqual({value: -3, derivatives: [1, 0]});
    expect(at("max(x, x)", 2)).toEqual({value: 2, derivatives: [1, 0]});
    expect(at("min(5, x²)", 1)).toEqual({value: 1, derivatives: [2, 2]});
  });

  it("what max and min of derivatives do on a tie is nobody’s guess", () => {
    expect(apply("choose", [2, 1, 10, 20])).toBe(10);
    expect(apply("choose", [1, 2, 10, 20])).toBe(20);
    expect(apply("choose", [1, 1, 10, 20])).toBe(NaN);
  });
});
