import {all, create, type EvalFunction} from "mathjs";
import {maxNorm, norm} from "../../src/numerics/linalg/vector.js";
import {logisticRegression} from "../../src/numerics/objectives/logisticRegression.js";
import {namedObjective, objectiveIds} from "../../src/numerics/objectives/named.js";
import {random} from "../../src/numerics/random.js";
import {written} from "../support/objectives.js";
import type {AccuracyCheck, Measured} from "./check.js";

const eps = Number.EPSILON;
const decimals = create(all, {number: "BigNumber", precision: 40});

/** The largest error of the given derivative of every test function, against 40 decimal digits, at a few seeded points. */
function derivatives(which: "value" | "gradient" | "hessian"): Measured {
  const draw = random(3);
  let [error, cases] = [0, 0];
  for (const {objective, formula, from, to} of written) {
    const variables = ["x", "y"].slice(0, objective.dimension);
    const node = decimals.parse(formula);
    const derive = (expression: typeof node, v: string) => decimals.derivative(expression, v, {simplify: false});
    const first = variables.map((v) => derive(node, v));
    const wanted: EvalFunction[] =
      which === "value"
        ? [node.compile()]
        : which === "gradient"
          ? first.map((slope) => slope.compile())
          : first.flatMap((slope) => variables.map((v) => derive(slope, v).compile()));
    for (let k = 0; k < 2; ++k, ++cases) {
      const x = variables.map(() => from + (to - from) * draw.uniform());
      const scope = new Map(variables.map((v, i) => [v, decimals.bignumber(x[i])]));
      const truth = wanted.map((entry) => Number(entry.evaluate(scope).toString()));
      const ours =
        which === "value"
          ? [objective.value(x)]
          : which === "gradient"
            ? objective.gradient(x)
            : objective.hessian(x).flat();
      const size =
        1 + Math.abs(objective.value(x)) + maxNorm(objective.gradient(x)) + maxNorm(objective.hessian(x).flat());
      for (const [i, value] of truth.entries()) error = Math.max(error, Math.abs(ours[i] - value) / size);
    }
  }
  return {error, bound: 200 * eps, cases};
}

/** What is claimed of the test functions and their derivatives in closed form. */
export const objectives: readonly AccuracyCheck[] = [
  {
    room: "objectives",
    subject: "objective.value",
    what: "the values of all test functions at seeded points",
    against: "40-digit arithmetic of mathjs on the formula",
    scale: "the size of $f$ and its derivatives",
    measure: () => derivatives("value")
  },
  {
    room: "objectives",
    subject: "objective.gradient",
    what: "the gradients of all test functions at seeded points",
    against: "symbolic derivatives of mathjs, in 40 digits",
    scale: "the size of $f$ and its derivatives",
    measure: () => derivatives("gradient")
  },
  {
    room: "objectives",
    subject: "objective.hessian",
    what: "the Hessians of all test functions at seeded points",
    against: "symbolic second derivatives of mathjs, in 40 digits",
    scale: "the size of $f$ and its derivatives",
    measure: () => derivatives("hessian")
  },
  {
    room: "objectives",
    subject: "objective.hessian",
    what: "the Hessians of all test functions, as computed, at seeded points",
    against: "their transposes",
    scale: "$\\max|H|$",
    measure: () => {
      const draw = random(4);
      let [error, cases] = [0, 0];
      for (const {objective, from, to} of written) {
        for (let k = 0; k < 50; ++k, ++cases) {
          const H = objective.hessian(
            Array.from({length: objective.dimension}, () => from + (to - from) * draw.uniform())
          );
          const most = maxNorm(H.flat()) || 1;
          for (const [i, row] of H.entries()) {
            for (const [j, entry] of row.entries()) error = Math.max(error, Math.abs(entry - H[j][i]) / most);
          }
        }
      }
      return {error, bound: 1e-12, cases};
    }
  },
  {
    room: "objectives",
    subject: "namedObjective",
    what: "the gradient at the known minima of the test functions of two variables",
    against: "zero",
    scale: "$\\lVert H\\rVert(1+\\lVert x\\rVert)$",
    measure: () => {
      let [error, cases] = [0, 0];
      for (const id of objectiveIds) {
        const {objective, minima} = namedObjective(id, [
          [1, 0],
          [0, 1]
        ]);
        for (const x of minima) {
          const size = (norm(objective.hessian(x).flat()) || 1) * (1 + norm(x));
          error = Math.max(error, norm(objective.gradient(x)) / size);
          ++cases;
        }
      }
      return {error, bound: 8 * eps, cases};
    }
  },
  {
    room: "objectives",
    subject: "logisticRegression",
    what: "the loss $\\ln(1+e^{-t})$ of one label for $t$ from −700 to 700",
    against: "40-digit arithmetic of mathjs",
    scale: "the value itself",
    measure: () => {
      const loss = logisticRegression([[1]], [1]);
      const truth = decimals.parse("log(1 + exp(-t))").compile();
      let [error, cases] = [0, 0];
      for (const t of [-700, -300, -40, -5, -0.5, 0, 0.5, 5, 20, 40]) {
        const exact = Number(truth.evaluate(new Map([["t", decimals.bignumber(t)]])).toString());
        error = Math.max(error, Math.abs(loss.value([t]) / exact - 1));
        ++cases;
      }
      // Beyond 40 the loss is e⁻ᵗ to within e⁻ᵗ/2, far below eps.
      for (const t of [100, 300, 700]) {
        error = Math.max(error, Math.abs(loss.value([t]) / Math.exp(-t) - 1));
        ++cases;
      }
      return {error, bound: 4 * eps, cases};
    }
  }
];
