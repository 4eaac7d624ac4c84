import {describe, expect} from "vitest";
import {innerProduct, packedNorm, randomDirection} from "../../src/numerics/linalg/packed.js";
import {hessianProduct} from "../../src/numerics/network/hessianProduct.js";
import {FIRST_DRAW} from "../../src/numerics/network/presets.js";
import {random} from "../../src/numerics/random.js";
import {complete} from "../../src/numerics/resumable.js";
import {sharpness} from "../../src/numerics/spectrum/sharpness.js";
import {claims, rounds} from "./support/claims.js";
import {curve, eigenpairs, mean, moved, once, trained} from "./support/network.js";

const theta = once(() => trained(curve, 0.1, 1000));
const at = once(() => curve.linearize(theta()));
const pairs = once(() => eigenpairs(at()));
const top = () => pairs().values[320];
/** The random directions of the chapter, in their order. */
const directions = once(() => {
  const source = random(FIRST_DRAW);
  return Array.from({length: 1000}, () => randomDirection(321, source));
});
const direction = () => directions()[0];

describe("neural networks: two directions out of many", () => {
  const claim = claims("neural-networks", "Two directions out of many");

  claim("At step 1,000 it is 0.128, and this is 0.78 % of the sharpness.", (_step, average, percent) => {
    rounds(mean(pairs().values), average);
    rounds((100 * mean(pairs().values)) / top(), percent);
  });
  claim(
    "of a thousand random directions that we drew, not one had 10 % of λ_max, and not one was negative.",
    (percent) => {
      const product = hessianProduct(at());
      const curvatures = directions().map((v) => innerProduct(v, product(v)));
      expect((100 * Math.max(...curvatures)) / top()).toBeLessThan(percent.value);
      expect(Math.min(...curvatures)).toBeGreaterThan(0);
      // the variance of vᵀHv over the unit sphere is below 2‖H‖²_F/n²; four standard errors of the mean
      const squares = pairs().values.reduce((sum, value) => sum + value ** 2, 0);
      const most = (4 * Math.sqrt((2 * squares) / curvatures.length)) / 321;
      expect(Math.abs(mean(curvatures) - mean(pairs().values))).toBeLessThan(most);
    }
  );
  claim(
    "Walk half a unit from \\theta, where the loss is 0.058. Along the sharpest direction it rises to more than 2. Along the first random direction that we drew it is 0.0915.",
    (here, most, there) => {
      rounds(at().value, here);
      for (const sign of [-1, 1])
        expect(curve.value(moved(theta(), sign / 2, pairs().vectors[320]))).toBeGreaterThan(most.value);
      rounds(curve.value(moved(theta(), 1 / 2, direction())), there);
    }
  );
  claim.nothingElse(["319", "3,000"]); // landscape-test looks at the sharpness over the plane at step 3,000
});

describe("neural networks: never form H", () => {
  const claim = claims("neural-networks", "Never form H");

  claim(
    "The Hessian of our network has 103,041 entries. That of a network with a million parameters has 10^12; in double precision these fill eight terabytes. With a billion parameters it would be eight million terabytes.",
    (entries) => {
      expect(curve.dimension ** 2).toBe(entries.value);
      expect((8 * 1e6 ** 2) / 1e12).toBe(8);
      expect((8 * 1e9 ** 2) / 1e12).toBe(8e6);
    }
  );
  claim(
    "At step 1,000, in a random direction, h = 0.1 gives three correct digits and h = 10^−11 gives four; h = 10^−5 gives ten.",
    () => {
      const exact = hessianProduct(at())(direction());
      const digits = (h: number) => {
        const slope = (t: number) => curve.valueAndGradient(moved(theta(), t, direction())).gradient;
        const difference = moved(slope(h), -1, slope(-h)).map((entry) => entry / (2 * h));
        return Math.floor(-Math.log10(packedNorm(moved(difference, -1, exact)) / packedNorm(exact)));
      };
      expect([0.1, 1e-11, 1e-5].map(digits)).toEqual([3, 4, 10]);
    }
  );
  claim("For our network, at step 1,000, 12 products give λ_max to ten digits.", (_step, products) => {
    const found = complete(sharpness(hessianProduct(at()), 321, {maxIterations: products.value, tolerance: 1e-15}));
    expect(found.iterations).toBe(products.value);
    expect(Math.abs(found.value / top() - 1)).toBeLessThan(1e-10);
  });
  claim.nothingElse();
});
