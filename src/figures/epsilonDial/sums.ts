import {definitenessThreshold, shiftedDeterminant, shiftedTrace} from "../../numerics/spectrum/shifted.js";
import type {Vector} from "../../numerics/types.js";
import {type Ladder, rungs} from "../shared/ladder.js";
import {shiftToX, ZERO} from "../shared/shiftScale.js";
import type {Mark} from "../types.js";
import {num} from "../words.js";
import type {Curves} from "./curves.js";
import {signed} from "./ladder.js";
import {AXES, RIGHT_END, RUNGS, shiftPx} from "./layout.js";
import {type Backdrop, cursor, curve, ground, label, sideOf} from "./over.js";
import {roomFor} from "./strip.js";
import type {Dial} from "./subject.js";

const LOOKS = [
  {name: "det", color: "@ink", dash: "solid", symbol: "circle"},
  {name: "tr", color: "@mom", dash: "dash", symbol: "diamond"}
] as const;

/**
 * Equations 12 and 13 over ε on an axis of signed powers of ten: their right sides, Π (λᵢ + ε) and tr H + nε, as lines,
 * the left sides, by elimination and by summing the diagonal of H′, as marks at every decade.
 */
export function sumsBackdrop(values: Vector, {shifts, determinant, trace, checks}: Curves): Backdrop {
  const left = [checks.map((check) => check.determinant), checks.map((check) => check.trace)];
  const ladder = signed([...determinant, ...trace], left.flat());
  const zero = ladder.place(0);
  const heights = (sides: Vector) => sides.map((value) => ladder.place(value));
  const decades = checks.map(({shift}) => shiftToX(shift));
  const marks = [
    ...ground("sums", definitenessThreshold(values)),
    ...rungs(ladder, AXES.sums, RUNGS),
    ...(zero >= 0 && zero <= 1 ? [zeroLine(zero)] : []),
    ...[determinant, trace].map((sides, i) => {
      const {color, dash, name} = LOOKS[i];
      return curve("sums", shifts, heights(sides), {color, width: 2.25, dash}, name);
    }),
    ...LOOKS.map(({name, color, symbol}, i): Mark => {
      const marker = {color, size: 6, symbol};
      return {...AXES.sums, name, mode: "markers", x: decades, y: heights(left[i]), marker};
    })
  ];
  return {ladder, marks};
}

const zeroLine = (y: number): Mark => ({
  ...AXES.sums,
  mode: "lines",
  x: [ZERO, RIGHT_END],
  y: [y, y],
  line: {color: "@edge", width: 1}
});

/** det H′ and tr H′ at the present ε. */
export function sumsNow({matrix, values, shift}: Dial, ladder: Ladder, narrow: boolean): Mark[] {
  const x = shiftToX(shift);
  const now = [shiftedDeterminant(values, shift).value, shiftedTrace(matrix, shift)];
  const ys = now.map((value) => ladder.place(value));
  const upper = ys[1] > ys[0] ? 1 : 0;
  return [
    {...cursor("sums", shift, Math.max(...ys)), name: "det"},
    ...now.flatMap((value, i): Mark[] => {
      const {name, color, symbol} = LOOKS[i];
      const words = `${name} H′ = ${num(value, 4)}`;
      const room = roomFor(words, 12, shiftPx(narrow));
      // The curves rise: there is room to the upper left of them and to the lower right.
      const side = i === upper ? (x - room > ZERO ? "left" : "right") : sideOf(x, room);
      const marker = {color, size: 12, symbol};
      return [
        {...AXES.sums, name, mode: "markers", x: [x], y: [ys[i]], marker},
        label("sums", [x, ys[i]], words, color, `${i === upper ? "top" : "bottom"} ${side}`, name)
      ];
    })
  ];
}
