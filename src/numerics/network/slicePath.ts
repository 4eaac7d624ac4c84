import {innerProduct, packedNorm} from "../linalg/packed.js";
import type {Vector} from "../types.js";
import type {NetworkLoss} from "./networkLoss.js";
import type {Section} from "./sliceGrid.js";

/** A path as it is seen in a plane: each iterate’s nearest point in it. */
export interface SlicePath {
  /** The coordinates along u and v. */
  readonly a: Vector;
  readonly b: Vector;
  /** How far off the plane each iterate is. */
  readonly distance: Vector;
  /** f at the iterates themselves, not at what is seen of them. */
  readonly losses: Vector;
  /** Which part of Σ‖θₖ − θ‖² lies in the plane, from 0 to 1; null where the path has not moved. */
  readonly share: number | null;
}

/** Projects the iterates of a path onto the plane θ + a·u + b·v. */
export function slicePath(network: NetworkLoss, {theta, u, v}: Section, path: readonly Float64Array[]): SlicePath {
  let [inside, whole] = [0, 0];
  const seen = path.map((point) => {
    const way = point.map((entry, i) => entry - theta[i]);
    const [a, b] = [innerProduct(u, way), innerProduct(v, way)];
    const rest = way.map((entry, i) => entry - a * u[i] - b * v[i]);
    inside += a * a + b * b;
    whole += innerProduct(way, way);
    return {a, b, distance: packedNorm(rest), loss: network.value(point)};
  });
  return {
    a: seen.map(({a}) => a),
    b: seen.map(({b}) => b),
    distance: seen.map(({distance}) => distance),
    losses: seen.map(({loss}) => loss),
    share: whole > 0 && whole < Infinity ? Math.min(1, inside / whole) : null
  };
}
