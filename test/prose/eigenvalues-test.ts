import {describe, expect} from "vitest";
import {determinant} from "../../src/numerics/linalg/determinant.js";
import {congruence, diagonal, quadraticForm} from "../../src/numerics/linalg/matrix.js";
import {powerIteration} from "../../src/numerics/linalg/powerIteration.js";
import {symmetricEigen2} from "../../src/numerics/linalg/symmetricEigen2.js";
import {conditionNumber} from "../../src/numerics/spectrum/conditioning.js";
import {claims, rounds} from "./support/claims.js";

const eigenvalues = (a: number, b: number, c: number) => symmetricEigen2(a, b, c).values;
const third = [
  [2, 2.1],
  [2.1, 2]
];

describe("eigenvalues: the opening", () => {
  const claim = claims("eigenvalues", "");

  claim("along one diagonal its curvature is 39 times that along the other.", (times) => {
    const along = (x: number[]) =>
      quadraticForm(
        [
          [2, 1.9],
          [1.9, 2]
        ],
        x
      );
    rounds(along([1, 1]) / along([1, -1]), times);
  });
  claim.numbers(
    "Take the step (1, −1) from the origin, and f falls to −0.1; take it ten times as long, and f falls to −10.",
    () => [1, -1, quadraticForm(third, [1, -1]) / 2, quadraticForm(third, [10, -10]) / 2]
  );
  claim.numbers("2 and 2 for the first, 0.1 and 3.9 for the second, −0.1 and 4.1 for the third.", () => [
    ...eigenvalues(2, 0, 2),
    ...eigenvalues(2, 1.9, 2),
    ...eigenvalues(2, 2.1, 2)
  ]);
  claim.nothingElse(["1.9", "2.1"]);
});

describe("eigenvalues: the axes of a bowl", () => {
  const claim = claims("eigenvalues", "The axes of a bowl");

  claim.numbers("The eigenvalues 1 and 100 give half-axes of 1 and 0.1.", () => [1, 100, 1, 1 / Math.sqrt(100)]);
  claim("For the second matrix of the opening m = 2, the legs are 0 and 1.9", (m, leg, other) => {
    expect([m.value, leg.value, other.value]).toEqual([(2 + 2) / 2, (2 - 2) / 2, 1.9]);
  });
  claim("Let the rows be (10^8, 1) and (1, 1).", () => {
    expect(eigenvalues(1e8, 1, 1)[0]).toBeCloseTo(1 - 1e-8, 15);
  });
  claim("two numbers near 50,000,000 are subtracted whose difference is near 1", (size, difference) => {
    const [low, high] = eigenvalues(1e8, 1, 1);
    rounds((low + high) / 2, {...size, slack: 1});
    rounds((high - low) / 2, {...size, slack: 1});
    expect(Math.round(low)).toBe(difference.value);
  });
  claim("prints 0.9999999925 or thereabouts in place of 0.9999999900.", (printed, exact) => {
    const [a, b, c] = [1e8, 1, 1];
    rounds((a + c - Math.sqrt((a - c) ** 2 + 4 * b * b)) / 2, printed);
    rounds(eigenvalues(a, b, c)[0], exact);
  });
  claim.nothingElse(["1.9", "2.1", "10^8"]);
});

describe("eigenvalues: sum and product", () => {
  const claim = claims("eigenvalues", "Sum and product");

  claim("The eigenvalues 1 and 2 have the product 2. So do −1 and −2, and that surface is a dome.", () => {
    expect(determinant(diagonal([1, 2]))).toBe(determinant(diagonal([-1, -2])));
  });
  claim("and its determinant is 10^−50", () => {
    expect(determinant(diagonal(Array.from({length: 50}, () => 0.1))) / 1e-50).toBeCloseTo(1, 13);
  });
  claim("is a nightmare, and its determinant is 1.", () => {
    expect(determinant(diagonal([1e-6, 1e6]))).toBeCloseTo(1, 15);
    expect(conditionNumber([1e-6, 1e6]).value).toBeCloseTo(1e12, -1);
  });
  claim.nothingElse(["0.1"]);
});

describe("eigenvalues: finding them", () => {
  const claim = claims("eigenvalues", "Finding them");

  claim("If the eigenvalues are 1 and 10, one decimal digit is gained with every multiplication.", () => {
    const {angles} = powerIteration(diagonal([1, 10]), [1, 1], {maxIterations: 6});
    expect(Math.tan(angles[5]) / Math.tan(angles[6])).toBeCloseTo(10, 6);
  });
  claim("If they are 9 and 10, it takes 22 multiplications for one digit.", (_, __, steps) => {
    const {angles} = powerIteration(diagonal([9, 10]), [1, 1], {maxIterations: 60});
    const tenth = angles.findIndex((angle) => Math.tan(angle) <= Math.tan(angles[0]) / 10);
    expect(tenth).toBe(steps.value);
  });
  claim("an eigenvector right to three digits gives an eigenvalue right to about six.", () => {
    const H = diagonal([1, 2]);
    const off = 1e-3;
    expect(2 - quadraticForm(H, [Math.sin(off), Math.cos(off)])).toBeCloseTo(1e-6, 9);
  });
  claim.nothingElse(["10"]);
});

describe("eigenvalues: how far an error moves them", () => {
  const claim = claims("eigenvalues", "How far an error moves them");

  claim("Computing with doubles amounts to an error of a few times 2·10^−16 of the largest entry.", (unit) => {
    rounds(Number.EPSILON, unit);
  });
  claim("For an eigenvalue of 0.0000001 it means that we do not know its first digit.", (small) => {
    expect(small.value).toBeLessThan(1e-6);
  });
  claim.nothingElse();
});

describe("eigenvalues: what a change of coordinates keeps", () => {
  const claim = claims("eigenvalues", "What a change of coordinates keeps");

  claim("The eigenvalues were 1 and 100; now they are 1 and 1.", (...written) => {
    const after = congruence(diagonal([1, 100]), diagonal([1, 1 / 10]));
    const now = symmetricEigen2(after[0][0], after[0][1], after[1][1]).values;
    for (const [i, value] of [1, 100, ...now].entries()) rounds(value, written[i]);
  });
  claim.nothingElse(["100", "10"]);
});

describe("eigenvalues: without eigenvalues", () => {
  const claim = claims("eigenvalues", "Without eigenvalues");

  claim("For the matrix with the rows (1, 2) and (2, 1) the minors are 1 and −3", (...written) => {
    const H = [
      [1, 2],
      [2, 1]
    ];
    expect(written.slice(-2).map(({value}) => value)).toEqual([H[0][0], Math.round(determinant(H))]);
  });
  claim.nothingElse();
});

for (const heading of ["Turn, stretch, turn back", "What a zero does", "A bridge"]) {
  describe(`eigenvalues: ${heading}`, () => claims("eigenvalues", heading).nothingElse(["10^−6"]));
}
