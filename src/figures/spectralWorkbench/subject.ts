import {eps} from "../../numerics/elementary.js";
import {type EigenResiduals, eigenResiduals} from "../../numerics/linalg/eigenResiduals.js";
import {matvec} from "../../numerics/linalg/matrix.js";
import {type MohrCircle, mohrCircle} from "../../numerics/linalg/mohrCircle.js";
import {symmetricEigen2} from "../../numerics/linalg/symmetricEigen2.js";
import {dot, norm} from "../../numerics/linalg/vector.js";
import type {Matrix, Vector} from "../../numerics/types.js";

/** H as the course keeps it: two eigenvalues that keep their identity, the angle of the first one's axis, the matrix. */
export interface WorkbenchHessian {
  readonly first: number;
  readonly second: number;
  /** In radians. */
  readonly angle: number;
  readonly matrix: Matrix;
  /** Ascending. */
  readonly values: Vector;
  /** `vectors[i]` belongs to `values[i]`. */
  readonly vectors: Matrix;
}

/** One eigenpair by its identity, as the picture shows it. */
export interface Axis {
  readonly id: "first" | "second";
  /** 0 where it is λ₁ = λ_min, 1 where it is λ₂ = λ_max; of equals the first is λ₁. */
  readonly rank: 0 | 1;
  readonly value: number;
  /** A unit vector along the axis, on the side where the handle stands. */
  readonly along: readonly [number, number];
  /** 1/√|λ|: where the axis meets the level set xᵀHx = ±1; ∞ where λ = 0. */
  readonly half: number;
}

/** What H does to one unit vector. */
export interface Image {
  readonly degrees: number;
  readonly x: Vector;
  readonly Hx: Vector;
  /** ‖Hx‖. */
  readonly length: number;
  /** xᵀHx, the curvature along x. */
  readonly curvature: number;
  /** The signed angle from x to Hx, in degrees from −180 to 180; null where Hx = 0. */
  readonly turn: number | null;
  /** Whether x is an eigenvector, to working precision: then Hx = curvature·x. */
  readonly parallel: boolean;
}

/** The 2 × 2 Hessian on the workbench, with everything that its views show. */
export interface Workbench extends WorkbenchHessian {
  /** By identity: the first, the second. */
  readonly axes: readonly [Axis, Axis];
  /** Whether λ₁ = λ₂ to working precision: then every direction is an eigenvector. */
  readonly repeated: boolean;
  /** Equation 6 on the entries, as a circle. */
  readonly mohr: MohrCircle;
  /** Equation 6 on the entries, without cancellation, ascending. */
  readonly closed: Vector;
  readonly residuals: EigenResiduals;
  readonly image: Image;
}

/** What Hx may miss of λx, relative to ‖H‖, and still be called parallel: an angle that no reader could set by hand. */
const PARALLEL = 1e-9;

/** Puts a Hessian and the unit vector at an angle (degrees) on the workbench. */
export function workbench(H: WorkbenchHessian, degrees: number): Workbench {
  const {first, second, angle, matrix, values, vectors} = H;
  const [[a, b], [, c]] = matrix;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const rank = first > second ? 1 : 0;
  const most = Math.max(Math.abs(first), Math.abs(second));
  const half = (value: number) => 1 / Math.sqrt(Math.abs(value));
  return {
    ...H,
    axes: [
      {id: "first", rank, value: first, along: [cos, sin], half: half(first)},
      {id: "second", rank: rank === 0 ? 1 : 0, value: second, along: [-sin, cos], half: half(second)}
    ],
    repeated: Math.abs(first - second) <= 2 * eps * most,
    mohr: mohrCircle(a, b, c),
    closed: symmetricEigen2(a, b, c).values,
    residuals: eigenResiduals(matrix, values, vectors),
    image: imageOf(matrix, degrees, most)
  };
}

function imageOf(H: Matrix, degrees: number, size: number): Image {
  const angle = (degrees * Math.PI) / 180;
  const x = [Math.cos(angle), Math.sin(angle)];
  const Hx = matvec(H, x);
  const length = norm(Hx);
  const curvature = dot(x, Hx);
  const across = x[0] * Hx[1] - x[1] * Hx[0];
  const gone = length <= PARALLEL * size;
  return {
    degrees,
    x,
    Hx,
    length,
    curvature,
    turn: gone ? null : (Math.atan2(across, curvature) * 180) / Math.PI,
    parallel: Math.abs(across) <= PARALLEL * size
  };
}

/** The axes by rank: that of λ₁, that of λ₂. */
export const byRank = ({axes: [first, second]}: Workbench): readonly [Axis, Axis] =>
  first.rank === 0 ? [first, second] : [second, first];
