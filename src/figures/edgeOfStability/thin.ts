/** A line of so many points that an eye sees it whole. */
export interface Line {
  readonly x: readonly number[];
  readonly y: readonly number[];
}

/**
 * A line with at most about 2·`buckets` points in place of many: of each bucket of neighbours the lowest and the highest
 * one, in their order, so that no peak is lost. Points without a number are left out.
 */
export function thin(x: readonly number[], y: readonly (number | null)[], buckets = 400): Line {
  const kept = x.flatMap((_, i) => (y[i] === null || !Number.isFinite(y[i]) ? [] : [i]));
  const value = (i: number) => y[i] as number;
  if (kept.length <= 2 * buckets) return {x: kept.map((i) => x[i]), y: kept.map(value)};
  const chosen: number[] = [];
  for (let b = 0; b < buckets; ++b) {
    const bucket = kept.slice(Math.floor((b * kept.length) / buckets), Math.floor(((b + 1) * kept.length) / buckets));
    let [low, high] = [bucket[0], bucket[0]];
    for (const i of bucket) {
      if (value(i) < value(low)) low = i;
      if (value(i) > value(high)) high = i;
    }
    chosen.push(...(low === high ? [low] : low < high ? [low, high] : [high, low]));
  }
  const last = kept[kept.length - 1];
  if (chosen[chosen.length - 1] !== last) chosen.push(last);
  return {x: chosen.map((i) => x[i]), y: chosen.map(value)};
}
