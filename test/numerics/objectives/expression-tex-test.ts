import fc from "fast-check";
import katex from "katex";
import {describe, expect, it} from "vitest";
import {differentiator} from "../../../src/numerics/objectives/expression/derivative.js";
import {terms} from "../../../src/numerics/objectives/expression/terms.js";
import {type Expression, expression} from "../../../src/numerics/objectives/expression.js";
import {type Formula, fewerRuns, formulas, parse, points, read, sizeOf} from "../../support/formulas.js";
import {readTex} from "../../support/texReader.js";

/** Expects KaTeX to set it without a complaint. */
function expectValid(tex: string) {
  expect(katex.renderToString(tex, {throwOnError: true, strict: "error"})).toContain("katex");
}

const gradient = (text: string) => {
  const {gradient} = read(text).tex();
  return gradient.status === "ok" ? gradient.entries : gradient.status;
};
const hessian = (text: string) => {
  const {hessian} = read(text).tex();
  return hessian.status === "ok" ? hessian.entries : hessian.status;
};

describe.each([1, 2] as const)("expression(text, parse).tex() in %i variables", (dimension) => {
  const variables = ["x", "y"].slice(0, dimension);

  const texts = (formula: Formula) => {
    const outcome = expression(formula.text, parse, {dimension});
    fc.pre(outcome.status === "ok");
    const {objective, tex} = outcome as Expression;
    return {objective, ...tex()};
  };

  it("is valid", () => {
    fc.assert(
      fc.property(formulas(variables, 3, {kinks: true}), (formula) => {
        const {value, gradient, hessian} = texts(formula);
        expectValid(value);
        if (gradient.status === "ok") for (const tex of gradient.entries) expectValid(tex);
        if (hessian.status === "ok") for (const tex of new Set(hessian.entries.flat())) expectValid(tex);
      }),
      fewerRuns
    );
  });

  it("means what is computed: f, ∇f and ∇²f", () => {
    fc.assert(
      fc.property(formulas(variables, 3, {kinks: true}), points(dimension), (formula, x) => {
        const {objective, value, gradient, hessian} = texts(formula);
        fc.pre(objective.obstacle(x) === null);
        const size = sizeOf(formula, x);
        fc.pre(size < 1000);
        const truth = objective.evaluate(x);
        // A number is cut to 12 digits in TeX: each counts as a rounding of 1e-12.
        const expectMeaning = (tex: string, meant: number) => {
          const means = readTex(tex)({x: x[0], y: x[1]});
          expect(Math.abs(means - meant), `${formula.text} at ${x}: ${tex}`).toBeLessThanOrEqual(1e-11 * size ** 2);
        };
        expectMeaning(value, truth.value);
        if (gradient.status === "ok")
          for (const [i, tex] of gradient.entries.entries()) expectMeaning(tex, truth.gradient[i]);
        if (hessian.status === "ok")
          for (const [i, tex] of hessian.entries.flat().entries()) expectMeaning(tex, truth.hessian.flat()[i]);
      }),
      fewerRuns
    );
  });
});

describe("expression(text, parse).tex().value", () => {
  it.each([
    ["(1 - x)^2 + 100(y - x²)²", "(1-x)^{2}+100\\,(y-x^{2})^{2}"],
    ["x - (y - 1)", "x-(y-1)"],
    ["(x - y) - 1", "x-y-1"],
    ["x + (y + 1)", "x+(y+1)"],
    ["x - (-y)", "x-(-y)"],
    ["-(-x)", "-(-x)"],
    ["-(x + y)", "-(x+y)"],
    ["-x^2", "-x^{2}"],
    ["(-x)²", "(-x)^{2}"],
    ["x(-y)", "x\\,(-y)"],
    ["(x + 1)y", "(x+1)y"],
    ["x y", "x y"],
    ["2x", "2x"],
    ["x*2", "x\\cdot 2"],
    ["2*1.5", "2\\cdot 1.5"],
    ["2(3/4)x", "2\\cdot \\frac{3}{4}x"],
    ["2(x/4)", "2\\frac{x}{4}"],
    ["10^2·½", "10^{2}\\frac{1}{2}"],
    ["½x/y", "\\frac{\\frac{1}{2}x}{y}"],
    ["(x/y)²", "\\left(\\frac{x}{y}\\right)^{2}"],
    ["x^y^2", "x^{y^{2}}"],
    ["(x^2)^3", "(x^{2})^{3}"],
    ["e^-x + exp(y)", "e^{-x}+e^{y}"],
    ["(e^x)²", "(e^{x})^{2}"],
    ["x1 x2² + x₁", "x_1x_2^{2}+x_1"],
    ["π x + τ y + e", "\\pi x+\\tau y+e"],
    ["√x ∛(y/2)", "\\sqrt{x}\\sqrt[3]{\\frac{y}{2}}"],
    ["2|x/y|²", "2\\,\\left|\\frac{x}{y}\\right|^{2}"],
    ["floor x ceil(x/2)", "\\left\\lfloor x\\right\\rfloor \\,\\left\\lceil \\frac{x}{2}\\right\\rceil "],
    ["max(x, y, 1)min(x/2, y)", "\\max(x,\\,y,\\,1)\\min\\left(\\frac{x}{2},\\,y\\right)"],
    ["√x²", "\\sqrt{x^{2}}"],
    ["sin x cos 2", "\\sin x\\cos 2"],
    ["sin(x)y", "\\sin x\\cdot y"],
    ["y sin π", "y\\sin \\pi"],
    ["sin(2x)y", "\\sin(2x)y"],
    ["sin(x)(y + 1)", "\\sin x\\cdot (y+1)"],
    ["sin(x/2)", "\\sin\\left(\\frac{x}{2}\\right)"],
    ["2sin(½x)", "2\\sin\\left(\\frac{1}{2}x\\right)"],
    ["sin(√x)", "\\sin\\left(\\sqrt{x}\\right)"],
    ["sin² x y", "\\sin^{2}(x y)"],
    ["sin²(x)y", "\\sin^{2} x\\cdot y"],
    ["sin(x)^9 cos(x)^10", "\\sin^{9} x\\cdot (\\cos x)^{10}"],
    ["ln(2)(sin x)^y", "\\ln 2\\cdot (\\sin x)^{y}"],
    ["sin(x)^-1", "(\\sin x)^{-1}"],
    ["sin(x)^1", "(\\sin x)^{1}"],
    ["sin(x)^2.5", "(\\sin x)^{2.5}"],
    ["log x log2 x log10 x", "\\ln x\\log_2 x\\log_{10} x"],
    ["tan x asin x acos x atan x", "\\tan x\\arcsin x\\arccos x\\arctan x"],
    ["sinh x cosh x tanh x", "\\sinh x\\cosh x\\tanh x"],
    ["asinh x atanh x", "\\operatorname{arsinh} x\\operatorname{artanh} x"],
    ["acosh x sign x round x", "\\operatorname{arcosh} x\\operatorname{sign} x\\operatorname{round} x"],
    ["cot x", "\\frac{\\cos x}{\\sin x}"],
    ["sec x csc x", "\\frac{1}{\\cos x}\\frac{1}{\\sin x}"],
    ["1e-7x", "10^{-7}x"],
    ["x 1.5e-7", "x\\cdot 1.5\\cdot 10^{-7}"],
    ["ln(1e-7)", "\\ln(10^{-7})"],
    ["1e21", "10^{21}"],
    ["0.1234567890123456x", "0.123456789012x"]
  ])("of %s is %s", (text, tex) => {
    const shown = read(text).tex().value;
    expect(shown).toBe(tex);
    expectValid(shown);
    const at = {x: 0.75, y: 1.25, x_1: 0.75, x_2: 1.25};
    const {objective} = read(text);
    if (objective.obstacle([0.75, 1.25].slice(0, objective.dimension)) === null)
      expect(readTex(tex)(at)).toBeCloseTo(objective.value([0.75, 1.25]), 11);
  });
});

describe("expression(text, parse).tex().gradient", () => {
  it.each([
    ["5", "0"],
    ["x", "1"],
    ["x²/2", "x"],
    ["x/3 + x/6", "\\frac{1}{2}"],
    ["0.1x + 0.2x", "0.3"],
    ["x*x", "2x"],
    ["3x x^2", "9x^{2}"],
    ["x^17", "17x^{16}"],
    ["x^-1", "-\\frac{1}{x^{2}}"],
    ["x^-2", "-\\frac{2}{x^{3}}"],
    ["(x²)³", "6x^{5}"],
    ["(√x)⁴", "2x"],
    ["x/0.5", "2"],
    ["x/3/0.5", "0.666666666667"],
    ["(x²)^-3", "-\\frac{6}{x^{7}}"],
    ["(x/3)(0.5x)", "0.333333333333x"],
    ["1/x", "-\\frac{1}{x^{2}}"],
    ["x/(x + 1)", "\\frac{1}{(x+1)^{2}}"],
    ["-(x - 1)", "-1"],
    ["x^(1/3)", "\\frac{x^{-\\frac{2}{3}}}{3}"],
    ["x^π", "\\pi x^{\\pi-1}"],
    ["x^(4/2)", "2x"],
    ["x^2.5", "2.5x^{1.5}"],
    ["2^x", "\\ln 2\\cdot 2^{x}"],
    ["x^x", "(\\ln x+1)x^{x}"],
    ["e^(x²)", "2x e^{x^{2}}"],
    ["√x", "\\frac{1}{2\\sqrt{x}}"],
    ["√x√x", "1"],
    ["cbrt x", "\\frac{1}{3\\sqrt[3]{x}^{2}}"],
    ["ln x", "\\frac{1}{x}"],
    ["log2 x", "\\frac{1}{\\ln 2\\cdot x}"],
    ["log10 x", "\\frac{1}{\\ln 10\\cdot x}"],
    ["sin x", "\\cos x"],
    ["cos x", "-\\sin x"],
    ["tan x", "1+\\tan^{2} x"],
    ["asin x", "\\frac{1}{\\sqrt{1-x^{2}}}"],
    ["acos x", "-\\frac{1}{\\sqrt{1-x^{2}}}"],
    ["atan x", "\\frac{1}{1+x^{2}}"],
    ["sinh x", "\\cosh x"],
    ["cosh x", "\\sinh x"],
    ["tanh x", "1-\\tanh^{2} x"],
    ["asinh x", "\\frac{1}{\\sqrt{x^{2}+1}}"],
    ["acosh x", "\\frac{1}{\\sqrt{x^{2}-1}}"],
    ["atanh x", "\\frac{1}{1-x^{2}}"],
    ["|x|", "\\operatorname{sign} x"],
    ["sign x + floor x + ceil x + round x", "0"],
    ["sin 2x", "2\\cos(2x)"],
    ["max(x², 1)", "\\begin{cases}2x&\\text{if }x^{2}>1\\\\0&\\text{if }x^{2}<1\\end{cases}"],
    ["min(x², 1)", "\\begin{cases}2x&\\text{if }1>x^{2}\\\\0&\\text{if }1<x^{2}\\end{cases}"],
    ["max(x, x + 1)", "1"],
    ["max(1, 2)x", "\\max(1,\\,2)"],
    ["x/0", "\\frac{1}{0}"]
  ])("of %s is %s", (text, tex) => {
    expect(gradient(text)).toEqual([tex]);
    expectValid(tex);
  });

  it("has an entry for each variable", () => {
    expect(gradient("x³y + y")).toEqual(["3x^{2}y", "x^{3}+1"]);
    expect(gradient("x1² x2")).toEqual(["2x_1x_2", "x_1^{2}"]);
    expect(gradient("x y/x")).toEqual(["0", "1"]);
    expect(gradient("x(-(x + y))")).toEqual(["-2x-y", "-x"]);
    expect(gradient("-(x - y)²/4")).toEqual(["-\\frac{x-y}{2}", "\\frac{x-y}{2}"]);
    expect(gradient("-(x + y)²/2")).toEqual(["-(x+y)", "-(x+y)"]);
    expect(gradient("sin(x) y²")).toEqual(["y^{2}\\cos x", "2y\\sin x"]);
    expect(gradient("e^x (x - y)²")[1]).toBe("-2\\,(x-y)e^{x}");
    expect(gradient("e^x (x + y)²")[1]).toBe("2\\,(x+y)e^{x}");
    expect(gradient("x/y")).toEqual(["\\frac{1}{y}", "-\\frac{x}{y^{2}}"]);
    expect(gradient("x^y")).toEqual(["\\frac{y x^{y}}{x}", "x^{y}\\ln x"]);
  });
});

describe("expression(text, parse).tex().hessian", () => {
  it("gathers like terms and cancels common factors", () => {
    expect(hessian("x²e^x")).toEqual([["2e^{x}+4x e^{x}+x^{2}e^{x}"]]);
    expect(hessian("sin x cos x")).toEqual([["-4\\sin x\\cos x"]]);
    expect(hessian("√x")).toEqual([["-\\frac{1}{4x\\sqrt{x}}"]]);
    expect(hessian("cbrt x")).toEqual([["-\\frac{2}{9\\sqrt[3]{x}^{5}}"]]);
    expect(hessian("e^(-x²)")).toEqual([["4x^{2}e^{-x^{2}}-2e^{-x^{2}}"]]);
    expect(hessian("x ln x")).toEqual([["\\frac{1}{x}"]]);
    expect(hessian("x²/3")).toEqual([["\\frac{2}{3}"]]);
    expect(hessian("x^π")).toEqual([["\\pi\\,(\\pi-1)x^{\\pi-2}"]]);
    expect(hessian("max(x², 1)")).toEqual([["\\begin{cases}2&\\text{if }x^{2}>1\\\\0&\\text{if }x^{2}<1\\end{cases}"]]);
  });

  it("is laid out row by row, symmetric", () => {
    expect(hessian("(1 - x)^2 + 100(y - x^2)^2")).toEqual([
      ["2+800x^{2}-400\\,(y-x^{2})", "-400x"],
      ["-400x", "200"]
    ]);
    expect(hessian("x/y")).toEqual([
      ["0", "-\\frac{1}{y^{2}}"],
      ["-\\frac{1}{y^{2}}", "\\frac{2x}{y^{3}}"]
    ]);
    expect(hessian("max(x², y)")).toEqual([
      ["\\begin{cases}2&\\text{if }x^{2}>y\\\\0&\\text{if }x^{2}<y\\end{cases}", "0"],
      ["0", "0"]
    ]);
    expect(hessian("x1 sin x2")).toEqual([
      ["0", "\\cos x_2"],
      ["\\cos x_2", "-x_1\\sin x_2"]
    ]);
  });
});

describe("differentiator(table, most)", () => {
  it("gives null once the derivatives took more than `most` new terms", () => {
    const derived = (most: number) => {
      const table = terms();
      const x = table.variable(0);
      return differentiator(table, most)(table.make("sin", table.make("power", x, table.number(5))), 0);
    };
    expect(derived(0)).toBe(null);
    expect(derived(2)).toBe(null);
    expect(derived(100)?.op).toBe("multiply");
  });
});

describe("expression(text, parse).tex()", () => {
  it("is worked out once", () => {
    const f = read("x^2");
    expect(f.tex()).toBe(f.tex());
  });

  it("says where a derivative is too long to show, and shows f all the same", () => {
    const tower = `${"x^".repeat(38)}x`;
    expect(gradient(tower)).toBe("too long");
    expect(hessian(tower)).toBe("too long");
    expect(read(tower).tex().value).toMatch(/^x\^\{x\^\{x/);
    const powers = Array.from({length: 80}, (_, k) => `x^${k}`).join("+");
    expect(gradient(powers)).toEqual([expect.stringContaining("79x^{78}")]);
    expect(hessian(powers)).toEqual([[expect.stringContaining("6162x^{77}")]]);
    const steep = Array.from({length: 50}, (_, k) => `tan(x^${k + 2})`)
      .join("+")
      .slice(0, 499)
      .replace(/\+?[^+]*$/, "");
    expect(gradient(steep)).toBe("too long");
    expect(gradient(`${steep} + y`)).toBe("too long");
    expect(hessian(`${steep} + y`)).toBe("too long");
  });

  it("does not show a number beyond the largest double", () => {
    expect(gradient("x^1e200")).toEqual(["10^{200}x^{10^{200}}"]);
    expect(hessian("x^1e200")).toBe("too long");
    expect(gradient("x*1e308*10")).toBe("too long");
    expect(hessian("x*1e308*10")).toEqual([["0"]]);
  });
});
