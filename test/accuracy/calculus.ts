import {jensenGap} from "../../src/numerics/calculus/convexity.js";
import {criticalPoints} from "../../src/numerics/calculus/criticalPoints.js";
import {finiteDifferenceGradient, finiteDifferenceHessian} from "../../src/numerics/calculus/finiteDifference.js";
import {modelError} from "../../src/numerics/calculus/modelError.js";
import {strongConvexityConstant} from "../../src/numerics/calculus/strongConvexity.js";
import {taylorModel} from "../../src/numerics/calculus/taylorModel.js";
import {violatingChord} from "../../src/numerics/calculus/violatingChord.js";
import {distance, maxNorm, norm, subtract} from "../../src/numerics/linalg/vector.js";
import {cubic} from "../../src/numerics/objectives/cubic.js";
import {exponential} from "../../src/numerics/objectives/exponential.js";
import {himmelblau, himmelblauMinima} from "../../src/numerics/objectives/himmelblau.js";
import {cube, square} from "../../src/numerics/objectives/powers.js";
import {xCosine, xCosineRoots} from "../../src/numerics/objectives/xCosine.js";
import {random} from "../../src/numerics/random.js";
import {complete} from "../../src/numerics/resumable.js";
import {everyObjective} from "../support/objectives.js";
import type {AccuracyCheck} from "./check.js";

const eps = Number.EPSILON;

/** The size of f and its derivatives at x. */
const sizeAt = (f: (typeof everyObjective)[number], x: readonly number[]) =>
  1 + Math.abs(f.value(x)) + norm(f.gradient(x)) + maxNorm(f.hessian(x).flat());

/** What is claimed of convexity, models, differences and critical points. */
export const calculus: readonly AccuracyCheck[] = [
  {
    room: "calculus",
    equation: 1,
    subject: "jensenGap",
    what: "the Jensen gap of $x^2$ over seeded chords",
    against: "$t(1-t)(x-y)^2$",
    scale: "$\\max|f|$",
    measure: () => {
      const draw = random(1);
      let error = 0;
      for (let k = 0; k < 1000; ++k) {
        const [x, y, t] = [20 * draw.uniform() - 10, 20 * draw.uniform() - 10, draw.uniform()];
        const found = jensenGap(square, [x], [y], t);
        if (found.status !== "evaluated") return {error: Infinity, bound: 0, cases: k};
        error = Math.max(error, Math.abs(found.gap - t * (1 - t) * (x - y) ** 2) / Math.max(x * x, y * y));
      }
      return {error, bound: 8 * eps, cases: 1000};
    }
  },
  {
    room: "calculus",
    equation: 1,
    subject: "violatingChord",
    what: "the worst chord of $x^3$ on $[-a,a]$",
    against: "its depth above the convex envelope, $\\tfrac12a^3$",
    scale: "$a^3$",
    measure: () => {
      let error = 0;
      for (const a of [0.5, 1, 3]) {
        const found = complete(violatingChord(cube, [[-a, a]], {chords: 1000}));
        error = Math.max(error, found.status === "violated" ? Math.abs(found.worst.gap / a ** 3 + 0.5) : Infinity);
      }
      // The gap is quadratic in the ends, which are known to √eps.
      return {error, bound: 100 * eps, cases: 3};
    }
  },
  {
    room: "calculus",
    equation: 3,
    subject: "strongConvexityConstant",
    what: "the largest $m$ of $e^x$ on $[-w,w]$",
    against: "$e^{-w}$",
    scale: "the value itself",
    measure: () => {
      let error = 0;
      for (const w of [1, 5, 20]) {
        const {m} = complete(strongConvexityConstant(exponential, [[-w, w]], {samples: 500}));
        error = Math.max(error, Math.abs(m * Math.exp(w) - 1));
      }
      return {error, bound: 4 * eps, cases: 3};
    }
  },
  {
    room: "calculus",
    subject: "taylorModel",
    what: "the remainder of the second-order model of $x_1^2x_2+x_2^3$ after seeded steps $p$",
    against: "$f(p)$, which it is exactly",
    scale: "$(\\lVert x\\rVert+\\lVert p\\rVert)^3$",
    measure: () => {
      const draw = random(2);
      const point = () => [10 * draw.uniform() - 5, 10 * draw.uniform() - 5];
      let error = 0;
      for (let k = 0; k < 500; ++k) {
        const [x, p] = [point(), point()];
        const model = taylorModel(cubic, x);
        if (model.status !== "smooth") return {error: Infinity, bound: 0, cases: k};
        error = Math.max(error, Math.abs(model.remainder(p) - cubic.value(p)) / (norm(x) + norm(p)) ** 3);
      }
      return {error, bound: 32 * eps, cases: 500};
    }
  },
  {
    room: "calculus",
    subject: "modelError",
    what: "the largest error of the second-order model of $x_1^2x_2+x_2^3$ in seeded discs of radius $r$",
    against: "$r^3$",
    scale: "$r^3$",
    measure: () => {
      const draw = random(4);
      let error = 0;
      for (let k = 0; k < 100; ++k) {
        const x = [10 * draw.uniform() - 5, 10 * draw.uniform() - 5];
        const radius = 0.5 + 2 * draw.uniform();
        const model = taylorModel(cubic, x);
        if (model.status !== "smooth") return {error: Infinity, bound: 0, cases: k};
        error = Math.max(error, Math.abs(modelError(cubic, x, model, radius).worst / radius ** 3 - 1));
      }
      // The search ends at an angle of 1e-3, where the largest value of a smooth function is known to half its square.
      return {error, bound: 5e-7, cases: 100};
    }
  },
  {
    room: "calculus",
    subject: "finiteDifferenceGradient",
    what: "central differences of the values of the smooth test functions",
    against: "their gradients in closed form",
    scale: "the size of $f$ and its derivatives",
    measure: () => {
      const draw = random(3);
      let [error, cases] = [0, 0];
      for (const f of everyObjective) {
        for (let k = 0; k < 20; ++k, ++cases) {
          const x = Array.from({length: f.dimension}, () => 6 * draw.uniform() - 3);
          const difference = norm(subtract(finiteDifferenceGradient(f.value, x), f.gradient(x)));
          error = Math.max(error, difference / sizeAt(f, x));
        }
      }
      return {error, bound: 100 * eps ** (2 / 3), cases};
    }
  },
  {
    room: "calculus",
    subject: "finiteDifferenceHessian",
    what: "central differences of the gradients of the smooth test functions",
    against: "their Hessians in closed form",
    scale: "the size of $f$ and its derivatives",
    measure: () => {
      const draw = random(4);
      let [error, cases] = [0, 0];
      for (const f of everyObjective) {
        for (let k = 0; k < 20; ++k, ++cases) {
          const x = Array.from({length: f.dimension}, () => 6 * draw.uniform() - 3);
          const H = finiteDifferenceHessian(f.gradient, x).flat();
          error = Math.max(error, maxNorm(subtract(H, f.hessian(x).flat())) / sizeAt(f, x));
        }
      }
      return {error, bound: 100 * eps ** (2 / 3), cases};
    }
  },
  {
    room: "calculus",
    subject: "criticalPoints",
    what: "the four minima of Himmelblau’s function, found in a window",
    against: "their coordinates to 16 digits",
    scale: "the width of the window",
    measure: () => {
      const box = [
        [-5, 5],
        [-5, 5]
      ] as const;
      const {points} = complete(criticalPoints(himmelblau, box));
      const minima = points.filter(({kind}) => kind === "minimum");
      const errors = himmelblauMinima.map((x) => Math.min(...minima.map((point) => distance(x, point.x))) / 10);
      return {error: Math.max(...errors), bound: 16 * eps, cases: errors.length};
    }
  },
  {
    room: "calculus",
    subject: "criticalPoints",
    what: "the critical points of $x\\cos 20x$ nearest to 0",
    against: "the roots of $u\\tan u=1$ to 16 digits, over 20",
    scale: "the width of the window",
    measure: () => {
      const {points} = complete(criticalPoints(xCosine(20), [[-5, 5]]));
      const errors = xCosineRoots.flatMap((u) =>
        [u / 20, -u / 20].map((x) => Math.min(...points.map((point) => Math.abs(point.x[0] - x))) / 10)
      );
      return {error: Math.max(...errors), bound: 4 * eps, cases: errors.length};
    }
  }
];
