import {PLANES} from "./planeName.js";
import {LARGEST_LOSS, type RunRecord} from "./runRecord.js";
import type {NetworkSetup} from "./setup.js";
import type {Restart, Schedule, TrainingPlan} from "./trainingPlan.js";

/** A run with the name that its reader gave it. */
export interface NamedRun {
  readonly name: string;
  readonly run: RunRecord;
}

/** What a file turned out to hold. */
export type ReadRun =
  | {readonly status: "ok"; readonly named: NamedRun}
  /** Why it is no run: what was found, and what was expected. */
  | {readonly status: "refused"; readonly reason: string};

/** What marks the file, and its version: raised when an old file would mean something else. */
const FORMAT = "decoding-the-hessian/run";
const VERSION = 1;
/** The longest file that is looked at, in characters, and the longest run and name in it. */
const [LONGEST, MOST_POINTS, LONGEST_NAME] = [4_000_000, 25_000, 60];

/** The text of a file that holds the run. */
export const writeRun = ({name, run}: NamedRun): string =>
  `${JSON.stringify({format: FORMAT, version: VERSION, name, run})}\n`;

/** The run that a text holds, every part of it checked: what is not a run is refused with the reason. */
export function readRun(text: string): ReadRun {
  if (text.length > LONGEST) return refused(`the file has ${text.length} characters; expected at most ${LONGEST}`);
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return refused("the file is not JSON; expected a run that was exported here");
  }
  try {
    const file = object("the file", data);
    if (file["format"] !== FORMAT) throw new Refusal(`its format is ${told(file["format"])}; expected “${FORMAT}”`);
    if (file["version"] !== VERSION) throw new Refusal(`its version is ${told(file["version"])}; expected ${VERSION}`);
    const name = `${file["name"] ?? ""}`.trim().slice(0, LONGEST_NAME) || "A run";
    return {status: "ok", named: {name, run: checked(object("run", file["run"]))}};
  } catch (error) {
    if (error instanceof Refusal) return refused(error.message);
    throw error;
  }
}

class Refusal extends Error {}

const refused = (reason: string): ReadRun => ({status: "refused", reason});
const told = (value: unknown): string => (JSON.stringify(value) ?? "missing").slice(0, 40);

function checked(run: Record<string, unknown>): RunRecord {
  const setup = setupFrom(object("setup", run["setup"]));
  const plan = planFrom(object("plan", run["plan"]));
  const steps = column(run, "steps", (k) => Number.isInteger(k) && k >= 0) as number[];
  if (steps.some((k, i) => i > 0 && k <= steps[i - 1])) throw new Refusal("steps must ascend");
  const losses = column(run, "losses", (loss) => loss >= 0 && loss <= LARGEST_LOSS) as number[];
  const columns = {
    along: column(run, "along", Number.isFinite, {gaps: true}),
    sharpness: column(run, "sharpness", Number.isFinite, {gaps: true}),
    second: column(run, "second", Number.isFinite, {gaps: true})
  };
  for (const [name, values] of Object.entries({losses, ...columns}))
    if (values.length !== steps.length)
      throw new Refusal(`${name} has ${values.length} entries; expected ${steps.length}, one for each step`);
  if (typeof run["diverged"] !== "boolean")
    throw new Refusal(`diverged is ${told(run["diverged"])}; expected true or false`);
  return {setup, plan, steps, losses, ...columns, diverged: run["diverged"]};
}

function column(
  run: Record<string, unknown>,
  name: string,
  good: (value: number) => boolean,
  {gaps = false} = {}
): (number | null)[] {
  const values = list(name, run[name], MOST_POINTS);
  for (const [i, value] of values.entries())
    if (!(typeof value === "number" && good(value)) && !(gaps && value === null))
      throw new Refusal(`${name}[${i}] is ${told(value)}; expected a number${gaps ? " or null" : " in range"}`);
  return values as (number | null)[];
}

function setupFrom(setup: Record<string, unknown>): NetworkSetup {
  return {
    data: oneOf("data", setup["data"], ["chebyshev", "moons", "spirals", "iris", "digits"]),
    width: whole("width", setup["width"], 1, 64),
    depth: whole("depth", setup["depth"], 1, 8),
    activation: oneOf("activation", setup["activation"], ["tanh", "relu", "gelu", "linear"]),
    loss: oneOf("loss", setup["loss"], ["squaredError", "crossEntropy"]),
    weightDecay: within("weightDecay", setup["weightDecay"], 0, 10)
  };
}

function planFrom(plan: Record<string, unknown>): TrainingPlan {
  return {
    seed: whole("seed", plan["seed"], 0, 0xffffffff),
    momentum: within("momentum", plan["momentum"], 0, 0.999999),
    schedule: scheduleFrom("schedule", plan["schedule"]),
    restarts: list("restarts", plan["restarts"], 16).map((each, i) => restartFrom(`restarts[${i}]`, each))
  };
}

function scheduleFrom(name: string, value: unknown): Schedule {
  const schedule = list(name, value, 64).map((each, i) => {
    const entry = object(`${name}[${i}]`, each);
    return {
      from: whole(`${name}[${i}].from`, entry["from"], 0, 1e9),
      stepSize: within(`${name}[${i}].stepSize`, entry["stepSize"], 0, 1e6)
    };
  });
  if (schedule[0]?.from !== 0 || schedule.some(({from}, i) => i > 0 && from <= schedule[i - 1].from))
    throw new Refusal(`${name} must begin at step 0 and ascend`);
  return schedule;
}

function restartFrom(name: string, value: unknown): Restart {
  const restart = object(name, value);
  const shift = list(`${name}.shift`, restart["shift"], 2);
  const seed = restart["seed"];
  return {
    ...(seed === undefined ? {} : {seed: whole(`${name}.seed`, seed, 0, 0xffffffff)}),
    schedule: scheduleFrom(`${name}.schedule`, restart["schedule"]),
    step: whole(`${name}.step`, restart["step"], 0, 1e9),
    plane: oneOf(`${name}.plane`, restart["plane"], PLANES),
    shift: [within(`${name}.shift[0]`, shift[0], -1e6, 1e6), within(`${name}.shift[1]`, shift[1], -1e6, 1e6)]
  };
}

function object(name: string, value: unknown): Record<string, unknown> {
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw new Refusal(`${name} is ${told(value)}; expected an object`);
  return value as Record<string, unknown>;
}

function list(name: string, value: unknown, most: number): unknown[] {
  if (!Array.isArray(value)) throw new Refusal(`${name} is ${told(value)}; expected a list`);
  if (value.length > most) throw new Refusal(`${name} has ${value.length} entries; expected at most ${most}`);
  return value;
}

function oneOf<T extends string>(name: string, value: unknown, options: readonly T[]): T {
  const found = options.find((option) => option === value);
  if (found === undefined) throw new Refusal(`${name} is ${told(value)}; expected one of ${options.join(", ")}`);
  return found;
}

function within(name: string, value: unknown, least: number, most: number): number {
  if (!(typeof value === "number" && value >= least && value <= most))
    throw new Refusal(`${name} is ${told(value)}; expected a number from ${least} to ${most}`);
  return value;
}

function whole(name: string, value: unknown, least: number, most: number): number {
  const found = within(name, value, least, most);
  if (!Number.isInteger(found)) throw new Refusal(`${name} is ${told(value)}; expected a whole number`);
  return found;
}
