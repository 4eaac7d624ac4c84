import {readdirSync, readFileSync} from "node:fs";
import {describe, expect, it} from "vitest";

const root = new URL("../../src/numerics/", import.meta.url);
const sources = (readdirSync(root, {recursive: true}) as string[])
  .filter((name) => name.endsWith(".ts"))
  .map((name) => ({name, text: readFileSync(new URL(name, root), "utf-8")}));

/** The equations that each exported function’s docstring names in its first sentence. */
const executable = new Map<number, string[]>();
for (const {text} of sources) {
  for (const [, number, name] of text.matchAll(
    /\/\*\*[\s*]*Equation (\d+)(?:(?!\*\/)[\s\S])*\*\/\s*export function\*? (\w+)/g
  )) {
    executable.set(Number(number), [...(executable.get(Number(number)) ?? []), name]);
  }
}

describe("the equation ledger", () => {
  it.each([
    [1, "jensenGap"],
    [2, "definiteness"],
    [3, "quadraticLowerBound"],
    [4, "rayleighQuotient"],
    [5, "determinant"],
    [6, "symmetricEigen2"],
    [7, "trace"],
    [8, "symmetricEigen"],
    [9, "newton"],
    [10, "shiftedHessian"],
    [11, "shiftedSpectrum"],
    [12, "shiftedDeterminant"],
    [13, "shiftedTrace"],
    [14, "ridge"],
    [15, "ridgeQuadraticForm"],
    [16, "conditionNumber"],
    [17, "directionalDerivative"],
    [18, "gradientDescent"],
    [19, "descentDirection"],
    [20, "modes"],
    [21, "regime"],
    [22, "stepLimits"],
    [23, "taylor"],
    [24, "stepLength"],
    [25, "gradientStepModel"]
  ])("equation %d is executable: %s says so in its docstring", (equation, name) => {
    const named = executable.get(equation) ?? [];
    expect(named.some((found) => found === name || (name === "regime" && found === "modeRegime"))).toBe(true);
  });
});

describe("npm run bench", () => {
  it("has a line for every equation", () => {
    const text = readFileSync(new URL("../bench/numerics/equations.ts", import.meta.url), "utf-8");
    for (let equation = 1; equation <= 25; ++equation) expect(text).toMatch(new RegExp(`\\[\\s*${equation},\\s*"`));
  });
});

describe("src/numerics", () => {
  it("draws nothing at random but by seed, reads no clock, prints nothing", () => {
    for (const {name, text} of sources) expect(text, name).not.toMatch(/Math\.random\(|Date\b|performance\.|console\./);
  });

  it("documents every export", () => {
    for (const {name, text} of sources) {
      const lines = text.split("\n");
      for (const [i, line] of lines.entries()) {
        if (/^export (function\*?|const|interface|type) /.test(line))
          expect(lines[i - 1], `${name}: ${line}`).toMatch(/\*\/$/);
      }
    }
  });
});
