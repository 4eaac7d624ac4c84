import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {hessianName, hessianPhrase} from "../../src/figures/shared/hessianName.js";
import {runs} from "../support/arbitraries.js";

describe("hessianName(values)", () => {
  it.each([
    [[2, 3], "bowl"],
    [[1, 100], "narrow valley"],
    [[0, 2], "flat-bottomed valley"],
    [[-1, 2], "saddle"],
    [[-2, -1], "dome"],
    [[-2, 0], "ridge"],
    [[0, 0], "flat"],
    [[1e-17, 1], "undecided"],
    [[-1e6, 1e-12], "undecided"]
  ] as const)("%j is a %s", (values, name) => {
    expect(hessianName(values)).toBe(name);
    expect(hessianName([...values].reverse())).toBe(name);
  });

  it("turns upside down with the signs: a bowl or valley becomes a dome, a flat-bottomed valley a ridge", () => {
    const over = {
      bowl: "dome",
      "narrow valley": "dome",
      "flat-bottomed valley": "ridge",
      saddle: "saddle",
      flat: "flat",
      undecided: "undecided"
    } as Record<string, string>;
    const value = fc.oneof(fc.constant(0), fc.double({min: -1e3, max: 1e3, noNaN: true}));
    fc.assert(
      fc.property(value, value, (a, b) => {
        const name = hessianName([a, b]);
        if (name in over) expect(hessianName([0 - a, 0 - b])).toBe(over[name]);
      }),
      runs
    );
  });

  it("becomes a phrase that can follow “this is”", () => {
    expect(hessianPhrase([1, 2])).toBe("a bowl");
    expect(hessianPhrase([0, 0])).toBe("flat");
    expect(hessianPhrase([1e-20, 1])).toBe("singular to working precision");
  });
});
