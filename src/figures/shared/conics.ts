/** A curve as two rows of numbers; a NaN breaks it. */
export interface Curve {
  readonly x: readonly number[];
  readonly y: readonly number[];
}

/** A level of ½(a·p² + b·q²) in its own axes (p, q). */
export interface LevelSet {
  /** "none" where no point has the level (or, at level 0 of a definite form, a single one). */
  readonly kind: "ellipse" | "hyperbola" | "lines" | "cross" | "none";
  /** The level itself, as far as anybody looks. */
  readonly outline: readonly Curve[];
  /** What it encloses: the inside of an ellipse, the strip between lines, the two sides that branches cut off. */
  readonly region: readonly Curve[];
}

const POINTS = 48;
const NONE: LevelSet = {kind: "none", outline: [], region: []};

/**
 * The set ½(a·p² + b·q²) = c in closed form: an ellipse, a hyperbola, parallel lines, or, at c = 0, two crossing lines.
 *
 * @param a - curvature along p, any sign
 * @param b - curvature along q, any sign
 * @param c - the level
 * @param reach - how far from 0 anybody looks: what lies beyond is left out
 */
export function levelSet(a: number, b: number, c: number, reach: number): LevelSet {
  if (c < 0) return levelSet(-a, -b, -c, reach);
  if (!(c > 0)) return a * b < 0 ? cross(Math.sqrt(-a / b), reach) : NONE;
  if (a <= 0 && b <= 0) return NONE;
  const [p, q] = [Math.sqrt((2 * c) / Math.abs(a)), Math.sqrt((2 * c) / Math.abs(b))]; // Infinity where flat
  if (a > 0 && b > 0) return p <= q ? ellipse(p, q, reach) : swap(ellipse(q, p, reach));
  if (a <= 0) return a === 0 ? lines(q, reach) : hyperbola(p, q, reach);
  return swap(b === 0 ? lines(p, reach) : hyperbola(q, p, reach));
}

const turned = ({x, y}: Curve): Curve => ({x: y, y: x});
const swap = ({kind, outline, region}: LevelSet): LevelSet => ({
  kind,
  outline: outline.map(turned),
  region: region.map(turned)
});

/** Half-axes p ≤ q: drawn along q, the long one, as far as anybody looks. */
function ellipse(p: number, q: number, reach: number): LevelSet {
  if (p > reach) return {kind: "ellipse", outline: [], region: []};
  const far = Math.min(q, reach);
  const y = Array.from({length: POINTS + 1}, (_, i) => far * Math.sin(Math.PI * (i / POINTS - 0.5)));
  const right = y.map((value) => p * Math.sqrt(Math.max(0, 1 - (value / q) ** 2)));
  const left = right.map((value) => -value);
  const whole = {x: [...right, ...[...left].reverse()], y: [...y, ...[...y].reverse()]};
  const flanks = [
    {x: right, y},
    {x: left, y}
  ];
  return {kind: "ellipse", outline: q <= reach ? [whole] : flanks, region: [whole]};
}

/** The lines q and −q. */
function lines(q: number, reach: number): LevelSet {
  if (q > reach) return {kind: "lines", outline: [], region: []};
  const x = [-reach, reach];
  const outline = [q, -q].map((value) => ({x, y: [value, value]}));
  return {kind: "lines", outline, region: [{x: [...x, reach, -reach], y: [q, q, -q, -q]}]};
}

/** −(x/p)² + (y/q)² = 1: one branch above, one below. */
function hyperbola(p: number, q: number, reach: number): LevelSet {
  if (q > reach) return {kind: "hyperbola", outline: [], region: []};
  const end = Math.min(Math.asinh(reach / p), Math.acosh((2 * reach) / q));
  const t = Array.from({length: POINTS + 1}, (_, i) => end * ((2 * i) / POINTS - 1));
  const x = t.map((value) => p * Math.sinh(value));
  const y = t.map((value) => q * Math.cosh(value));
  const upper = {x, y};
  const lower = {x, y: y.map((value) => -value)};
  const beyond = ({x, y}: Curve, sign: number) => ({
    x: [...x, x[x.length - 1], x[0]],
    y: [...y, sign * 3 * reach, sign * 3 * reach]
  });
  return {kind: "hyperbola", outline: [upper, lower], region: [beyond(upper, 1), beyond(lower, -1)]};
}

/** y = ± slope·x. */
function cross(slope: number, reach: number): LevelSet {
  const far = Math.min(reach, reach / slope);
  const [x, y] = [
    [-far, far],
    [-slope * far, slope * far]
  ];
  return {
    kind: "cross",
    outline: [
      {x, y},
      {x, y: [...y].reverse()}
    ],
    region: []
  };
}
