import {spawnSync} from "node:child_process";
import {parse} from "mathjs";
import {describe, expect, it} from "vitest";
import type {Language} from "../../../src/numerics/objectives/expression/code.js";
import {expression} from "../../../src/numerics/objectives/expression.js";

/** Formulas in every operator, each at a point of its domain off its kinks. */
const formulas: readonly (readonly [text: string, at: readonly [number, number]])[] = [
  ["(1 - x)^2 + 100(y - x^2)^2", [-1.2, 1]],
  ["(x^2 + y - 11)^2 + (x + y^2 - 7)^2", [1.5, -2]],
  ["-x^2 - (y - 3)^-2 - x/y", [0.7, 1.3]],
  ["exp(-(x^2 + y^2)/2) sin(3x) + sqrt(1 + y^2)/(2 + cos x)", [0.4, -0.8]],
  ["ln(1 + x^2) + log2(3 + y) + log10(5 + x y) + tan(x/2)", [0.3, 0.9]],
  ["asin(x/3) + acos(y/3) + atan(x y) + sinh x + cosh y + tanh(x - y)", [0.5, 0.2]],
  ["asinh x + acosh(2 + y^2) + atanh(x/4)", [0.6, 1.1]],
  ["|x| + max(x, 2y, 0.1) + min(x y, 3) + cbrt(1 + x)", [-0.4, 0.7]],
  ["floor(3x) + ceil(y) + round(x) + sign(y) x^2", [0.45, 1.2]],
  ["x^y + 2^x + pi x + e^y + tau", [1.7, 0.6]],
  ["x1^2 - 2x1 x2 + 3x2^4", [0.2, -0.9]]
];

const read = (text: string) => {
  const found = expression(text, parse, {dimension: 2});
  if (found.status === "error") throw new Error(found.message);
  return found;
};

/** All entries of f, ∇f and ∇²f as source text, in one list. */
const entries = (text: string, language: Language): string[] => {
  const code = read(text).code(language);
  if (code === null) throw new Error(`${text} is too long to print`);
  return [code.value, ...code.gradient, ...code.hessian.flat()];
};

const computed = (text: string, at: readonly [number, number]): number[] => {
  const {objective} = read(text);
  return [objective.value(at), ...objective.gradient(at), ...objective.hessian(at).flat()];
};

describe("Expression.code(language)", () => {
  it.each(formulas)("typescript: %s gives the numbers that f, ∇f and ∇²f have", (text, at) => {
    const {variables} = read(text);
    const printed = entries(text, "typescript").map((entry) => new Function(...variables, `return ${entry};`)(...at));
    for (const [i, value] of computed(text, at).entries())
      expect(Math.abs(printed[i] - value)).toBeLessThanOrEqual(1e-12 * (1 + Math.abs(value)));
  });

  const numpy = spawnSync("python3", ["-c", "import numpy"]).status === 0;
  it.skipIf(!numpy)("numpy: the same, where there is a NumPy to ask", () => {
    const lines = formulas.map(([text, at]) => {
      const {variables} = read(text);
      const values = variables.map((name, i) => `${name} = np.float64(${at[i]})`).join("; ");
      return `${values}\nprint(json.dumps([float(v) for v in [${entries(text, "numpy").join(", ")}]]))`;
    });
    const {stdout, stderr} = spawnSync("python3", ["-c", `import json\nimport numpy as np\n${lines.join("\n")}`], {
      encoding: "utf8"
    });
    expect(stderr).toBe("");
    for (const [i, line] of stdout.trim().split("\n").entries()) {
      const printed = JSON.parse(line) as number[];
      for (const [j, value] of computed(...formulas[i]).entries())
        expect(Math.abs(printed[j] - value), formulas[i][0]).toBeLessThanOrEqual(1e-12 * (1 + Math.abs(value)));
    }
  });

  it("keeps the brackets that a sum in a product, a power of a difference and a double minus need", () => {
    const [value] = entries("-(x - y)*(x + 1)/(2 - y) - (-x)", "typescript");
    expect(new Function("x", "y", `return ${value};`)(3, 5)).toBe((-(3 - 5) * (3 + 1)) / (2 - 5) + 3);
  });

  it("is null where a derivative is too long to print, or holds a number that is none", () => {
    const tower = Array.from({length: 24}).reduce<string>((text) => `sin(x y + ${text})`, "x");
    const found = expression(tower, parse, {dimension: 2});
    expect(found.status === "ok" && found.code("typescript")).toBeNull();
  });
});
