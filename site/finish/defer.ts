import {existsSync, readFileSync} from "node:fs";
import {join, posix} from "node:path";
import type {Page} from "./mends.js";
import {
  all,
  attribute,
  children,
  type Document,
  type Element,
  hasClass,
  isElement,
  type Node,
  remove,
  textContent
} from "./tree.js";

/** How far from the screen, in px, the first figure may be when its code is asked for. */
const MARGIN = 1000;

/**
 * Framework asks for every module of a page before its text shows. The imports that stand just before a figure, or in
 * one, serve figures alone: they wait until the first figure nears the screen, and then come all at once.
 */
export function deferFigures(page: Page, dist: string): void {
  const ids = figureCells(page.document);
  const script = all(page.document, (e) => e.tagName === "script").find((e) => textContent(e).includes("define({id:"));
  if (!script || ids.size === 0) return;
  let deferred = false;
  const text = textContent(script).replace(DEFINITION, (definition, id: string) => {
    if (!ids.has(id)) return definition;
    return definition.replace(IMPORTS, (_, before: string, imports: string) => {
      deferred = true;
      return `${before}await figuresNear.then(() => ${imports});`;
    });
  });
  if (!deferred) return;

  const eager = closure(
    page,
    dist,
    [...text.replace(/figuresNear\.then\(.*/g, "").matchAll(IMPORTED)].map((m) => m[1])
  );
  const links = all(page.document, (e) => e.tagName === "link" && attribute(e, "rel") === "modulepreload");
  const later = links.filter((link) => !eager.has(posix.join(posix.dirname(page.file), attribute(link, "href")!)));
  for (const link of later) remove(link);
  const hrefs = JSON.stringify(later.map((link) => attribute(link, "href")));
  const at = text.indexOf("define({id:");
  setText(script, `${text.slice(0, at)}${gate(hrefs)}\n${text.slice(at)}`);
}

const DEFINITION = /^define\(\{id: "([^"]+)"[\s\S]*?^\}\}\);$/gm;
const IMPORTS = /^(const .*? = )await ((?:Promise\.all\(\[)?import\(.*\));$/m;
const IMPORTED = /(?:\bfrom\s*|\bimport\s*\(?\s*)["']([^"']+)["']/g;

/** The promise that resolves when the first figure nears the screen, and by then has asked for every module at once. */
const gate = (hrefs: string): string => `const figuresNear = new Promise((resolve) => {
  const observer = new IntersectionObserver((entries) => {
    if (!entries.some(({isIntersecting}) => isIntersecting)) return;
    observer.disconnect();
    for (const href of ${hrefs}) document.head.append(Object.assign(document.createElement("link"), {rel: "modulepreload", href}));
    resolve();
  }, {rootMargin: "${MARGIN}px"});
  for (const figure of document.querySelectorAll("figure.figure")) observer.observe(figure);
});
`;

/** The ids of the cells in figures, and of those from which nothing but cells leads to a figure. */
function figureCells(document: Document): Set<string> {
  const ids = new Set<string>();
  for (const figure of all(document, (e) => e.tagName === "figure" && hasClass(e, "figure"))) {
    for (const id of cellIds(figure)) ids.add(id);
    const siblings = children(figure.parentNode as Node).filter((node) => isElement(node));
    for (let i = siblings.indexOf(figure) - 1; i >= 0 && hasClass(siblings[i] as Element, "observablehq--block"); --i)
      for (const id of cellIds(siblings[i])) ids.add(id);
  }
  return ids;
}

/** Framework marks the place of a cell by a comment of its id. */
function* cellIds(node: Node): Generator<string> {
  if (node.nodeName === "#comment") {
    const id = /^:(.+):$/.exec((node as unknown as {data: string}).data)?.[1];
    if (id) yield id;
  }
  for (const child of children(node)) yield* cellIds(child);
}

/** The files in `dist` that a page's scripts bring, and all that those import statically. */
function closure(page: Page, dist: string, specifiers: readonly string[]): Set<string> {
  const folder = posix.dirname(page.file);
  const sources = all(page.document, (e) => e.tagName === "script").flatMap((e) => attribute(e, "src") ?? []);
  const waiting = [...specifiers, ...sources].map((specifier) => posix.join(folder, specifier));
  const seen = new Set<string>();
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (seen.has(file) || !existsSync(join(dist, file))) continue;
    seen.add(file);
    const text = readFileSync(join(dist, file), "utf8");
    for (const [, specifier] of text.matchAll(/(?:\bfrom\s*|\bimport\s*)["'](\.[^"']+)["']/g))
      waiting.push(posix.join(posix.dirname(file), specifier));
  }
  return seen;
}

function setText(script: Element, text: string): void {
  const [node] = script.childNodes;
  if (!node || !("value" in node)) throw new Error("expected a script with a text");
  node.value = text;
}
