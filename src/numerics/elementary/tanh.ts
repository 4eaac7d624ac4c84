import {exp} from "./exp.js";

/**
 * The hyperbolic tangent, built of + − × ÷ alone in a fixed order: the same bits on every engine, which ECMAScript does
 * not promise of `Math.tanh`. Within 2 units in the last place.
 *
 * Up to |x| = 0.85 it is the ninth convergent of Lambert’s continued fraction
 *
 *     tanh x = x/(1 + x²/(3 + x²/(5 + …)))
 *
 * whose relative error there is below 4e-18, written as x minus a correction so that its rounding hardly counts; beyond,
 * tanh x = 1 − 2/(e²ˣ + 1).
 *
 * Source: Lambert, “Mémoire sur quelques propriétés remarquables des quantités transcendentes circulaires et
 * logarithmiques” (1768); Muller, Elementary Functions, 3rd ed. (2016), chapters 3 and 11.
 */
export function tanh(x: number): number {
  const size = Math.abs(x);
  if (size > 0.85) {
    const t = 1 - 2 / (exp(2 * size) + 1);
    return x < 0 ? -t : t;
  }
  if (size < 1e-9) return x; // x³/3 is below half a unit; and −0 stays −0
  const s = x * x;
  const below = 34459425 + s * (16216200 + s * (945945 + s * (13860 + s * 45)));
  const above = 11486475 + s * (810810 + s * (12870 + s * 44)); // (below − numerator of the convergent)/x²
  return x - x * ((s * above) / below);
}
