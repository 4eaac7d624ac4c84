import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {directionAt, eigenvectorAt} from "../../src/figures/curvatureDial/subject.js";
import {
  angleOf,
  angleOnFloor,
  curvatureDialBase,
  curvatureDialLive,
  dialSubject
} from "../../src/figures/curvatureDial.js";
import type {Live} from "../../src/figures/types.js";
import {fromSpectrum2} from "../../src/numerics/linalg/spectral.js";
import {symmetricEigen2} from "../../src/numerics/linalg/symmetricEigen2.js";
import {dot} from "../../src/numerics/linalg/vector.js";
import type {Matrix} from "../../src/numerics/types.js";
import {runs} from "../support/arbitraries.js";

const frame = {views: ["surface", "slice", "polar"], turn: -60, narrow: false} as const;

function bySpectrum(first: number, second: number, angle = 0.5) {
  const [along, across] = [
    [Math.cos(angle), Math.sin(angle)],
    [-Math.sin(angle), Math.cos(angle)]
  ];
  return first <= second
    ? {matrix: fromSpectrum2(first, second, angle), values: [first, second], vectors: [along, across]}
    : {matrix: fromSpectrum2(first, second, angle), values: [second, first], vectors: [across, along]};
}

function byEntries(a: number, b: number, c: number) {
  const matrix: Matrix = [
    [a, b],
    [b, c]
  ];
  return {matrix, ...symmetricEigen2(a, b, c)};
}

const show = (H: Parameters<typeof dialSubject>[0], phi: number): Live => curvatureDialLive(dialSubject(H, phi), frame);

const size = fc.oneof(
  fc.constantFrom(0, 1, -1, 1e6, -1e6, 1e-6, -1e-6),
  fc.double({min: -20, max: 20, noNaN: true}).map((x) => (Math.abs(x) < 1e-9 ? 0 : x))
);
const phi = fc.oneof(fc.constantFrom(-90, 0, 90, 45), fc.double({min: -90, max: 90, noNaN: true}));

describe("directionAt(angle)", () => {
  it("is a unit vector, and exact along the axes", () => {
    expect([0, 90, 180, -90, 270].map(directionAt)).toEqual([
      [1, 0],
      [0, 1],
      [-1, 0],
      [0, -1],
      [0, -1]
    ]);
    fc.assert(
      fc.property(phi, (angle) => void expect(Math.hypot(...directionAt(angle))).toBeCloseTo(1, 14)),
      runs
    );
  });
});

describe("dialSubject(H, angle)", () => {
  it("has the curvature Σ λᵢ(vᵢᵀu)², never outside the eigenvalues", () => {
    fc.assert(
      fc.property(size, size, phi, (a, b, angle) => {
        const {values, vectors, direction, curvature} = dialSubject(bySpectrum(a, b), angle);
        const scale = Math.max(Math.abs(a), Math.abs(b));
        const expected = values.reduce((sum, value, i) => sum + value * dot(vectors[i], direction) ** 2, 0);
        expect(Math.abs(curvature - expected)).toBeLessThanOrEqual(1e-14 * scale);
        expect(curvature).toBeGreaterThanOrEqual(values[0] - 1e-14 * scale);
        expect(curvature).toBeLessThanOrEqual(values[1] + 1e-14 * scale);
      }),
      runs
    );
  });

  it("is the diagonal entry along an axis, and the eigenvalue along an eigenvector, even a tiny one", () => {
    const H = byEntries(1, 2, 5);
    expect([0, 90].map((angle) => dialSubject(H, angle).curvature)).toEqual([1, 5]);
    const tiny = dialSubject(bySpectrum(1e-6, 1e6, Math.PI / 6), (Math.PI / 6 / Math.PI) * 180);
    expect(tiny.curvature).toBeCloseTo(1e-6, 12);
    expect(eigenvectorAt(tiny)).toBe(0);
    expect(eigenvectorAt(dialSubject(bySpectrum(3, 3), 10))).toBe(null);
  });
});

describe("curvatureDialLive(subject, frame)", () => {
  it.each([
    [
      byEntries(1, 2, 1),
      0,
      /^At φ = 0°, u = \(1, 0\): uᵀHu = 1, so .* upward.*between λ₁ = −1 and λ₂ = 3: 0\.5·λ₁ \+ 0\.5·λ₂\. H is a saddle, although both entries/
    ],
    [byEntries(1, 2, 1), -45, /uᵀHu = −1, so .* downward.*the least curvature there is: u is the eigenvector v₁/],
    [bySpectrum(1, 3, Math.PI / 6), 30, /u is the eigenvector v₁, and uᵀHu = λ₁\. H is a bowl/],
    [bySpectrum(3, 3), 20, /So it is in every direction: λ₁ = λ₂ = 3/],
    [bySpectrum(0, 0), 20, /neither up nor down.*H is zero.*tangent plane/],
    [bySpectrum(0, 2), 10, /along one direction it does not bend at all/],
    [bySpectrum(-2, -1), 10, /every direction bends down/],
    [bySpectrum(1e-17, 1), 10, /lost in rounding/]
  ] as const)("says of %j at %d° what it is", (H, angle, words) => {
    expect(show(H, angle).sentence).toMatch(words);
  });

  it("draws the polar curve at the distance |uᵀHu|, and marks the extremes where the eigenvalues are", () => {
    const H = byEntries(2, 1, -1);
    const {overlay} = show(H, 20);
    const unit = Math.max(...H.values.map(Math.abs));
    for (const [name, sign] of [
      ["positive", 1],
      ["negative", -1]
    ] as const) {
      const {x, y} = overlay.find((mark) => mark.name === name)!;
      for (const [i, px] of x.entries()) {
        if (Number.isNaN(px)) continue;
        const u = directionAt(2 * i);
        const q = H.matrix.reduce((sum, row, k) => sum + dot(row, u) * u[k], 0);
        expect(Math.hypot(px, y[i])).toBeCloseTo(Math.abs(q) / unit, 12);
        expect(Math.sign(q) * sign).toBeGreaterThanOrEqual(0);
      }
    }
    const dots = overlay.filter(({name, mode}) => name === "extremes" && mode === "markers");
    expect(dots.map(({x, y}) => Math.hypot(x[0], y[0]) * unit)).toEqual(
      H.values.map((value) => expect.closeTo(Math.abs(value), 12))
    );
  });

  it("shows finite marks of equal length, and no number that is none, whatever H and φ are", () => {
    fc.assert(
      fc.property(size, size, phi, (a, b, angle) => {
        const {overlay, handles, sentence, table} = show(bySpectrum(a, b), angle);
        expect(sentence).not.toMatch(/NaN|undefined|null/);
        expect(JSON.stringify(table)).not.toMatch(/null/);
        for (const {x, y} of overlay) expect(x.length).toBe(y.length);
        expect(overlay.every(({x}) => x.every((value) => Math.abs(value) !== Number.POSITIVE_INFINITY))).toBe(true);
        expect(handles.every(({at}) => at.every(Number.isFinite))).toBe(true);
      }),
      {...runs, numRuns: Math.min(runs.numRuns, 40)}
    );
  });
});

describe("angleOf(x, y), angleOnFloor(subject, turn, place)", () => {
  it("is from −90 up to 90 degrees, for a direction and its opposite alike", () => {
    fc.assert(
      fc.property(phi, (angle) => {
        const [x, y] = directionAt(angle);
        expect(angleOf(x, y)).toBe(angleOf(-x, -y));
        expect(Math.abs(angleOf(x, y))).toBeLessThanOrEqual(90);
      }),
      runs
    );
  });

  it("is the angle at which the handle on the floor is drawn", () => {
    for (const angle of [-80, -30, 0, 12.5, 75]) {
      const subject = dialSubject(byEntries(1, 2, 1), angle);
      const {handles} = curvatureDialLive(subject, frame);
      expect(angleOnFloor(subject, frame.turn, handles.find(({id}) => id === "floor")!.at)).toBe(angle);
    }
  });
});

describe("curvatureDialBase(frame)", () => {
  it("is one object for equal input, with the axes of the views that are open", () => {
    expect(curvatureDialBase(frame)).toBe(curvatureDialBase({...frame}));
    expect(curvatureDialBase({...frame, views: ["surface"]}).layout).not.toHaveProperty("xaxis3");
    expect(curvatureDialBase({...frame, narrow: true}).layout.height).toBeGreaterThan(900);
  });
});
