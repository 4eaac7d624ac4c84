import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {carried, type StagesSubject} from "../../src/figures/threeStages/stages.js";
import {partialSum, remainder, term} from "../../src/figures/threeStages/terms.js";
import {axisAngle, stagesBase, stagesLive, type TermsSubject} from "../../src/figures/threeStages.js";
import {drawnMatrix, minimumMatrix, secondDifference} from "../../src/numerics/linalg/exampleMatrices.js";
import {matvec} from "../../src/numerics/linalg/matrix.js";
import {fromSpectrum2} from "../../src/numerics/linalg/spectral.js";
import {symmetricEigen} from "../../src/numerics/linalg/symmetricEigen.js";
import type {Matrix, Vector} from "../../src/numerics/types.js";
import {runs} from "../support/arbitraries.js";

const size = fc.oneof(
  fc.constantFrom(0, 1, -1, 1e6, -1e6, 1e-6),
  fc.double({min: -20, max: 20, noNaN: true}).map((x) => (Math.abs(x) < 1e-9 ? 0 : x))
);
const angle = fc.double({min: -1.57, max: 1.57, noNaN: true});
const coordinate = fc.double({min: -1, max: 1, noNaN: true});

const stages = (low: number, high: number, theta: number, stage: number, x: Vector = [0.8, 0.35]): StagesSubject => ({
  values: [Math.min(low, high), Math.max(low, high)],
  angle: theta,
  stage,
  x
});

function terms(matrix: Matrix, on: readonly number[]): TermsSubject {
  const {values, vectors} = symmetricEigen(matrix);
  return {matrix, values, vectors, on};
}

describe("carried(subject, point)", () => {
  it("ends at Hx, in units of the largest eigenvalue in size", () => {
    fc.assert(
      fc.property(size, size, angle, coordinate, coordinate, (a, b, theta, x, y) => {
        const subject = stages(a, b, theta, 3);
        const unit = Math.max(Math.abs(a), Math.abs(b)) || 1;
        const H = fromSpectrum2(subject.values[0], subject.values[1], theta);
        const image = matvec(H, [x, y]);
        const end = carried(subject, [x, y]);
        expect(end).toEqual(image.map((value) => expect.closeTo(value / unit, 12)));
      }),
      runs
    );
  });

  it("starts at x, keeps lengths while it turns, and puts the eigenvectors on the axes after the first stage", () => {
    fc.assert(
      fc.property(angle, coordinate, coordinate, fc.double({min: 0, max: 1, noNaN: true}), (theta, x, y, stage) => {
        expect(carried(stages(1, 2, theta, 0), [x, y])).toEqual([x + 0, y + 0]);
        expect(Math.hypot(...carried(stages(1, 2, theta, stage), [x, y]))).toBeCloseTo(Math.hypot(x, y), 12);
        const [p, q] = carried(stages(1, 2, theta, 1), [Math.cos(theta), Math.sin(theta)]);
        expect([p, q]).toEqual([expect.closeTo(1, 12), expect.closeTo(0, 12)]);
      }),
      runs
    );
  });
});

describe("partialSum(subject), term(subject, i)", () => {
  it("is H when every term is on, 0 when none is, and short of H by the terms that are off", () => {
    for (const matrix of [secondDifference(6), minimumMatrix(5), drawnMatrix(4, 7)]) {
      const n = matrix.length;
      const all = terms(matrix, [...Array(n).keys()]);
      expect(remainder(all)).toBeLessThan(1e-13 * 60);
      expect(Math.max(...partialSum({...all, on: []}).flat())).toBe(0);
      const missing = remainder({...all, on: all.on.slice(1)});
      expect(missing).toBeCloseTo(Math.max(...term(all, 0).flat().map(Math.abs)), 12);
    }
  });
});

describe("stagesLive(stages, terms, frame)", () => {
  const frame = {views: ["stages", "terms"], order: 2, narrow: false} as const;
  const show = (first: number, second: number, stage: number, on: readonly number[] = [0, 1]) => {
    const subject = stages(first, second, 0.6, stage);
    return stagesLive(subject, terms(fromSpectrum2(first, second, 0.6), on), frame);
  };

  it.each([
    [0.5, 2, 0, /^Nothing has been done yet: x = \(0\.8, 0\.35\)/],
    [0.5, 2, 0.5, /^Qᵀ is turning the plane by 34\.4°/],
    [0.5, 2, 1, /^Qᵀ has turned the plane: .* x reads/],
    [0.5, 2, 1.5, /^Λ is stretching along the axes, by λ₁ = 0\.5 and λ₂ = 2/],
    [-1, 2, 2, /A negative eigenvalue flips its axis/],
    [-1, -2, 2, /turned by half a turn as well/],
    [0, 2, 3, /^Turned back: this is Hx = .*\(drawn in units of 2\).*flattens the plane onto a line/],
    [0, 0, 3, /Everything is sent to 0/],
    [3, 3, 3, /the two turns undo each other/]
  ] as const)("says of eigenvalues %d and %d at stage %d what is happening", (first, second, stage, words) => {
    expect(show(first, second, stage).sentence).toMatch(words);
  });

  it("says how much of H the terms that are on make up", () => {
    expect(show(-1, 2, 3).sentence).toMatch(/All 2 terms are on, and their sum is H\./);
    expect(show(-1, 2, 3, [1]).sentence).toMatch(/1 of 2 terms is on; the entries of the sum are off by at most/);
    expect(show(-1, 2, 3, []).sentence).toMatch(/All 2 terms are off: the sum is zero/);
    const singular = stagesLive(
      stages(0, 2, 0, 3),
      terms(
        [
          [0, 0],
          [0, 2]
        ],
        [1]
      ),
      frame
    );
    expect(singular.sentence).toMatch(/the sum is H already: what is off has the eigenvalue 0/);
  });

  it("offers x to drag only where nothing has moved it yet", () => {
    expect(show(1, 2, 0).handles.map(({id}) => id)).toEqual(["x"]);
    expect(show(1, 2, 1).handles).toEqual([]);
  });

  it("shows no number that is none, whatever H and the stage are", () => {
    fc.assert(
      fc.property(size, size, fc.double({min: 0, max: 3, noNaN: true}), (a, b, stage) => {
        const {overlay, sentence, table} = show(a, b, stage);
        expect(sentence).not.toMatch(/NaN|undefined|null/);
        expect(JSON.stringify(table)).not.toMatch(/null/);
        for (const {x, y} of overlay) expect(x.length).toBe(y.length);
        expect(overlay.every(({x}) => x.every((value) => Math.abs(value) !== Number.POSITIVE_INFINITY))).toBe(true);
      }),
      runs
    );
  });
});

describe("axisAngle(v), stagesBase(frame)", () => {
  it("does not know one end of an axis from the other", () => {
    fc.assert(
      fc.property(angle, (theta) => {
        const v = [Math.cos(theta), Math.sin(theta)];
        expect(axisAngle(v)).toBeCloseTo(axisAngle(v.map((entry) => -entry)), 12);
      }),
      runs
    );
  });

  it("is one object for equal input, with room for every term", () => {
    const frame = {views: ["stages", "terms"], order: 6, narrow: true} as const;
    expect(stagesBase(frame)).toBe(stagesBase({...frame}));
    expect(Number(stagesBase(frame).layout.height)).toBeGreaterThan(
      Number(stagesBase({...frame, order: 2}).layout.height)
    );
    expect(stagesBase({...frame, views: ["stages"]}).layout).not.toHaveProperty("xaxis2");
  });
});
