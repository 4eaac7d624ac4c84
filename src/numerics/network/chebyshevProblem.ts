import type {Samples} from "./samples.js";

/**
 * The course’s default problem: the Chebyshev polynomial T₄(x) = 8x⁴ − 8x² + 1 at 20 equally spaced points of [−1, 1].
 *
 * Source: Cohen et al., “Gradient descent on neural networks typically occurs at the edge of stability” (2021),
 * arXiv:2103.00065, which fits Chebyshev polynomials of degree 3, 4 and 5 so.
 */
export function chebyshevProblem(): Samples {
  const points = Array.from({length: 20}, (_, i) => (2 * i - 19) / 19);
  return {inputs: points.map((x) => [x]), targets: points.map((x) => [8 * x * x * (x * x - 1) + 1])};
}
