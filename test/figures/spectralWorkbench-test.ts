import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {workbenchPresets} from "../../src/components/spectralWorkbench/presets.js";
import {EDGE} from "../../src/figures/spectralWorkbench/axes.js";
import {edge} from "../../src/figures/spectralWorkbench/marks.js";
import {
  base,
  type Frame,
  fittingScale,
  fittingWindow,
  graspAxis,
  graspEntries,
  graspX,
  type Layer,
  live,
  panels,
  type Workbench,
  workbench
} from "../../src/figures/spectralWorkbench.js";
import type {Mark} from "../../src/figures/types.js";
import {quadraticForm} from "../../src/numerics/linalg/matrix.js";
import {fromSpectrum2} from "../../src/numerics/linalg/spectral.js";
import {symmetricEigen2} from "../../src/numerics/linalg/symmetricEigen2.js";
import {dot} from "../../src/numerics/linalg/vector.js";
import {between, runs} from "../support/arbitraries.js";

const LAYERS: readonly Layer[] = ["image", "vector", "formula"];

/** H as the page's cells make it of two eigenvalues and an angle … */
function bySpectrum(first: number, second: number, angle: number, degrees = 75): Workbench {
  const matrix = fromSpectrum2(first, second, angle);
  const along = [Math.cos(angle), Math.sin(angle)];
  const across = [-Math.sin(angle), Math.cos(angle)];
  const pairs =
    first <= second
      ? {values: [first, second], vectors: [along, across]}
      : {values: [second, first], vectors: [across, along]};
  return workbench({first, second, angle, matrix, ...pairs}, degrees);
}

/** … and of three entries. */
function byEntries(a: number, b: number, c: number, degrees = 75): Workbench {
  const {values, vectors} = symmetricEigen2(a, b, c);
  const matrix = [
    [a, b],
    [b, c]
  ];
  const angle = Math.atan2(vectors[0][1], vectors[0][0]);
  return workbench({first: values[0], second: values[1], angle, matrix, values, vectors}, degrees);
}

const frame = (change: Partial<Frame> = {}): Frame => ({
  layers: LAYERS,
  window: 1.4,
  scale: 10,
  narrow: false,
  ...change
});
const say = (bench: Workbench, change: Partial<Frame> = {}): string => live(bench, frame(change)).sentence;
const points = ({x, y}: Mark) => x.flatMap((each, i) => (Number.isNaN(each) ? [] : [[each, y[i]]]));
const levels = (bench: Workbench, change: Partial<Frame> = {}) =>
  live(bench, frame(change)).overlay.filter(({name, fill}) => name === "level" && !fill);
const solid = ({line}: Mark) => !line?.dash;
const dashed = ({line}: Mark) => line?.dash === "dash";

const eigenvalue = fc.oneof(
  fc.constantFrom(0, 1, 10, -1, 1e6, -1e6, 1e-6, -1e-6),
  fc.tuple(fc.constantFrom(-1, 1, 1), between(-6, 6)).map(([sign, e]) => sign * 10 ** e)
);
const angles = between(-4, 4);
const spectra = fc.tuple(eigenvalue, eigenvalue, angles, between(-180, 180)).map((args) => bySpectrum(...args));
const entry = fc.oneof(fc.constantFrom(0, 1, -1, 1e6, -1e6, 1e-6), between(-10, 10));
const benches = fc.oneof(
  spectra,
  fc.tuple(entry, entry, entry, between(-180, 180)).map((args) => byEntries(...args))
);
const frames = fc.record({
  layers: fc.subarray([...LAYERS]),
  window: between(-4, 4).map((e) => 10 ** e),
  scale: between(-7, 7).map((e) => 10 ** e),
  narrow: fc.boolean()
});

describe("base({layers, window, scale, narrow})", () => {
  it("is the same object for equal input, as high as ever when views are opened side by side", () => {
    expect(base(frame())).toBe(base(frame()));
    expect(base(frame({layers: []})).layout.height).toBe(base(frame()).layout.height);
    expect(base(frame({narrow: true})).layout.height).toBeGreaterThan(base(frame()).layout.height as number);
  });

  it("shows the window in true proportions, and a pair of axes for each open view", () => {
    fc.assert(
      fc.property(frames, (options) => {
        const layout = base(options).layout as unknown as Record<string, {range: number[]; scaleanchor?: string}>;
        const open = panels(options);
        expect(layout["yaxis"]).toMatchObject({range: [-options.window, options.window], scaleanchor: "x"});
        expect(layout["xaxis"].range).toEqual([-open.level.across, open.level.across]);
        const image = options.layers.includes("image") || options.layers.includes("vector");
        expect("xaxis2" in layout).toBe(image);
        expect("xaxis3" in layout).toBe(options.layers.includes("formula"));
      }),
      runs
    );
  });
});

describe("the level sets of live(bench, frame)", () => {
  it("hold xᵀHx = 1 where solid, −1 where dashed and 0 where dotted, at every point that is drawn", () => {
    fc.assert(
      fc.property(spectra, frames, (bench, options) => {
        const [v, w] = bench.axes.map(({along}) => along);
        for (const mark of levels(bench, options))
          for (const x of points(mark)) {
            const terms = [bench.first * dot(v, x) ** 2, bench.second * dot(w, x) ** 2];
            const slack = 1e-9 * (1 + Math.abs(terms[0]) + Math.abs(terms[1]));
            const level = solid(mark) ? 1 : dashed(mark) ? -1 : 0;
            expect(Math.abs(terms[0] + terms[1] - level)).toBeLessThanOrEqual(slack);
          }
      }),
      runs
    );
  });

  it("agree with the matrix itself where it is ordinary", () => {
    const spectrum = fc.tuple(between(0.1, 10), between(-10, -0.1), angles);
    fc.assert(
      fc.property(spectrum, ([first, second, angle]) => {
        const bench = bySpectrum(first, second, angle);
        const marks = levels(bench, {window: 4}).filter((mark) => solid(mark) || dashed(mark));
        expect(marks).toHaveLength(2);
        for (const mark of marks)
          for (const x of points(mark)) expect(quadraticForm(bench.matrix, x)).toBeCloseTo(solid(mark) ? 1 : -1, 6);
      }),
      runs
    );
  });

  it.each([
    ["a bowl", 1, 10, true, false, true],
    ["a dome", -1, -10, false, true, true],
    ["a saddle", -1, 3, true, true, false],
    ["a valley", 0, 2, true, false, false],
    ["a ridge", 0, -2, false, true, false],
    ["zero", 0, 0, false, false, false]
  ])("of %s: solid, dashed and closed as they should be", (_, first, second, hasSolid, hasDashed, closed) => {
    const marks = levels(bySpectrum(first, second, 0.5), {window: 2});
    expect(marks.some(solid)).toBe(hasSolid);
    expect(marks.some(dashed)).toBe(hasDashed);
    const ends = marks.filter((mark) => solid(mark) || dashed(mark)).map(points);
    const isClosed =
      ends.length === 1 &&
      ends[0].length > 90 &&
      Math.hypot(ends[0][0][0] - ends[0][ends[0].length - 1][0], ends[0][0][1] - ends[0][ends[0].length - 1][1]) < 1e-6;
    expect(isClosed).toBe(closed);
  });
});

describe("the axes of live(bench, frame)", () => {
  it("are lines both ways through the middle, perpendicular, in colour and dash by rank; none where λ₁ = λ₂", () => {
    fc.assert(
      fc.property(benches, (bench) => {
        const {overlay} = live(bench, frame({layers: []}));
        const axes = overlay.filter(
          ({name, line}) => name === "axes" && (line?.dash === "dash" || line?.dash === "dashdot")
        );
        expect(axes).toHaveLength(bench.repeated ? 0 : 2);
        if (bench.repeated) return;
        for (const {x, y} of axes) {
          expect(x[0]).toBeCloseTo(-x[1], 9);
          expect(y[0]).toBeCloseTo(-y[1], 9);
        }
        const [one, two] = axes;
        const turn =
          (one.x[1] * two.x[1] + one.y[1] * two.y[1]) / Math.hypot(one.x[1], one.y[1]) / Math.hypot(two.x[1], two.y[1]);
        expect(Math.abs(turn)).toBeLessThan(1e-9);
        const low = axes.find(({line}) => line!.dash === "dash")!;
        const [v] = bench.vectors;
        expect(Math.abs(low.x[1] * v[1] - low.y[1] * v[0]) / Math.hypot(low.x[1], low.y[1])).toBeLessThan(1e-6);
      }),
      runs
    );
  });

  it("keep the identity of their handles when the ranks cross", () => {
    const colors = (first: number, second: number) =>
      live(bySpectrum(first, second, 0.5), frame({layers: []})).handles.map(({id, color}) => [id, color]);
    expect(colors(1, 10)).toEqual([
      ["first", "@mode1"],
      ["second", "@mode6"]
    ]);
    expect(colors(20, 10)).toEqual([
      ["first", "@mode6"],
      ["second", "@mode1"]
    ]);
    expect(colors(10, 10).map(([, color]) => color)).toEqual(["@ink", "@ink"]);
  });

  it("have their handles on the level sets, or just past the edge in the direction of the axis", () => {
    fc.assert(
      fc.property(spectra, frames, (bench, options) => {
        const {level} = panels(options);
        const {handles} = live(bench, options);
        for (const [i, {along, half}] of bench.axes.entries()) {
          const {at} = handles[i];
          const distance = Math.hypot(...at);
          expect((at[0] * along[0] + at[1] * along[1]) / distance).toBeCloseTo(1, 9);
          const rim = edge(level, along);
          if (half < EDGE * rim) expect(distance / half).toBeCloseTo(1, 9);
          else expect(distance / rim).toBeCloseTo(1.014, 9);
        }
      }),
      runs
    );
  });
});

describe("graspAxis(bench, which, to, panel)", () => {
  const {level} = panels(frame({layers: []}));

  it("gives back the eigenvalue to three digits and the axis, at the place of its own handle", () => {
    fc.assert(
      fc.property(spectra, frames, fc.constantFrom("first", "second"), (bench, options, which) => {
        const {level} = panels(options);
        const {at} = live(bench, options).handles.find(({id}) => id === which)!;
        const next = graspAxis(bench, which as "first", at, level);
        const other = which === "first" ? "second" : "first";
        expect(next[other as "first"]).toBe(bench[other as "first"]);
        const size = Math.abs(bench[which as "first"]);
        expect(Math.abs(next[which as "first"] - bench[which as "first"])).toBeLessThanOrEqual(0.006 * size);
        expect(Math.abs(Math.sin(next.angle - bench.angle))).toBeLessThan(1e-4);
      }),
      runs
    );
  });

  it("makes λ = ±1/ρ² of a distance ρ, keeping the sign", () => {
    const bench = bySpectrum(-1, 4, 0);
    expect(graspAxis(bench, "first", [0.5, 0], level)).toEqual({first: -4, second: 4, angle: 0});
    expect(graspAxis(bench, "second", [0, 0.25], level)).toEqual({first: -1, second: 16, angle: 0});
    expect(graspAxis(bench, "second", [-0.5, 0], level)).toEqual({
      first: -1,
      second: 4,
      angle: Number((Math.PI / 2).toFixed(4))
    });
    expect(graspAxis(bench, "first", [0, 0], level).first).toBe(-1e6);
  });

  it("opens the axis at the edge, and brings it back from there with the sign that it had", () => {
    for (const sign of [1, -1]) {
      const opened = graspAxis(bySpectrum(sign * 2, 5, 0), "first", [level.across, 0], level);
      expect(opened.first).toBeCloseTo(0, 300);
      const back = graspAxis(bySpectrum(opened.first, 5, 0), "first", [2, 0], level);
      expect(back.first).toBe(sign * 0.25);
      expect(say(bySpectrum(opened.first, 5, 0))).toMatch(/^λ₁ = 0 and λ₂ = 5/);
    }
  });

  it("only turns an axis whose end is out of sight, as long as the hand stays at the edge", () => {
    const bench = bySpectrum(1e-6, 3, 0);
    expect(graspAxis(bench, "first", [level.across, 0.5], level)).toMatchObject({first: 1e-6, second: 3});
    expect(graspAxis(bench, "first", [level.across, 0.5], level).angle).toBeCloseTo(Math.atan2(0.5, level.across), 4);
  });

  it("lets an arrow key bring an open axis back in, whichever way it points", () => {
    fc.assert(
      fc.property(angles, frames, (angle, options) => {
        const {level} = panels(options);
        let bench = bySpectrum(0, 2, angle);
        // The two keys that lead inward, pressed in turn: along an edge one of them only turns the axis.
        for (let i = 0; i < 2 && bench.first === 0; ++i) {
          const {at, step = 0} = live(bench, options).handles[0];
          const [x, y] = at;
          const to = i === 0 ? ([x - Math.sign(x) * step, y] as const) : ([x, y - Math.sign(y) * step] as const);
          const {first, angle: turned} = graspAxis(bench, "first", to, level);
          bench = bySpectrum(first, 2, turned);
        }
        expect(bench.first).toBeGreaterThan(0);
      }),
      runs
    );
  });
});

describe("x and Hx of live(bench, frame)", () => {
  it("are H x in the eigenvectors’ own terms: each part multiplied by its eigenvalue", () => {
    fc.assert(
      fc.property(spectra, (bench) => {
        const {x, Hx, length, curvature, turn} = bench.image;
        const [low, high] = bench.vectors.map((v, i) => bench.values[i] * dot(v, x));
        const most = Math.max(Math.abs(bench.first), Math.abs(bench.second));
        expect(Math.abs(length - Math.hypot(low, high))).toBeLessThanOrEqual(1e-13 * most);
        expect(Math.abs(curvature - dot(x, Hx))).toBeLessThanOrEqual(1e-13 * most);
        if (turn !== null) expect(Math.cos((turn * Math.PI) / 180)).toBeCloseTo(curvature / length, 6);
        else expect(length).toBeLessThanOrEqual(1e-9 * most);
      }),
      runs
    );
  });

  it("are parallel exactly at the eigenvectors", () => {
    for (const degrees of [30, -60, 120, -150])
      expect(bySpectrum(1, 10, Math.PI / 6, degrees).image.parallel).toBe(true);
    for (const degrees of [0, 31, 119.9]) expect(bySpectrum(1, 10, Math.PI / 6, degrees).image.parallel).toBe(false);
    expect(bySpectrum(3, 3, 0.5, 17).image.parallel).toBe(true);
    expect(bySpectrum(-3, 3, 0.5, 17).image.parallel).toBe(false);
  });

  it("draw the image of the circle with the half-axes |λ| along the eigenvectors, divided by the scale", () => {
    const spectrum = fc.tuple(between(0.5, 10), between(-10, -0.5), angles);
    fc.assert(
      fc.property(spectrum, ([first, second, angle]) => {
        const bench = bySpectrum(first, second, angle);
        const ring = live(bench, frame()).overlay.find(({name, mode}) => name === "image" && mode === "lines")!;
        const [v, w] = bench.axes.map(({along}) => along);
        for (const p of points(ring))
          expect((10 * dot(v, p)) ** 2 / first ** 2 + (10 * dot(w, p)) ** 2 / second ** 2).toBeCloseTo(1, 6);
      }),
      runs
    );
  });

  it("graspX stays on an eigenvector near by, and takes a tenth of a degree elsewhere", () => {
    const bench = bySpectrum(1, 10, Math.PI / 6);
    const at = (degrees: number) => [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)] as const;
    expect(graspX(bench, at(31))).toBeCloseTo(30, 12);
    expect(workbench(bench, graspX(bench, at(-61))).image.parallel).toBe(true);
    expect(graspX(bench, at(45.04))).toBe(45);
    expect(graspX(bySpectrum(3, 3, Math.PI / 6), at(31))).toBe(31);
    expect(graspX(bench, [0, 0])).toBe(75);
  });
});

describe("equation 6 of live(bench, frame)", () => {
  it("puts (a, b) and (c, −b) on the circle, and the circle’s crossings at the eigenvalues", () => {
    fc.assert(
      fc.property(between(-10, 10), between(-10, 10), between(-10, 10), (a, b, c) => {
        const bench = byEntries(a, b, c);
        const {overlay, handles} = live(bench, frame({scale: 20}));
        const circle = overlay.find(({name, x}) => name === "mohr" && x.length > 90)!;
        const [m, r] = [(a + c) / 2, Math.hypot((a - c) / 2, b)];
        for (const [x, y] of points(circle)) expect(Math.hypot(x - m, y)).toBeCloseTo(r, 9);
        const [ab, cb] = handles.slice(-2).map(({at}) => at);
        expect(ab).toEqual([a, b]);
        expect(cb[0]).toBe(c);
        expect(Math.abs(cb[1])).toBe(Math.abs(b));
        expect(m - r).toBeCloseTo(bench.values[0], 9);
        expect(m + r).toBeCloseTo(bench.values[1], 9);
      }),
      runs
    );
  });

  it("graspEntries moves two entries and leaves the third, to the last bit", () => {
    const bench = byEntries(Math.PI, Math.E, Math.SQRT2);
    expect(graspEntries(bench, "ab", [1.23456, -2])).toEqual({a: 1.23, b: -2, c: Math.SQRT2});
    expect(graspEntries(bench, "cb", [1.23456, -2])).toEqual({a: Math.PI, b: 2, c: 1.23});
    expect(graspEntries(bench, "ab", [3e7, 0])).toEqual({a: 1e6, b: 0, c: Math.SQRT2});
  });

  it("keeps both sides of equations 5 to 8 in the table", () => {
    const rows = new Map(live(byEntries(1, 2, 1), frame()).table.rows.map(([name, ...pair]) => [name, pair]));
    expect(rows.get("eigenvalues λ₁ and λ₂")).toEqual([-1, 3]);
    expect(rows.get("equation 6: m and r")).toEqual([1, 2]);
    expect(rows.get("equation 7: tr H and λ₁ + λ₂")).toEqual([2, 2]);
    expect(rows.get("equation 5: det H and λ₁λ₂")).toEqual([-3, -3]);
    expect(rows.get("angle θ₂ of v₂ and 2θ₂ at m, in degrees")).toEqual([45, 90]);
    fc.assert(
      fc.property(benches, ({residuals}) => {
        expect(residuals.equation).toBeLessThanOrEqual(residuals.equationBound);
        expect(residuals.orthogonality).toBeLessThanOrEqual(residuals.orthogonalityBound);
      }),
      runs
    );
  });
});

describe("live(bench, frame)", () => {
  it("has no NaN but where a line breaks, no Infinity, and no text out of its view", () => {
    fc.assert(
      fc.property(benches, frames, (bench, options) => {
        const {overlay, handles, table} = live(bench, options);
        const byAxis = Object.fromEntries(Object.values(panels(options)).map((panel) => [panel.xaxis, panel]));
        for (const mark of overlay) {
          const all = [...mark.x, ...mark.y];
          expect(
            all.every((value) => Math.abs(value) < Infinity || (mark.mode === "lines" && Number.isNaN(value)))
          ).toBe(true);
          if (mark.mode !== "text") continue;
          const {across, up} = byAxis[mark.xaxis!];
          expect(Math.abs(mark.x[0])).toBeLessThan(across);
          expect(Math.abs(mark.y[0])).toBeLessThan(up);
        }
        for (const {at, value} of handles) {
          expect(at.every(Number.isFinite)).toBe(true);
          expect(value).not.toMatch(/NaN|undefined|Infinity/);
        }
        for (const cell of table.rows.flat()) expect(String(cell)).not.toMatch(/NaN|Infinity|undefined/);
      }),
      runs
    );
  });

  it("says in words what is drawn, in every state", () => {
    fc.assert(
      fc.property(benches, frames, (bench, options) => {
        const {sentence} = live(bench, options);
        expect(sentence).not.toMatch(/NaN|undefined|null|Infinity|∞|-\d/);
        expect(sentence).toMatch(/\.$/);
        const marks = levels(bench, {...options, window: 1e3});
        const [low, high] = bench.values;
        if (/is an ellipse|circle with the radius.*Every/.test(sentence.split(".")[0]))
          expect(low * high).toBeGreaterThan(0);
        if (sentence.includes("hyperbola")) expect(low * high).toBeLessThan(0);
        if (sentence.includes("no x has xᵀHx = 1")) {
          expect(high).toBeLessThanOrEqual(0);
          expect(marks.some(solid)).toBe(false);
        }
        expect(sentence.includes("zero matrix")).toBe(low === 0 && high === 0);
      }),
      runs
    );
  });

  it.each<[string, Workbench, RegExp]>([
    [
      "a bowl",
      bySpectrum(1, 4, 0.5),
      /^λ₁ = 1 and λ₂ = 4, a bowl: xᵀHx = 1 is an ellipse with the half-axes 1\/√λ₁ = 1 along v₁ and 1\/√λ₂ = 0\.5 along v₂: steep is short\./
    ],
    [
      "[[1, 2], [2, 1]]",
      byEntries(1, 2, 1),
      /^λ₁ = −1 and λ₂ = 3, a saddle: .* crosses the axis of v₂ at 1\/√λ₂ = 0\.577, and xᵀHx = −1, dashed, one that crosses the axis of v₁ at 1\/√\|λ₁\| = 1\..*m = \(a \+ c\)\/2 = 1 and r = .* = 2, so λ = m ± r = −1 and 3\.$/
    ],
    [
      "one zero",
      bySpectrum(0, 4, 0.5),
      /opened into two lines, 1\/√λ₂ = 0\.5 to either side of the axis of v₁\..*a segment, 4 to either side along v₂/
    ],
    [
      "a ridge",
      bySpectrum(-4, 0, 0.5),
      /no x has xᵀHx = 1, and xᵀHx = −1, dashed, is two lines, 1\/√\|λ₁\| = 0\.5 .* axis of v₂/
    ],
    [
      "a dome",
      bySpectrum(-4, -1, 0.5),
      /a dome: no x has xᵀHx = 1, and xᵀHx = −1, dashed, is an ellipse with the half-axes 1\/√\|λ₁\| = 0\.5/
    ],
    [
      "repeated",
      bySpectrum(4, 4, 0.5),
      /^λ₁ = λ₂ = 4, a bowl: xᵀHx = 1 is a circle with the radius 0\.5\. Every direction is an eigenvector, .* θ = 0\.5 .*Hx = 4·x, as for every x\. .* r = 0/
    ],
    [
      "a repeated negative one",
      bySpectrum(-4, -4, 0.5),
      /^λ₁ = λ₂ = −4, a dome: no x has xᵀHx = 1, and xᵀHx = −1, dashed, is a circle/
    ],
    [
      "zero",
      byEntries(0, 0, 0),
      /^H is the zero matrix.*every direction is an eigenvector with the eigenvalue 0\. .*the point 0\. Hx = 0 for every x\./
    ],
    [
      "1e-6",
      bySpectrum(1e-6, 1, 0.5),
      /in this window it looks like two lines, and yet it closes 1,000 from the middle/
    ],
    [
      "1e-6 and 1e6",
      bySpectrum(1e-6, 1e6, 0.7),
      /λ₁ = 10⁻⁶ and λ₂ = 10⁶, a narrow valley.*looks like one line.*m ± r = 10⁻⁶ and 10⁶\.$/
    ],
    [
      "an eigenvalue lost to rounding",
      bySpectrum(1e-13, 1e6, 0.7),
      /singular to working precision.*the sign of λ₁ is within rounding/
    ],
    [
      "an eigenvalue that the entries do not hold",
      bySpectrum(1e-9, 1e6, 0.7),
      /the entries, rounded to doubles, give .* in place of 10⁻⁹\.$/
    ],
    ["cancellation", byEntries(1e6, 1e-3, 1e-9 + 1e-12), /subtracted as it stands, the difference would come out as/],
    [
      "a mirror",
      bySpectrum(-2, 2, 0, 30),
      /a circle with the radius 2\. For x at 30°, Hx = \(−1\.73, 1\) is 2 times as long as x and stands at 120° to it, which is more than a right angle, for xᵀHx = −1 is negative\./
    ],
    ["an eigenvector", bySpectrum(-2, 3, 0, 180), /x, at 180°, is an eigenvector: Hx = −2·x, turned right round\./],
    ["an erased x", bySpectrum(0, 3, 0, 0), /Hx = 0 for x at 0°, on the axis that H erases\./]
  ])("names %s", (_, bench, words) => void expect(say(bench)).toMatch(words));

  it("says no more than is shown", () => {
    const bench = bySpectrum(1, 10, 0.5);
    expect(say(bench, {layers: []})).not.toMatch(/image|For x|Equation 6/);
    expect(say(bench, {layers: ["formula"]})).toMatch(/Equation 6/);
    expect(live(bench, frame({layers: []})).handles.map(({id}) => id)).toEqual(["first", "second"]);
    expect(live(bench, frame()).handles.map(({id}) => id)).toEqual(["first", "second", "x", "ab", "cb"]);
  });

  it("tells a reader to zoom where nothing can be seen", () => {
    const remarks = (bench: Workbench, change: Partial<Frame>) =>
      live(bench, frame(change)).overlay.flatMap(({name, text}) => (name === "remark" ? text! : []));
    expect(remarks(bySpectrum(1, 2, 0.5), {window: 100})).toEqual(["a speck at this zoom: zoom in"]);
    expect(remarks(bySpectrum(1, 2, 0.5), {window: 0.1})).toEqual(["beyond this window: zoom out"]);
    expect(remarks(bySpectrum(0, 0, 0.5), {})).toEqual(["xᵀHx = 0 everywhere"]);
    expect(remarks(bySpectrum(1, 2, 0.5), {})).toEqual([]);
  });

  it("fits: with the fitting window and scale an end is in sight, and the image is as large as the circle", () => {
    fc.assert(
      fc.property(spectra, (bench) => {
        const [window, scale] = [fittingWindow(bench), fittingScale(bench)];
        expect(window === undefined).toBe(bench.first === 0 && bench.second === 0);
        expect(scale === undefined).toBe(bench.first === 0 && bench.second === 0);
        if (window === undefined || scale === undefined) return;
        const {level} = panels(frame({window, scale}));
        expect(bench.axes.some(({half, along}) => half < EDGE * edge(level, along))).toBe(true);
        const most = Math.max(Math.abs(bench.first), Math.abs(bench.second)) / scale;
        expect(most).toBeGreaterThan(0.9);
        expect(most).toBeLessThan(1.1);
      }),
      runs
    );
  });

  it("bears out what the presets say", () => {
    const shown = workbenchPresets.map(({label, state: {H, swWindow, swScale}}) => {
      const bench = "angle" in H! ? bySpectrum(H.first, H.second, H.angle) : byEntries(H!.a, H!.b, H!.c);
      return [label, bench, frame({window: swWindow!, scale: swScale!})] as const;
    });
    for (const [label, bench, options] of shown) {
      const fits = fittingWindow(bench) === undefined || label === "Nearly singular";
      expect(fits || bench.axes.some(({half, along}) => half < edge(panels(options).level, along)), label).toBe(true);
    }
    const of = (name: string) => shown.find(([label]) => label === name)!;
    expect(of("Valley")[1].axes[0].half / of("Valley")[1].axes[1].half).toBeCloseTo(10, 12);
    expect(levels(of("Hyperbola")[1], of("Hyperbola")[2])).toHaveLength(3);
    expect(of("1, 2; 2, 1")[1].mohr).toMatchObject({center: 1, radius: 2});
    expect(fittingWindow(of("Nearly singular")[1])).toBe(1400);
    expect(of("Repeated")[1].repeated).toBe(true);
    expect(levels(of("Dome")[1], of("Dome")[2]).some(solid)).toBe(false);
    expect(levels(of("Zero")[1], of("Zero")[2])).toHaveLength(0);
  });
});
