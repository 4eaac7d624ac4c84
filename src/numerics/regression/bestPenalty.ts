import {exp} from "../elementary/exp.js";
import {log} from "../elementary.js";
import type {RidgeFit, RidgeRegression} from "./ridgeRegression.js";

/** A fit with what a score gives it; ∞ stands for no score. */
interface Scored {
  readonly fit: RidgeFit;
  readonly score: number;
}

const GOLDEN = (Math.sqrt(5) - 1) / 2;

/**
 * The fit with the smallest score: the best of a path, and then golden-section search in ln μ between its neighbours on
 * the path, until μ is known to five digits. A score may have many minima, and a dip between two fits of the path, or
 * below its smallest positive penalty, may be missed.
 *
 * @param path - fits with ascending penalties, such as `penaltyPath(regression)`
 * @param score - what is to be small; null where a fit has no score
 * @returns null where no fit of the path has a score; of equal scores on the path, that of the smallest penalty
 *
 * Source: Kiefer, “Sequential minimax search for a maximum”, Proceedings of the AMS 4 (1953).
 */
export function bestPenalty(
  regression: RidgeRegression,
  path: readonly RidgeFit[],
  score: (fit: RidgeFit) => number | null
): RidgeFit | null {
  const scored = (fit: RidgeFit): Scored => ({fit, score: score(fit) ?? Number.POSITIVE_INFINITY});
  const better = (one: Scored, other: Scored) => (other.score < one.score ? other : one);
  const all = path.map(scored);
  const best = all.reduce(better);
  if (best.score === Number.POSITIVE_INFINITY) return null;
  const now = best.fit.penalty;
  if (now === 0) return best.fit;
  const i = all.indexOf(best);
  const before = path[i - 1]?.penalty || now; // 0 has no logarithm
  const after = path[i + 1]?.penalty ?? now;
  const tried = (u: number) => scored(regression.at(exp(u)));
  let [a, b] = [log(before), log(after)];
  let [c, d] = [b - GOLDEN * (b - a), a + GOLDEN * (b - a)];
  let [atC, atD] = [tried(c), tried(d)];
  while (b - a > 1e-5) {
    if (atC.score <= atD.score) {
      [b, d, atD] = [d, c, atC];
      c = b - GOLDEN * (b - a);
      atC = tried(c);
    } else {
      [a, c, atC] = [c, d, atD];
      d = a + GOLDEN * (b - a);
      atD = tried(d);
    }
  }
  return [atC, atD].reduce(better, best).fit;
}
