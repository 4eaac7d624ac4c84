import {requireFinite} from "../arguments.js";
import {norm} from "./vector.js";

/** Mohr’s circle of [[a, b], [b, c]]: it crosses the axis of λ at the two eigenvalues. */
export interface MohrCircle {
  /** m = (a + c)/2: the mean of the diagonal, and of the eigenvalues. */
  readonly center: number;
  /** r = √(((a − c)/2)² + b²): half the distance between the eigenvalues. */
  readonly radius: number;
  /**
   * The angle at the centre from λ_max to the point (a, b), in radians in [−π, π]: twice the angle of an eigenvector of
   * λ_max with the first axis. 0 where r = 0 and every direction is an eigenvector.
   */
  readonly doubleAngle: number;
}

/**
 * Equation 6 as a circle: λ = m ± r. The points (a, b) and (c, −b) end one of its diameters, and a rotation of the
 * matrix by φ turns that diameter by 2φ.
 *
 * The radius is within 3·eps, relative. So is each of m ± r relative to |m| + r, but not relative to itself: m − r cancels
 * where the matrix is nearly singular, which `symmetricEigen2` avoids.
 *
 * @throws RangeError if an entry is not finite
 *
 * Source: Mohr, “Ueber die Darstellung des Spannungszustandes und des Deformationszustandes eines Körperelementes”,
 * Civilingenieur 28 (1882).
 */
export function mohrCircle(a: number, b: number, c: number): MohrCircle {
  requireFinite("a", a);
  requireFinite("b", b);
  requireFinite("c", c);
  const d = a / 2 - c / 2;
  return {center: a / 2 + c / 2, radius: norm([d, b]), doubleAngle: Math.atan2(b, d) + 0};
}
