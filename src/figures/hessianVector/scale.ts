import type {MatrixFreeReport} from "../../numerics/network/matrixFree.js";
import {toSymlog} from "../shared/symlog.js";

/** What the axes must hold, in whole steps: the picture is drawn anew only where an answer needs another one. */
export interface Scale {
  /** The decade in which errors end above. */
  readonly errors: number;
  /** The ends of the axis of λ, in coordinates of the signed logarithm. */
  readonly low: number;
  readonly high: number;
}

/** The axes for an answer, or for the one that is still to come. */
export function scaleOf(report: MatrixFreeReport | null): Scale {
  if (!report || report.status === "overflow") return {errors: 1, low: -7, high: 10};
  const errors = Object.values(report.directions).flatMap((each) => (each ? [...each.central, ...each.forward] : []));
  const most = errors.reduce((found, error) => (error > found ? error : found), 1);
  const {values, residuals} = report.ritz[report.ritz.length - 1];
  const least = report.eigenvalues?.[0] ?? values[0] - residuals[0];
  const largest = report.eigenvalues?.[report.eigenvalues.length - 1] ?? values[values.length - 1];
  return {
    errors: Math.min(12, 1 + Math.ceil(Math.log10(most))),
    low: Math.min(-2, Math.floor(toSymlog(least) - 0.5)),
    high: Math.max(2, Math.ceil(toSymlog(largest) + 0.5))
  };
}
