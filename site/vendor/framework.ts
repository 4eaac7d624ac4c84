import {mkdirSync, readFileSync} from "node:fs";
import {join} from "node:path";

const framework = "node_modules/@observablehq/framework/dist";

/**
 * Framework asks the npm registry for the newest version of every library that it recommends, whether a page uses it or
 * not. An empty folder in its cache is an answer: preview and build then need no network.
 */
export function seedRegistryAnswers(cache = "src/.observablehq/cache"): string[] {
  const names = new Set<string>();
  for (const file of ["libraries.js", "client/stdlib/recommendedLibraries.js"])
    for (const [, name] of readFileSync(join(framework, file), "utf8").matchAll(/"npm:((?:@[\w.-]+\/)?[\w.-]+)/g))
      names.add(name);
  for (const name of names) mkdirSync(join(cache, "_npm", `${name}@0.0.0`), {recursive: true});
  return [...names].sort();
}
