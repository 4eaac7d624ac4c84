import {write} from "../write.js";
import {live} from "./bind.js";

/** Controls that are folded away until somebody asks. */
export function folded(summary: string, items: readonly HTMLElement[]): HTMLElement {
  const root = document.createElement("details");
  root.className = "more";
  root.appendChild(document.createElement("summary")).textContent = summary;
  root.append(...items);
  return root;
}

/** A control that is hidden while it has nothing to move. */
export function hidden<T extends HTMLElement>(root: T, when: () => boolean): T {
  live(root, () => write(root, "hidden", when()));
  return root;
}
