import {excerpt, highlight} from "./highlight.js";
import {type Entry, type Found, loadSearch, type Search} from "./searchIndex.js";

const GROUPS: readonly (readonly [Entry["kind"], string])[] = [
  ["section", "Sections"],
  ["equation", "Equations"],
  ["term", "Terms"]
];

let shared: (() => void) | undefined;

/** Opens the search dialog, made when it is first asked for. The focus returns to where it was when it closes. */
export function openSearch(): void {
  shared ??= make();
  shared();
}

/** A text field that commands a list of results: the arrow keys choose, Enter goes, Escape closes. */
function make(): () => void {
  const dialog = document.createElement("dialog");
  dialog.className = "search";
  dialog.setAttribute("aria-label", "Search the course");
  dialog.innerHTML = `<form class="search-line" method="dialog"><input type="text" role="combobox" aria-label="Search sections, equations and terms" aria-expanded="false" aria-controls="search-results" aria-autocomplete="list" autocomplete="off" autocapitalize="off" spellcheck="false" enterkeyhint="go" placeholder="Search sections, equations, terms"><button type="button">Close</button></form><p class="search-note" role="status"></p><div class="search-results" id="search-results" role="listbox" aria-label="Results"></div>`;
  const input = dialog.querySelector("input") as HTMLInputElement;
  const note = dialog.querySelector<HTMLElement>(".search-note") as HTMLElement;
  const list = dialog.querySelector<HTMLElement>(".search-results") as HTMLElement;
  let search: Search | undefined;
  let options: HTMLAnchorElement[] = [];
  let chosen = -1;

  const choose = (index: number) => {
    options[chosen]?.setAttribute("aria-selected", "false");
    chosen = index;
    const option = options[chosen];
    option?.setAttribute("aria-selected", "true");
    option?.scrollIntoView({block: "nearest"});
    if (option) input.setAttribute("aria-activedescendant", option.id);
    else input.removeAttribute("aria-activedescendant");
  };
  const update = () => {
    const query = input.value.trim();
    const results = query && search ? search(query) : [];
    options = fill(list, results);
    input.setAttribute("aria-expanded", `${options.length > 0}`);
    choose(options.length > 0 ? 0 : -1);
    if (search) note.textContent = query ? count(options.length, query) : "";
  };
  const load = async () => {
    if (search) return;
    note.textContent = "Loading the index …";
    try {
      search = await loadSearch();
      update();
    } catch {
      note.textContent =
        document.documentElement.dataset.root === undefined
          ? "Search works in the built course; this is its preview."
          : "The index could not be loaded. Close the search and open it again to retry.";
    }
  };

  input.addEventListener("input", update);
  input.addEventListener("keydown", (event) => {
    const last = options.length - 1;
    const to = {
      ArrowDown: chosen >= last ? 0 : chosen + 1,
      ArrowUp: chosen <= 0 ? last : chosen - 1,
      PageDown: Math.min(last, chosen + 5),
      PageUp: Math.max(0, chosen - 5)
    }[event.key];
    if (to !== undefined && options.length > 0) {
      event.preventDefault();
      choose(to);
    } else if (event.key === "Enter") {
      event.preventDefault();
      options[chosen]?.click();
    }
  });
  list.addEventListener("click", () => dialog.close());
  dialog.querySelector("button")?.addEventListener("click", () => dialog.close());
  dialog.addEventListener("click", ({target}) => {
    if (target === dialog) dialog.close(); // the backdrop
  });
  document.body.append(dialog);
  return () => {
    if (dialog.open) return;
    dialog.showModal();
    input.focus();
    input.select();
    void load();
  };
}

const count = (n: number, query: string): string =>
  n === 0 ? `Nothing found for “${query}”.` : `${n} ${n === 1 ? "result" : "results"}`;

/** Fills the list, group by group, and returns its options in their order on the screen. */
function fill(list: HTMLElement, results: readonly Found[]): HTMLAnchorElement[] {
  const options: HTMLAnchorElement[] = [];
  const groups = GROUPS.flatMap(([kind, name]) => {
    const found = results.filter(({entry}) => entry.kind === kind);
    if (found.length === 0) return [];
    const group = document.createElement("div");
    group.setAttribute("role", "group");
    group.setAttribute("aria-label", name);
    const label = group.appendChild(document.createElement("div"));
    label.className = "search-group";
    label.setAttribute("aria-hidden", "true");
    label.textContent = name;
    for (const one of found) options.push(group.appendChild(option(one, options.length)));
    return [group];
  });
  list.replaceChildren(...groups);
  return options;
}

function option({entry, href, words}: Found, index: number): HTMLAnchorElement {
  const link = document.createElement("a");
  link.className = "search-result";
  link.id = `search-result-${index}`;
  link.href = href;
  link.tabIndex = -1;
  link.setAttribute("role", "option");
  link.setAttribute("aria-selected", "false");
  const heading = link.appendChild(document.createElement("strong"));
  heading.append(...highlight(entry.heading || entry.title, words));
  if (entry.heading && entry.heading !== entry.title) {
    const where = link.appendChild(document.createElement("span"));
    where.className = "where";
    where.textContent = ` · ${entry.title}`;
  }
  const around = link.appendChild(document.createElement("span"));
  around.className = "excerpt";
  around.append(...highlight(excerpt(entry.text, words), words));
  return link;
}
