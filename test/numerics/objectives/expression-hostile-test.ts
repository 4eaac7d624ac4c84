import fc from "fast-check";
import {type MathNode, OperatorNode, parse as parseFully, SymbolNode} from "mathjs";
import {describe, expect, it} from "vitest";
import type {ExpressionError} from "../../../src/numerics/objectives/expression/failure.js";
import {type Expression, expression} from "../../../src/numerics/objectives/expression.js";
import {runs} from "../../support/arbitraries.js";
import {formulas, parse, read, refused} from "../../support/formulas.js";

/** Expects an outcome that can be used: a whole error inside the text, or an objective that answers. */
function expectOutcome(text: string, outcome: Expression | ExpressionError = expression(text, parse)) {
  if (outcome.status === "error") {
    const {position, length, found, expected, message} = outcome;
    expect(position).toBeGreaterThanOrEqual(0);
    expect(length).toBeGreaterThanOrEqual(0);
    expect(position + length).toBeLessThanOrEqual(text.length);
    expect(found).toBe(text.slice(position, position + length));
    expect(expected).not.toBe("");
    expect(message).toMatch(/^.{10,}[.?]$/s);
    if (message.startsWith("The formula ends")) expect(position).toBe(text.length);
  } else {
    const x = [0.5, -1.5].slice(0, outcome.objective.dimension);
    const {value, gradient, hessian} = outcome.objective.evaluate(x);
    const numbers = [value, ...gradient, ...hessian.flat()];
    expect(numbers.every((entry) => typeof entry === "number")).toBe(true);
    if (outcome.objective.obstacle(x) === null) expect(numbers.every(Number.isFinite)).toBe(true);
    expect(outcome.tex().value).not.toMatch(/undefined|NaN|null|Infinity|\[object/);
  }
}

/** What a hand may do to a formula: put in, leave out, exchange or double a piece. */
const pieces = [
  ..."xy0123456789.+-*/^()|,√∛²⁻ˣ½ =[]{}:;!'\"%&<>?@#$~_\\",
  ...[
    "sin",
    "max(",
    "ln ",
    "e",
    "pi",
    "x1",
    "x₂",
    "pow(",
    "**",
    "1e9",
    "__proto__",
    ".constructor",
    "\u0000",
    "\ud835",
    "😀",
    "é"
  ]
];
const mutated = fc
  .tuple(
    formulas(["x", "y"], 3, {kinks: true}),
    fc.array(fc.tuple(fc.nat({max: 3}), fc.nat(), fc.constantFrom(...pieces)), {minLength: 1, maxLength: 3})
  )
  .map(([{text}, changes]) =>
    changes.reduce((so, [kind, place, piece]) => {
      const at = place % (so.length + 1);
      return (
        so.slice(0, at) +
        (kind === 0 ? so.slice(at, at + 3) : kind === 1 ? "" : piece) +
        so.slice(kind === 2 ? at : at + 1)
      );
    }, text)
  );

describe("expression(text, parse) of any text", () => {
  it.each([
    ["any characters", fc.string({unit: "binary", maxLength: 60})],
    ["any graphemes", fc.string({unit: "grapheme", maxLength: 40})],
    ["ASCII", fc.string({unit: "binary-ascii", maxLength: 80})],
    [
      "halves of characters",
      fc.array(fc.integer({min: 0, max: 0xffff}), {maxLength: 20}).map((codes) => String.fromCharCode(...codes))
    ],
    ["pieces of formulas", fc.array(fc.constantFrom(...pieces), {maxLength: 30}).map((all) => all.join(""))],
    ["formulas with slips", mutated]
  ] as const)("is an outcome, never an exception: %s", (_, texts) => {
    fc.assert(
      fc.property(texts, (text) => expectOutcome(text)),
      {...runs, numRuns: 2 * runs.numRuns}
    );
  });

  it("is an outcome with the whole of mathjs too", () => {
    fc.assert(
      fc.property(mutated, (text) => expectOutcome(text, expression(text, parseFully))),
      runs
    );
  });

  it("hands mathjs nothing but numbers, known names, brackets, commas and + - * / ^", () => {
    const given: string[] = [];
    const spy = (text: string): MathNode => {
      given.push(text);
      return parse(text);
    };
    fc.assert(
      fc.property(
        fc.oneof(
          mutated,
          formulas(["x", "y"], 3).map(({text}) => text)
        ),
        (text) => {
          expression(text, spy);
        }
      ),
      runs
    );
    expect(given.length).toBeGreaterThan(runs.numRuns / 10);
    const word = "x1?|x2|y|pi|tau|e|[a-z]+[0-9]*(?=\\()";
    for (const text of given) expect(text).toMatch(new RegExp(`^(${word}|[0-9.]+([eE][+-]?[0-9]+)?|[-+*/^(),])*$`));
  });
});

describe("expression(text, parse) refuses", () => {
  it.each([
    ...["__proto__", "constructor", "x.constructor", "a.b", "toString", "hasOwnProperty(x)", "valueOf"],
    ...["f(x)=x", "f(x) = x^2", "x = 3", "x == y", "x := 1", "import(x)", 'import("fs")', "eval(x)", "Function(x)"],
    ...[
      "1:1e9",
      "ones(1e9)",
      "range(1, 1e9)",
      "random()",
      "parse(x)",
      "derivative(x, x)",
      "simplify(x)",
      "createUnit(x)"
    ],
    ...[
      '"text"',
      "'x'",
      "`x`",
      "[1, 2]",
      "[[x]]",
      "x[1]",
      "{a: 1}",
      "{x}",
      "5 cm",
      "x to cm",
      "2 kg",
      "3 deg",
      "5%",
      "x % 2"
    ],
    ...[
      "x ? 1 : 2",
      "x > 1",
      "x < y",
      "x <= 1",
      "x != 1",
      "x and y",
      "not x",
      "true",
      "null",
      "undefined",
      "Infinity",
      "NaN",
      "i"
    ],
    ...[
      "x; y",
      "x'",
      "x!",
      "x & y",
      "~x",
      "x << 1",
      "#x",
      "@x",
      "$x",
      "\\sin x",
      "x\u0000",
      "x\u200by",
      "x\ufeff.y",
      "2n",
      "0b1"
    ]
  ])("%j, with a sentence", (text) => {
    const error = refused(text);
    expectOutcome(text, error);
    expect(error.message.length).toBeLessThan(200);
  });

  const known = "numbers, x, y, + − * / ^ and the known functions";

  it("each kind of node that mathjs has and a formula has not, whatever the text was", () => {
    const text = "x + x + x + x + x + x"; // so many names that counting them does not refuse first
    const trees = [
      ...[
        "[x]",
        "{a: x}",
        "x.y",
        "x[1]",
        "x = 1",
        "f(x) = x",
        "x; x",
        "x ? 1 : 2",
        "1:2",
        "x < 1 < 2",
        "x < 2",
        "'a'",
        "true"
      ],
      ...[
        "null",
        "undefined",
        "1 + true",
        "foo",
        "sin",
        "foo(x)",
        "x.y(1)",
        "x.sin(x)",
        "x(1)",
        "pi(x)",
        "x % y",
        "x!",
        "not x",
        "x and y"
      ],
      ...[
        "x'",
        "x .* x",
        "x ./ x",
        "x .^ x",
        "x to y",
        "x | 1",
        "~x",
        "sin(x, x)",
        "max(x)",
        "pow(x)",
        "atan2(x, x)",
        "pow(x, x, x)"
      ],
      ...[
        "max()",
        "sin()",
        "max(x, [x])",
        "5 cm",
        "1i",
        "random()",
        "max(x, x, x, x, x, x, x)",
        "x + x * x - x / x ^ x + x"
      ]
    ];
    for (const tree of trees) {
      const outcome = expression(text, () => parseFully(tree));
      expect(outcome, tree).toMatchObject({status: "error", expected: known});
      expectOutcome(text, outcome);
    }
    const x = new SymbolNode("x");
    for (const node of [
      new OperatorNode("+", "add", [x, x, x]),
      new OperatorNode("-", "subtract", [x]),
      new OperatorNode("-", "unaryMinus", [x, x]),
      new OperatorNode("+", "unaryPlus", [x, x]),
      new OperatorNode("*", "constructor" as "multiply", [x, x])
    ]) {
      expect(expression(text, () => node)).toMatchObject({status: "error", expected: known});
    }
    expect(expression(text, () => parseFully("(x + +x) * -x")).status).toBe("ok");
  });

  it("a tree that holds more names and numbers than were typed", () => {
    for (const tree of ["x * 2", "x * x", "x * e", "x * sin(x)", "sin(x)", "2 * 2"]) {
      const outcome = expression("x", () => parseFully(tree));
      expect(outcome, tree).toMatchObject({status: "error", position: 0, length: 1, expected: known});
    }
    expect(expression("x", () => parseFully("y")).status).toBe("ok");
  });

  it("says so where mathjs could not read what it was given", () => {
    const outcome = expression("x + 1", () => {
      throw new SyntaxError("no");
    });
    expect(outcome).toEqual({
      status: "error",
      position: 0,
      length: 5,
      found: "x + 1",
      expected: "a formula",
      message: "This formula cannot be read."
    });
  });
});

describe("expression(text, parse) holds its limits:", () => {
  it("500 characters", () => {
    expect(read("x".padEnd(500)).objective.value([2])).toBe(2);
    expect(refused("x".padEnd(501))).toMatchObject({
      position: 500,
      length: 1,
      expected: "at most 500 characters",
      message: "The formula is too long: 501 characters; expected at most 500 characters."
    });
  });

  it("400 parts", () => {
    const sum = (count: number) => new Array(count).fill("x").join("+");
    expect(read(sum(200)).objective.evaluate([2])).toEqual({value: 400, gradient: [200], hessian: [[0]]});
    expect(refused(sum(201))).toMatchObject({
      position: 0,
      length: 401,
      expected: "at most 400 parts",
      message: "The formula has more than 400 parts."
    });
    expect(read(`-${sum(200)}`).objective.value([2])).toBe(396);
    expect(refused(`--${sum(200)}`).expected).toBe("at most 400 parts");
  });

  it.each([
    ["brackets", "(", "x", ")", "("],
    ["bars", "|", "x", "|", "|"],
    ["functions with brackets", "sin(", "x", ")", "sin("],
    ["functions without", "sin ", "x", "", "sin"],
    ["roots", "√", "x", "", "√"],
    ["powers", "x^", "x", "", "^"],
    ["signs", "-", "x", "", "-"]
  ] as const)("40 levels of %s", (_, opening, inside, closing, found) => {
    const nested = (depth: number) => opening.repeat(depth) + inside + closing.repeat(depth);
    expect(expression(nested(40), parse).status).toBe("ok");
    const error = refused(nested(41));
    expect(error.message).toBe("The formula is nested too deeply here; expected at most 40 levels.");
    expect(error.expected).toBe("at most 40 levels");
    expect(found.startsWith(error.found)).toBe(true);
    expect(error.position).toBe(opening.length * 40 + opening.indexOf(error.found));
  });

  it("40 levels, counted anew for each summand, factor and argument", () => {
    for (const text of [
      "(x)".repeat(60),
      "|x|".repeat(60),
      "x^2+".repeat(60) + "1",
      "-x-".repeat(60) + "1",
      "√x".repeat(60),
      "sin x ".repeat(60),
      "x^2".repeat(60),
      `max(${"x^2,".repeat(7)}1)`.repeat(5),
      `${"(".repeat(39)}x^2 - x^2*x^2/x^2${")".repeat(39)}`,
      "x*-x".repeat(40)
    ]) {
      expect(expression(text, parse).status, text).toBe("ok");
    }
    for (const inside of ["x^2^2", "1 + x^2^2", "2x^2^2", "x*x^2^2", "max(1, x^2)"])
      expect(refused(`${"(".repeat(39)}${inside}${")".repeat(39)}`).expected, inside).toBe("at most 40 levels");
  });

  it.each([
    ["garbage", "q§".repeat(5000)],
    ["brackets", "(".repeat(10_000)],
    ["digits", "9".repeat(10_000)],
    ["powers", "x^".repeat(5000)],
    ["raised digits", `x${"²".repeat(9999)}`],
    ["letters", "x".repeat(10_000)],
    ["spaces", " ".repeat(10_000)],
    ["signs", `${"-".repeat(9999)}x`]
  ])("10,000 characters of %s are a sentence", (_, text) => {
    const {message} = refused(text);
    expect(message.length).toBeLessThan(200);
  });

  it.each([
    "x^".repeat(30) + "x",
    "9^".repeat(30) + "9",
    "2^".repeat(5) + "x",
    "exp(".repeat(30) + "x" + ")".repeat(30),
    "x/".repeat(150) + "y",
    "max(x,y,".repeat(30) + "1" + ")".repeat(30),
    `x${"⁹".repeat(400)}`,
    "|".repeat(400),
    "½".repeat(90),
    "xy".repeat(250)
  ])("%s is an outcome", (text) => {
    expectOutcome(text);
  });
});
