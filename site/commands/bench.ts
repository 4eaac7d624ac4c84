import {existsSync} from "node:fs";
import {ensureBrowser} from "./support/browser.js";
import {isBuilt} from "./support/buildSite.js";
import {main, runScript} from "./support/run.js";

// Measures the built course and prints ratios.
await main(async () => {
  const bench = "test/bench/index.ts";
  if (!existsSync(bench)) throw new Error(`${bench} does not exist: there is nothing to measure yet.`);
  const code = isBuilt() ? 0 : await runScript("site/commands/build.ts");
  return code || runScript(bench, process.argv.slice(2), {CHROME_PATH: await ensureBrowser()});
});
