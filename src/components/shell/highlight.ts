const AROUND = 60;

/** The piece of a text around the first of the words, at most about 140 letters, cut between words. */
export function excerpt(text: string, words: readonly string[]): string {
  const first = pattern(words)?.exec(text)?.index ?? 0;
  if (text.length <= 2 * AROUND + 20) return text;
  const from = first <= AROUND ? 0 : text.indexOf(" ", first - AROUND) + 1;
  const cut = text.lastIndexOf(" ", from + 2 * AROUND + 20);
  const to = text.length - from <= 2 * AROUND + 20 || cut <= first ? text.length : cut;
  return `${from > 0 ? "… " : ""}${text.slice(from, to)}${to < text.length ? " …" : ""}`;
}

/** A text as nodes, with every occurrence of the words in `<mark>` (case does not matter) and "λ_max" with its index lowered. */
export function highlight(text: string, words: readonly string[]): Node[] {
  const found = pattern(words);
  return text.split(/_(\p{L}{2,}|\([^()]*\))/u).flatMap((piece, i) => {
    if (i % 2 === 0) return marked(piece, found);
    const index = document.createElement("sub");
    index.append(...marked(piece.replace(/^\(|\)$/g, ""), found));
    return [index];
  });
}

function marked(text: string, found: RegExp | undefined): Node[] {
  if (!found) return [document.createTextNode(text)];
  return text.split(found).map((piece, i) => {
    if (i % 2 === 0) return document.createTextNode(piece);
    const mark = document.createElement("mark");
    mark.textContent = piece;
    return mark;
  });
}

/** One group, so that a split keeps what it found at the odd places. */
function pattern(words: readonly string[]): RegExp | undefined {
  const safe = words.filter(Boolean).map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  if (safe.length === 0) return undefined;
  return new RegExp(`(${safe.sort((a, b) => b.length - a.length).join("|")})`, "iu");
}
