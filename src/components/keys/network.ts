import {PLANES} from "../../numerics/network/planeName.js";
import type {Restart, Schedule} from "../../numerics/network/trainingPlan.js";
import {choice, flags, integer, type Key, number, parseNumber} from "../codec.js";

/** The largest α, the last step, and how often α may change in one run. */
export const LARGEST_STEP_SIZE = 10;
export const LAST_STEP = 20_000;
export const MOST_CHANGES = 8;
export const MOST_RESTARTS = 3;
/** The largest |a| and |b| in a plane through θ. */
export const LARGEST_SHIFT = 10;
const LAST_SEED = 999_999_999;

/** α, then pairs of a step and the α that holds from it on. */
const written = (schedule: Schedule): string =>
  schedule.flatMap(({from, stepSize}, i) => (i === 0 ? [stepSize] : [from, stepSize])).join("_");

function readSchedule(words: readonly string[]): Schedule | undefined {
  const values = words.map(parseNumber);
  if (values.length % 2 === 0 || values.length > 1 + 2 * MOST_CHANGES) return undefined;
  const schedule = Array.from({length: (values.length + 1) / 2}, (_, i) => ({
    from: i === 0 ? 0 : values[2 * i - 1],
    stepSize: values[2 * i]
  }));
  const good = schedule.every(
    ({from, stepSize}, i) =>
      stepSize >= 0 &&
      stepSize <= LARGEST_STEP_SIZE &&
      (i === 0 || (Number.isInteger(from) && from > schedule[i - 1].from && from <= LAST_STEP))
  );
  return good ? schedule : undefined;
}

const schedule: Key<Schedule> = {
  fallback: [{from: 0, stepSize: 0.1}],
  course: false,
  expected: `α from 0 to ${LARGEST_STEP_SIZE}, then up to ${MOST_CHANGES} pairs of a step and a new α, joined by _`,
  write: written,
  read: (text) => readSchedule(text.split("_", 3 + 2 * MOST_CHANGES))
};

/** A plane, and behind a point its draw: random.7. */
function readPlane(word: string): Pick<Restart, "plane" | "seed"> | undefined {
  const [name, draw, ...more] = word.split(".");
  const plane = PLANES.find((each) => each === name);
  if (!plane || more.length > 0) return undefined;
  if (draw === undefined) return {plane};
  const seed = parseNumber(draw);
  return Number.isInteger(seed) && seed >= 0 && seed <= LAST_SEED ? {plane, seed} : undefined;
}

const restarts: Key<readonly Restart[]> = {
  fallback: [],
  course: false,
  expected: `up to ${MOST_RESTARTS} restarts joined by ~, each step_plane_a_b_schedule, with random.7 for a plane by draw 7`,
  write: (list) =>
    list
      .map(({step, plane, seed, shift, schedule}) =>
        [step, seed === undefined ? plane : `${plane}.${seed}`, ...shift, written(schedule)].join("_")
      )
      .join("~"),
  read(text) {
    if (text === "") return [];
    const list = text.split("~", MOST_RESTARTS + 1).map((part): Restart | undefined => {
      const [step, word = "", a, b, ...rest] = part.split("_");
      const schedule = readSchedule(rest);
      const plane = readPlane(word);
      const [k, p, q] = [step, a, b].map((word) => parseNumber(word ?? ""));
      const good = Number.isInteger(k) && k >= 0 && k <= LAST_STEP && Math.abs(p) <= 100 && Math.abs(q) <= 100;
      return good && plane && schedule ? {step: k, ...plane, shift: [p, q], schedule} : undefined;
    });
    return list.length <= MOST_RESTARTS && list.every((each) => each !== undefined) ? list : undefined;
  }
};

/** The keys of the figures of the chapter on neural networks. */
export const networkKeys = {
  // the network that all of them look at: its data and shape, its draw, how it is trained, how many steps of it the
  // reader has trained (0: the run that comes with the course), the step that is looked at, and how far “Train” goes
  nnData: choice("chebyshev", ["chebyshev", "moons", "spirals", "iris", "digits"]),
  nnWidth: integer(16, 1, 32),
  nnDepth: integer(2, 1, 4),
  nnAct: choice("tanh", ["tanh", "relu", "gelu", "linear"]),
  nnLoss: choice("squaredError", ["squaredError", "crossEntropy"]),
  nnDecay: number(0, 0, 1),
  nnSeed: integer(20, 0, LAST_SEED),
  nnA: schedule,
  nnBeta: number(0, 0, 0.99),
  nnFrom: restarts,
  nnTo: integer(0, 0, LAST_STEP),
  nnK: integer(1000, 0, LAST_STEP),
  nnEnd: integer(4000, 1, LAST_STEP),

  // edge-of-stability: the views beside the sharpness; what runs across
  esViews: flags(["loss"], ["loss", "ratio", "second", "along"]),
  esAcross: choice("k", ["k", "alphaK"]),

  // spectrum: which matrix, what counts as zero, ω added at this θ, the views
  spPart: choice("hessian", ["hessian", "gauss-newton", "residual", "layer1", "layer2", "layer3", "layer4", "layer5"]),
  spTau: number(0.01, 1e-6, 1e3),
  spOmega: number(0, 0, 10),
  spViews: flags(["histogram", "rank"], ["histogram", "rank", "density"]),

  // landscape: the two directions, the draw of random ones, how far the picture reaches, the place (a, b) in the plane,
  // the views beside the loss
  lsPlane: choice("sharpest", PLANES),
  lsSeed: integer(20, 0, LAST_SEED),
  lsR: number(1, 0.01, LARGEST_SHIFT),
  lsA: number(0.5, -LARGEST_SHIFT, LARGEST_SHIFT),
  lsB: number(0, -LARGEST_SHIFT, LARGEST_SHIFT),
  lsViews: flags(["sharpness"], ["sharpness", "error"]),

  // hessian-vector: the direction, the draw of the random one, the step h of the differences, how many products Lanczos’s
  // method has taken, the views beside the differences
  hvDir: choice("random", ["random", "gradient", "sharpest"]),
  hvSeed: integer(1, 0, LAST_SEED),
  hvH: number(1e-3, 1e-12, 1),
  hvM: integer(6, 0, 40),
  hvViews: flags(["ritz"], ["ritz", "ends"])
};
