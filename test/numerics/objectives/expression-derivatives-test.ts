import fc from "fast-check";
import {derivative, type EvalFunction, parse as parseFully} from "mathjs";
import {describe, expect, it} from "vitest";
import {finiteDifferenceGradient, finiteDifferenceHessian} from "../../../src/numerics/calculus/finiteDifference.js";
import {maxNorm} from "../../../src/numerics/linalg/vector.js";
import type {Derivatives, TypedObjective} from "../../../src/numerics/objectives/expression/objective.js";
import {type Expression, expression} from "../../../src/numerics/objectives/expression.js";
import type {Vector} from "../../../src/numerics/types.js";
import {runs} from "../../support/arbitraries.js";
import {decimalDerivatives} from "../../support/decimalDifferences.js";
import {
  type Formula,
  fewerRuns,
  formulas,
  parse,
  points,
  read,
  sizeOf,
  smoothFunctions
} from "../../support/formulas.js";

const names = ["x", "y"];
/** The objective of a random formula; draws anew where it or one of its parts is not defined or steep. */
function comparable(formula: Formula, x: Vector): {readonly objective: TypedObjective; readonly size: number} {
  const outcome = expression(formula.text, parse, {dimension: x.length as 1 | 2});
  fc.pre(outcome.status === "ok" && outcome.objective.obstacle(x) === null);
  const size = sizeOf(formula, x);
  fc.pre(size < 1000);
  return {objective: (outcome as Expression).objective, size};
}

const entriesOf = ({value, gradient, hessian}: Derivatives) => [value, ...gradient, ...hessian.flat()];

/**
 * Expects the entries to agree within 32·eps·S², where S is the size of all parts: each of a few roundings grows at most
 * by the derivatives of what stands around it, and then by those of the second order.
 */
function expectNear(ours: Derivatives, truth: Derivatives, size: number, formula: string) {
  const wanted = entriesOf(truth);
  for (const [i, entry] of entriesOf(ours).entries())
    expect(Math.abs(entry - wanted[i]), formula).toBeLessThanOrEqual(32 * Number.EPSILON * size ** 2);
}

/** f, ∇f and ∇²f as mathjs derives them symbolically; undefined where it computes complex numbers. */
function symbolic(formula: string, x: Vector): Derivatives | undefined {
  const variables = names.slice(0, x.length);
  const at = (node: {compile(): EvalFunction}) => node.compile().evaluate({x: x[0], y: x[1]}) as number;
  const f = parseFully(formula.replaceAll("log2(", "1/log(2) * log(")); // of log2 mathjs knows no derivative
  const slopes = variables.map((v) => derivative(f, v, {simplify: false}));
  const rows = slopes.map((slope) => variables.map((v) => at(derivative(slope, v, {simplify: false}))));
  const all = {value: at(f), gradient: slopes.map(at), hessian: rows};
  return entriesOf(all).every((entry) => typeof entry === "number") ? all : undefined;
}

describe.each([1, 2] as const)("expression(text, parse) in %i variables", (dimension) => {
  const variables = names.slice(0, dimension);

  it("has the value, gradient and Hessian that mathjs derives symbolically", () => {
    fc.assert(
      fc.property(formulas(variables, 3), points(dimension), (formula, x) => {
        const {objective, size} = comparable(formula, x);
        const truth = symbolic(formula.text, x);
        fc.pre(truth !== undefined);
        expectNear(objective.evaluate(x), truth!, size, `${formula.text} at ${x}`);
      }),
      fewerRuns
    );
  });

  it("has those of central differences in 64 digits, kinked functions included", () => {
    fc.assert(
      fc.property(formulas(variables, 3, {kinks: true}), points(dimension), (formula, x) => {
        const {objective, size} = comparable(formula, x);
        const truth = decimalDerivatives(formula.text, variables, x);
        expectNear(objective.evaluate(x), truth, size, `${formula.text} at ${x}`);
      }),
      fewerRuns
    );
  });

  it("has a Hessian equal to its transpose, bit for bit, and the same bits in evaluate, value, gradient and hessian", () => {
    fc.assert(
      fc.property(formulas(variables, 4, {kinks: true}), points(dimension), ({text}, x) => {
        const outcome = expression(text, parse, {dimension});
        if (outcome.status === "error") return;
        const {objective} = outcome;
        const {value, gradient, hessian} = objective.evaluate(x);
        for (const [i, row] of hessian.entries()) for (const [j, h] of row.entries()) expect(h).toBe(hessian[j][i]);
        expect(objective.value(x)).toBe(value);
        expect(objective.gradient(x)).toEqual(gradient);
        expect(objective.hessian(x)).toEqual(hessian);
        expect([gradient.length, hessian.length, ...hessian.map((row) => row.length)]).toEqual(
          new Array(dimension + 2).fill(dimension)
        );
      }),
      runs
    );
  });
});

describe("expression(text, parse) of one function", () => {
  it.each(smoothFunctions)(
    "%s has the derivatives of central differences in 64 digits, also near the ends of its domain",
    (name) => {
      const {objective} = read(`${name}(x)`);
      let compared = 0;
      for (const x of [1e-7, 0.3, 0.75, 1 - 2 ** -20, 1 + 2 ** -20, 1.5, 3, 12, -0.3, -0.8, 2 ** -20 - 1, -1.4, -9]) {
        if (objective.obstacle([x])) continue;
        const [ours, truth] = [objective.evaluate([x]), decimalDerivatives(`${name}(x)`, ["x"], [x])].map(entriesOf);
        for (const [i, entry] of ours.entries())
          expect(Math.abs(entry - truth[i]), `${name} at ${x}`).toBeLessThanOrEqual(
            8 * Number.EPSILON * Math.abs(truth[i])
          );
        ++compared;
      }
      expect(compared).toBeGreaterThanOrEqual(name === "acosh" ? 4 : 5);
    }
  );
});

describe("expression(text, parse) of a well-known function", () => {
  const known = [
    "(1 - x)^2 + 100(y - x^2)^2",
    "sin x cos y",
    "exp(-(x² + y²)/2)",
    "x^3 - 3x y^2",
    "ln(1 + e^(x + 2y))"
  ];

  it.each(known)("%s has the derivatives of central differences of its values and slopes", (text) => {
    const f = read(text).objective;
    fc.assert(
      fc.property(points(2), (x) => {
        const {value, gradient, hessian} = f.evaluate(x);
        const size = 1 + Math.abs(value) + maxNorm(gradient) + maxNorm(hessian.flat());
        const slopes = finiteDifferenceGradient(f.value, x);
        const curvatures = finiteDifferenceHessian(f.gradient, x).flat();
        for (const [i, g] of gradient.entries()) expect(Math.abs(g - slopes[i])).toBeLessThan(1e-8 * size);
        for (const [i, h] of hessian.flat().entries()) expect(Math.abs(h - curvatures[i])).toBeLessThan(1e-7 * size);
      }),
      runs
    );
  });
});
