import fc from "fast-check";
import {describe, expect, it} from "vitest";
import type {Curve} from "../../src/figures/shared/conics.js";
import {contourLines} from "../../src/figures/shared/contourLines.js";
import {between, runs} from "../support/arbitraries.js";

const along = (from: number, to: number, count: number) =>
  Array.from({length: count}, (_, k) => from + ((to - from) * k) / (count - 1));
const on = (xs: readonly number[], ys: readonly number[], f: (x: number, y: number) => number) =>
  ys.map((y) => xs.map((x) => f(x, y)));
const closed = ({x, y}: Curve) => x[0] === x[x.length - 1] && y[0] === y[y.length - 1];
/** Twice the area that a ring encloses, positive where it runs counterclockwise. */
const turn = ({x, y}: Curve) => x.reduce((sum, xi, i) => (i ? sum + (x[i - 1] * y[i] - xi * y[i - 1]) : 0), 0);

describe("contourLines(xs, ys, z, ...levels)", () => {
  const axis = along(-2, 2, 41);

  it("draws a circle as one closed ring, as near as its chords, with the higher side on the left", () => {
    const rings = contourLines(
      axis,
      axis,
      on(axis, axis, (x, y) => x * x + y * y),
      1.7
    );
    expect(rings.length).toBe(1);
    expect(closed(rings[0])).toBe(true);
    rings[0].x.forEach((x, i) => void expect(Math.hypot(x, rings[0].y[i])).toBeCloseTo(Math.sqrt(1.7), 2));
    expect(turn(rings[0])).toBeLessThan(0); // higher outside: clockwise
    const [dome] = contourLines(
      axis,
      axis,
      on(axis, axis, (x, y) => -x * x - y * y),
      -1.7
    );
    expect(turn(dome)).toBeGreaterThan(0);
  });

  it("is exact for a linear function, and runs from edge to edge in one piece", () => {
    fc.assert(
      fc.property(between(-3, 3), between(-3, 3), between(-2, 2), (a, b, level) => {
        fc.pre(Math.abs(a) + Math.abs(b) > 0.1);
        const lines = contourLines(
          axis,
          axis,
          on(axis, axis, (x, y) => a * x + b * y),
          level
        );
        expect(lines.length).toBeLessThanOrEqual(1);
        for (const {x, y} of lines) {
          x.forEach((xi, i) => void expect(a * xi + b * y[i]).toBeCloseTo(level, 9));
          for (const i of [0, x.length - 1]) expect(Math.max(Math.abs(x[i]), Math.abs(y[i]))).toBeCloseTo(2, 9);
        }
      }),
      runs
    );
  });

  it("meets every edge between a high and a low corner once, on any grid", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({min: -3, max: 3}), {minLength: 42, maxLength: 42}), (heights) => {
        const [xs, ys] = [along(0, 5, 6), along(0, 6, 7)];
        const z = ys.map((_, j) => heights.slice(6 * j, 6 * j + 6));
        const lines = contourLines(xs, ys, z, 0.5);
        const crossed = ys.flatMap((_, j) =>
          xs.flatMap((_, i) =>
            [z[j][i + 1], z[j + 1]?.[i]].filter((next) => next !== undefined && next > 0 !== z[j][i] > 0)
          )
        ).length;
        const met = lines.reduce((sum, line) => sum + line.x.length - (closed(line) && line.x.length > 1 ? 1 : 0), 0);
        expect(met).toBe(crossed);
      }),
      runs
    );
  });

  it("draws several levels as it draws them one by one", () => {
    const z = on(axis, axis, (x, y) => x * x * x - 3 * x + y * y);
    const levels = [-1.5, -0.2, 0, 1.3, 5, 50];
    const one = (level: number) => contourLines(axis, axis, z, level);
    expect(contourLines(axis, axis, z, ...levels)).toEqual(levels.flatMap(one));
    expect(levels.map((level) => one(level).length > 0)).toEqual([true, true, true, true, true, false]);
  });

  it("lets the mean decide where a saddle crosses a cell", () => {
    const saddle = (middle: number) =>
      contourLines(
        [0, 1],
        [0, 1],
        [
          [1 + middle, -1],
          [-1, 1 + middle]
        ],
        0
      );
    const [high, low] = [saddle(0.5), saddle(-0.5)];
    expect([high.length, low.length]).toEqual([2, 2]);
    // Above the level in the middle, both lines cut off a low corner; below it, a high one.
    const cutsOff = ({x, y}: Curve) => [x[0] + x[1], y[0] + y[1]].map((sum) => Number(sum > 1)).join("");
    expect(high.map(cutsOff).sort()).toEqual(["01", "10"]);
    expect(low.map(cutsOff).sort()).toEqual(["00", "11"]);
  });

  it("ends lines at a gap, and draws nothing where nothing is crossed", () => {
    const z = on(axis, axis, (x, y) => (x > 0.5 ? Number.NaN : y));
    const lines = contourLines(axis, axis, z, 0.03);
    expect(lines.length).toBe(1);
    expect(Math.max(...lines[0].x)).toBeLessThanOrEqual(0.5);
    for (const level of [5, -5]) expect(contourLines(axis, axis, z, level)).toEqual([]);
    expect(
      contourLines(
        axis,
        axis,
        on(axis, axis, () => 1),
        1
      )
    ).toEqual([]);
    expect(
      contourLines(
        axis,
        axis,
        on(axis, axis, () => Number.POSITIVE_INFINITY),
        1
      )
    ).toEqual([]);
  });

  it("draws a ridge that just reaches the level from both sides", () => {
    const lines = contourLines(
      axis,
      axis,
      on(axis, axis, (_, y) => -y * y),
      0
    );
    expect(lines.length).toBe(2);
    for (const {y} of lines) for (const each of y) expect(each).toBeCloseTo(0, 12);
  });
});
