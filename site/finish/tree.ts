import {type DefaultTreeAdapterTypes as Adapter, defaultTreeAdapter, parse, serialize} from "parse5";

export type Document = Adapter.Document;
export type Element = Adapter.Element;
export type Node = Adapter.Node;

const HTML = "http://www.w3.org/1999/xhtml" as Element["namespaceURI"];

export const parsePage = (html: string): Document => parse(html);
export const serializePage = (page: Document): string => serialize(page);

/** Whether a node is an element, of this name if one is given. */
export function isElement(node: Node, name?: string): node is Element {
  return "tagName" in node && (name === undefined || node.tagName === name);
}

/** A node's children. A template has none: what it holds is no part of the page. */
export function children(node: Node): readonly Node[] {
  return "childNodes" in node ? node.childNodes : [];
}

/** Every element below a node, in reading order. `enter` may refuse to look into one. */
export function* elements(node: Node, enter: (element: Element) => boolean = () => true): Generator<Element> {
  for (const child of children(node)) {
    if (isElement(child)) yield child;
    if (!isElement(child) || enter(child)) yield* elements(child, enter);
  }
}

/** All elements below a node of which something holds, as a list that outlives changes. */
export function all(node: Node, test: (element: Element) => boolean): Element[] {
  return [...elements(node)].filter(test);
}

/** The first element of a name below a node. */
export function first(node: Node, name: string): Element {
  for (const element of elements(node)) if (element.tagName === name) return element;
  throw new Error(`expected an element <${name}>`);
}

export function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((attr) => attr.name === name)?.value;
}

/** Sets an attribute, or removes it if the value is undefined. */
export function setAttribute(element: Element, name: string, value: string | undefined): void {
  const old = element.attrs.find((attr) => attr.name === name);
  if (value === undefined) element.attrs = element.attrs.filter((attr) => attr.name !== name);
  else if (old) old.value = value;
  else element.attrs.push({name, value});
}

export function hasClass(element: Element, name: string): boolean {
  return (attribute(element, "class") ?? "").split(/\s+/).includes(name);
}

/** A new element, in no tree yet. */
export function create(name: string, attributes: Readonly<Record<string, string>>, text = ""): Element {
  const attrs = Object.entries(attributes).map(([key, value]) => ({name: key, value}));
  const element = defaultTreeAdapter.createElement(name, HTML, attrs);
  if (text) defaultTreeAdapter.insertText(element, text);
  return element;
}

export function remove(node: Element): void {
  defaultTreeAdapter.detachNode(node);
}

/** Puts an element's children where it stood. */
export function unwrap(element: Element): void {
  const parent = element.parentNode;
  if (!parent) return;
  for (const child of element.childNodes) child.parentNode = parent;
  parent.childNodes.splice(parent.childNodes.indexOf(element), 1, ...element.childNodes);
}

export function append(parent: Element, node: Element): void {
  defaultTreeAdapter.appendChild(parent, node);
}

/** Puts elements, each on a line of its own, after a sibling. */
export function insertAfter(sibling: Element, ...nodes: Element[]): void {
  const parent = sibling.parentNode;
  if (!parent) throw new Error(`<${sibling.tagName}> stands in no tree`);
  const next = parent.childNodes[parent.childNodes.indexOf(sibling) + 1] as Element | undefined;
  for (const node of nodes) {
    if (next) defaultTreeAdapter.insertTextBefore(parent, "\n", next);
    else defaultTreeAdapter.insertText(parent, "\n");
    if (next) defaultTreeAdapter.insertBefore(parent, node, next);
    else defaultTreeAdapter.appendChild(parent, node);
  }
}

/** All text below a node, as it stands. */
export function textContent(node: Node): string {
  if (node.nodeName === "#text") return (node as Adapter.TextNode).value;
  return children(node).map(textContent).join("");
}
