import {readFileSync} from "node:fs";

/** A page of the course as its reader meets it: no code, no live parts, formulas in plain signs, one line a paragraph. */
export function page(name: string): string {
  return plain(readFileSync(new URL(`../../../src/${name}.md`, import.meta.url), "utf-8"));
}

/**
 * What stands under one heading of a page (what stands before the first, if it is ""), up to the next of the same rank.
 *
 * @throws RangeError if the page has no such heading
 */
export function section(name: string, heading: string): string {
  const parts = page(name).split(/^## /m);
  const found = heading === "" ? parts[0] : parts.find((part) => part.startsWith(`${heading}\n`));
  if (found === undefined) throw new RangeError(`src/${name}.md has no heading “${heading}”`);
  return found;
}

/** Markdown without what is not prose, and with its formulas in plain signs. */
function plain(markdown: string): string {
  return markdown
    .replace(/^---\n.*?\n---\n/s, "")
    .replace(/^```.*?^```$/gms, "")
    .replace(/<span class="needs-scripts">.*?<\/span>/gs, "")
    .replace(/<\/?[a-z]+( [^<>]*)?>/g, "")
    .replace(/^::: equation \d+$/gm, "")
    .replace(/@(eq|fig|ref)-[\w-]+/g, (reference) => reference.replace(/\d+/g, ""))
    .replace(/\$\$.*?\$\$|\$[^$]*\$/gs, signs)
    .replace(/(?<!\*)\*(?!\*)/g, "")
    .replace(/ +/g, " ");
}

const letters: Readonly<Record<string, string>> = {
  alpha: "α",
  beta: "β",
  inf: "inf",
  kappa: "κ",
  lambda: "λ",
  mu: "μ",
  pm: "±",
  rho: "ρ",
  approx: "≈",
  cdot: "·",
  epsilon: "ε",
  ln: "ln",
  max: "max",
  min: "min",
  star: "⋆",
  top: "ᵀ"
};

/** TeX in plain signs: `$\cstep{\alpha} = 0.25$` becomes “α = 0.25”. What it does not know it leaves as it is. */
function signs(tex: string): string {
  return tex
    .replace(/\$/g, "")
    .replace(/\\c(grad|newton|lmax|lmin|step|model|mom)\b/g, "")
    .replace(/\\begin\{pmatrix\}/g, "(")
    .replace(/\\end\{pmatrix\}/g, ")")
    .replace(/\\\\/g, ";")
    .replace(/&/g, ",")
    .replace(/\\[,! ]/g, " ")
    .replace(/-/g, "−")
    .replace(/\\tfrac12/g, "½")
    .replace(/\\([a-z]+)/gi, (command, name: string) => letters[name] ?? command)
    .replace(/\{([^{}]*)\}/g, "$1")
    .replace(/\{([^{}]*)\}/g, "$1")
    .replace(/ *· */g, "·");
}
