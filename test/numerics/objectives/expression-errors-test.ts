import fc from "fast-check";
import {describe, expect, it} from "vitest";
import type {ExpressionError} from "../../../src/numerics/objectives/expression/failure.js";
import {nearestWord} from "../../../src/numerics/objectives/expression/nearestWord.js";
import {vocabulary} from "../../../src/numerics/objectives/expression/vocabulary.js";
import {runs} from "../../support/arbitraries.js";
import {read, refused} from "../../support/formulas.js";

/** A text whose fault stands between « and », what is expected there, and the sentence; a sentence with “Found” is made of both. */
type Fault = readonly [marked: string, expected: string, message?: string];

/** Expects each text to be refused at its marks. */
function expectFaults(...faults: readonly Fault[]) {
  for (const [marked, expected, message] of faults) {
    const start = marked.indexOf("«");
    const end = marked.indexOf("»") - 1;
    const text = marked.replace(/[«»]/g, "");
    const found = text.slice(start, end);
    const usual = `${found === "" ? "The formula ends" : `Found “${found}”`}; expected ${expected}.`;
    const error: ExpressionError = {
      status: "error",
      position: start,
      length: end - start,
      found,
      expected,
      message: message ?? usual
    };
    expect(refused(text), text).toEqual(error);
  }
}

const sign = "a number, a variable, a function or one of + - * / ^ ( ) |";
const operand = "a number, a variable or a function";
const words = "x and y, or x1 and x2, or a known function";

describe("expression(text, parse) says where and why it cannot read", () => {
  it("nothing at all", () => {
    expectFaults(
      ["«»", "a formula", "Type a formula, such as x^2 + 3y^2."],
      [" \t «»", "a formula", "Type a formula, such as x^2 + 3y^2."]
    );
  });

  it("a missing operand", () => {
    expectFaults(
      ["x +«»", `${operand} after “+”`],
      ["x^«»", `${operand} after “^”`],
      ["sin«»", `${operand} after “sin”`],
      ["2 cos «»", `${operand} after “cos”`],
      ["√«»", `${operand} after “√”`],
      ["x (-«)»", `${operand} after “-”`],
      ["(«)»", `${operand} after “(”`],
      ["«*»x", operand],
      ["x * «/» y", `${operand} after “*”`],
      ["x + «^»2", `${operand} after “+”`],
      ["«²»", operand],
      ["+«⁻¹»", `${operand} after “+”`],
      ["max(«,» x)", `${operand} after “(”`],
      ["max(x, «)»", `${operand} after “,”`],
      ["|x| + |«»", `${operand} after “|”`]
    );
  });

  it("a missing sign", () => {
    const between = "a sign between two numbers";
    expectFaults(["2 «3»", between], ["x + 2 «.5»", between], ["1.2«.3»", between], ["3«½»", between]);
  });

  it("brackets and bars without a partner", () => {
    const closing = (sign: string) => `a “${sign}” that closes it`;
    const never = (opening: string, sign: string) =>
      `The “${opening}” here is never closed; expected ${closing(sign)}.`;
    expectFaults(
      ["«(»x", closing(")"), never("(", ")")],
      ["2 «(»(x) + 1", closing(")"), never("(", ")")],
      ["ln«(»x", closing(")"), never("(", ")")],
      ["sin «|»x", closing("|"), never("|", "|")],
      ["(«|»x)", closing("|"), never("|", "|")],
      ["x«)»", "no bracket here", "This bracket closes nothing: its “(” is missing."],
      ["sin x«)» + 1", "no bracket here", "This bracket closes nothing: its “(” is missing."]
    );
  });

  it("a decimal comma, with a hint", () => {
    const instead = (right: string, wrong: string) => `Write decimals with a point: ${right} instead of ${wrong}.`;
    expectFaults(
      ["3«,»5x", "a decimal point", instead("3.5", "3,5")],
      ["x + 0«,»25", "a decimal point", instead("0.25", "0,25")],
      ["sin(2«,»5)", "a decimal point", instead("2.5", "2,5")],
      ["max(x, (1«,»5))", "a decimal point", instead("1.5", "1,5")]
    );
  });

  it("other commas, and too few or too many arguments", () => {
    const stray = "A comma can only separate the arguments of max, min or pow.";
    expectFaults(
      ["x«,»y", "a sign such as + or *", stray],
      ["2«,»x", "a sign such as + or *", stray],
      ["sin(x«,» y)", "a sign such as + or *", stray],
      ["x«,» 1", "a sign such as + or *", stray],
      ["2«,»", "a sign such as + or *", stray],
      ["|x«,» y|", "a sign such as + or *", stray],
      ["max(x«)»", "another argument of max", "max needs 2 arguments, with a comma between them."],
      ["pow(x«)»", "another argument of pow", "pow needs 2 arguments, with a comma between them."],
      ["pow(x, y«,» 1)", "a “)”", "pow takes at most 2 arguments."],
      ["min(1, 2, 3, 4, 5, 6, 7, 8«,» 9)", "a “)”", "min takes at most 8 arguments."],
      ["max «x»", "“(” and the arguments of max"],
      ["max«»", "“(” and the arguments of max"]
    );
  });

  it("a power on a name that is no whole number", () => {
    const inverse = (marked: string, name: string): Fault => [
      marked,
      `a whole number, as in ${name}^2 x`,
      `For a power of a value, write ${name}(x)^a; for the inverse, a${name}(x).`
    ];
    const power = (marked: string, name: string): Fault => [
      marked,
      `a whole number, as in ${name}^2 x`,
      `For a power of a value, write ${name}(x)^a.`
    ];
    expectFaults(
      inverse("sin«^»-1 x", "sin"),
      inverse("sinh«⁻¹» x", "sinh"),
      inverse("cos«^»", "cos"),
      ...["tan«^»0 x", "tan«^»2.5 x", "tan«^»(2 + 1) x", "tan«^»(x)", "tan«^»(", "tan«^»(2"].map((marked) =>
        inverse(marked, "tan")
      ),
      power("ln«^»x x", "ln"),
      power("exp«^»0.5 x", "exp")
    );
  });

  it("an exponent of raised signs that is no number and no variable", () => {
    const exponent = "one number, or one variable, as an exponent";
    expectFaults(["x«⁺»", exponent], ["2«ˣʸ»", exponent], ["e«⁻ˣ²» + 1", exponent], ["x«²⁺¹»", exponent]);
  });

  it("words that are not known, with the nearest one that is", () => {
    const near = (word: string, known: string) => `“${word}” is not known here; did you mean “${known}”?`;
    const unknown = (word: string) => `“${word}” is not known here; the variables are x and y, or x1 and x2.`;
    expectFaults(
      ["x«sen»", "sin", near("sen", "sin")],
      ["2 «sni»(x)", "sin", near("sni", "sin")],
      ["«Sqr» x", "sqrt", near("Sqr", "sqrt")],
      ["«arcsni» x", "arcsin", near("arcsni", "arcsin")],
      ["«a».b", words, unknown("a")],
      ["x + «z»", words, unknown("z")],
      ["x + x«z»", words, unknown("z")],
      ["«import» x", words, unknown("import")],
      ["«𝑥» + 1", words, unknown("𝑥")],
      [`«${"qw".repeat(20)}»`, words, unknown(`${"qw".repeat(12)}…`)],
      [`«${"qw".repeat(12)}»`, words, unknown("qw".repeat(12))],
      ["x «İ»", words, unknown("İ")],
      ["«log₂» x", "log2", near("log₂", "log2")]
    );
  });

  it("a number right behind a function that others write with one: log3 is no logarithm to the base 3 here, nor ln(3x)", () => {
    for (const [text, name] of [
      ["«log3»(x)", "log"],
      ["1 + «log5» x", "log"],
      ["«exp2»(x)", "exp"],
      ["«atan2»(x)", "atan"],
      ["«sqrt3»(x)", "sqrt"]
    ])
      expectFaults([
        text,
        "a space or a bracket before the number",
        `“${text.replace(/.*«(.*)».*/, "$1")}” is not known here; write ${name}(…), and a logarithm to another base as ln(x)/ln(3).`
      ]);
    for (const text of ["log2(x)", "log10 x", "log 3x", "sqrt(3) x", "sin2x"]) read(text, {dimension: 1});
  });

  it("digits behind a name, which make no product", () => {
    const product = (word: string, written: string) =>
      `“${word}” is not known here: the variables are x1 and x2; a product needs its sign, as in ${written}.`;
    const unknown = (word: string) => `“${word}” is not known here; the variables are x and y, or x1 and x2.`;
    expectFaults(
      ["«y2»", words, product("y2", "y*2")],
      ["x + x«y2»", words, product("y2", "y*2")],
      ["«x12»", words, product("x12", "x*12")],
      ["«x3» + 1", words, product("x3", "x*3")],
      ["3 «e2»x", words, product("e2", "e*2")],
      ["«x₃»", words, unknown("x₃")],
      ["«x_3»", words, unknown("x_3")],
      ["«q2»", words, unknown("q2")]
    );
  });

  it("a run of letters that would never end", () => {
    const between = "a space or a sign between its parts";
    expectFaults([`1 + «${"xy".repeat(16)}»`, between, `This is too long for one word; put ${between}.`]);
  });

  it("two families of variables, or more variables than f has", () => {
    const either = (found: string, other: string) =>
      `Use either x and y, or x1 and x2, not both: “${found}” does not go with ${other}.`;
    expectFaults(
      ["x1 + «y»", "x1 or x2", either("y", "x1")],
      ["x_2 + «X»", "x1 or x2", either("X", "x2")],
      ["y + «x₂»", "x or y", either("x₂", "y")],
      ["x₁«ˣ»", "x1 or x2", either("ˣ", "x1")]
    );
    expect(refused("x + y", {dimension: 1})).toMatchObject({
      position: 4,
      length: 1,
      expected: "x",
      message: "This f has one variable, x; found y."
    });
    expect(refused("x2", {dimension: 1}).message).toBe("This f has one variable, x1; found x2.");
  });

  it("signs that people do type, with what to type instead", () => {
    expectFaults(
      ["f(x) «=» x²", sign, "Type only what stands to the right of “=”: the formula of f itself."],
      ["x «=»= 2", sign, "Type only what stands to the right of “=”: the formula of f itself."],
      ["«[»x, y]", sign, "Use round brackets, ( ), instead of “[”; matrices are not read here."],
      ["2«{»x}", sign, "Use round brackets, ( ), instead of “{”."],
      ["1«:»10", sign, "“:” is not read here; write “/” to divide."],
      ["x«!»", sign, "Factorials are not read here: f must be a function of real numbers."],
      ["«∞» x", sign, "∞ is not a number that f could use."],
      ["x«.»y", sign, "A “.” belongs inside a number, as in 0.5; to multiply, write “*”."],
      ["x«;» y", sign, `“;” cannot stand in a formula; expected ${sign}.`],
      ["x «😀»", sign, `“😀” cannot stand in a formula; expected ${sign}.`]
    );
  });

  it("numbers beyond the largest double", () => {
    const below = "a number below 1.8e308";
    expectFaults(
      ["x + «1e309»", below, "This number is too large to compute with."],
      [`«${"9".repeat(310)}»`, below, "This number is too large to compute with."]
    );
  });

  it("parts without a value, brackets included", () => {
    const value = "a part that has a value";
    expectFaults(
      ["«1/0»", value, "“1/0” has no value: division by 0."],
      ["x + «1/(2 - 2)» x", value, "“1/(2 - 2)” has no value: division by 0."],
      ["x^(«0^-1»)", value, "“0^-1” has no value: 0 has no power −1: division by 0."],
      ["«sqrt(-1)»x", value, "“sqrt(-1)” has no value: √ needs an argument that is not negative; got −1."],
      ["2 + «√-4»", value, "“√-4” has no value: √ needs an argument that is not negative; got −4."],
      ["3 «log(-2)» + x", value, "“log(-2)” has no value: ln needs a positive argument; got −2."],
      ["x «ln |0|»", value, "“ln |0|” has no value: ln needs a positive argument; got 0."],
      ["«asin(2)»", value, "“asin(2)” has no value: asin needs an argument from −1 to 1; got 2."],
      ["«tan(π/2)»", value, "“tan(π/2)” has no value: tan has a pole at 1.5708, within rounding."],
      [
        "x + «(-8)^(1/3)»",
        value,
        "“(-8)^(1/3)” has no value: a power with the exponent 0.333333 needs a positive base; got −8; the real cube root is cbrt."
      ],
      ["(x + «(((2)))/((1) - 1)»)", value, "“(((2)))/((1) - 1)” has no value: division by 0."],
      [
        `«exp(${"1 + ".repeat(10)}1000)»`,
        value,
        "“exp(1 + 1 + 1 + 1 + 1 + …” has no value: a part of f grows too large to compute: exp of 1010."
      ]
    );
  });
});

describe("nearestWord(word)", () => {
  it("is the known word one slip away, of whatever kind: a letter wrong, missing, added, or two exchanged", () => {
    const names = [...vocabulary]
      .filter(([word, {kind}]) => kind !== "variable" && word.length >= 4)
      .map(([word]) => word);
    const letter = fc.constantFrom(..."abcdefghijklmnopqrstuvwxyz");
    fc.assert(
      fc.property(fc.constantFrom(...names), fc.nat({max: 3}), letter, fc.nat({max: 3}), (word, at, other, slip) => {
        const slips = [
          word.slice(0, at) + other + word.slice(at + 1),
          word.slice(0, at) + word.slice(at + 1),
          word.slice(0, at) + other + word.slice(at),
          word.slice(0, at) + (word[at + 1] ?? "") + word[at] + word.slice(at + 2)
        ];
        const found = nearestWord(slips[slip]);
        // Another word may be as near, such as asinh and acosh; then the first counts, and it is no further away.
        expect(found, slips[slip]).not.toBe(null);
        expect(vocabulary.has(found!)).toBe(true);
        expect(Math.abs(found!.length - slips[slip].length)).toBeLessThanOrEqual(1);
      }),
      runs
    );
  });

  it("finds the word itself, in whatever case, and the nearest before one further away", () => {
    for (const [word, {kind}] of vocabulary) {
      if (kind !== "variable" && word.length > 1) expect(nearestWord(word.toUpperCase())).toBe(word);
    }
    expect(nearestWord("arcsinn")).toBe("arcsin");
    expect(nearestWord("arcisnh")).toBe("arcsinh");
    expect(nearestWord("flor")).toBe("floor");
    expect(nearestWord("cosech")).toBe("cosec");
  });

  it("allows two slips from five letters on, one below, and none for one letter or for a variable", () => {
    expect(nearestWord("singnumm")).toBe("signum");
    expect(nearestWord("siggnumm")).toBe("signum");
    expect(nearestWord("siggnnumm")).toBe(null);
    expect(nearestWord("flro")).toBe(null);
    expect(nearestWord("rooud")).toBe("round");
    expect(nearestWord("sqqt")).toBe("sqrt");
    expect(nearestWord("sqqq")).toBe(null);
    expect(nearestWord("iqn")).toBe(null); // no exchange of s and i, though the i stands where it would
    expect(nearestWord("qsn")).toBe(null);
    for (const word of ["s", "q", "l", "p", "x3", "x1", "_x1", ""]) expect(nearestWord(word), word).toBe(null);
  });
});
