import {transformSync} from "esbuild";
import type {Piece} from "./extract.js";

/** How Framework reads a cell: the names that it defines, and those that it takes from other cells. */
export type ParseJavaScript = (
  source: string,
  options: {path: string; inline?: boolean}
) => {references: readonly {name: string}[]; declarations: readonly {name: string}[] | null};

/**
 * Names that a page uses above the cell that defines them. Framework would run such a page, in the order of what needs
 * what; a reader, who goes from top to bottom, meets a name that nobody introduced.
 *
 * @returns a message for each, beginning with its line
 */
export function misordered(programs: readonly Piece[], parse: ParseJavaScript): string[] {
  const defined = new Map<string, {cell: number; line: number}>();
  const parsed = programs.map((piece, cell) => {
    const read = parsePiece(piece, parse);
    for (const {name} of read?.declarations ?? [])
      if (!defined.has(name)) defined.set(name, {cell, line: lineOf(piece, name)});
    return read;
  });
  return parsed.flatMap((read, cell) =>
    [...new Set((read?.references ?? []).map(({name}) => name))].flatMap((name) => {
      const definition = defined.get(name);
      if (!definition || definition.cell <= cell) return [];
      return [
        `${lineOf(programs[cell], name)}: ${name} is used here, and defined only below, in line ${definition.line}`
      ];
    })
  );
}

/** A cell without its types, as Framework reads it; nothing if it does not parse: the compiler says that better. */
function parsePiece({kind, text}: Piece, parse: ParseJavaScript): ReturnType<ParseJavaScript> | undefined {
  try {
    if (kind === "placeholder") return parse(text, {path: "/page", inline: true});
    const tsconfigRaw = {compilerOptions: {verbatimModuleSyntax: true}};
    return parse(transformSync(text, {loader: "ts", tsconfigRaw, logLevel: "silent"}).code, {path: "/page"});
  } catch {
    return undefined;
  }
}

/** The line in the page where a piece first has a name. */
function lineOf({text, line}: Piece, name: string): number {
  const at = text.search(new RegExp(`(?<![\\w$.])${name.replaceAll("$", "\\$")}(?![\\w$])`));
  return line + text.slice(0, Math.max(at, 0)).split("\n").length - 1;
}
