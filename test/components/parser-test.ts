import {readFileSync} from "node:fs";
import {gzipSync} from "node:zlib";
import {describe, expect, it} from "vitest";
import {parser} from "../../src/components/parser.js";
import {expression} from "../../src/numerics/objectives/expression.js";

describe("parser()", () => {
  it("gives the parser that typed functions need, and loads it once", async () => {
    const parse = await parser();
    const read = expression("x^2 + 3 sin y", parse);
    if (read.status === "error") throw new Error(read.message);
    expect(read.objective.value([2, Math.PI / 2])).toBe(7);
    expect(await parser()).toBe(parse);
  });

  it("is a small file that runs no text as code", () => {
    const text = readFileSync("src/vendor/mathjs.js", "utf8");
    expect(gzipSync(text).length).toBeLessThan(50_000);
    expect(text).not.toMatch(/\bnew Function\b|\beval\(/);
  });
});
