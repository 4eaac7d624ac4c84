import {plainText} from "./plainText.js";
import {
  all,
  append,
  attribute,
  children,
  create,
  type Document,
  type Element,
  elements,
  first,
  hasClass,
  insertAfter,
  isElement,
  remove,
  setAttribute
} from "./tree.js";

/** What a mend may know of the page that it mends. */
export interface Page {
  /** Its file in `dist/`, with slashes: "step-size.html". */
  readonly file: string;
  readonly document: Document;
}

/** The way from a page to the root of the site: "./" for pages there, "../" for those one folder below. */
export function wayToRoot(file: string): string {
  return "../".repeat(file.split("/").length - 1) || "./";
}

/** A screen reader speaks in the page's language only if the page says it (WCAG 3.1.1); scripts find the root by `data-root`. */
export function language({document, file}: Page): void {
  const html = first(document, "html");
  setAttribute(html, "lang", "en");
  setAttribute(html, "data-root", wayToRoot(file));
}

/** Framework forbids zooming past 1 (`maximum-scale`), which readers with low vision need (WCAG 1.4.4). */
export function zoom({document}: Page): void {
  for (const meta of metas(document, "viewport")) setAttribute(meta, "content", "width=device-width, initial-scale=1");
}

/** The version of the tool is nobody's business, and would change every page at each update. */
export function generator({document}: Page): void {
  for (const meta of metas(document, "generator")) remove(meta);
}

/** Framework preloads each stylesheet on the line above the stylesheet itself: the hint tells the browser nothing. */
export function stylePreloads({document}: Page): void {
  const hints = all(
    document,
    (e) => e.tagName === "link" && attribute(e, "rel") === "preload" && attribute(e, "as") === "style"
  );
  for (const hint of hints) remove(hint);
}

/** A formula of more letters than this may be wider than the text of a page 360 px wide. */
const NARROW = 24;

/**
 * Code, tables and long formulas scroll sideways where they are wider than the page: a keyboard must reach them (WCAG
 * 2.1.1), and a screen reader name them. Formulas that always fit are left alone: each would be a stop for nothing.
 */
export function scrollers({document}: Page): void {
  const isFormula = (e: Element) => hasClass(e, "equation-body") || hasClass(e, "katex-display");
  const outermost = [...elements(document, (e) => !isFormula(e))].filter(isFormula);
  const formulas = outermost.filter((e) => plainText(e).length > NARROW);
  const named: [name: string, scrollers: Element[]][] = [
    ["Code", all(document, (e) => e.tagName === "pre")],
    ["Table", all(document, (e) => hasClass(e, "table-wrap"))],
    ["Formula", formulas]
  ];
  for (const [name, list] of named)
    for (const element of list) {
      setAttribute(element, "tabindex", "0");
      if (!attribute(element, "role")) setAttribute(element, "role", "group");
      if (!attribute(element, "aria-label")) setAttribute(element, "aria-label", name);
    }
}

/** A table as Markdown makes it has no box of its own to scroll in, and pushes a narrow page sideways (WCAG 1.4.10). */
export function tables({document}: Page): void {
  for (const table of all(document, (e) => e.tagName === "table")) {
    const parent = table.parentNode;
    if (!parent || (isElement(parent) && hasClass(parent, "table-wrap"))) continue;
    const wrap = create("div", {class: "table-wrap"});
    insertAfter(table, wrap);
    remove(table);
    append(wrap, table);
  }
}

/** Column heads as Markdown makes them do not say which way they look (WCAG 1.3.1); one that is empty names nothing. */
export function tableHeads({document}: Page): void {
  for (const head of all(document, (e) => e.tagName === "thead"))
    for (const cell of all(head, (e) => e.tagName === "th")) {
      if (children(cell).length === 0) cell.tagName = cell.nodeName = "td";
      else if (attribute(cell, "scope") === undefined) setAttribute(cell, "scope", "col");
    }
}

/** The four faces that almost every paragraph uses are asked for at once, before the stylesheet names them. */
export function fontPreloads(fonts: readonly string[]): (page: Page) => void {
  return ({document, file}) => {
    const head = first(document, "head");
    const anchor = metas(document, "viewport")[0] ?? head;
    const links = fonts.map((font) =>
      create("link", {
        rel: "preload",
        as: "font",
        type: "font/woff2",
        crossorigin: "",
        href: `${wayToRoot(file)}${font}`
      })
    );
    insertAfter(anchor, ...links);
  };
}

/** Every mend that needs nothing but the page, in order. */
export const mends: readonly ((page: Page) => void)[] = [
  language,
  zoom,
  generator,
  stylePreloads,
  tables,
  tableHeads,
  scrollers
];

function metas(document: Document, name: string) {
  return all(document, (e) => e.tagName === "meta" && attribute(e, "name") === name);
}
