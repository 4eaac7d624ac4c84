import {taylorModel} from "../../numerics/calculus/taylorModel.js";
import {symmetricEigen2} from "../../numerics/linalg/symmetricEigen2.js";
import {allFinite} from "../../numerics/linalg/vector.js";
import type {Objective, Vector} from "../../numerics/types.js";

/** What the probe sees of f. */
export type Seen =
  | {
      readonly status: "smooth";
      readonly value: number;
      readonly gradient: Vector;
      /** Eigenvalues of H, ascending, with their eigenvectors. */
      readonly values: Vector;
      readonly vectors: readonly Vector[];
    }
  | {readonly status: "obstructed"; readonly reason: string};

/** f, ∇f and the eigenpairs of H at a point, or why they are not there. */
export function seenAt(f: Objective, x: Vector): Seen {
  const found = taylorModel(f, x);
  if (found.status === "obstructed") return {status: "obstructed", reason: found.obstacle.reason};
  const {value, gradient, hessian} = found;
  const [[a, b], [, c]] = hessian;
  if (!allFinite([value, ...gradient, a, b, c]))
    return {status: "obstructed", reason: "a number is too large to compute"};
  return {status: "smooth", value, gradient, ...symmetricEigen2(a, b, c)};
}
