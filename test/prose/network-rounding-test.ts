import {describe, expect} from "vitest";
import {packedNorm} from "../../src/numerics/linalg/packed.js";
import {trainer} from "../../src/numerics/network/trainer.js";
import {claims, rounds} from "./support/claims.js";
import {curve, firstDraw, moved, once} from "./support/network.js";

/** The same network twice, the first weight of one changed by one ulp: how far apart the two are at each step. */
function parted(stepSize: number, steps: number) {
  const start = firstDraw(curve);
  const other = start.slice();
  const bits = new BigInt64Array(other.buffer);
  bits[0] += 1n;
  const runs = [start, other].map((theta) => trainer(curve, theta));
  const distances = [Math.abs(other[0] - start[0])];
  for (let k = 0; k < steps; ++k) {
    for (const run of runs) run.advance(stepSize);
    const [one, two] = runs.map((run) => run.state().theta);
    distances.push(packedNorm(moved(one, -1, two)));
  }
  return {distances, losses: runs.map((run) => run.point().loss)};
}

const edge = once(() => parted(0.1, 4000));

describe("neural networks: one rounding, and two runs part", () => {
  const claim = claims("neural-networks", "One rounding, and two runs part");

  claim("for this weight is 2^−54, about 5.6·10^−17.", (...written) => {
    expect(edge().distances[0]).toBe(2 ** -54);
    rounds(2 ** -54, written.at(-1));
  });
  claim(
    "With α = 0.025, which never sees the wall, the distance after 4,000 steps is 6.6·10^−15.",
    (alpha, steps, distance) => rounds(parted(alpha.value, steps.value).distances[steps.value], distance)
  );
  claim(
    "With α = 0.1 the beginning is the same: at step 640 the distance is 4.5·10^−15. Then comes the edge. At step 700 it is 5·10^−11, at step 720 it is 4·10^−7, and at step 740 it is 0.026.",
    (_alpha, ...written) => {
      for (let i = 0; i < written.length; i += 2) rounds(edge().distances[written[i].value], written[i + 1]);
    }
  );
  claim("After 4,000 steps one has the loss 0.00097 and the other 0.0021.", (steps, one, other) => {
    expect(edge().distances.length).toBe(steps.value + 1);
    rounds(edge().losses[0], one);
    rounds(edge().losses[1], other);
  });
  claim(
    "with the sharpness measured at each step, from step 690 to step 730: the product is 7.405·10^7. The distance between the two runs has grown, meanwhile, by a factor of 7.405·10^7.",
    (from, to, product, growth) => {
      rounds(multipliers(from.value, to.value), product);
      rounds(edge().distances[to.value] / edge().distances[from.value], growth);
    }
  );
  claim("has predicted to four digits how a rounding error grows in a network.", () => {
    const growth = edge().distances[730] / edge().distances[690];
    expect(Math.abs(multipliers(690, 730) / growth - 1)).toBeLessThan(2e-4);
  });
  claim.nothingElse(["20"]);

  /** The product of |1 − αλ_max| over some steps of the first run. */
  function multipliers(from: number, to: number): number {
    const run = trainer(curve, firstDraw(curve));
    for (let k = 0; k < from; ++k) run.advance(0.1);
    const {theta, before, step} = run.state();
    const watched = trainer(curve, theta, {before, step, every: 1});
    let product = 1;
    for (let k = from; k < to; ++k, watched.advance(0.1)) product *= Math.abs(1 - 0.1 * watched.point().top!.sharpness);
    return product;
  }
});
