import {determinant} from "../../src/numerics/linalg/determinant.js";
import {frobeniusNorm, trace} from "../../src/numerics/linalg/matrix.js";
import {innerProduct, randomSigns} from "../../src/numerics/linalg/packed.js";
import {productOf} from "../../src/numerics/linalg/product.js";
import {symmetricEigen} from "../../src/numerics/linalg/symmetricEigen.js";
import {random} from "../../src/numerics/random.js";
import {complete} from "../../src/numerics/resumable.js";
import {conditionNumber} from "../../src/numerics/spectrum/conditioning.js";
import {sharpness} from "../../src/numerics/spectrum/sharpness.js";
import {
  shiftedDeterminant,
  shiftedHessian,
  shiftedSpectrum,
  shiftedTrace
} from "../../src/numerics/spectrum/shifted.js";
import {spectralDensity} from "../../src/numerics/spectrum/spectralDensity.js";
import {hutchinsonTrace} from "../../src/numerics/spectrum/trace.js";
import {weylBound} from "../../src/numerics/spectrum/weyl.js";
import type {Matrix} from "../../src/numerics/types.js";
import type {AccuracyCheck} from "./check.js";

const eps = Number.EPSILON;

/** So many seeded symmetric n × n matrices with normal entries. */
function drawn(n: number, count: number): Matrix[] {
  const {normal} = random(n + 100);
  return Array.from({length: count}, () => {
    const A = Array.from({length: n}, () => Array.from({length: n}, normal));
    return A.map((row, i) => row.map((_, j) => A[Math.min(i, j)][Math.max(i, j)]));
  });
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

/** What is claimed of shifts, condition numbers and random probes. */
export const spectrum: readonly AccuracyCheck[] = [
  {
    room: "spectrum",
    equation: 11,
    subject: "shiftedSpectrum",
    what: "$\\lambda_i+\\epsilon$ for 10 seeded $20\\times20$ matrices, $\\epsilon=-3$ to 6",
    against: "the eigenvalues of $H+\\epsilon I$, computed afresh",
    scale: "$n(\\|H\\|_F+|\\epsilon|)$",
    measure: () => {
      const errors = drawn(20, 10).flatMap((H, k) => {
        const shift = k - 3;
        const fresh = symmetricEigen(shiftedHessian(H, shift)).values;
        const size = 20 * (frobeniusNorm(H) + Math.abs(shift));
        return shiftedSpectrum(symmetricEigen(H).values, shift).map((value, i) => Math.abs(value - fresh[i]) / size);
      });
      return {error: Math.max(...errors), bound: 20 * eps, cases: errors.length};
    }
  },
  {
    room: "spectrum",
    equation: 12,
    subject: "shiftedDeterminant",
    what: "$\\prod_i(\\lambda_i+\\epsilon)$ for 20 seeded $6\\times6$ matrices, $\\epsilon=1$",
    against: "$\\det(H+\\epsilon I)$ by elimination",
    scale: "$n(\\|H\\|_F+\\epsilon)\\sum_i\\prod_{j\\ne i}|\\lambda_j+\\epsilon|$",
    measure: () => {
      const errors = drawn(6, 20).map((H) => {
        const {values} = symmetricEigen(H);
        const sizes = shiftedSpectrum(values, 1).map(Math.abs);
        const others = sum(sizes.map((_, i) => sizes.reduce((p, size, j) => (i === j ? p : p * size), 1)));
        const difference = shiftedDeterminant(values, 1).value - determinant(shiftedHessian(H, 1));
        return Math.abs(difference) / (6 * (frobeniusNorm(H) + 1) * others);
      });
      return {error: Math.max(...errors), bound: 40 * eps, cases: errors.length};
    }
  },
  {
    room: "spectrum",
    equation: 13,
    subject: "shiftedTrace",
    what: "$\\operatorname{tr}H+\\epsilon n$ for 20 seeded $30\\times30$ matrices, $\\epsilon=0.1$",
    against: "$\\operatorname{tr}(H+\\epsilon I)$",
    scale: "$n\\bigl(\\sum_i|h_{ii}|+n\\epsilon\\bigr)$",
    measure: () => {
      const errors = drawn(30, 20).map((H) => {
        const size = sum(H.map((row, i) => Math.abs(row[i]))) + 3;
        return Math.abs(shiftedTrace(H, 0.1) - trace(shiftedHessian(H, 0.1))) / (30 * size);
      });
      return {error: Math.max(...errors), bound: 2 * eps, cases: errors.length};
    }
  },
  {
    room: "spectrum",
    equation: 16,
    subject: "conditionNumber",
    what: "$\\kappa$ of $\\operatorname{diag}(-1,3)+\\epsilon I$ on both sides of the pole $\\epsilon=1$, as near as $2^{-50}$",
    against: "$(3+\\epsilon)/|\\epsilon-1|$, exact in doubles but for one division",
    scale: "the value itself",
    measure: () => {
      let error = 0;
      for (let k = 1; k <= 50; ++k) {
        for (const distance of [2 ** -k, -(2 ** -k)]) {
          const {value} = conditionNumber(shiftedSpectrum([-1, 3], 1 + distance));
          error = Math.max(error, Math.abs((value * Math.abs(distance)) / (4 + distance) - 1));
        }
      }
      return {error, bound: 3 * eps, cases: 100};
    }
  },
  {
    room: "spectrum",
    subject: "weylBound",
    what: "how far the eigenvalues of 10 seeded $15\\times15$ matrices move under another such matrix, beyond the bound",
    against: "$\\|E\\|_2$",
    scale: "$n(\\|H\\|_F+\\|E\\|_F)$",
    measure: () => {
      const matrices = drawn(15, 20);
      const errors = Array.from({length: 10}, (_, k) => {
        const [H, E] = [matrices[k], matrices[k + 10]];
        const before = symmetricEigen(H).values;
        const after = symmetricEigen(H.map((row, i) => row.map((entry, j) => entry + E[i][j]))).values;
        const most = Math.max(...after.map((value, i) => Math.abs(value - before[i])));
        return Math.max(0, most - weylBound(E)) / (15 * (frobeniusNorm(H) + frobeniusNorm(E)));
      });
      return {error: Math.max(...errors), bound: 20 * eps, cases: errors.length};
    }
  },
  {
    room: "spectrum",
    subject: "hutchinsonTrace",
    what: "the trace of a seeded $40\\times40$ matrix from 500 random probes",
    against: "$\\operatorname{tr}H$",
    scale: "its true standard deviation, $\\sqrt{2\\sum_{i\\ne j}h_{ij}^2/500}$",
    measure: () => {
      const [H] = drawn(40, 1);
      const off = frobeniusNorm(H.map((row, i) => row.map((entry, j) => (i === j ? 0 : entry))));
      const {estimate} = complete(hutchinsonTrace(productOf(H), 40, {probes: 500}));
      return {error: Math.abs(estimate - trace(H)) / (off * Math.sqrt(2 / 500)), bound: 5, cases: 1};
    }
  },
  {
    room: "spectrum",
    subject: "spectralDensity",
    what: "the moments $\\sum_kw_k\\theta_k^j$, $j=0$ to 11, of the masses that 6 Lanczos steps find in a seeded $50\\times50$ matrix",
    against: "$z^\\top H^jz/n$, by products",
    scale: "$n(j+1)\\|H\\|_F^j$",
    measure: () => {
      const [H] = drawn(50, 1);
      const product = productOf(H);
      const {nodes} = complete(spectralDensity(product, 50, {probes: 1, steps: 6}));
      const z = randomSigns(50, random(1));
      let [power, error] = [z, 0];
      for (let j = 0; j < 12; ++j) {
        const moment = sum(nodes.map(({value, weight}) => weight * value ** j));
        const size = 50 * (j + 1) * frobeniusNorm(H) ** j;
        error = Math.max(error, Math.abs(moment - innerProduct(z, power) / 50) / size);
        power = product(power);
      }
      return {error, bound: 200 * eps, cases: 12};
    }
  },
  {
    room: "spectrum",
    subject: "sharpness",
    what: "$\\lambda_{\\max}$ of a matrix of order 2,000 from products alone, its eigenvalues 1 to 2,000 and 3,000",
    against: "3,000",
    scale: "its residual bound, and no more than that",
    measure: () => {
      const values = Array.from({length: 2000}, (_, i) => (i === 700 ? 3000 : i + 1));
      const found = complete(sharpness((v) => v.map((vi, i) => values[i] * vi), 2000));
      return {error: Math.abs(found.value - 3000) / (found.residual + 3000 * 2000 * eps), bound: 1, cases: 1};
    }
  }
];
