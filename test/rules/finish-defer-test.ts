import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {dirname, join} from "node:path";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {deferFigures} from "../../site/finish/defer.js";
import {withoutAnnotations} from "../../site/finish/index.js";
import {parsePage, serializePage} from "../../site/finish/tree.js";

const dist = mkdtempSync(join(tmpdir(), "defer-"));
beforeAll(() => {
  for (const [file, text] of Object.entries({
    "_import/state.js": 'import{a}from"./codec.js";export const follow=a',
    "_import/codec.js": "export const a=1",
    "_import/lab.js": 'import{a}from"./codec.js";import{r}from"./regime.js";export const lab=a+r',
    "_import/regime.js": "export const r=2"
  })) {
    mkdirSync(dirname(join(dist, file)), {recursive: true});
    writeFileSync(join(dist, file), text);
  }
});
afterAll(() => rmSync(dist, {recursive: true}));

const cell = (id: string, imports: string) =>
  `define({id: "${id}", outputs: ["x"], body: async () => {\nconst ${imports};\n\nreturn {x};\n}});\n`;

const page = (between = "") => `<!DOCTYPE html><html><head>
<link rel="modulepreload" href="./_import/state.js"><link rel="modulepreload" href="./_import/codec.js">
<link rel="modulepreload" href="./_import/lab.js"><link rel="modulepreload" href="./_import/regime.js">
<script type="module">
import {define} from "./_observablehq/client.js";

${cell("top", '{follow} = await import("./_import/state.js")')}
${cell("own", '[{lab}, {r}] = await Promise.all([import("./_import/lab.js"), import("./_import/regime.js")])')}
</script></head><body><main>
<div class="observablehq observablehq--block"><!--:top:--></div><p>Prose.</p>
<div class="observablehq observablehq--block"><!--:own:--></div>${between}
<figure class="figure" id="lab"></figure></main></body></html>`;

function mended(html: string): string {
  const document = parsePage(html);
  deferFigures({file: "a.html", document}, dist);
  return serializePage(document);
}

describe("deferFigures(page, dist)", () => {
  it("lets the imports just before a figure wait until it nears the screen, and no others", () => {
    const html = mended(page());
    expect(html).toContain('await figuresNear.then(() => Promise.all([import("./_import/lab.js")');
    expect(html).toContain('{follow} = await import("./_import/state.js")');
  });

  it("preloads what the text needs, with what that imports, and keeps the rest for later", () => {
    const html = mended(page());
    const preloads = [...html.matchAll(/<link rel="modulepreload" href="([^"]+)"/g)].map((match) => match[1]);
    expect(preloads).toEqual(["./_import/state.js", "./_import/codec.js"]);
    expect(html).toContain('["./_import/lab.js","./_import/regime.js"]');
  });

  it("leaves a page alone whose imports serve its text", () => {
    expect(mended(page("<p>Prose between.</p>"))).not.toContain("figuresNear");
  });
});

describe("withoutAnnotations(html)", () => {
  it("drops the TeX beside the MathML, and nothing else", () => {
    const html =
      '<math><semantics><mi>x</mi><annotation encoding="application/x-tex">x_1\n</annotation></semantics></math>';
    expect(withoutAnnotations(html)).toBe("<math><semantics><mi>x</mi></semantics></math>");
  });
});
