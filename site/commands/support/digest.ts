import {createHash} from "node:crypto";
import {existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync} from "node:fs";
import {join} from "node:path";

/** Where the commands note what they made from what; `npm run clean` removes it. */
export const cache = "src/.observablehq/course";

/** Everything that a build reads, but for what the build itself makes. */
export const buildInputs = [
  "src",
  "site",
  "data",
  "test/accuracy",
  "test/support",
  "observablehq.config.ts",
  "package-lock.json"
];

/** What the build makes itself inside `src/`. */
const skipped = ["src/.observablehq", "src/vendor"].map((path) => join(path));

/** The files under some files and folders, sorted by name; folders that the build makes are left out. */
export function filesUnder(paths: readonly string[]): string[] {
  const files: string[] = [];
  const visit = (path: string) => {
    if (!existsSync(path)) return;
    if (statSync(path).isFile()) files.push(path);
    else for (const name of readdirSync(path)) if (!skipped.includes(join(path, name))) visit(join(path, name));
  };
  for (const path of paths) visit(path);
  return files.sort();
}

/** One digest of the names and contents of all files under some paths, and of what else is given. */
export function digest(paths: readonly string[], ...more: string[]): string {
  const hash = createHash("sha256");
  for (const part of [...more, process.versions.node]) hash.update(`${part}\0`);
  for (const file of filesUnder(paths)) hash.update(`${file}\0`).update(readFileSync(file)).update("\0");
  return hash.digest("hex");
}

/** Whether the stamp of that name holds this digest. */
export function isCurrent(name: string, value: string): boolean {
  const file = join(cache, name);
  return existsSync(file) && readFileSync(file, "utf8") === value;
}

/** Writes the stamp of that name; without a value, removes it. */
export function note(name: string, value?: string): void {
  const file = join(cache, name);
  mkdirSync(cache, {recursive: true});
  if (value === undefined) rmSync(file, {force: true});
  else writeFileSync(file, value);
}
