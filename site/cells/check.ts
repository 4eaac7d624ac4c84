import {spawn} from "node:child_process";
import {createHash} from "node:crypto";
import {mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {dirname, join, relative, resolve} from "node:path";
import {cache} from "../commands/support/digest.js";
import {framework} from "../commands/support/framework.js";
import {bin} from "../commands/support/run.js";
import {pieces, toModule} from "./extract.js";
import {misordered} from "./order.js";

/**
 * Type-checks every cell and every placeholder of the pages under a folder, strictly, and their reading order.
 *
 * Each page becomes one module of the same lines in a mirrored folder; `rootDirs` lays that folder over the pages' own,
 * so that "./numerics/x.js" is found where the page would find it.
 *
 * @returns messages that begin with the page's own file and line; none if all is well
 */
export async function checkCells(root: string): Promise<string[]> {
  const {parsePlaceholder} = await framework("placeholder.js");
  const {parseJavaScript} = await framework("javascript/parse.js");
  const place = join(cache, "cells", createHash("sha256").update(resolve(root)).digest("hex").slice(0, 8));
  const mirror = join(place, "pages");
  rmSync(place, {recursive: true, force: true});

  const messages: string[] = [];
  const modules: string[] = [];
  for (const file of pagesUnder(root)) {
    const source = readFileSync(join(root, file), "utf8").replaceAll("\r\n", "\n");
    try {
      const programs = pieces(source, parsePlaceholder);
      messages.push(
        ...misordered(programs, parseJavaScript).map((message) => `${slashed(join(root, file))}:${message}`)
      );
      const module = join(mirror, file.replace(/\.md$/, ".ts"));
      mkdirSync(dirname(module), {recursive: true});
      writeFileSync(module, toModule(source, programs));
      modules.push(module);
    } catch (error) {
      messages.push(`${slashed(join(root, file))}:${(error as Error).message}`);
    }
  }
  return modules.length === 0 ? messages : [...messages, ...(await compile(root, place, mirror, modules))];
}

function pagesUnder(root: string): string[] {
  const files = readdirSync(root, {recursive: true}) as string[];
  return files.filter((file) => file.endsWith(".md") && !file.includes(".observablehq")).sort();
}

async function compile(root: string, place: string, mirror: string, modules: readonly string[]): Promise<string[]> {
  const config = join(place, "tsconfig.json");
  const declarations = ["site/cells/framework.d.ts", "src/components/stdlib.d.ts"];
  const compilerOptions = {
    rootDirs: [resolve(root), resolve(mirror)],
    types: [],
    moduleDetection: "force",
    noEmit: true
  };
  const files = [...declarations, ...modules].map((file) => resolve(file));
  writeFileSync(config, JSON.stringify({extends: resolve("tsconfig.json"), compilerOptions, files, include: []}));
  const {code, output} = await capture([bin("typescript", "tsc"), "--pretty", "false", "-p", config]);
  const messages = inPages(output, root, mirror);
  return code !== 0 && messages.length === 0 ? [output.trim() || `tsc ended with exit code ${code}`] : messages;
}

/** The compiler's messages, with each module's name turned back into its page's. */
export function inPages(output: string, root: string, mirror: string): string[] {
  const messages: string[] = [];
  for (const line of output.split("\n")) {
    const [, file, row, column, text] = /^(\S.*?)\((\d+),(\d+)\): (.*)$/.exec(line) ?? [];
    if (file) {
      const page = relative(resolve(mirror), resolve(file)).replace(/\.ts$/, ".md");
      const name = page.startsWith("..") ? slashed(file) : slashed(join(root, page));
      messages.push(`${name}:${row}:${column}: ${text.replace(/^error /, "")}`);
    } else if (/^\s+\S/.test(line) && messages.length > 0) messages[messages.length - 1] += `\n${line.trimEnd()}`;
  }
  return messages;
}

const slashed = (path: string) => path.replaceAll("\\", "/");

function capture(args: readonly string[]): Promise<{code: number; output: string}> {
  return new Promise((done) => {
    const child = spawn(process.execPath, args, {stdio: ["ignore", "pipe", "inherit"]});
    let output = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => (output += text));
    child.on("error", (error) => done({code: 1, output: error.message}));
    child.on("close", (code) => done({code: code ?? 1, output}));
  });
}
