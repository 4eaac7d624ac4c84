import type {Table} from "../figures/types.js";
import type {plotly} from "./plotly.js";
import {write} from "./state.js";

type Say = (words: string, action?: readonly [string, () => void]) => void;

/** The address that reproduces the figure exactly, on the reader's clipboard or, where that is denied, in sight. */
export async function copyLink(id: string, say: Say): Promise<void> {
  write();
  const url = new URL(location.href);
  url.hash = id;
  try {
    await navigator.clipboard.writeText(url.href);
    say("The link to this figure, as it stands, is on your clipboard.");
  } catch {
    say(`The clipboard is closed to this page; the link is ${url.href}`);
  }
}

/** Saves the picture as the reader sees it. */
export async function saveImage(
  plot: ReturnType<typeof plotly>,
  id: string,
  format: "png" | "svg",
  say: Say
): Promise<void> {
  try {
    save(await plot.image({format}), `${id}.${format}`);
  } catch {
    say("The picture could not be made: the drawing library is not there.");
  }
}

/** Saves every number of the table, in shortest round-trip form. */
export function saveCsv({columns, rows}: Table, id: string): void {
  const quote = (value: number | string) =>
    /[",\n]/.test(`${value}`) ? `"${`${value}`.replace(/"/g, '""')}"` : `${value}`;
  const text = [columns, ...rows].map((row) => row.map(quote).join(",")).join("\n");
  saveText(`${text}\n`, `${id}.csv`, "text/csv");
}

/** Saves a text as a file of this name and kind. */
export function saveText(text: string, name: string, type: string): void {
  const url = URL.createObjectURL(new Blob([text], {type}));
  save(url, name);
  setTimeout(() => URL.revokeObjectURL(url), 1000);
}

function save(url: string, name: string): void {
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
}
