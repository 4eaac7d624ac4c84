import fc from "fast-check";
import {derivative, parse} from "mathjs";
import {describe, expect, it} from "vitest";
import {maxNorm} from "../../../src/numerics/linalg/vector.js";
import type {Vector} from "../../../src/numerics/types.js";
import {between, runs} from "../../support/arbitraries.js";
import {written} from "../../support/objectives.js";

/** f, its gradient and its Hessian as mathjs derives them symbolically from the formula. */
function symbolic(formula: string, dimension: number) {
  const variables = ["x", "y"].slice(0, dimension);
  const node = parse(formula);
  const slopes = variables.map((v) => derivative(node, v, {simplify: false}));
  const compiled = {
    value: node.compile(),
    gradient: slopes.map((slope) => slope.compile()),
    hessian: slopes.map((slope) => variables.map((v) => derivative(slope, v, {simplify: false}).compile()))
  };
  return (point: Vector) => {
    const at = () => ({x: point[0], y: point[1]});
    return {
      value: compiled.value.evaluate(at()) as number,
      gradient: compiled.gradient.map((slope) => slope.evaluate(at()) as number),
      hessian: compiled.hessian.map((row) => row.map((entry) => entry.evaluate(at()) as number))
    };
  };
}

describe.each(written.map((entry) => [entry.objective.name, entry] as const))(
  "%s",
  (_, {objective, formula, from, to}) => {
    const truth = symbolic(formula, objective.dimension);
    const points = fc.array(between(from, to), {minLength: objective.dimension, maxLength: objective.dimension});

    it("has the value, gradient and Hessian that mathjs derives symbolically from its formula", () => {
      fc.assert(
        fc.property(points, (x) => {
          const {value, gradient, hessian} = truth(x);
          // Some 20 roundings on either side, of terms at most about 10 times as large as the derivatives together.
          const bound = 400 * Number.EPSILON * (1 + Math.abs(value) + maxNorm(gradient) + maxNorm(hessian.flat()));
          expect(Math.abs(objective.value(x) - value)).toBeLessThanOrEqual(bound);
          const [g, H] = [objective.gradient(x), objective.hessian(x)];
          expect(g.length).toBe(x.length);
          for (const [i, row] of hessian.entries()) {
            expect(Math.abs(g[i] - gradient[i])).toBeLessThanOrEqual(bound);
            expect(H[i].length).toBe(x.length);
            for (const [j, entry] of row.entries()) expect(Math.abs(H[i][j] - entry)).toBeLessThanOrEqual(bound);
          }
        }),
        runs
      );
    });

    it("has a Hessian as symmetric as computed: max|H − Hᵀ| ≤ 1e-12·max|H|, nothing symmetrised after", () => {
      fc.assert(
        fc.property(points, (x) => {
          const H = objective.hessian(x);
          const most = maxNorm(H.flat());
          for (const [i, row] of H.entries()) {
            for (const [j, entry] of row.entries()) {
              expect(Math.abs(entry - H[j][i])).toBeLessThanOrEqual(1e-12 * most);
            }
          }
        }),
        runs
      );
    });

    it("has nothing in its way there, and finite values", () => {
      fc.assert(
        fc.property(points, (x) => {
          expect(objective.obstacle?.(x) ?? null).toBe(null);
          expect(Number.isFinite(objective.value(x))).toBe(true);
        }),
        runs
      );
    });
  }
);
