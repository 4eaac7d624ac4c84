import {bin, main, run} from "./support/run.js";

// Takes the reference pictures of the figures anew, from dist/: look at them before you commit them.
await main(() =>
  run(process.execPath, [bin("vitest"), "run", "--project", "pages", "test/pages/pictures-test.ts"], {
    WRITE_REFERENCES: "1"
  })
);
