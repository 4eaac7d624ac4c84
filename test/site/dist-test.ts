import {createHash} from "node:crypto";
import {existsSync, readFileSync} from "node:fs";
import {dirname, join, posix} from "node:path";
import {gzipSync} from "node:zlib";
import {serializeOuter} from "parse5";
import {describe, expect, it} from "vitest";
import {equations} from "../../site/equations.js";
import {filesOf, htmlFiles} from "../../site/finish/index.js";
import {brokenLinks} from "../../site/finish/links.js";
import type {SearchRecord} from "../../site/finish/search.js";
import {attribute, elements, parsePage} from "../../site/finish/tree.js";

const dist = "dist";
if (!existsSync(join(dist, "index.html"))) throw new Error("dist/ is not built: npm run build");
const read = (file: string) => readFileSync(join(dist, file), "utf8");
const files = filesOf(dist);
const pages = htmlFiles(dist).filter((file) => file !== "404.html");
const documents = new Map(htmlFiles(dist).map((file) => [file, parsePage(read(file))]));

/** Where an element of a page makes the browser fetch something. */
function requests(file: string): string[] {
  return [...elements(documents.get(file)!)].flatMap((element) => {
    if (element.tagName === "link" && /canonical|license/.test(attribute(element, "rel") ?? "")) return [];
    if (element.tagName === "a") return [];
    const sets = (attribute(element, "srcset") ?? "").split(",").map((part) => part.trim().split(/\s+/)[0]);
    return [attribute(element, "src"), attribute(element, "href"), attribute(element, "poster"), ...sets].filter(
      (address): address is string => !!address && !address.startsWith("#") && !address.startsWith("data:")
    );
  });
}

describe.each(pages)("%s", (file) => {
  it("asks for nothing but files of the site, by relative addresses", () => {
    expect(requests(file).filter((address) => !/^\.{1,2}\//.test(address))).toEqual([]);
    expect(requests(file).filter((address) => !existsSync(join(dist, dirname(file), address)))).toEqual([]);
  });

  it("has a policy before its first script, with the hash of each inline script and of nothing else", () => {
    const html = read(file);
    const [, content] = /<meta http-equiv="Content-Security-Policy" content="([^"]*)">/.exec(html) ?? [];
    expect(html.indexOf("Content-Security-Policy")).toBeLessThan(html.search(/<script|<link|<style/));
    const scripts = [...html.matchAll(/<script(?![^>]*\bsrc=)[^>]*>([\s\S]*?)<\/script>/g)].map(([, text]) => text);
    const hashes = scripts.map((text) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`);
    expect([...content.matchAll(/'sha256-[^']*'/g)].map(([hash]) => hash)).toEqual([...new Set(hashes)]);
    expect(content).toMatch(/^default-src 'none'; script-src 'self'/);
    expect(content).not.toMatch(/unsafe-eval|script-src[^;]*unsafe-inline|https?:|\*/);
  });

  it("says its language and what it is about, may be zoomed, and names no tool", () => {
    const html = read(file);
    expect(html).toMatch(/^<!DOCTYPE html><html [^>]*lang="en"/);
    expect(html).toMatch(/<title>[^<]+<\/title>/);
    expect(html).toMatch(/<meta name="description" content="[^"]{30,}">/);
    expect(html).not.toMatch(/maximum-scale|user-scalable|name="generator"/);
  });

  it("has formulas that can be read aloud: each element of MathML has as many parts as it must have", () => {
    const parts: Record<string, number> = {msub: 2, msup: 2, mfrac: 2, munder: 2, mover: 2, msubsup: 3, munderover: 3};
    const broken = [...elements(documents.get(file)!)].filter(
      ({tagName, childNodes}) => tagName in parts && childNodes.length !== parts[tagName]
    );
    expect(broken.map((element) => serializeOuter(element))).toEqual([]);
  });

  it("has no id twice, and one heading of the first rank", () => {
    const all = [...elements(documents.get(file)!)];
    const ids = all.flatMap((element) => attribute(element, "id") ?? []);
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
    expect(all.filter((element) => element.tagName === "h1")).toHaveLength(1);
  });

  it("has no unrendered formula, container or reference in its text", () => {
    const text = read(file)
      .replace(/<(script|style|pre|code|annotation)\b[\s\S]*?<\/\1>/g, "")
      .replace(/<[^>]*>/g, " ");
    expect(text.match(/\$[^\s$][^$\n]*\$|:::|@(eq|fig|ref)-|\\[a-z]{2,}/g) ?? []).toEqual([]);
  });
});

describe("dist/", () => {
  it("has no link that leads nowhere", () => {
    expect(
      brokenLinks(
        dist,
        pages.map((file) => ({file, document: documents.get(file)!}))
      )
    ).toEqual([]);
  });

  it("has stylesheets that ask for files of the site alone, and all of them are there", () => {
    const sheets = files.filter((file) => file.endsWith(".css"));
    const asked = sheets.flatMap((sheet) =>
      [...read(sheet).matchAll(/(?:url\(|@import\s*)["']?([^"')\s;]+)/g)]
        .map(([, address]) => address)
        .filter((address) => !address.startsWith("data:") && !address.startsWith("#"))
        .map((address) => posix.join(dirname(sheet), address))
    );
    expect(asked.length).toBeGreaterThan(0);
    expect(asked.filter((file) => !existsSync(join(dist, file)))).toEqual([]);
  });

  it("has modules that import by relative addresses alone, and all of them are there", () => {
    for (const file of files.filter((name) => name.endsWith(".js") && !name.includes("/vendor/"))) {
      // Framework's client names optional libraries in dynamic imports, and loads one only where a cell uses it.
      const pattern = file.startsWith("_observablehq/")
        ? /(?<!["'])\b(?:from|import)\s*["']([^"'\s,[\]]+)["']/g
        : /(?<!["'])\b(?:from|import)\s*\(?\s*["']([^"'\s,[\]]+)["']/g;
      const imports = [...read(file).matchAll(pattern)].map(([, address]) => address);
      for (const address of imports) {
        expect(address, file).toMatch(/^\.{1,2}\//);
        expect(existsSync(join(dist, dirname(file), address)), `${file} imports ${address}`).toBe(true);
      }
    }
  });

  it("carries no time of its building", () => {
    const times = files
      .filter((file) => /\.(js|html)$/.test(file) && !file.includes("/vendor/"))
      .flatMap((file) => [...read(file).matchAll(/"?lastModified"?:\s*(\d+)/g)].map(([, time]) => Number(time)));
    expect(times.length).toBeGreaterThan(0);
    expect(new Set(times)).toEqual(new Set([0]));
  });

  it("has what GitHub Pages needs, and a page for what is not found that needs no file", () => {
    expect(files).toContain(".nojekyll");
    expect(read("404.html")).toContain("<style>");
    expect(requests("404.html")).toEqual([]);
    expect(read("404.html")).not.toMatch(/<script|<base/);
  });
});

describe("search.json", () => {
  const records = JSON.parse(read("search.json")) as SearchRecord[];

  it("leads to places that exist", () => {
    for (const {page, anchor} of records) {
      const ids = [...elements(documents.get(page)!)].map((element) => attribute(element, "id"));
      if (anchor) expect(ids, `${page}#${anchor}`).toContain(anchor);
    }
  });

  it("has each of the 25 equations once, sections of every page, and terms", () => {
    expect(records.filter(({kind}) => kind === "equation")).toHaveLength(equations.length);
    expect(new Set(records.filter(({kind}) => kind === "section").map(({page}) => page))).toEqual(new Set(pages));
    expect(records.filter(({kind}) => kind === "term").length).toBeGreaterThan(20);
    expect(new Set(records.map(({id}) => id)).size).toBe(records.length);
  });

  it("has no residue of TeX, and no formula twice", () => {
    const residue = /\\|\$[^\d]|[{}]|\b(?:nabla|lambda|alpha|frac|mathrm|htmlClass|cgrad|clmax|cstep|operatorname)\b/;
    expect(
      records
        .filter(({heading, text}) => residue.test(`${heading} ${text}`))
        .map(({id, text}) => [id, residue.exec(text)])
    ).toEqual([]);
  });
});

describe("the weight of step-size.html before its first figure", () => {
  const asked = requests("step-size.html").filter((address) => /\.(js|css)$/.test(address));
  const gzipped = (file: string) => gzipSync(readFileSync(join(dist, file)), {level: 6}).length;

  it("is at most 120 kB of HTML, stylesheets and scripts, compressed", () => {
    const total = [...new Set(asked), "step-size.html"].reduce((sum, file) => sum + gzipped(file), 0);
    expect(total).toBeLessThanOrEqual(120_000);
  });

  it("has neither Plotly nor mathjs in it", () => {
    expect(asked.filter((file) => /plotly\.[0-9a-f]+\.js|mathjs/.test(file) && gzipped(file) > 50_000)).toEqual([]);
  });
});
