type Point = readonly [number, number];

const shape =
  (...corners: readonly Point[]) =>
  ([x, y]: Point, r: number): string =>
    `${corners.map(([dx, dy], i) => `${i ? "L" : "M"}${(x + r * dx).toFixed(1)},${(y + r * dy).toFixed(1)}`).join("")}Z`;

/** The outline of a marker around a point, with half its size in px, by the name that Plotly gives it. */
export const SYMBOLS: Record<string, (at: Point, r: number) => string> = {
  circle: ([x, y], r) =>
    `M${(x - r).toFixed(1)},${y.toFixed(1)}a${r},${r} 0 1,0 ${2 * r},0a${r},${r} 0 1,0 ${-2 * r},0Z`,
  square: shape([-0.9, -0.9], [0.9, -0.9], [0.9, 0.9], [-0.9, 0.9]),
  diamond: shape([0, -1.25], [1.25, 0], [0, 1.25], [-1.25, 0]),
  "triangle-up": shape([0, -1.2], [1.1, 0.8], [-1.1, 0.8]),
  "triangle-down": shape([0, 1.2], [1.1, -0.8], [-1.1, -0.8]),
  x: ([x, y], r) => `M${x - r},${y - r}L${x + r},${y + r}M${x - r},${y + r}L${x + r},${y - r}`,
  cross: ([x, y], r) => `M${x - r},${y}L${x + r},${y}M${x},${y - r}L${x},${y + r}`
};
