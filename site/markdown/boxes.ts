import type MarkdownIt from "markdown-it";
import {type Container, html, inline, title} from "./containers.js";
import type {Env} from "./fail.js";
import {render} from "./math.js";

/** A titled box: what a reader may skip, or must not. */
const box = (kind: string): Container => ({
  open(state, rest, line) {
    const env = state.env as Env & {boxes?: number};
    const id = `${kind}-${(env.boxes = (env.boxes ?? 0) + 1)}`;
    html(state, `<div class="box ${kind}" role="note" aria-labelledby="${id}">\n<p class="box-title" id="${id}">`);
    inline(state, title(env, rest, line), line);
    html(state, `</p>\n`);
    return () => html(state, `</div>\n`);
  }
});

/** A derivation: an ordered list of lines, each of which unfolds to its reason. */
const derivation: Container = {
  open(state, rest, line) {
    (state.env as {lines?: number}).lines = 0;
    html(state, `<div class="derivation-box">\n<p class="box-title">`);
    inline(state, title(state.env as Env, rest, line), line);
    html(state, `</p>\n<ol class="derivation">\n`);
    return () => html(state, `</ol>\n</div>\n`);
  }
};

/** One line of a derivation: its TeX, and the reason inside. */
const line: Container = {
  open(state, rest, at) {
    const env = state.env as Env & {lines?: number};
    env.lines = (env.lines ?? 0) + 1;
    const formula = render(title(env, rest, at), true, env, at);
    const name = `<span class="visually-hidden">Line ${env.lines}: why?</span>`; // a formula alone is no name
    html(state, `<li><details><summary>${formula}${name}</summary>\n`);
    return () => html(state, `</details></li>\n`);
  }
};

export const boxes: Record<string, Container> = {
  ...Object.fromEntries(
    ["goals", "summary", "fine-print", "misconception", "note", "optional"].map((kind) => [kind, box(kind)])
  ),
  derivation,
  line
};

/** HTML that the containers push is written as it stands. */
export function rawHtml(md: MarkdownIt): void {
  md.renderer.rules.raw_html = (tokens, i) => tokens[i].content;
}
