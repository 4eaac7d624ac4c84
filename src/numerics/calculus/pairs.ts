import type {Random} from "../random.js";
import type {Vector} from "../types.js";
import {type Box, clamp, drawFrom, skeleton, widths} from "./box.js";

/**
 * Pairs of distinct points of a box, `count` of them: first those among its corners, middles and centre, if the
 * square of their number is no more than `count`; then random ones, every other pair close together, at 2⁻¹ to 2⁻⁸ of the box.
 */
export function* pairs(box: Box, count: number, draw: Random): Generator<readonly [Vector, Vector]> {
  let made = 0;
  const marks = 3 ** (2 * box.length) <= count ? skeleton(box) : [];
  for (let i = 0; i < marks.length; ++i) {
    for (let j = 0; j < i; ++j, ++made) yield [marks[i], marks[j]];
  }
  const sides = widths(box);
  for (; made < count; ++made) {
    const x = drawFrom(box, draw);
    const reach = 2 ** (-1 - Math.floor(8 * draw.uniform()));
    const far = drawFrom(box, draw);
    const near = clamp(
      x.map((xi, i) => xi + reach * (far[i] - (box[i][0] + sides[i] / 2))),
      box
    );
    yield [x, made % 2 === 0 ? far : near];
  }
}
