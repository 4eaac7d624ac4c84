import type {RidgeFit} from "../../numerics/regression/ridgeRegression.js";
import {even, type Ladder, rungs, signed} from "../shared/ladder.js";
import {LAST, shiftToX, ZERO} from "../shared/shiftScale.js";
import {spread} from "../shared/spread.js";
import type {Mark} from "../types.js";
import {AXES, pathsHeight, type RidgeFrame, ROOM} from "./frame.js";
import {type Backdrop, cursor, curve, stretch} from "./over.js";
import {type RidgeLab, type RidgeSubject, signChanges} from "./subject.js";

const DASHES = ["solid", "dash", "dashdot", "dot"] as const;
const SYMBOLS = ["circle", "square", "diamond", "triangle-up", "triangle-down"] as const;

/** How a column is drawn: dash and marker are its own, the colour says whether the flattest eigenvector mixes it. */
export const style = ({mixed}: RidgeSubject, j: number) => ({
  color: mixed[j] ? "@lmin" : "@ink",
  dash: DASHES[j % DASHES.length],
  symbol: SYMBOLS[j % SYMBOLS.length]
});

/** An even axis for Longley’s coefficients, one of both signs in powers of ten for those of the reader’s points. */
function ladderOf({path}: RidgeSubject, reach: RidgeLab["reach"]): Ladder {
  const all = path.flatMap(({standardized}) => [...standardized.coefficients]);
  const [low, high] = [Math.min(...all, ...(reach ?? [])), Math.max(...all, ...(reach ?? []))];
  if (!reach) return signed(Math.max(1, -low, high));
  const room = 0.03 * (high - low);
  return even(low - room, high + room, 6);
}

/** The paths of all coefficients, their names at μ = 0, and, where a year is left out, the paths with all years. */
export function pathsBackdrop(subject: RidgeSubject, {full, reach}: RidgeLab, frame: RidgeFrame): Backdrop {
  const ladder = ladderOf(subject, reach);
  const marks = [
    stretch("paths"),
    ...rungs(ladder, AXES.paths, {from: ZERO, to: LAST, names: "right"}),
    ...(full ? curves(full, ladder, "ghost") : []),
    ...curves(subject, ladder, "paths"),
    ...names(subject, ladder, frame)
  ];
  return {ladder, marks};
}

const curves = (subject: RidgeSubject, ladder: Ladder, name: "paths" | "ghost"): Mark[] =>
  subject.eigenvalues.map((_, j) => {
    const {color, dash} = style(subject, j);
    const ghost = name === "ghost";
    return curve(
      "paths",
      subject.path.map(({penalty}) => penalty),
      subject.path.map(({standardized}) => ladder.place(standardized.coefficients[j])),
      {color: ghost ? `${color}/0.4` : color, width: ghost ? 1 : 1.75, dash},
      name
    );
  });

/** Least squares: a marker for each coefficient, and its name beside it, none in another’s way. */
function names(subject: RidgeSubject, ladder: Ladder, frame: RidgeFrame): Mark[] {
  const {labels} = subject.design;
  const heights = subject.path[0].standardized.coefficients.map(ladder.place);
  const unit = pathsHeight(frame) / (ROOM.roof - ROOM.floor);
  const size = labels.length > 12 ? 11 : 12;
  const at = spread(heights, (size + 1) / unit, [ROOM.floor + 8 / unit, ROOM.roof - 8 / unit]);
  const elbow = ZERO - 0.35;
  return [
    {
      ...AXES.paths,
      name: "names",
      mode: "lines",
      x: labels.flatMap(() => [elbow, ZERO, Number.NaN]),
      y: labels.flatMap((_, j) => [at[j], heights[j], Number.NaN]),
      line: {color: "@edge", width: 0.75}
    },
    ...labels.flatMap((text, j): Mark[] => {
      const {color, symbol} = style(subject, j);
      return [
        {...AXES.paths, name: "names", mode: "markers", x: [ZERO], y: [heights[j]], marker: {color, size: 7, symbol}},
        {
          ...AXES.paths,
          name: "names",
          mode: "text",
          x: [elbow + 0.1],
          y: [at[j]],
          text: [text],
          textposition: "middle left",
          textfont: {color, size}
        }
      ];
    })
  ];
}

/** The coefficients at the present μ: an open marker where the sign is not that of least squares. */
export function pathsNow(subject: RidgeSubject, {place}: Ladder, fit: RidgeFit): Mark[] {
  const changed = signChanges(subject.path[0], fit);
  return [
    cursor("paths", fit.penalty),
    ...fit.standardized.coefficients.map((value, j): Mark => {
      const {color, symbol} = style(subject, j);
      return {
        ...AXES.paths,
        name: "now",
        mode: "markers",
        x: [shiftToX(fit.penalty)],
        y: [place(value)],
        marker: {color, size: 10, symbol: changed.includes(j) ? (`${symbol}-open` as never) : symbol}
      };
    })
  ];
}
