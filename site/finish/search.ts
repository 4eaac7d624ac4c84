import type {Page} from "./mends.js";
import {plainText, spoken} from "./plainText.js";
import {texToText} from "./texToText.js";
import {all, attribute, children, type Element, first, isElement, type Node} from "./tree.js";

/** One thing that the search can find. */
export interface SearchRecord {
  readonly id: string;
  /** The page's file: "step-size.html". */
  readonly page: string;
  /** The page's title. */
  readonly title: string;
  readonly heading: string;
  /** The id to go to on that page; "" for its top. */
  readonly anchor: string;
  readonly text: string;
  readonly kind: "section" | "equation" | "term";
}

/** What the search wants to know of a numbered equation. */
export interface SearchedEquation {
  readonly number: number;
  readonly tex: string;
  readonly name: string;
  /** The page where it is at home, without extension: "step-size". */
  readonly home: string;
  readonly words: string;
}

/** Everything that the search can find in the built pages: sections, then terms, then equations. */
export function searchRecords(pages: readonly Page[], equations: readonly SearchedEquation[]): SearchRecord[] {
  const records = [
    ...pages.flatMap(sections),
    ...pages.flatMap(terms),
    ...equations.map((one) => equation(one, pages))
  ];
  const ids = new Map<string, number>();
  return records.map((record) => {
    const seen = ids.get(record.id) ?? 0;
    ids.set(record.id, seen + 1);
    return seen === 0 ? record : {...record, id: `${record.id}-${seen + 1}`};
  });
}

/** A page's title: its first heading. */
function titleOf({document}: Page): string {
  return plainText(first(document, "h1"));
}

const headings = new Set(["h1", "h2", "h3"]);

/** The text under each heading up to the next. */
function sections(page: Page): SearchRecord[] {
  const title = titleOf(page);
  const starts = [...spoken(first(page.document, "main"))].filter((element) => headings.has(element.tagName));
  const texts = new Map<Element, string>(starts.map((start) => [start, ""]));
  let current: Element | undefined;
  const visit = (node: Node) => {
    if (isElement(node) && texts.has(node)) current = node;
    else if (isElement(node) && children(node).some((child) => holds(child, texts))) children(node).forEach(visit);
    else if (current) texts.set(current, `${texts.get(current)} ${plainText(node)}`.trim());
  };
  children(first(page.document, "main")).forEach(visit);
  return starts.map((start) => {
    const anchor = start.tagName === "h1" ? "" : (attribute(start, "id") ?? "");
    const text = (texts.get(start) ?? "").replace(/\s+/g, " ");
    return {
      id: `${page.file}#${anchor}`,
      page: page.file,
      title,
      heading: plainText(start),
      anchor,
      text,
      kind: "section"
    };
  });
}

function holds(node: Node, starts: ReadonlyMap<Element, string>): boolean {
  return isElement(node) && (starts.has(node) || children(node).some((child) => holds(child, starts)));
}

/** Words that a page defines: each `<dfn>` with its sentence's paragraph, each row of the notation page's tables. */
function terms(page: Page): SearchRecord[] {
  const title = titleOf(page);
  const found: SearchRecord[] = [];
  let section = "";
  let paragraph: Element | undefined;
  const add = (heading: string, anchor: string, text: string) =>
    found.push({id: `${page.file}#term-${heading}`, page: page.file, title, heading, anchor, text, kind: "term"});
  for (const element of spoken(first(page.document, "main"))) {
    if (element.tagName === "h2" || element.tagName === "h3") section = attribute(element, "id") ?? section;
    if (/^(p|li|dd|td)$/.test(element.tagName)) paragraph = element;
    if (element.tagName === "dfn")
      add(plainText(element), attribute(element, "id") ?? section, paragraph ? plainText(paragraph) : "");
    if (element.tagName === "tr" && /(^|\/)notation\.html$/.test(page.file)) {
      const [symbol, ...rest] = all(element, (e) => e.tagName === "td").map((cell) => plainText(cell));
      if (symbol) add(symbol, attribute(element, "id") ?? section, rest.filter(Boolean).join(" · "));
    }
  }
  return found;
}

/** A numbered equation stands where it is at home, or, until that chapter is built, on the page of all equations. */
function equation({number, tex, name, home, words}: SearchedEquation, pages: readonly Page[]): SearchRecord {
  const page = pages.find(({file}) => file === `${home}.html`) ?? pages.find(({file}) => file === "equations.html");
  const anchor = `eq-${number}`;
  return {
    id: anchor,
    page: page?.file ?? "equations.html",
    title: page ? titleOf(page) : "",
    heading: `(${number}) ${name}`,
    anchor,
    text: [texToText(tex), words].filter(Boolean).join(" — "),
    kind: "equation"
  };
}
