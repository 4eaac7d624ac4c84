// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the pages of these tests hold placeholders
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join, relative} from "node:path";
import {afterEach, beforeEach, describe, expect, it} from "vitest";
import {checkCells} from "../../site/cells/check.js";
import {pieces, toModule} from "../../site/cells/extract.js";
import {framework} from "../../site/commands/support/framework.js";

const {parsePlaceholder} = await framework("placeholder.js");

describe("pieces(page)", () => {
  const texts = (page: string) => pieces(page, parsePlaceholder).map(({kind, text, line}) => [kind, text.trim(), line]);

  it("finds cells, also inside containers and with attributes, and placeholders in the text", () => {
    const page = '# T\n\n::: figure a "A"\n```ts echo\nconst x = 1;\n```\n:::\n\nIt is ${x} and ${x + 1}.\n';
    expect(texts(page)).toEqual([
      ["cell", "const x = 1;", 5],
      ["placeholder", "x", 9],
      ["placeholder", "x + 1", 9]
    ]);
  });

  it("leaves alone what does not run: other languages, run=false, code spans, front matter, prices and formulas", () => {
    const page =
      "---\ntitle: ${a}\n---\n```ts run=false\nb\n```\n```py\nc\n```\n`${d}` costs $6 or $7, $x<y$ and \\${e}\n";
    expect(texts(page)).toEqual([]);
  });

  it("reads a placeholder to its own brace, past strings, templates and tags", () => {
    expect(texts("a <b ${f({a: `}${1}`})} c")).toEqual([["placeholder", "f({a: `}${1}`})", 1]]);
  });

  it("refuses a cell that would go unchecked", () => {
    expect(() => texts("\n```js\n1\n```\n")).toThrow(/^2: a cell must be ```ts/);
  });
});

describe("toModule(page, pieces)", () => {
  it("keeps every line and column", () => {
    const page = "Text ${a} and ${b}\n\n```ts\nconst c = 1;\n```\n";
    expect(
      toModule(page, pieces(page, parsePlaceholder))
        .split("\n")
        .map((line) => line.trimEnd())
    ).toEqual(["     ;(a)     ;(b)", "", "    ;", "const c = 1;", "", "", ""]);
  });
});

describe("checkCells(root)", () => {
  let root = "";
  beforeEach(() => {
    root = relative(process.cwd(), mkdtempSync(join(tmpdir(), "cells-")));
    mkdirSync(join(root, "numerics"));
    writeFileSync(join(root, "numerics/twice.ts"), "export const twice = (x: number): number => 2 * x;\n");
  });
  afterEach(() => rmSync(root, {recursive: true, force: true}));
  const check = async (...lines: string[]) => {
    writeFileSync(join(root, "page.md"), `${lines.join("\n")}\n`);
    return (await checkCells(root)).map((message) => message.replace(`${root}/`, ""));
  };

  it("accepts a page whose cells fit together, with Framework's own names and a local module", async () => {
    expect(
      await check(
        "# Page",
        "```ts",
        'import {twice} from "./numerics/twice.js";',
        'const input = Object.assign(document.createElement("input"), {value: 3 as never as number & string});',
        "const x: number = view(input);",
        "```",
        "Twice that is ${twice(x).toFixed(1)}.",
        "```ts",
        "display(dark ? width : now);",
        "void invalidation.then(() => {});",
        "```"
      )
    ).toEqual([]);
  });

  it("names the page's own line and column of a wrong type, in a cell and in a placeholder", async () => {
    const messages = await check(
      "# Page",
      "```ts",
      "const a: number = 1;",
      '  const b: number = "no";',
      "```",
      "",
      "It is ${a.length + b}."
    );
    expect(messages).toEqual([
      expect.stringMatching(/^page\.md:4:9: TS2322: Type 'string' is not assignable/),
      expect.stringMatching(/^page\.md:7:11: TS2339: Property 'length' does not exist/)
    ]);
  });

  it("names what is imported in vain, unknown, or fetched from another origin by its name", async () => {
    const messages = await check(
      "```ts",
      'import {nothing} from "./numerics/twice.js";',
      "display(nothing, Inputs);",
      "```"
    );
    expect(messages.join("\n")).toMatch(/page\.md:2:9: TS2305[\s\S]*page\.md:3:18: TS2304: Cannot find name 'Inputs'/);
  });

  it("names a value that is used above the cell that defines it, also from within a function", async () => {
    const messages = await check(
      "# Page",
      "",
      "```ts",
      "display(() => later);",
      "```",
      "",
      "```ts",
      "const later = 1;",
      "```"
    );
    expect(messages).toEqual(["page.md:4: later is used here, and defined only below, in line 8"]);
  });
});
