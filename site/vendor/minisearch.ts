import {utimesSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {build} from "esbuild";

/**
 * Bundles minisearch to `outDir`/minisearch.js, with its declarations beside it: a local module, which the page's
 * search loads when it is first opened. The files' times are 0, so that two builds are the same bytes.
 */
export async function buildMinisearch(outDir: string): Promise<void> {
  const outfile = join(outDir, "minisearch.js");
  const declarations = join(outDir, "minisearch.d.ts");
  await build({
    stdin: {contents: `export {default} from "minisearch";`, resolveDir: process.cwd()},
    bundle: true,
    format: "esm",
    minify: true,
    target: "es2022",
    legalComments: "none",
    outfile
  });
  writeFileSync(declarations, `export {default} from "minisearch";\n`);
  for (const file of [outfile, declarations]) utimesSync(file, 0, 0);
}
