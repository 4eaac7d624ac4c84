import {createHash} from "node:crypto";
import type {Page} from "./mends.js";
import {all, attribute, create, type Element, first, insertAfter, textContent} from "./tree.js";

/** The directives of the policy, without those that a `<meta>` may not carry (frame-ancestors, sandbox, reports). */
const directives = {
  "default-src": "'none'",
  "script-src": "'self'",
  "style-src": "'self' 'unsafe-inline'", // Plotly and KaTeX place things by style attributes
  "img-src": "'self' data: blob:", // Plotly makes a PNG by way of both
  "font-src": "'self'",
  "connect-src": "'self'",
  "worker-src": "'self'",
  "manifest-src": "'self'",
  "base-uri": "'self'",
  "form-action": "'none'"
};

/** Whether a script's text runs: one without `src`, of a type that is a program. */
function isInline(element: Element): boolean {
  const type = attribute(element, "type") ?? "";
  return (
    element.tagName === "script" &&
    attribute(element, "src") === undefined &&
    /^($|module$|text\/javascript$)/.test(type)
  );
}

/** The SHA-256 of each inline script of a page, as a policy writes them, without repetition. */
export function scriptHashes({document}: Page): string[] {
  const hashes = all(document, isInline).map(
    (script) => `'sha256-${createHash("sha256").update(textContent(script)).digest("base64")}'`
  );
  return [...new Set(hashes)];
}

/**
 * Says what a page may run and ask for: its own origin, and exactly the inline scripts that it was built with. No eval.
 * It must stand before anything that it governs; only the character set comes first.
 */
export function policy(page: Page): void {
  const sources = {...directives, "script-src": [directives["script-src"], ...scriptHashes(page)].join(" ")};
  const content = Object.entries(sources).map((parts) => parts.join(" "));
  const charset = all(
    first(page.document, "head"),
    (e) => e.tagName === "meta" && attribute(e, "charset") !== undefined
  );
  if (charset.length !== 1) throw new Error(`${page.file}: expected one <meta charset>; got ${charset.length}`);
  insertAfter(charset[0], create("meta", {"http-equiv": "Content-Security-Policy", content: content.join("; ")}));
}
