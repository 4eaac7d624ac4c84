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

/**
 * Code and tables scroll sideways where they are wider than the page: a keyboard must reach them (WCAG 2.1.1), and a
 * screen reader name them. Formulas go on in the next line instead, and are no stops.
 */
export function scrollers({document}: Page): void {
  const named: [name: string, scrollers: Element[]][] = [
    ["Code", all(document, (e) => e.tagName === "pre")],
    ["Table", all(document, (e) => hasClass(e, "table-wrap"))]
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

/** The longest cells of three columns fit side by side on a phone, folded, if they have no more letters than this together. */
const WORDY = 72;

/**
 * A table of three or more columns of words has no room for them side by side on a phone, where the style sets them
 * under one another. The roles keep it a table for browsers that forget it then.
 */
export function wordyTables({document}: Page): void {
  for (const wrap of all(document, (e) => hasClass(e, "table-wrap"))) {
    const rows = all(wrap, (e) => e.tagName === "tr").map((row) => cells(row).map((cell) => plainText(cell).length));
    const columns = Math.max(0, ...rows.map((row) => row.length));
    const longest = Array.from({length: columns}, (_, i) => Math.max(...rows.map((row) => row[i] ?? 0)));
    if (columns < 3 || longest.reduce((sum, length) => sum + length, 0) <= WORDY) continue;
    setAttribute(wrap, "class", "table-wrap wordy");
    for (const element of elements(wrap)) {
      const role = roles[element.tagName];
      if (role) setAttribute(element, "role", role);
    }
  }
}

const cells = (row: Element) => all(row, (e) => e.tagName === "td" || e.tagName === "th");
const roles: Readonly<Record<string, string>> = {
  table: "table",
  thead: "rowgroup",
  tbody: "rowgroup",
  tr: "row",
  th: "columnheader",
  td: "cell"
};

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
  wordyTables,
  scrollers
];

function metas(document: Document, name: string) {
  return all(document, (e) => e.tagName === "meta" && attribute(e, "name") === name);
}
