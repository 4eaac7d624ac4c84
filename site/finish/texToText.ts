import {
  accents,
  blackboard,
  brackets,
  dresses,
  functions,
  relations,
  signs,
  silent,
  spaces,
  subscripts,
  superscripts
} from "./texWords.js";

/** Signs typed as they are that stand between two things. */
const typed: Readonly<Record<string, string>> = {
  "=": "=",
  "<": "<",
  ">": ">",
  "+": "+",
  "-": "−",
  "−": "−",
  "*": "∗",
  "/": "/"
};

/**
 * What a formula says, as one line of plain text to search and to read in a list: `\lambda_{\max}` is "λ_max",
 * `\nabla f(x_k)` is "∇f(xₖ)". A command that it does not know is written by its name.
 *
 * @param unknown - told the name of each command that it does not know
 */
export function texToText(tex: string, unknown: (command: string) => void = () => {}): string {
  const tokens = tex.match(/\\[a-zA-Z]+\*?|\\.|./gs) ?? [];
  let i = 0;

  function sequence(ends: (token: string) => boolean, cell = " ", row = "; "): string {
    let out = "";
    while (i < tokens.length && !ends(tokens[i])) {
      const token = tokens[i++];
      if (token === "&") out += cell;
      else if (token === "\\\\") {
        if (tokens[i] === "[") while (i < tokens.length && tokens[i++] !== "]"); // the space below a row
        out += row;
      } else if (token === "^") out += raised(argument());
      else if (token === "_") out += lowered(argument());
      else if (token in typed) out = joined(out, typed[token]);
      else if (token.startsWith("\\") && relations[token.slice(1)]) out = joined(out, relations[token.slice(1)]);
      else out += piece(token);
    }
    return out;
  }

  /** One token with the arguments that it takes. */
  function piece(token: string): string {
    if (token === "{") return group();
    if (token === "}") return "";
    if (token === "'") return "′";
    if (token === "~" || /\s/.test(token)) return token === "~" ? " " : "";
    if (!token.startsWith("\\")) return token;
    const name = token.slice(1);
    if (/^[dtc]?frac$/.test(name)) {
      const quotient = `${wrapped(argument())}/${wrapped(argument())}`;
      return standsAlone(tokens.slice(i).find((token) => token.trim() !== "")) ? quotient : `(${quotient})`;
    }
    if (/^[dt]?binom$/.test(name)) return `(${argument()} over ${argument()})`;
    if (name === "sqrt") {
      const degree = tokens[i] === "[" ? raised(optional()) : "";
      return `${degree}√${wrapped(argument())}`;
    }
    if (name === "mathbb") return [...argument()].map((letter) => blackboard[letter] ?? letter).join("");
    if (name === "htmlClass" || name === "textcolor" || name === "color" || name === "htmlId")
      return argument() && argument();
    if (name === "stackrel" || name === "overset" || name === "underset") return argument() && argument();
    if (name === "begin") return environment();
    if (name === "end") return argument() && "";
    if (name === "tag" || name === "tag*" || name === "hspace" || name === "vspace") return argument() && "";
    if (name in accents) return argument() + accents[name];
    if (silent.has(name)) {
      if (tokens[i] === ".") i++; // the invisible delimiter
      return "";
    }
    if (spaces.has(name)) return " ";
    if (name === "text" || name.startsWith("text")) return verbatim();
    if (name.startsWith("operatorname")) return ` ${argument()} `;
    if (dresses.has(name)) return argument();
    if (functions.has(name)) return ` ${name} `;
    const sign = signs[name] ?? relations[name];
    if (sign === undefined) unknown(name);
    return sign ?? ` ${name} `;
  }

  function group(): string {
    const text = sequence((token) => token === "}");
    i++;
    return text;
  }

  function argument(): string {
    while (i < tokens.length && /^\s$/.test(tokens[i])) i++;
    return i < tokens.length ? tidy(piece(tokens[i++])) : "";
  }

  function optional(): string {
    i++;
    const text = sequence((token) => token === "]");
    i++;
    return tidy(text);
  }

  /** The argument of a text command, whose spaces count. */
  function verbatim(): string {
    if (tokens[i] !== "{") return argument();
    const from = ++i;
    for (let depth = 1; i < tokens.length; ++i) {
      if (tokens[i] === "{") depth++;
      if (tokens[i] === "}" && --depth === 0) break;
    }
    const words = tokens.slice(from, i++).join("");
    return words.replace(/\$([^$]*)\$/g, (_, inner: string) => texToText(inner, unknown)).replace(/[\\{}]/g, "");
  }

  function environment(): string {
    const name = argument();
    if (name === "array") argument();
    const [open, close] = brackets[name] ?? ["", ""];
    const text = sequence((token) => token === "\\end", name in brackets || name === "array" ? ", " : " ");
    i++;
    argument();
    return `${open}${tidy(text).replace(/;$/, "")}${close}`;
  }

  return tidy(sequence(() => false));
}

/** A sign between two things has spaces around it; before the first thing it has none. */
function joined(before: string, sign: string): string {
  const binary = /[\p{L}\p{N}\p{M})\]}|‖⟩′∞!%…⋯]\s*$/u.test(before);
  if (sign === "/") return `${before}/`;
  return binary ? `${before.trimEnd()} ${sign} ` : `${before}${sign}`;
}

/** Whether what follows a fraction cannot be taken for a part of its denominator. */
function standsAlone(next: string | undefined): boolean {
  if (next === undefined || next in typed || /^[)}\],.;:&~\s]$/.test(next) || next === "\\\\") return true;
  return (
    next.startsWith("\\") && (spaces.has(next.slice(1)) || silent.has(next.slice(1)) || next.slice(1) in relations)
  );
}

const wrapped = (text: string) => (/[\s/]/.test(text) ? `(${text})` : text);

function raised(text: string): string {
  const bare = text.replace(/\s/g, "");
  if (bare === "") return "";
  const letters = [...bare].map((letter) => superscripts[letter]);
  return letters.every((letter) => letter !== undefined) ? letters.join("") : `^${grouped(text)}`;
}

function lowered(text: string): string {
  const bare = text.replace(/\s/g, "");
  if (bare === "") return "";
  const letters = [...bare].map((letter) => subscripts[letter]);
  const word = /\p{L}{2,}/u.test(bare);
  return !word && letters.every((letter) => letter !== undefined) ? letters.join("") : `_${grouped(text)}`;
}

const grouped = (text: string) => (/^[\p{L}\p{N}]+$|^.$/u.test(text) ? text : `(${text})`);

function tidy(text: string): string {
  return text
    .replace(/\s+/g, " ")
    .replace(/ ([,;.)\]])/g, "$1")
    .replace(/([([/]) /g, "$1")
    .replace(/ \//g, "/")
    .replaceAll("′′", "″")
    .trim();
}
