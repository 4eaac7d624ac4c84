import {existsSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {type Checkout, checkout} from "./support/checkout.js";

describe("npm run build stops, naming the page's file and line, at", () => {
  let copy: Checkout;
  beforeAll(() => {
    copy = checkout();
  });
  afterAll(() => copy.remove());

  it.each([
    ["a reference to an equation that does not exist", "See @eq-99.", /src\/extra\.md:7: .*99/],
    ["a reference to a figure that does not exist", "See @fig-no-such-thing.", /src\/extra\.md:7: .*no-such-thing/],
    ["a citation of a source that does not exist", "See @ref-nobody1900.", /src\/extra\.md:7: .*nobody1900/],
    ["TeX that is bad", "Here $\\frac{1}$.", /src\/extra\.md:7: /],
    ["TeX with a command that does not exist", "Here $\\nosuchcommand$.", /src\/extra\.md:7: /],
    ["a container of an unknown kind", "::: nonsense\n:::", /src\/extra\.md:7: .*nonsense/],
    ["a container that is never closed", '::: note "Open"', /src\/extra\.md:7: /]
  ])("%s", (_, line, message) => {
    writeFileSync(join(copy.folder, "src/extra.md"), `---\ntitle: Extra\n---\n\n# Extra\n\n${line}\n`);
    const {code, output} = copy.build();
    expect(output).toMatch(message);
    expect(code).not.toBe(0);
    expect(existsSync(join(copy.folder, "dist"))).toBe(false);
  });

  it("a link to a page or an id that does not exist (naming both)", () => {
    writeFileSync(
      join(copy.folder, "src/extra.md"),
      "# Extra\n\n[a](./nowhere.html) and [b](./index.html#no-such-id)\n"
    );
    const {code, output} = copy.build();
    expect(output).toMatch(
      /extra\.html: \.\/nowhere\.html is no file[\s\S]*extra\.html: \.\/index\.html#no-such-id is no id/
    );
    expect(code).not.toBe(0);
  });
});
