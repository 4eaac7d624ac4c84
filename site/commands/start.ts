import {existsSync, watch} from "node:fs";
import {serve} from "../serve.js";
import {isBuilt} from "./support/buildSite.js";
import {buildInputs} from "./support/digest.js";
import {main, runScript} from "./support/run.js";

const build = () => runScript("site/commands/build.ts");

/** Rebuilds when a source changes, one build at a time; what is served stays as it was while a build fails. */
function rebuildOnChange(): void {
  let timer: NodeJS.Timeout | undefined;
  let building = false;
  const rebuild = async () => {
    if (building) return later();
    if (isBuilt()) return;
    building = true;
    console.log("A source changed: building again …");
    const code = await build();
    console.log(code === 0 ? "Built: reload the page to see it." : "The build failed; the message stands above.");
    building = false;
  };
  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(() => void rebuild(), 300);
  };
  const own = /(^|[\\/])(\.observablehq|vendor)([\\/]|$)/;
  for (const path of buildInputs.filter((path) => existsSync(path))) {
    const recursive = !path.includes(".");
    const watcher = watch(path, {recursive}, (_, name) => {
      if (!(path === "src" && name && own.test(name))) later();
    });
    watcher.on("error", () => {}); // a folder that went away while it was watched
  }
}

// Builds the course if its sources changed since the last build, serves it, and builds again at each change.
await main(async () => {
  if (!isBuilt()) {
    console.log("Building the course …");
    const code = await build();
    if (code !== 0) return code;
  }
  const host = process.env.HOST || "127.0.0.1";
  const {url, close} = await serve("dist", {host, port: Number(process.env.PORT) || 3000, attempts: 50});
  console.log(`\nThe course is at ${url}\n(Ctrl-C ends it.)`);
  rebuildOnChange();
  for (const signal of ["SIGINT", "SIGTERM"] as const)
    process.once(signal, () => void close().then(() => process.exit(0)));
  return 0;
});
