/**
 * The palette: the one truth for every colour of the course. The stylesheet's variables are generated from it, and
 * the figures name its tokens ("@lmax", "@lmax/0.25"), never a colour.
 *
 * The frame of the page is ink on paper; a colour always means an idea. The seven ideas were chosen together so that
 * they stay apart in ordinary and in red-, green- and blue-blind vision (Machado et al. 2009: at least 0.075 apart in
 * OKLab), and each reaches a contrast of 4.5 to 1 on `page`, `paper` and `raised`, so that it may colour text.
 */

/** The seven ideas that keep one colour in prose, formulas and figures. */
export const ideas = ["grad", "newton", "lmax", "lmin", "step", "model", "mom"] as const;

const surfaces = ["page", "paper", "raised", "line", "edge", "grid", "ink", "soft", "link", "focus"] as const;
const marks = ["good", "bad", "mode1", "mode2", "mode3", "mode4", "mode5", "mode6"] as const;

/** Every token, in the order in which the stylesheet lists them. */
export const tokens = [...surfaces, ...ideas, ...marks] as const;

export type Idea = (typeof ideas)[number];
export type Token = (typeof tokens)[number];

/** Hexadecimal sRGB colours of every token, for the light and the dark page. */
export const palette: Readonly<Record<"light" | "dark", Readonly<Record<Token, string>>>> = {
  light: {
    page: "#fcfcfa",
    paper: "#ffffff",
    raised: "#f4f4f1",
    line: "#dbdad5",
    edge: "#85878c",
    grid: "#e7e6e2",
    ink: "#1b1e24",
    soft: "#575b63",
    link: "#1b1e24",
    focus: "#1b1e24",
    grad: "#21785c",
    newton: "#be2c9b",
    lmax: "#980905",
    lmin: "#2265ee",
    step: "#935d02",
    model: "#6b10b8",
    mom: "#1f5565",
    good: "#2b6b1f",
    bad: "#b0103a",
    mode1: "#2265ee",
    mode2: "#607488",
    mode3: "#33465f",
    mode4: "#6b6455",
    mode5: "#b0553c",
    mode6: "#980905"
  },
  dark: {
    page: "#15181d",
    paper: "#1a1e24",
    raised: "#21262d",
    line: "#363c45",
    edge: "#767d88",
    grid: "#2d333b",
    ink: "#e6e4de",
    soft: "#a9adb5",
    link: "#e6e4de",
    focus: "#f4f2ec",
    grad: "#41ac75",
    newton: "#fc7db9",
    lmax: "#fe6127",
    lmin: "#7eb4fe",
    step: "#f6c46d",
    model: "#ab80ff",
    mom: "#62ecf6",
    good: "#8fce7c",
    bad: "#ff7d8c",
    mode1: "#7eb4fe",
    mode2: "#8a9cb0",
    mode3: "#c3cede",
    mode4: "#9a8f7b",
    mode5: "#f3bca6",
    mode6: "#fe6127"
  }
};

/**
 * The colour that a token string names, ready for Plotly, SVG or canvas.
 *
 * "@lmax" becomes the hexadecimal colour, "@lmax/0.25" an rgba() with that opacity (dimensionless, from 0 to 1), and
 * "@lmax:0.25" that share of it mixed into paper, opaque; a string that does not begin with "@" is returned as it is.
 * Throws RangeError for an unknown token or opacity.
 */
export function resolve(color: string, dark: boolean): string {
  if (!color.startsWith("@")) return color;
  const [token, share] = color.slice(1).split(":");
  const [name, alpha] = share === undefined ? token.split("/") : [token, share];
  const hex = palette[dark ? "dark" : "light"][name as Token];
  if (hex === undefined)
    throw new RangeError(`unknown colour token: ${color}; expected @ and one of ${tokens.join(", ")}`);
  if (alpha === undefined) return hex;
  const opacity = Number(alpha);
  if (alpha === "" || !(opacity >= 0 && opacity <= 1)) throw new RangeError(`invalid opacity; not in [0, 1]: ${color}`);
  const [r, g, b] = channels(hex);
  if (share !== undefined) {
    const paper = channels(palette[dark ? "dark" : "light"].paper);
    const mixed = [r, g, b].map((value, i) => Math.round(opacity * value + (1 - opacity) * paper[i]));
    return `rgb(${mixed.join(", ")})`;
  }
  return `rgba(${r}, ${g}, ${b}, ${opacity})`;
}

const channels = (hex: string) => [1, 3, 5].map((i) => Number.parseInt(hex.slice(i, i + 2), 16));

/**
 * The token of the mode at `rank` (0 for λ_min) among `count` modes (1 to 6): the smallest eigenvalue has the colour
 * of λ_min, the largest that of λ_max, and those between stand on the ramp from one to the other, evenly spread.
 * Throws RangeError when `count` is not an integer from 1 to 6 or `rank` is not one of 0 … count − 1.
 */
export function modeToken(rank: number, count: number): string {
  if (!Number.isInteger(count) || count < 1 || count > 6) throw new RangeError(`invalid count; not in 1 … 6: ${count}`);
  if (!Number.isInteger(rank) || rank < 0 || rank >= count) {
    throw new RangeError(`invalid rank; not in 0 … ${count - 1}: ${rank}`);
  }
  return `@mode${count === 1 ? 1 : 1 + Math.round((rank * 5) / (count - 1))}`;
}
