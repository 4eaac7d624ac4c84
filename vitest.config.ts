import {defineConfig} from "vitest/config";

// Three suites: `unit` needs nothing, `site` needs a build, `pages` needs a build and a browser.
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "unit",
          include: ["test/{numerics,figures,components,rules,prose}/**/*-test.ts", "test/*-test.ts"],
          testTimeout: 60_000, // a busy machine is no failure
          isolate: false, // pure functions share nothing that a test could spoil; each module is read once a worker
          maxWorkers: "100%"
        }
      },
      {test: {name: "site", include: ["test/site/**/*-test.ts"], testTimeout: 120_000}},
      {
        test: {
          name: "pages",
          include: ["test/pages/**/*-test.ts"],
          globalSetup: ["test/pages/support/server.ts"],
          testTimeout: 240_000, // a busy machine is no failure
          retry: 1, // nor is a browser that stalls once; what fails twice is
          hookTimeout: 120_000,
          expect: {poll: {timeout: 60_000}},
          fileParallelism: true,
          maxWorkers: 2
        }
      }
    ]
  }
});
