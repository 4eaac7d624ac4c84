import {existsSync, mkdirSync, readFileSync, rmSync} from "node:fs";
import {join} from "node:path";
import {cache} from "./digest.js";
import {bin, run} from "./run.js";

export interface Tally {
  readonly passed: number;
  readonly failed: number;
  /** The full names of tests that did not run. */
  readonly skipped: readonly string[];
}

/** What vitest's JSON reporter writes, as far as we read it. */
export interface Report {
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly assertionResults: readonly {readonly fullName: string; readonly status: string}[];
  }[];
}

/**
 * Counts a suite's tests. A file that crashed before its tests counts as one failure; so does a suite that failed for a
 * reason of no test (an error between tests), or that left no report.
 */
export function tally(report: Report | undefined, exitCode: number): Tally {
  if (!report) return {passed: 0, failed: 1, skipped: []};
  const tests = report.testResults.flatMap((file) => file.assertionResults);
  const passed = tests.filter(({status}) => status === "passed").length;
  const crashed = report.testResults.filter(
    (file) => file.status === "failed" && !file.assertionResults.some(({status}) => status === "failed")
  ).length;
  const failed = tests.filter(({status}) => status === "failed").length + crashed;
  const skipped = tests.filter(({status}) => status !== "passed" && status !== "failed").map(({fullName}) => fullName);
  return {passed, failed: failed === 0 && exitCode !== 0 ? 1 : failed, skipped};
}

/** Runs one of vitest's projects, and counts. */
export async function runSuite(project: string, env: Record<string, string> = {}): Promise<Tally> {
  const file = join(cache, `${project}.json`);
  mkdirSync(cache, {recursive: true});
  rmSync(file, {force: true});
  const args = [
    bin("vitest"),
    "run",
    "--project",
    project,
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${file}`
  ];
  const code = await run(process.execPath, args, env);
  return tally(existsSync(file) ? parse(readFileSync(file, "utf8")) : undefined, code);
}

function parse(text: string): Report | undefined {
  try {
    return JSON.parse(text) as Report;
  } catch {
    return undefined; // a run that was ended while it wrote
  }
}
