import {parse as parseFully} from "mathjs";
import {describe, expect, it} from "vitest";
import {expression} from "../../../src/numerics/objectives/expression.js";
import {read} from "../../support/formulas.js";

const {sin, cos, tan, exp, log, sqrt, cbrt, abs, PI, E} = Math;

/** What is typed, and what it means. */
type Reading = readonly [text: string, meaning: (x: number, y: number) => number];

/** Expects each text to mean what it should, to a few roundings, at three points. */
function expectReadings(...readings: readonly Reading[]) {
  for (const [text, meaning] of readings) {
    const {value} = read(text).objective;
    for (const [x, y] of [
      [1.3, 0.7],
      [0.6, 2.1],
      [2.2, 1.4]
    ]) {
      const [ours, meant] = [value([x, y]), meaning(x, y)];
      expect(abs(ours - meant), `${text} is ${ours}, not ${meant}`).toBeLessThanOrEqual(1e-14 * (1 + abs(meant)));
    }
  }
}

describe("expression(text, parse) reads what people type:", () => {
  it("powers with ^ and **, and raised digits, signs and variables", () => {
    expectReadings(
      ["x^2", (x) => x * x],
      ["x ** -2", (x) => 1 / (x * x)],
      ["x²y³", (x, y) => x ** 2 * y ** 3],
      ["x⁰ + x¹ + x⁴ + x⁵ + x⁶", (x) => 1 + x + x ** 4 + x ** 5 + x ** 6],
      ["x⁷⁸/9⁷⁸", (x) => (x / 9) ** 78],
      ["x⁹ - x⁻¹", (x) => x ** 9 - 1 / x],
      ["x⁺²", (x) => x * x],
      ["2ˣ + eˣ + x¹⁰", (x) => 2 ** x + exp(x) + x ** 10],
      ["e⁻ˣ y", (x, y) => exp(-x) * y],
      ["xʸ", (x, y) => x ** y],
      ["(x + y)²", (x, y) => (x + y) ** 2],
      ["2^½ x", (x) => sqrt(2) * x]
    );
  });

  it("numbers with or without their digits, and fractions of one sign", () => {
    expectReadings(
      ["0.5x + .5y + 2.", (x, y) => (x + y) / 2 + 2],
      ["1.5e2x + 25E-1 + 1e+1", (x) => 150 * x + 12.5],
      ["2e x", (x) => 2 * E * x],
      ["2e-x", (x) => 2 * E - x],
      ["½x + ¼y", (x, y) => x / 2 + y / 4],
      ["⅓x³ + ⅔ - ¾y", (x, y) => x ** 3 / 3 + 2 / 3 - (3 * y) / 4],
      ["x½", (x) => x / 2],
      ["007", () => 7]
    );
  });

  it("products without a sign, from left to right", () => {
    expectReadings(
      ["2x", (x) => 2 * x],
      ["xy + yx", (x, y) => 2 * x * y],
      ["x y", (x, y) => x * y],
      ["3(x + 1)(y - 2)x", (x, y) => 3 * (x + 1) * (y - 2) * x],
      ["1/2x", (x) => x / 2],
      ["x^2y", (x, y) => x * x * y],
      ["2^3x", (x) => 8 * x],
      ["2πx", (x) => 2 * PI * x],
      ["e x - e/y + e", (x, y) => E * x - E / y + E],
      ["xsinx", (x) => x * sin(x)],
      ["sin2x", (x) => sin(2 * x)],
      ["(x)(y)", (x, y) => x * y]
    );
  });

  it("functions without brackets, which take the factors behind them up to a sign or the next function", () => {
    expectReadings(
      ["sin x", (x) => sin(x)],
      ["sin 2x", (x) => sin(2 * x)],
      ["sin x^2", (x) => sin(x * x)],
      ["sin 2x²y + 1", (x, y) => sin(2 * x * x * y) + 1],
      ["sin x cos y", (x, y) => sin(x) * cos(y)],
      ["sin x * y", (x, y) => sin(x) * y],
      ["sin x/2", (x) => sin(x) / 2],
      ["sin x - y", (x, y) => sin(x) - y],
      ["sin -x", (x) => sin(-x)],
      ["sin cos x", (x) => sin(cos(x))],
      ["x^sin y", (x, y) => x ** sin(y)],
      ["2 sin x + 3 cos y", (x, y) => 2 * sin(x) + 3 * cos(y)],
      ["ln 2", () => log(2)],
      ["max(sin x, cos y)", (x, y) => Math.max(sin(x), cos(y))]
    );
  });

  it("functions with brackets, which take these alone", () => {
    expectReadings(
      ["sin(x)y", (x, y) => sin(x) * y],
      ["sin (x) (y)", (x, y) => sin(x) * y],
      ["sin(x)^2", (x) => sin(x) ** 2],
      ["sin(x)²y", (x, y) => sin(x) ** 2 * y],
      ["ln(x)/y", (x, y) => log(x) / y],
      ["exp(-(x + y))", (x, y) => exp(-(x + y))],
      ["pow(x, y) pow(x + 1, 2)", (x, y) => x ** y * (x + 1) ** 2]
    );
  });

  it("powers of functions, set on their names", () => {
    expectReadings(
      ["sin^2 x", (x) => sin(x) ** 2],
      ["sin² x cos² y", (x, y) => sin(x) ** 2 * cos(y) ** 2],
      ["sin^2(x)y", (x, y) => sin(x) ** 2 * y],
      ["sin^(3) x", (x) => sin(x) ** 3],
      ["sin^12 2x + 1", (x) => sin(2 * x) ** 12 + 1],
      ["sin² x²", (x) => sin(x * x) ** 2],
      ["2cos²(x+y)sin y", (x, y) => 2 * cos(x + y) ** 2 * sin(y)],
      ["(sin^2 x) + (cos² x)", () => 1],
      ["max²(x, y)", (x, y) => Math.max(x, y) ** 2]
    );
  });

  it("roots, which take one factor with its power", () => {
    expectReadings(
      ["√x", (x) => sqrt(x)],
      ["√2x", (x) => sqrt(2) * x],
      ["√x²y", (x, y) => x * y],
      ["√(x+y)x", (x, y) => sqrt(x + y) * x],
      ["√√x + √-(-x)", (x) => x ** 0.25 + sqrt(x)],
      ["∛x - ∛-8", (x) => cbrt(x) + 2],
      ["√x√y", (x, y) => sqrt(x * y)],
      ["2^√x y", (x, y) => 2 ** sqrt(x) * y],
      ["√sin(x)^2", (x) => abs(sin(x))],
      ["√|x|y", (x, y) => sqrt(x) * y]
    );
  });

  it("bars, which open where an operand may start and close the innermost bar elsewhere", () => {
    expectReadings(
      ["|x - y|", (x, y) => abs(x - y)],
      ["|x||-y|", (x, y) => x * y],
      ["||x| - 5|", (x) => abs(x - 5)],
      ["|x|y|-2|", (x, y) => 2 * x * y],
      ["2|-x|^2", (x) => 2 * x * x],
      ["|x - |y - 3||", (x, y) => abs(x - abs(y - 3))],
      ["|x(y|x - 2|)|", (x, y) => abs(x * y * (x - 2))],
      ["(|x|)|y|", (x, y) => x * y],
      ["|(x - |y|)|", (x, y) => abs(x - y)],
      ["ln|-x|", (x) => log(x)],
      ["|sin x|", (x) => abs(sin(x))],
      ["∣x∣ + ｜y｜", (x, y) => x + y]
    );
  });

  it("powers before signs and from the right, signs before products", () => {
    expectReadings(
      ["-x²", (x) => -x * x],
      ["(-x)²", (x) => x * x],
      ["2^-x", (x) => 2 ** -x],
      ["e^x + π^y + x^e", (x, y) => exp(x) + PI ** y + x ** E],
      ["x^y^2", (x, y) => x ** (y * y)],
      ["x^-y^2", (x, y) => x ** -(y * y)],
      ["--x - -y + +x", (x, y) => 2 * x + y],
      ["x*-y", (x, y) => -x * y],
      ["x - y - 1", (x, y) => x - y - 1],
      ["x/y/2*x", (x, y) => (x / y / 2) * x],
      ["x/-y x", (x, y) => -(x / y) * x]
    );
  });

  it("signs and words from other keyboards and other habits", () => {
    expectReadings(
      ["2×x·y⋅1∙1•1∗1", (x, y) => 2 * x * y],
      ["x÷y∕2⁄2", (x, y) => x / y / 4],
      ["1−x–y—1‐1‑1", (x, y) => -2 - x - y],
      ["X^2 + Sin(Y) + PI", (x, y) => x * x + sin(y) + PI],
      ["tg x + ctg y", (x, y) => tan(x) + 1 / tan(y)],
      ["arctan x + atan y", (x, y) => Math.atan(x) + Math.atan(y)],
      ["log x + lg y + ld 8", (x, y) => log(x) + Math.log10(y) + 3],
      ["log2(x) log10(y)", (x, y) => Math.log2(x) * Math.log10(y)],
      ["arsinh x + arcsinh x + artanh(x/9)", (x) => 2 * Math.asinh(x) + Math.atanh(x / 9)],
      ["τ + tau + π + pi + e", () => 6 * PI + E],
      ["\u00a0x\t+\n1", (x) => x + 1]
    );
  });

  it("every function and its other spellings", () => {
    const reciprocal = {cot: tan, sec: cos, csc: sin};
    const same = [
      "sin",
      "cos",
      "tan",
      "sinh",
      "cosh",
      "tanh",
      "asinh",
      "exp",
      "cbrt",
      "sqrt",
      "abs",
      "sign",
      "floor",
      "ceil"
    ] as const;
    const near = ["asin", "acos", "atan", "atanh"] as const; // at u/9, inside their domains
    expectReadings(
      ...same.map((name): Reading => [`${name}(x)`, (x) => Math[name](x)]),
      ...near.map((name): Reading => [`${name}(x/9)`, (x) => Math[name](x / 9)]),
      ...near.map((name): Reading => [`${name.replace("a", "arc")}(x/9)`, (x) => Math[name](x / 9)]),
      ...Object.entries(reciprocal).map(([name, f]): Reading => [`${name} x`, (x) => 1 / f(x)]),
      ["cosec x", (x) => 1 / sin(x)],
      ["acosh(x + 1) + arcosh(x + 1) + arccosh(x + 1)", (x) => 3 * Math.acosh(x + 1)],
      ["sgn(x) + signum(-y)", () => 0],
      ["round(x) + round(-y)", (x, y) => Math.round(x) - Math.round(y)],
      ["max(x, y, 1) - min(x, y, 1)", (x, y) => Math.max(x, y, 1) - Math.min(x, y, 1)]
    );
  });
});

describe("expression(text, parse).variables", () => {
  it("are x alone, x and y, or x1 and x2, as they were typed", () => {
    const variables = (text: string, dimension?: 1 | 2) => read(text, {dimension}).variables;
    expect(variables("5")).toEqual(["x"]);
    expect(variables("x^2")).toEqual(["x"]);
    expect(variables("y")).toEqual(["x", "y"]);
    expect(variables("x + Y")).toEqual(["x", "y"]);
    expect(variables("xʸ")).toEqual(["x", "y"]);
    for (const text of ["x1 + x2", "x₁² x₂", "x_1x_2", "x2", "X2"]) expect(variables(text)).toEqual(["x1", "x2"]);
    expect(variables("x1^2")).toEqual(["x1"]);
    expect(variables("x", 2)).toEqual(["x", "y"]);
    expect(variables("x1", 2)).toEqual(["x1", "x2"]);
    expect(variables("5", 2)).toEqual(["x", "y"]);
    expect(variables("x1", 1)).toEqual(["x1"]);
  });

  it("index the coordinates of the point", () => {
    for (const text of ["x1 - 3x2", "x₁ - 3x₂", "x_1 - 3x_2", "x - 3y"]) {
      const {value, dimension, name} = read(text).objective;
      expect(value([5, 2])).toBe(-1);
      expect(dimension).toBe(2);
      expect(name).toBe(text);
    }
    expect(read("  y  ").objective.value([5, 2])).toBe(2);
    expect(read("  y  ").objective.name).toBe("y");
    expect(read("sin x2").objective.value([5, 2])).toBe(sin(2));
  });
});

describe("expression(text, parse).smooth and .kinks", () => {
  it("tell the operators without second derivatives inside the domain, in order of appearance, each once", () => {
    const kinks = (text: string) => {
      const {kinks, smooth} = read(text);
      expect(smooth).toBe(kinks.length === 0);
      return kinks;
    };
    expect(kinks("sin x + √x + asin x + x^1.5")).toEqual([]);
    expect(kinks("|x|² + floor(y) + |y|")).toEqual(["abs", "floor"]);
    expect(kinks("max(round x, sign y)")).toEqual(["max", "round", "sign"]);
    expect(kinks("min(x, ceil(cbrt(x)))")).toEqual(["min", "ceil", "cbrt"]);
    expect(kinks("exp(2|x|)")).toEqual(["abs"]);
    expect(kinks("|-2| x + max(1, 2) floor(2.5)")).toEqual([]);
  });
});

describe("expression(text, parse)", () => {
  it("reads alike with the whole of mathjs and with its small part for numbers", () => {
    for (const text of ["2x^-y + sin² x|y|", "-x²/3y", "√x + ½max(x, y, 2)"]) {
      const outcome = expression(text, parseFully);
      expect(outcome.status === "ok" && outcome.objective.evaluate([1.5, 0.5])).toEqual(
        read(text).objective.evaluate([1.5, 0.5])
      );
    }
  });
});
