import {readFileSync} from "node:fs";
import {createRequire} from "node:module";
import type {ClassData} from "../numerics/network/setup.js";

const [SIDE, BLOCK, PER_DIGIT] = [28, 4, 20];
const {resolve} = createRequire(import.meta.url);

/**
 * Two hundred handwritten digits, the first twenty of each (see data/README.md), reduced from 28 × 28 to 7 × 7 pixels:
 * the mean grey of each block of 4 × 4, as an integer from 0 to 255, row by row. The digits stand in turn, 0 to 9.
 */
export function digits(): ClassData {
  const images = Array.from({length: 10}, (_, digit) => {
    const {data} = JSON.parse(readFileSync(resolve(`mnist/src/digits/${digit}.json`), "utf8")) as {data: number[]};
    if (data.length < PER_DIGIT * SIDE * SIDE || !data.every((grey) => grey >= 0 && grey <= 1))
      throw new RangeError(`the digits ${digit} must be at least ${PER_DIGIT} images of greys from 0 to 1`);
    return Array.from({length: PER_DIGIT}, (_, i) => reduced(data.slice(i * SIDE * SIDE, (i + 1) * SIDE * SIDE)));
  });
  const labels = Array.from({length: 10 * PER_DIGIT}, (_, s) => s % 10);
  return {
    inputs: labels.map((digit, s) => images[digit][Math.floor(s / 10)]),
    scale: 255,
    labels,
    classes: images.map((_, digit) => `${digit}`)
  };
}

function reduced(image: readonly number[]): number[] {
  const side = SIDE / BLOCK;
  return Array.from({length: side * side}, (_, cell) => {
    const [row, column] = [Math.floor(cell / side) * BLOCK, (cell % side) * BLOCK];
    let sum = 0;
    for (let r = row; r < row + BLOCK; ++r) for (let c = column; c < column + BLOCK; ++c) sum += image[r * SIDE + c];
    return Math.round((255 * sum) / BLOCK ** 2);
  });
}
