import type {AccuracyCheck} from "./check.js";

/** Every claim of accuracy, in the order of the page. */
export const checks: readonly AccuracyCheck[] = [];
