import {ensureBrowser} from "./support/browser.js";
import {runChecks} from "./support/checks.js";
import {main, runScript} from "./support/run.js";
import {runSuite, type Tally} from "./support/suites.js";

/** A part that could not even begin counts as one failure, and says why. */
function cannot(name: string, why: string): Tally {
  console.error(`✗ ${name}: ${why}`);
  return {passed: 0, failed: 1, skipped: []};
}

// Everything: checks, build, and every suite. The last line is the sum; a part that crashed counts as failed.
await main(async () => {
  const browser = await ensureBrowser().catch((error: Error) => error);
  const tallies: Tally[] = [{...(await runChecks()), skipped: []}];

  const built = (await runScript("site/commands/build.ts")) === 0;
  console.log(`${built ? "✓" : "✗"} build`);
  tallies.push({passed: Number(built), failed: Number(!built), skipped: []});

  tallies.push(await runSuite("unit"));
  tallies.push(built ? await runSuite("site") : cannot("site", "the site was not built"));
  if (!built) tallies.push(cannot("pages", "the site was not built"));
  else if (browser instanceof Error) tallies.push(cannot("pages", browser.message));
  else tallies.push(await runSuite("pages", {CHROME_PATH: browser}));

  const skipped = tallies.flatMap((one) => one.skipped);
  if (skipped.length > 0) console.log(`Not run:\n${skipped.map((name) => `  ${name}`).join("\n")}`);
  const sum = (key: "passed" | "failed") => tallies.reduce((total, one) => total + one[key], 0);
  console.log(`${sum("passed")} passed, ${sum("failed")} failed`);
  return sum("failed") === 0 ? 0 : 1;
});
