import {readFileSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {transform} from "esbuild";

/**
 * Framework copies our modules as they stand, comments and all. Each is written again without what only authors read; it
 * keeps its name, its imports and its exports. What is vendored is small already.
 */
export async function minifyModules(dist: string, files: readonly string[]): Promise<void> {
  const modules = files.filter((file) => file.startsWith("_import/") && file.endsWith(".js"));
  for (const file of modules) {
    const source = readFileSync(join(dist, file), "utf8");
    const options = {format: "esm", target: "es2022", minify: true, legalComments: "none", charset: "utf8"} as const;
    writeFileSync(join(dist, file), (await transform(source, options)).code);
  }
}
