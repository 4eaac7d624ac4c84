import {existsSync} from "node:fs";
import {rename, rm} from "node:fs/promises";
import {measureAccuracy} from "../../accuracy/measure.js";
import {base} from "../../base.js";
import {equations} from "../../equations.js";
import {finish} from "../../finish/index.js";
import {seedRegistryAnswers} from "../../vendor/framework.js";
import {vendor} from "../../vendor/index.js";
import {buildInputs, digest, isCurrent, note} from "./digest.js";
import {type Channels, framework} from "./framework.js";

/**
 * Builds the course into `dist/`: vendors, measures the accuracy, runs Framework from a clean cache, and mends what it wrote.
 *
 * @throws Error with the page's file and line if a page cannot be built, or a link between pages leads nowhere
 */
export async function buildSite(): Promise<void> {
  note("built");
  await vendor();
  await measureAccuracy();
  await rm("src/.observablehq/cache", {recursive: true, force: true}); // loaders' outputs are cached by time alone
  seedRegistryAnswers();

  const {readConfig, setCurrentDate} = await framework("config.js");
  const {build, FileBuildEffects} = await framework("build.js");
  // Framework writes each attachment's modification time into pages and into hashes: with one fixed time for all, two
  // builds of the same sources are the same bytes.
  setCurrentDate(new Date(0));
  const config = await readConfig("observablehq.config.ts");
  const finished = config.output;
  config.output = "src/.observablehq/dist"; // what is served stays as it is until all went well
  const {channels, transcript} = record();
  try {
    await build({config}, new FileBuildEffects(config.output, "src/.observablehq/cache", channels));
  } catch (error) {
    if (process.env.DEBUG) console.error(transcript.join("\n"));
    throw error;
  }
  await finish(config.output, {base, equations});
  await rm(finished, {recursive: true, force: true});
  await rename(config.output, finished);
  note("built", inputsDigest());
}

/** Whether `dist/` was built from the sources as they are now. */
export function isBuilt(): boolean {
  return existsSync("dist/index.html") && isCurrent("built", inputsDigest());
}

function inputsDigest(): string {
  return digest(buildInputs, base ?? "");
}

/** Keeps what Framework says, without its colours, instead of printing its hundred lines. */
function record(): {channels: Channels; transcript: string[]} {
  const transcript: string[] = [];
  // biome-ignore lint/suspicious/noControlCharactersInRegex: colour codes begin with the escape character
  const keep = (line: string) => void transcript.push(line.replace(/\x1b\[\d+m/g, ""));
  return {channels: {logger: {log: keep, warn: keep, error: keep}, output: {write: keep}}, transcript};
}
