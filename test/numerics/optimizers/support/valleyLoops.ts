import type {ValleyMethod} from "../../../../src/numerics/optimizers/valleyCurve.js";
import type {Valley} from "../../../../src/numerics/optimizers/zigzag.js";

type Point = [number, number];
type Step = (x: number, y: number, beforeX: number, beforeY: number) => Point;

/**
 * An oracle of its own: the five methods as plain loops over x₁ and x₂, with the textbook formulas for their settings.
 * For each the counts k at which rounding may see ‖x_k‖ first reach tolerance·‖x₀‖: within a relative 1e-7 of it.
 */
export function firstArrival({H, values: [low, high], x}: Valley, tolerance: number): Record<ValleyMethod, number[]> {
  const [[a, b], [, c]] = H;
  const [root, top] = [Math.sqrt(low), Math.sqrt(high)];
  const best = 2 / (low + high);
  const alpha = 4 / (root + top) ** 2;
  const beta = ((top - root) / (top + root)) ** 2;
  const det = low * high;
  const steps: Record<ValleyMethod, Step> = {
    gradientDescent: (x, y) => [x - best * (a * x + b * y), y - best * (b * x + c * y)],
    lineSearch(x, y) {
      const [g, h] = [a * x + b * y, b * x + c * y];
      const curvature = a * g * g + 2 * b * g * h + c * h * h;
      const step = curvature > 0 ? (g * g + h * h) / curvature : 0;
      return [x - step * g, y - step * h];
    },
    heavyBall: (x, y, p, q) => [
      x - alpha * (a * x + b * y) + beta * (x - p),
      y - alpha * (b * x + c * y) + beta * (y - q)
    ],
    preconditioned: (x, y) => [x - (a * x + b * y) / a, y - (b * x + c * y) / c],
    newton(x, y) {
      const [g, h] = [a * x + b * y, b * x + c * y];
      return [x - (c * g - b * h) / det, y - (a * h - b * g) / det];
    }
  };
  const run = (step: Step) => {
    let [px, py] = x;
    let [qx, qy] = x;
    const goal = (tolerance * Math.hypot(px, py)) ** 2;
    const counts: number[] = [];
    for (let k = 0; k < 1e7; ++k) {
      const size = px * px + py * py;
      if (size <= goal * (1 + 2e-7)) counts.push(k);
      if (size <= goal * (1 - 2e-7)) return counts;
      const next = step(px, py, qx, qy);
      [qx, qy, px, py] = [px, py, next[0], next[1]];
    }
    return counts;
  };
  return {
    gradientDescent: run(steps.gradientDescent),
    lineSearch: run(steps.lineSearch),
    heavyBall: run(steps.heavyBall),
    preconditioned: run(steps.preconditioned),
    newton: run(steps.newton)
  };
}
