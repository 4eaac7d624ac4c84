import {describe, expect} from "vitest";
import {jensenGap} from "../../src/numerics/calculus/convexity.js";
import {definiteness} from "../../src/numerics/calculus/definiteness.js";
import {quadraticForm} from "../../src/numerics/linalg/matrix.js";
import {symmetricEigen2} from "../../src/numerics/linalg/symmetricEigen2.js";
import {exponential} from "../../src/numerics/objectives/exponential.js";
import {gaussianBump} from "../../src/numerics/objectives/gaussianBump.js";
import {monkeySaddle} from "../../src/numerics/objectives/monkeySaddle.js";
import {cube, fourthPower, square} from "../../src/numerics/objectives/powers.js";
import {quarticBowl, quarticSaddle} from "../../src/numerics/objectives/quartics.js";
import {rosenbrock} from "../../src/numerics/objectives/rosenbrock.js";
import {surfaces} from "../../src/numerics/objectives/surfaces.js";
import {gradientDescent} from "../../src/numerics/optimizers/gradientDescent.js";
import {newton} from "../../src/numerics/optimizers/newton.js";
import type {Objective, Vector} from "../../src/numerics/types.js";
import {claims, rounds} from "./support/claims.js";

const eigenvalues = (f: Objective, x: Vector) => {
  const [[a, b], [, c]] = f.hessian(x);
  return symmetricEigen2(a, b, c).values;
};

/** Where gradient descent ends from a grid of 21 × 21 starts over the window of a surface: f there, to three digits. */
function ends(id: "log-sum-exp" | "six-hump-camel", stepSize: number): {status: string; value: number; x: Vector}[] {
  const {objective, window} = surfaces[id];
  const along = ([from, to]: readonly [number, number]) =>
    Array.from({length: 21}, (_, k) => from + ((to - from) * k) / 20);
  return along(window.x).flatMap((x) =>
    along(window.y).map((y) => {
      const {status, path} = gradientDescent(objective, [x, y], {stepSize, maxIterations: 20_000, keep: 2});
      const end = path[path.length - 1];
      return {status, value: objective.value(end), x: end};
    })
  );
}

describe("convexity: the opening", () => {
  const claim = claims("convexity", "");
  const camel = ends("six-hump-camel", 0.01);
  const moved = camel.filter(({status}) => status === "converged");
  const at = (value: number) => moved.filter((end) => Math.abs(end.value - value) < 1e-3).length;

  claim("all 441 balls come to rest at the same point, (0, 0).", (count) => {
    const found = ends("log-sum-exp", 0.5);
    expect(found.length).toBe(count.value);
    for (const {x} of found) expect(Math.hypot(...x)).toBeLessThan(1e-6);
  });
  claim("Of the 441 balls, 250 reach one of the two deepest, where the function is −1.032.", (...written) => {
    const [all, deep, height] = written;
    expect(camel.length).toBe(all.value);
    expect(at(height.value)).toBe(deep.value);
    rounds(Math.min(...moved.map(({value}) => value)), height);
  });
  claim("Another 120 stop at −0.215.", (count, height) => expect(at(height.value)).toBe(count.value));
  claim("And 70 get stuck in the two worst, at a height of 2.104", (count, height) => {
    expect(at(height.value)).toBe(count.value);
    rounds(Math.max(...moved.map(({value}) => value)), height);
  });
  claim("(One ball was placed exactly on a saddle and never moved.)", () => {
    expect(camel.filter(({status}) => status === "stationary").map(({x}) => x)).toEqual([
      [expect.closeTo(0, 12), expect.closeTo(0, 12)]
    ]);
  });
  claim.nothingElse(["441"]);
});

describe("convexity: what a Hessian is", () => {
  const claim = claims("convexity", "What a Hessian is");

  claim("At the minimum (1, 1) its rows are (802, −400) and (−400, 200).", (...written) => {
    const H = rosenbrock.hessian([1, 1]).flat();
    expect(written.slice(2).map(({value}) => value)).toEqual(H);
  });
  claim("At (0, 1) they are (−398, 0) and (0, 200)", (...written) => {
    expect(written.slice(2).map(({value}) => value)).toEqual(
      rosenbrock
        .hessian([0, 1])
        .flat()
        .map((entry) => entry + 0)
    );
  });
  claim.nothingElse(["100", "200", "400", "1200", "−400", "−400 "]);
});

describe("convexity: chords", () => {
  const claim = claims("convexity", "Chords");

  claim("tx^2 + (1 − t)y^2 − (tx + (1 − t)y)^2 = t(1 − t)(x − y)^2".replace("tx^2", "t x^2"), () => {
    for (const t of [0, 0.3, 1])
      expect(jensenGap(square, [3], [-1], t)).toMatchObject({gap: expect.closeTo(t * (1 - t) * 16, 12)});
  });
  claim("Widen the window to the left by 1, and it is divided by 2.718.", (_, factor) => {
    rounds(exponential.hessian([0])[0][0] / exponential.hessian([-1])[0][0], factor);
  });
  claim.nothingElse();
});

describe("convexity: curvature in a direction", () => {
  const claim = claims("convexity", "Curvature in a direction");

  claim("the curvature is ½(1 − 2 − 2 + 1) = −1.", () => {
    const H = [
      [1, 2],
      [2, 1]
    ];
    expect(quadraticForm(H, [Math.SQRT1_2, -Math.SQRT1_2])).toBeCloseTo(-1, 15);
    expect(symmetricEigen2(1, 2, 1).values).toEqual([-1, 3]);
  });
  claim.nothingElse();
});

describe("convexity: from points to regions", () => {
  const claim = claims("convexity", "From points to regions");

  claim("It lies inside the good region, by a margin of 0.005", (margin) => {
    for (const x of [-1.5, 0, 0.7, 2]) {
      const border = x * x + margin.value;
      expect(eigenvalues(rosenbrock, [x, border])[0]).toBeCloseTo(0, 9);
      expect(definiteness(eigenvalues(rosenbrock, [x, border - 1e-6]))).toBe("positive definite");
      expect(definiteness(eigenvalues(rosenbrock, [x, border + 1e-6]))).toBe("indefinite");
    }
  });
  claim("But of the valley floor such a piece holds only a stretch that is 0.14 wide in x.", (width) => {
    // Below the tangent of the border at a: x² ≤ 2ax − a² + 0.005, that is (x − a)² ≤ 0.005.
    rounds(2 * Math.sqrt(0.005), width);
  });
  claim("At the top both eigenvalues are −1. At the distance 1 from the top the radial one passes through zero", () => {
    expect(eigenvalues(gaussianBump, [0, 0])).toEqual([-1, -1]);
    expect(eigenvalues(gaussianBump, [0.6, 0.8])[1]).toBeCloseTo(0, 15);
    for (const r of [0.5, 1.5, 3]) expect(eigenvalues(gaussianBump, [r, 0])[0]).toBeLessThan(0);
  });
  claim(
    "At x = 2 the function x^3 has the second derivative 12, comfortably positive. At x = −2 it is −12.",
    (...written) => {
      const [right, second, left, negative] = written.filter(({value}) => value !== 3);
      expect(cube.hessian([right.value])).toEqual([[second.value]]);
      expect(cube.hessian([left.value])).toEqual([[negative.value]]);
    }
  );
  claim.nothingElse(["200", "400", "1200", "160,000", "0.005", "12"]);
});

describe("convexity: second-order conditions, and their silence", () => {
  const claim = claims("convexity", "Second-order conditions, and their silence");

  claim("The Hessian of all three is the zero matrix at the origin.", () => {
    for (const f of [quarticBowl, quarticSaddle, monkeySaddle]) {
      expect(f.hessian([0, 0]).flat().map(Math.abs)).toEqual([0, 0, 0, 0]);
      expect(f.gradient([0, 0]).map(Math.abs)).toEqual([0, 0]);
    }
  });
  claim("at x = 0.1 it has reached 0.0001.", (x, height) => {
    expect(fourthPower.value([x.value])).toBeCloseTo(height.value, 18);
  });
  claim("each of them a third of the remaining distance, and needs six of them for one decimal digit", () => {
    const path = newton(fourthPower, [1], {maxIterations: 6, tolerance: 0}).path.map(([x]) => x);
    expect(path[1]).toBeCloseTo(2 / 3, 15);
    expect([path[5] > 0.1, path[6] < 0.1]).toEqual([true, true]);
  });
  claim.nothingElse();
});

describe("convexity: what convexity does not promise", () => {
  claims("convexity", "What convexity does not promise").nothingElse(["1,000,000"]);
});

for (const heading of ["Recognising convex functions", "A bridge"]) {
  describe(`convexity: ${heading}`, () => claims("convexity", heading).nothingElse());
}
