import {spawnSync} from "node:child_process";
import {transform} from "esbuild";
import {parse} from "mathjs";
import {describe, expect, it} from "vitest";
import {type Experiment, scriptOf} from "../../src/figures/playground/script.js";
import {symmetricEigen2} from "../../src/numerics/linalg/symmetricEigen2.js";
import {expression} from "../../src/numerics/objectives/expression.js";
import {race} from "../../src/numerics/optimizers/race.js";

const read = (text: string) => {
  const found = expression(text, parse, {dimension: 2});
  if (found.status === "error") throw new Error(found.message);
  return found;
};

const cases: readonly (readonly [text: string, change: Partial<Experiment>])[] = [
  ["x^4 - 2x^2 + y^2", {}],
  ["(1 - x)^2 + 100(y - x^2)^2", {start: [-1.2, 1], stepSize: 0.0015, momentum: 0.9, shift: 2}],
  ["sin(x1) cos(x2) + |x1|/10", {start: [0.4, 0.9], stepSize: 0.3}]
];

/** The experiment, and the numbers that the figure shows for it. */
function experiment(text: string, change: Partial<Experiment>) {
  const own = read(text);
  const plain = {probe: [0.5, -0.25], start: [-0.4, 1.5], stepSize: 0.05, momentum: 0.8, shift: 0, ...change};
  const racers = race(own.objective, plain.start, {...plain, maxIterations: 40});
  const steps = racers.map(({run}) => run.steps.at(-1)!);
  const {value, gradient, hessian} = own.objective;
  const [[a, b], [, c]] = hessian(plain.probe);
  const numbers = [
    [value(plain.probe), ...gradient(plain.probe), ...symmetricEigen2(a, b, c).values],
    ...racers.map(({run}, i) => [steps[i], ...run.path.at(-1)!, run.values.at(-1)!])
  ];
  return {experiment: {own, ...plain, steps}, numbers};
}

/** Every number of a printed line. */
const numbersIn = (line: string): number[] => (line.match(/-?\d[\d.]*(e[+-]?\d+)?/gi) ?? []).map(Number);

const close = (printed: readonly number[], wanted: readonly number[]) => {
  expect(printed.length).toBe(wanted.length);
  for (const [i, value] of wanted.entries())
    expect(Math.abs(printed[i] - value)).toBeLessThan(1e-7 * (1 + Math.abs(value)));
};

describe("scriptOf(language, experiment)", () => {
  it.each(cases)("typescript: %s prints the numbers of the figure", async (text, change) => {
    const {experiment: wanted, numbers} = experiment(text, change);
    const {code} = await transform(scriptOf("typescript", wanted)!, {loader: "ts", format: "esm"});
    const {stdout, stderr} = spawnSync(process.execPath, ["--input-type=module", "-e", code], {encoding: "utf8"});
    expect(stderr).toBe("");
    const lines = stdout.trim().split("\n");
    expect(lines.length).toBe(4);
    for (const [i, line] of lines.entries()) close(numbersIn(line), numbers[i]);
  });

  const numpy = spawnSync("python3", ["-c", "import numpy"]).status === 0;
  it.skipIf(!numpy).each(cases)("numpy: %s prints the numbers of the figure", (text, change) => {
    const {experiment: wanted, numbers} = experiment(text, change);
    const script = `${scriptOf("numpy", wanted)!}`.replace(
      "import numpy as np",
      "import numpy as np\nnp.set_printoptions(precision=15)"
    );
    const {stdout, stderr} = spawnSync("python3", ["-c", script], {encoding: "utf8"});
    expect(stderr).toBe("");
    for (const [i, line] of stdout.trim().split("\n").entries()) close(numbersIn(line), numbers[i]);
  });
});
