import {quadraticForm} from "../../numerics/linalg/matrix.js";
import {dot} from "../../numerics/linalg/vector.js";
import type {Matrix, Vector} from "../../numerics/types.js";

/** The course’s H with one direction u(φ), and the curvature there. */
export interface DialSubject {
  readonly matrix: Matrix;
  readonly values: Vector;
  readonly vectors: Matrix;
  /** φ in degrees. */
  readonly angle: number;
  /** u = (cos φ, sin φ). */
  readonly direction: Vector;
  /** uᵀHu. */
  readonly curvature: number;
  /** cᵢ = vᵢᵀu: uᵀHu = Σ λᵢcᵢ². */
  readonly shares: Vector;
  /** The largest curvature in size, 1 where all are 0: the unit of the pictures. */
  readonly unit: number;
}

/** A direction of the plane by its angle in degrees; whole quarter turns are exact. */
export function directionAt(angle: number): Vector {
  const quarter = Math.round(angle / 90);
  if (angle === 90 * quarter) {
    const [x, y] = [
      [1, 0],
      [0, 1],
      [-1, 0],
      [0, -1]
    ][((quarter % 4) + 4) % 4];
    return [x, y];
  }
  const phi = (angle * Math.PI) / 180;
  return [Math.cos(phi), Math.sin(phi)];
}

/** Everything that the figure shows, from the course’s H and an angle in degrees. */
export function dialSubject(
  {matrix, values, vectors}: Pick<DialSubject, "matrix" | "values" | "vectors">,
  angle: number
): DialSubject {
  const direction = directionAt(angle);
  const shares = vectors.map((v) => dot(v, direction));
  // Through the eigenvalues: with λ = 10⁻⁶ and 10⁶ the entries would lose the small one.
  const curvature = Math.abs(shares[0] * shares[1]) < 1e-15 ? along(values, shares) : quadraticForm(matrix, direction);
  return {
    matrix,
    values,
    vectors,
    angle,
    direction,
    curvature,
    shares,
    unit: Math.max(Math.abs(values[0]), Math.abs(values[1])) || 1
  };
}

const along = (values: Vector, shares: Vector): number =>
  values.reduce((sum, value, i) => sum + value * shares[i] ** 2, 0);

/** The rank of the eigenvector that u is, to half a degree; null where it is none, or every direction is one. */
export function eigenvectorAt({values, shares}: DialSubject): 0 | 1 | null {
  if (values[0] === values[1]) return null;
  if (Math.abs(shares[1]) < 0.0088) return 0;
  return Math.abs(shares[0]) < 0.0088 ? 1 : null;
}
