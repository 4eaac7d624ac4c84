import type {Vector} from "../../numerics/types.js";

/** A rising function of the height whose even levels are drawn, and those levels. */
export interface Heights {
  readonly scale: "even" | "logarithmic from below" | "logarithmic from above" | "logarithmic both ways";
  squeeze(height: number): number;
  /** Of the squeezed height: the first, the last, their distance; null where f is constant. */
  readonly levels: readonly [number, number, number] | null;
}

const COUNT = 14;

/**
 * How the contours of f are spaced. Where most of f lies near its bottom, its top, or its middle, even levels would crowd
 * at the far walls and leave the rest empty; there the logarithm of the distance from it is drawn evenly.
 *
 * @param values - f on a grid; what is not finite is passed over
 */
export function heightsOf(values: Vector): Heights {
  const sorted = Float64Array.from(values.filter(Number.isFinite)).sort();
  const plain = (height: number) => height;
  if (sorted.length === 0) return {scale: "even", squeeze: plain, levels: null};
  const part = (share: number) => sorted[Math.round(share * (sorted.length - 1))];
  const [bottom, middle, top] = [part(0), part(0.5), part(1)];
  const [far, wide] = [top - bottom, part(0.9) - part(0.1)];
  if (!(far > 1e-12 * Math.max(Math.abs(bottom), Math.abs(top)) && far < Infinity))
    return {scale: "even", squeeze: plain, levels: null};
  const least = 1e-4 * far; // no logarithm spans more than about four decades
  const [up, down] = [top - middle, middle - bottom];
  const form = (scale: Heights["scale"], squeeze: (height: number) => number): Heights => {
    const [low, high] = [squeeze(bottom), squeeze(top)];
    const size = (high - low) / COUNT;
    return {scale, squeeze, levels: [low + size / 2, high, size]};
  };
  if (up > 2.5 * down) {
    const unit = Math.max(part(0.1) - bottom, least);
    return form("logarithmic from below", (height) => Math.log(height - bottom + unit));
  }
  if (down > 2.5 * up) {
    const unit = Math.max(top - part(0.9), least);
    return form("logarithmic from above", (height) => -Math.log(top - height + unit));
  }
  if (far > 2.5 * wide) {
    const unit = Math.max(wide / 8, least);
    return form("logarithmic both ways", (height) => Math.asinh((height - middle) / unit));
  }
  return form("even", plain);
}
