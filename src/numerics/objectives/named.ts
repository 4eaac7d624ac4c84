import type {Matrix} from "../types.js";
import {quadratic} from "./quadratic.js";
import {type Surface, surfaces} from "./surfaces.js";

/** The stable name of a two-parameter objective, as it stands in addresses. */
export type ObjectiveId = "quadratic" | keyof typeof surfaces;

/** The stable names of the two-parameter objectives, the course’s quadratic first. */
export const objectiveIds: readonly ObjectiveId[] = [
  "quadratic",
  ...(Object.keys(surfaces) as (keyof typeof surfaces)[])
];

/** A two-parameter objective with its stable name and what a figure needs to show it. */
export interface NamedObjective extends Surface {
  readonly id: ObjectiveId;
}

/**
 * The named objective with this id; “quadratic” takes the course’s H.
 *
 * @param H - 2 × 2 and symmetric; used by “quadratic” alone
 * @throws RangeError if the id is unknown, or H is needed and not a symmetric 2 × 2 matrix
 */
export function namedObjective(id: ObjectiveId, H: Matrix): NamedObjective {
  if (id !== "quadratic") {
    if (!Object.hasOwn(surfaces, id))
      throw new RangeError(`unknown objective ${id}; expected one of ${objectiveIds.join(", ")}`);
    return {id, ...surfaces[id]};
  }
  if (H.length !== 2) throw new RangeError(`H has ${H.length} rows; expected 2`);
  return {
    id,
    title: "Quadratic with the course’s H",
    tex: "\\tfrac12\\,x^\\top Hx",
    objective: quadratic(H),
    start: [1.6, 0.6],
    window: {x: [-2, 2], y: [-2, 2]},
    minima: []
  };
}
