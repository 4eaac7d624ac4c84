import type {ExpressionError} from "../../numerics/objectives/expression/failure.js";
import type {Expression} from "../../numerics/objectives/expression.js";
import {type OwnName, readOwn} from "../ownFunction.js";
import {get, set} from "../state.js";
import {write} from "../write.js";
import {live} from "./bind.js";

/** A field for a function of the reader’s own. */
export interface FunctionFieldOptions {
  /** Which of the course’s two: `f` of x and y, `f1` of x. */
  readonly name: OwnName;
  readonly label: string;
  /** Whether the figure shows it now; the field is hidden otherwise, and fetches nothing. */
  readonly chosen?: () => boolean;
}

let serial = 0;

/**
 * A field in which the reader types a function, with the formula as it was understood, its gradient and its Hessian below.
 * What cannot be read is answered by a sentence with the place marked; the figure keeps the last function that could, and
 * the field keeps what was typed.
 */
export function functionField({name, label, chosen = () => true}: FunctionFieldOptions): HTMLElement {
  const id = `function-${++serial}`;
  const root = document.createElement("div");
  root.className = "function-field";
  root.innerHTML = `<label for="${id}"></label><input id="${id}" type="text" autocomplete="off" autocapitalize="off" spellcheck="false" aria-describedby="${id}-error"><p class="control-error" id="${id}-error" role="alert" hidden></p><div class="function-preview"></div>`;
  const [words, box, error, preview] = root.children as unknown as [
    HTMLLabelElement,
    HTMLInputElement,
    HTMLElement,
    HTMLElement
  ];
  words.textContent = label;
  let shown: string | undefined; // the text that the preview and the error belong to
  let pending = false; // what was typed is still being read: the state, which has the old text, is not to overwrite it

  const complain = (fault: ExpressionError | null) => {
    error.hidden = fault === null;
    error.replaceChildren(...(fault ? [fault.message, " ", place(box.value, fault)] : []));
    box.setAttribute("aria-invalid", `${fault !== null}`);
  };

  async function read(text: string, {typed}: {typed: boolean}): Promise<void> {
    shown = text;
    pending = typed;
    let found: Expression | ExpressionError;
    try {
      found = await readOwn(name, text);
    } catch {
      if (shown === text) {
        pending = false;
        error.hidden = false;
        error.textContent = "What reads formulas could not be loaded. Type again to retry.";
        shown = undefined;
      }
      return;
    }
    if (shown !== text) return; // the reader has typed on
    pending = false;
    complain(found.status === "ok" ? null : found);
    if (found.status !== "ok") return;
    if (typed) set(name, text);
    await show(preview, found);
  }

  box.addEventListener("input", () => void read(box.value, {typed: true}));
  live(root, () => {
    write(root, "hidden", !chosen());
    const text = get(name);
    if (root.hidden || text === shown || pending) return;
    if (document.activeElement === box && box.value !== text && !error.hidden) return; // a fault that is being mended
    box.value = text;
    void read(text, {typed: false});
  });
  return root;
}

/** The text around a fault, with the fault marked. */
function place(text: string, {position, length}: ExpressionError): HTMLElement {
  const root = document.createElement("code");
  const [from, to] = [Math.max(0, position - 20), Math.min(text.length, position + length + 20)];
  const mark = document.createElement("mark");
  mark.textContent = text.slice(position, Math.min(position + length, position + 24)) || "▲";
  root.append(from > 0 ? "…" : "", text.slice(from, position), mark, text.slice(position + length, to));
  root.append(to < text.length ? "…" : "");
  return root;
}

/** f, ∇f and ∇²f, typeset; KaTeX is fetched for the first. */
async function show(preview: HTMLElement, {variables, tex, kinks}: Expression): Promise<void> {
  const {render} = await import("../../vendor/katex.js");
  const {value, gradient, hessian} = tex();
  const names = variables.map((name) => name.replace(/^x([12])$/, "x_$1")).join(",");
  const one = variables.length === 1;
  const lines = [
    `f(${names}) = ${value}`,
    gradient.status === "ok"
      ? `${one ? "f'" : "\\nabla f"} = ${column(gradient.entries)}`
      : "\\text{Its gradient is too long to show; it is used all the same.}",
    hessian.status === "ok"
      ? `${one ? "f''" : "H"} = ${matrix(hessian.entries)}`
      : "\\text{Its Hessian is too long to show; it is used all the same.}"
  ];
  preview.replaceChildren(
    ...lines.map((line) => {
      const row = document.createElement("div");
      render(line, row, {displayMode: true, throwOnError: false, trust: false});
      return row;
    })
  );
  if (kinks.length > 0) {
    const note = document.createElement("p");
    note.className = "preset-look";
    note.textContent = `${kinks.join(", ")}: f has kinks or jumps, and no Hessian there.`;
    preview.append(note);
  }
}

const column = (entries: readonly string[]): string =>
  entries.length === 1 ? entries[0] : `\\begin{pmatrix}${entries.join("\\\\")}\\end{pmatrix}`;

const matrix = (rows: readonly (readonly string[])[]): string =>
  rows.length === 1 ? rows[0][0] : `\\begin{pmatrix}${rows.map((row) => row.join("&")).join("\\\\")}\\end{pmatrix}`;
