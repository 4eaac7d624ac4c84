import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterEach, beforeEach, describe, expect, it} from "vitest";
import {describe as describePage} from "../../site/finish/description.js";
import {finish} from "../../site/finish/index.js";
import {brokenLinks} from "../../site/finish/links.js";
import * as mends from "../../site/finish/mends.js";
import {notFound} from "../../site/finish/notFound.js";
import {policy, scriptHashes} from "../../site/finish/policy.js";
import {searchRecords} from "../../site/finish/search.js";
import {parsePage, serializePage} from "../../site/finish/tree.js";
import {tex} from "../../site/markdown/math.js";

/** A page as Framework writes it, around a body of one's own. */
const shipped = (body = "<h1>Title</h1>", head = "") => `<!DOCTYPE html>
<html>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, maximum-scale=1">
<meta name="generator" content="Observable Framework v1.13.4">
<title>Title | Course</title>
<link rel="preload" as="style" href="./_import/style.css">
<link rel="stylesheet" type="text/css" href="./_import/style.css">
${head}<script type="module">import {define} from "./_observablehq/client.js";</script>
</head>
<body>
<main id="observablehq-main">${body}</main>
</body>
</html>
`;

/** What one step makes of a page. */
function mended(step: (page: mends.Page) => void, html: string, file = "a.html"): string {
  const page = {file, document: parsePage(html)};
  step(page);
  return serializePage(page.document);
}

describe("mends of Framework's shell: what it ships lacks each, and one function supplies it", () => {
  it("language: the page says that it is English, and where the root is", () => {
    expect(shipped()).not.toContain("lang=");
    expect(mended(mends.language, shipped())).toContain('<html lang="en" data-root="./">');
    expect(mended(mends.language, shipped(), "deep/er/a.html")).toContain('data-root="../../"');
  });

  it("zoom: no largest scale", () => {
    expect(shipped()).toContain("maximum-scale");
    expect(mended(mends.zoom, shipped())).toContain('content="width=device-width, initial-scale=1"');
  });

  it("generator: not named", () => {
    expect(mended(mends.generator, shipped())).not.toMatch(/generator|Observable Framework/);
  });

  it("stylePreloads: the stylesheet itself, without the hint above it", () => {
    const html = mended(mends.stylePreloads, shipped());
    expect(html).not.toContain('as="style"');
    expect(html).toContain('rel="stylesheet"');
  });

  it("tables: each has one box to scroll in", () => {
    const table = "<table><tbody><tr><td>1</td></tr></tbody></table>";
    expect(mended(mends.tables, shipped(table))).toContain(`<div class="table-wrap">${table}</div>`);
    const wrapped = shipped(`<div class="table-wrap">${table}</div>`);
    expect(mended(mends.tables, wrapped)).toBe(serializePage(parsePage(wrapped)));
  });

  it("tableHeads: each head says that it heads a column; an empty one is no head", () => {
    const html = mended(mends.tableHeads, shipped("<table><thead><tr><th></th><th>κ</th></tr></thead></table>"));
    expect(html).toContain('<td></td><th scope="col">κ</th>');
  });

  it("wordyTables: three columns of words stand under one another on a phone, and stay a table to the ear", () => {
    const phrase = "a phrase of more than two dozen letters";
    const table = (...cells: string[]) =>
      `<div class="table-wrap"><table><tbody><tr>${cells.map((cell) => `<td>${cell}</td>`).join("")}</tr></tbody></table></div>`;
    const wordy = mended(mends.wordyTables, shipped(table("λ", phrase, phrase)));
    expect(wordy).toContain('<div class="table-wrap wordy"><table role="table"><tbody role="rowgroup"><tr role="row">');
    expect(wordy).toContain('<td role="cell">λ</td>');
    for (const plain of [table("λ", "a few words", phrase), table(phrase, phrase)])
      expect(mended(mends.wordyTables, shipped(plain))).not.toContain("wordy");
  });

  it("scrollers: what may scroll sideways can be reached by keyboard and is named; a formula is no stop", () => {
    const table = '<div class="table-wrap"><table></table></div>';
    const html = mended(mends.scrollers, shipped(`<pre>code</pre>${table}${tex("a+b+c+d+e+f+g+h+i+j+k+l+m", true)}`));
    expect(html).toContain('<pre tabindex="0" role="group" aria-label="Code">');
    expect(html).toContain('<div class="table-wrap" tabindex="0" role="group" aria-label="Table">');
    expect(html.match(/tabindex="0"/g)).toHaveLength(2);
  });

  it("fontPreloads: relative to the page, and fetched as fonts are", () => {
    const html = mended(mends.fontPreloads(["_file/a.woff2"]), shipped(), "deep/a.html");
    expect(html).toContain('<link rel="preload" as="font" type="font/woff2" crossorigin="" href="../_file/a.woff2">');
  });
});

describe("policy(page)", () => {
  it("stands right after the character set, and names each inline script by its hash", () => {
    const html = mended(policy, shipped("", "<script>1</script>\n"));
    expect(html).toMatch(
      /<meta charset="utf-8">\n<meta http-equiv="Content-Security-Policy" content="default-src 'none';/
    );
    expect(html).toContain("'sha256-a4ayc/80/OGda4BO/1o/V0etpOqiLx1JwB5S3beHW0s='"); // of "1", by openssl
    expect(html).not.toMatch(/unsafe-eval|script-src[^;]*unsafe-inline|https?:/);
  });

  it("hashes programs only: not data, not files", () => {
    const html = shipped('<script type="application/json">{}</script><script src="./a.js"></script>');
    expect(scriptHashes({file: "a.html", document: parsePage(html)})).toHaveLength(1);
  });
});

describe("describe(page, options)", () => {
  const body = "<h1>Title</h1><p>Short.</p><p>Here is the first sentence that says what the page is about.</p>";

  it("says what the page is about, and nothing that needs an absolute address", () => {
    const html = mended((page) => describePage(page, {picture: "pictures/p.png"}), shipped(body));
    expect(html).toContain('<meta name="description" content="Here is the first sentence');
    expect(html).toContain('<meta property="og:title" content="Title | Course">');
    expect(html).not.toMatch(/og:image|canonical|og:url/);
  });

  it("adds picture and canonical address where a base address is configured", () => {
    const options = {base: "https://x.org/c/", picture: "pictures/p.png"};
    const html = mended((page) => describePage(page, options), shipped(body), "index.html");
    expect(html).toContain('<meta property="og:image" content="https://x.org/c/pictures/p.png">');
    expect(html).toContain('<link rel="canonical" href="https://x.org/c/">');
  });

  it("keeps a description that the page gives itself", () => {
    const html = mended((page) => describePage(page, {}), shipped(body, '<meta name="description" content="Own">'));
    expect(html.match(/name="description"/g)).toHaveLength(1);
    expect(html).toContain('<meta property="og:description" content="Own">');
  });
});

describe("notFound(page, base)", () => {
  const html = shipped('<p><a href="./index.html">Home</a></p>', '<base href="/">');

  it("asks for no file and runs nothing, at whatever depth it is served", () => {
    const lost = mended((page) => notFound(page, undefined), html, "404.html");
    expect(lost).not.toMatch(/<base|<script|stylesheet|modulepreload|data-root|<a /);
    expect(lost).toContain("Home");
    expect(lost).toContain("up to, and with, its last slash");
  });

  it("links to the course where a base address is configured", () => {
    const lost = mended((page) => notFound(page, "https://x.org/c/"), html, "404.html");
    expect(lost).toContain('<a href="https://x.org/c/index.html">Home</a>');
  });
});

describe("brokenLinks(dist, pages)", () => {
  const pages = (links: string[]) => [
    {file: "a.html", document: parsePage(shipped(links.map((href) => `<a href="${href}">x</a>`).join("")))},
    {file: "b.html", document: parsePage(shipped('<p id="here">'))}
  ];

  it("accepts pages, ids, and other origins", () => {
    expect(
      brokenLinks("none", pages(["./b.html", "b.html#here", "#observablehq-main", "https://x.org", "mailto:x@y"]))
    ).toEqual([]);
  });

  it("names a missing page, a missing id, and an address from the root of the host", () => {
    expect(brokenLinks("none", pages(["./c.html", "./b.html#there", "/b.html"]))).toEqual([
      "a.html: ./c.html is no file of the site",
      "a.html: ./b.html#there is no id in b.html",
      "a.html: /b.html depends on where the site stands"
    ]);
  });
});

describe("searchRecords(pages, equations)", () => {
  const page = (file: string, body: string) => ({file, document: parsePage(shipped(body))});
  const pages = [
    page(
      "step.html",
      `<nav>On this page</nav><h1>Step</h1><p>Intro.</p><div><h2 id="limit">Limit</h2><p>The <dfn>limit</dfn> is ${tex("\\alpha")}.</p></div>`
    ),
    page(
      "notation.html",
      '<h1>Notation</h1><h2 id="s">S</h2><table><tbody><tr><td>α</td><td>step size</td></tr></tbody></table>'
    )
  ];
  const equation = {number: 22, tex: "\\alpha_{\\max}", name: "Stability limit", home: "step", words: "The limit."};
  const records = searchRecords(pages, [equation, {...equation, number: 1, home: "unbuilt"}]);

  it("has the text under each heading, also where boxes stand between", () => {
    expect(records.filter((r) => r.kind === "section").map((r) => [r.anchor, r.heading, r.text])).toEqual([
      ["", "Step", "Intro."],
      ["limit", "Limit", "The limit is α."],
      ["", "Notation", ""],
      ["s", "S", "α step size"]
    ]);
  });

  it("has each term with what is said of it", () => {
    expect(records.filter((r) => r.kind === "term").map((r) => [r.page, r.anchor, r.heading, r.text])).toEqual([
      ["step.html", "limit", "limit", "The limit is α."],
      ["notation.html", "s", "α", "step size"]
    ]);
  });

  it("leads to an equation's home if that is built, else to the page of all equations", () => {
    expect(records.filter((r) => r.kind === "equation").map((r) => [r.page, r.anchor, r.heading, r.text])).toEqual([
      ["step.html", "eq-22", "(22) Stability limit", "α_max — The limit."],
      ["equations.html", "eq-1", "(1) Stability limit", "α_max — The limit."]
    ]);
  });

  it("gives each record an id of its own", () => {
    expect(new Set(records.map((r) => r.id)).size).toBe(records.length);
  });
});

describe("finish(dist, options)", () => {
  let folder = "";
  const file = (...parts: string[]) => join(folder, ...parts);
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "finish-"));
    for (const name of ["dist", "vendor/fonts", "pictures"]) mkdirSync(file(name), {recursive: true});
    writeFileSync(file("dist/a.html"), shipped("<h1>A</h1><p>Text.</p>"));
    writeFileSync(file("dist/404.html"), shipped("<h1>Lost</h1>"));
    writeFileSync(file("vendor/fonts/KaTeX_Main-Regular.woff2"), "font");
    writeFileSync(file("pictures/preview-a.png"), "picture");
  });
  afterEach(() => rmSync(folder, {recursive: true, force: true}));
  const run = (base?: string) => finish(file("dist"), {base, vendor: file("vendor"), pictures: file("pictures")});

  it("adds fonts, pictures, search, and the sign for GitHub Pages; no sitemap without a base address", async () => {
    await run();
    expect(readFileSync(file("dist/_file/vendor/fonts/KaTeX_Main-Regular.woff2"), "utf8")).toBe("font");
    expect(readFileSync(file("dist/pictures/preview-a.png"), "utf8")).toBe("picture");
    expect(readFileSync(file("dist/.nojekyll"), "utf8")).toBe("");
    expect(JSON.parse(readFileSync(file("dist/search.json"), "utf8"))).toHaveLength(1);
    expect(() => readFileSync(file("dist/sitemap.xml"))).toThrow(/ENOENT/);
    expect(readFileSync(file("dist/a.html"), "utf8")).toContain('lang="en"');
  });

  it("writes sitemap.xml and robots.txt where a base address is configured", async () => {
    await run("https://x.org/c/");
    expect(readFileSync(file("dist/sitemap.xml"), "utf8")).toContain("<loc>https://x.org/c/a.html</loc>");
    expect(readFileSync(file("dist/robots.txt"), "utf8")).toContain("Sitemap: https://x.org/c/sitemap.xml");
  });

  it("writes modules without comments, with the same names, imports and exports", async () => {
    mkdirSync(file("dist/_import"));
    writeFileSync(
      file("dist/_import/m.1.js"),
      'import {a} from "./n.2.js";\n/** Long. */\nexport const total = (first) => a(first);\n'
    );
    await run();
    const module = readFileSync(file("dist/_import/m.1.js"), "utf8");
    expect(module).toMatch(/^import\{a as \w+\}from"\.\/n\.2\.js";.*export\{\w+ as total\}|export const total/);
    expect(module).not.toContain("Long");
  });

  it("stops at a link that leads nowhere", async () => {
    writeFileSync(file("dist/a.html"), shipped('<h1>A</h1><a href="./b.html">b</a>'));
    await expect(run()).rejects.toThrow("a.html: ./b.html is no file of the site");
  });
});
