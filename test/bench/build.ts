import {execFileSync} from "node:child_process";
import {cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join, resolve} from "node:path";
import {line, quantile} from "./report.js";

const RUNS = 3;

/** The cold build against the same site with a bare `import("plotly.js-dist-min")`, which Framework then bundles itself. */
export async function build(): Promise<void> {
  console.log("\nCold build, against the same site with a bare import of Plotly");
  const ours: number[] = [];
  const bare: number[] = [];
  for (let i = 0; i < RUNS; ++i) {
    ours.push(cold(() => {}));
    bare.push(
      cold((folder) => {
        const file = join(folder, "src/components/plotly.ts");
        const text = readFileSync(file, "utf8");
        const changed = text.replace(
          /FileAttachment\("\.\.\/vendor\/plotly\.js"\)\s*\.url\(\)\s*\.then\(\(url: string\) => import\([^\n]*\)\)/,
          'import("plotly.js-dist-min")'
        );
        if (changed === text) throw new Error("the adapter's import of Plotly was not found");
        writeFileSync(file, changed);
      })
    );
  }
  const ratio = quantile(ours) / quantile(bare);
  line(`ours / bare import, median of ${RUNS}`, `${ratio.toFixed(2)} ×`, "≤ 0.2 ×", ratio <= 0.2);
}

/** Builds a copy of the checkout from nothing; seconds. */
function cold(change: (folder: string) => void): number {
  const folder = mkdtempSync(join(tmpdir(), "cold-build-"));
  for (const name of [
    "src",
    "site",
    "data",
    "test",
    "package.json",
    "package-lock.json",
    "tsconfig.json",
    "observablehq.config.ts"
  ])
    cpSync(name, join(folder, name), {
      recursive: true,
      filter: (source) => !/src\/(vendor|\.observablehq)(\/|$)/.test(source)
    });
  symlinkSync(resolve("node_modules"), join(folder, "node_modules"));
  change(folder);
  const began = performance.now();
  execFileSync(process.execPath, ["--import", "tsx", "site/commands/build.ts"], {
    cwd: folder,
    stdio: "pipe",
    env: {...process.env, OBSERVABLE_TELEMETRY_DISABLE: "true"}
  });
  const seconds = (performance.now() - began) / 1000;
  rmSync(folder, {recursive: true, force: true});
  return seconds;
}
