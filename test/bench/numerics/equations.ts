import {add, compile, derivative, det, dot, eigs, identity, lusolve, trace as mathTrace, multiply} from "mathjs";
import {jensenGap} from "../../../src/numerics/calculus/convexity.js";
import {definiteness} from "../../../src/numerics/calculus/definiteness.js";
import {descentDirection} from "../../../src/numerics/calculus/descentDirection.js";
import {directionalDerivative} from "../../../src/numerics/calculus/directionalDerivative.js";
import {gradientStepModel, stepLength} from "../../../src/numerics/calculus/gradientStep.js";
import {quadraticLowerBound} from "../../../src/numerics/calculus/quadraticLowerBound.js";
import {taylor} from "../../../src/numerics/calculus/taylor.js";
import {determinant} from "../../../src/numerics/linalg/determinant.js";
import {trace} from "../../../src/numerics/linalg/matrix.js";
import {rayleighQuotient} from "../../../src/numerics/linalg/rayleighQuotient.js";
import {symmetricEigen} from "../../../src/numerics/linalg/symmetricEigen.js";
import {symmetricEigen2} from "../../../src/numerics/linalg/symmetricEigen2.js";
import {quadratic} from "../../../src/numerics/objectives/quadratic.js";
import {rosenbrock} from "../../../src/numerics/objectives/rosenbrock.js";
import {gradientDescent} from "../../../src/numerics/optimizers/gradientDescent.js";
import {modes} from "../../../src/numerics/optimizers/modes.js";
import {newton} from "../../../src/numerics/optimizers/newton.js";
import {modeRegime} from "../../../src/numerics/optimizers/regime.js";
import {stepLimits} from "../../../src/numerics/optimizers/stepLimits.js";
import {random} from "../../../src/numerics/random.js";
import {ridge} from "../../../src/numerics/regression/ridge.js";
import {ridgeQuadraticForm} from "../../../src/numerics/regression/ridgeHessian.js";
import {conditionNumber} from "../../../src/numerics/spectrum/conditioning.js";
import {
  shiftedDeterminant,
  shiftedHessian,
  shiftedSpectrum,
  shiftedTrace
} from "../../../src/numerics/spectrum/shifted.js";
import {line, timeRatio} from "../report.js";

/** The function of each of the 25 equations, and the same written with mathjs by someone who has no other tool. */
export function equations(): void {
  for (const [equation, what, ours, peer] of rows()) {
    const ratio = timeRatio(peer, ours, {rounds: 5, least: 10});
    line(`(${equation}) ${what}, vs mathjs`, `${ratio.toPrecision(3)} ×`);
  }
}

type Row = readonly [equation: number, what: string, ours: () => unknown, peer: () => unknown];

function rows(): readonly Row[] {
  const {normal} = random(25);
  const n = 6;
  const A = Array.from({length: n}, () => Array.from({length: n}, normal));
  const H = A.map((row, i) => row.map((aij, j) => (i === j ? 10 : 0) + aij + A[j][i]));
  const [v, y] = [A[0], A[1]];
  const {values} = symmetricEigen(H);
  const X = Array.from({length: 16}, () => Array.from({length: n}, normal));
  const response = X.map(normal);
  const f = quadratic(H);
  const start = [-1.2, 1];
  const text = "(1 - x)^2 + 100 (y - x^2)^2";
  const value = compile(text);
  const [fx, fy] = ["x", "y"].map((name) => derivative(text, name).compile());
  const [fxx, fxy, fyy] = ["xx", "xy", "yy"].map((names) => derivative(derivative(text, names[0]), names[1]).compile());
  const at = ([x, y]: readonly number[]) => ({x, y});
  const gradient = (x: readonly number[]) => [fx.evaluate(at(x)), fy.evaluate(at(x))] as number[];
  const hessian = (x: readonly number[]) => {
    const scope = at(x);
    const mixed = fxy.evaluate(scope);
    return [
      [fxx.evaluate(scope), mixed],
      [mixed, fyy.evaluate(scope)]
    ] as number[][];
  };
  const form = (M: number[][], x: number[]) => dot(x, multiply(M, x));
  const direction = [0.6, 0.8];
  const line2 = taylor(rosenbrock, start, direction);
  const spectrum = () => (eigs(H).values as number[]).map(Number);
  const shifted = () => add(H, multiply(0.5, identity(n))) as number[][];
  const model = () => {
    const g = gradient(start);
    const length = Math.sqrt(dot(g, g));
    return {value: value.evaluate(at(start)), slope: -length, curvature: form(hessian(start), g) / (length * length)};
  };
  const step = gradientStepModel(rosenbrock, start);
  return [
    [
      1,
      "Jensen gap of Rosenbrock",
      () => jensenGap(rosenbrock, start, [1, 1], 0.3),
      () => 0.3 * value.evaluate(at(start)) + 0.7 * value.evaluate({x: 1, y: 1}) - value.evaluate({x: 0.34, y: 1})
    ],
    [2, "definiteness, n = 6", () => definiteness(symmetricEigen(H).values), () => spectrum().every((s) => s > 0)],
    [
      3,
      "quadratic lower bound of Rosenbrock",
      () => quadraticLowerBound(rosenbrock, start, [1, 1], 0.1),
      () => value.evaluate({x: 1, y: 1}) - value.evaluate(at(start)) - dot(gradient(start), [2.2, 0])
    ],
    [4, "Rayleigh quotient, n = 6", () => rayleighQuotient(H, v), () => form(H, v) / dot(v, v)],
    [5, "determinant, n = 6", () => determinant(H), () => det(H)],
    [
      6,
      "closed form, n = 2",
      () => symmetricEigen2(2, 0.3, -1),
      () =>
        eigs([
          [2, 0.3],
          [0.3, -1]
        ])
    ],
    [7, "trace, n = 6", () => trace(H), () => mathTrace(H)],
    [8, "eigendecomposition, n = 6", () => symmetricEigen(H), () => eigs(H)],
    [
      9,
      "one Newton step, n = 6",
      () => newton(f, v, {maxIterations: 1}),
      () => add(v, multiply(-1, lusolve(H, multiply(H, v)).flat() as number[]))
    ],
    [10, "shifted Hessian, n = 6", () => shiftedHessian(H, 0.5), shifted],
    [11, "shifted spectrum, n = 6", () => shiftedSpectrum(values, 0.5), () => eigs(shifted()).values],
    [12, "determinant of the shifted Hessian, n = 6", () => shiftedDeterminant(values, 0.5), () => det(shifted())],
    [13, "trace of the shifted Hessian, n = 6", () => shiftedTrace(H, 0.5), () => mathTrace(shifted())],
    [
      14,
      "ridge regression, 16 × 6, one penalty",
      () => ridge(X, response).at(0.1),
      () => {
        const transposed = X[0].map((_, j) => X.map((row) => row[j]));
        return lusolve(
          add(multiply(transposed, X), multiply(0.1, identity(n))) as number[][],
          multiply(transposed, response)
        );
      }
    ],
    [
      15,
      "ridge quadratic form, 16 × 6",
      () => ridgeQuadraticForm(X, 0.1, v),
      () => 2 * (dot(multiply(X, v), multiply(X, v)) + 0.1 * dot(v, v))
    ],
    [16, "condition number, n = 6", () => conditionNumber(symmetricEigen(H).values), spectrum],
    [
      17,
      "directional derivative of Rosenbrock",
      () => directionalDerivative(rosenbrock, start, direction),
      () => dot(gradient(start), direction)
    ],
    [
      18,
      "100 steps of gradient descent on Rosenbrock",
      () => gradientDescent(rosenbrock, start, {stepSize: 1e-3, maxIterations: 100}),
      () => {
        let x: number[] = start;
        for (let k = 0; k < 100; ++k) x = add(x, multiply(-1e-3, gradient(x))) as number[];
        return x;
      }
    ],
    [19, "descent direction", () => descentDirection(rosenbrock, start), () => model().slope],
    [
      20,
      "mode 100 steps on, n = 6, vs 100 products",
      () => modes(values, y, 0.05).at(100),
      () => {
        let z: number[] = y;
        for (let k = 0; k < 100; ++k) z = add(z, multiply(-0.05, multiply(H, z))) as number[];
        return z;
      }
    ],
    [21, "regime of a mode, vs its 100 steps", () => modeRegime(1.5), () => compile("(1 - s)^100").evaluate({s: 1.5})],
    [22, "step limits, n = 6", () => stepLimits(symmetricEigen(H).values), () => 2 / Math.max(...spectrum())],
    [23, "Taylor model of Rosenbrock along v", () => taylor(rosenbrock, start, direction), model],
    [
      24,
      "step length",
      () => stepLength(rosenbrock.gradient(start), 0.1),
      () => 0.1 * Math.sqrt(dot(gradient(start), gradient(start)))
    ],
    [
      25,
      "predicted and actual change of a step",
      () => (step.status === "descending" ? [step.predicted(1e-3), step.actual(1e-3), line2.model(0.1)] : null),
      () => [model().slope * 1e-3, value.evaluate(at(start))]
    ]
  ];
}
