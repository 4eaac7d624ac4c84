import {checkCells} from "../../cells/check.js";
import {vendor} from "../../vendor/index.js";
import {bin, run} from "./run.js";

/** One thing that passes or fails as a whole. */
export interface Check {
  readonly name: string;
  readonly passes: () => Promise<boolean>;
}

const tsc = async (config: string) =>
  (await run(process.execPath, [bin("typescript", "tsc"), "--noEmit", "-p", config])) === 0;

/** What is checked without running the course: types (which need what is vendored), the cells' types, lint and format. */
export const checks: readonly Check[] = [
  {name: "vendoring", passes: () => vendor().then(() => true)},
  {name: "types", passes: () => tsc("tsconfig.json")},
  {name: "types of the numerics, without DOM", passes: () => tsc("tsconfig.numerics.json")},
  {
    name: "types of the pages' cells",
    passes: async () => {
      const messages = await checkCells("src");
      for (const message of messages) console.error(message);
      return messages.length === 0;
    }
  },
  {
    name: "lint and format",
    passes: async () => (await run(process.execPath, [bin("@biomejs/biome", "biome"), "check"])) === 0
  }
];

/** Runs every check, saying each one's outcome, and returns how many passed and failed. */
export async function runChecks(list: readonly Check[] = checks): Promise<{passed: number; failed: number}> {
  let passed = 0;
  for (const {name, passes} of list) {
    const passing = (await passes().catch((error: Error) => void console.error(error.message))) === true;
    console.log(`${passing ? "✓" : "✗"} ${name}`);
    if (passing) passed++;
  }
  return {passed, failed: list.length - passed};
}
