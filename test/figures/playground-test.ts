import {parse} from "mathjs";
import {describe, expect, it} from "vitest";
import {
  held,
  indexAt,
  type PlaygroundView,
  playgroundBase,
  playgroundLive,
  playgroundSubject,
  windowOf
} from "../../src/figures/playground.js";
import {criticalPoints} from "../../src/numerics/calculus/criticalPoints.js";
import {expression} from "../../src/numerics/objectives/expression.js";
import {race} from "../../src/numerics/optimizers/race.js";
import {complete} from "../../src/numerics/resumable.js";

const VIEWS: readonly PlaygroundView[] = ["surface", "race"];

function typed(text: string, half = 2) {
  const found = expression(text, parse, {dimension: 2});
  if (found.status === "error") throw new Error(found.message);
  return playgroundSubject(found, windowOf([0, 0], half));
}

interface Options {
  readonly probe?: readonly number[];
  readonly start?: readonly number[];
  readonly k?: number;
  readonly stepSize?: number;
  readonly momentum?: number;
  readonly shift?: number;
  readonly last?: number;
  readonly search?: boolean;
  readonly views?: readonly PlaygroundView[];
  readonly narrow?: boolean;
}

function show(text: string, options: Options = {}) {
  const {probe = [0.5, 0.5], start = [-0.4, 1.5], k = 25, stepSize = 0.05, momentum = 0.8, shift = 0} = options;
  const {last = 200, search = false, views = VIEWS, narrow = false} = options;
  const subject = typed(text);
  const racers = race(subject.objective, start, {stepSize, momentum, shift, maxIterations: last});
  const {x, y} = subject.window;
  const found = search ? complete(criticalPoints(subject.objective, [x, y])) : null;
  const frame = {subject, views, view: {turn: -60, tilt: 30}, last, narrow};
  return {racers, frame, live: playgroundLive(subject, racers, {probe, start, k, found, frame})};
}

const WELLS = "x^4 - 2x^2 + y^2";
const named = ({live}: ReturnType<typeof show>, name: string, axis = "x") =>
  live.overlay.filter((mark) => mark.name === name && (mark.xaxis ?? "x") === axis);

describe("playgroundLive(subject, racers, options)", () => {
  it("draws each path up to step k, on the map and over k", () => {
    const shown = show(WELLS, {k: 7});
    for (const [i, name] of ["descent", "ball", "newton"].entries()) {
      const racer = shown.racers[i];
      const end = indexAt(racer, 7);
      const [line] = named(shown, name);
      expect(line.x.filter(Number.isFinite)).toEqual(
        racer.run.path.slice(0, end + 1).map(([x]) => expect.closeTo(x, 12))
      );
      const [slopes] = named(shown, name, "x3");
      expect(slopes.x).toEqual(racer.run.steps.slice(0, end + 1));
      for (const [j, y] of slopes.y.entries()) expect(y).toBeCloseTo(Math.max(-13, Math.log10(racer.slopes[j])), 10);
    }
  });

  it("draws the axes of H at the probe along its eigenvectors, dashed where f curves down", () => {
    // At (½, ½) the Hessian of x⁴ − 2x² + y² is diag(12x² − 4, 2) = diag(−1, 2).
    const [first, second] = named(show(WELLS), "axis");
    expect(first.line?.dash).toBe("dash");
    expect(first.y).toEqual([expect.closeTo(0.5, 12), expect.closeTo(0.5, 12)]);
    expect(second.line?.dash).toBe("solid");
    expect(second.x).toEqual([expect.closeTo(0.5, 12), expect.closeTo(0.5, 12)]);
  });

  it("marks the critical points that were found, each kind by its shape and its name", () => {
    const marks = named(show(WELLS, {search: true}), "critical");
    const symbols = marks.flatMap(({marker}) => (marker ? [marker.symbol] : []));
    expect(symbols).toEqual(["triangle-down", "triangle-down", "x"]);
    const words = marks.flatMap(({text}) => text ?? []).map((text) => text.trim());
    expect(words).toEqual(["min", "min", "saddle"]);
  });

  it.each<[string, string, Options, RegExp]>([
    [
      "the probe",
      WELLS,
      {},
      /^At the probe \(0\.5, 0\.5\) f = −0\.188, ∇f = \(−1\.5, 1\), and H has λ₁ = −1 and λ₂ = 2: indefinite\./
    ],
    [
      "a race on its way",
      WELLS,
      {k: 3},
      /Gradient descent is at \(.*\) with f = .* after 3 steps; heavy ball is at .*; Newton is at/
    ],
    [
      "a race that is over",
      WELLS,
      {k: 200},
      /Newton converged to a saddle after 4 steps\. In steps Newton is first\. They did not end at the same place\./
    ],
    ["the critical points", WELLS, {search: true}, /Found in the window: 2 minima and one saddle\./],
    ["a whole curve of them", "x^2", {search: true}, /some lie on a whole curve of critical points/],
    ["none of them", "x + y", {search: true}, /From 441 starts no critical point was found in the window\./],
    ["a kink", "|x| + y^2", {probe: [0, 1]}, /At the probe \(0, 1\) there is no Hessian: /],
    ["an edge", "y^2 - log(x)", {start: [1, 1], probe: [-1, 0]}, /there is no Hessian: ln needs a positive argument/],
    [
      "a start outside the domain",
      "log(x) + y^2",
      {start: [-1, 0], probe: [1, 0], k: 200},
      /started outside the domain/
    ],
    [
      "divergence",
      "x^2 + 10y^2",
      {stepSize: 0.11, momentum: 0, k: 200, start: [-1.5, 0.8]},
      /Gradient descent is at .*10|Gradient descent diverged/
    ],
    ["a singular Hessian", "|x| + y^2", {start: [1.3, 1], k: 200}, /Newton stopped at a singular Hessian at the start/],
    ["H = 0", "x^4 + y^4", {probe: [0, 0]}, /λ₁ = λ₂ = 0: the zero matrix/]
  ])("says of %s what it is", (_, text, options, words) => {
    expect(show(text, options).live.sentence).toMatch(words);
  });

  it("has the critical points with their eigenvalues, and the iterates, in its table", () => {
    const {live, racers} = show(WELLS, {search: true});
    const {rows, columns} = live.table;
    expect(columns.slice(2, 4)).toEqual(["x", "y"]);
    expect(rows[0]).toEqual([
      "minimum",
      "",
      expect.closeTo(-1, 10),
      expect.closeTo(0, 10),
      expect.closeTo(-1, 10),
      expect.any(Number),
      expect.closeTo(2, 8),
      expect.closeTo(8, 8)
    ]);
    expect(rows.length).toBe(3 + racers.reduce((sum, {run}) => sum + run.path.length, 0));
    expect(show("x1^2 + x2^2").live.table.columns.slice(2, 4)).toEqual(["x1", "x2"]);
  });

  it("shows no number that is none, whatever f, start and probe are", () => {
    const texts = [
      WELLS,
      "log(x)/y",
      "1/(x y)",
      "exp(exp(x^2 + y^2))",
      "sqrt(x)",
      "3",
      "|x|^0.5",
      "tan(20x) + 1e300 y"
    ];
    for (const text of texts) {
      for (const start of [
        [0, 0],
        [-1.5, 1e4],
        [1e-9, -2]
      ]) {
        for (const narrow of [true, false]) {
          const {live} = show(text, {start, probe: start, k: 200, stepSize: 10, narrow, search: text !== "3"});
          expect(live.sentence, text).not.toMatch(/NaN|undefined|Infinity|null/);
          for (const {at} of live.handles) for (const value of at) expect(Math.abs(value)).toBeLessThanOrEqual(2);
          for (const row of live.table.rows)
            for (const cell of row) expect(`${cell}`).not.toMatch(/NaN|Infinity|undefined/);
        }
      }
    }
  });
});

describe("playgroundBase(frame)", () => {
  it("is the same object for equal input, and does not depend on probe, start or race", () => {
    const {frame} = show(WELLS);
    expect(playgroundBase(frame)).toBe(playgroundBase({...frame}));
    expect(playgroundBase(frame)).not.toBe(playgroundBase({...frame, views: ["race"]}));
  });

  it("opens axes for the views that are open", () => {
    const count = (views: readonly PlaygroundView[]) => playgroundBase(show(WELLS, {views}).frame).data.length;
    expect([count([]), count(["race"]), count(VIEWS)]).toEqual([1, 2, 3]);
  });
});

describe("held(window, x)", () => {
  it("keeps a point inside the window", () => {
    expect(held(windowOf([1, 2], 3), [9, -9])).toEqual([4, -1]);
  });
});
