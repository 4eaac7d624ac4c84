import katex from "katex";
import type MarkdownIt from "markdown-it";
import {type Env, fail} from "./fail.js";

/** One colour per idea, in formulas as in prose and figures: `\cgrad{…}` wraps its argument in the class `c-grad`. */
export const ideas = ["grad", "newton", "lmax", "lmin", "step", "model", "mom"] as const;
// The outer braces keep TeX's own spacing around what is coloured.
const macros = Object.fromEntries(ideas.map((idea) => [`\\c${idea}`, `{\\htmlClass{c-${idea}}{#1}}`]));

/** KaTeX at build time: HTML to look at and MathML to listen to. Bad TeX throws; the only trusted command is our colour class. */
export function tex(source: string, displayMode = false): string {
  const html = katex.renderToString(source, {
    displayMode,
    macros: {...macros},
    throwOnError: true,
    strict: (code: string) => (code === "htmlExtension" ? "ignore" : "error"),
    trust({command, class: name = ""}: {command: string; class?: string}) {
      if (command === "\\htmlClass" && /^c-[a-z]+$/.test(name)) return true;
      throw new Error(`${command} is not for these pages`); // KaTeX would only print it in red
    }
  } as katex.KatexOptions);
  // After the name of a function KaTeX writes an invisible operator; an index such as the max of λ_max has no room for it.
  return html.replace(/(<mi>\w+<\/mi>)<mo>\u2061<\/mo>(?=<\/m(sub|sup)>)/g, "$1");
}

/** `$…$` and `$$…$$`, rendered at build time. Framework's `${…}` and plain prices ("$6 or $7") are left alone. */
export function math(md: MarkdownIt): void {
  md.inline.ruler.before("escape", "math", (state, silent) => {
    const {src, pos} = state;
    if (src[pos] !== "$" || src[pos + 1] === "{") return false;
    const mark = src[pos + 1] === "$" ? "$$" : "$";
    const from = pos + mark.length;
    if (/\s/.test(src[from] ?? " ") && mark === "$") return false;
    let to = from;
    do to = src.indexOf(mark, to + 1);
    while (to > 0 && (src[to - 1] === "\\" || src[to + 1] === "{"));
    if (to < 0 || to + mark.length > state.posMax) return false;
    if (mark === "$" && (/\s/.test(src[to - 1]) || /\d/.test(src[to + 1] ?? ""))) return false;
    if (!silent) {
      const env = state.env as Env;
      const line = (env.line ?? 0) + src.slice(0, pos).split("\n").length - 1;
      state.push("math", "math", 0).content = render(src.slice(from, to), mark === "$$", env, line);
    }
    state.pos = to + mark.length;
    return true;
  });
  md.renderer.rules.math = (tokens, i) => tokens[i].content;
}

/** TeX to HTML, with the page's own file and line where the TeX is bad. */
export function render(source: string, displayMode: boolean, env: Env, line: number): string {
  try {
    return tex(source, displayMode);
  } catch (error) {
    return fail(env, line, `${(error as Error).message} (in ${source.trim()})`);
  }
}
