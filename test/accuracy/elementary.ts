import {exp} from "../../src/numerics/elementary/exp.js";
import {tanh} from "../../src/numerics/elementary/tanh.js";
import {log} from "../../src/numerics/elementary.js";
import {random} from "../../src/numerics/random.js";
import {exactExp, exactLog, exactTanh, ulps} from "../support/highPrecision.js";
import type {AccuracyCheck, Measured} from "./check.js";

/** The largest error of f over so many draws from [from, to], in units in the last place. */
function worst(
  f: (x: number) => number,
  exact: (x: number) => bigint,
  [from, to]: readonly [number, number],
  bound: number,
  cases = 600
): Measured {
  const {uniform} = random(11);
  let error = 0;
  for (let i = 0; i < cases; ++i) {
    const x = from + (to - from) * uniform();
    error = Math.max(error, ulps(f(x), exact(x)));
  }
  return {error, bound, cases};
}

const common = {
  room: "elementary",
  against: "the series in integers of 1,200 binary digits and more",
  scale: "a unit in the last place of the value"
} as const;

/** The elementary functions made of + − × ÷ alone. */
export const elementary: readonly AccuracyCheck[] = [
  {
    ...common,
    subject: "exp",
    what: "$e^x$ over all $x$ with a normal result",
    measure: () => worst(exp, exactExp, [-708, 709.78], 1.5)
  },
  {
    ...common,
    subject: "exp",
    what: "$e^x$ where the result is subnormal",
    measure: () => worst(exp, exactExp, [-745.1, -708.4], 1.5, 300)
  },
  {...common, subject: "tanh", what: "$\\tanh x$ for $|x|\\le1$", measure: () => worst(tanh, exactTanh, [-1, 1], 2)},
  {
    ...common,
    subject: "tanh",
    what: "$\\tanh x$ for $|x|\\le20$",
    measure: () => worst(tanh, exactTanh, [-20, 20], 2)
  },
  {
    ...common,
    subject: "log",
    what: "$\\ln x$ for $x$ from ½ to 2",
    measure: () => worst(log, exactLog, [0.5, 2], 4, 200)
  }
];
