import {existsSync} from "node:fs";
import {join} from "node:path";
import type {Page} from "./mends.js";
import {all, attribute, elements} from "./tree.js";

/**
 * Links of the built pages that lead nowhere: to a file that is not there, to an id that its page has not, or to a place
 * that depends on where the site stands (one that begins with "/").
 */
export function brokenLinks(dist: string, pages: readonly Page[]): string[] {
  const ids = new Map(pages.map(({file, document}) => [file, idsOf(document)]));
  return pages.flatMap(({file, document}) =>
    all(document, (e) => e.tagName === "a" && attribute(e, "href") !== undefined).flatMap((link) => {
      const href = attribute(link, "href") ?? "";
      if (/^[a-z][a-z0-9+.-]*:/i.test(href)) return [];
      const why = href.startsWith("/") ? "depends on where the site stands" : fault(dist, file, href, ids);
      return why ? [`${file}: ${href} ${why}`] : [];
    })
  );
}

function idsOf(document: Page["document"]): Set<string> {
  return new Set([...elements(document)].flatMap((element) => attribute(element, "id") ?? []));
}

function fault(dist: string, file: string, href: string, ids: ReadonlyMap<string, Set<string>>): string | undefined {
  const {pathname, hash} = new URL(href, `http://site/${file}`);
  const path = decodeURIComponent(pathname.slice(1));
  const target = path === "" || path.endsWith("/") ? `${path}index.html` : path;
  const id = decodeURIComponent(hash.slice(1));
  if (!ids.has(target)) return existsSync(join(dist, target)) ? undefined : "is no file of the site";
  return id === "" || ids.get(target)?.has(id) ? undefined : `is no id in ${target}`;
}
