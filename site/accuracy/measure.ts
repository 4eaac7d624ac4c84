import {existsSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import type {AccuracyCheck, Measured} from "../../test/accuracy/check.js";
import {cache, digest, isCurrent, note} from "../commands/support/digest.js";

/** A claim of accuracy with what was measured, as the page `accuracy` prints it. */
export interface Row extends Omit<AccuracyCheck, "measure">, Measured {}

/** Where the build leaves what it measured, for the page. */
export const measuredFile = join(cache, "accuracy.json");

const inputs = ["src/numerics", "test/accuracy", "test/support", "data", "package-lock.json"];

/** Runs every check of accuracy, those of the tests, and writes the results; does nothing while nothing has changed. */
export async function measureAccuracy(): Promise<void> {
  const state = digest(inputs);
  if (existsSync(measuredFile) && isCurrent("measured", state)) return;
  const {checks} = await import("../../test/accuracy/index.js");
  const rows = checks.map(({measure, ...claim}): Row => ({...claim, ...measure()}));
  note("measured", state);
  writeFileSync(measuredFile, JSON.stringify(rows));
}
