import {distance} from "../../numerics/linalg/vector.js";
import {dampedModes} from "../../numerics/optimizers/dampedModes.js";
import type {Vector} from "../../numerics/types.js";
import {num, point} from "../words.js";
import {type Arc, landing} from "./arc.js";
import {type StepNow, stepNow} from "./step.js";
import {type Dial, hasMinimiser, LAMBDA} from "./subject.js";

/** An angle that rounding makes of none, in radians. */
const STRAIGHT = 1e-7;
const degrees = (angle: number): string => `${angle < STRAIGHT ? 0 : num((angle * 180) / Math.PI, 2)}°`;

/** What the damped step does, and what becomes of the minimiser: nothing. */
export function dampingWords({shift}: Dial, arc: Arc, step: StepNow): string {
  const words = {
    still: () => stands(arc),
    critical: () => newton(arc),
    pole: () => "At the pole there is no step: as ε nears it, the step grows without bound.",
    end: () =>
      `The hard case: ∇f has no part along v₁, so there is a step even at ε = −λ₁, of length ${num(step.length)}. Here the arc ends, though f falls for ever along v₁.`,
    below: () => below(arc, step, shift),
    damped: () => (arc.damping.floor > 0 ? downhill(arc, step) : bent(arc, step, shift))
  }[step.name]();
  return `${counted(arc)}${words}`;
}

/** Said where an eigenvalue is too small to be divided by. */
function counted({values, given}: Arc): string {
  const gone = LAMBDA.filter((_, i) => values[i] !== given[i]);
  if (gone.length === 0) return "";
  const names = `${gone.join(" and ")} ${gone.length > 1 ? "count" : "counts"}`;
  return `In the view of the step ${names} as 0: in doubles no step can be trusted to divide by so little. `;
}

/** Why nothing moves. */
const stands = ({values}: Arc): string =>
  values.every((value) => value === 0)
    ? "H = 0 has no slope anywhere, so every step has length 0, whatever ε is."
    : "x₀ is a critical point of f: ∇f = 0 there, and every step has length 0.";

/** The critical point of f that the Newton step leads to, by its kind. */
function bottom(values: Vector): string {
  if (hasMinimiser(values)) return "the minimiser of f";
  if (values[0] === 0) return "the nearest of the minimisers of f";
  return values[1] > 0 ? "the saddle of f" : values[1] < 0 ? "the maximum of f" : "the ridge of f";
}

/** The step with ε = 0. */
function newton({values}: Arc): string {
  const step = values.includes(0)
    ? "H has no inverse; of the steps to a critical point the shortest leads to"
    : "The Newton step from x₀ leads straight to";
  return `${step} ${bottom(values)}${values[0] < 0 ? ", though f falls for ever along v₁" : ""}.`;
}

/** A step with 0 < ε < −λ_min. */
function below({values, modes}: Arc, {slope, rise}: StepNow, shift: number): string {
  const size = values.reduce((sum, value, i) => sum + Math.abs(value) * modes[i] ** 2, 0);
  const heading = Math.abs(slope) <= 1e-12 * size ? "level" : slope > 0 ? "uphill" : "downhill";
  const end = Math.abs(rise) <= 1e-12 * size ? "ends as high as it began" : rise > 0 ? "climbs" : "ends lower";
  const past = values.some((value, i) => value + shift < 0 && modes[i] !== 0);
  return `With ε below −λ₁ the step sets out ${heading}, ${end} (f changes by ${num(rise)}) and ${past ? "passes beyond" : "heads for"} ${bottom(values)}: such an ε repairs nothing.`;
}

/** A step with ε > −λ_min > 0. */
function downhill({damping: {start}}: Arc, {rise, angle}: StepNow): string {
  const from =
    start.kind === "hard case"
      ? "begins at a point of its own: ∇f has no part along v₁, the hard case"
      : "comes in from far out along v₁";
  return `The step goes downhill (f changes by ${num(rise)}), ${degrees(angle)} from −∇f. f has no minimum, so no Newton step begins the arc: it ${from}.`;
}

/** A step with ε > 0 where f has a minimiser. */
function bent(arc: Arc, step: StepNow, shift: number): string {
  const whole = stepNow(arc, 0);
  const newton = arc.damping.start.kind === "newton step" ? "Newton’s" : "the one to the nearest minimiser";
  const share = `it is ${num((100 * step.length) / whole.length, 3)} % as long as ${newton}`;
  const how =
    whole.angle < STRAIGHT
      ? `Damping shortens the step: ${share} and points the same way, along −∇f.`
      : `Damping bends the step: ${share} and points ${degrees(step.angle)} from −∇f, ${newton} ${degrees(whole.angle)}.`;
  return `${how} The minimiser stays: more steps with this ε go on to it, and the slowest mode keeps ${slowest(arc, shift)} of its part each time.`;
}

/** The largest share that a step leaves of any mode with a slope. */
function slowest({values, modes}: Arc, shift: number): string {
  const least = Math.min(...values.filter((value, i) => value > 0 && modes[i] !== 0));
  const [kept, gone] = [shift / (least + shift), least / (least + shift)];
  return gone < 1e-3 ? `1 − ${num(gone)}` : num(kept);
}

const F = "f + ½ε‖x − x₀‖²";

/** Where the minimiser of the changed objective is. */
export function objectiveWords(dial: Dial, arc: Arc, {name}: StepNow): string {
  const {shift, values} = dial;
  const standing = arc.given.some((value, i) => value !== values[i]);
  const lead = standing
    ? `In the place of H stands its stand-in, with the eigenvalues ${arc.values.map((value) => num(value)).join(" and ")}; H itself is unchanged. `
    : counted(arc);
  return `${lead}${moved(arc, shift, name)}`;
}

function moved(arc: Arc, shift: number, name: StepNow["name"]): string {
  const {values, modes} = arc;
  const {floor} = arc.damping;
  if (shift === 0)
    return `With ε = 0 the changed objective ${F} is f itself${hasMinimiser(values) ? "" : ", which has no single minimiser; take the stand-in to see one move"}.`;
  if (floor > 0 && shift <= floor)
    return shift === floor && name !== "pole"
      ? `f has no minimiser, and at ε = −λ₁ the changed objective ${F} has a whole line of them along v₁.`
      : `Neither f nor the changed objective ${F} has a minimiser: that takes ε > −λ₁ = ${num(floor)}, or the stand-in.`;
  if (name === "still" && floor === 0)
    return `x₀ is a minimiser of f already, and of the changed objective ${F} too: nothing moves.`;
  const here = `at ${point(landing(arc, shift))}`;
  if (floor > 0)
    return `f has no minimiser; the changed objective ${F} has one, ${here}, because ε > −λ₁. To see a minimiser move, take the stand-in.`;
  const far = num(distance(dampedModes(values, modes, shift), dampedModes(values, modes, 0)));
  const from = hasMinimiser(values)
    ? "from that of f"
    : "from the nearest of the minimisers of f, of which there is a line";
  return `The changed objective ${F} has its minimiser ${here}, where the damped step from x₀ would end: ${far} ${from}. No number of steps brings that back.`;
}
