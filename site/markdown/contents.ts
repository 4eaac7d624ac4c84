import type MarkdownIt from "markdown-it";
import {figureTitles} from "../figureTitles.js";
import {type Env, fail} from "./fail.js";

/** A list of the page's sections under its title, where there are at least four; no heading may take a figure's id. */
export function contents(md: MarkdownIt): void {
  md.core.ruler.push("contents", (state) => {
    const sections: {id: string; label: string}[] = [];
    let after = -1;
    state.tokens.forEach((token, i) => {
      if (token.type !== "heading_open") return;
      const id = token.attrGet("id") ?? "";
      if (id in figureTitles) fail(state.env as Env, token.map![0], `the heading takes the id of figure ${id}`);
      if (token.tag === "h1" && after < 0) after = i + 3;
      if (token.tag === "h2") sections.push({id, label: state.tokens[i + 1].content});
    });
    if (after < 0 || sections.length < 4) return;
    const items = sections.map(({id, label}) => `<li><a href="#${id}">${md.utils.escapeHtml(label)}</a></li>`);
    const token = new state.Token("raw_html", "", 0);
    token.content = `<nav class="contents" aria-label="On this page"><details open><summary>On this page</summary><ol>${items.join("")}</ol></details></nav>\n`;
    state.tokens.splice(after, 0, token);
  });
}

/** Tells the inline rules in which line their text begins, so that they can name it. */
export function lines(md: MarkdownIt): void {
  md.core.ruler.at("inline", (state) => {
    for (const token of state.tokens) {
      if (token.type !== "inline") continue;
      (state.env as Env).line = token.map?.[0];
      state.md.inline.parse(token.content, state.md, state.env, token.children!);
    }
  });
}
