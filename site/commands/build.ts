import {buildSite} from "./support/buildSite.js";
import {main} from "./support/run.js";

// Builds the course into dist/.
await main(async () => {
  const start = performance.now();
  await buildSite();
  console.log(`Built dist/ in ${((performance.now() - start) / 1000).toFixed(1)} s.`);
  return 0;
});
