import {requireInteger, requireNonNegative} from "../arguments.js";
import {type Random, random} from "../random.js";
import type {Matrix} from "../types.js";
import {classSamples, type Samples} from "./samples.js";

/** How to draw two classes in the plane. */
export interface PlanarOptions {
  /** Samples of each class; defaults to 50. */
  perClass?: number;
  /** The standard deviation of the normal noise on each coordinate; defaults to 0.1. */
  noise?: number;
  /** Defaults to 1. */
  seed?: number;
}

/**
 * Two interleaved half circles of radius 1: the upper one about (−½, −¼), the lower one about (½, ¼), with noise.
 *
 * The angles are drawn uniformly, by points of the disc scaled to its rim: built of + − × ÷ √ alone, so that the same
 * seed gives the same bits on every engine.
 *
 * @throws RangeError if an option is out of range
 */
export const twoMoons = (options?: PlanarOptions): Samples =>
  twoClasses(options, (source, label) => {
    const [x, y] = onCircle(source);
    return label === 0 ? [x - 0.5, Math.abs(y) - 0.25] : [x + 0.5, 0.25 - Math.abs(y)];
  });

/**
 * Two spirals of one turn each about the origin, the second the first turned by half a turn, radius 0.15 to 1, with noise.
 *
 * Along a spiral the samples are equally far apart in angle, turned step by step by one fixed rotation: built of
 * + − × ÷ √ alone, so that the same seed gives the same bits on every engine.
 *
 * @throws RangeError if an option is out of range
 */
export const twoSpirals = (options?: PlanarOptions): Samples =>
  twoClasses(options, (_, label, share) => {
    const [x, y] = turn(share);
    const radius = (0.15 + 0.85 * share) * (label === 0 ? 1 : -1);
    return [radius * x, radius * y];
  });

/** Draws the samples of both classes in turn; `share` runs from 0 to 1 along a class. */
function twoClasses(
  {perClass = 50, noise = 0.1, seed = 1}: PlanarOptions = {},
  place: (source: Random, label: number, share: number) => readonly [number, number]
): Samples {
  requireInteger("perClass", perClass, 2);
  requireNonNegative("noise", noise);
  const source = random(seed);
  const labels = Array.from({length: 2 * perClass}, (_, s) => s % 2);
  const inputs: Matrix = labels.map((label, s) => {
    const [x, y] = place(source, label, Math.floor(s / 2) / (perClass - 1));
    return [x + noise * source.normal(), y + noise * source.normal()];
  });
  return classSamples(inputs, labels, 2);
}

/** A point drawn uniformly from the unit circle. */
function onCircle({uniform}: Random): readonly [number, number] {
  for (;;) {
    const [x, y] = [2 * uniform() - 1, 2 * uniform() - 1];
    const s = x * x + y * y;
    if (s >= 1 || s === 0) continue;
    const length = Math.sqrt(s);
    return [x / length, y / length];
  }
}

/** The unit vector at so large a share of a full turn, from 0 to 1: by halving, each time with the half angle’s formula. */
function turn(share: number): readonly [number, number] {
  let [x, y] = [1, 0];
  let [c, s] = [-1, 0]; // half a turn, then a quarter, an eighth, …
  for (let rest = share, bit = 0.5; rest > 0 && bit > 2 ** -53; bit /= 2) {
    if (rest >= bit) {
      rest -= bit;
      [x, y] = [x * c - y * s, x * s + y * c];
    }
    [c, s] = [Math.sqrt((1 + c) / 2), c === -1 ? 1 : s / (2 * Math.sqrt((1 + c) / 2))];
  }
  return [x, y];
}
