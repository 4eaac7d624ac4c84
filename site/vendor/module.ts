import {utimesSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {build} from "esbuild";

/**
 * Bundles `contents` to `outDir`/`name`.js, one minified module with its declarations beside it: a local module, which
 * the pages load when it is first needed. The files' times are 0, so that two builds are the same bytes.
 */
export async function buildModule(
  outDir: string,
  name: string,
  contents: string,
  declarations = contents
): Promise<void> {
  const outfile = join(outDir, `${name}.js`);
  await build({
    stdin: {contents, resolveDir: process.cwd()},
    bundle: true,
    format: "esm",
    minify: true,
    target: "es2022",
    legalComments: "none",
    outfile
  });
  writeFileSync(join(outDir, `${name}.d.ts`), `${declarations}\n`);
  for (const extension of ["js", "d.ts"]) utimesSync(join(outDir, `${name}.${extension}`), 0, 0);
}
