/** A piece of program in a page: a fenced cell, or the expression of a placeholder. */
export interface Piece {
  readonly kind: "cell" | "placeholder";
  /** Where its text begins in the page. */
  readonly from: number;
  readonly text: string;
  /** Line of its first character, from 1. */
  readonly line: number;
}

/** How Framework finds the placeholders of a text: each with its content and the position after its brace. */
export type ParsePlaceholder = (text: string) => Iterable<{type: string; content: string; pos: number}>;

const FENCE = /^([ \t]*)(`{3,}|~{3,})[ \t]*([^\n]*)$/;

/**
 * The programs of a page, in reading order: its ```ts cells, and the `${…}` in its text.
 *
 * @throws Error naming the line of a ```js cell that runs: it would go unchecked
 */
export function pieces(page: string, parsePlaceholder: ParsePlaceholder): Piece[] {
  const found: Piece[] = [];
  const lines = page.split("\n");
  const prose: string[] = []; // the page without its fences, of the same length
  let fence: {mark: string; info: string; from: number; line: number} | undefined;
  let offset = 0;
  lines.forEach((line, i) => {
    const [, , mark = "", info = ""] = FENCE.exec(line) ?? [];
    if (!fence && mark && !(mark[0] === "`" && info.includes("`"))) {
      fence = {mark, info: info.trim(), from: offset + line.length + 1, line: i + 2};
    } else if (fence && mark.startsWith(fence.mark) && info.trim() === "") {
      const {info: kind, from, line: first} = fence;
      if (/^(js|jsx|tsx)\b/.test(kind) && !/\brun=false\b/.test(kind))
        throw new Error(`${first - 1}: a cell must be \`\`\`ts, so that it is type-checked; got \`\`\`${kind}`);
      if (/^ts\b/.test(kind) && !/\brun=false\b/.test(kind))
        found.push({kind: "cell", from, text: page.slice(from, offset), line: first});
      fence = undefined;
      prose.push(" ".repeat(line.length));
      offset += line.length + 1;
      return;
    }
    prose.push(fence ? " ".repeat(line.length) : line);
    offset += line.length + 1;
  });

  const text = withoutFrontMatter(prose.join("\n"));
  for (const {0: block, index} of text.matchAll(/(?:[^\n]+\n?)+/g))
    for (const [start, end] of placeholders(block, parsePlaceholder)) {
      const from = index + start;
      found.push({
        kind: "placeholder",
        from,
        text: page.slice(from, index + end),
        line: page.slice(0, from).split("\n").length
      });
    }
  return found.sort((a, b) => a.from - b.from);
}

/** Where each placeholder's expression begins and ends in a block of text; code spans hold none. */
function* placeholders(block: string, parsePlaceholder: ParsePlaceholder): Generator<[start: number, end: number]> {
  for (let i = 0; i < block.length; ) {
    const rest = block.slice(i);
    if (rest.startsWith("\\")) i += 2;
    else if (rest.startsWith("`")) i += (/^(`+)(?!`).*?[^`]\1(?!`)/s.exec(rest) ?? /^`+/.exec(rest)!)[0].length;
    else if (rest.startsWith("${")) {
      const [first] = parsePlaceholder(rest);
      if (first?.type === "placeholder") yield [i + 2, i + first.pos - 1];
      i += first?.type === "placeholder" ? first.pos : 2;
    } else i++;
  }
}

function withoutFrontMatter(text: string): string {
  return text.replace(/^---\n[\s\S]*?\n---\n/, (head) => head.replace(/[^\n]/g, " "));
}

/**
 * A page as a TypeScript module of the same lines and columns: cells as they stand, placeholders as parenthesised
 * expressions, all else blank. A message of the compiler then names the page's own line and column.
 */
export function toModule(page: string, programs: readonly Piece[]): string {
  const module = page.replace(/[^\n]/g, " ").split("");
  const write = (at: number, text: string) => {
    for (let i = 0; i < text.length; ++i) module[at + i] = text[i];
  };
  for (const {kind, from, text} of programs) {
    write(from, text);
    if (kind === "placeholder") {
      write(from - 2, ";(");
      write(from + text.length, ")");
    } else write(from - 2, ";"); // the end of the fence's own line
  }
  return `${module.join("")}\n`;
}
