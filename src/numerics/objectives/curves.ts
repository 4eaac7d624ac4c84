import type {Objective} from "../types.js";
import {absoluteValue} from "./absoluteValue.js";
import {cosh} from "./cosh.js";
import {cosine} from "./cosine.js";
import {doubleWell} from "./doubleWell.js";
import {exponential} from "./exponential.js";
import {hyperbola} from "./hyperbola.js";
import {negativeLog} from "./negativeLog.js";
import {cube, fourthPower, square} from "./powers.js";
import {xCosine, xCosineRoots} from "./xCosine.js";

/** A function of one variable with what a figure needs to show it. */
export interface CurveSubject {
  readonly title: string;
  /** The formula in TeX, without dollars. */
  readonly tex: string;
  readonly objective: Objective;
  /** A point worth starting from, inside the domain. */
  readonly start: number;
  /** The interval to show. */
  readonly window: readonly [number, number];
  /** The local minimisers inside the window. */
  readonly minima: readonly number[];
  /** Whether f is convex on its whole domain, as a theorem says: no search can. */
  readonly convex: boolean;
}

const curves = {
  square: {
    title: "Parabola",
    tex: "x^2",
    objective: square,
    start: 1.5,
    window: [-2, 2],
    minima: [0],
    convex: true
  },
  exp: {
    title: "Exponential",
    tex: "e^x",
    objective: exponential,
    start: 1,
    window: [-3, 2],
    minima: [],
    convex: true
  },
  abs: {
    title: "Absolute value",
    tex: "\\lvert x\\rvert",
    objective: absoluteValue,
    start: 1.5,
    window: [-2, 2],
    minima: [0],
    convex: true
  },
  "fourth-power": {
    title: "Fourth power",
    tex: "x^4",
    objective: fourthPower,
    start: 1.2,
    window: [-1.5, 1.5],
    minima: [0],
    convex: true
  },
  "negative-log": {
    title: "Logarithmic barrier",
    tex: "-\\ln x",
    objective: negativeLog,
    start: 0.5,
    window: [-0.5, 4],
    minima: [],
    convex: true
  },
  cube: {
    title: "Cube",
    tex: "x^3",
    objective: cube,
    start: 1,
    window: [-1.5, 1.5],
    minima: [],
    convex: false
  },
  "double-well": {
    title: "Double well",
    tex: "x^4-2x^2",
    objective: doubleWell,
    start: 0.1,
    window: [-1.6, 1.6],
    minima: [-1, 1],
    convex: false
  },
  cos: {
    title: "Cosine",
    tex: "\\cos x",
    objective: cosine,
    start: 1,
    window: [-2 * Math.PI, 2 * Math.PI],
    minima: [-Math.PI, Math.PI],
    convex: false
  },
  hyperbola: {
    title: "Hyperbola",
    tex: "\\sqrt{1+x^2}",
    objective: hyperbola,
    start: 1.2,
    window: [-3, 3],
    minima: [0],
    convex: true
  },
  cosh: {
    title: "Catenary",
    tex: "\\cosh x",
    objective: cosh,
    start: 2,
    window: [-3, 3],
    minima: [0],
    convex: true
  },
  "x-cos": {
    title: "Growing waves",
    tex: "x\\cos x",
    objective: xCosine(1),
    start: 2,
    window: [-8, 8],
    minima: [-xCosineRoots[2], -xCosineRoots[0], xCosineRoots[1]],
    convex: false
  }
} as const satisfies Readonly<Record<string, CurveSubject>>;

/** The stable name of a function of one variable, as it stands in addresses. */
export type CurveId = keyof typeof curves;

/** The stable names of the functions of one variable. */
export const curveIds: readonly CurveId[] = Object.keys(curves) as CurveId[];

/** A function of one variable with its stable name. */
export interface NamedCurve extends CurveSubject {
  readonly id: CurveId;
}

/**
 * The named function of one variable with this id.
 *
 * @throws RangeError if the id is unknown
 */
export function namedCurve(id: CurveId): NamedCurve {
  if (!Object.hasOwn(curves, id))
    throw new RangeError(`unknown function ${id}; expected one of ${curveIds.join(", ")}`);
  return {id, ...curves[id]};
}
