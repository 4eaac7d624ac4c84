/**
 * Heights for labels that would collide: in the order of `wanted`, at least `gap` apart, within [low, high] where there is
 * room, and as near to where they are wanted as can be (least squares, by pooling neighbours that are in each other’s way).
 */
export function spread(
  wanted: readonly number[],
  gap: number,
  [low, high]: readonly [number, number]
): readonly number[] {
  const order = wanted.map((_, i) => i).sort((a, b) => wanted[a] - wanted[b]);
  const pools: {sum: number; count: number}[] = [];
  order.forEach((i, rank) => {
    let pool = {sum: wanted[i] - rank * gap, count: 1};
    for (;;) {
      const last = pools[pools.length - 1];
      if (!last || last.sum / last.count <= pool.sum / pool.count) break;
      pools.pop();
      pool = {sum: last.sum + pool.sum, count: last.count + pool.count};
    }
    pools.push(pool);
  });
  const room = Math.max(low, high - (wanted.length - 1) * gap);
  const bases = pools.flatMap(({sum, count}) => Array<number>(count).fill(Math.min(room, Math.max(low, sum / count))));
  const heights = [...wanted];
  order.forEach((i, rank) => {
    heights[i] = bases[rank] + rank * gap;
  });
  return heights;
}
