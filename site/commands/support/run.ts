import {spawn} from "node:child_process";
import {readFileSync} from "node:fs";
import {join} from "node:path";

/** The script that a package of node_modules runs under a name, e.g. `bin("typescript", "tsc")`. */
export function bin(packageName: string, name = packageName): string {
  const folder = join("node_modules", packageName);
  const {bin: bins} = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as {
    bin: string | Record<string, string>;
  };
  return join(folder, typeof bins === "string" ? bins : bins[name]);
}

/** Runs a program with this terminal's input and output; resolves to its exit code (1 if it was ended by a signal). */
export function run(program: string, args: readonly string[], env: Record<string, string> = {}): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(program, args, {stdio: "inherit", env: {...process.env, ...env}});
    child.on("error", (error) => {
      console.error(`${program} could not be run: ${error.message}`);
      resolve(1);
    });
    child.on("exit", (code) => resolve(code ?? 1));
  });
}

/** Runs a script in this Node, with TypeScript. */
export function runScript(
  file: string,
  args: readonly string[] = [],
  env: Record<string, string> = {}
): Promise<number> {
  return run(process.execPath, ["--import", "tsx", file, ...args], env);
}

/** Ends the command with a message and a failing exit code when its work throws; `DEBUG=1` shows where. */
export async function main(work: () => Promise<number | undefined>): Promise<void> {
  try {
    process.exitCode = (await work()) ?? 0;
  } catch (error) {
    const {message, stack} = error instanceof Error ? error : new Error(String(error));
    console.error(process.env.DEBUG ? stack : message);
    process.exitCode = 1;
  }
}
