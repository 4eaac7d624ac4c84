import type {Run} from "../../numerics/optimizers/run.js";
import type {ValleyCurve, ValleyMethod} from "../../numerics/optimizers/valleyCurve.js";
import type {Valley, ValleyIterations} from "../../numerics/optimizers/zigzag.js";
import type {Vector} from "../../numerics/types.js";
import type {Color, Mark} from "../types.js";

/** The five methods, as the address calls them. */
export const METHODS = ["gd", "line", "momentum", "diagonal", "newton"] as const;
export type Method = (typeof METHODS)[number];

/** How a method is called and drawn: colour, dash and marker together, since two paths may coincide. */
export interface Look {
  readonly name: string;
  /** Its name in the sentence. */
  readonly words: string;
  readonly count: ValleyMethod;
  readonly color: Color;
  /** The colour of its line: the broad one lets what it covers shine through. */
  readonly stroke: Color;
  readonly width: number;
  readonly dash: "solid" | "dash" | "dot" | "dashdot";
  readonly symbol: NonNullable<Mark["marker"]>["symbol"];
}

/** In the order in which they are drawn: the broad solid line first, so that what coincides with it stays visible. */
export const looks: Readonly<Record<Method, Look>> = {
  gd: {
    name: "gradient descent",
    words: "gradient descent",
    count: "gradientDescent",
    color: "@grad",
    stroke: "@grad/0.6",
    width: 3.5,
    dash: "solid",
    symbol: "circle"
  },
  line: {
    name: "exact line search",
    words: "exact line search",
    count: "lineSearch",
    color: "@step",
    stroke: "@step",
    width: 1.75,
    dash: "dash",
    symbol: "square"
  },
  momentum: {
    name: "momentum",
    words: "momentum",
    count: "heavyBall",
    color: "@mom",
    stroke: "@mom",
    width: 2,
    dash: "solid",
    symbol: "diamond"
  },
  diagonal: {
    name: "diagonal",
    words: "the diagonal",
    count: "preconditioned",
    color: "@model",
    stroke: "@model",
    width: 2,
    dash: "dot",
    symbol: "triangle-up"
  },
  newton: {
    name: "Newton",
    words: "Newton’s method",
    count: "newton",
    color: "@newton",
    stroke: "@newton",
    width: 2,
    dash: "dashdot",
    symbol: "cross"
  }
};

/** The relative error that counts as arrival: ‖x_k − x*‖ ≤ 1e-6·‖x₀ − x*‖. */
export const TOLERANCE = 1e-6;

/** The last iteration that the player reaches. */
export const LAST = 400;

/** What the clinic is about: the valley (κ = values[1], λ_min = 1), its angle in degrees, and which start it has. */
export interface Clinic {
  readonly kappa: number;
  readonly degrees: number;
  /** Whether the start is the worst one for exact line search, at every κ. */
  readonly worst: boolean;
  readonly valley: Valley;
}

/** What was computed for it. */
export interface Treatments {
  /** x₀, x₁, … as far as the iteration shown; longer runs do no harm. */
  readonly runs: Readonly<Record<ValleyMethod, Pick<Run<string>, "path">>>;
  /** Steps to the tolerance at this κ. */
  readonly iterations: ValleyIterations;
  /** The same over κ from 1 to 1e6. */
  readonly curve: ValleyCurve;
}

export interface ClinicOptions {
  readonly methods: readonly Method[];
  /** The iteration shown. */
  readonly k: number;
  readonly narrow?: boolean;
}

/** x₀ … x_k of a method, ended where it has arrived. */
export function iterates({runs, iterations}: Treatments, method: Method, k: number): readonly Vector[] {
  const {count} = looks[method];
  return runs[count].path.slice(0, Math.min(k, iterations[count]) + 1);
}

/** z = Qᵀx: along the valley, across it. */
export function toModes([x, y]: Vector, degrees: number): [number, number] {
  const angle = (degrees * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return [cos * x + sin * y, cos * y - sin * x];
}

/** x = Qz. */
export function fromModes([z, w]: Vector, degrees: number): [number, number] {
  const angle = (degrees * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return [cos * z - sin * w, sin * z + cos * w];
}

/** Where a hand at x puts the start: in the square |z| ≤ 1, three decimals. */
export function graspStart(x: Vector, degrees: number): readonly [number, number] {
  const hold = (z: number) => Number(Math.min(1, Math.max(-1, z)).toFixed(3)) + 0;
  const [z, w] = toModes(x, degrees);
  return [hold(z), hold(w)];
}

/** The angle, in degrees from 0 to 90, of a valley whose far end (at −v_min) a hand holds at x. */
export function graspAngle([x, y]: Vector): number {
  if (x === 0 && y === 0) return 0;
  const degrees = (Math.atan2(-y, -x) * 180) / Math.PI;
  return degrees < -135 ? 90 : Number(Math.min(90, Math.max(0, degrees)).toFixed(1)) + 0;
}

/** κ where a hand holds its line: three digits, 1 to 1e6. */
export const graspKappa = (kappa: number): number => Number(Math.min(1e6, Math.max(1, kappa)).toPrecision(3));
