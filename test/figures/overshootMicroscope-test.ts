import fc from "fast-check";
import {parse} from "mathjs";
import {describe, expect, it} from "vitest";
import {height} from "../../src/figures/overshoot/frame.js";
import {ERRORS, SLICE} from "../../src/figures/overshoot/places.js";
import {
  landmarkSteps,
  type MicroscopeId,
  microscope,
  microscopeBase,
  microscopeLive,
  microscopePresets,
  microscopeTitles,
  openings,
  type Subject,
  stepSizeAt,
  subjectOf
} from "../../src/figures/overshootMicroscope.js";
import {roundTicks} from "../../src/figures/shared/ticks.js";
import type {Live, Mark} from "../../src/figures/types.js";
import {fromSpectrum2} from "../../src/numerics/linalg/spectral.js";
import {symmetricEigen} from "../../src/numerics/linalg/symmetricEigen.js";
import {expression} from "../../src/numerics/objectives/expression.js";
import type {Vector} from "../../src/numerics/types.js";
import {runs} from "../support/arbitraries.js";

const ids = Object.keys(microscopeTitles) as MicroscopeId[];
const eigenOf = (first: number, second: number, angle: number) => {
  const matrix = fromSpectrum2(first, second, angle);
  return {matrix, ...symmetricEigen(matrix)};
};
const course = eigenOf(1, 10, 0.5);
/** A function that somebody typed, with an edge of its domain at y = −4. */
const typed = expression("x^2 y + sin(3x) + ln(y + 4)", parse);
if (typed.status === "error") throw new Error(typed.message);
const own = typed.objective;
const at = (id: MicroscopeId, x: Vector, eigen = course): Subject => subjectOf(id, eigen, x, own);
const show = (subject: Subject, alpha: number, {zoom = 1, narrow = false} = {}): Live =>
  microscopeLive(subject, microscope(subject, zoom), {alpha, narrow});
const measured = (subject: Subject, zoom = 1) => {
  const seen = microscope(subject, zoom);
  if (seen.status !== "descending") throw new Error("expected a point with a gradient");
  return seen;
};
const named = ({overlay}: Live, name: string): Mark => overlay.find((mark) => mark.name === name)!;

const size = fc.oneof(fc.constantFrom(0, 1, -1, 1e6, -1e6, 1e-6, -1e-6), fc.double({min: -20, max: 20, noNaN: true}));
const eigens = fc.tuple(size, size, fc.double({min: -3, max: 3, noNaN: true})).map(([a, b, c]) => eigenOf(a, b, c));
const coordinate = fc.oneof(fc.constantFrom(0, 1, 2, 3, 100, -100), fc.double({min: -6, max: 6, noNaN: true}));
const subjects = fc
  .tuple(fc.constantFrom(...ids), eigens, fc.tuple(coordinate, coordinate))
  .map(([id, eigen, x]) => at(id, x, eigen));
const stepSizes = fc.oneof(
  fc.constantFrom(0, 1e-7, 1e7, Number.NaN),
  fc.double({min: -6, max: 6, noNaN: true}).map((e) => 10 ** e)
);
const zooms = fc.constantFrom(1e-3, 0.1, 1, 20, 1e3);

describe("microscopeBase(id, {narrow, own})", () => {
  it("is the same for equal input, wide and narrow, and holds neither x, α nor H", () => {
    for (const id of ids)
      for (const narrow of [false, true]) {
        const picture = microscopeBase(id, {narrow, own});
        expect(picture).toEqual(microscopeBase(id, {narrow, own}));
        expect(picture.layout.height).toBeGreaterThan(400);
        expect(JSON.stringify(picture)).not.toMatch(/NaN|Infinity|#[0-9a-f]{6}/i);
      }
  });
});

describe("microscopeLive(subject, seen, {alpha})", () => {
  it("is pure", () => {
    const subject = Object.freeze(at("rosenbrock", [-1.2, 1]));
    expect(show(subject, 0.0018)).toEqual(show(subject, 0.0018));
  });

  it("never says NaN, Infinity or undefined, whatever f, H, x, α and zoom, and keeps its handles finite", () => {
    fc.assert(
      fc.property(subjects, stepSizes, zooms, fc.boolean(), (subject, alpha, zoom, narrow) => {
        const {overlay, handles, sentence, table} = show(subject, alpha, {zoom, narrow});
        const texts = overlay.flatMap((mark) => mark.text ?? []);
        const cells = table.rows.flat();
        for (const text of [sentence, ...texts, ...handles.map(({value}) => value), ...cells.map(String)])
          expect(text).not.toMatch(/NaN|Infinity|undefined|∞/);
        for (const row of table.rows) expect(row.length).toBe(table.columns.length);
        for (const handle of handles) expect(handle.at.every(Number.isFinite)).toBe(true);
        for (const {x, y} of overlay) expect(x.length).toBe(y.length);
      }),
      runs
    );
  });

  it("draws f, the tangent and the parabola of equation 25 on the slice", () => {
    const subject = at("himmelblau", [-1, 4]);
    const {step, frame} = measured(subject);
    const live = show(subject, 0.008);
    const [f, parabola, tangent] = ["f", "parabola", "tangent"].map((name) => named(live, name));
    const gradient = subject.objective.gradient(subject.x);
    const q = step.line.curvature;
    f.x.forEach((s, i) => {
      const alpha = s * frame.width;
      const landed = subject.x.map((xi, j) => xi - alpha * gradient[j]);
      const change = subject.objective.value(landed) - subject.objective.value(subject.x);
      expect(f.y[i]).toBeCloseTo(height(frame, change), 9);
      const squared = gradient[0] ** 2 + gradient[1] ** 2;
      expect(parabola.y[i]).toBeCloseTo(height(frame, -alpha * squared * (1 - (alpha * q) / 2)), 9);
    });
    const end = tangent.x[1] * frame.width;
    expect(tangent.y[1]).toBeCloseTo(height(frame, -end * (gradient[0] ** 2 + gradient[1] ** 2)), 9);
  });

  it("shows a quadratic as its own parabola, which falls exactly until 2α* (equation 25)", () => {
    fc.assert(
      fc.property(
        fc.double({min: 0.1, max: 10, noNaN: true}),
        fc.double({min: 0.1, max: 10, noNaN: true}),
        fc.double({min: 0, max: 3, noNaN: true}),
        (a, b, angle) => {
          const subject = at("quadratic", [-2, 1.2], eigenOf(a, b, angle));
          const {step} = measured(subject);
          const [low, high] = [step.actual(1.999 * step.minimizer!), step.actual(2.001 * step.minimizer!)];
          expect(low).toBeLessThan(0);
          expect(high).toBeGreaterThan(0);
          const live = show(subject, 1.5 * step.minimizer!);
          named(live, "f").y.forEach((y, i) => void expect(named(live, "parabola").y[i]).toBeCloseTo(y, 6));
          expect(live.sentence).toContain("there is no remainder");
        }
      ),
      runs
    );
  });

  it("does not move its frame while α is dragged, and gives α back where the handle stands", () => {
    const subject = at("rosenbrock", [-1.2, 1]);
    const seen = measured(subject);
    for (const alpha of [0, 1e-4, 6e-4, 1.8e-3]) {
      const live = show(subject, alpha);
      expect(named(live, "f").y).toEqual(named(show(subject, 5e-4), "f").y);
      const handle = live.handles.find(({id}) => id === "step")!;
      expect(stepSizeAt(seen, handle.at[0], 1)).toBeCloseTo(alpha, 12);
    }
    expect(stepSizeAt(seen, 50, 1)).toBe(Number((SLICE.x[1] * seen.frame.width).toPrecision(4)));
    expect(stepSizeAt(seen, -1, 1)).toBe(0);
  });

  it("shows three times α* where f has that scale, and says when the step ends outside", () => {
    const {step, frame} = measured(at("rosenbrock", [-1.2, 1]));
    expect(frame.width).toBeCloseTo(3 * step.minimizer!, 12);
    expect(show(at("rosenbrock", [-1.2, 1]), 0.15).sentence).toContain("beyond the right edge");
    expect(measured(at("rosenbrock", [-1.2, 1]), 10).frame.width).toBeCloseTo(0.3 * step.minimizer!, 12);
  });
});

describe("the fitted slopes (equation 23)", () => {
  const slopes = (subject: Subject) => {
    const {first, second} = measured(subject);
    return [first, second].map((order) => (order.status === "fitted" ? order.order : order.status));
  };

  it("are 2 and 3 in general", () => {
    for (const [id, x] of [
      ["rosenbrock", [-1.2, 1]],
      ["himmelblau", [0.5, 0.5]],
      ["hyperbola", [3]],
      ["cosh", [0.5]]
    ] as const) {
      const [first, second] = slopes(at(id, x));
      expect(first, id).toBeCloseTo(2, 1);
      expect(second, id).toBeCloseTo(3, 1);
    }
  });

  it("are 2 and 4 where the third derivative along the step vanishes", () => {
    const {omX} = microscopePresets.find(({label}) => label === "Slope 4")!.state as {omX: Vector};
    const [first, second] = slopes(at("double-well", omX));
    expect(first).toBeCloseTo(2, 1);
    expect(second).toBeCloseTo(4, 2);
  });

  it("are not claimed on quadratics, nor along a line on which f is one", () => {
    expect(slopes(at("saddle", [0.4, 1]))[1]).toBe("no remainder");
    expect(slopes(at("rosenbrock", [0.5, 0.245]))[1]).toBe("no remainder"); // ∂f/∂x = 0, and f is quadratic in y
    expect(show(at("rosenbrock", [0.5, 0.245]), 0.001).sentence).toContain("Along this line f is its own second-order");
  });

  it("stand on points above 100·eps·|f| alone", () => {
    const {second, step} = measured(at("cosh", [0.5]));
    for (const {trusted, t, remainder} of second.points)
      if (trusted) expect(remainder).toBeGreaterThan(100 * Number.EPSILON * Math.abs(step.line.actual(t)));
    const drawn = show(at("cosh", [0.5]), 1).overlay.filter(({xaxis, mode}) => xaxis === "x3" && mode === "markers");
    expect(drawn.flatMap(({x}) => x).every((x) => x <= ERRORS.x[1])).toBe(true);
  });
});

describe("the outcomes with a name", () => {
  it("zero gradient: the class of the point, no handle for α", () => {
    const minimum = show(at("himmelblau", [3, 2]), 0.01);
    expect(minimum.sentence).toContain("strict local minimum");
    expect(minimum.handles.map(({id}) => id)).toEqual(["point"]);
    expect(show(at("saddle", [0, 0]), 1).sentence).toContain("it is a saddle");
    expect(show(at("double-well", [0, 0]), 1).sentence).toContain("strict local maximum");
    expect(show(at("quadratic", [0, 0], eigenOf(0, 2, 0)), 1).sentence).toContain("one of a whole line");
    expect(show(at("quadratic", [1, 1], eigenOf(0, 0, 0)), 1).sentence).toContain("f is constant");
  });

  it("gᵀHg ≤ 0: no minimiser of the model, no landmarks", () => {
    const live = show(at("saddle", [0.4, 1]), 1);
    expect(live.sentence).toContain("the model has no minimiser");
    expect(live.overlay.some(({text}) => text?.includes("2α*"))).toBe(false);
    expect(landmarkSteps(at("saddle", [0.4, 1])).map((each) => each.at)).toEqual([undefined, undefined]);
  });

  it("α = 0, α without a value, overflow", () => {
    expect(show(at("quadratic", [1, 1]), 0).sentence).toContain("nothing moves");
    expect(show(at("quadratic", [1, 1]), Number.NaN).sentence).toContain("choose a number");
    expect(show(at("cosh", [3]), 1e7).sentence).toContain("f overflows");
  });

  it("presets and openings are what their look lines say", () => {
    const state = (label: string) => microscopePresets.find((preset) => preset.label === label)!.state;
    const beyond = show(at("quadratic", [1, 0.01], eigenOf(1, 10, 0)), 0.25);
    expect(state("Beyond the limit, yet falling")).toMatchObject({start: [1, 0.01], a: 0.25});
    expect(beyond.sentence).toContain("f falls by 0.218");
    expect(show(at("rosenbrock", [-1.2, 1]), 0.0018).sentence).toMatch(/predicts 34\.6, and f rises by 4/);
    expect(show(at("hyperbola", [3]), 20).sentence).toMatch(/2α\* = 63\.2.*f rises by 12\.8/);
    for (const [id, {omX, omA}] of Object.entries(openings))
      expect(show(at(id as MicroscopeId, omX), omA).sentence, id).not.toMatch(/outside|beyond the right/);
  });
});

describe("the readouts", () => {
  it("hold the left and right sides of equations 17, 19, 24 and 25 and their difference", () => {
    const {rows} = show(at("quadratic", [-2, 1.2]), 0.15).table;
    const row = (start: string) => rows.find(([what]) => `${what}`.startsWith(start)) as (number | string)[];
    for (const equation of ["(17)", "(19)", "(23)", "(24)", "(25)"]) {
      const [, , , left, right, difference] = row(equation) as number[];
      expect(left - right).toBe(difference);
      expect(Math.abs(difference), equation).toBeLessThan(1e-6 * Math.max(1, Math.abs(right)));
    }
  });
});

describe("roundTicks(from, to, count)", () => {
  it("gives round numbers inside the range, over 300 decades", () => {
    fc.assert(
      fc.property(fc.double({min: -250, max: 250, noNaN: true}), fc.integer({min: 2, max: 8}), (e, count) => {
        const to = 10 ** e;
        const {values, names} = roundTicks(0, to, count);
        expect(values.length).toBeGreaterThan(1);
        expect(values.length).toBeLessThan(2.5 * count + 2);
        expect(names.length).toBe(values.length);
        for (const value of values) expect(value).toBeLessThanOrEqual(to * (1 + 1e-6));
      }),
      runs
    );
    expect(roundTicks(0, 0, 5).values).toEqual([]);
    expect(roundTicks(0, 1, 5).values).toEqual([0, 0.2, 0.4, 0.6, 0.8, 1]);
  });
});

describe("the reader’s own function", () => {
  it("is measured where it has derivatives", () => {
    const subject = at("own", [0.5, 1]);
    const seen = measured(subject);
    expect(seen.step.line.slope).toBeCloseTo(-Math.hypot(...own.gradient([0.5, 1])), 12);
    expect(show(subject, 0.1).sentence).toMatch(/^f is your own function, at x = \(0\.5, 1\): the slope/);
  });

  it("says why where it has none, and draws no slice there", () => {
    for (const alpha of [0.1, Number.NaN]) {
      const live = show(at("own", [1, -5]), alpha);
      expect(live.sentence).toMatch(/no slope and no curvature to look along\. .*positive/);
      expect(live.handles.map(({id}) => id)).toEqual(["point"]);
      expect(JSON.stringify(live.table)).not.toMatch(/NaN|null/);
    }
    expect(stepSizeAt(microscope(at("own", [1, -5]), 1), 0.5, 0.3)).toBe(0.3);
  });

  it("has contours, with a gap beyond its domain; none where it is level or has no value", () => {
    const z = (text: string) => {
      const found = expression(text, parse, {dimension: 2});
      if (found.status === "error") throw new Error(found.message);
      const [{type, z}] = microscopeBase("own", {own: found.objective}).data as unknown as {
        type: string;
        z?: (number | null)[][];
      }[];
      return type === "contour" ? z!.flat() : [];
    };
    const heights = z("ln(x) + y");
    expect(heights.filter((height) => height === null).length).toBeGreaterThan(heights.length / 3);
    expect(heights.filter((height) => height !== null).every(Number.isFinite)).toBe(true);
    expect(z("3")).toEqual([]);
    expect(z("ln(-1 - x^2)")).toEqual([]);
  });

  it("throws RangeError if it is chosen and was not given", () => {
    expect(() => subjectOf("own", course, [0, 0])).toThrow(RangeError);
  });
});
