import {bin, main, run} from "./support/run.js";

// Mutation testing of `src/numerics`: `npm run mutants`, or `npm run mutants -- src/numerics/linalg/*.ts` for a part.
await main(async () => {
  const files = process.argv.slice(2);
  return run(
    process.execPath,
    [bin("@stryker-mutator/core", "stryker"), "run", ...(files.length > 0 ? ["--mutate", files.join(",")] : [])],
    {
      HESSIAN_RUNS: process.env.HESSIAN_RUNS ?? "15"
    }
  );
});
