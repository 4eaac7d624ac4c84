import {describe, expect, it} from "vitest";
import {looksOf} from "../../../src/figures/newtonUnderStress/endings.js";
import {stressQuestions} from "../../../src/figures/newtonUnderStress/questions.js";
import {type StressId, type Subject, stressPresets} from "../../../src/figures/newtonUnderStress.js";
import {type Asked, withhold} from "../../../src/figures/shared/predict.js";
import {subtract} from "../../../src/numerics/linalg/vector.js";
import type {NewtonMethod} from "../../../src/numerics/optimizers/repairedNewton.js";
import type {Vector} from "../../../src/numerics/types.js";
import {at, eigenOf, mapOf, pure, runOf, type Setting, show, typed} from "./support.js";

describe("the sentence", () => {
  const told = (id: StressId, x: Vector, method: Partial<NewtonMethod> = {}, setting: Setting = {}, k = 0) =>
    show(at(id, x, setting), k, {...pure, ...method}).sentence;

  it("names each outcome and its reason", () => {
    expect(told("quadratic", [-2.2, -0.4])).toMatch(
      /converged to a minimum after 1 step, at \(0, 0\).*The model is f itself/
    );
    expect(told("hyperbola", [1.2, 0])).toMatch(
      /diverged after 5 steps.*x to −x³.*promised a fall of 1\.12, but f rose by 0\.434/
    );
    expect(told("hyperbola", [1, 0])).toMatch(/back and forth between −1 and 1 for ever.*f did not change/);
    expect(told("hyperbola", [0.9, 0])).toMatch(/converged to a minimum after 5 steps, at 0\. f never rose/);
    expect(told("cosh", [5, 0])).toMatch(/converged to a minimum after 8 steps, at 0/);
    expect(told("cosh", [800, 0])).toMatch(/diverged at the start\. f or its derivatives overflow/);
    expect(told("double-well", [0.1, 0])).toMatch(
      /converged to a maximum after 3 steps, at 0.*f″ is negative.*promised a rise/
    );
    expect(told("double-well", [0, 0])).toMatch(/started on a maximum\. ∇f = 0 there/);
    expect(told("saddle", [1.5, 0.8])).toMatch(/converged to a saddle after 1 step.*eigenvalues of both signs/);
    expect(told("x-cos", [0, 0])).toMatch(
      /singular Hessian at the start\. At x₀ = 0 f″ = 0: the parabola is a straight line/
    );
    expect(told("double-well", [0.1, 0], {lineSearch: true})).toMatch(
      /does not descend.*uphill, ∇fᵀp = 0\.0404: f″ = −3\.88\. The line search refuses/
    );
    expect(told("logistic", [3, -2])).toMatch(
      /singular Hessian after 1 step\. At x₁ .* eigenvalues of H are .* to working precision/
    );
    expect(told("himmelblau", [0.5, 0.5])).toMatch(/converged to a maximum.*both eigenvalues are negative/);
  });

  it("tells what each repair changes", () => {
    expect(told("double-well", [0.1, 0], {repair: "absolute"})).toMatch(
      /with \|H\| .*converged to a minimum after 7 steps, at 1/
    );
    expect(told("double-well", [0.1, 0], {repair: "shift", shift: 1})).toMatch(/ε = 1 does not reach −λₘᵢₙ = 4 there/);
    expect(told("double-well", [0.1, 0], {repair: "shift", shift: 2, lineSearch: true})).toMatch(
      /ε = 2 does not outweigh it/
    );
    expect(told("double-well", [0.1, 0], {repair: "shift", shift: 5})).toMatch(
      /converged to a minimum after \d+ steps, at 1/
    );
    expect(told("quadratic", [-2.2, -0.4], {repair: "shift", shift: 1})).toMatch(/ε\/\(λ₁ \+ ε\) = 0\.5 of the way/);
    expect(told("logistic", [2, -2], {lineSearch: true})).toMatch(
      /converged to a minimum.*shortened to ¼ of its length after 3 trials: /
    );
    expect(told("saddle", [1.5, 0], {repair: "absolute"})).toMatch(/but the start has no part along one/);
    expect(told("saddle", [1.5, 0.8], {repair: "absolute"})).toMatch(/f has no minimum.*doubles the distance/);
    expect(told("own1", [0, 0], {repair: "none"}, {own: typed("exp(x)", 1)})).toMatch(
      /still moving after 60 steps.*last step was 1 long/
    );
  });

  it("names the zero matrix, a singular one, and the lines of minimisers and maximisers", () => {
    expect(told("quadratic", [1, 1], {}, {eigen: eigenOf(0, 0, 0)})).toMatch(
      /does not move\. H = 0 and ∇f = 0: f is constant/
    );
    expect(told("quadratic", [1, 1], {}, {eigen: eigenOf(0, 2, 0)})).toMatch(/eigenvalues of H are 0 and 2/);
    const flat = told("quadratic", [1, 1], {repair: "shift", shift: 0.1}, {eigen: eigenOf(0, 2, 0)});
    expect(flat).toMatch(/a whole line of minimisers, the one nearest to the start/);
    const ridge = told("quadratic", [1, 1], {repair: "shift", shift: 0.5}, {eigen: eigenOf(-2, 0, 0)});
    expect(ridge).toMatch(/a whole line of maximisers/);
    expect(told("quadratic", [1, 1], {}, {eigen: eigenOf(1e-6, 1e6, 0.7)})).toMatch(/converged to a minimum/);
  });

  it("names the edges of a typed function: a start outside, a step outside, a kink, a straight line", () => {
    const log = typed("x - log(x)", 1);
    expect(told("own1", [-1, 0], {}, {own: log})).toMatch(
      /started outside the domain: ln needs a positive argument; got −1/
    );
    expect(told("own1", [3, 0], {}, {own: log})).toMatch(
      /left the domain after 1 step: ln needs a positive argument; got −3/
    );
    expect(told("own1", [3, 0], {lineSearch: true}, {own: log})).toMatch(/converged to a minimum.*shortened to/);
    const bent = typed("abs(x)", 1);
    expect(told("own1", [0, 0], {}, {own: bent})).toMatch(/met a kink at the start: the absolute value has a kink/);
    expect(told("own1", [1, 0], {}, {own: bent})).toMatch(/singular Hessian at the start.*straight line/);
  });

  it("is what the presets say", () => {
    const scene = (label: string) => {
      const found = stressPresets.find((preset) => preset.label === label)!.state as unknown as {
        nsF: StressId;
        nsX?: Vector;
        start?: Vector;
        H?: {first: number; second: number; angle: number};
        nsC?: number;
      };
      const {first, second, angle} = found.H ?? {first: 1, second: 10, angle: 0.5};
      return at(found.nsF, found.start ?? found.nsX!, {eigen: eigenOf(first, second, angle), c: found.nsC});
    };
    const first = (subject: Subject, method = pure) => runOf(subject, method).records![0];
    expect(show(scene("Straight to the saddle"), 0).sentence).toContain("converged to a saddle after 1 step");
    const almost = scene("Almost singular");
    expect(Math.abs(first(almost).to[0])).toBeGreaterThan(1e15);
    const damped = first(almost, {...pure, repair: "shift", shift: 1});
    expect(Math.abs(damped.to[0] - damped.from[0])).toBeCloseTo(1.54, 2);
    const {from, to} = first(scene("Overshoot"));
    const length = (x: Vector) => Math.hypot(...x);
    expect(length(subtract(to, from)) / length(subtract([0, Math.log(3)], from))).toBeCloseTo(8, 0);
    const cosh = runOf(scene("cosh from 5")).path.map(([x]) => x);
    expect(cosh[0] - cosh[1]).toBeCloseTo(1, 3);
    expect(cosh[6] / (cosh[5] ** 3 / 3)).toBeCloseTo(1, 1);
    const cubes = runOf(scene("√(1 + x²) from 0.9")).path.map(([x]) => x);
    for (const k of [1, 2, 3, 4]) expect(cubes[k]).toBeCloseTo(-(cubes[k - 1] ** 3), 12);
    const waves = looksOf(mapOf(scene("Chaos"), 400));
    const shares = [0, 1].map((lane) =>
      waves.filter((look) => look.lane === lane).reduce((sum, {share}) => sum + share, 0)
    );
    expect(shares[0]).toBeCloseTo(shares[1], 2);
    expect(
      looksOf(mapOf(scene("Nine basins"), 30))
        .map(({letter}) => letter)
        .join("")
    ).toBe("ABCDEFGHI");
    expect(looksOf(mapOf(scene("Nine basins"), 30, {...pure, repair: "absolute"})).length).toBe(4);
  });
});

describe("the paragraph under the figure", () => {
  it("is true of the double well: |H| and every ε above 4 part the basins at the maximum, no smaller ε does", () => {
    const subject = at("double-well", [0.1, 0]);
    const parted = (method: Partial<NewtonMethod>) => {
      const {ends, endings} = mapOf(subject, 200, {...pure, ...method});
      return endings.length === 2 && ends.every((code, i) => code === (i < 100 ? 0 : 1));
    };
    expect(parted({repair: "absolute"})).toBe(true);
    for (const shift of [4.05, 5, 20]) expect(parted({repair: "shift", shift}), `${shift}`).toBe(true);
    for (const shift of [0, 1, 2.5, 3.9]) expect(parted({repair: "shift", shift}), `${shift}`).toBe(false);
  });

  it("is true of √(1 + x²): beyond 1 every step is longer than the one before", () => {
    for (const start of [1.01, 1.2, 3]) {
      const {path} = runOf(at("hyperbola", [start, 0]));
      const lengths = path.slice(1).map(([x], i) => Math.abs(x - path[i][0]));
      for (let k = 1; k < lengths.length; ++k) expect(lengths[k]).toBeGreaterThan(lengths[k - 1]);
    }
  });
});

describe("the questions", () => {
  const scene = ({f, from}: (typeof stressQuestions)[number], x: Vector = from) => {
    const subject = at(f, x);
    return [subject, runOf(subject)] as const;
  };
  const [diverge, next, kind] = stressQuestions;

  it("hold back the iterates, the model, the steps and the map, but neither f nor the start", () => {
    for (const {judge, f, from, ...question} of stressQuestions) {
      const asked: Asked = {question, stage: "open", guess: undefined};
      const shown = withhold(show(at(f, from), 0), asked);
      expect(shown.overlay.some(({marker}) => marker?.color === "@model" || marker?.color === "@newton")).toBe(false);
      expect(shown.overlay.some(({xaxis}) => xaxis === "x2")).toBe(false);
      expect(shown.handles.map(({id}) => id)).toContain("start");
      expect(shown.table.rows).toEqual([]);
      // what stands in the picture does not depend on where the run goes
      expect(shown.overlay.length).toBe(withhold(show(at(f, [0.2, 0.1]), 0), asked).overlay.length);
    }
  });

  it("are judged by what the run does now", () => {
    expect(diverge.judge("diverge", ...scene(diverge))).toMatchObject({right: true});
    expect(diverge.judge("converge", ...scene(diverge)).words).toContain("from 1.1 it leaps ever farther");
    expect(diverge.judge("converge", ...scene(diverge, [0.9, 0]))).toMatchObject({right: true});
    expect(diverge.judge("oscillate", ...scene(diverge, [1, 0]))).toMatchObject({right: true});
    expect(next.judge([-0.07, 0.4], ...scene(next))).toMatchObject({right: true});
    expect(next.judge([0.9, -1], ...scene(next)).words).toMatch(
      /−0\.074, 0\.97 from your cross.*f″ = −2\.92 is negative/
    );
    expect(next.judge([1, 0], ...scene(next, [0.7, 0])).words).toMatch(/1\.46.*lowest point of the parabola/);
    expect(kind.judge("maximum", ...scene(kind))).toMatchObject({right: true});
    expect(kind.judge("minimum", ...scene(kind)).words).toMatch(/It reaches the maximum, at \(−0\.271, −0\.923\)/);
    expect(kind.judge("minimum", ...scene(kind, [3.5, 2.5]))).toMatchObject({right: true});
  });
});
