import {resolve} from "node:path";
import {pathToFileURL} from "node:url";

/** The parts of Observable Framework's own modules that we call; it ships no declarations. */
interface Framework {
  "config.js": {
    readConfig(path: string): Promise<{root: string; output: string}>;
    setCurrentDate(date: Date): void;
  };
  "build.js": {
    build(options: {config: object}, effects: object): Promise<void>;
    FileBuildEffects: new (output: string, cache: string, channels: Channels) => object;
  };
  "javascript/parse.js": {
    parseJavaScript(
      source: string,
      options: {path: string; inline?: boolean}
    ): {references: {name: string}[]; declarations: {name: string}[] | null};
  };
  "placeholder.js": {
    parsePlaceholder(source: string): Iterable<{type: "placeholder" | "html_block"; content: string; pos: number}>;
  };
}

/** Where a build says what it does. */
export interface Channels {
  logger: {log(line: string): void; warn(line: string): void; error(line: string): void};
  output: {write(text: string): void};
}

/** One of Framework's modules. */
export function framework<Name extends keyof Framework>(name: Name): Promise<Framework[Name]> {
  return import(pathToFileURL(resolve("node_modules/@observablehq/framework/dist", name)).href);
}
