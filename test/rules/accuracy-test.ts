import {describe, expect, it} from "vitest";
import {digits} from "../../site/markdown/accuracy.js";

describe("digits(error)", () => {
  it("counts the decimal digits that an error leaves, rounded down to a tenth", () => {
    expect(digits(1e-12)).toBe("12.0");
    expect(digits(2 ** -52)).toBe("15.6");
    expect(digits(0.5)).toBe("0.3");
  });

  it("is all where every bit agrees, and never negative", () => {
    expect(digits(0)).toBe("all");
    expect(digits(40)).toBe("0.0");
  });
});
