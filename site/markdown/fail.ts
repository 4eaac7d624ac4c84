import {existsSync, readFileSync} from "node:fs";

/** What the rules know of the page they are in: Framework's own context, and the line where the current text begins. */
export interface Env {
  /** Path of the page without its extension, e.g. "/step-size". */
  path: string;
  /** First line of the block being read, counted from 0 after the front matter. */
  line?: number;
}

/** Stops the build with the file and the line at fault. `line` counts from 0 after the front matter. */
export function fail(env: Env, line: number, why: string): never {
  throw new Error(`src${env.path}.md:${frontMatterLines(`src${env.path}.md`) + line + 1}: ${why}`);
}

/** Framework hands the rules a page without its front matter; a reader of the message counts from the top of the file. */
function frontMatterLines(file: string): number {
  if (!existsSync(file)) return 0;
  const match = /^---\r?\n[\s\S]*?\r?\n---\r?\n/.exec(readFileSync(file, "utf8"));
  return match ? match[0].split("\n").length - 1 : 0;
}
