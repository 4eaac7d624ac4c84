import type MarkdownIt from "markdown-it";
import type StateBlock from "markdown-it/lib/rules_block/state_block.mjs";
import {type Env, fail} from "./fail.js";

/** A kind of container: checks what follows its name, and opens and closes its HTML. */
export interface Container {
  /** Pushes the opening tokens; `rest` is what stands after the kind. Returns what pushes the closing ones. */
  open(state: StateBlock, rest: string, line: number): (end: number) => void;
}

const HEAD = /^(:{3,})\s*([a-z][a-z-]*)\s*(.*)$/;
const FENCE = /^(`{3,}|~{3,})/;

/**
 * `::: kind rest` … `:::`. A container closes at a line of exactly as many colons as opened it, so that an outer one
 * takes more colons than what it holds. Colons inside a fenced cell are the cell's own.
 */
export function containers(md: MarkdownIt, kinds: Readonly<Record<string, Container>>): void {
  md.block.ruler.before(
    "fence",
    "container",
    (state, start, last, silent) => {
      const line = (i: number) => state.src.slice(state.bMarks[i] + state.tShift[i], state.eMarks[i]).trim();
      const head = HEAD.exec(line(start));
      if (!head) return false;
      const env = state.env as Env;
      const [, colons, kind, rest] = head;
      const container = kinds[kind];
      if (!container)
        fail(env, start, `no container is called "${kind}"; expected one of ${Object.keys(kinds).join(", ")}`);
      if (silent) return true;

      const end = closing(line, start, last, colons);
      if (end < 0) fail(env, start, `${kind} is never closed: expected a line "${colons}"`);
      const close = container.open(state, rest, start);
      const {parentType, lineMax} = state;
      state.parentType = kind as typeof parentType;
      state.lineMax = end;
      md.block.tokenize(state, start + 1, end);
      state.parentType = parentType;
      state.lineMax = lineMax;
      close(end);
      state.line = end + 1;
      return true;
    },
    {alt: ["paragraph", "reference", "blockquote", "list"]} // a container right under a paragraph is not its text
  );
}

/** The line that closes a container, or −1. */
function closing(line: (i: number) => string, start: number, last: number, colons: string): number {
  for (let i = start + 1, fence = ""; i < last; ++i) {
    const mark = FENCE.exec(line(i))?.[1] ?? "";
    if (!fence) {
      if (line(i) === colons) return i;
      fence = mark;
    } else if (mark.startsWith(fence) && line(i) === mark) fence = "";
  }
  return -1;
}

/** The title in quotes after a container's name. */
export function title(env: Env, rest: string, line: number): string {
  return /^"(.+)"$/.exec(rest)?.[1] ?? fail(env, line, `expected a title in quotes; got ${rest || "nothing"}`);
}

/** Pushes a token that is written as it stands. */
export function html(state: StateBlock, content: string): void {
  state.push("raw_html", "", 0).content = content;
}

/** Pushes text that the inline rules (math, links, placeholders) still read. */
export function inline(state: StateBlock, content: string, line: number): void {
  const token = state.push("inline", "", 0);
  token.content = content;
  token.map = [line, line + 1];
  token.children = [];
}
