import {execFileSync} from "node:child_process";
import {join} from "node:path";
import {build as bundle} from "esbuild";
import {build} from "./build.js";
import {drag} from "./drag.js";
import {weight} from "./weight.js";

/** Bundled by esbuild and run by plain Node: tsx would rename every inner function at run time, and be measured with it. */
async function numerics(): Promise<void> {
  const outfile = join("node_modules", ".cache", "bench", "numerics.mjs");
  await bundle({
    entryPoints: ["test/bench/numerics/index.ts"],
    outfile,
    bundle: true,
    format: "esm",
    platform: "node",
    target: "es2022",
    packages: "external",
    logLevel: "error"
  });
  execFileSync(process.execPath, [outfile, ...process.argv.slice(3)], {stdio: "inherit"});
}

// Ratios and sizes, each against a named peer in the same run: these numbers are worth comparing, milliseconds are not.
// `npm run bench -- numerics` measures one part; `npm run bench -- numerics eigen` one topic of it.
const parts: Readonly<Record<string, () => Promise<void>>> = {numerics, weight, drag, build};
const wanted = process.argv[2];
if (wanted !== undefined && !Object.hasOwn(parts, wanted))
  throw new RangeError(`unknown part ${wanted}; expected one of ${Object.keys(parts).join(", ")}`);
for (const [name, measure] of Object.entries(parts)) if (wanted === undefined || wanted === name) await measure();
