import {EDGE, nudge, toSymlog} from "../shared/symlog.js";
import type {Color, Handle, Mark} from "../types.js";
import {num} from "../words.js";
import {AXES, STRIP, stripPx} from "./layout.js";
import {type Dial, LAMBDA, rankOf} from "./subject.js";

const ON = AXES.eigenvalues;
const SIZE = 12;
const FIRST = ["first", "second"] as const;
export const TINT = ["@lmin", "@lmax"] as const;
export const SYMBOL = ["circle", "square"] as const;

/** Room that a text takes, in units of an axis with so many px to a unit. */
export const roomFor = (text: string, size: number, px: number): number => (text.length * size * 0.46 + 10) / px;

const text = (x: number, y: number, words: string, color: Color, textposition: Mark["textposition"]): Mark => ({
  ...ON,
  mode: "text",
  x: [x],
  y: [y],
  text: [words],
  textposition,
  textfont: {color, size: SIZE}
});

/** A rectangle of the strip from one u to another. */
const zone = (from: number, to: number, fillcolor: Color): Mark => ({
  ...ON,
  name: "zone",
  mode: "lines",
  x: [from, to, to, from],
  y: [STRIP.floor, STRIP.floor, STRIP.roof, STRIP.roof],
  fill: "toself",
  fillcolor,
  line: {color: fillcolor, width: 0}
});

const END = EDGE + 0.9;

/** The eigenvalues before and after, each pair joined by a line, over the zones that ε makes: left of −ε, within ε of 0, beyond. */
export function strip(dial: Dial, narrow: boolean): Mark[] {
  const {shift} = dial;
  const px = stripPx(narrow);
  const u = toSymlog(shift);
  const marks: Mark[] = [zone(-END, -u, "@bad/0.09"), zone(u, END, "@good/0.09")];
  if (u > 0) marks.push(zone(-u, u, "@step/0.13"), wall(-u, "dash"), wall(u, "solid"));
  marks.push({...ON, mode: "lines", x: [0, 0], y: [STRIP.floor, STRIP.roof], line: {color: "@edge", width: 1}});
  const named = (from: number, to: number, words: readonly string[], color: Color) => {
    const fits = words.find((each) => roomFor(each, SIZE, px) <= to - from);
    if (fits) marks.push({...text((from + to) / 2, STRIP.zones, fits, color, "middle center"), name: "zone"});
  };
  named(-END, -u, ["stays negative", "negative"], "@bad");
  named(-u, u, ["ε matters", "ε"], "@step");
  named(u, END, shift > 0 ? ["hardly moves", "stays"] : ["nothing moves"], "@good");
  for (const which of FIRST) marks.push(...pairOf(dial, which, px));
  const right = u + roomFor(`ε = ${num(shift)}`, SIZE, px) + 8 / px < END;
  const aside = (right ? 8 : -8) / px;
  marks.push(text(u + aside, STRIP.shift, `ε = ${num(shift)}`, "@step", right ? "middle right" : "middle left"));
  if (shift > 0) marks.push(text(-u, STRIP.shift, "−ε", "@step", "middle left"));
  return marks;
}

const wall = (u: number, dash: "dash" | "solid"): Mark => ({
  ...ON,
  mode: "lines",
  x: [u, u],
  y: [STRIP.floor, STRIP.roof],
  line: {color: "@step", width: 1.5, dash}
});

/** One eigenvalue before, above, and after, below. */
function pairOf(dial: Dial, which: "first" | "second", px: number): Mark[] {
  const rank = rankOf(dial, which);
  const [before, after] = [dial.pair[which], dial.pair[which] + dial.shift];
  const [from, to] = [before, after].map(toSymlog);
  const [high, low] = STRIP[which];
  const color = TINT[rank];
  const line = {color: "@soft/0.25", width: 1} as const;
  const beside = (u: number, words: string): readonly [number, Mark["textposition"]] =>
    u + roomFor(words, SIZE, px) + 6 / px < END ? [u + 6 / px, "middle right"] : [u - 6 / px, "middle left"];
  const [beforeWords, afterWords] = [`${LAMBDA[rank]} = ${num(before)}`, `${LAMBDA[rank]}′ = ${num(after)}`];
  const [beforeAt, afterAt] = [beside(from, beforeWords), beside(to, afterWords)];
  return [
    {...ON, mode: "lines", x: [-END, END, Number.NaN, -END, END], y: [high, high, Number.NaN, low, low], line},
    {...ON, name: "after", mode: "lines", x: [from, to], y: [high, low], line: {color, width: 2}},
    {...ON, mode: "markers", x: [from], y: [high], marker: {color, size: 12, symbol: `${SYMBOL[rank]}-open`}},
    {...ON, name: "after", mode: "markers", x: [to], y: [low], marker: {color, size: 13, symbol: SYMBOL[rank]}},
    text(beforeAt[0], high, beforeWords, color, beforeAt[1]),
    {...text(afterAt[0], low, afterWords, color, afterAt[1]), name: "after"}
  ];
}

/** What can be dragged on the strip: ε, and each eigenvalue of H. */
export function stripHandles(dial: Dial): Handle[] {
  const eigenvalue = (which: "first" | "second"): Handle => {
    const rank = rankOf(dial, which);
    const value = dial.pair[which];
    return {
      ...ON,
      id: which,
      label: `${which === "first" ? "First" : "Second"} eigenvalue`,
      at: [toSymlog(value), STRIP[which][0]],
      along: "x",
      step: nudge(value),
      value: `${LAMBDA[rank]} = ${num(value)}`,
      color: TINT[rank]
    };
  };
  const {shift} = dial;
  const dialled: Handle = {
    ...ON,
    id: "shift",
    label: "Shift ε among the eigenvalues",
    at: [toSymlog(shift), STRIP.shift],
    along: "x",
    step: nudge(shift),
    value: `ε = ${num(shift)}`,
    color: "@step"
  };
  return [eigenvalue("first"), eigenvalue("second"), dialled];
}
