import fc from "fast-check";
import {describe, expect, it} from "vitest";
import type {Live, Mark} from "../../src/figures/types.js";
import {DECADES, keyPlace} from "../../src/figures/zigzagClinic/countsView.js";
import {
  type Clinic,
  type ClinicOptions,
  iterates,
  looks,
  type Method,
  type Treatments,
  toModes
} from "../../src/figures/zigzagClinic/methods.js";
import {contours, lens, WINDOW} from "../../src/figures/zigzagClinic/pathViews.js";
import {distanceLeft, steps} from "../../src/figures/zigzagClinic/words.js";
import {
  base,
  clinicPresets,
  givenStart,
  graspAngle,
  graspKappa,
  graspStart,
  LAST,
  live,
  METHODS,
  TOLERANCE
} from "../../src/figures/zigzagClinic.js";
import {quadraticForm} from "../../src/numerics/linalg/matrix.js";
import {valleyCurve} from "../../src/numerics/optimizers/valleyCurve.js";
import {valleyRuns} from "../../src/numerics/optimizers/valleyRuns.js";
import {valley, valleyIterations} from "../../src/numerics/optimizers/zigzag.js";
import type {Vector} from "../../src/numerics/types.js";
import {between, runs} from "../support/arbitraries.js";

/** The figure's inputs, as the page's cells compute them. */
function treat(kappa: number, degrees: number, given: "worst" | Vector = "worst"): [Clinic, Treatments] {
  const angle = (degrees * Math.PI) / 180;
  const start = givenStart(given);
  const problem = valley(kappa, angle, start);
  const clinic = {kappa, degrees, worst: given === "worst", valley: problem};
  const curve = valleyCurve(angle, {start, tolerance: TOLERANCE});
  return [clinic, {runs: valleyRuns(problem, LAST), iterations: valleyIterations(problem, TOLERANCE), curve}];
}

const show = (
  [clinic, treatments]: readonly [Clinic, Treatments],
  {methods = METHODS, k = 20, narrow = false}: Partial<ClinicOptions> = {}
): Live => live(clinic, treatments, {methods, k, narrow});

const named = (marks: readonly Mark[], method: Method, xaxis: string | undefined): Mark =>
  marks.find((mark) => mark.name === looks[method].name && mark.xaxis === xaxis && mark.mode === "lines")!;

const settings = fc.record({
  kappa: fc.oneof(
    fc.constantFrom(1, 1e6, 1.00001),
    between(0, 6).map((e) => 10 ** e)
  ),
  degrees: fc.oneof(fc.constantFrom(0, 45, 90, 0.5), between(0, 90)),
  start: fc.oneof(
    fc.constant("worst" as const),
    fc.constantFrom([0, 0], [1, 0], [0, -1], [-1, 1], [1, 1e-6]),
    fc.tuple(between(-1, 1), between(-1, 1))
  ),
  k: fc.oneof(fc.constantFrom(0, 1, LAST), fc.integer({min: 0, max: LAST})),
  methods: fc.subarray([...METHODS]),
  narrow: fc.boolean()
});

describe("base({narrow})", () => {
  it("is the same for the same width, and asks for nothing else", () => {
    expect(base({narrow: false})).toEqual(base());
    expect(base({narrow: true}).layout.height).toBeGreaterThan(base().layout.height as number);
    for (const {layout} of [base(), base({narrow: true})])
      expect(Object.keys(layout).filter((name) => /^[xy]axis\d*$/.test(name))).toHaveLength(6);
  });

  it("holds the reference slopes κ and √κ through (1, 1)", () => {
    const slopes = base().data.flatMap((trace) => {
      const {x, y, xaxis} = trace as unknown as {x: number[]; y: number[]; xaxis?: string};
      return xaxis === "x3" ? [Math.log(y[1] / y[0]) / Math.log(x[1] / x[0])] : [];
    });
    expect(slopes[0]).toBeCloseTo(1, 12);
    expect(slopes[1]).toBeCloseTo(0.5, 12);
  });
});

describe("live(clinic, treatments, options)", () => {
  it("is pure, names no NaN or Infinity, and keeps its handles at finite places in every state", () => {
    fc.assert(
      fc.property(settings, ({kappa, degrees, start, k, methods, narrow}) => {
        const inputs = treat(kappa, degrees, start);
        const first = show(inputs, {methods, k, narrow});
        expect(show(inputs, {methods, k, narrow})).toEqual(first);
        expect(first.sentence).not.toMatch(/NaN|Infinity|undefined|∞|no end/);
        const {columns, rows} = first.table;
        for (const row of rows) {
          expect(row).toHaveLength(columns.length);
          for (const cell of row) expect(typeof cell === "string" || Number.isFinite(cell), `${row}`).toBe(true);
        }
        for (const {at} of first.handles) for (const value of at) expect(Number.isFinite(value)).toBe(true);
        const [at] = first.handles.map((handle) => handle.at);
        expect(Math.max(...at.map(Math.abs))).toBeLessThan(WINDOW);
        for (const mark of first.overlay) {
          expect(mark.y).toHaveLength(mark.x.length);
          expect([...mark.x, ...mark.y].some((value) => Math.abs(value) === Infinity)).toBe(false);
        }
        expect(first.overlay.reduce((sum, mark) => sum + mark.x.length, 0)).toBeLessThan(6500);
      }),
      {...runs, numRuns: Math.min(runs.numRuns, 60)}
    );
  });

  it("draws in x what the optimizers did, up to step k and not beyond the arrival", () => {
    const inputs = treat(25, 30);
    const {overlay} = show(inputs, {k: 20});
    for (const method of METHODS) {
      const count = inputs[1].iterations[looks[method].count];
      const path = inputs[1].runs[looks[method].count].path.slice(0, Math.min(20, count) + 1);
      const mark = named(overlay, method, undefined);
      expect(mark.x).toEqual(path.map((x) => x[0]));
      expect(mark.y).toEqual(path.map((x) => x[1]));
    }
  });

  it("walks from the worst start with exact line search where gradient descent walks, step for step", () => {
    for (const kappa of [3, 25, 1e4]) {
      const [, treatments] = treat(kappa, 30);
      const [gd, line] = (["gd", "line"] as const).map((method) => iterates(treatments, method, 40));
      expect(gd).toHaveLength(line.length);
      for (const [i, x] of gd.entries()) expect(Math.hypot(x[0] - line[i][0], x[1] - line[i][1])).toBeLessThan(1e-12);
    }
  });

  it("walks with the diagonal where gradient descent walks at 45°, and where Newton walks at 0°", () => {
    const [, half] = treat(100, 45);
    const [gd, diagonal] = (["gd", "diagonal"] as const).map((method) => iterates(half, method, 40));
    for (const [i, x] of gd.entries())
      expect(Math.hypot(x[0] - diagonal[i][0], x[1] - diagonal[i][1])).toBeLessThan(1e-12);
    const [, aligned] = treat(100, 0);
    expect(iterates(aligned, "diagonal", 40)).toHaveLength(2);
    expect(Math.hypot(...iterates(aligned, "diagonal", 40)[1])).toBeLessThan(1e-15);
  });

  it("puts every contour at one level of f, the dark one at the level of the start", () => {
    fc.assert(
      fc.property(between(0, 6), between(0, 90), (e, degrees) => {
        const [clinic] = treat(10 ** e, degrees);
        const [, own] = contours(clinic);
        const level = (x: Vector) =>
          toModes(x, degrees).reduce((sum, z, i) => sum + clinic.valley.values[i] * z * z, 0) / 2;
        const wanted = level(clinic.valley.x);
        for (const [i, x] of own.x.entries()) {
          if (Number.isNaN(x)) continue;
          expect(Math.abs(level([x, own.y[i]]) / wanted - 1)).toBeLessThan(1e-7);
        }
        expect(quadraticForm(clinic.valley.H, clinic.valley.x) / 2 / wanted).toBeCloseTo(1, 6);
      }),
      {...runs, numRuns: Math.min(runs.numRuns, 20)}
    );
  });

  it("shows the same zigzag under the lens at κ = 1e4 and at κ = 1e6", () => {
    const first = (kappa: number) => {
      const mark = named(show(treat(kappa, 30)).overlay, "gd", "x2");
      return [...mark.x.slice(0, 4), ...mark.y.slice(0, 4)];
    };
    const [far, farther] = [first(1e4), first(1e6)];
    for (const [i, value] of far.entries()) expect(value).toBeCloseTo(farther[i], 3);
  });

  it("holds the start in the lens in every state, and the minimum where it holds the whole way", () => {
    fc.assert(
      fc.property(settings, ({kappa, degrees, start}) => {
        const [clinic] = treat(kappa, degrees, start);
        const {center, half, whole} = lens(clinic);
        const inside = (x: Vector) => Math.max(...x.map((xi, i) => Math.abs(xi - center[i]))) <= half;
        expect(half).toBeGreaterThan(0);
        expect(inside(clinic.valley.x)).toBe(true);
        if (whole) expect(inside([0, 0])).toBe(true);
      }),
      runs
    );
  });

  it("draws the counts at κ of the handle, and says them", () => {
    const inputs = treat(100, 45);
    const {sentence, handles, table, overlay} = show(inputs);
    expect(handles.map(({id}) => id)).toEqual(["start", "turn", "kappa"]);
    expect(handles[2]).toMatchObject({along: "x", at: [100, handles[2].at[1]], xaxis: "x3"});
    expect(sentence).toContain(
      "691 for gradient descent, exact line search and the diagonal; 83 for momentum; 1 for Newton’s method"
    );
    expect(sentence).toContain(
      "1.00 for gradient descent, exact line search and the diagonal; 0.50 for momentum; 0.00 for Newton’s method"
    );
    expect(sentence).toContain("the diagonal is useless");
    expect(table.rows[0]).toEqual(["iterations at κ", 100, 691, 691, 83, 691, 1]);
    const texts = overlay.flatMap(({text}) => text ?? []);
    expect(texts).toEqual(expect.arrayContaining(["gradient descent: 691", "momentum: 83", "Newton: 1"]));
  });

  it("keeps the key clear of the curves, at 720 px and at 360 px", () => {
    const longest = [
      "gradient descent: 6,907,756",
      "exact line search: 6,907,756",
      "momentum: 12,345",
      "diagonal: 6,907,756",
      "Newton: 1"
    ];
    for (const narrow of [false, true]) {
      const [pxRight, pxUp] = narrow ? [38, 45] : [50, 66]; // the fewest px to a decade
      for (const [clinic, {curve}] of [treat(25, 0), treat(25, 45), treat(25, 45, [0.7, 0.7])]) {
        expect(clinic.kappa).toBe(25);
        for (const [row, words] of longest.entries()) {
          const {x, y, size} = keyPlace(row, narrow);
          const right = x[1] * 10 ** ((7 + 0.52 * size * words.length) / pxRight);
          const bottom = y / 10 ** ((0.6 * size) / pxUp);
          for (const counts of Object.values(curve.iterations))
            for (const [i, kappa] of curve.kappas.entries())
              if (kappa <= right) expect(counts[i], `${words} at κ = ${kappa}`).toBeLessThan(bottom);
        }
      }
    }
    expect(10 ** DECADES.y[1]).toBeGreaterThan(6_907_756);
  });

  it.each([
    [
      "κ = 1",
      treat(1, 30),
      /^A round bowl.*: 1 for gradient descent, exact line search, momentum, the diagonal and Newton’s method\..*all have arrived/
    ],
    ["the minimum", treat(25, 30, [0, 0]), /start is the minimum: no method has anything to do\.$/],
    ["angle 0", treat(100, 0), /the diagonal is perfect/],
    ["an angle between", treat(100, 30), /the diagonal needs 76 % of gradient descent’s iterations/],
    [
      "κ = 1e6",
      treat(1e6, 30),
      /κ = 1,000,000 .* 6,907,756 for gradient descent and exact line search; 8,344 for momentum/
    ],
    ["an eigenvector", treat(100, 30, [1, 0]), /1 for exact line search and Newton’s method/],
    [
      "equal modes",
      treat(100, 30, [0.7, 0.7]),
      /6 for exact line search.*fitted from κ = 10³ to 10⁶ for this start.*−0\.03 for exact line search/
    ]
  ])("says what happens at %s", (_, inputs, words) => {
    expect(show(inputs, {k: 1}).sentence).toMatch(words);
  });

  it("says that no method is chosen, and that no step is taken", () => {
    expect(show(treat(25, 30), {methods: []}).sentence).toMatch(/No method is chosen\.$/);
    expect(show(treat(25, 30), {k: 0}).sentence).toMatch(/No step is taken yet\.$/);
  });

  it("ends every path below the tolerance at its count, and above it a step before", () => {
    const [, treatments] = treat(25, 30);
    for (const method of METHODS) {
      const count = treatments.iterations[looks[method].count];
      expect(distanceLeft(treatments, method, count)).toBeLessThanOrEqual(TOLERANCE);
      expect(distanceLeft(treatments, method, count - 1)).toBeGreaterThan(TOLERANCE);
    }
  });
});

describe("graspStart, graspAngle, graspKappa", () => {
  it("return what the handle shows, to their digits, held inside their ranges", () => {
    fc.assert(
      fc.property(between(0, 90), between(-1, 1), between(-1, 1), between(0, 6), (degrees, z, w, e) => {
        const [turn] = [treat(25, degrees, [z, w])].map(
          ([clinic]) => live(clinic, treat(25, degrees)[1], {methods: [], k: 0}).handles[1].at
        );
        expect(Math.abs(graspAngle(turn) - degrees)).toBeLessThanOrEqual(0.0501);
        const x = valley(25, (degrees * Math.PI) / 180, [z, w]).x;
        for (const [i, value] of graspStart(x, degrees).entries())
          expect(Math.abs(value - [z, w][i])).toBeLessThanOrEqual(0.000501);
        expect(Math.abs(graspKappa(10 ** e) / 10 ** e - 1)).toBeLessThanOrEqual(0.00501);
      }),
      {...runs, numRuns: Math.min(runs.numRuns, 15)}
    );
    expect([graspKappa(0.1), graspKappa(1e9)]).toEqual([1, 1e6]);
    expect([
      graspAngle([0, 0]),
      graspAngle([-1, 0.5]),
      graspAngle([1, -0.5]),
      graspAngle([0.5, -1]),
      graspAngle([1, 0.5])
    ]).toEqual([0, 0, 90, 90, 90]);
    expect(graspStart([5, -5], 0)).toEqual([1, -1]);
  });
});

describe("the presets", () => {
  it("each say what to look for, set everything, and show it", () => {
    for (const {state, look} of clinicPresets) {
      expect(look.length).toBeGreaterThan(40);
      expect(Object.keys(state)).toEqual(["zcKappa", "zcTheta", "zcStart", "zcMethods", "zcK"]);
      const {sentence} = show(treat(state.zcKappa, state.zcTheta, state.zcStart), {
        methods: state.zcMethods,
        k: state.zcK
      });
      expect(sentence).toMatch(/Iterations until/);
    }
  });
});

describe("steps(count)", () => {
  it("parts thousands, and names what never ends", () => {
    expect([0, 999, 1000, 6_907_756, Infinity].map(steps)).toEqual(["0", "999", "1,000", "6,907,756", "no end"]);
  });
});
