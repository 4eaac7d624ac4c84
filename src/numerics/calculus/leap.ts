import {eps} from "../elementary.js";

/** How far a change of g from p to q is from the trapezoidal rule on g′; `gp` … `dq` are g and g′ at p and at q. */
export const unexplained = (p: number, q: number, gp: number, gq: number, dp: number, dq: number): number =>
  Math.abs(gq - gp - ((q - p) * (dp + dq)) / 2);

/**
 * Where g leaps between a and b, or null where its derivative explains how it changes: bisection into the half whose
 * change differs more from the trapezoidal rule on g′. On a smooth g that difference falls by eight with each halving,
 * at a leap it stays.
 *
 * @param derivative - g′, wherever g has one
 */
export function leap(g: (x: number) => number, derivative: (x: number) => number, a: number, b: number): number | null {
  const between = (p: number, q: number) => unexplained(p, q, g(p), g(q), derivative(p), derivative(q));
  const whole = between(a, b);
  if (!(whole > 1e-10 * Math.max(Math.abs(g(a)), Math.abs(g(b))))) return null;
  let [p, q] = [a, b];
  for (;;) {
    const middle = p + (q - p) / 2;
    if (q - p <= eps * (b - a) || !(middle > p && middle < q)) return q;
    if (!Number.isFinite(g(middle)) || !Number.isFinite(derivative(middle))) return middle;
    const [left, right] = [between(p, middle), between(middle, q)];
    if (!(Math.max(left, right) > whole / 4)) return null;
    if (left >= right) q = middle;
    else p = middle;
  }
}
