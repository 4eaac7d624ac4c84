import {runChecks} from "./support/checks.js";
import {main} from "./support/run.js";
import {runSuite} from "./support/suites.js";

// Types, the cells' types, lint, format, and the unit tests with few runs of each property: about a minute.
await main(async () => {
  const checks = await runChecks();
  const unit = await runSuite("unit", {HESSIAN_RUNS: process.env.HESSIAN_RUNS ?? "10"});
  console.log(`${checks.passed + unit.passed} passed, ${checks.failed + unit.failed} failed`);
  return checks.failed + unit.failed === 0 ? 0 : 1;
});
