import {requireFinite, requirePositive} from "../arguments.js";
import {log} from "../elementary.js";

/**
 * How many decimal digits of a computed value are right: −log₁₀(|computed − certified|/|certified|), the “log relative
 * error” by which statistical programs are judged. Negative where not even the size is right.
 *
 * @param certified - not 0
 * @param most - the digits that are certified, which no value can exceed; defaults to NIST’s 15
 * @throws RangeError if a number is not finite, or `certified` is 0
 *
 * Source: McCullough, “Assessing the reliability of statistical software: Part I”, The American Statistician 52 (1998).
 */
export function correctDigits(computed: number, certified: number, most = 15): number {
  requireFinite("computed", computed);
  requireFinite("certified", certified);
  requirePositive("most", most);
  if (certified === 0) throw new RangeError("certified is 0; expected a number with a size");
  const error = Math.min(Math.abs(computed - certified), Number.MAX_VALUE);
  return error === 0 ? most : Math.min(most, (log(Math.abs(certified)) - log(error)) / Math.LN10);
}
