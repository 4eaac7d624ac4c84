import {generator, language, type Page, zoom} from "./mends.js";
import {all, append, attribute, create, first, insertAfter, remove, setAttribute, unwrap} from "./tree.js";

/**
 * `404.html` is served in place of any address, at any depth: it may ask for no file, and name no place relative to
 * itself. Framework gives it a `<base>` at the root of the host, scripts, and preloads, which are wrong under a sub-path.
 *
 * With a base address its links lead to the course; without one a sentence says where the course is.
 */
export function notFound(page: Page, base: string | undefined): void {
  const {document} = page;
  for (const mend of [language, zoom, generator]) mend(page);
  setAttribute(first(document, "html"), "data-root", undefined);
  const files = (name: string) => name === "base" || name === "script" || name === "link";
  for (const element of all(document, (e) => files(e.tagName))) remove(element);

  const main = first(document, "main");
  for (const link of all(document, (e) => e.tagName === "a")) {
    const href = attribute(link, "href") ?? "";
    if (!href.startsWith("#") && !base) unwrap(link);
    else if (!href.startsWith("#")) setAttribute(link, "href", new URL(href, base).href);
  }
  if (!base)
    append(
      main,
      create("p", {}, "The course begins at this address without its last part: up to, and with, its last slash.")
    );

  const head = first(document, "head");
  append(head, create("link", {rel: "icon", href: "data:,"})); // or the browser asks the host for one
  append(head, create("meta", {name: "robots", content: "noindex"}));
  const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";
  const meta = create("meta", {"http-equiv": "Content-Security-Policy", content: policy});
  insertAfter(all(head, (e) => attribute(e, "charset") !== undefined)[0], meta);
}
