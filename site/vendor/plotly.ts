import {readFileSync} from "node:fs";
import {join} from "node:path";
import {build} from "esbuild";

/**
 * Writes `outDir`/plotly.js, one minified module. Pages fetch it by address (`FileAttachment("…").url()`, then
 * `import(url)`) when their first figure nears the screen: Framework copies the file and never parses its five megabytes,
 * and no page preloads it.
 */
export async function buildPlotly(outDir: string): Promise<void> {
  const {name, version} = JSON.parse(readFileSync("node_modules/plotly.js-dist-min/package.json", "utf8")) as {
    name: string;
    version: string;
  };
  await build({
    stdin: {contents: `export {default} from "plotly.js-dist-min";`, resolveDir: "."},
    outfile: join(outDir, "plotly.js"),
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2022",
    legalComments: "none",
    banner: {js: `/* ${name} ${version} | Copyright Plotly, Inc. | MIT license */`},
    logLevel: "error"
  });
}
