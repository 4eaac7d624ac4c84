import {type Definiteness, definiteness} from "../../numerics/calculus/definiteness.js";
import {taylor} from "../../numerics/calculus/taylor.js";
import {quadraticForm} from "../../numerics/linalg/matrix.js";
import {symmetricEigen} from "../../numerics/linalg/symmetricEigen.js";
import {dot} from "../../numerics/linalg/vector.js";
import {cubic} from "../../numerics/objectives/cubic.js";
import {doubleWell2} from "../../numerics/objectives/doubleWell.js";
import type {Matrix, Objective, Vector} from "../../numerics/types.js";

/** The functions that may be modelled, as the address names them. */
export type ModelledId = "cubic" | "double-well";

/** A function of two variables and the part of space in which it is drawn. */
export interface Modelled {
  readonly objective: Objective;
  readonly x: readonly [number, number];
  readonly y: readonly [number, number];
  /** How far from the point the model is drawn. */
  readonly patch: number;
  /** Heights; what is above or below is cut off. */
  readonly z: readonly [number, number];
  /** Levels of the flat picture’s contours, of a rising function of the height: first, last, distance. */
  readonly levels: readonly [number, number, number];
  /** That function: it spreads the levels where f is flat. */
  squeeze(height: number): number;
}

/** What the reader sees as their names. */
export const modelledTitles: Readonly<Record<ModelledId, string>> = {
  cubic: "x₁²x₂ + x₂³",
  "double-well": "x₁⁴ − 2x₁² + x₂⁴ − 2x₂²"
};

const root = (z: number): number => Math.sign(z) * Math.sqrt(Math.abs(z));

const shown: Readonly<Record<ModelledId, Modelled>> = {
  cubic: {objective: cubic, x: [-2, 2], y: [-1.5, 3], z: [-12, 40], patch: 2, levels: [-4.2, 6.3, 0.7], squeeze: root},
  "double-well": {
    objective: doubleWell2,
    x: [-1.7, 1.7],
    y: [-1.7, 1.7],
    z: [-4, 4],
    patch: 1.2,
    levels: [-2.75, 5, 0.5],
    squeeze: (z) => z
  }
};

export const modelled = (id: ModelledId): Modelled => shown[id];

/** The second-order model m(p) = f + ∇fᵀp + ½pᵀHp at a point, and how far it is off. */
export interface LocalModel {
  readonly x: Vector;
  readonly value: number;
  readonly gradient: Vector;
  readonly hessian: Matrix;
  /** Ascending. */
  readonly eigenvalues: Vector;
  readonly shape: Definiteness;
  /** m at a point of the plane (not at a step). */
  model(at: Vector): number;
  /** The circle of radius r around x, once round: the points, f − m there, and the largest |f − m|. */
  circle(r: number): {readonly points: readonly Vector[]; readonly errors: Vector; readonly worst: number};
}

/** Directions around the circle. */
const AROUND = 96;

/** The second-order model of `objective` at x: two coordinates. */
export function localModel(objective: Objective, x: Vector): LocalModel {
  const [value, gradient, hessian] = [objective.value(x), objective.gradient(x), objective.hessian(x)];
  const eigenvalues = symmetricEigen(hessian).values;
  const lines = Array.from({length: AROUND + 1}, (_, k) => {
    const angle = (2 * Math.PI * k) / AROUND;
    return taylor(objective, x, [Math.cos(angle), Math.sin(angle)]);
  });
  return {
    x,
    value,
    gradient,
    hessian,
    eigenvalues,
    shape: definiteness(eigenvalues),
    model(at) {
      const p = at.map((each, i) => each - x[i]);
      return value + dot(gradient, p) + quadraticForm(hessian, p) / 2;
    },
    circle(r) {
      const points = lines.map(({direction}) => x.map((each, i) => each + r * direction[i]));
      const errors = lines.map((line) => line.actual(r) - line.model(r));
      return {points, errors, worst: Math.max(...errors.map(Math.abs))};
    }
  };
}
