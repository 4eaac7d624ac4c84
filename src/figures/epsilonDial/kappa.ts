import {eps} from "../../numerics/elementary.js";
import {type ConditionNumber, conditionNumber} from "../../numerics/spectrum/conditioning.js";
import {definitenessThreshold, shiftedSpectrum} from "../../numerics/spectrum/shifted.js";
import type {Vector} from "../../numerics/types.js";
import {type Ladder, rungs} from "../shared/ladder.js";
import {shiftToX, ZERO} from "../shared/shiftScale.js";
import type {Mark} from "../types.js";
import {num} from "../words.js";
import type {Curves} from "./curves.js";
import {upward} from "./ladder.js";
import {AXES, LADDER, RIGHT_END, RUNGS, shiftPx} from "./layout.js";
import {type Backdrop, cursor, curve, ground, label, sideOf, upright} from "./over.js";
import {roomFor} from "./strip.js";
import type {Dial} from "./subject.js";

/** κ with what is to be thought of it: “7”, “∞”, “4·10¹⁵, not reliable”. */
export function kappaWords({value, reliable}: ConditionNumber): string {
  if (value === Infinity) return "∞";
  return reliable ? num(value, 4) : `${num(value, 2)}, not reliable`;
}

/** Equation 16 over ε: the curve, and its poles drawn as poles. */
export function kappaBackdrop(values: Vector, {shifts, kappa, poles, decades}: Curves, narrow: boolean): Backdrop {
  const ladder = upward(decades);
  const px = shiftPx(narrow);
  const floor = definitenessThreshold(values);
  const heights = kappa.map((each) => (each < Infinity ? ladder.place(each) : Number.NaN));
  const marks = [
    ...ground("kappa", floor),
    ...names(floor, px),
    ...doubtful(decades),
    ...rungs(ladder, AXES.kappa, RUNGS),
    ...poles.flatMap((pole) =>
      poleMarks(pole, values, poles.length > 1 && pole === Math.max(...poles) ? "right" : "left", px)
    ),
    curve("kappa", shifts, heights, {color: "@ink", width: 2.25}, "kappa")
  ];
  return {ladder, marks};
}

/** κ at the present ε; what is beyond the window points there. */
export function kappaNow({values, shift}: Dial, {poles}: Curves, ladder: Ladder, narrow: boolean): Mark[] {
  const now = conditionNumber(shiftedSpectrum(values, shift));
  const y = ladder.place(now.value);
  const beyond = y > LADDER.roof - 0.06;
  const top = beyond ? LADDER.roof - 0.07 : y;
  const x = shiftToX(shift);
  const full = `κ = ${kappaWords(now)}`;
  const px = shiftPx(narrow);
  const fits = Math.max(x - ZERO, RIGHT_END - x) > roomFor(full, 12, px);
  const words = fits ? full : `κ = ${num(now.value, 2)}`;
  const room = roomFor(words, 12, px);
  const rising = poles.some((pole) => shift < pole) || x > 1; // the curve climbs to the right, or has come down from the left
  const side = rising && x - room > ZERO ? "left" : sideOf(x, room);
  const color = now.reliable ? "@ink" : "@bad";
  const marker = {color, size: 12, symbol: beyond ? "triangle-up" : "circle"} as const;
  return [
    {...cursor("kappa", shift, top), name: "kappa"},
    {...AXES.kappa, name: "kappa", mode: "markers", x: [x], y: [top], marker},
    label("kappa", [x, beyond ? top - 0.02 : top], words, color, beyond ? `middle ${side}` : `top ${side}`, "kappa")
  ];
}

/** A pole: a dashed line with its name. Where both eigenvalues pass 0 at once, H′ itself is 0 there. */
function poleMarks(pole: number, values: Vector, wish: "left" | "right", px: number): Mark[] {
  const x = shiftToX(pole);
  const words = values.every((value) => value + pole === 0) ? "H′ = 0" : "pole";
  const room = roomFor(words, 12, px);
  const side = wish === "left" && x - room > ZERO ? "left" : sideOf(x, room);
  return [
    upright("kappa", x, [LADDER.floor, LADDER.roof], {color: "@bad", width: 1.5, dash: "dash"}, "pole"),
    label("kappa", [x, 0.9], words, "@bad", `middle ${side}`, "pole")
  ];
}

/** What H′ is on each side of −λ_min, where there is room to say it. */
function names(floor: number, px: number): Mark[] {
  if (floor <= 0) return [];
  const border = Math.min(RIGHT_END, shiftToX(floor));
  const parts = [
    [ZERO, border, "not positive definite", "@bad"],
    [border, RIGHT_END, "positive definite", "@good"]
  ] as const;
  return parts
    .filter(([from, to, words]) => roomFor(words, 12, px) < to - from)
    .map(([from, to, words, color]) =>
      label("kappa", [(from + to) / 2, LADDER.grip + 0.05], words, color, "middle center", "zone")
    );
}

/** Beyond 1/(n·eps) no double can vouch for κ. */
function doubtful(decades: number): Mark[] {
  const border = -Math.log10(2 * eps) / decades;
  if (border > LADDER.roof) return [];
  const y = [border, border, LADDER.roof, LADDER.roof];
  const x = [ZERO, RIGHT_END, RIGHT_END, ZERO];
  const fillcolor = "@bad/0.14";
  return [
    {...AXES.kappa, mode: "lines", x, y, fill: "toself", fillcolor, line: {color: fillcolor, width: 0}},
    label("kappa", [RIGHT_END - 0.1, (border + LADDER.roof) / 2], "not reliable in doubles", "@bad", "middle left")
  ];
}
