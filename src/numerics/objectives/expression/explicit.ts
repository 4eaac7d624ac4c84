import {type ExpressionError, failure, type Span} from "./failure.js";
import {limits} from "./limits.js";
import type {Token} from "./tokens.js";
import {arity, vocabulary, type WordName} from "./vocabulary.js";

/** A formula with every product sign and bracket written out, and where each of its names and numbers was typed. */
export interface Explicit {
  readonly text: string;
  /** The spans of the names and numbers, from left to right; that of a function takes in its argument. */
  readonly leaves: readonly Span[];
}

/** Something open: a bracket, a bar, or a function whose argument has no brackets. */
interface Frame {
  readonly kind: "(" | "|" | "bare" | "root";
  readonly opened: Span;
  /** The function whose arguments these brackets hold. */
  readonly name?: WordName;
  commas: number;
  /** The exponent of sin² x, to be set behind the argument. */
  readonly exponent?: Token;
  /** How deep the formula was around it. */
  readonly depth: number;
  /** Which of the leaves it is; none for a bracket that is no function’s. */
  readonly leaf?: number;
}

const symbol = {0: {letters: "x", indices: "x1"}, 1: {letters: "y", indices: "x2"}} as const;

/**
 * Writes out what people leave out, and checks the order of signs and operands, so that any parser reads the result alike:
 *
 * - a product without a sign is one with a sign, from left to right: `1/2x` is (1/2)·x, `x^2y` is x²·y;
 * - a function without brackets takes the factors behind it, up to + − * / or the next function: `sin 2x` is sin(2x),
 *   `sin x^2` is sin(x²), `sin x cos x` is sin(x)·cos(x), `sin x/2` is sin(x)/2;
 * - with brackets it takes these alone: `sin(x)y` is sin(x)·y; `sin^2 x` is (sin x)²;
 * - √ takes one factor with its power: `√2x` is √2·x, `√x²` is √(x²);
 * - a bar opens where an operand may start, and closes the innermost bar elsewhere: `|x||y|` is |x|·|y|;
 * - a power binds before a sign, and from the right: −x² is −(x²), `2^-x` is 2^(−x), `x^y^2` is x^(y²).
 */
export function explicit(text: string, tokens: readonly Token[]): Explicit | ExpressionError {
  let out = "";
  const leaves: Span[] = [];
  const frames: Frame[] = [];
  let depth = 0;
  let operand = true; // whether an operand must come next
  let before: Token | undefined;

  const top = (): Frame | undefined => frames[frames.length - 1];
  const leaf = (name: string, span: Span) => {
    out += name;
    leaves.push(span);
  };
  const open = (frame: Omit<Frame, "commas" | "depth">) => frames.push({...frame, commas: 0, depth: depth++});
  const close = ({end}: Span) => {
    const frame = frames.pop()!;
    depth = frame.depth;
    if (frame.leaf !== undefined) leaves[frame.leaf] = {start: leaves[frame.leaf].start, end};
    out += ")";
    if (frame.exponent?.kind === "number") {
      out += "^";
      leaf(frame.exponent.text, frame.exponent);
      out += ")";
    }
  };
  const closeRoots = () => {
    while (top()?.kind === "root") close(before!);
  };
  const closeBare = () => {
    while (top()?.kind === "root" || top()?.kind === "bare") close(before!);
  };
  const level = () => {
    const frame = top();
    depth = frame ? frame.depth + 1 : 0;
  };

  for (let i = 0; i < tokens.length; ++i) {
    const token = tokens[i];
    const next: Token | undefined = tokens[i + 1];
    const bar = token.kind === "|";
    if (!operand && token.kind !== "^") closeRoots();
    if (!operand && bar) {
      const brackets = frames.filter(({kind}) => kind === "(" || kind === "|");
      if (brackets[brackets.length - 1]?.kind === "|") {
        closeBare();
        close(token);
        before = token;
        continue;
      }
    }
    switch (token.kind) {
      case "+":
      case "-":
        if (operand) ++depth;
        else {
          closeBare();
          level();
        }
        out += token.kind;
        operand = true;
        break;
      case "*":
      case "/":
      case "^":
        if (operand) return missing(text, token, before);
        if (token.kind === "^") ++depth;
        else {
          closeBare();
          level();
        }
        out += token.kind;
        operand = true;
        break;
      case ",": {
        if (operand) return missing(text, token, before);
        closeBare();
        const frame = top();
        const most = frame?.kind === "(" && frame.name ? arity(frame.name).most : 1;
        if (!frame || most === 1) return strayComma(text, token, before, next);
        if (frame.commas + 1 === most)
          return failure(text, token, "a “)”", `${frame.name} takes at most ${most} arguments.`);
        ++frame.commas;
        level();
        out += ",";
        operand = true;
        break;
      }
      case ")": {
        if (operand) return missing(text, token, before);
        closeBare();
        const frame = top();
        if (!frame) return failure(text, token, "no bracket here", "This bracket closes nothing: its “(” is missing.");
        if (frame.kind === "|") return unclosed(text, frame);
        if (frame.name && frame.commas + 1 < arity(frame.name).least) {
          return failure(
            text,
            token,
            `another argument of ${frame.name}`,
            `${frame.name} needs ${arity(frame.name).least} arguments, with a comma between them.`
          );
        }
        close(token);
        break;
      }
      default: {
        if (!operand) {
          if (token.kind === "number" && before?.kind === "number") {
            return failure(text, token, "a sign between two numbers");
          }
          if (token.kind === "function") closeBare();
          out += "*";
          level();
        }
        operand = true;
        if (token.kind === "(") {
          open({kind: "(", opened: token});
          out += "(";
        } else if (bar) {
          open({kind: "|", opened: token, leaf: leaves.length});
          leaf("abs", token);
          out += "(";
        } else if (token.kind === "√" || token.kind === "∛") {
          open({kind: "root", opened: token, leaf: leaves.length});
          leaf(token.kind === "√" ? "sqrt" : "cbrt", token);
          out += "(";
        } else if (token.kind === "function") {
          let exponent: Token | undefined;
          if (next?.kind === "^") {
            const bracketed = tokens[i + 2]?.kind === "(" && tokens[i + 4]?.kind === ")";
            exponent = tokens[bracketed ? i + 3 : i + 2];
            if (exponent?.kind !== "number" || !/^[1-9]\d*$/.test(exponent.text)) {
              const inverse = vocabulary.has(`a${token.name}`) ? `; for the inverse, a${token.name}(x)` : "";
              const message = `For a power of a value, write ${token.name}(x)^a${inverse}.`;
              return failure(text, next, `a whole number, as in ${token.name}^2 x`, message);
            }
            i += bracketed ? 4 : 2;
            out += "(";
          }
          const bracket = tokens[i + 1]?.kind === "(";
          if (!bracket && arity(token.name).least > 1) {
            const start = tokens[i + 1]?.start ?? text.length;
            return failure(text, {start, end: tokens[i + 1]?.end ?? start}, `“(” and the arguments of ${token.name}`);
          }
          open({
            kind: bracket ? "(" : "bare",
            opened: bracket ? tokens[i + 1] : token,
            name: token.name,
            exponent,
            leaf: leaves.length
          });
          leaf(token.name, token);
          out += "(";
          if (bracket) ++i;
        } else {
          if (token.kind === "variable") leaf(symbol[token.index][token.family], token);
          else if (token.kind === "constant") leaf(token.name, token);
          else if (token.kind === "number") leaf(token.text, token);
          operand = false;
        }
      }
    }
    if (depth > limits.depth) {
      const expected = `at most ${limits.depth} levels`;
      return failure(text, token, expected, `The formula is nested too deeply here; expected ${expected}.`);
    }
    before = tokens[i];
  }
  if (operand) return missing(text, {start: text.length, end: text.length}, before);
  closeBare();
  const frame = top();
  return frame ? unclosed(text, frame) : {text: out, leaves};
}

function missing(text: string, span: Span, before: Token | undefined): ExpressionError {
  const behind = before ? ` after “${text.slice(before.start, before.end)}”` : "";
  return failure(text, span, `a number, a variable or a function${behind}`);
}

function unclosed(text: string, {kind, opened}: Frame): ExpressionError {
  const sign = kind === "|" ? "|" : ")";
  const expected = `a “${sign}” that closes it`;
  return failure(
    text,
    opened,
    expected,
    `The “${text.slice(opened.start, opened.end)}” here is never closed; expected ${expected}.`
  );
}

function strayComma(text: string, comma: Span, before: Token | undefined, next: Token | undefined): ExpressionError {
  if (before?.kind === "number" && next?.kind === "number") {
    const meant = `${before.text}.${next.text}`;
    return failure(
      text,
      comma,
      "a decimal point",
      `Write decimals with a point: ${meant} instead of ${before.text},${next.text}.`
    );
  }
  return failure(text, comma, "a sign such as + or *", "A comma can only separate the arguments of max, min or pow.");
}
