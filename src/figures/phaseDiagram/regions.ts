import {momentumBorders} from "../../numerics/optimizers/momentumModes.js";
import {toSymlog} from "../shared/symlog.js";
import type {Color, Mark} from "../types.js";
import {BOTTOM, LEFT, RIGHT, stepToY, TOP, ZERO_STEP} from "./window.js";

type Point = readonly [number, number];

/** The border αλ = c from above the window to beyond its right end: exact on the linear stretches too. */
function border(c: number): Point[] {
  const [high, low] = [9, Math.log10(c) - 8]; // log₁₀ α where the border is above the window, and right of it
  const points = 72;
  return Array.from({length: points + 1}, (_, i) => {
    const stepSize = 10 ** (high + ((low - high) * i) / points);
    return [toSymlog(c / stepSize), stepToY(stepSize)] as const;
  });
}

const line = (points: readonly Point[], color: Color, width: number, dash: "solid" | "dash" | "dot"): Mark => ({
  x: points.map(([x]) => x),
  y: points.map(([, y]) => y),
  mode: "lines",
  line: {color, width, dash}
});

const area = (points: readonly Point[], fillcolor: Color): Mark => ({
  x: points.map(([x]) => x),
  y: points.map(([, y]) => y),
  mode: "lines",
  line: {color: "@paper/0", width: 0},
  fill: "toself",
  fillcolor
});

/** Between two borders; `below` of undefined is the corner λ = 0, α = 0, `above` of undefined the far corner. */
function between(below: number | undefined, above: number | undefined, fillcolor: Color): Mark {
  const near: Point[] =
    below === undefined
      ? [
          [0, TOP + 1],
          [0, ZERO_STEP],
          [RIGHT, ZERO_STEP]
        ]
      : border(below);
  const far: Point[] = above === undefined ? [[RIGHT + 1, TOP + 1]] : border(above).reverse();
  return area([...near, ...far], fillcolor);
}

/** Strokes across the band low < αλ < high, each along α/λ constant: at a right angle to the band. */
function hatch(low: number, high: number): Mark {
  const x: number[] = [];
  const y: number[] = [];
  const [from, decades, pieces] = [Math.log10(low), Math.log10(high / low), 6];
  for (let ratio = -14; ratio <= 16; ratio += 0.7) {
    for (let i = 0; i <= pieces; ++i) {
      const product = from + (decades * i) / pieces;
      x.push(toSymlog(10 ** ((product - ratio) / 2)));
      y.push(stepToY(10 ** ((product + ratio) / 2)));
    }
    x.push(Number.NaN);
    y.push(Number.NaN);
  }
  return {name: "momentum: oscillating", x, y, mode: "lines", line: {color: "@mom/0.55", width: 1}};
}

/** λ = 0 and α = 0: a pen's width, since either line has none. */
const frozen = (x: readonly number[], y: readonly number[]): Mark => ({
  name: "frozen",
  x,
  y,
  mode: "lines",
  line: {color: "@soft/0.45", width: 7}
});

/**
 * Equation 21 as a map: what a mode does at each (λ, α). The regions depend on the momentum β alone; the side λ < 0
 * does not even depend on that, and stands in the costly picture.
 */
export function regions(momentum: number): Mark[] {
  const {band, limit} = momentumBorders(momentum);
  const plain = momentum === 0;
  return [
    between(undefined, band[0], "@good/0.13"),
    between(band[0], limit, "@good/0.3"),
    between(limit, undefined, "@bad/0.15"),
    frozen([0, 0], [BOTTOM, TOP]),
    frozen([LEFT, RIGHT], [ZERO_STEP, ZERO_STEP]),
    ...(plain
      ? []
      : [hatch(band[0], band[1]), line(border(2), "@soft", 1.25, "dot"), line(border(band[1]), "@mom", 1, "solid")]),
    {...line(border(band[0]), plain ? "@good" : "@mom", 1.75, "dash"), name: plain ? "αλ = 1" : "αλ = (1 − √β)²"},
    {...line(border(limit), "@bad", 2.25, "solid"), name: "αλ = 2(1 + β)"}
  ];
}
