import {describe, expect, it} from "vitest";
import {diagonal} from "../../../src/numerics/linalg/matrix.js";
import {absoluteValue} from "../../../src/numerics/objectives/absoluteValue.js";
import {cosh} from "../../../src/numerics/objectives/cosh.js";
import {doubleWell, doubleWell2} from "../../../src/numerics/objectives/doubleWell.js";
import {exponential} from "../../../src/numerics/objectives/exponential.js";
import {himmelblau} from "../../../src/numerics/objectives/himmelblau.js";
import {hyperbola} from "../../../src/numerics/objectives/hyperbola.js";
import {monkeySaddle} from "../../../src/numerics/objectives/monkeySaddle.js";
import {cube, fourthPower} from "../../../src/numerics/objectives/powers.js";
import {quadratic} from "../../../src/numerics/objectives/quadratic.js";
import {quarticSaddle} from "../../../src/numerics/objectives/quartics.js";
import {saddle} from "../../../src/numerics/objectives/saddle.js";
import {backtrackingDescent} from "../../../src/numerics/optimizers/backtracking.js";
import {gradientDescent} from "../../../src/numerics/optimizers/gradientDescent.js";
import {exactLineSearch} from "../../../src/numerics/optimizers/lineSearch.js";
import {newton} from "../../../src/numerics/optimizers/newton.js";
import {classifyEnd, outcome} from "../../../src/numerics/optimizers/outcome.js";
import {preconditionedDescent} from "../../../src/numerics/optimizers/preconditioned.js";
import type {Run} from "../../../src/numerics/optimizers/run.js";
import {shiftedNewton} from "../../../src/numerics/optimizers/shiftedNewton.js";
import type {Objective} from "../../../src/numerics/types.js";
import {read} from "../../support/formulas.js";
import {corner, logarithm} from "./support/obstacles.js";

const bowl = quadratic(diagonal([1, 2]));
const words = (f: Objective, run: Run<string>) => outcome(f, run).words;

describe("outcome(f, run): where a run ended", () => {
  it("names the critical point that a run converged to: Newton’s method goes to saddles and maxima as to minima", () => {
    expect(outcome(bowl, newton(bowl, [3, 4]))).toEqual({
      end: "strict local minimum",
      words: "converged to a minimum after 1 step"
    });
    expect(outcome(saddle, newton(saddle, [3, 4]))).toEqual({
      end: "saddle",
      words: "converged to a saddle after 1 step"
    });
    const top = newton(doubleWell, [0.3]);
    expect(outcome(doubleWell, top)).toEqual({
      end: "strict local maximum",
      words: `converged to a maximum after ${top.iterations} steps`
    });
    expect(outcome(doubleWell2, newton(doubleWell2, [0.9, 0.2])).end).toBe("saddle");
    expect(outcome(himmelblau, newton(himmelblau, [3.5, 2.5])).end).toBe("strict local minimum");
    expect(words(logarithm, newton(logarithm, [0.75]))).toMatch(/^converged to a minimum after \d steps$/);
  });

  it("calls the slow escape of gradient descent from 1e-7 on x⁴ − 2x² converged, to a minimum, and never diverged", () => {
    const run = gradientDescent(doubleWell, [1e-7], {stepSize: 0.05});
    expect(run.path[run.path.length - 1][0]).toBeCloseTo(1, 9);
    expect(outcome(doubleWell, run)).toEqual({
      end: "strict local minimum",
      words: `converged to a minimum after ${run.iterations} steps`
    });
  });

  it("leaves undecided what the Hessian cannot tell: x³ from either side, the monkey saddle, x⁴ − y⁴ on the diagonal", () => {
    const undecided = "a critical point that its Hessian leaves undecided";
    for (const start of [1, -1]) {
      const run = newton(cube, [start]);
      expect(outcome(cube, run)).toEqual({
        end: "undecided",
        words: `converged to ${undecided} after ${run.iterations} steps`
      });
    }
    expect(words(monkeySaddle, newton(monkeySaddle, [0, 0]))).toBe(`started on ${undecided}`);
    expect(outcome(fourthPower, newton(fourthPower, [0])).end).toBe("undecided");
    expect(outcome(quarticSaddle, newton(quarticSaddle, [1, 1])).end).toBe("saddle");
    for (const text of ["x^13", "x^15", "x^21"]) {
      const f = read(text, {dimension: 1}).objective; // its Newton steps are so short that ten of them stay on one side
      expect(outcome(f, newton(f, [1])).end, text).toBe("undecided");
    }
    for (const text of ["x^2*y^2", "x^2 y^4", "x^4 y^2 + x^2 y^4"]) {
      const f = read(text, {dimension: 2}).objective; // its least value is 0, on the axes; off them H is indefinite
      for (const start of [
        [1, 1],
        [1, 0.7],
        [2, -1]
      ])
        expect(outcome(f, newton(f, start)).end, text).not.toBe("saddle");
    }
    for (const text of ["x^4 - y^4", "x^3 y", "x^2 - y^4", "x^3 - 3x y^2"]) {
      const f = read(text, {dimension: 2}).objective;
      expect(["saddle", "undecided"], text).toContain(outcome(f, newton(f, [1, 0.7])).end);
    }
    const trough = quadratic(diagonal([0, 2]));
    expect(words(trough, gradientDescent(trough, [1, 1], {stepSize: 0.5}))).toBe(
      `converged to ${undecided} after 1 step`
    );
  });

  it("says where a run started that had nowhere to go", () => {
    expect(outcome(bowl, newton(bowl, [0, 0]))).toEqual({end: "strict local minimum", words: "started on a minimum"});
    expect(words(saddle, newton(saddle, [0, 0]))).toBe("started on a saddle");
    expect(words(doubleWell, newton(doubleWell, [0]))).toBe("started on a maximum");
  });

  it("names a kink that a run ends on, with its reason", () => {
    const onto = backtrackingDescent(absoluteValue, [0.75]);
    expect(outcome(absoluteValue, onto)).toEqual({
      end: "undecided",
      words: "converged to a kink (|x| has a kink at 0) after 2 steps"
    });
    expect(words(absoluteValue, newton(absoluteValue, [0]))).toBe("started on a kink (|x| has a kink at 0)");
  });

  it("does not call a flat slope of eˣ a minimum, though its Hessian is positive", () => {
    expect(outcome(exponential, newton(exponential, [0], {maxIterations: 100}))).toEqual({
      end: null,
      words: "stopped after 100 steps"
    });
  });
});

describe("outcome(f, run): why a run ended", () => {
  it("says every other status in words, one step being “1 step”", () => {
    const lazy = gradientDescent(bowl, [1, 1], {stepSize: 0.1, maxIterations: 1});
    expect(outcome(bowl, lazy)).toEqual({end: null, words: "stopped after 1 step"});
    const far = newton(hyperbola, [1.5]);
    expect(words(hyperbola, far)).toBe(`diverged after ${far.iterations} steps`);
    expect(words(bowl, gradientDescent(bowl, [1, 1], {stepSize: 0}))).toBe("did not move: the step size is 0");
    expect(words(bowl, gradientDescent(bowl, [1, 1], {stepSize: 1, maxIterations: 0}))).toBe("stopped at the start");
    expect(words(cosh, newton(cosh, [1000]))).toBe("diverged at the start"); // its gradient overflows there
    const flat = quadratic(diagonal([0, 1]));
    expect(words(flat, newton(flat, [1, 1]))).toBe("stopped at a singular Hessian at the start");
    expect(words(saddle, exactLineSearch(saddle, [0, 1]))).toBe(
      "stopped where the model has no minimiser along the gradient at the start"
    );
    expect(words(saddle, preconditionedDescent(saddle, [1, 1], {stepSize: 1}))).toBe(
      "stopped at a diagonal entry that is not positive at the start"
    );
    expect(words(doubleWell, newton(doubleWell, [0.3], {lineSearch: true}))).toBe(
      "stopped at a direction that does not descend at the start"
    );
    const pit: Objective = {...quadratic([[1]]), value: ([x]) => Number(x !== 1)};
    expect(words(pit, backtrackingDescent(pit, [1]))).toBe("stopped where no length of step lowers f at the start");
  });

  it("gives the reason where a run left the domain, began outside it, or met a kink", () => {
    expect(outcome(logarithm, newton(logarithm, [4]))).toEqual({
      end: null,
      words: "left the domain after 1 step: log needs a positive argument; got −8"
    });
    expect(words(logarithm, newton(logarithm, [-1]))).toBe(
      "started outside the domain: log needs a positive argument; got −1"
    );
    // From (1, 1) |x| + ½y² has the Hessian diag(0, 1), which ε = 1 makes I: p = (−1, −½).
    expect(words(corner, shiftedNewton(corner, [1, 1], {shift: 1}))).toBe(
      "met a kink after 1 step: |x| has a kink at 0"
    );
    expect(outcome(corner, newton(corner, [0, 1]))).toEqual({
      end: null,
      words: "met a kink at the start: |x| has a kink at 0"
    });
  });
});

describe("classifyEnd(f, x)", () => {
  it("asks the Hessian at x and again ten and a hundred Newton steps on, where x³ changes its mind and x⁴ does not", () => {
    expect(classifyEnd(cube, [1e-6])).toBe("undecided");
    expect(classifyEnd(cube, [-1e-6])).toBe("undecided");
    expect(classifyEnd(fourthPower, [1e-4])).toBe("strict local minimum");
    expect(classifyEnd(doubleWell, [1 + 1e-9])).toBe("strict local minimum");
    expect(classifyEnd(doubleWell, [1e-9])).toBe("strict local maximum");
    // From 1.1 ten steps lead far over to the left, through the region where f is concave: too far from the end to say.
    expect(classifyEnd(doubleWell, [1.1])).toBe("undecided");
  });

  it("is undecided at a kink, outside the domain, where the Hessian overflows, and where it is singular", () => {
    expect(classifyEnd(absoluteValue, [0])).toBe("undecided");
    expect(classifyEnd(corner, [0, 0])).toBe("undecided");
    expect(classifyEnd(logarithm, [-1])).toBe("undecided");
    expect(classifyEnd({...doubleWell, hessian: () => [[Infinity]]}, [1])).toBe("undecided");
    expect(classifyEnd(quadratic(diagonal([0, 1])), [0, 0])).toBe("undecided");
    // Ten steps on from 3 lie at −57, outside the domain.
    expect(classifyEnd(logarithm, [3])).toBe("undecided");
    expect(classifyEnd(logarithm, [1])).toBe("strict local minimum");
  });
});
