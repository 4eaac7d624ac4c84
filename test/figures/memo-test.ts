import {describe, expect, it} from "vitest";
import {once, remembered} from "../../src/figures/shared/memo.js";

describe("once(make)", () => {
  it("makes nothing until it is asked, and then once, also where what it makes is undefined", () => {
    let made = 0;
    const lazy = once(() => void ++made);
    expect(made).toBe(0);
    expect([lazy(), lazy()]).toEqual([undefined, undefined]);
    expect(made).toBe(1);
  });
});

describe("remembered(make, most)", () => {
  it("returns the same object for equal input, and forgets the oldest", () => {
    const square = remembered(({x}: {x: number}) => ({value: x * x}), 2);
    const first = square({x: 3});
    expect(first).toEqual({value: 9});
    expect(square({x: 3})).toBe(first);
    square({x: 4});
    expect(square({x: 3})).toBe(first);
    square({x: 5});
    const again = square({x: 3});
    expect(again).toEqual(first);
    expect(again).not.toBe(first);
  });
});
