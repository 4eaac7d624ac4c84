import type {Page} from "./mends.js";
import {plainText} from "./plainText.js";
import {all, attribute, create, type Element, first, insertAfter, textContent} from "./tree.js";

export interface DescriptionOptions {
  /** Where the site will stand, ending in "/"; without it, what needs an absolute address is left out. */
  readonly base?: string;
  /** The page's preview picture in `dist/`, if it has one. */
  readonly picture?: string;
}

/** What a search engine and a shared link show of a page: its title, a sentence, and (with a base address) a picture. */
export function describe(page: Page, {base, picture}: DescriptionOptions): void {
  const {document, file} = page;
  const head = first(document, "head");
  const title = first(head, "title");
  const given = meta(head, "name", "description");
  const description = (given && attribute(given, "content")) || opening(document);
  const found: [string, string, string | undefined][] = [
    ["name", "description", given ? undefined : description],
    ["property", "og:type", "article"],
    ["property", "og:title", textContent(title)],
    ["property", "og:description", description],
    ["property", "og:url", base && address(base, file)],
    ["property", "og:image", base && picture && `${base}${picture}`],
    ["name", "twitter:card", base && picture && "summary_large_image"]
  ];
  const tags = found.flatMap(([key, name, content]) =>
    content && !meta(head, key, name) ? [create("meta", {[key]: name, content})] : []
  );
  if (base) tags.push(create("link", {rel: "canonical", href: address(base, file)}));
  insertAfter(title, ...tags);
}

/** A page's absolute address. */
export function address(base: string, file: string): string {
  return `${base}${file.replace(/(^|\/)index\.html$/, "$1")}`;
}

/** The first paragraph, cut at the end of a sentence or a word near 200 letters. */
function opening(document: Page["document"]): string {
  const paragraphs = all(first(document, "main"), (e) => e.tagName === "p").map((paragraph) => plainText(paragraph));
  const text = paragraphs.find((paragraph) => paragraph.length > 40) ?? paragraphs[0] ?? "";
  if (text.length <= 200) return text;
  const sentence = text.slice(0, 200).match(/^.{60,}[.?!](?=\s)/s)?.[0];
  return sentence ?? `${text.slice(0, 200).replace(/\s\S*$/, "")} …`;
}

function meta(head: Element, key: string, value: string): Element | undefined {
  return all(head, (e) => e.tagName === "meta" && attribute(e, key) === value)[0];
}
