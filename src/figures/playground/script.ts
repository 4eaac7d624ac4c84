import type {ExpressionCode, Language} from "../../numerics/objectives/expression/code.js";
import type {Expression} from "../../numerics/objectives/expression.js";
import type {Vector} from "../../numerics/types.js";

/** What a script does again. */
export interface Experiment {
  readonly own: Expression;
  readonly probe: Vector;
  readonly start: Vector;
  readonly stepSize: number;
  readonly momentum: number;
  readonly shift: number;
  /** How many steps gradient descent, the heavy ball and Newton’s method have taken. */
  readonly steps: readonly number[];
}

/** The experiment as a short program that prints its numbers; null where f or a derivative is too long to print. */
export function scriptOf(language: Language, experiment: Experiment): string | null {
  const code = experiment.own.code(language);
  return code && (language === "typescript" ? typescript : numpy)(code, experiment);
}

const typescript = (
  code: ExpressionCode,
  {own, probe, start, stepSize, momentum, shift, steps}: Experiment
): string => {
  const [x, y] = own.variables;
  return `// f = ${own.objective.name}
type Pair = [number, number];
const f = ([${x}, ${y}]: Pair): number => ${code.value};
const gradient = ([${x}, ${y}]: Pair): Pair => [${code.gradient.join(", ")}];
const hessian = ([${x}, ${y}]: Pair): [Pair, Pair] => [${code.hessian.map((row) => `[${row.join(", ")}]`).join(", ")}];

// At the probe: f, its gradient, the eigenvalues of its Hessian.
const probe: Pair = [${probe.join(", ")}];
const [[a, b], [, c]] = hessian(probe);
const [mean, half] = [(a + c) / 2, Math.hypot((a - c) / 2, b)];
console.log("probe", f(probe), gradient(probe), [mean - half, mean + half]);

const start: Pair = [${start.join(", ")}];
const [alpha, beta, epsilon] = [${stepSize}, ${momentum}, ${shift}];
const [descentSteps, ballSteps, newtonSteps] = [${steps.join(", ")}];

let p: Pair = start;
for (let k = 0; k < descentSteps; ++k) {
  const g = gradient(p);
  p = [p[0] - alpha * g[0], p[1] - alpha * g[1]];
}
console.log("gradient descent", descentSteps, p, f(p));

let before: Pair = start;
p = start;
for (let k = 0; k < ballSteps; ++k) {
  const g = gradient(p);
  const next: Pair = [
    p[0] - alpha * g[0] + beta * (p[0] - before[0]),
    p[1] - alpha * g[1] + beta * (p[1] - before[1])
  ];
  before = p;
  p = next;
}
console.log("heavy ball", ballSteps, p, f(p));

p = start;
for (let k = 0; k < newtonSteps; ++k) {
  const g = gradient(p);
  const [[h11, h12], [, h22]] = hessian(p);
  const [s, t, u] = [h11 + epsilon, h12, h22 + epsilon];
  const determinant = s * u - t * t;
  p = [p[0] - (u * g[0] - t * g[1]) / determinant, p[1] - (s * g[1] - t * g[0]) / determinant];
}
console.log("Newton", newtonSteps, p, f(p));
`;
};

const numpy = (code: ExpressionCode, {own, probe, start, stepSize, momentum, shift, steps}: Experiment): string => {
  const [x, y] = own.variables;
  return `# f = ${own.objective.name}
import numpy as np


def f(p):
    ${x}, ${y} = p
    return ${code.value}


def gradient(p):
    ${x}, ${y} = p
    return np.array([${code.gradient.join(", ")}])


def hessian(p):
    ${x}, ${y} = p
    return np.array([${code.hessian.map((row) => `[${row.join(", ")}]`).join(", ")}])


# At the probe: f, its gradient, the eigenvalues of its Hessian.
probe = np.array([${probe.join(", ")}], dtype=float)
print("probe", f(probe), gradient(probe), np.linalg.eigvalsh(hessian(probe)))

start = np.array([${start.join(", ")}], dtype=float)
alpha, beta, epsilon = ${stepSize}, ${momentum}, ${shift}
descent_steps, ball_steps, newton_steps = ${steps.join(", ")}

p = start
for _ in range(descent_steps):
    p = p - alpha * gradient(p)
print("gradient descent", descent_steps, p, f(p))

p, before = start, start
for _ in range(ball_steps):
    p, before = p - alpha * gradient(p) + beta * (p - before), p
print("heavy ball", ball_steps, p, f(p))

p = start
for _ in range(newton_steps):
    p = p - np.linalg.solve(hessian(p) + epsilon * np.eye(2), gradient(p))
print("Newton", newton_steps, p, f(p))
`;
};
