import type {Table} from "../figures/types.js";

/** Rows a reader can look over; the CSV has them all. */
const MOST = 200;

/** The numbers of a figure, shown on request and kept up to date a few times a second while they are. */
export function table(id: string) {
  const element = document.createElement("div");
  element.className = "table-wrap";
  element.id = id;
  element.hidden = true;
  element.tabIndex = 0;
  element.setAttribute("role", "group");
  element.setAttribute("aria-label", "Numbers of this figure");
  let latest: Table | undefined;
  let timer = 0;

  function fill(): void {
    timer = 0;
    if (element.hidden || !latest) return;
    const {columns, rows} = latest;
    const node = document.createElement("table");
    node.createTHead().append(row("th", columns));
    node.createTBody().append(...rows.slice(0, MOST).map((cells) => row("td", cells.map(cell))));
    element.replaceChildren(node);
    if (rows.length > MOST) element.append(`The first ${MOST} of ${rows.length} rows; the CSV holds all.`);
  }

  return {
    element,
    update(table: Table): void {
      latest = table;
      if (!element.hidden && timer === 0) timer = window.setTimeout(fill, 150);
    },
    /** Shows or hides the table; returns whether it is shown now. */
    toggle(table: Table | undefined): boolean {
      latest = table;
      element.hidden = !element.hidden;
      fill();
      return !element.hidden;
    }
  };
}

function row(tag: "th" | "td", cells: readonly string[]): HTMLTableRowElement {
  const node = document.createElement("tr");
  for (const words of cells) {
    const cell = node.appendChild(document.createElement(tag));
    if (tag === "th") cell.setAttribute("scope", "col");
    cell.textContent = words;
  }
  return node;
}

/** Six digits are enough to read; the CSV keeps every bit. */
const cell = (value: number | string): string =>
  typeof value === "number" ? `${Number(value.toPrecision(6))}` : value;
