import {readFileSync} from "node:fs";
import {join} from "node:path";
import {build} from "esbuild";

const source = "node_modules/plotly.js-dist-min";

/**
 * Writes `outDir`/plotly.js, one minified module. Pages fetch it by address (`FileAttachment("…").url()`, then
 * `import(url)`) when their first figure nears the screen: Framework copies the file and never parses its five megabytes,
 * and no page preloads it.
 */
export async function buildPlotly(outDir: string): Promise<void> {
  const {name, version} = JSON.parse(readFileSync(join(source, "package.json"), "utf8")) as {
    name: string;
    version: string;
  };
  await build({
    stdin: {contents: unwrapped(readFileSync(join(source, "plotly.min.js"), "utf8")), resolveDir: "."},
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

/**
 * The library as a module, without the function that it is wrapped in for other loaders: a browser reads each such
 * function once to skip it and once more to run it, and this one is five megabytes long.
 *
 * @throws Error if the wrapping is another one
 */
export function unwrapped(script: string): string {
  const [head, end] = ['module === "object"', "return Plotly;\n}));"];
  const [from, to] = [script.indexOf("() => {", script.indexOf(head)) + "() => {".length, script.lastIndexOf(end)];
  if (!script.includes(head) || from > 1000 || to < from || script.slice(to).trim() !== end)
    throw new Error("plotly.min.js is wrapped in another way than site/vendor/plotly.ts expects");
  return `${script.slice(from, to)}\nexport default Plotly;`;
}
