import {requireFinite, requireInteger} from "../arguments.js";
import type {Objective} from "../types.js";
import {type Break, breakOf, leapsBetween} from "./breaks.js";
import {type CurvatureSample, type CurvatureSign, curvatureSampler} from "./curvatureSign.js";

/** A stretch of the line on which f″ has one sign. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly sign: CurvatureSign;
}

/** The sign of f″ along an interval, as far as sampling sees. */
export interface SignChart {
  /** Side by side, from one end of the interval to the other. */
  readonly stretches: readonly Stretch[];
  /** Single points at which f″ is 0 in or at the end of a stretch of one sign, such as 0 for x⁴. */
  readonly zeros: readonly number[];
  readonly breaks: readonly Break[];
  /** Where f was asked, ascending: the ends of the interval, and round numbers between them. */
  readonly points: readonly number[];
}

/** More changes of sign than this are not located, but left midway between the samples. */
const MOST_LOCATED = 64;

/**
 * The sign chart of f″ on an interval, for a function of one variable. f is asked at the ends and at round numbers between
 * them, where functions made by hand have their edges, zeros and kinks; what changes between two samples is located by
 * bisection. What returns to its old sign between two samples is overlooked.
 *
 * @param samples - at least how many points to ask; at most 2.5 times as many are
 * @throws RangeError if f has not one variable, from < to does not hold, or `samples` is not an integer ≥ 2
 */
export function signChart(
  f: Objective,
  [from, to]: readonly [number, number],
  {samples = 240}: {samples?: number} = {}
): SignChart {
  if (f.dimension !== 1) throw new RangeError(`f has ${f.dimension} variables; expected 1`);
  requireFinite("from", from);
  requireFinite("to", to);
  requireInteger("samples", samples, 2);
  if (!(from < to)) throw new RangeError(`the interval must have from < to; got [${from}, ${to}]`);
  const width = to - from;
  const look = curvatureSampler(f, width);
  const all = roundPoints(from, to, samples).map(look);
  const breakAt = (at: number, kind?: Break["kind"]) => breakOf(f, at, width, kind);

  const zeros: number[] = [];
  const breaks: Break[] = [];
  const kept: number[] = []; // the samples that make the stretches: a single one without f″, or with f″ = 0, stands aside
  for (const [i, {x, sign}] of all.entries()) {
    const beside = [all[i - 1], all[i + 1]].filter((each) => each !== undefined);
    const halfway = () => beside.map((each) => look(x + (each.x - x) / 2).sign);
    const alone = beside.every((each) => each.sign !== sign) && !halfway().includes(sign);
    if (sign === "positive" || sign === "negative" || !alone) kept.push(i);
    else if (sign === "zero") {
      if (beside.every((each) => each.sign === beside[0].sign)) zeros.push(x);
    } else if (beside.length === 2) breaks.push(breakAt(x, sign === "no value" ? "hole" : undefined));
  }
  if (kept.length === 0) kept.push(...all.keys());

  const leaps = leapsBetween(f, all);
  for (const at of leaps.values()) breaks.push(breakAt(at));
  const changes = kept.filter((i, k) => k > 0 && all[kept[k - 1]].sign !== all[i].sign).length;
  const stretches: Stretch[] = [];
  let start = from;
  for (let k = 1; k < kept.length; ++k) {
    const [i, j] = [kept[k - 1], kept[k]];
    if (all[i].sign === all[j].sign) continue;
    const located = changes <= MOST_LOCATED;
    const at =
      j > i + 1 ? all[i + 1].x : (leaps.get(i) ?? boundary(look, all[i], all[j].x, located ? 1e-12 : 1, width));
    stretches.push({from: start, to: at, sign: all[i].sign});
    start = at;
  }
  stretches.push({from: start, to, sign: all[kept[kept.length - 1]].sign});
  breaks.sort((p, q) => p.at - q.at);
  const apart = breaks.filter(({at}, k) => k === 0 || at - breaks[k - 1].at > 1e-9 * width);
  return {stretches, zeros, breaks: apart, points: all.map(({x}) => x)};
}

/** Where the sign of `a` ends between it and b, to a share of the width; a itself, or b, where they are as near. */
function boundary(
  look: (x: number) => CurvatureSample,
  a: CurvatureSample,
  b: number,
  share: number,
  width: number
): number {
  let [p, q] = [a.x, b];
  while (q - p > share * width) {
    const middle = p + (q - p) / 2;
    if (!(middle > p && middle < q)) break;
    if (look(middle).sign === a.sign) p = middle;
    else q = middle;
  }
  return p === a.x && q < b ? p : q === b && p > a.x ? q : p + (q - p) / 2;
}

/** The ends, and the multiples of a round step between them: `least` to 2.5 times as many. */
function roundPoints(from: number, to: number, least: number): readonly number[] {
  const rough = (to - from) / least;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = power * ([5, 2].find((unit) => unit * power <= rough) ?? 1);
  const [first, last] = [Math.floor(from / step) + 1, Math.ceil(to / step) - 1];
  const inner = Array.from({length: last - first + 1}, (_, k) => Number(((first + k) * step).toPrecision(14)));
  return [from, ...inner.filter((x) => x > from && x < to), to];
}
