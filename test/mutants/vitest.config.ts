import {defineConfig} from "vitest/config";

// What a mutant of `src/numerics` has to survive: the tests of the computation module, and nothing slower; MUTANT_TESTS narrows them.
export default defineConfig({
  test: {
    include: [process.env["MUTANT_TESTS"] ?? "test/numerics/**/*-test.ts"],
    exclude: ["test/numerics/ledger-test.ts"],
    testTimeout: 60_000 // a busy machine is no failure
  }
});
