import {cholesky} from "../../src/numerics/linalg/cholesky.js";
import {determinant} from "../../src/numerics/linalg/determinant.js";
import {lanczos} from "../../src/numerics/linalg/lanczos.js";
import {
  congruence,
  diagonal,
  frobeniusNorm,
  gram,
  multiply,
  trace,
  transpose
} from "../../src/numerics/linalg/matrix.js";
import {minimumNormStep} from "../../src/numerics/linalg/pseudoInverse.js";
import {rayleighQuotient} from "../../src/numerics/linalg/rayleighQuotient.js";
import {ritzPairs} from "../../src/numerics/linalg/ritz.js";
import {symmetricEigen} from "../../src/numerics/linalg/symmetricEigen.js";
import {symmetricEigen2} from "../../src/numerics/linalg/symmetricEigen2.js";
import {distance} from "../../src/numerics/linalg/vector.js";
import {random} from "../../src/numerics/random.js";
import {complete} from "../../src/numerics/resumable.js";
import type {Matrix, Vector} from "../../src/numerics/types.js";
import {exactDeterminant, isEigenvalue2} from "../support/exact.js";
import type {AccuracyCheck} from "./check.js";

const eps = Number.EPSILON;

/** So many seeded symmetric n × n matrices with normal entries. */
function drawn(n: number, count: number): Matrix[] {
  const {normal} = random(n);
  return Array.from({length: count}, () => {
    const A = Array.from({length: n}, () => Array.from({length: n}, normal));
    return A.map((row, i) => row.map((_, j) => A[Math.min(i, j)][Math.max(i, j)]));
  });
}

/** The largest error over the cases. */
const largest = (errors: Vector, bound: number) => ({error: Math.max(...errors), bound, cases: errors.length});

/** The eigenvalues 2 − 2cos(kπ/(n + 1)) of the second difference, ascending. */
const secondDifference = (n: number) =>
  Array.from({length: n}, (_, k) => 4 * Math.sin(((k + 1) * Math.PI) / (2 * (n + 1))) ** 2);

const residual = (H: Matrix) => {
  const {values, vectors} = symmetricEigen(H);
  const HV = multiply(vectors, H).map((row, i) => row.map((entry, j) => entry - values[i] * vectors[i][j]));
  return frobeniusNorm(HV) / frobeniusNorm(H) / H.length;
};

const orthogonality = (H: Matrix) => {
  const {vectors} = symmetricEigen(H);
  const QQ = multiply(vectors, transpose(vectors));
  return frobeniusNorm(QQ.map((row, i) => row.map((entry, j) => entry - (i === j ? 1 : 0)))) / H.length;
};

/** What is claimed of eigenpairs, determinants and factorisations. */
export const linalg: readonly AccuracyCheck[] = [
  {
    room: "linalg",
    equation: 4,
    subject: "rayleighQuotient",
    what: "$v_i^\\top Hv_i$ for the eigenvectors of 20 seeded $8\\times8$ matrices",
    against: "$\\lambda_i$",
    scale: "$\\|H\\|_F$",
    measure: () => {
      const errors = drawn(8, 20).flatMap((H) => {
        const {values, vectors} = symmetricEigen(H);
        return vectors.map((v, i) => Math.abs(rayleighQuotient(H, v).value - values[i]) / frobeniusNorm(H));
      });
      return largest(errors, 30 * 8 * eps);
    }
  },
  {
    room: "linalg",
    equation: 5,
    subject: "determinant",
    what: "the determinants of 50 seeded $6\\times6$ matrices of integers up to 99",
    against: "exact integer arithmetic",
    scale: "the product of the lengths of the rows",
    measure: () => {
      const {uniform} = random(6);
      const errors = Array.from({length: 50}, () => {
        const A = Array.from({length: 6}, () => Array.from({length: 6}, () => Math.floor(199 * uniform()) - 99));
        const exact = Number(exactDeterminant(A.map((row) => row.map(BigInt))));
        return Math.abs(determinant(A) - exact) / A.reduce((size, row) => size * Math.hypot(...row), 1);
      });
      return largest(errors, 6 ** 3 * eps);
    }
  },
  {
    room: "linalg",
    equation: 5,
    subject: "determinant",
    what: "$\\det(0.1\\cdot I_{50})$, small with $\\kappa=1$",
    against: "$10^{-50}$",
    scale: "the value itself",
    measure: () => largest([Math.abs(determinant(diagonal(Array(50).fill(0.1))) / 1e-50 - 1)], 100 * eps)
  },
  {
    room: "linalg",
    equation: 6,
    subject: "symmetricEigen2",
    what: "how many of 2,000 eigenvalues of seeded $2\\times2$ matrices, entries over 200 decades, are off by more than 4·eps",
    against: "exact rational arithmetic",
    scale: "a count: none is allowed",
    measure: () => {
      const {uniform} = random(2);
      const entry = () => (uniform() < 0.5 ? -1 : 1) * (1 + uniform()) * 10 ** Math.floor(200 * uniform() - 100);
      let wrong = 0;
      for (let k = 0; k < 1000; ++k) {
        const [a, b, c] = [entry(), entry(), entry()];
        const {values} = symmetricEigen2(a, b, c);
        if (!isEigenvalue2(a, b, c, values[0], "lower")) ++wrong;
        if (!isEigenvalue2(a, b, c, values[1], "upper")) ++wrong;
      }
      return {error: wrong, bound: 0, cases: 2000};
    }
  },
  {
    room: "linalg",
    equation: 7,
    subject: "trace",
    what: "$\\sum_i\\lambda_i$ of 5 seeded $40\\times40$ matrices",
    against: "$\\operatorname{tr}H$",
    scale: "$n\\sum_i|\\lambda_i|$",
    measure: () => {
      const errors = drawn(40, 5).map((H) => {
        const {values} = symmetricEigen(H);
        const [sum, size] = values.reduce(([s, a], value) => [s + value, a + Math.abs(value)], [0, 0]);
        return Math.abs(trace(H) - sum) / size / 40;
      });
      return largest(errors, 10 * eps);
    }
  },
  {
    room: "linalg",
    equation: 8,
    subject: "symmetricEigen",
    what: "$\\|HQ-Q\\Lambda\\|_F$ for 20 seeded matrices of order 3 to 60",
    against: "0",
    scale: "$n\\|H\\|_F$",
    measure: () => largest([3, 6, 7, 20, 60].flatMap((n) => drawn(n, 4)).map(residual), 10 * eps)
  },
  {
    room: "linalg",
    equation: 8,
    subject: "symmetricEigen",
    what: "$\\|Q^\\top Q-I\\|_F$ for the same matrices",
    against: "0",
    scale: "$n$",
    measure: () => largest([3, 6, 7, 20, 60].flatMap((n) => drawn(n, 4)).map(orthogonality), 10 * eps)
  },
  {
    room: "linalg",
    equation: 8,
    subject: "symmetricEigen",
    what: "the 50 eigenvalues of the second difference of order 50",
    against: "$4\\sin^2\\frac{k\\pi}{102}$",
    scale: "$\\sqrt n\\,\\|H\\|_2$",
    measure: () => {
      const n = 50;
      const line = Array.from({length: n}, (_, i) => i);
      const H = line.map((i) => line.map((j) => (i === j ? 2 : Math.abs(i - j) === 1 ? -1 : 0)));
      const exact = secondDifference(n);
      const errors = symmetricEigen(H).values.map((value, i) => Math.abs(value - exact[i]) / (Math.sqrt(n) * 4));
      return largest(errors, 4 * eps);
    }
  },
  {
    room: "linalg",
    subject: "cholesky",
    what: "the entries of $LL^\\top$ for 20 seeded positive definite $12\\times12$ matrices",
    against: "those of $H$",
    scale: "$\\sqrt{h_{ii}h_{jj}}$",
    measure: () => {
      const errors = drawn(12, 20).flatMap((A) => {
        const H = gram(A).map((row, i) => row.map((entry, j) => (i === j ? entry + 1 : entry)));
        const outcome = cholesky(H);
        if (outcome.status !== "positive definite") return [Infinity];
        const LL = multiply(outcome.factor, transpose(outcome.factor));
        return LL.flatMap((row, i) => row.map((e, j) => Math.abs(e - H[i][j]) / Math.sqrt(H[i][i] * H[j][j])));
      });
      return largest(errors, 14 * eps);
    }
  },
  {
    room: "linalg",
    subject: "minimumNormStep",
    what: "the shortest solution of $A^\\top DA\\,p=-g$ for the singular $D=\\operatorname{diag}(0,1,2)$, $A$ the rotation with entries 0.6 and 0.8",
    against: "the closed form $-A^\\top D^+A\\,g$",
    scale: "$\\|g\\|$",
    measure: () => {
      const A = [
        [0.6, 0.8, 0],
        [-0.8, 0.6, 0],
        [0, 0, 1]
      ];
      const H = congruence(diagonal([0, 1, 2]), A);
      const g = [-0.8, 0.6, 1]; // the second row of A and the third
      const {step, status} = minimumNormStep(H, g);
      const error = distance(step, [0.8, -0.6, -0.5]) / Math.SQRT2;
      // Two roundings of H, and the eigenpairs’ 10·n·eps·‖H‖, against the gap 1.
      return {error: status === "many" ? error : Infinity, bound: 100 * eps, cases: 1};
    }
  },
  {
    room: "linalg",
    subject: "lanczos",
    what: "how far 60 Ritz values of the second difference of order 300 lie from the nearest eigenvalue, beyond their residual bound",
    against: "$4\\sin^2\\frac{k\\pi}{602}$",
    scale: "$n\\|H\\|_2$",
    measure: () => {
      const n = 300;
      const product = (v: Float64Array) => v.map((vi, i) => 2 * vi - (v[i - 1] ?? 0) - (v[i + 1] ?? 0));
      const {values, residuals} = ritzPairs(complete(lanczos(product, n, {steps: 60})));
      const exact = secondDifference(n);
      const errors = values.map((value, i) => {
        const nearest = Math.min(...exact.map((l) => Math.abs(l - value)));
        return Math.max(0, nearest - residuals[i]) / (n * 4);
      });
      return largest(errors, eps);
    }
  }
];
