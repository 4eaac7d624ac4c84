/** What a formula in TeX is worth at values of its variables, by name, such as “x” or “x_1”. */
export type Meaning = (at: Readonly<Record<string, number>>) => number;

const functions: Readonly<Record<string, (u: number) => number>> = {
  "\\sin": Math.sin,
  "\\cos": Math.cos,
  "\\tan": Math.tan,
  "\\arcsin": Math.asin,
  "\\arccos": Math.acos,
  "\\arctan": Math.atan,
  "\\sinh": Math.sinh,
  "\\cosh": Math.cosh,
  "\\tanh": Math.tanh,
  "\\operatorname{arsinh}": Math.asinh,
  "\\operatorname{arcosh}": Math.acosh,
  "\\operatorname{artanh}": Math.atanh,
  "\\ln": Math.log,
  "\\log_2": Math.log2,
  "\\log_{10}": Math.log10,
  "\\operatorname{sign}": Math.sign,
  "\\operatorname{round}": (u) => Math.sign(u) * Math.round(Math.abs(u))
};
const constants: Readonly<Record<string, number>> = {"\\pi": Math.PI, "\\tau": 2 * Math.PI, e: Math.E};
/** Brackets of every kind, with what they do to what stands inside. */
const brackets: readonly (readonly [string, string, (u: number) => number])[] = [
  ["\\left(", "\\right)", (u) => u],
  ["(", ")", (u) => u],
  ["\\left|", "\\right|", Math.abs],
  ["\\left\\lfloor", "\\right\\rfloor", Math.floor],
  ["\\left\\lceil", "\\right\\rceil", Math.ceil]
];

/** A factor, and how it looks to what stands beside it. */
interface Factor {
  readonly meaning: Meaning;
  readonly looks: "number" | "power of a number" | "fraction of two" | "bare function" | "function" | "other";
}

/**
 * Reads a formula in TeX as people read it, and throws where they could read it in two ways: a number before a number or
 * a fraction of numbers, a name without brackets before a further factor that is no function, a power or a sign that
 * could belong to either side.
 */
export function readTex(tex: string): Meaning {
  let at = 0;
  const fail = (why: string): never => {
    throw new Error(`${why} at ${at} in ${tex}`);
  };
  const skip = () => {
    while (tex[at] === " " || tex.startsWith("\\,", at)) at += tex[at] === " " ? 1 : 2;
  };
  const next = (sign: string): boolean => {
    skip();
    if (!tex.startsWith(sign, at) || (/^\\[a-z]+$/.test(sign) && /[a-zA-Z]/.test(tex[at + sign.length] ?? "")))
      return false;
    at += sign.length;
    return true;
  };
  const need = (sign: string) => next(sign) || fail(`expected ${sign}`);
  const group = (): Meaning => {
    need("{");
    const inner = sum();
    need("}");
    return inner;
  };

  const sum = (): Meaning => {
    let all = next("-") ? negative(product()) : product();
    for (;;) {
      const left = all;
      if (next("+")) {
        const right = product();
        all = (x) => left(x) + right(x);
      } else if (next("-")) {
        const right = product();
        all = (x) => left(x) - right(x);
      } else return all;
    }
  };
  const negative =
    (f: Meaning): Meaning =>
    (x) =>
      -f(x);

  const product = (): Meaning => {
    const first = factor() ?? fail("expected a factor");
    let [all, before] = [first.meaning, first.looks];
    for (;;) {
      const dot = next("\\cdot");
      const right = factor();
      if (!right) return dot ? fail("expected a factor") : all;
      if (!dot && /number$/.test(right.looks)) fail("a number after a factor");
      if (!dot && before === "number" && right.looks === "fraction of two") fail("a mixed number");
      if (!dot && before === "bare function" && !right.looks.includes("function")) fail("an argument without an end");
      const left = all;
      all = (x) => left(x) * right.meaning(x);
      before = right.looks;
    }
  };

  const factor = (): Factor | undefined => {
    const base = atom();
    if (!base || !next("^")) return base;
    if (base.looks.includes("function")) fail("a power behind an argument");
    const exponent = group();
    skip();
    if (tex[at] === "^") fail("a second power");
    return {
      meaning: (x) => base.meaning(x) ** exponent(x),
      looks: base.looks === "number" ? "power of a number" : "other"
    };
  };

  const atom = (): Factor | undefined => {
    skip();
    const digits = /^\d+(\.\d+)?/.exec(tex.slice(at))?.[0];
    if (digits) {
      at += digits.length;
      return {meaning: () => Number(digits), looks: "number"};
    }
    for (const [opening, closing, f] of brackets) {
      if (!next(opening)) continue;
      const inner = sum();
      need(closing);
      return {meaning: (x) => f(inner(x)), looks: "other"};
    }
    if (next("\\frac")) {
      skip();
      const plain = /^\{\d+\}\{\d+\}/.test(tex.slice(at));
      const [above, below] = [group(), group()];
      return {meaning: (x) => above(x) / below(x), looks: plain ? "fraction of two" : "other"};
    }
    if (next("\\sqrt")) {
      const cube = next("[3]");
      const inner = group();
      return {meaning: (x) => (cube ? Math.cbrt(inner(x)) : Math.sqrt(inner(x))), looks: "other"};
    }
    for (const name of ["max", "min"] as const) {
      if (!next(`\\${name}`)) continue;
      const left = next("\\left(");
      if (!left) need("(");
      const args = [sum()];
      while (next(",")) args.push(sum());
      need(left ? "\\right)" : ")");
      return {meaning: (x) => Math[name](...args.map((arg) => arg(x))), looks: "other"};
    }
    if (next("\\begin{cases}")) {
      const branch = (relation: string) => {
        const value = sum();
        need("&\\text{if }");
        const left = sum();
        need(relation);
        return {value, left, right: sum()};
      };
      const [greater, _] = [branch(">"), need("\\\\")];
      const less = branch("<");
      need("\\end{cases}");
      return {
        meaning: (x) =>
          greater.left(x) > greater.right(x) ? greater.value(x) : less.left(x) < less.right(x) ? less.value(x) : NaN,
        looks: "other"
      };
    }
    for (const [name, f] of Object.entries(functions)) if (next(name)) return call(f);
    for (const [name, value] of Object.entries(constants))
      if (next(name)) return {meaning: () => value, looks: "other"};
    const variable = /^(x_1|x_2|x|y)/.exec(tex.slice(at))?.[0];
    if (!variable) return undefined;
    at += variable.length;
    return {meaning: (x) => x[variable] ?? fail(`${variable} unknown`), looks: "other"};
  };

  /** The rest of a function behind its name: a power of one digit, and its argument. */
  const call = (f: (u: number) => number): Factor => {
    let power = 1;
    if (next("^{")) {
      power = Number(/^[2-9](?=\})/.exec(tex.slice(at))?.[0] ?? fail("expected a digit"));
      at += 2;
    }
    skip();
    const bracketed = /^(\\left)?\(/.test(tex.slice(at));
    const {meaning, looks} = atom() ?? fail("expected an argument");
    if (!bracketed && looks !== "number" && looks !== "other") fail("a function without brackets in another");
    return {meaning: (x) => f(meaning(x)) ** power, looks: bracketed ? "function" : "bare function"};
  };

  const meaning = sum();
  skip();
  return at === tex.length ? meaning : fail("expected the end");
}
