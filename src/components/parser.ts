import type {Parse} from "../numerics/objectives/expression.js";

let library: Promise<Parse> | undefined;

/**
 * What reads typed functions, mathjs’ `parse`: fetched when a reader first types, never before. A failed fetch is
 * forgotten, so that the next call asks again.
 */
export function parser(): Promise<Parse> {
  return (library ??= import("../vendor/mathjs.js").then(
    ({parse}) => parse,
    (error: unknown) => {
      library = undefined;
      throw error;
    }
  ));
}
