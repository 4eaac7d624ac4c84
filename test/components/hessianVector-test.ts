import {describe, expect, it} from "vitest";
import {productPresets} from "../../src/components/hessianVector/presets.js";
import {productQuestions} from "../../src/components/hessianVector/questions.js";
import {survive} from "../support/survives.js";

describe("productPresets", () => {
  it("hold values that the address keeps, every one the same keys, and say what to look for", () => {
    const names = Object.keys(productPresets[0].state).sort();
    for (const {label, look, state} of productPresets) {
      expect(Object.keys(state).sort(), label).toEqual(names);
      survive(state);
      expect(look.length, label).toBeGreaterThan(40);
    }
  });
});

describe("productQuestions", () => {
  it.each([
    ["hv-small-h", "turns", "falls"],
    ["hv-memory", "terabytes", "gigabytes"]
  ])("%s: “%s” is right and “%s” is not; both are told why", (id, good, bad) => {
    const {judge, answer} = productQuestions.find((each) => each.id === id)!;
    expect(answer.kind === "choice" && Object.keys(answer.options)).toEqual(expect.arrayContaining([good, bad]));
    expect(judge(good).right).toBe(true);
    expect(judge(bad).right).toBe(false);
    expect(judge(bad).words).toContain(judge(good).words.slice(0, 60));
  });
});
