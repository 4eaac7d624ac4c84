import {eps} from "../../numerics/elementary.js";
import type {Objective} from "../../numerics/types.js";
import type {Table} from "../types.js";
import {num, point} from "../words.js";
import type {LocalModel} from "./subject.js";

const shapes: Readonly<Record<LocalModel["shape"], string>> = {
  "positive definite": "a bowl",
  "positive semidefinite": "a trough",
  indefinite: "a saddle",
  "negative semidefinite": "a ridge",
  "negative definite": "a cap",
  zero: "a plane",
  undecided: "a bowl or a saddle, which rounding leaves open"
};

/** The model at the point, and how far it is off on the circle. */
export function sentence({x, value, gradient, hessian, eigenvalues, shape, circle}: LocalModel, r: number): string {
  const rows = hessian.map((row) => point(row)).join(" and ");
  const [now, half] = [circle(r).worst, circle(r / 2).worst];
  const floor = 100 * eps * Math.max(1, Math.abs(value));
  const where = `At x = ${point(x)}: f = ${num(value)}, ∇f = ${point(gradient)}, and H has the rows ${rows}, with the eigenvalues ${num(eigenvalues[0])} and ${num(eigenvalues[1])}; the model is ${shapes[shape]}.`;
  if (!(now > floor)) return `${where} On the circle of radius ${num(r)} it does not miss f at all, to rounding.`;
  const times = half > floor ? `; on a circle half as large by ${num(half)}, ${num(now / half)} times less` : "";
  return `${where} On the circle of radius ${num(r)} around x it misses f by up to ${num(now)}${times}.`;
}

/** f against its model around the circle. */
export function table(objective: Objective, local: LocalModel, r: number): Table {
  const {points, errors} = local.circle(r);
  const rows = points.flatMap((at, k) =>
    k % 4 === 0 && k < points.length - 1
      ? [[(360 * k) / (points.length - 1), at[0], at[1], objective.value(at), local.model(at), errors[k]]]
      : []
  );
  return {columns: ["direction, degrees", "x₁", "x₂", "f", "model", "f − model"], rows};
}
