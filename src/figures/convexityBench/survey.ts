import {curvatureSign} from "../../numerics/calculus/curvatureSign.js";
import {type SignChart, signChart} from "../../numerics/calculus/signChart.js";
import {strongConvexityConstant} from "../../numerics/calculus/strongConvexity.js";
import {complete} from "../../numerics/resumable.js";
import {type Subject, valueAt} from "./subjects.js";

/** What the bench knows of f over its window, whatever is dragged. */
export interface Survey {
  readonly subject: Subject;
  readonly chart: SignChart;
  /** The graph: NaN parts its pieces. */
  readonly x: readonly number[];
  readonly y: readonly number[];
  /** The heights at the bottom and the top of the plot. */
  readonly range: readonly [number, number];
}

/** The graph of f, the heights to show and the sign of f″ over the window. */
export function surveyOf(subject: Subject): Survey {
  const chart = signChart(subject.objective, subject.window);
  const [x, y] = graphOf(subject, chart);
  return {subject, chart, x, y, range: rangeOf(chart.points.map((at) => valueAt(subject, at)))};
}

/** The samples, with more of them where f begins to have a value, and a gap where it leaps. */
function graphOf(subject: Subject, {points, stretches, breaks}: SignChart): readonly [number[], number[]] {
  const [from, to] = subject.window;
  const width = to - from;
  const edges = stretches.slice(1).filter(({sign}, k) => sign === "no value" || stretches[k].sign === "no value");
  const close = [1e-12, 1e-9, 1e-7, 1e-6, 1e-5, 1e-4, 3e-4, 1e-3].map((share) => share * width);
  const gaps = breaks.filter(({kind}) => kind !== "kink").map(({at}) => at);
  const extra = [...edges.map(({from}) => from), ...gaps].flatMap((at) => [
    ...close.map((by) => at - by),
    ...close.map((by) => at + by)
  ]);
  const kinks = breaks.filter(({kind}) => kind === "kink").map(({at}) => at);
  const inside = [...extra, ...kinks].filter((x) => x > from && x < to);
  const all = [...new Set([...points, ...inside])].sort((a, b) => a - b);
  const [x, y]: [number[], number[]] = [[], []];
  for (const at of all) {
    const last = x[x.length - 1];
    if (gaps.some((gap) => gap > last && gap <= at)) {
      x.push(gaps.find((gap) => gap > last && gap <= at)!);
      y.push(Number.NaN);
    }
    if (gaps.includes(at)) continue;
    x.push(at);
    y.push(valueAt(subject, at));
  }
  return [x, y];
}

const LARGEST = 1e250;

/** From the lowest value to the highest, with a little room; a pole or a steep end is cut off where it would flatten the rest. */
function rangeOf(values: readonly number[]): readonly [number, number] {
  const sorted = values.filter(Number.isFinite).sort((a, b) => a - b);
  if (sorted.length === 0) return [-1, 1];
  const at = (share: number) => sorted[Math.round(share * (sorted.length - 1))];
  const bulk = at(0.95) - at(0.05);
  const reach = bulk > 0 ? 3 * bulk : Number.POSITIVE_INFINITY;
  const low = Math.max(-LARGEST, at(0), at(0.05) - reach);
  const high = Math.min(LARGEST, at(1), at(0.95) + reach);
  const size = Math.max(Math.abs(low), Math.abs(high));
  if (high - low <= 1e-13 * size || size === 0) return [low - (size || 2) / 2, high + (size || 2) / 2];
  const room = 0.07 * (high - low);
  return [low - room, high + room];
}

/** The largest m that the window leaves possible in equation 3, as far as sampling sees. */
export interface Largest {
  /** An upper bound of the best m; NaN where f has no second derivative anywhere it was asked. */
  readonly m: number;
  /** Where it was met: one point, or a pair; empty where nothing was. */
  readonly at: readonly number[];
}

/** How many points and pairs are asked, beside the points of the sign chart. */
const SAMPLES = 200;

/** The largest m of equation 3 over the window of a survey: the least f″ met at a point, or the least curvature of a pair. */
export function largestM({subject: {objective, window}, chart}: Survey, seed: number): Largest {
  const found = complete(strongConvexityConstant(objective, [window], {samples: SAMPLES, seed}));
  let [m, at] = [found.m, found.attained ? [...found.attained.x, ...(found.attained.y ?? [])] : []];
  for (const x of chart.points) {
    if ((objective.obstacle?.([x]) ?? null) !== null) continue;
    const curvature = objective.hessian([x])[0][0];
    if (Number.isFinite(curvature) && !(curvature >= m)) [m, at] = [curvature, [x]];
  }
  const rounding = at.length === 1 && curvatureSign(objective, at[0], window[1] - window[0]) === "zero";
  return {m: rounding ? 0 : m, at};
}
