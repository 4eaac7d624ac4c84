import {Generators} from "observablehq:stdlib";
import type {ExpressionError} from "../numerics/objectives/expression/failure.js";
import type {Expression, Parse} from "../numerics/objectives/expression.js";
import {KEYS} from "./keys.js";
import {parser} from "./parser.js";
import {get, listen} from "./state.js";

/** The keys that hold a function of the reader’s own: `f` of two variables, `f1` of one. */
export type OwnName = "f" | "f1";

/** Reads a text as the function of a key. The parser is fetched when somebody first asks. */
export async function readOwn(name: OwnName, text: string): Promise<Expression | ExpressionError> {
  const [parse, {expression}] = await Promise.all([parser(), import("../numerics/objectives/expression.js")]);
  return read(expression, name, text, parse);
}

type Read = typeof import("../numerics/objectives/expression.js")["expression"];

const read = (expression: Read, name: OwnName, text: string, parse: Parse) =>
  expression(text, parse, {dimension: name === "f" ? 2 : 1});

/** The last function that could be read under each key. */
const known = new Map<OwnName, Expression>();

/** The reader’s own function as a figure last had it; null before it has been read. */
export const ownNow = (name: OwnName): Expression | null => known.get(name) ?? null;

/**
 * In a cell, `const own = followOwn("f", chosen)` is the reader’s own function, anew at each change; null where the figure
 * has not chosen it, so that nothing is fetched for a figure that does not need it. A text from the address that is no
 * function gives way to the default, and the field says so.
 */
export function followOwn(name: OwnName, chosen: boolean): Expression | null {
  return Generators.observe<Expression | null>((change) => {
    if (!chosen) return void change(null);
    let last: string | undefined;
    const pull = async () => {
      const text = get(name);
      if (text === last) return;
      last = text;
      const found = await readOwn(name, text);
      const good = found.status === "ok" ? found : await readOwn(name, KEYS[name].fallback);
      if (get(name) !== text || good.status !== "ok") return;
      known.set(name, good);
      change(good);
    };
    void pull();
    return listen(() => void pull());
  }) as never;
}
