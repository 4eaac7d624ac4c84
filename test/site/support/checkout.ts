import {spawnSync} from "node:child_process";
import {cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync} from "node:fs";
import {tmpdir} from "node:os";
import {join, relative, resolve} from "node:path";

const left = ["node_modules", "dist", ".git", "src/.observablehq", "src/vendor", "test/pages/differences"].map((path) =>
  resolve(path)
);

/** A copy of these sources in a folder of its own, with the same node_modules and nothing built or vendored. */
export interface Checkout {
  readonly folder: string;
  /** Builds there, as a reader would; `before` is a program that starts the build, e.g. one that takes the network away. */
  build(env?: Record<string, string>, before?: readonly string[]): {code: number | null; output: string};
  remove(): void;
}

/** Copies the checkout into a new folder of the system's own, some folders below it. */
export function checkout(...below: string[]): Checkout {
  const top = mkdtempSync(join(tmpdir(), "course-"));
  const folder = join(top, ...below);
  mkdirSync(folder, {recursive: true});
  cpSync(".", folder, {recursive: true, filter: (path) => !left.includes(resolve(path))});
  symlinkSync(resolve("node_modules"), join(folder, "node_modules"), "junction");
  return {
    folder,
    build(env = {}, before = []) {
      const [program, ...args] = [...before, process.execPath, "site/run.mjs", "build"];
      const options = {cwd: folder, env: {...process.env, BASE_URL: "", ...env}, encoding: "utf8"} as const;
      const {status, stdout, stderr} = spawnSync(program, args, options);
      return {code: status, output: `${stdout}${stderr}`};
    },
    remove: () => rmSync(top, {recursive: true, force: true})
  };
}

/** Every file of a folder, by its name with slashes, with its content. */
export function contents(folder: string): Map<string, Buffer> {
  const names = (readdirSync(folder, {recursive: true}) as string[]).filter((name) =>
    statSync(join(folder, name)).isFile()
  );
  const entries = names.map((name): [string, Buffer] => {
    const file = join(folder, name);
    return [relative(folder, file).replaceAll("\\", "/"), readFileSync(file)];
  });
  return new Map(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}
