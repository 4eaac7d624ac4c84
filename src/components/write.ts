// What follows a hand is written many times a second, mostly as it was. Even the same value, written again, makes the
// browser lay out or paint its element anew; and words that replace their text are laid out from nothing.

/** Writes an attribute that has changed. */
export function put(node: Element, name: string, value: string): void {
  if (node.getAttribute(name) !== value) node.setAttribute(name, value);
}

/** Writes a property that has changed. */
export function write<E extends Element, K extends keyof E>(node: E, name: K, value: E[K]): void {
  if (node[name] !== value) node[name] = value;
}

/** Writes words that have changed, into the text that is there. */
export function print(node: Element, words: string): void {
  const {firstChild} = node;
  if (node.textContent === words) return;
  if (firstChild instanceof Text && !firstChild.nextSibling && words !== "") firstChild.data = words;
  else node.textContent = words;
}
