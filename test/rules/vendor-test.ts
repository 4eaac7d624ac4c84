import {readFileSync} from "node:fs";
import {describe, expect, it} from "vitest";
import {unwrapped} from "../../site/vendor/plotly.js";

describe("unwrapped(script)", () => {
  const script = readFileSync("node_modules/plotly.js-dist-min/plotly.min.js", "utf8");

  it("is the library alone: what its wrapper held, and one export", () => {
    const module = unwrapped(script);
    expect(module.trimStart()).toMatch(/^"use strict";\s*var Plotly\s*=/);
    expect(module).toMatch(/\nexport default Plotly;$/);
    expect(module).not.toMatch(/root, factory/);
    expect(script.length - module.length).toBeLessThan(1000);
  });

  it.each([
    ["nothing", ""],
    ["no wrapper", "var Plotly = {};"],
    ["another end", script.replace(/return Plotly;\s*\}\)\);\s*$/, "return Plotly; }));")],
    ["more after its end", `${script}\nmore();`]
  ])("refuses %s", (_, other) => expect(() => unwrapped(other)).toThrow(/wrapped in another way/));
});
