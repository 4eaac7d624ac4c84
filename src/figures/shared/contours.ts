/** How many levels are drawn. */
const LEVELS = 14;

/**
 * Contours of a function of two variables on a grid as a costly trace: levels at even distances of a rising function of f.
 * Where f has no finite value the grid has a hole; a constant f has no contours.
 */
export function contourTrace(
  x: readonly number[],
  y: readonly number[],
  value: (x: number, y: number) => number,
  squeeze: (f: number) => number
): object {
  const finite = (f: number) => (Number.isFinite(f) ? f : null);
  const z = y.map((yj) => x.map((xi) => finite(squeeze(value(xi, yj)))));
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const row of z) {
    for (const each of row) {
      if (each === null) continue;
      low = Math.min(low, each);
      high = Math.max(high, each);
    }
  }
  const size = (high - low) / LEVELS;
  if (!(size > 0)) return {type: "scatter", mode: "lines", x: [null], y: [null]};
  return {
    type: "contour",
    x,
    y,
    z,
    autocontour: false,
    contours: {start: low + size / 2, end: high, size, coloring: "none"},
    line: {color: "@soft/0.45", width: 0.8},
    showscale: false
  };
}

/** Rising functions of f whose even levels are drawn: valleys of these functions are far flatter than their walls. */
export const squeezes = {
  rosenbrock: (f: number) => Math.log(f + 2),
  himmelblau: (f: number) => Math.log(f + 8),
  "least-squares": (f: number) => Math.sqrt(f),
  saddle: (f: number) => Math.sign(f) * Math.sqrt(Math.abs(f)),
  "double-well": (f: number) => Math.log(f + 2.4)
} as const;

/**
 * Such a function for an f that nobody knows: a signed logarithm about its median, from values at a few points. Those that
 * are not finite count for nothing.
 */
export function squeezeFor(values: readonly number[]): (f: number) => number {
  const sorted = values.filter(Number.isFinite).sort((a, b) => a - b);
  if (sorted.length === 0) return (f) => f;
  const at = (share: number) => sorted[Math.floor(share * (sorted.length - 1))];
  const middle = at(0.5);
  const scale = at(0.75) - at(0.25) || at(1) - at(0) || 1;
  return (f) => Math.asinh((3 * (f - middle)) / scale);
}
