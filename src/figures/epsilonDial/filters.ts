import {definitenessThreshold, filterFactors} from "../../numerics/spectrum/shifted.js";
import type {Vector} from "../../numerics/types.js";
import {type Ladder, rungs} from "../shared/ladder.js";
import {shiftToX, ZERO} from "../shared/shiftScale.js";
import type {Mark} from "../types.js";
import {num} from "../words.js";
import type {Curves} from "./curves.js";
import {even} from "./ladder.js";
import {AXES, LADDER, RIGHT_END, RUNGS, shiftPx} from "./layout.js";
import {type Backdrop, cursor, curve, ground, label, upright} from "./over.js";
import {roomFor, SYMBOL, TINT} from "./strip.js";
import {type Dial, LAMBDA} from "./subject.js";

const DASHES = ["solid", "dash"] as const;

/** λ/(λ + ε) over ε: from 1 down to 0 for λ > 0; through a pole and negative beyond it for λ < 0. */
export function filterBackdrop(values: Vector, {shifts, filters, poles}: Curves): Backdrop {
  const ladder =
    values[0] < 0
      ? even(
          -2,
          3,
          [-2, -1, 0, 1, 2, 3].map((tick) => [tick, num(tick)])
        )
      : even(
          0,
          1,
          [0, 0.5, 1].map((tick) => [tick, tick === 0.5 ? "½" : num(tick)])
        );
  const poleLine = {color: "@bad", width: 1.25, dash: "dash"} as const;
  const heights = (factors: Vector) =>
    factors.map((factor) => (Math.abs(factor) < Infinity ? ladder.place(factor) : Number.NaN));
  const marks = [
    ...ground("filter", definitenessThreshold(values)),
    ...rungs(ladder, AXES.filter, RUNGS),
    ...poles.map((pole) => upright("filter", shiftToX(pole), [LADDER.floor, LADDER.roof], poleLine, "pole")),
    ...filters.map((factors, rank) =>
      curve("filter", shifts, heights(factors), {color: TINT[rank], width: 2.25, dash: DASHES[rank]}, "filter")
    )
  ];
  return {ladder, marks};
}

/** The two factors at the present ε with their names, as far as they are in sight. */
export function filterNow({values, shift}: Dial, ladder: Ladder, narrow: boolean): Mark[] {
  const x = shiftToX(shift);
  const now = filterFactors(values, shift);
  const ys = now.map((factor) => ladder.place(factor));
  const seen = [0, 1].filter((rank) => ys[rank] > LADDER.floor + 0.05 && ys[rank] < LADDER.roof);
  const same = values[0] === values[1];
  const upper = ys[1] > ys[0] ? 1 : 0;
  return [
    {...cursor("filter", shift, Math.max(0, ...seen.map((rank) => ys[rank]))), name: "filter"},
    ...(same ? seen.slice(0, 1) : seen).flatMap((rank): Mark[] => {
      const words = `${same ? LAMBDA.join(" = ") : LAMBDA[rank]}: ${num(now[rank], 2)}`;
      const room = roomFor(words, 12, shiftPx(narrow));
      // A falling curve leaves room to its upper right and to its lower left, a rising one the other way round.
      const wish = (rank === upper) === values[rank] >= 0 ? "right" : "left";
      const right = wish === "right" ? x + room < RIGHT_END : x - room < ZERO;
      const marker = {color: TINT[rank], size: 11, symbol: SYMBOL[rank]};
      const position = `${rank === upper ? "top" : "bottom"} ${right ? "right" : "left"}` as const;
      return [
        {...AXES.filter, name: "filter", mode: "markers", x: [x], y: [ys[rank]], marker},
        label("filter", [x, ys[rank]], words, TINT[rank], position, "filter")
      ];
    })
  ];
}
