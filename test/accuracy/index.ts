import {calculus} from "./calculus.js";
import type {AccuracyCheck} from "./check.js";
import {elementary} from "./elementary.js";
import {linalg} from "./linalg.js";
import {network} from "./network.js";
import {objectives} from "./objectives.js";
import {optimizers} from "./optimizers.js";
import {regression} from "./regression.js";
import {spectrum} from "./spectrum.js";

/** Every claim of accuracy, in the order of the page. */
export const checks: readonly AccuracyCheck[] = [
  ...elementary,
  ...linalg,
  ...calculus,
  ...objectives,
  ...optimizers,
  ...regression,
  ...network,
  ...spectrum
];
