import {describe, expect, it} from "vitest";
import {edgeQuestions} from "../../src/components/edgeOfStability/questions.js";
import {spectrumQuestions} from "../../src/components/spectrum/questions.js";
import {survive} from "../support/survives.js";

describe("edgeQuestions, spectrumQuestions", () => {
  it.each([
    ["es-half", "forty", "twenty"],
    ["es-later", "later", "sooner"],
    ["es-quarter", "below", "meets"],
    ["sp-start", "third", "tiny"],
    ["sp-decay", "moves", "small"]
  ])("%s: “%s” is right and “%s” is not; both are told why, in a scene that the address keeps", (id, good, bad) => {
    const {judge, answer, scene} = [...edgeQuestions, ...spectrumQuestions].find((each) => each.id === id)!;
    expect(answer.kind === "choice" && Object.keys(answer.options)).toEqual(expect.arrayContaining([good, bad]));
    expect(judge(good).right).toBe(true);
    expect(judge(bad).right).toBe(false);
    expect(judge(bad).words).toContain(judge(good).words.slice(0, 60));
    survive(scene);
  });
});
