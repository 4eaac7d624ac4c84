import {describe, expect, it} from "vitest";
import {rooms} from "../site/markdown/accuracy.js";
import {checks} from "./accuracy/index.js";

describe("the claims of the page accuracy", () => {
  it.each(checks.map((check) => [`${check.subject}: ${check.what}, against ${check.against}`, check] as const))(
    "%s",
    (_, check) => {
      const {error, bound, cases} = check.measure();
      expect(error).toBeLessThanOrEqual(bound);
      expect(cases).toBeGreaterThan(0);
    }
  );

  it("are measured alike every time", () => {
    for (const check of checks) expect(check.measure(), check.what).toEqual(check.measure());
  });

  it("cover every room of the computation module", () => {
    expect([...new Set(checks.map(({room}) => room))].sort()).toEqual(Object.keys(rooms).sort());
  });
});
