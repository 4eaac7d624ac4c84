import {describe, expect, it} from "vitest";
import {landscapePresets} from "../../src/components/landscape/presets.js";
import {landscapeQuestions} from "../../src/components/landscape/questions.js";
import {survive} from "../support/survives.js";

describe("landscapePresets", () => {
  it("hold values that the address keeps, every one the same keys, and say what to look for", () => {
    const names = Object.keys(landscapePresets[0].state).sort();
    for (const {label, look, state} of landscapePresets) {
      expect(Object.keys(state).sort(), label).toEqual(names);
      survive(state);
      expect(look.length, label).toBeGreaterThan(40);
    }
  });
});

describe("landscapeQuestions", () => {
  it.each([
    ["ls-random", "percent", "half"],
    ["ls-path", "little", "most"]
  ])("%s: “%s” is right and “%s” is not; both are told why", (id, good, bad) => {
    const {judge, answer, scene} = landscapeQuestions.find((each) => each.id === id)!;
    expect(answer.kind === "choice" && Object.keys(answer.options)).toEqual(expect.arrayContaining([good, bad]));
    expect(judge(good).right).toBe(true);
    expect(judge(bad).right).toBe(false);
    expect(judge(bad).words).toContain(judge(good).words.slice(0, 60));
    survive(scene);
  });
});
