import type MarkdownIt from "markdown-it";
import {type Equation, equations} from "../equations.js";
import {figureTitles} from "../figureTitles.js";
import {references as sources} from "../references.js";
import {type Container, html} from "./containers.js";
import {type Env, fail} from "./fail.js";
import {render, tex} from "./math.js";

interface PageEnv extends Env {
  /** The equations that this page prints with their anchors. */
  printed?: number[];
  /** The equations that this page refers to. */
  cited?: Set<number>;
}

const REFERENCE = /@(eq|fig|ref)-([a-z0-9]+(?:-[a-z0-9]+)*)/y;

/** `@eq-18`, `@fig-mode-lab`, `@ref-goh2017`: links whose target is known when the page is built, or the build stops. */
export function references(md: MarkdownIt): void {
  md.inline.ruler.before("link", "reference_link", (state, silent) => {
    if (state.src[state.pos] !== "@") return false;
    REFERENCE.lastIndex = state.pos;
    const match = REFERENCE.exec(state.src);
    if (!match) return false;
    if (!silent) {
      const env = state.env as PageEnv;
      const line = (env.line ?? 0) + state.src.slice(0, state.pos).split("\n").length - 1;
      state.push("raw_html", "", 0).content = links[match[1]](match[2], env, line);
    }
    state.pos += match[0].length;
    return true;
  });
  md.core.ruler.push("equation_previews", (state) => {
    const {cited} = state.env as PageEnv;
    for (const number of cited ?? []) {
      const token = new state.Token("raw_html", "", 0);
      token.content = preview(equations[number - 1]);
      state.tokens.push(token);
    }
  });
}

const links: Record<string, (name: string, env: PageEnv, line: number) => string> = {
  eq(name, env, line) {
    const equation = equations[Number(name) - 1];
    if (!equation) fail(env, line, `there is no equation ${name}; expected 1 to ${equations.length}`);
    (env.cited ??= new Set()).add(equation.number);
    return `<a class="eqref" data-eq="${name}" href="${target(home(equation), env)}#eq-${name}" aria-label="Equation ${name}, ${equation.name}">(${name})</a>`;
  },
  fig(name, env, line) {
    const figure = figureTitles[name];
    if (!figure) fail(env, line, `there is no figure ${name}; expected one of ${Object.keys(figureTitles).join(", ")}`);
    return `<a class="figref" href="${target(`/${figure.page}`, env)}#${name}">${figure.title}</a>`;
  },
  ref(name, env, line) {
    const source = sources[name];
    if (!source) fail(env, line, `there is no source ${name}; expected one of ${Object.keys(sources).join(", ")}`);
    return `<a class="cite" href="/references#${name}">${source.cite}</a>`;
  }
};

/** A link within its own page is a fragment alone. */
const target = (page: string, env: Env): string => (page === env.path ? "" : page);

/** A reference leads to the chapter that builds the equation. */
const home = ({home}: Equation): string => `/${home}`;

const preview = ({number, name, tex: source, words}: Equation): string =>
  `<template id="preview-eq-${number}"><p class="preview-title">(${number}) ${name}</p>${tex(source, true)}<p>${words}</p></template>\n`;

/** An equation with its number. The anchor belongs to its home; elsewhere the number leads there. */
function print(equation: Equation, env: Env, line: number): string {
  const {number, tex: source, name} = equation;
  const page = target(home(equation), env);
  const id = page === "" ? ` id="eq-${number}"` : "";
  return `<div class="equation"${id}><div class="equation-body">${render(source, true, env, line)}</div><a class="equation-number" href="${page}#eq-${number}" aria-label="Equation ${number}, ${name}">(${number})</a></div>\n`;
}

export const ledgers: Record<string, Container> = {
  equation: {
    open(state, rest, line) {
      const env = state.env as PageEnv;
      const equation = equations[Number(rest) - 1];
      if (!equation) fail(env, line, `expected ::: equation and a number from 1 to ${equations.length}; got ${rest}`);
      if (`/${equation.home}` !== env.path)
        fail(env, line, `equation ${rest} is at home in ${equation.home}; refer to it with @eq-${rest}`);
      if ((env.printed ??= []).includes(equation.number)) fail(env, line, `equation ${rest} stands twice on this page`);
      env.printed.push(equation.number);
      html(state, print(equation, env, line));
      return () => {};
    }
  },
  "all-equations": {
    open(state, _, line) {
      for (const equation of equations) {
        const {number, name, words} = equation;
        const where = `<a href="${home(equation)}#eq-${number}">${chapter(equation.home)}</a>`;
        html(state, `<section class="ledger-entry"><h2 id="equation-${number}">${number}. ${name}</h2>\n`);
        html(state, print(equation, state.env as Env, line));
        html(state, `<p>${words} <span class="ledger-home">Chapter: ${where}.</span></p></section>\n`);
      }
      return () => {};
    }
  },
  "all-references": {
    open(state) {
      const items = Object.entries(sources).map(
        ([key, {text, url}]) =>
          `<li id="${key}">${text}${url ? ` <a href="${url}">${url.replace(/^https?:\/\//, "")}</a>` : ""}</li>`
      );
      html(state, `<ol class="references">\n${items.join("\n")}\n</ol>\n`);
      return () => {};
    }
  }
};

const chapter = (page: string): string => page[0].toUpperCase() + page.slice(1).replace(/-/g, " ");
