import {diagonal, identity, matvec} from "../../src/numerics/linalg/matrix.js";
import {solve} from "../../src/numerics/linalg/solve.js";
import {fromSpectrum} from "../../src/numerics/linalg/spectral.js";
import {symmetricEigen} from "../../src/numerics/linalg/symmetricEigen.js";
import {add, axpy, distance, dot, norm} from "../../src/numerics/linalg/vector.js";
import {hyperbola} from "../../src/numerics/objectives/hyperbola.js";
import {quadratic} from "../../src/numerics/objectives/quadratic.js";
import {absoluteNewton, absoluteStep} from "../../src/numerics/optimizers/absoluteNewton.js";
import {dampingArc} from "../../src/numerics/optimizers/dampingArc.js";
import {gradientDescent} from "../../src/numerics/optimizers/gradientDescent.js";
import {exactLineSearch} from "../../src/numerics/optimizers/lineSearch.js";
import {modes} from "../../src/numerics/optimizers/modes.js";
import {momentumMultipliers} from "../../src/numerics/optimizers/momentumModes.js";
import {newton} from "../../src/numerics/optimizers/newton.js";
import {modeRegime} from "../../src/numerics/optimizers/regime.js";
import {shiftedNewton} from "../../src/numerics/optimizers/shiftedNewton.js";
import {stepLimits} from "../../src/numerics/optimizers/stepLimits.js";
import {trustRegion} from "../../src/numerics/optimizers/trustRegion.js";
import {trustRegionStep} from "../../src/numerics/optimizers/trustRegionStep.js";
import {random} from "../../src/numerics/random.js";
import type {Matrix, Vector} from "../../src/numerics/types.js";
import type {AccuracyCheck} from "./check.js";

const eps = Number.EPSILON;

/** A seeded quadratic with the given eigenvalues in random orthonormal directions, and a start. */
function drawn(values: Vector, seed: number): {H: Matrix; vectors: Matrix; start: Vector} {
  const {normal} = random(seed);
  const A = values.map(() => values.map(normal));
  const {vectors} = symmetricEigen(A.map((row, i) => row.map((_, j) => A[Math.min(i, j)][Math.max(i, j)])));
  return {H: fromSpectrum(values, vectors), vectors, start: values.map(normal)};
}

/** The largest error over the cases. */
const largest = (errors: Vector, bound: number) => ({error: Math.max(...errors), bound, cases: errors.length});

const seeds = Array.from({length: 20}, (_, i) => i + 1);

/** What is claimed of gradient descent, its modes, Newton’s method and the steps that repair it. */
export const optimizers: readonly AccuracyCheck[] = [
  {
    room: "optimizers",
    equation: 9,
    subject: "newton",
    what: "one step on 60 seeded quadratics, $n=5$, $\\kappa=10^2$, $10^5$ and $10^8$",
    against: "the minimiser, 0",
    scale: "$\\kappa\\lVert x_0\\rVert$",
    measure: () =>
      largest(
        [1e2, 1e5, 1e8].flatMap((kappa) =>
          seeds.map((seed) => {
            const {H, start} = drawn([1, 2, 3, 4, kappa], seed);
            const {path} = newton(quadratic(H), start, {maxIterations: 1});
            return norm(path[1]) / norm(start) / kappa;
          })
        ),
        50 * eps
      )
  },
  {
    room: "optimizers",
    subject: "newton",
    what: "one step on $\\sqrt{1+x^2}$ from 64 points of $[-2,2]$",
    against: "the law $x\\mapsto-x^3$",
    scale: "$(1+x^2)^2$",
    measure: () => {
      const errors = Array.from({length: 64}, (_, i) => {
        const x = -2 + (4 * (i + 0.5)) / 64;
        const {path} = newton(hyperbola, [x], {maxIterations: 1});
        return Math.abs(path[1][0] + x ** 3) / (1 + x * x) ** 2;
      });
      return largest(errors, 8 * eps);
    }
  },
  {
    room: "optimizers",
    equation: 18,
    subject: "gradientDescent",
    what: "200 steps on $\\tfrac12\\sum_i\\lambda_ix_i^2$, $\\lambda=1,2,4,8$, $\\alpha=2^{-4}$ to $2^{-2}$, a step at a time",
    against: "$(1-\\alpha\\lambda_i)^kx_{0,i}$ the factors being exact",
    scale: "$k\\lvert x_{k,i}\\rvert$",
    measure: () => {
      const values = [1, 2, 4, 8];
      const f = quadratic(diagonal(values));
      const errors = [1 / 16, 1 / 8, 1 / 4].flatMap((stepSize) => {
        const {path, steps} = gradientDescent(f, [1, 1, 1, 1], {stepSize, maxIterations: 200, tolerance: 0});
        return path.flatMap((x, at) =>
          x.map((xi, i) => {
            const exact = (1 - stepSize * values[i]) ** steps[at];
            return Math.abs(exact) < 1e-280 ? 0 : Math.abs(xi / exact - 1) / Math.max(1, steps[at]);
          })
        );
      });
      return largest(errors, 2 * eps);
    }
  },
  {
    room: "optimizers",
    equation: 20,
    subject: "modes",
    what: "$z_{60}$ of 20 seeded quadratics, $n=4$, $\\alpha\\lambda$ from 0.05 to 1.9, in closed form",
    against: "60 steps of gradient descent in $x$",
    scale: "$(k+1)\\,n\\,\\lVert z_0\\rVert$",
    measure: () =>
      largest(
        seeds.map((seed) => {
          const {H, vectors, start} = drawn([0.05, 0.4, 1.1, 1.9], seed);
          const {path} = gradientDescent(quadratic(H), start, {stepSize: 1, maxIterations: 60, tolerance: 0});
          const z = vectors.map((v) => dot(v, start));
          const along = vectors.map((v) => dot(v, path[60]));
          return distance(along, modes([0.05, 0.4, 1.1, 1.9], z, 1).at(60)) / (61 * 4 * norm(z));
        }),
        8 * eps
      )
  },
  {
    room: "optimizers",
    equation: 21,
    subject: "modeRegime",
    what: "the regime of $\\alpha\\lambda$, with $\\alpha=2/\\lambda$ and $1/\\lambda$ rounded, for 1,000 seeded $\\lambda$ over 12 decades",
    against: "“cycling” and “one-step”, which exact arithmetic gives",
    scale: "the number of cases",
    measure: () => {
      const {uniform} = random(21);
      const wrong = Array.from({length: 1000}, () => {
        const lambda = 10 ** (12 * uniform() - 6);
        const two = modeRegime((2 / lambda) * lambda).regime === "cycling";
        const one = modeRegime((1 / lambda) * lambda).regime === "one-step";
        return two && one ? 0 : 1;
      });
      return largest(wrong, 0);
    }
  },
  {
    room: "optimizers",
    equation: 22,
    subject: "stepLimits",
    what: "the best fixed step and its rate for 200 seeded spectra",
    against:
      "both extremes shrinking alike: $1-\\alpha\\lambda_{\\min}=\\alpha\\lambda_{\\max}-1=(\\kappa-1)/(\\kappa+1)$",
    scale: "1",
    measure: () => {
      const {uniform} = random(22);
      const errors = Array.from({length: 200}, () => {
        const values = [10 ** (8 * uniform() - 4), 10 ** (8 * uniform() - 4)].sort((a, b) => a - b);
        const {best, bestRate} = stepLimits(values);
        const extremes = [1 - best! * values[0], best! * values[1] - 1];
        return Math.max(...extremes.map((factor) => Math.abs(factor - bestRate!)));
      });
      return largest(errors, 4 * eps);
    }
  },
  {
    room: "optimizers",
    equation: 25,
    subject: "exactLineSearch",
    what: "the gradient after an exact step on 20 seeded quadratics, $n=5$, $\\kappa=100$, along the gradient before it",
    against: "0: the two are perpendicular",
    scale: "$\\kappa$ times the product of their lengths before and after",
    measure: () =>
      largest(
        seeds.map((seed) => {
          const {H, start} = drawn([1, 2, 5, 20, 100], seed);
          const f = quadratic(H);
          const {path} = exactLineSearch(f, start, {maxIterations: 1});
          const [before, after] = [f.gradient(start), f.gradient(path[1])];
          return Math.abs(dot(before, after)) / (100 * norm(before) * norm(before));
        }),
        8 * eps
      )
  },
  {
    room: "optimizers",
    subject: "momentumMultipliers",
    what: "sum and product of the two multipliers of heavy ball over a grid of 400 $(\\alpha\\lambda,\\beta)$",
    against: "$1+\\beta-\\alpha\\lambda$ and $\\beta$ (Vieta)",
    scale: "$1+\\beta+\\lvert\\alpha\\lambda\\rvert$",
    measure: () => {
      const errors = Array.from({length: 400}, (_, i) => {
        const [s, beta] = [-1 + (i % 20) / 4, Math.floor(i / 20) / 20];
        const [{re: a, im: b}, {re: c, im: d}] = momentumMultipliers(s, beta).multipliers;
        const sum = Math.abs(a + c - (1 + beta - s));
        const product = Math.abs(a * c - b * d - beta);
        return Math.max(sum, product) / (1 + beta + Math.abs(s));
      });
      return largest(errors, 8 * eps);
    }
  },
  {
    room: "optimizers",
    equation: 10,
    subject: "dampingArc",
    what: "$(H+\\epsilon I)p+g$ on 20 seeded indefinite $H$, $n=5$, along the whole arc",
    against: "0",
    scale: "$n\\,(\\lVert H\\rVert_2+\\epsilon)\\lVert p\\rVert+\\lVert g\\rVert$",
    measure: () => {
      const errors = seeds.flatMap((seed) => {
        const {H, start: g} = drawn([-2, -0.5, 1, 3, 9], seed);
        return dampingArc(H, g)
          .points()
          .filter(({shift}) => shift < Infinity)
          .map(({shift, step, length}) => {
            const shifted = H.map((row, i) => row.map((entry, j) => entry + shift * identity(5)[i][j]));
            return norm(add(matvec(shifted, step), g)) / (5 * (9 + shift) * length + norm(g));
          });
      });
      return largest(errors, 20 * eps);
    }
  },
  {
    room: "optimizers",
    subject: "trustRegionStep",
    what: "the length of the step for 60 seeded indefinite models, $n=4$, radius 0.01, 1 and 100",
    against: "the radius, which an indefinite model always reaches",
    scale: "the radius",
    measure: () =>
      largest(
        [0.01, 1, 100].flatMap((radius) =>
          seeds.map((seed) => {
            const {H, start: g} = drawn([-2, -0.5, 1, 3], seed);
            return Math.abs(norm(trustRegionStep(H, g, radius).step) / radius - 1);
          })
        ),
        32 * eps
      )
  },
  {
    room: "optimizers",
    equation: 10,
    subject: "trustRegionStep",
    what: "$(H+\\epsilon I)p+g$ for 60 seeded models, $n=4$, radius 2: indefinite, singular, and in the hard case $v_1^\\top g=0$",
    against: "0: with $H+\\epsilon I\\succeq0$ no step of the ball is better",
    scale: "$n\\,((\\lVert H\\rVert_2+\\epsilon)\\lVert p\\rVert+\\lVert g\\rVert)$",
    measure: () => {
      const models = seeds.flatMap((seed) => {
        const saddle = drawn([-2, -0.5, 1, 3], seed);
        const [v] = saddle.vectors;
        const hard = axpy(-dot(v, saddle.start), v, saddle.start);
        return [saddle, drawn([0, 0.5, 1, 3], seed), {...saddle, start: hard}];
      });
      const errors = models.map(({H, start: g}) => {
        const {step, shift} = trustRegionStep(H, g, 2);
        const residue = axpy(shift, step, add(matvec(H, step), g));
        return norm(residue) / (4 * ((3 + shift) * norm(step) + norm(g)));
      });
      return largest(errors, 10 * eps);
    }
  },
  {
    room: "optimizers",
    subject: "absoluteStep",
    what: "$-\\lvert H\\rvert^{-1}g$ for 20 seeded $H$, $n=5$, $\\lambda=-9,-3,-1,2,5$",
    against: "Gaussian elimination with $Q\\lvert\\Lambda\\rvert Q^\\top$, from the $Q$ that $H$ was made of",
    scale: "$n\\,\\kappa^2$ times the length of the step",
    measure: () =>
      largest(
        seeds.map((seed) => {
          const values = [-9, -3, -1, 2, 5];
          const {H, vectors, start: g} = drawn(values, seed);
          const solution = solve(fromSpectrum(values.map(Math.abs), vectors), g);
          if (solution.status === "singular") return 1;
          return norm(add(absoluteStep(H, g, 0)!, solution.x)) / (5 * 9 ** 2 * norm(solution.x));
        }),
        4 * eps
      )
  },
  {
    room: "optimizers",
    subject: "stepRecord",
    what: "the decrease that the model promises, $-g^\\top p-\\tfrac12p^\\top Hp$, for five methods on 20 seeded indefinite quadratics, $n=4$, six steps each",
    against: "the decrease of $f$ that came",
    scale: "$n\\,\\lVert H\\rVert_2(\\lVert x_k\\rVert+\\lVert x_{k+1}\\rVert)^2$",
    measure: () => {
      const options = {maxIterations: 6, record: true};
      const errors = seeds.flatMap((seed) => {
        const {H, start} = drawn([-2, -0.5, 1, 3], seed);
        const f = quadratic(H);
        const taken = [
          gradientDescent(f, start, {stepSize: 0.1, ...options}),
          newton(f, start, options),
          shiftedNewton(f, start, {shift: 0.75, ...options}),
          absoluteNewton(f, start, options),
          trustRegion(f, start, {firstRadius: 0.1, ...options})
        ].flatMap(({records}) => records!);
        return taken.map(({predicted, actual, from, to}) => {
          return Math.abs(predicted! - actual) / (4 * 3 * (norm(from) + norm(to)) ** 2);
        });
      });
      return largest(errors, 4 * eps);
    }
  }
];
