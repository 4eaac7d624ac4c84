import {type CurveId, namedCurve} from "../../numerics/objectives/curves.js";
import {expression} from "../../numerics/objectives/expression.js";
import {namedObjective, type ObjectiveId} from "../../numerics/objectives/named.js";
import {quadratic} from "../../numerics/objectives/quadratic.js";
import {xCosine} from "../../numerics/objectives/xCosine.js";
import type {Matrix, Objective} from "../../numerics/types.js";
import {parser} from "../parser.js";

/** An objective as plain data, which a worker can be told of. */
export type ObjectiveSource =
  | {readonly kind: "surface"; readonly id: ObjectiveId}
  | {readonly kind: "curve"; readonly id: CurveId}
  | {readonly kind: "x cos cx"; readonly c: number}
  | {readonly kind: "quadratic"; readonly H: Matrix}
  | {readonly kind: "typed"; readonly text: string; readonly dimension: 1 | 2};

const NOTHING: Matrix = [
  [0, 0],
  [0, 0]
];

/**
 * The objective that the data describe.
 *
 * @throws Error if a typed text is no function
 */
export async function objectiveFrom(source: ObjectiveSource): Promise<Objective> {
  switch (source.kind) {
    case "surface":
      return namedObjective(source.id, NOTHING).objective;
    case "curve":
      return namedCurve(source.id).objective;
    case "x cos cx":
      return xCosine(source.c);
    case "quadratic":
      return quadratic(source.H);
    case "typed": {
      const found = expression(source.text, await parser(), {dimension: source.dimension});
      if (found.status === "error") throw new Error(found.message);
      return found.objective;
    }
  }
}
