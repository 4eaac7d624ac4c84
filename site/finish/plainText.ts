import {texToText} from "./texToText.js";
import {all, attribute, children, type Element, elements, hasClass, isElement, type Node, textContent} from "./tree.js";

const blocks = new Set(
  "p li dd dt tr td th div section aside figure figcaption pre blockquote h1 h2 h3 h4 br summary".split(" ")
);
const skipped = new Set(["script", "style", "template", "svg", "button", "nav", "observablehq-loading", "picture"]);

/** Whether an element holds nothing that its page says: programs, pictures, ways to other places, and the code that a figure can unfold. */
function isSilent(element: Element): boolean {
  return (
    skipped.has(element.tagName) ||
    hasClass(element, "stills") ||
    (element.tagName === "details" && hasClass(element, "code")) ||
    attribute(element, "hidden") !== undefined
  );
}

/** The TeX that KaTeX keeps inside what it made of it. */
export function texOf(katex: Element): string {
  const [annotation] = all(katex, (e) => e.tagName === "annotation");
  if (!annotation) throw new Error("a formula without its TeX: KaTeX must write MathML too");
  return textContent(annotation);
}

/**
 * What a part of a page says, in plain text: formulas once and readable, spaces where blocks meet.
 *
 * @param skip - elements to leave out, beside programs and pictures
 */
export function plainText(node: Node, skip: (element: Element) => boolean = () => false): string {
  return pieces(node, skip)
    .replace(/\s+/g, " ")
    .replace(/ ([.,;:!?)])/g, "$1")
    .trim();
}

function pieces(node: Node, skip: (element: Element) => boolean): string {
  if (!isElement(node))
    return node.nodeName === "#text"
      ? textContent(node)
      : children(node)
          .map((c) => pieces(c, skip))
          .join("");
  if (isSilent(node) || skip(node)) return "";
  if (hasClass(node, "katex")) return texToText(texOf(node));
  const text = children(node)
    .map((child) => pieces(child, skip))
    .join("");
  return blocks.has(node.tagName) ? ` ${text} ` : text;
}

/** Every element that says something, in reading order, formulas as wholes. */
export function spoken(node: Node): Generator<Element> {
  return elements(node, (element) => !isSilent(element) && !hasClass(element, "katex"));
}
