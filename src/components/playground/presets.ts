import type {Preset} from "../inputs/choices.js";
import type {Values} from "../keys.js";

/** What an example that says nothing else means. */
const plain = {pgMiddle: [0, 0], pgEps: 0, pgBeta: 0.8, pgLast: 200, pgK: 200, pgViews: ["surface", "race"]} as const;

const example = (label: string, look: string, state: Partial<Values>): Preset => ({
  label,
  look,
  state: {...plain, ...state}
});

/** Functions to begin with, each with a race that shows something. */
export const playgroundPresets: readonly Preset[] = [
  example(
    "Two wells",
    "Newton’s method starts where H is indefinite, and runs to the saddle between the wells; the other two find a minimum.",
    {
      f: "x^4 - 2x^2 + y^2",
      pgHalf: 2,
      pgX: [0.5, 0.5],
      pgStart: [-0.4, 1.5],
      pgA: 0.05
    }
  ),
  example(
    "Two wells, repaired",
    "The same start with ε = 5: H + εI is positive definite along the way, and Newton’s method finds the minimum too.",
    {
      f: "x^4 - 2x^2 + y^2",
      pgHalf: 2,
      pgX: [0, 0],
      pgStart: [-0.4, 1.5],
      pgA: 0.05,
      pgEps: 5
    }
  ),
  example(
    "Rosenbrock",
    "A curved valley: gradient descent creeps along its floor, the heavy ball hurries, and Newton needs a handful of steps.",
    {
      f: "(1 - x)^2 + 100(y - x^2)^2",
      pgHalf: 2,
      pgX: [1, 1],
      pgStart: [-1.2, 1],
      pgA: 0.0015,
      pgBeta: 0.9,
      pgLast: 2000,
      pgK: 2000
    }
  ),
  example(
    "Himmelblau",
    "Four minima, four saddles, one maximum. Drag the start, and see which of them each method ends at.",
    {
      f: "(x^2 + y - 11)^2 + (x + y^2 - 7)^2",
      pgHalf: 5.5,
      pgX: [3, 2],
      pgStart: [0, -4],
      pgA: 0.01
    }
  ),
  example(
    "Waves",
    "Minima, maxima and saddles in a lattice: Newton’s method goes to whichever critical point is near.",
    {
      f: "sin(x) cos(y)",
      pgHalf: 5,
      pgX: [1, 1],
      pgStart: [0.4, 0.9],
      pgA: 0.3
    }
  ),
  example(
    "Convex",
    "No second valley anywhere: from here all three end at the one minimum. Start farther out, at (−1.5, 1), and the pure Newton step overshoots and leaves all the same; ε = 0.5 holds it.",
    {
      f: "log(exp(x) + exp(y) + exp(-x - y))",
      pgHalf: 4,
      pgX: [1, 0],
      pgStart: [1, -0.5],
      pgA: 0.5,
      pgBeta: 0.5
    }
  ),
  example(
    "A flat bottom",
    "x⁴ + y⁴: H = 0 at the minimum. Newton’s method still converges, but only by a factor 2/3 a step, and the others hardly at all.",
    {
      f: "x^4 + y^4",
      pgHalf: 1.5,
      pgX: [0, 0],
      pgStart: [1.2, -0.9],
      pgA: 0.05
    }
  ),
  example(
    "A kink",
    "|x| + y²: at x = 0 there is no Hessian. Gradient descent rattles across the fold, and Newton’s method finds H singular.",
    {
      f: "|x| + y^2",
      pgHalf: 2,
      pgX: [0, 0.5],
      pgStart: [1.3, 1],
      pgA: 0.2,
      pgBeta: 0.5
    }
  ),
  example("An edge", "y² − ln(x) + x: left of x = 0 there is no f. Newton’s method from far out steps over the edge.", {
    f: "y^2 - log(x) + x",
    pgMiddle: [2, 0],
    pgHalf: 2.2,
    pgX: [1, 0],
    pgStart: [3, 1.5],
    pgA: 0.2
  }),
  example(
    "Too far",
    "A step size beyond 2/λₘₐₓ: gradient descent and the heavy ball leave, and Newton does not notice.",
    {
      f: "x^2 + 10y^2",
      pgHalf: 2,
      pgX: [1, 1],
      pgStart: [-1.5, 0.8],
      pgA: 0.11,
      pgBeta: 0
    }
  )
];
