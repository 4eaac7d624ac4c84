import type {Mark} from "../types.js";

/** Words on some axes; a hard space keeps them off the line beside them in a downloaded picture too. */
export function label(
  axes: {readonly xaxis?: string; readonly yaxis?: string},
  text: readonly string[],
  x: readonly number[],
  y: readonly number[],
  textposition: Mark["textposition"],
  color: string,
  size: number
): Mark {
  const [before, after] = [textposition === "middle right" ? SPACE : "", textposition === "middle left" ? SPACE : ""];
  const spaced = text.map((each) => (each ? before + each + after : ""));
  return {...axes, mode: "text", x, y, text: spaced, textposition, textfont: {color, size}};
}

const SPACE = "\u00a0";
