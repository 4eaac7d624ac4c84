import {differentiator} from "./derivative.js";
import {limits} from "./limits.js";
import {print} from "./print.js";
import type {Term, Terms} from "./terms.js";

/** Derivatives in TeX, or that they are too long to show. */
export type TexOutcome<T> = {readonly status: "ok"; readonly entries: T} | {readonly status: "too long"};

/** A typed function in TeX, without dollars. */
export interface ExpressionTex {
  /** f as it was understood, nothing simplified. */
  readonly value: string;
  /** ∇f, one entry a variable, lightly simplified; off the kinks. */
  readonly gradient: TexOutcome<readonly string[]>;
  /** ∇²f, row by row. */
  readonly hessian: TexOutcome<readonly (readonly string[])[]>;
}

/** Sets f, ∇f and ∇²f in TeX. */
export function texOf(term: Term, variables: readonly string[], table: Terms): ExpressionTex {
  const names = variables.map((name) => name.replace(/^x([12])$/, "x_$1"));
  const derive = differentiator(table, limits.derivativeTerms);
  const gradient = variables.map((_, i) => derive(term, i));
  const rows = variables.map((_, i) =>
    variables.map((_, j) => {
      const slope = gradient[Math.min(i, j)];
      return slope && derive(slope, Math.max(i, j));
    })
  );
  const entry = (each: Term | null) => each && print(each, names, limits.tex);
  return {
    value: print(term, names, Infinity)!,
    gradient: outcome(gradient.map(entry)),
    hessian: outcome(rows.map((row) => outcomeRow(row.map(entry))))
  };
}

function outcomeRow(entries: readonly (string | null)[]): readonly string[] | null {
  return entries.every((entry) => entry !== null) ? entries : null;
}

function outcome<T>(entries: readonly (T | null)[]): TexOutcome<readonly T[]> {
  return entries.every((entry): entry is T => entry !== null) ? {status: "ok", entries} : {status: "too long"};
}
