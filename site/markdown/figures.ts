import {existsSync, readFileSync} from "node:fs";
import type MarkdownIt from "markdown-it";
import {escapeHtml} from "markdown-it/lib/common/utils.mjs";
import {figureTitles} from "../figureTitles.js";
import {type Container, html, inline} from "./containers.js";
import {type Env, fail} from "./fail.js";

const HEAD = /^([a-z][a-z0-9-]*)\s+"(.+)"$/;
const CELL = /^(ts|js)\b(?!.*\brun=false\b)/;

/** What `npm run stills` recorded of each figure: its live sentence at the defaults, and the sizes of its pictures. */
export interface Still {
  sentence: string;
  digest: string;
  wide: [number, number];
  narrow: [number, number];
  /** How high the whole figure stands when it is awake, in px: wide, narrow. */
  room?: [number, number];
}

/**
 * `::: figure id "Caption"` … `:::` around cells: the still pictures, what the cells show, the caption, and "Show the
 * code" with exactly those cells and the imports that they use.
 */
export const figure: Container = {
  open(state, rest, line) {
    const env = state.env as Env & {figures?: string[]};
    const [, id, caption] = HEAD.exec(rest) ?? fail(env, line, 'expected ::: figure some-id "Caption"');
    env.figures ??= [];
    if (env.figures.includes(id)) fail(env, line, `figure ${id} stands twice on this page`);
    env.figures.push(id);
    html(state, `<figure id="${id}" class="figure"${room(id)}>\n${still(id)}`);
    const first = state.tokens.length;
    return () => {
      const cells = state.tokens.slice(first).filter((token) => token.type === "fence" && CELL.test(token.info));
      html(state, `<figcaption>${rank(id)}`);
      inline(state, caption, line);
      html(state, `</figcaption>\n<details class="code"><summary>Show the code</summary>\n`);
      const imports = state.push("figure_imports", "", 0);
      imports.meta = cells.map((cell) => cell.content).join("\n");
      for (const cell of cells) {
        const echo = state.push("fence", "code", 0); // Framework's own renderer highlights it
        echo.content = cell.content;
        echo.info = `${cell.info.split(/\s/)[0]} run=false`;
        echo.map = cell.map;
      }
      html(state, `</details>\n</figure>\n`);
    };
  }
};

/** Puts before each figure's code those import lines of the page that its cells use. */
export function figureImports(md: MarkdownIt): void {
  md.core.ruler.push("figure_imports", ({tokens}) => {
    const cells = tokens.filter((token) => token.type === "fence" && CELL.test(token.info));
    const lines = cells.flatMap(({content}) => content.match(/^import .+$/gm) ?? []);
    for (const token of tokens) {
      if (token.type !== "figure_imports") continue;
      const code = token.meta as string;
      const used = lines.filter(
        (line) => !code.includes(line) && names(line).some((name) => new RegExp(`\\b${name}\\b`).test(code))
      );
      if (used.length === 0) continue;
      token.type = "fence";
      token.tag = "code";
      token.info = "ts run=false";
      token.content = `${[...new Set(used)].join("\n")}\n`;
    }
  });
  md.renderer.rules.figure_imports = () => "";
}

/** The names that an import line brings into scope. */
function names(line: string): string[] {
  const inside = /^import (?:type )?(?:\{(.+?)\}|\* as (\w+)|(\w+)) from/.exec(line);
  return inside
    ? (inside[1] ?? inside[2] ?? inside[3]).split(",").map(
        (part) =>
          part
            .trim()
            .split(/\s+as\s+/)
            .pop()!
      )
    : [];
}

/** The committed pictures, light and dark, wide and narrow: seen without scripts, in print, and until Plotly wakes. */
function still(id: string): string {
  const record = stills()[id];
  if (!record) return "";
  const picture = (theme: string) => {
    const file = (size: string) => `/pictures/${id}-${size}-${theme}.svg`;
    const [width, height] = record.wide;
    const [narrowWidth, narrowHeight] = record.narrow;
    return `<picture class="still still-${theme}"><source media="(max-width: 719px)" srcset="${file("narrow")}" width="${narrowWidth}" height="${narrowHeight}"><img src="${file("wide")}" width="${width}" height="${height}" alt="${escapeHtml(record.sentence)}" loading="lazy"></picture>\n`;
  };
  return `<div class="stills">\n${picture("light")}${picture("dark")}<p class="still-sentence">${escapeHtml(record.sentence)}</p>\n</div>\n`;
}

/** Whether the argument leans on the figure, in a word before its caption. */
function rank(id: string): string {
  const title = figureTitles[id];
  return title ? `<span class="figure-rank">${title.core ? "Core figure" : "Optional figure"}</span> ` : "";
}

/** The room that a figure keeps while it sleeps. */
function room(id: string): string {
  const [wide, narrow] = stills()[id]?.room ?? [];
  return wide && narrow ? ` style="--room: ${wide}px; --room-narrow: ${narrow}px"` : "";
}

/** The record kept beside the pictures. */
export function stills(): Record<string, Still> {
  const file = "src/pictures/stills.json";
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : {};
}
