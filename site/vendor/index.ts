import {existsSync, utimesSync} from "node:fs";
import {mkdir, rm} from "node:fs/promises";
import {digest, filesUnder, isCurrent, note} from "../commands/support/digest.js";
import {seedRegistryAnswers} from "./framework.js";
import {buildModule} from "./module.js";
import {buildPlotly} from "./plotly.js";
import {buildType} from "./type.js";

const inputs = ["site/vendor", "src/figures/theme.ts", "package-lock.json"];
const output = "src/vendor";

/**
 * Makes `src/vendor/`: what the pages need of node_modules, as files of our own, so that build and preview work without a
 * network. Does nothing while the inputs and outputs are as it left them.
 */
export async function vendor(): Promise<void> {
  seedRegistryAnswers();
  if (existsSync(output) && isCurrent("vendored", state())) return;
  await rm(output, {recursive: true, force: true});
  await mkdir(output, {recursive: true});
  buildType(output);
  await buildModule(output, "minisearch", `export {default} from "minisearch";`);
  await buildModule(
    output,
    "mathjs",
    `import {create, parseDependencies} from "mathjs/number"; export const {parse} = create({parseDependencies});`,
    `import type {MathNode} from "mathjs"; export declare const parse: (text: string) => MathNode;`
  );
  await buildModule(output, "katex", `export {render} from "katex";`);
  await buildPlotly(output);
  for (const file of filesUnder([`${output}/`])) utimesSync(file, 0, 0); // the preview, too, writes times into pages
  note("vendored", state());
}

/** What went in, and the names of what came out. */
function state(): string {
  return digest(inputs, ...filesUnder([`${output}/`]));
}
