import fc from "fast-check";
import {describe, expect, it} from "vitest";
import type {Box} from "../../../src/numerics/calculus/box.js";
import {leastInBox} from "../../../src/numerics/calculus/leastInBox.js";
import {complete} from "../../../src/numerics/resumable.js";
import type {Vector} from "../../../src/numerics/types.js";
import {between, runs} from "../../support/arbitraries.js";

const search = (phi: (u: Vector) => number, box: Box, candidates: readonly Vector[]) => {
  const asked: Vector[] = [];
  const watched = (u: Vector) => {
    asked.push(u);
    return phi(u);
  };
  return {...complete(leastInBox(watched, box, candidates, candidates.length)), asked};
};
const unit: Box = [[0, 1]];
const rootEps = Math.sqrt(Number.EPSILON);

describe("leastInBox(φ, box, candidates, total)", () => {
  it("meets the least point of a separable convex φ to √eps of each side, from any one candidate, in a box of any size", () => {
    const share = between(0, 1);
    fc.assert(
      fc.property(share, share, share, share, fc.integer({min: -6, max: 6}), (a, b, c, d, e) => {
        const sides = [10 ** e, 10 ** -e];
        const box: Box = sides.map((side) => [-side, 0] as const);
        const target = [-a * sides[0], -b * sides[1]];
        const phi = (u: Vector) => u.reduce((sum, ui, i) => sum + Math.abs(ui - target[i]) / sides[i], 0);
        const {at, value} = search(phi, box, [[-c * sides[0], -d * sides[1]]]);
        expect(value).toBe(phi(at!));
        for (const [i, side] of sides.entries())
          expect(Math.abs(at![i] - target[i])).toBeLessThanOrEqual(1.001 * rootEps * side);
      }),
      runs
    );
  });

  it("asks for points of the box alone, and follows a slope to its border", () => {
    const {at, value, asked} = search(([x]) => x, unit, [[0.9]]);
    expect([at, value]).toEqual([[0], 0]);
    expect(asked.every(([x]) => x >= 0 && x <= 1)).toBe(true);
    expect(asked.filter(([x]) => x === 0).length).toBe(1); // a step that the border stops is none
  });

  it("refines by steps down to √eps of the side, and no finer ones", () => {
    const {asked} = search(([x]) => Math.abs(x), [[-4, 4]], [[0]]);
    const steps = asked.map(([x]) => Math.abs(x)).filter((x) => x > 0);
    expect(Math.min(...steps)).toBe(8 * rootEps);
    expect(Math.max(...steps)).toBeLessThan(4);
  });

  it("refines the second best candidate too, and keeps the better end", () => {
    const wells = ([x]: Vector) => (x < 0.5 ? 0.5 + Math.abs(x - 0.125) : 10 * Math.abs(x - 0.75));
    expect(search(wells, [[0, 1]], [[0.125], [0.875]])).toMatchObject({at: [0.75], value: 0});
    expect(search(wells, [[0, 1]], [[0.875], [0.125]])).toMatchObject({at: [0.75], value: 0});
  });

  it("refines the best four of the candidates, in whatever order they come, and no others", () => {
    // Eight narrow pits, so far apart that no step leads from one to another, with the values 0 to 7 in their middles. One
    // of them falls steeply beside its middle.
    const pits = Array.from({length: 8}, (_, k) => 7.3 * (k + 1));
    const candidates = pits.map((x) => [x]);
    for (let rank = 1; rank <= 8; ++rank) {
      const phi = ([x]: Vector) => {
        const k = pits.findIndex((pit) => Math.abs(x - pit) < 1e-3);
        if (k < 0) return 100;
        return k + Math.abs(x - pits[k]) * (k + 1 === rank ? -1e5 : 1);
      };
      for (const order of [
        candidates,
        [...candidates].reverse(),
        [...candidates.slice(3), ...candidates.slice(0, 3)]
      ]) {
        const {value, at} = search(phi, [[-100, 100]], order);
        if (rank > 4) expect([value, at]).toEqual([0, [pits[0]]]);
        else {
          expect(value).toBeLessThan(-10);
          expect(Math.abs(at![0] - pits[rank - 1])).toBeLessThan(1e-3);
        }
      }
    }
  });

  it("counts the first of equal values", () => {
    for (const first of [-1, 1]) {
      expect(search(([x]) => Math.abs(x * x - 1), [[-2, 2]], [[first], [-first]]).at).toEqual([first]);
      expect(search(() => 3, [[-2, 2]], [[first], [0], [-first]])).toMatchObject({at: [first], value: 3});
    }
  });

  it("counts the points evaluated, and the candidates that it skipped", () => {
    const phi = ([x]: Vector) => (x < 0.5 ? NaN : x);
    const {skipped, evaluated, at, asked} = search(phi, unit, [[0.1], [0.9], [0.2], [0.3]]);
    expect(skipped).toBe(3);
    expect(evaluated).toBe(asked.length - 3);
    expect(at![0]).toBeCloseTo(0.5, 7);
    expect(search(() => NaN, unit, [[0.1], [0.9]])).toMatchObject({
      at: null,
      value: Infinity,
      evaluated: 0,
      skipped: 2
    });
    expect(search(() => NaN, unit, [])).toMatchObject({at: null, value: Infinity, evaluated: 0, skipped: 0});
  });

  it("names a point even where φ is Infinity at all of them", () => {
    expect(search(() => Infinity, unit, [[0.25], [0.5]])).toMatchObject({at: [0.25], value: Infinity, skipped: 0});
  });

  it("ends in a narrow slanting valley, along which a compass gains little by each step", () => {
    const phi = ([x, y]: Vector) => 1e8 * (x - y) ** 2 + (x + y - 1) ** 2;
    const box: Box = [
      [-1, 1],
      [-1, 1]
    ];
    const {evaluated, value, at} = search(phi, box, [[-0.9, -0.9]]);
    expect(evaluated).toBeLessThanOrEqual(1 + 400 * 4);
    expect(value).toBe(phi(at!));
    expect(value).toBeLessThanOrEqual(phi([-0.9, -0.9]));
  });

  it("reports its progress from 0 to 1, seldom", () => {
    const candidates = Array.from({length: 3000}, (_, k) => [k / 3000]);
    const progress = [...leastInBox(([x]) => x, unit, candidates, candidates.length)];
    expect(progress.length).toBeLessThan(30);
    expect(progress.length).toBeGreaterThan(10);
    expect(progress).toEqual([...progress].sort((a, b) => a - b));
    expect(progress[0]).toBeGreaterThan(0);
    expect(progress[0]).toBeLessThan(0.1);
    expect(progress[progress.length - 1]).toBeLessThanOrEqual(1);
  });
});
