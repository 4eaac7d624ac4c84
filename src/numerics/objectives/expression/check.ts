import type {ConstantNode, FunctionNode, MathNode, OperatorNode, ParenthesisNode, SymbolNode} from "mathjs";
import type {Explicit} from "./explicit.js";
import {type ExpressionError, failure, type Span, shortened} from "./failure.js";
import {limits} from "./limits.js";
import {obstacleOf} from "./obstacle.js";
import type {Term, Terms} from "./terms.js";
import {arity, constants, type Meaning, vocabulary} from "./vocabulary.js";

/** A term, and the part of the text that it was read from. */
interface Read extends Span {
  readonly term: Term;
}

const operators: ReadonlyMap<string, "add" | "subtract" | "multiply" | "divide" | "power" | "negate" | "plus"> =
  new Map([
    ["add", "add"],
    ["subtract", "subtract"],
    ["multiply", "multiply"],
    ["divide", "divide"],
    ["pow", "power"],
    ["unaryMinus", "negate"],
    ["unaryPlus", "plus"]
  ]);

/**
 * Checks every node of mathjs’ tree against the list of what a formula may hold, and copies it into `table`: nothing of
 * mathjs is left behind, so nothing of it can ever run.
 *
 * mathjs’ nodes do not say where they stand; but names and numbers come in the order of the text, so counting them does.
 */
export function check(
  text: string,
  {leaves}: Explicit,
  root: MathNode,
  table: Terms
): {readonly status: "ok"; readonly term: Term} | ExpressionError {
  let leaf = 0;
  let count = 0;
  let error: ExpressionError | undefined;
  const whole = {start: 0, end: text.length};

  const fail = (span: Span, expected: string, message?: string): Read => {
    error ??= failure(text, span, expected, message);
    return {term: table.number(0), ...span};
  };
  const unexpected = () => fail(leaves[leaf] ?? whole, "numbers, x, y, + − * / ^ and the known functions");

  const place = (term: Term, span: Span): Read => {
    if (!term.varies && !error) {
      const obstacle = obstacleOf(
        term,
        term.args.map(({value}) => value),
        term.value
      );
      if (obstacle?.kind === "domain") {
        const part = closed(text, span);
        const typed = shortened(text.slice(part.start, part.end));
        fail(part, "a part that has a value", `“${typed}” has no value: ${obstacle.reason}.`);
      }
    }
    return {term, start: span.start, end: span.end};
  };

  const read = (node: MathNode): Read => {
    if (error) return {term: table.number(0), ...whole};
    if (++count > limits.terms)
      return fail(whole, `at most ${limits.terms} parts`, `The formula has more than ${limits.terms} parts.`);
    switch (node.type) {
      case "ParenthesisNode":
        return read((node as ParenthesisNode).content);
      case "ConstantNode": {
        const {value} = node as ConstantNode;
        return typeof value === "number" && leaf < leaves.length
          ? place(table.number(value), leaves[leaf++])
          : unexpected();
      }
      case "SymbolNode": {
        const meaning = vocabulary.get((node as SymbolNode).name);
        if (!meaning || meaning.kind === "function" || leaf >= leaves.length) return unexpected();
        const span = leaves[leaf++];
        if (meaning.kind === "variable") return place(table.variable(meaning.index), span);
        return place(table.constant(meaning.name, constants[meaning.name]), span);
      }
      case "OperatorNode": {
        const {fn, args} = node as OperatorNode;
        const op = operators.get(fn as string);
        if (!op || args.length !== (op === "negate" || op === "plus" ? 1 : 2)) return unexpected();
        const a = read(args[0]);
        if (op === "plus") return a;
        if (op === "negate") return place(table.make("negate", a.term), a);
        const b = read(args[1]);
        const span = {start: Math.min(a.start, b.start), end: Math.max(a.end, b.end)};
        if (op === "power" && a.term.op === "constant" && a.term.name === "e")
          return place(table.make("exp", b.term), span);
        return place(table.make(op, a.term, b.term), span);
      }
      case "FunctionNode": {
        const {fn, args} = node as FunctionNode;
        const meaning =
          (fn as MathNode).type === "SymbolNode" ? vocabulary.get((fn as unknown as SymbolNode).name) : undefined;
        if (meaning?.kind !== "function" || leaf >= leaves.length) return unexpected();
        const span = leaves[leaf++];
        const reads = args.map(read);
        const {least, most} = arity(meaning.name);
        if (reads.length < least || reads.length > most) return unexpected();
        return place(
          call(
            meaning,
            reads.map(({term}) => term)
          ),
          span
        );
      }
      default:
        return unexpected();
    }
  };

  const call = ({name}: Meaning & {kind: "function"}, args: readonly Term[]): Term => {
    const [a, b] = args;
    switch (name) {
      case "cot":
        return table.make("divide", table.make("cos", a), table.make("sin", a));
      case "sec":
        return table.make("divide", table.number(1), table.make("cos", a));
      case "csc":
        return table.make("divide", table.number(1), table.make("sin", a));
      case "pow":
        return table.make("power", a, b);
      default:
        return table.make(name, ...args);
    }
  };

  const {term} = read(root);
  return error ?? {status: "ok", term};
}

/** The span, made wider until every bracket in it has its partner. */
function closed(text: string, {start, end}: Span): Span {
  let [opening, closing] = [0, 0]; // how many have no partner yet
  for (const sign of text.slice(start, end)) {
    if (sign === "(") ++opening;
    else if (sign === ")" && opening > 0) --opening;
    else if (sign === ")") ++closing;
  }
  for (; closing > 0; --start) closing += turn(text[start - 1]);
  for (; opening > 0; ++end) opening -= turn(text[end]);
  return {start, end};
}

const turn = (sign: string) => (sign === ")" ? 1 : sign === "(" ? -1 : 0);
