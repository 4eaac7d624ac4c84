import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {projection, surface, surfaceRange} from "../../src/figures/shared/surface.js";
import {resolve} from "../../src/figures/theme.js";
import {runs} from "../support/arbitraries.js";

const angle = fc.double({min: -180, max: 180, noNaN: true});
const tilt = fc.double({min: 5, max: 85, noNaN: true});
const coordinate = fc.double({min: -1, max: 1, noNaN: true});

describe("projection({turn, tilt})", () => {
  it("keeps lengths: across, up and near are the coordinates in three perpendicular directions", () => {
    fc.assert(
      fc.property(angle, tilt, fc.tuple(coordinate, coordinate, coordinate), (turn, height, at) => {
        const {u, v, near} = projection({turn, tilt: height})(at);
        expect(Math.hypot(u, v, near)).toBeCloseTo(Math.hypot(...at), 12);
      }),
      runs
    );
  });

  it("shows what is higher higher, and what is nearer to the eye lower on the page", () => {
    const place = projection({turn: 0, tilt: 30}); // the eye stands on the side of large x
    expect(place([0, 0, 1]).v).toBeGreaterThan(place([0, 0, 0]).v);
    expect(place([1, 0, 0]).v).toBeLessThan(place([0, 0, 0]).v);
    expect(place([1, 0, 0]).near).toBeGreaterThan(place([0, 0, 0]).near);
    expect(place([0, 1, 0]).u).toBeCloseTo(1, 12);
  });
});

describe("surface(f, options)", () => {
  const options = {view: {turn: -60, tilt: 25}, half: 2, low: -1, high: 3, xaxis: "x3", yaxis: "y3"};

  it("fits into its range from every side, and puts marks on its axes", () => {
    fc.assert(
      fc.property(angle, tilt, (turn, height) => {
        const view = {turn, tilt: height};
        const {x, y} = surfaceRange(view);
        for (const mark of surface((p, q) => p * p - q * q, {...options, view}).marks) {
          expect(mark).toMatchObject({xaxis: "x3", yaxis: "y3"});
          expect(Math.min(...mark.x)).toBeGreaterThanOrEqual(x[0]);
          expect(Math.max(...mark.x)).toBeLessThanOrEqual(x[1]);
          expect(Math.min(...mark.y)).toBeGreaterThanOrEqual(y[0] - 1e-12);
          expect(Math.max(...mark.y)).toBeLessThanOrEqual(y[1] + 1e-12);
        }
      }),
      {...runs, numRuns: 20}
    );
  });

  it("draws far cells first: each later one is nearer, or beside", () => {
    const place = projection(options.view);
    const middles = surface(() => 0, {...options, low: -1, high: 1}).marks.map(({x, y}) => [
      x.reduce((sum, value) => sum + value, 0) / 4,
      y.reduce((sum, value) => sum + value, 0) / 4
    ]);
    // On level ground, nearer is lower on the page.
    for (let i = 1; i < middles.length; ++i) expect(middles[i][1]).toBeLessThanOrEqual(middles[i - 1][1] + 1e-9);
    expect(place([0, 0, 0]).u).toBe(0);
  });

  it("leaves out cells that are beyond the box or without a value, and places points as it places its cells", () => {
    const whole = surface(() => 0, options);
    expect(whole.marks.length).toBe(14 * 14);
    expect(surface(() => 10, options).marks).toEqual([]);
    expect(surface(() => Number.NaN, options).marks).toEqual([]);
    expect(surface((x) => (x < 0 ? 10 : 0), options).marks.length).toBe(8 * 14); // a cell with a corner inside is kept
    const corner = whole.marks.flatMap(({x, y}) => x.map((px, i) => [px, y[i]]));
    const [u, v] = whole.at(2, 2, 0);
    expect(corner.some(([px, py]) => Math.abs(px - u) < 1e-12 && Math.abs(py - v) < 1e-12)).toBe(true);
    expect(whole.at(0, 0, 99)).toEqual(whole.at(0, 0, 3));
  });

  it("finds the point of the ground that lies at a place: the inverse of placing it there", () => {
    fc.assert(
      fc.property(angle, tilt, coordinate, coordinate, (turn, height, x, y) => {
        const drawn = surface(() => 0, {...options, view: {turn, tilt: height}});
        const [px, py] = drawn.ground(...drawn.at(2 * x, 2 * y, options.low));
        expect([px, py]).toEqual([expect.closeTo(2 * x, 9), expect.closeTo(2 * y, 9)]);
      }),
      {...runs, numRuns: 30}
    );
  });
});

describe("resolve(color, dark)", () => {
  it("mixes a share of a token into paper, opaque: none is paper, all is the token", () => {
    expect(resolve("@lmax:0", false)).toBe("rgb(255, 255, 255)");
    expect(resolve("@lmax:1", false)).toBe("rgb(152, 9, 5)");
    expect(resolve("@lmax:0.5", false)).toBe("rgb(204, 132, 130)");
    expect(() => resolve("@lmax:2", false)).toThrow(RangeError);
    expect(() => resolve("@nothing:0.5", true)).toThrow(/unknown colour token/);
  });
});
