// What Observable Framework puts within reach of every cell of a page. Its implicit imports (Inputs, Plot, html, …) are
// left out on purpose: each would be fetched from another origin.
import type {Generators as AllGenerators, FileAttachment as Attachment} from "observablehq:stdlib";

declare global {
  /** Shows a value where the cell stands, and returns it. */
  function display<T>(value: T): T;
  /** Shows an input; the cell's constant is the input's current value, and every cell that reads it runs again. */
  function view<T>(input: Node & {value: T}): T;
  /** Resolves when the cell runs again or the page goes away: the time to free what it holds. */
  const invalidation: Promise<void>;
  /** Resolves when the cell comes into view. */
  function visibility<T = void>(value?: T): Promise<T>;
  /** Whether the page is dark; a change runs the cell again. */
  const dark: boolean;
  /** Width of the page's text in CSS pixels; a change runs the cell again. */
  const width: number;
  /** The time in milliseconds since 1970; the cell runs again at every frame. */
  const now: number;
  const FileAttachment: typeof Attachment;
  const Generators: typeof AllGenerators;
}
