import {norm} from "../../numerics/linalg/vector.js";
import {stepLimitSentences, stepLimits} from "../../numerics/optimizers/stepLimits.js";
import {grouped, num} from "../words.js";
import {type ModeSet, ranked} from "./spectrum.js";
import {differ, type Track} from "./track.js";

/** A count of steps for a reader: 28,138, and powers of ten from ten million on. */
export const whole = (count: number): string => (count < 1e7 ? grouped(`${count}`) : num(count));

const FEW = ["no", "one", "two", "three", "four"];

/** |1 − s| for a reader; within a thousandth of 1 by what is missing there: 1 − 2·10⁻⁶. */
function size(scaled: number, multiplier: number): string {
  const gap = multiplier < 0 ? 2 - scaled : scaled; // |multiplier| = 1 − gap
  if (gap === 0 || gap >= 1e-3 || gap <= -0.01 || multiplier === -1) return num(Math.abs(multiplier));
  return `1 ${gap > 0 ? "−" : "+"} ${num(Math.abs(gap))}`;
}

/** The multiplier 1 − s for a reader, in parentheses where it is a difference. */
export function factor(scaled: number, multiplier: number): string {
  const words = size(scaled, multiplier);
  const sign = multiplier < 0 ? "−" : "";
  return words.includes(" ") ? `${sign}(${words})` : sign + words;
}

/** What one mode does in a step: "changes sides and keeps 0.5 of its size each step". */
function habit({modes}: Track, id: number): string {
  const {regime, divergence} = modes.regimes[id];
  const much = size(modes.scaled[id], modes.multipliers[id]);
  if (divergence === "growing") return `grows by the factor ${much} each step`;
  if (divergence === "alternating") return `changes sides and grows by the factor ${much} each step`;
  switch (regime) {
    case "frozen":
      return "stays where it is";
    case "monotone":
      return `keeps ${much} of its size each step`;
    case "one-step":
      return "is gone after one step";
    case "cycling":
      return "changes sides for ever at full size";
    default:
      return `changes sides and keeps ${much} of its size each step`;
  }
}

/** What the picture shows at step k, in words. `missing`: the named step size does not exist for this spectrum. */
export function sentence(set: ModeSet, track: Track, k: number, missing: boolean): string {
  const {modes} = track;
  const limits = stepLimits(set.values);
  if (missing) return `This spectrum has no such step size, so nothing moves. ${stepLimitSentences[limits.spectrum]}`;
  const parts = [`α = ${num(modes.stepSize)}: ${rulers(set, track)}.`, outcome(set, track, k)];
  if (modes.stepSize > 0 && limits.spectrum === "no-positive") parts.push(stepLimitSentences[limits.spectrum]);
  return parts.filter((part) => part !== "").join(" ");
}

/** What the modes do; of more than two, those at the ends of the spectrum. */
function rulers({order, ranks, values}: ModeSet, track: Track): string {
  if (track.modes.stepSize === 0) return "no step is taken, so nothing moves";
  const [low, high] = [order[0], order[order.length - 1]];
  if (values[low] === 0 && values[high] === 0) return "every eigenvalue is 0, so there is no slope and nothing moves";
  if (values[low] === values[high])
    return `all eigenvalues are ${num(values[low])}, and every mode ${habit(track, low)}`;
  const clause = (id: number) => `${ranked("λ", ranks[id])} = ${num(values[id])} ${habit(track, id)}`;
  const between = order.length - 2;
  const others = between === 0 ? "" : `, and ${FEW[between]} ${between === 1 ? "mode stands" : "modes stand"} between`;
  return `${clause(low)}, ${clause(high)}${others}`;
}

/** Where the run is, and where it is bound. */
function outcome(set: ModeSet, track: Track, k: number): string {
  const {modes, overflow} = track;
  const {exact, run} = track.at(k);
  const [first, far] = [norm(modes.start), norm(run ?? exact)];
  if (modes.stepSize === 0) return "";
  if (first === 0) return "The start is the middle itself, where the gradient is 0, so the run rests there.";
  if (modes.forecast === "frozen" && far === first) return "The start has no slope, so the run stays there.";
  if (overflow !== null && k >= overflow)
    return `It diverged: at k = ${whole(overflow)} it left what a double can hold.`;
  const point = middle(set);
  const steps = `${whole(k)} ${k === 1 ? "step" : "steps"}`;
  const moved =
    k === 0
      ? `At k = 0 the run is ${num(first)} from ${point}.`
      : `After ${steps} the run is ${num(far)} from ${point}${compared(far / first)}.`;
  return `${moved} ${run && differ(exact, run, first) ? parting(set, track, exact, run, point) : verdict(set, track)}`.trim();
}

/** A distance against that of the start; nothing where no double holds the ratio. */
function compared(times: number): string {
  if (!Number.isFinite(times)) return "";
  return num(times) === "1" ? ", as far as at the start" : `, ${num(times)} times as far as at the start`;
}

/** Why the run in doubles and exact arithmetic are not at the same place. */
function parting(
  set: ModeSet,
  {modes}: Track,
  exact: readonly number[],
  run: readonly number[],
  point: string
): string {
  const gaps = exact.map((z, id) => Math.abs(z - run[id]));
  const worst = gaps.indexOf(Math.max(...gaps));
  const fed = Math.abs(modes.multipliers[worst]) > 1;
  const why = fed
    ? `rounding feeds the mode of ${ranked("λ", set.ranks[worst])}, which multiplies what it is given`
    : "the rest is rounding";
  return `That is the run in doubles; in exact arithmetic it would be ${told(norm(exact))} from ${point}: ${why}.`;
}

const told = (length: number): string => (Number.isFinite(length) ? num(length) : "more than any double");

/** What exact arithmetic says of the end. */
function verdict(set: ModeSet, {modes, overflow, horizon}: Track): string {
  const alive = [...modes.start.keys()].filter((id) => modes.start[id] !== 0);
  const name = (id: number) => ranked("λ", set.ranks[id]);
  const over = overflow !== null && overflow <= horizon ? ` From k = ${whole(overflow)} no double can hold it.` : "";
  switch (modes.forecast) {
    case "diverges": {
      const worst = alive.reduce((a, b) => (Math.abs(modes.multipliers[b]) > Math.abs(modes.multipliers[a]) ? b : a));
      if (set.values[worst] > 0)
        return `It diverges: αλ = ${beyond(modes.scaled[worst])} for ${name(worst)}, and 2 is the limit.${over}`;
      const saddle = set.values.some((value) => value > 0);
      return `${saddle ? `It leaves the saddle along the axis of ${name(worst)}` : "It runs downhill without end"}.${over}`;
    }
    case "cycles":
      return "It neither arrives nor leaves: αλ = 2 makes a mode jump between two points for ever.";
    case "partly-frozen":
      return "It ends at the minimiser nearest to the start: the zero mode stays, and costs nothing.";
    case "converges": {
      const milestones = modes.milestones(0.01);
      const slow = alive.reduce((a, b) => (milestones[b] > milestones[a] ? b : a));
      if (milestones[slow] <= 1) return "One step is all it takes.";
      const count = Number.isFinite(milestones[slow])
        ? `${whole(milestones[slow])} steps`
        : "more steps than can be counted";
      const tied = alive.filter((id) => milestones[id] === milestones[slow]).map(name);
      return tied.length > 1
        ? `The slowest modes, those of ${tied.join(" and ")}, take ${count} to 1 % of their start.`
        : `The slowest mode, that of ${tied[0]}, takes ${count} to 1 % of its start.`;
    }
    default:
      return "";
  }
}

/** s = αλ beyond 2, told apart from 2. */
const beyond = (scaled: number): string => (scaled - 2 < 5e-3 ? `2 + ${num(scaled - 2)}` : num(scaled));

/** The kind of point in the middle. */
function middle({values}: ModeSet): string {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  if (low > 0) return "the minimiser";
  if (low < 0 && high > 0) return "the saddle";
  if (high < 0) return "the maximum";
  return high > 0 ? "the minimiser in the middle" : low < 0 ? "the middle of the ridge" : "the middle";
}
