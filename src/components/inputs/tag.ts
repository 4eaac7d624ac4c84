import {SYMBOLS} from "../symbols.js";
import {print, put, write} from "../write.js";

/** What the picture calls the thing that a control moves, with the mark that it has there. */
export interface Tag {
  readonly text: string;
  /** A token of `theme.ts`: "@lmax". */
  readonly color: string;
  readonly symbol: string;
}

/** Puts a tag behind the words of a label, and returns what changes it. A screen reader hears it with the value instead. */
export function tagged(label: HTMLElement): (tag: Tag | undefined) => void {
  const root = document.createElement("span");
  root.className = "control-tag";
  root.setAttribute("aria-hidden", "true");
  root.innerHTML = `<svg viewBox="0 0 14 14"><path></path></svg><span></span>`;
  const [path, words] = [root.querySelector("path"), root.querySelector("span")] as [SVGPathElement, HTMLElement];
  label.append(" ", root);
  return (tag) => {
    write(root, "hidden", tag === undefined);
    if (!tag) return;
    root.style.color = `var(--${tag.color.slice(1)})`;
    put(path, "d", SYMBOLS[tag.symbol]([7, 7], 5.5));
    print(words, tag.text);
  };
}
