import {readFileSync} from "node:fs";
import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {constantColumns, featuresAt, ownPoints, ridgeDesign} from "../../src/figures/ridgeLab/design.js";
import type {Longley, RidgeSettings, RidgeSubject, RidgeView} from "../../src/figures/ridgeLab.js";
import {ridgeBackdrop, ridgeBase, ridgeLab, ridgeLive, signChanges} from "../../src/figures/ridgeLab.js";
import {shiftToX} from "../../src/figures/shared/shiftScale.js";
import type {Live, Mark} from "../../src/figures/types.js";
import {matvec} from "../../src/numerics/linalg/matrix.js";
import {norm} from "../../src/numerics/linalg/vector.js";
import {linearRegression} from "../../src/numerics/regression/linearRegression.js";
import {runs} from "../support/arbitraries.js";
import {longleyCertified, longleyPredictors, longleyResponses} from "../support/longley.js";

const [header] = readFileSync(new URL("../../data/longley.csv", import.meta.url), "utf-8").split("\n");
const longley: Longley = {
  columns: header.split(","),
  rows: longleyResponses.map((y, i) => [y, ...longleyPredictors[i]]),
  certified: longleyCertified.coefficients
};
const ALL: readonly RidgeView[] = ["errors", "eigenvalues", "kappa"];

interface Scene extends Partial<RidgeSettings> {
  penalty?: number;
  views?: readonly RidgeView[];
  narrow?: boolean;
}

const labOf = ({penalty: _, views: __, narrow: ___, ...settings}: Scene) =>
  ridgeLab(longley, {
    data: "longley",
    out: 0,
    points: [],
    count: 10,
    noise: 0.01,
    degree: 9,
    seed: 1,
    ...settings
  });

function show(scene: Scene = {}): Live {
  const {penalty = 0, views = ALL, narrow = false} = scene;
  const lab = labOf(scene);
  const backdrop = ridgeBackdrop(lab, {own: (scene.data ?? "longley") !== "longley", views, narrow});
  return ridgeLive(lab, backdrop, {penalty, views});
}

const subjectOf = (scene: Scene): RidgeSubject => {
  const {subject} = labOf(scene);
  if (subject.status !== "ready") throw new Error("expected a regression");
  return subject;
};

const named = ({overlay}: Live, name: string): Mark[] => overlay.filter((mark) => mark.name === name);
const row = ({table}: Live, what: string) => table.rows.find(([name]) => name === what)!;

describe("ridgeBase({own, views, narrow})", () => {
  it("is one object for equal input, with axes for the open views alone, and is as high as its rows need", () => {
    const frame = {own: false, views: [], narrow: false} as const;
    expect(ridgeBase(frame)).toBe(ridgeBase({...frame}));
    expect(ridgeBase(frame).layout).not.toHaveProperty("xaxis2");
    expect(ridgeBase(frame).layout).not.toHaveProperty("xaxis5");
    const all = ridgeBase({own: true, views: ALL, narrow: true}).layout;
    for (const axis of ["xaxis", "xaxis2", "xaxis3", "xaxis4", "xaxis5"]) expect(all).toHaveProperty(axis);
    expect(all.height).toBeGreaterThan(ridgeBase({own: true, views: ALL, narrow: false}).layout.height!);
  });
});

describe("ridgeLive on Longley’s data", () => {
  it("reproduces the chapter: 0.1804 at μ = 0, 0.1617 at 0.0028, κ(XᵀX) = 12,220, and 43,275 with unit columns", () => {
    const none = show();
    expect(none.sentence).toMatch(/^All sixteen years\. μ = 0: least squares\./);
    expect(none.sentence).toMatch(
      /leave-one-out error is 0\.1804 \(millions.*; it is least, 0\.1617, at μ = 0\.0028\./
    );
    expect(none.sentence).toMatch(/κ\(X\) = 110\.5, κ\(XᵀX\) = 12,220\./);
    expect(show({penalty: 0.0028}).sentence).toMatch(/error is 0\.1617 .*, against 0\.1804 at μ = 0\./);
    expect(row(none, "κ(X), the same with columns of length 1")[1]).toBeCloseTo(43275.04, 1);
    expect(row(none, "κ(X), as printed, with a column of ones")[1]).toBeCloseTo(4859257014, -1);
    expect(row(none, "μ of Hoerl, Kennard and Baldwin")[1]).toBeCloseTo(0.004275, 6);
    expect(row(none, "μ of Lawless and Wang")[1]).toBeCloseTo(0.0323, 4);
    expect((row(none, "μ of the least generalised cross-validation")[1] as number).toFixed(3)).toBe("0.003");
  });

  it("has at μ = 0 the coefficients that NIST certifies, by three methods, and says how many digits", () => {
    const live = show();
    expect(live.sentence).toMatch(/NIST certifies, QR finds at least 12 digits and the normal equations 7\./);
    const start = live.table.rows.findIndex(([what]) => /^NIST’s certified/.test(`${what}`));
    expect(live.table.rows[start].slice(1)).toEqual(longleyCertified.coefficients);
    for (const [k, least] of [12, 7, 13].entries()) {
      const [found, digits] = live.table.rows.slice(start + 1 + 2 * k, start + 3 + 2 * k);
      for (const [j, exact] of longleyCertified.coefficients.entries()) {
        const error = Math.abs((found[j + 1] as number) / exact - 1);
        expect(digits[j + 1]).toBeGreaterThan(least);
        if (error > 1e-15) expect(digits[j + 1] as number).toBeCloseTo(-Math.log10(error), 1);
      }
    }
    expect(show({penalty: 1e-6}).sentence).not.toMatch(/NIST/);
    expect(show({out: 1951}).sentence).not.toMatch(/NIST/);
  });

  it("draws the coefficients where the paths and the fit say, with an open mark where a sign has changed", () => {
    const penalty = 0.03;
    const live = show({penalty, views: []});
    const {path, regression} = subjectOf({});
    const scale = (y: number, [a, b]: readonly [number, number], [ya, yb]: readonly [number, number]) =>
      a + ((y - ya) / (yb - ya)) * (b - a);
    const lines = named(live, "paths");
    const now = named(live, "now");
    expect([lines.length, now.length]).toEqual([6, 6]);
    const beta = path.map(({standardized}) => standardized.coefficients);
    const ends = [beta[0][1], beta[0][5]] as const; // GNP and year fix the scale
    const at = [lines[1].y[0], lines[5].y[0]] as const;
    for (const [j, line] of lines.entries()) {
      expect(line.x[0]).toBe(-7);
      expect(line.x.at(-1)).toBe(3);
      for (const [k, y] of line.y.entries()) expect(scale(y, ends, at)).toBeCloseTo(beta[k][j], 9);
      const fit = regression.at(penalty).standardized.coefficients;
      expect(scale(now[j].y[0], ends, at)).toBeCloseTo(fit[j], 9);
      expect(now[j].x[0]).toBe(shiftToX(penalty));
      expect(now[j].marker!.symbol!.endsWith("-open")).toBe(j === 1);
    }
    expect(live.sentence).toMatch(/The coefficient of the national product has another sign than in least squares\./);
  });

  it("calls blue what the flattest eigenvector mixes: the national product and the year", () => {
    const colors = named(show(), "paths").map(({line}) => line!.color);
    expect(colors).toEqual(["@ink", "@lmin", "@ink", "@ink", "@ink", "@lmin"]);
  });

  it("leaves out a year, keeps the scale, and says what jumps", () => {
    const [all, without] = [show({views: []}), show({out: 1951, views: []})];
    expect(without.sentence).toMatch(/^Fifteen years, without 1951\. μ = 0: least squares\./);
    expect(without.sentence).toMatch(
      /national product from −3\.45 to −8\.22, and changes the sign of the population\.$/
    );
    expect(show({out: 1962}).sentence).toMatch(/changes the sign of the price index and the population\.$/);
    expect(named(without, "ghost").map(({y}) => y)).toEqual(named(all, "paths").map(({y}) => y));
    const printed = row(without, "coefficients in the units of the data");
    expect(printed[3]).toBeCloseTo(-0.000083767, 8); // the national product, in millions of people by millions of dollars
    for (const {x, y} of named(without, "paths"))
      for (const [i, value] of y.entries()) expect(Math.abs(value - 0.5), `${x[i]}`).toBeLessThanOrEqual(0.5);
  });

  it("holds both sides of equations 14 and 15 side by side, for every μ", () => {
    for (const penalty of [0, 1e-6, 0.0028, 1, 1000]) {
      const live = show({penalty});
      const [left, right] = [row(live, "equation 14, left: (XᵀX + μI)β"), row(live, "equation 14, right: Xᵀy")];
      for (let j = 2; j < 8; ++j) expect(left[j]).toBeCloseTo(right[j] as number, 10);
      for (const v of ["β", "the eigenvector of the smallest eigenvalue"]) {
        const value = row(live, `equation 15, v = ${v}, left: vᵀ2(XᵀX + μI)v`)[1] as number;
        const sides = row(live, `equation 15, v = ${v}, right: 2(‖Xv‖² + μ‖v‖²)`)[1] as number;
        expect(value / sides).toBeCloseTo(1, 10);
      }
      const smallest = subjectOf({}).eigenvalues[0];
      const curvature = row(
        live,
        "equation 15, v = the eigenvector of the smallest eigenvalue, right: 2(‖Xv‖² + μ‖v‖²)"
      );
      expect(curvature[1]).toBeCloseTo(2 * (smallest + penalty), 10);
    }
  });

  it("moves every eigenvalue by μ, and says that those of the Hessian are twice as large", () => {
    const live = show({penalty: 0.1});
    const {eigenvalues} = subjectOf({});
    const [before, after] = ["before", "after"].map((name) =>
      named(live, name)
        .filter(({mode}) => mode === "markers")
        .map(({x}) => x[0])
    );
    expect(before).toEqual(eigenvalues.map(shiftToX));
    expect(after).toEqual(eigenvalues.map((value) => shiftToX(value + 0.1)));
    expect(live.sentence).toMatch(
      /The Hessian 2\(XᵀX \+ μI\) has twice the eigenvalues that are drawn: 0\.212 to 148\./
    );
    expect(show({views: []}).sentence).not.toMatch(/Hessian/);
  });

  it("draws κ(XᵀX + μI) = (λ_max + μ)/(λ_min + μ), equation 16", () => {
    const {eigenvalues} = subjectOf({});
    const live = show({penalty: 0.5});
    const expected = (eigenvalues[5] + 0.5) / (eigenvalues[0] + 0.5);
    expect(row(live, "β, standardised, at μ = 0.5").at(-1)).toBeCloseTo(expected, 8);
  });
});

describe("ridgeLive on the reader’s points", () => {
  it("draws the fitted curve of least squares through ten points by degree 9, and the handles on the points", () => {
    const scene = {data: "powers", views: []} as const;
    const live = show(scene);
    const {t, y} = ownPoints([], 10, 1);
    expect(live.handles.filter(({id}) => id.startsWith("point-")).map(({at}) => at)).toEqual(
      t.map((ti, i) => [ti, y[i]])
    );
    const {design, path} = subjectOf(scene);
    const through = matvec(featuresAt(design, t), path[0].coefficients).map((value) => path[0].intercept + value);
    for (const [i, value] of through.entries()) expect(value).toBeCloseTo(y[i], 9);
    expect(live.sentence).toMatch(
      /^10 points, the powers of t up to t⁹\..*not determined: some row is fitted by itself alone/
    );
    const [curve] = named(live, "fit");
    for (const [i, x] of curve.x.entries()) {
      if (Number.isNaN(x) || Math.abs(curve.y[i]) > 4.7) continue;
      const [value] = matvec(featuresAt(design, [x]), path[0].coefficients);
      expect(curve.y[i]).toBeCloseTo(path[0].intercept + value, 8);
    }
  });

  it("is linear regression where columns are independent and μ = 0", () => {
    for (const scene of [{data: "copy"}, {data: "powers", degree: 3}, {data: "powers", degree: 1}] as const) {
      const {design, path} = subjectOf(scene);
      const fit = linearRegression(design.X, design.y);
      if (fit.status !== "solved") throw new Error("expected a solved fit");
      for (const [j, value] of fit.coefficients.entries()) expect(path[0].coefficients[j] / value).toBeCloseTo(1, 8);
    }
  });

  it("names an exact copy: the shortest β at μ = 0, the same coefficient for the twins", () => {
    const none = show({data: "copy", noise: 0});
    expect(none.sentence).toMatch(
      /an exact copy of it\. μ = 0: least squares\. The two columns are the same, so XᵀX is/
    );
    expect(none.sentence).toMatch(/many β fit equally well, and the shortest of them is shown\..*κ\(XᵀX\) = ∞\./);
    const some = show({data: "copy", noise: 0, penalty: 0.01});
    expect(some.sentence).toMatch(/but XᵀX \+ μI is not: β is unique, and the twins share their coefficient evenly\./);
    for (const live of [none, some]) {
      const [, , one, other] = live.table.rows[0];
      expect(one).toBeCloseTo(other as number, 12);
    }
    const single = subjectOf({data: "powers", degree: 1}).path[0].standardized.coefficients[0];
    expect(none.table.rows[0][2]).toBeCloseTo(single / 2, 12); // half of the coefficient that t alone has
    expect(named(none, "before").some(({text}) => text?.[0] === "0")).toBe(true);
  });

  it("names more columns than rows", () => {
    const wide = {data: "powers", count: 6, degree: 12} as const;
    expect(show(wide).sentence).toMatch(/12 columns and only 6 rows, so XᵀX is singular \(its rank is 5\): many β/);
    expect(show({...wide, penalty: 1e-3}).sentence).toMatch(/\(its rank is 5\), but XᵀX \+ μI is not: β is unique\./);
    expect(named(show(wide), "before").some(({text}) => text?.[0] === "0, 7 times")).toBe(true);
    expect(named(show(wide), "paths").every(({line}) => line!.color === "@ink")).toBe(true);
  });

  it("names columns that coincide at the points, and columns that are constant", () => {
    const twoPlaces = [-1, 0, -1, 0.5, 0, 0.3, 0.5, 0.2, 0.5, 1];
    expect(show({data: "powers", degree: 3, points: twoPlaces}).sentence).toMatch(/Only 2 of the 3 columns are indep/);
    const onePlace = [0.5, 0, 0.5, 1, 0.5, -1, 0.5, 2];
    const stuck = show({data: "powers", degree: 3, points: onePlace});
    expect(stuck.sentence).toMatch(/^t, t² and t³ are the same at every point: .* Drag the points apart\.$/);
    expect(stuck.handles.map(({id}) => id)).toEqual(["point-1", "point-2", "point-3", "point-4"]);
    const mirrored = show({data: "powers", degree: 2, points: [-1, 0, -1, 1, 1, 2, 1, 0]});
    expect(mirrored.sentence).toMatch(/^t² is the same at every point/);
  });

  it("keeps the noise of the copy while a point is dragged, and draws another with another seed", () => {
    const settings = {data: "copy", out: 0, points: [], count: 4, noise: 0.1, degree: 9, seed: 5} as const;
    const offsets = ({X}: {X: readonly (readonly number[])[]}) => X.map(([t, copy]) => copy - t);
    const drawn = ridgeDesign(longley, settings);
    const dragged = ridgeDesign(longley, {...settings, points: [-1, 0, -0.2, 1, 0.3, -1, 0.9, 0.5]});
    for (const [i, value] of offsets(dragged).entries()) expect(value).toBeCloseTo(offsets(drawn)[i], 12);
    expect(offsets(ridgeDesign(longley, {...settings, seed: 6}))).not.toEqual(offsets(drawn));
    expect(constantColumns(dragged)).toEqual([]);
  });

  it("marks the least leave-one-out error where the curve is lowest", () => {
    for (const seed of [1, 2, 3]) {
      const live = show({data: "powers", seed});
      const [cross] = named(live, "least");
      const [curve] = named(live, "leave-one-out");
      const lowest = Math.min(...curve.y.filter((value) => !Number.isNaN(value)));
      expect(cross.y[0]).toBeLessThanOrEqual(lowest);
      expect(cross.y[0]).toBeGreaterThan(lowest - 0.01);
    }
  });
});

describe("signChanges(before, after)", () => {
  it("lists the columns whose coefficient crossed 0, and none that was 0 to rounding", () => {
    const {regression} = subjectOf({});
    const [before, after] = [regression.at(0), regression.at(0.1)];
    expect(signChanges(before, after)).toEqual([1, 4]);
    expect(signChanges(before, before)).toEqual([]);
    const flat = {...before, standardized: {...before.standardized, coefficients: [1, 1e-17, -2, 0, 3, 4]}};
    const flipped = {...before, standardized: {...before.standardized, coefficients: [-1, -1, -2, 5, 3, -4]}};
    expect(signChanges(flat, flipped)).toEqual([0, 5]);
  });
});

const place = fc.oneof(
  fc.constantFrom(0, 1, -1, 0.5, 1e-6),
  fc.integer({min: -100, max: 100}).map((k) => k / 100)
);
const height = fc.oneof(
  fc.constantFrom(0, 1, 1e-6),
  fc.integer({min: -240, max: 240}).map((k) => k / 100)
);
const scenes: fc.Arbitrary<Scene> = fc.record({
  data: fc.constantFrom("longley", "copy", "powers"),
  out: fc.constantFrom(0, 1947, 1951, 1962),
  points: fc.oneof(
    fc.constant([]),
    fc.array(fc.tuple(place, height), {minLength: 4, maxLength: 16}).map((points) => points.flat())
  ),
  count: fc.integer({min: 4, max: 16}),
  noise: fc.constantFrom(0, 1e-6, 1e-3, 0.01, 1, 10),
  degree: fc.integer({min: 1, max: 15}),
  seed: fc.integer({min: 0, max: 999_999_999}),
  penalty: fc.constantFrom(0, 5e-7, 1e-6, 0.0028, 1, 1000),
  narrow: fc.boolean()
});

describe("ridgeLive, whatever the data and μ are", () => {
  it("shows no number that is none, no mark at infinity, and handles that can be grasped", () => {
    fc.assert(
      fc.property(scenes, (scene) => {
        const {overlay, handles, sentence, table} = show(scene);
        expect(sentence).not.toMatch(/NaN|undefined|null|∞ long/);
        expect(sentence.length).toBeGreaterThan(40);
        expect(JSON.stringify(table)).not.toMatch(/null/);
        for (const {x, y, text} of overlay) {
          expect(x.length).toBe(y.length);
          expect(text?.join("") ?? "").not.toMatch(/NaN|undefined/);
          expect([...x, ...y].some((value) => Math.abs(value) === Number.POSITIVE_INFINITY)).toBe(false);
        }
        for (const {at} of handles) for (const value of at) expect(Number.isFinite(value)).toBe(true);
      }),
      runs
    );
  });

  it("never has a longer β, or a smaller training error, for a larger μ", () => {
    fc.assert(
      fc.property(scenes, (scene) => {
        const {subject} = labOf(scene);
        if (subject.status === "constant") return;
        const lengths = subject.path.map(({standardized}) => norm(standardized.coefficients));
        const errors = subject.path.map(({trainingError}) => trainingError);
        for (let k = 1; k < lengths.length; ++k) {
          expect(lengths[k]).toBeLessThanOrEqual(lengths[k - 1] * (1 + 1e-9));
          expect(errors[k]).toBeGreaterThanOrEqual(errors[k - 1] - 1e-9 * (errors.at(-1)! + 1e-12));
        }
      }),
      runs
    );
  });
});
