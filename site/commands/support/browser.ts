import {spawnSync} from "node:child_process";
import {existsSync, readFileSync} from "node:fs";
import {delimiter, join} from "node:path";

type Env = Readonly<Record<string, string | undefined>>;

const commands = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge"];

/** Where Chrome, Chromium or Edge usually stand on a system, best first. */
export function usualPlaces(platform: NodeJS.Platform, env: Env): string[] {
  if (platform === "darwin")
    return ["", env.HOME ?? ""].flatMap((home) =>
      ["Google Chrome", "Chromium", "Microsoft Edge"].map(
        (name) => `${home}/Applications/${name}.app/Contents/MacOS/${name}`
      )
    );
  if (platform === "win32")
    return [env.PROGRAMFILES, env["PROGRAMFILES(X86)"], env.LOCALAPPDATA].flatMap((folder) =>
      folder
        ? [
            "Google\\Chrome\\Application\\chrome.exe",
            "Chromium\\Application\\chrome.exe",
            "Microsoft\\Edge\\Application\\msedge.exe"
          ].map((name) => `${folder}\\${name}`)
        : []
    );
  const folders = [...(env.PATH ?? "").split(delimiter), "/usr/bin", "/usr/local/bin", "/snap/bin"].filter(Boolean);
  return [
    ...commands.flatMap((name) => folders.map((folder) => join(folder, name))),
    "/usr/lib/chromium/chromium",
    "/opt/google/chrome/chrome"
  ];
}

/**
 * The browser for the tests, if one is installed: `$CHROME_PATH` first.
 *
 * @throws Error if `$CHROME_PATH` names a file that is not there
 */
export function findBrowser(
  env: Env = process.env,
  platform: NodeJS.Platform = process.platform,
  exists: (path: string) => boolean = existsSync
): string | undefined {
  if (env.CHROME_PATH) {
    if (exists(env.CHROME_PATH)) return env.CHROME_PATH;
    throw new Error(`CHROME_PATH is ${env.CHROME_PATH}, and no file is there.`);
  }
  return usualPlaces(platform, env).find(exists);
}

/**
 * The browser for the tests: one that is installed, else the distribution's package where we may install it.
 *
 * @throws Error saying what to install if there is none
 */
export async function ensureBrowser(): Promise<string> {
  const found = findBrowser();
  if (found) return found;
  if (mayInstall()) {
    console.log("No Chrome or Chromium is installed: installing the distribution's package chromium …");
    const quiet = {
      stdio: ["ignore", 2, 2] as ("ignore" | number)[],
      env: {...process.env, DEBIAN_FRONTEND: "noninteractive"}
    };
    spawnSync("apt-get", ["update"], quiet);
    spawnSync("apt-get", ["install", "-y", "--no-install-recommends", "chromium"], quiet);
    const installed = findBrowser();
    if (installed) return installed;
  }
  throw new Error(
    "The browser tests need Google Chrome or Chromium, and none was found: install one (on Debian: apt-get install " +
      "chromium; elsewhere: https://www.google.com/chrome), or set CHROME_PATH to where it is."
  );
}

/** Whether this is Debian or one of its kin, and we are its administrator. */
function mayInstall(): boolean {
  if (process.platform !== "linux" || process.getuid?.() !== 0 || !existsSync("/etc/os-release")) return false;
  return /^ID(_LIKE)?=.*\b(debian|ubuntu)\b/m.test(readFileSync("/etc/os-release", "utf8"));
}
