import type {MathNode} from "mathjs";
import {check} from "./expression/check.js";
import {codeOf, type ExpressionCode, type Language} from "./expression/code.js";
import {explicit} from "./expression/explicit.js";
import {type ExpressionError, failure} from "./expression/failure.js";
import {limits} from "./expression/limits.js";
import {objectiveOf, type TypedObjective} from "./expression/objective.js";
import {type Term, terms} from "./expression/terms.js";
import {type ExpressionTex, texOf} from "./expression/tex.js";
import {type Token, tokensOf} from "./expression/tokens.js";

/** What reads a formula with every sign written out; mathjs’ `parse`. */
export type Parse = (text: string) => MathNode;

/** How a typed function is read. */
export interface ExpressionOptions {
  /** The number of variables; by default 2 if y or x2 is typed, else 1. */
  readonly dimension?: 1 | 2;
}

/** A typed function that could be read. */
export interface Expression {
  readonly status: "ok";
  readonly objective: TypedObjective;
  /** The names of the variables, as they were typed: x and y, or x1 and x2. */
  readonly variables: readonly string[];
  /** Whether f has second derivatives inside its domain, its edge aside, as far as its operators tell. */
  readonly smooth: boolean;
  /** The operators that have kinks, jumps or upright tangents, in order of appearance, such as “abs” and “floor”. */
  readonly kinks: readonly string[];
  /** f as it was understood, ∇f and ∇²f in TeX; worked out when first asked for. */
  tex(): ExpressionTex;
  /** f, ∇f and ∇²f as source text in these variables; null where that is too long to print. */
  code(language: Language): ExpressionCode | null;
}

/**
 * Reads what a reader typed as f(x) or f(x, y), and compiles f, ∇f and ∇²f; any text gives an outcome, at once, and
 * nothing of it is ever run as code.
 *
 * Our own reading makes every sign and bracket explicit (`explicit` has the rules, `vocabulary` the words); mathjs parses
 * that; each of its nodes is checked and copied; second-order forward differentiation turns the copy into a list of
 * arithmetic steps.
 *
 * Decided: 0⁰ = 1. uⁿ with an integer n is defined for every u (but 0ⁿ, n < 0); with another fixed exponent for u ≥ 0, where
 * 0 is an edge without a Hessian; with an exponent that varies for u > 0. “log” is the natural logarithm. A half is
 * rounded away from 0. The kink of an operator is reported even where the whole f happens to be smooth: |x|² at 0.
 *
 * @param text - what the reader typed
 * @param parse - mathjs’ `parse`, handed in so that nothing here imports it
 */
export function expression(
  text: string,
  parse: Parse,
  {dimension}: ExpressionOptions = {}
): Expression | ExpressionError {
  if (text.length > limits.length) {
    const expected = `at most ${limits.length} characters`;
    return failure(
      text,
      {start: limits.length, end: text.length},
      expected,
      `The formula is too long: ${text.length} characters; expected ${expected}.`
    );
  }
  if (text.trim() === "") {
    return failure(text, {start: text.length, end: text.length}, "a formula", "Type a formula, such as x^2 + 3y^2.");
  }
  const tokens = tokensOf(text);
  if ("status" in tokens) return tokens;
  const variables = variablesOf(text, tokens, dimension);
  if ("status" in variables) return variables;
  const formula = explicit(text, tokens);
  if ("status" in formula) return formula;
  let root: MathNode;
  try {
    root = parse(formula.text);
  } catch {
    return failure(text, {start: 0, end: text.length}, "a formula", "This formula cannot be read.");
  }
  const table = terms();
  const checked = check(text, formula, root, table);
  if (checked.status === "error") return checked;
  const {term} = checked;
  const kinks = kinksOf(term);
  let tex: ExpressionTex | undefined;
  return {
    status: "ok",
    objective: objectiveOf(text.trim(), term, variables.length),
    variables,
    smooth: kinks.length === 0,
    kinks,
    tex: () => (tex ??= texOf(term, variables, table)),
    code: (language) => codeOf(term, variables, table, language)
  };
}

/** The names of the variables, or what is wrong with those that were typed. */
function variablesOf(
  text: string,
  tokens: readonly Token[],
  dimension: 1 | 2 | undefined
): readonly string[] | ExpressionError {
  const typed = tokens.filter((token) => token.kind === "variable");
  const family = typed[0]?.family ?? "letters";
  const names = family === "letters" ? ["x", "y"] : ["x1", "x2"];
  const stranger = typed.find((token) => token.family !== family);
  if (stranger) {
    return failure(
      text,
      stranger,
      names.join(" or "),
      `Use either x and y, or x1 and x2, not both: “${text.slice(stranger.start, stranger.end)}” does not go with ${names[typed[0].index]}.`
    );
  }
  const second = typed.find(({index}) => index === 1);
  if (dimension === 1 && second) {
    return failure(text, second, names[0], `This f has one variable, ${names[0]}; found ${names[1]}.`);
  }
  return names.slice(0, dimension ?? (second ? 2 : 1));
}

const kinked: ReadonlySet<string> = new Set(["abs", "max", "min", "sign", "floor", "ceil", "round", "cbrt"]);

function kinksOf(term: Term, found: Set<string> = new Set()): readonly string[] {
  if (kinked.has(term.op) && term.varies) found.add(term.op);
  for (const arg of term.args) kinksOf(arg, found);
  return [...found];
}
