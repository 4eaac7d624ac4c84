// node site/run.mjs <command>: installs what is missing, then runs site/commands/<command>.ts. Needs nothing but Node.
import {spawn, spawnSync} from "node:child_process";
import {createHash} from "node:crypto";
import {existsSync, readFileSync, writeFileSync} from "node:fs";
import {delimiter, join} from "node:path";
import {fileURLToPath} from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const stampFile = join(root, "node_modules", ".course-installed");

/** What an installation depends on: the lock, the dependencies asked for, and the machine; not the scripts. */
function stamp() {
  const {dependencies, devDependencies, overrides} = readJson("package.json");
  const lock = readFileSync(join(root, "package-lock.json"), "utf8");
  const machine = [process.versions.node.split(".")[0], process.platform, process.arch];
  const parts = JSON.stringify([dependencies, devDependencies, overrides, lock, machine]);
  return createHash("sha256").update(parts).digest("hex");
}

function readJson(path) {
  return JSON.parse(readFileSync(join(root, path), "utf8"));
}

/** Whether someone's own `npm ci` already put there what the lock asks for, on this platform. */
function agrees() {
  const record = join("node_modules", ".package-lock.json");
  if (!existsSync(join(root, record))) return false;
  const installed = readJson(record).packages;
  return Object.entries(readJson("package-lock.json").packages).every(([path, wanted]) => {
    if (path === "") return true;
    if (installed[path]) return installed[path].version === wanted.version && existsSync(join(root, path));
    return (
      wanted.optional && !(wanted.os?.includes(process.platform) && wanted.cpu?.includes(process.arch) && !wanted.libc)
    );
  });
}

/** Installs once; again only when the lock, the dependencies or the machine changed. */
function install() {
  const wanted = stamp();
  if (existsSync(stampFile) && readFileSync(stampFile, "utf8") === wanted) return;
  if (!agrees()) {
    console.log("Installing what the course needs (only when something changed) …");
    const args = ["ci", "--no-audit", "--no-fund"];
    const npm = process.env.npm_execpath ?? "";
    const options = {cwd: root, stdio: ["ignore", 2, 2], shell: process.platform === "win32" && !npm};
    const {status, error} = /npm-cli\.c?js$/.test(npm)
      ? spawnSync(process.execPath, [npm, ...args], options)
      : spawnSync("npm", args, {...options, shell: process.platform === "win32"});
    if (status !== 0) {
      const why = error ? `npm could not be run: ${error.message}` : "npm ci failed; what it said stands above";
      stop(`The installation did not succeed (${why}). Once the cause is gone, run the same command again.`);
    }
  }
  writeFileSync(stampFile, wanted);
}

function stop(message) {
  console.error(message);
  process.exit(1);
}

if (Number(process.versions.node.split(".")[0]) < 20)
  stop(`The course needs Node 20 or newer; this is Node ${process.versions.node}. See https://nodejs.org.`);

const [command = "", ...rest] = process.argv.slice(2);
const file = join(root, "site", "commands", `${command}.ts`);
if (!/^[a-z]+$/.test(command) || !existsSync(file))
  stop(`No command is called "${command}"; package.json lists them under "scripts".`);

install();

const path = Object.keys(process.env).find((name) => name.toUpperCase() === "PATH") ?? "PATH";
const child = spawn(process.execPath, ["--import", "tsx", file, ...rest], {
  cwd: root,
  stdio: "inherit",
  env: {
    ...process.env,
    OBSERVABLE_TELEMETRY_DISABLE: "true",
    [path]: `${join(root, "node_modules", ".bin")}${delimiter}${process.env[path] ?? ""}` // loaders run by the name `tsx`
  }
});
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => child.kill(signal));
child.on("error", (error) => stop(`${command} could not be started: ${error.message}`));
child.on("exit", (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
