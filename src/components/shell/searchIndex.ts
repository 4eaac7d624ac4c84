import type MiniSearch from "minisearch";

/** One thing that can be found. `page` is a file name beneath the root of the site, with or without its .html. */
export interface Entry {
  readonly id: string | number;
  readonly page: string;
  readonly title: string;
  readonly heading: string;
  readonly anchor: string;
  readonly text: string;
  readonly kind: "section" | "equation" | "term";
}

/** An entry that was found, where it is, and the words by which it was found. */
export interface Found {
  readonly entry: Entry;
  readonly href: string;
  readonly words: readonly string[];
}

export type Search = (query: string) => readonly Found[];

const LIMIT = 24;

/**
 * Loads the library and the index of the built site, and returns what searches it. Throws Error when there is no index:
 * the preview of the sources has none.
 */
export async function loadSearch(): Promise<Search> {
  const root = document.documentElement.dataset.root;
  if (root === undefined) throw new Error("no index");
  const base = new URL(root, location.href);
  const [{default: Library}, entries] = await Promise.all([
    import("../../vendor/minisearch.js"),
    fetch(new URL("search.json", base)).then((response) => {
      if (!response.ok) throw new Error(`no index: ${response.status}`);
      return response.json() as Promise<Entry[]>;
    })
  ]);
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const index: MiniSearch<Entry> = new Library<Entry>({
    fields: ["heading", "text", "title"],
    searchOptions: {
      boost: {heading: 4, title: 1.5},
      prefix: (term) => term.length > 1,
      fuzzy: (term) => (term.length > 4 ? 0.2 : false),
      combineWith: "AND"
    }
  });
  index.addAll(entries);
  return (query) =>
    index
      .search(query)
      .slice(0, LIMIT)
      .flatMap(({id, terms}) => {
        const entry = byId.get(id as Entry["id"]);
        return entry ? [{entry, href: address(entry, base), words: terms}] : [];
      });
}

function address({page, anchor}: Entry, base: URL): string {
  const name = page.replace(/^\//, "");
  const url = new URL(name.endsWith(".html") ? name : `${name}.html`, base);
  url.hash = anchor;
  return url.href;
}
