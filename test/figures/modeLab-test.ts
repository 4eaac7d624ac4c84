import fc from "fast-check";
import {describe, expect, it} from "vitest";
import type {Frame, Layer} from "../../src/figures/modeLab/layout.js";
import {type ModeSet, toModes, toPicture} from "../../src/figures/modeLab/spectrum.js";
import {base, live, MOST_ITERATED, modeSet, planeOf, track} from "../../src/figures/modeLab.js";
import type {Live, Mark} from "../../src/figures/types.js";
import {fromSpectrum2} from "../../src/numerics/linalg/spectral.js";
import {norm, subtract} from "../../src/numerics/linalg/vector.js";
import {quadratic} from "../../src/numerics/objectives/quadratic.js";
import {gradientDescent} from "../../src/numerics/optimizers/gradientDescent.js";
import {modes} from "../../src/numerics/optimizers/modes.js";
import {stepLimits} from "../../src/numerics/optimizers/stepLimits.js";

import {runs} from "../support/arbitraries.js";

const LAYERS: Layer[] = ["path", "modes", "traces", "energy", "multipliers"];

interface Scene {
  first?: number;
  second?: number;
  angle?: number;
  start?: number[];
  more?: number[];
  z?: number[];
  alpha?: number;
  k?: number;
  horizon?: number;
  instead?: number[] | null;
  layers?: Layer[];
  narrow?: boolean;
  missing?: boolean;
}

/** The mode lab as its page makes it. */
function lab(scene: Scene = {}) {
  const {first = 1, second = 10, angle = 0.5, start = [-2.2, -0.4], more = [], z = [1, 1, 1, 1, 1, 1]} = scene;
  const {alpha = 0.185, k = 12, horizon = 50, instead = null, layers = LAYERS, narrow = false, missing} = scene;
  const H = {first, second, angle, matrix: fromSpectrum2(first, second, angle)};
  const set = modeSet(H, {start, more, moreStart: z, instead});
  const run = gradientDescent(quadratic(set.matrix), set.start, {
    stepSize: alpha,
    maxIterations: Math.min(horizon, MOST_ITERATED),
    tolerance: 0,
    radius: 1e300
  });
  const both = track(set, modes(set.values, set.modes, alpha), run, horizon);
  const plane = planeOf(set, "min", "max");
  return {set, run, track: both, plane, live: live(set, both, {k, layers, plane, window: 2.4, narrow, missing})};
}

const words = ({overlay, sentence}: Live): string[] => [sentence, ...overlay.flatMap(({text = []}) => text)];

/** Nothing that a program would say and no reader. */
function expectReadable({live}: {live: Live}): void {
  for (const text of words(live)) expect(text).not.toMatch(/NaN|Infinity|undefined|null|∞/);
  expect(live.handles.filter(({at}) => !at.every(Number.isFinite))).toEqual([]);
  expect(live.overlay.filter(({x, y}) => x.length !== y.length)).toEqual([]);
  const {columns, rows} = live.table;
  const bad = rows.filter((row) => row.some((cell) => typeof cell === "number" && !Number.isFinite(cell)));
  expect(bad).toEqual([]);
  expect(rows.every((row) => row.length === columns.length)).toBe(true);
}

/** The marks of one view. */
const onto = ({overlay}: Live, xaxis: string): Mark[] => overlay.filter((mark) => (mark.xaxis ?? "x") === xaxis);

const frame: Frame = {layers: LAYERS, count: 2, signed: false, horizon: 50, window: 2.4, narrow: false};

describe("base(frame)", () => {
  it("returns the same object for equal input, so that nothing is drawn again", () => {
    expect(base({...frame})).toBe(base({...frame, layers: [...LAYERS]}));
    expect(base(frame)).not.toBe(base({...frame, count: 3}));
  });

  it("gives every view axes of its own, none over another, and a height", () => {
    for (const narrow of [false, true]) {
      const {data, layout} = base({...frame, narrow});
      const axes = layout as unknown as Record<string, {domain: [number, number]}>;
      const boxes = ["", "2", "3", "4", "5", "6"].map((n) => [
        ...axes[`xaxis${n}`].domain,
        ...axes[`yaxis${n}`].domain
      ]);
      expect(data.length).toBe(6);
      expect(layout.height).toBeGreaterThan(600);
      for (const [i, [a, b, c, d]] of boxes.entries()) {
        expect(0 <= a && a < b && b <= 1 && 0 <= c && c < d && d <= 1).toBe(true);
        for (const [p, q, r, s] of boxes.slice(0, i)) expect(b <= p || q <= a || d <= r || s <= c).toBe(true);
      }
    }
  });

  it("keeps the strip when every view is closed", () => {
    const {layout} = base({...frame, layers: []});
    expect(Object.keys(layout).filter((name) => /axis/.test(name))).toEqual(["xaxis3", "yaxis3"]);
  });
});

describe("modeSet(H, parts)", () => {
  it("keeps identity when ranks cross: only the ranks change", () => {
    const [before, after] = [lab({first: 1}).set, lab({first: 20}).set];
    expect(before.ranks).toEqual([0, 1]);
    expect(after.ranks).toEqual([1, 0]);
    expect(after.vectors).toEqual(before.vectors);
  });

  it("takes a start on the first eigenvector as exactly that", () => {
    expect(lab({angle: 0.7, start: [Math.cos(0.7), Math.sin(0.7)]}).set.modes[1]).toBe(0);
  });

  it("makes H = QΛQᵀ of the course’s modes and its own", () => {
    const {matrix, vectors, values} = lab({more: [3, -0.5], angle: 1.1}).set;
    for (const [i, v] of vectors.entries()) {
      const Hv = matrix.map((row) => row.reduce((sum, entry, j) => sum + entry * v[j], 0));
      expect(
        norm(
          subtract(
            Hv,
            v.map((entry) => values[i] * entry)
          )
        )
      ).toBeLessThan(1e-14 * 40);
    }
  });

  it("lets another spectrum take the place of everything, in its own axes", () => {
    const {set} = lab({instead: [0.01, 0.1, 1], z: [1, 2, 3, 4, 5, 6]});
    expect([set.values, set.modes, set.source]).toEqual([[0.01, 0.1, 1], [1, 2, 3], "longley"]);
  });
});

describe("planeOf(set, one, other)", () => {
  const set: ModeSet = lab({more: [3, 0.1]}).set;

  it("shows v_min and v_max at first, and never one mode twice", () => {
    expect(planeOf(set, "min", "max").pair).toEqual([1, 3]);
    expect(planeOf(set, "max", "max").pair).toEqual([1, 2]);
    expect(planeOf(set, "min", "min").pair).toEqual([0, 3]);
    expect(planeOf(lab().set, "3", "5").pair).toEqual([0, 1]);
  });

  it("brings a point to the picture and back", () => {
    const plane = planeOf(set, "min", "max");
    const [p, q] = toModes(plane, ...toPicture(plane, 0.3, -1.7));
    expect(p).toBeCloseTo(0.3, 14);
    expect(q).toBeCloseTo(-1.7, 14);
  });
});

describe("track(set, modes, run, horizon)", () => {
  it("agrees with the iteration within c·(k+1)·n·eps·max(1,ρ)ᵏ·‖z₀‖ (equations 18 and 20)", () => {
    const entry = fc.double({min: -20, max: 20, noNaN: true});
    fc.assert(
      fc.property(
        entry,
        entry,
        entry,
        entry,
        entry,
        fc.double({min: 0, max: 0.5, noNaN: true}),
        (a, b, angle, x, y, alpha) => {
          const {track: both, set} = lab({first: a, second: b, angle, start: [x, y], alpha});
          const {radius} = both.modes;
          for (const [j, k] of both.steps.entries()) {
            const run = both.run[j];
            if (!run) continue;
            const bound =
              64 *
              (k + 1) *
              2 *
              2 ** -52 *
              Math.max(1, radius, alpha * Math.abs(a), alpha * Math.abs(b)) ** (k + 1) *
              norm(set.start);
            expect(norm(subtract(run, both.exact[j]))).toBeLessThanOrEqual(bound);
          }
        }
      ),
      runs
    );
  });

  it("holds every step of a short run, and pairs of steps of a long one", () => {
    expect(lab().track.steps).toEqual(Array.from({length: 51}, (_, k) => k));
    const {steps} = lab({horizon: 50_000}).track;
    expect(steps.length).toBeLessThan(420);
    expect(steps[steps.length - 1]).toBe(50_000);
    expect(steps.filter((k) => steps.includes(k - 1) || steps.includes(k + 1)).length).toBe(steps.length);
  });

  it("keeps both accounts where rounding feeds an unstable mode: exactly 0, and far away", () => {
    const {track: both, live} = lab({
      angle: 0.7,
      start: [Math.cos(0.7), Math.sin(0.7)],
      alpha: 0.25,
      k: 100,
      horizon: 500
    });
    const {exact, run} = both.at(100);
    expect(exact[1]).toBe(0);
    expect(Math.abs(run![1])).toBeGreaterThan(1);
    expect(both.parted).toBeGreaterThan(40);
    expect(live.sentence).toMatch(/in exact arithmetic .*rounding feeds the mode of λ₂/);
    expect(words(live)).toContain("exact");
  });

  it("rests where the run rests: at α = 0, and at a stationary start", () => {
    for (const scene of [{alpha: 0}, {start: [0, 0]}, {first: 0, second: 0}]) {
      const {track: both, set} = lab(scene);
      expect(both.at(50).run!.every((z, id) => Math.abs(z - set.modes[id]) < 1e-14)).toBe(true);
    }
  });
});

describe("live(set, track, options)", () => {
  it("is pure: the same input gives the same marks", () => {
    expect(lab().live.overlay).toEqual(lab().live.overlay);
  });

  it("draws the iterates of equation 18 as the path", () => {
    const {run, live} = lab({k: 50});
    const dots = onto(live, "x").find(({marker, x}) => marker?.size === 6.5 && x.length > 40)!;
    for (const [k, x] of dots.x.entries()) {
      expect(x).toBeCloseTo(run.path[k][0], 12);
      expect(dots.y[k]).toBeCloseTo(run.path[k][1], 12);
    }
  });

  it("draws contours on which ½xᵀHx has one value", () => {
    const {live, set} = lab();
    const f = quadratic(set.matrix).value;
    const ring = onto(live, "x").find(({fill}) => fill === "toself")!;
    const level = f([ring.x[0], ring.y[0]]);
    for (const [i, x] of ring.x.entries()) if (!Number.isNaN(x)) expect(f([x, ring.y[i]]) / level).toBeCloseTo(1, 9);
  });

  it("puts the walls of the strip at λ = 1/α and 2/α, and the dots at the eigenvalues", () => {
    const {live} = lab({alpha: 0.2});
    const at = Object.fromEntries(live.handles.map(({id, at: [u]}) => [id, u]));
    expect(at.lambda1).toBeCloseTo(7, 12);
    expect(at.lambda2).toBeCloseTo(8, 12);
    expect(at.alpha).toBeCloseTo(8, 12);
  });

  it("stacks bars of ½λz² that sum to f(x_k)/f(x₀), and parts them when an eigenvalue is negative", () => {
    const {live, track: both} = lab({k: 0});
    const bars = onto(live, "x6").filter(({fill, fillcolor}) => fill && fillcolor?.endsWith("/0.7"));
    const top = (j: number) => Math.max(...bars.map(({y}) => y[5 * j + 2]));
    const height = (k: number) => both.modes.energies(k).reduce((a, b) => a + b, 0);
    for (const k of [0, 1, 5]) expect(top(k)).toBeCloseTo(height(k) / height(0), 12);
    const signed = onto(lab({first: -1, second: 2, alpha: 0.05}).live, "x6").filter(({fill}) => fill);
    expect(Math.min(...signed[0].y.filter(Number.isFinite))).toBeLessThan(0);
    expect(Math.min(...signed[1].y.filter(Number.isFinite))).toBe(0);
  });

  it("marks where each mode has fallen to 1 %: 28,138 steps for the ends of Longley’s spectrum at its best step", () => {
    const spectrum = [
      0.005650621990165586, 0.03828098644612253, 0.22392388015915335, 3.0513805860215237, 17.63010748885721,
      69.05065644040607
    ];
    const alpha = stepLimits(spectrum).best!;
    const scene = lab({instead: spectrum, alpha, k: 1000, horizon: 50_000});
    expect(scene.live.sentence).toMatch(/28,13\d steps to 1 %/);
    expectReadable(scene);
  });

  it("colours and names by rank, not by identity", () => {
    const labels = ({live}: {live: Live}) =>
      live.handles.filter(({id}) => id.startsWith("lambda")).map(({color, value}) => [color, value]);
    expect(labels(lab({first: 1, second: 10}))).toEqual([
      ["@mode1", "λ₁ = 1"],
      ["@mode6", "λ₂ = 10"]
    ]);
    expect(labels(lab({first: 20, second: 10}))).toEqual([
      ["@mode6", "λ₂ = 20"],
      ["@mode1", "λ₁ = 10"]
    ]);
  });

  it.each<[string, Scene, RegExp]>([
    ["a zigzag", {}, /λ₂ = 10 changes sides and keeps 0.85/],
    ["α = 0", {alpha: 0}, /no step is taken, so nothing moves/],
    ["k = 0", {k: 0}, /At k = 0 the run is 2.24 from the minimiser/],
    ["αλ_max = 1", {alpha: 0.1}, /λ₂ = 10 is gone after one step/],
    ["αλ_max = 2", {alpha: 0.2}, /jumps? between two points for ever/],
    ["just above 2", {alpha: 0.204}, /It diverges: αλ = 2.04 for λ₂/],
    ["a hair above 2", {alpha: 0.2 + 1e-9}, /αλ = 2 \+ 1·?10⁻⁸|αλ = 2 \+ 10⁻⁸/],
    ["a saddle", {first: -1, second: 2, alpha: 0.1}, /It leaves the saddle along the axis of λ₁/],
    ["all negative", {first: -1, second: -2, alpha: 0.1}, /It runs downhill without end.*no limit/],
    ["a zero mode", {first: 0, second: 2}, /the zero mode stays, and costs nothing/],
    ["a zero mode over a hill", {first: 0, second: -2}, /the middle of the ridge/],
    ["nothing but zeros", {first: 0, second: 0}, /every eigenvalue is 0/],
    ["repeated eigenvalues", {first: 3, second: 3, alpha: 0.1}, /all eigenvalues are 3/],
    ["the start at the minimum", {start: [0, 0]}, /the gradient is 0, so the run rests there/],
    ["twelve decades", {first: 1e-6, second: 1e6, alpha: 2e-6}, /keeps 1 − 2·10⁻¹² of its size/],
    [
      "a run that overflows",
      {alpha: 1e7, second: 1e6, k: 50},
      /It diverged: at k = \d+ it left what a double can hold/
    ],
    ["a run that will overflow", {alpha: 1e7, second: 1e6, k: 1}, /From k = \d+ no double can hold it/],
    ["a long run that overflows", {alpha: 0.204, k: 50_000, horizon: 50_000}, /it left what a double can hold/],
    ["a step size that is not there", {first: -1, alpha: 0, missing: true}, /no such step size.*no best step/],
    ["six modes", {more: [3, 0.3, 7, -2], layers: LAYERS}, /four modes stand between/],
    ["a far start", {start: [1e6, -1e6]}, /times as far as at the start/]
  ])("says what it shows: %s", (_, scene, sentence) => {
    for (const narrow of [false, true]) {
      const made = lab({...scene, narrow});
      expect(made.live.sentence).toMatch(sentence);
      expectReadable(made);
    }
  });

  it("is readable in every state that the address can name", () => {
    const lambda = fc.oneof(
      fc.constantFrom(0, 1e-6, -1e-6, 1e6, -1e6, 1e-300),
      fc.double({min: -1e6, max: 1e6, noNaN: true})
    );
    const alpha = fc.oneof(fc.constantFrom(0, 1e-7, 1e7, 0.2), fc.double({min: 0, max: 1e7, noNaN: true}));
    const point = fc.array(fc.oneof(fc.constant(0), fc.double({min: -1e6, max: 1e6, noNaN: true})), {
      minLength: 2,
      maxLength: 2
    });
    fc.assert(
      fc.property(
        lambda,
        lambda,
        alpha,
        point,
        fc.array(lambda, {maxLength: 4}),
        fc.integer({min: 0, max: 100}),
        (first, second, a, start, more, k) => {
          expectReadable(lab({first, second, alpha: a, start, more, k, horizon: 100}));
        }
      ),
      runs
    );
  });
});
