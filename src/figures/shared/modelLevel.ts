import type {Curve} from "./conics.js";

const SAMPLES = 160;

/**
 * The set g₁p + g₂q + ½(b₁p² + b₂q²) = c: the level c of a second-order model in the axes of its Hessian, seen from the
 * point where it was made. Any conic, a straight line where both curvatures are 0; the vertex may lie as far away as it
 * likes.
 *
 * @param reach - how far from the point anybody looks, > 0
 */
export function modelLevel(
  [g1, g2]: readonly [number, number],
  [b1, b2]: readonly [number, number],
  c: number,
  reach: number
): Curve[] {
  if (b2 === 0 && g2 === 0) {
    // The model does not know q: its levels are lines of constant p.
    if (b1 === 0 && g1 === 0) return [];
    return roots(b1 / 2, g1, -c)
      .filter((p) => Math.abs(p) <= reach)
      .map((p) => ({x: [p, p], y: [-reach, reach]}));
  }
  const rest = (p: number) => g1 * p + (b1 / 2) * p * p - c;
  if (b2 === 0) {
    const x = spread(-reach, reach, false, false);
    return [{x, y: x.map((p) => seen(-rest(p) / g2, reach))}];
  }
  // Two branches q = (−g₂ ± √D)/b₂, where D(p) = g₂² − 2b₂·rest(p) is not negative.
  const D = (p: number) => g2 * g2 - 2 * b2 * rest(p);
  const ends = roots(-b1 * b2, -2 * b2 * g1, g2 * g2 + 2 * b2 * c);
  const borders = [-reach, ...ends.filter((p) => Math.abs(p) < reach), reach];
  const curves: Curve[] = [];
  for (let i = 1; i < borders.length; ++i) {
    const [from, to] = [borders[i - 1], borders[i]];
    if (!(D((from + to) / 2) >= 0)) continue;
    const x = spread(from, to, i > 1, i < borders.length - 1);
    const pairs = x.map((p) => branches(g2, b2, rest(p), Math.sqrt(Math.max(0, D(p)))));
    curves.push(...[0, 1].map((side) => ({x, y: pairs.map((pair) => seen(pair[side], reach))})));
  }
  return curves;
}

/** The two roots q of ½b₂q² + g₂q + rest = 0, the lower of b₂q first, without cancellation. */
function branches(g2: number, b2: number, rest: number, root: number): [number, number] {
  if (root === 0) return [-g2 / b2, -g2 / b2]; // the end of a branch, where rest/t would be rounding
  const t = g2 > 0 ? -(g2 + root) : root - g2;
  const [far, near] = [t / b2, t === 0 ? 0 : (2 * rest) / t];
  return g2 > 0 ? [far, near] : [near, far];
}

/** The real roots of ap² + bp + c, ascending; a double root once, none where it is constant. */
function roots(a: number, b: number, c: number): number[] {
  if (a === 0) return b === 0 ? [] : [-c / b];
  const D = b * b - 4 * a * c;
  if (!(D >= 0)) return [];
  const t = -(b + (b < 0 ? -1 : 1) * Math.sqrt(D)) / 2;
  const pair = t === 0 ? [0] : [t / a, c / t];
  return pair.sort((p, q) => p - q);
}

/** Places from one end to the other, dense at an end where the curve turns back. */
function spread(from: number, to: number, dense: boolean, denseEnd: boolean): number[] {
  return Array.from({length: SAMPLES + 1}, (_, i) => {
    const u = i / SAMPLES;
    const eased =
      dense && denseEnd ? (1 - Math.cos(Math.PI * u)) / 2 : dense ? u * u : denseEnd ? 1 - (1 - u) * (1 - u) : u;
    return from + eased * (to - from);
  });
}

const seen = (q: number, reach: number): number => (Math.abs(q) <= reach ? q : Number.NaN);
