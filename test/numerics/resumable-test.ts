import {describe, expect, it} from "vitest";
import {complete, partOf, type Resumable} from "../../src/numerics/resumable.js";

function* count(n: number, log: number[]): Resumable<string> {
  for (let k = 1; k <= n; ++k) {
    log.push(k);
    yield k / n;
  }
  return "counted";
}

describe("complete(computation)", () => {
  it("runs every slice and returns the result, also of a computation already begun", () => {
    const log: number[] = [];
    expect(complete(count(3, log))).toBe("counted");
    expect(log).toEqual([1, 2, 3]);
    const begun = count(2, []);
    expect(begun.next()).toEqual({done: false, value: 0.5});
    expect(complete(begun)).toBe("counted");
  });

  it("leaves a computation that is no longer asked where it stopped", () => {
    const log: number[] = [];
    count(3, log).next();
    expect(log).toEqual([1]);
  });
});

describe("partOf(computation, from, to)", () => {
  it("returns the result, and stretches the progress between the two shares", () => {
    const part = partOf(count(4, []), 0.5, 0.75);
    expect([part.next().value, part.next().value, part.next().value, part.next().value]).toEqual([
      0.5625, 0.625, 0.6875, 0.75
    ]);
    expect(part.next()).toEqual({done: true, value: "counted"});
  });

  it("does no slice that is not asked for", () => {
    const log: number[] = [];
    partOf(count(3, log), 0, 0.5).next();
    expect(log).toEqual([1]);
  });
});
