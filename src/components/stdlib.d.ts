/** The part of Observable Framework's client that modules import; it ships no declarations of its own. */
declare module "observablehq:stdlib" {
  /** A file of the site. The argument must be a string literal: the build copies exactly those files. */
  export function FileAttachment(name: string): Attachment;

  export interface Attachment {
    readonly name: string;
    readonly mimeType: string;
    /** Where the file is: an address on our own origin. */
    readonly href: string;
    url(): Promise<string>;
    text(): Promise<string>;
    json<T = unknown>(): Promise<T>;
    arrayBuffer(): Promise<ArrayBuffer>;
    blob(): Promise<Blob>;
  }

  export const Generators: {
    /** An input's value, at every change. */
    input<T>(element: Node & {value: T}): AsyncGenerator<T>;
    /** What `initialize` passes to `change`, the latest only; it may return a function that ends it. */
    observe<T>(initialize: (change: (value: T) => void) => (() => void) | undefined): AsyncGenerator<T>;
    /** As `observe`, but every value in turn. */
    queue<T>(initialize: (change: (value: T) => void) => (() => void) | undefined): AsyncGenerator<T>;
    dark(): AsyncGenerator<boolean>;
    now(): Generator<number>;
    width(element: Element): AsyncGenerator<number>;
  };
}
