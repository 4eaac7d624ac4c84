import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {request} from "node:http";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {findBrowser, usualPlaces} from "../../site/commands/support/browser.js";
import {digest} from "../../site/commands/support/digest.js";
import {tally} from "../../site/commands/support/suites.js";
import {serve} from "../../site/serve.js";

describe("tally(report, exitCode)", () => {
  const file = (status: string, ...tests: string[]) => ({
    name: "a-test.ts",
    status,
    assertionResults: tests.map((one, i) => ({fullName: `test ${i}`, status: one}))
  });

  it("counts tests, and names those that did not run", () => {
    expect(tally({testResults: [file("failed", "passed", "failed"), file("passed", "passed", "pending")]}, 1)).toEqual({
      passed: 2,
      failed: 1,
      skipped: ["test 1"]
    });
  });

  it("counts a file that crashed as one failure, with or without tests that passed before", () => {
    expect(tally({testResults: [file("failed"), file("failed", "passed")]}, 1)).toMatchObject({passed: 1, failed: 2});
  });

  it("counts a suite that left no report, or failed for a reason of no test, as one failure", () => {
    expect(tally(undefined, 0)).toMatchObject({passed: 0, failed: 1});
    expect(tally({testResults: [file("passed", "passed")]}, 1)).toMatchObject({passed: 1, failed: 1});
  });
});

describe("findBrowser(env, platform, exists)", () => {
  it("takes CHROME_PATH first, and says when nothing is there", () => {
    expect(findBrowser({CHROME_PATH: "/my/chrome"}, "linux", () => true)).toBe("/my/chrome");
    expect(() => findBrowser({CHROME_PATH: "/my/chrome"}, "linux", () => false)).toThrow("CHROME_PATH is /my/chrome");
  });

  it("then looks where browsers usually stand on each system", () => {
    expect(findBrowser({PATH: "/opt/bin"}, "linux", (path) => path === "/usr/bin/chromium")).toBe("/usr/bin/chromium");
    expect(usualPlaces("darwin", {})).toContain("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");
    expect(usualPlaces("win32", {PROGRAMFILES: "C:\\P"})).toContain("C:\\P\\Google\\Chrome\\Application\\chrome.exe");
    expect(findBrowser({}, "linux", () => false)).toBeUndefined();
  });
});

describe("with a folder", () => {
  let folder = "";
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "serve-"));
    mkdirSync(join(folder, "site/deep"), {recursive: true});
    writeFileSync(join(folder, "secret.txt"), "secret");
    writeFileSync(join(folder, "site/index.html"), "<h1>Home</h1>");
    writeFileSync(join(folder, "site/404.html"), "<h1>Lost</h1>");
    writeFileSync(join(folder, "site/deep/a b.js"), "1;");
    writeFileSync(join(folder, "site/font.woff2"), "font");
  });
  afterAll(() => rmSync(folder, {recursive: true, force: true}));

  describe("digest(paths)", () => {
    it("changes with a file's content, name, or what else is given, and with nothing else", () => {
      const before = digest([folder]);
      expect(digest([folder])).toBe(before);
      expect(digest([folder], "base")).not.toBe(before);
      writeFileSync(join(folder, "site/font.woff2"), "fonT");
      expect(digest([folder])).not.toBe(before);
      writeFileSync(join(folder, "site/font.woff2"), "font");
      expect(digest([folder])).toBe(before);
    });
  });

  describe("serve(dir, options)", () => {
    let server: Awaited<ReturnType<typeof serve>>;
    beforeAll(async () => {
      server = await serve(join(folder, "site"), {prefix: "/sub/path/"});
    });
    afterAll(() => server.close());
    const get = (path: string, init?: RequestInit) => fetch(new URL(path, server.url), init);

    it("serves files under the prefix, each with its type", async () => {
      expect(server.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/sub\/path\/$/);
      expect(await (await get("")).text()).toBe("<h1>Home</h1>");
      expect((await get("deep/a%20b.js")).headers.get("content-type")).toBe("text/javascript; charset=utf-8");
      expect((await get("font.woff2")).headers.get("content-type")).toBe("font/woff2");
    });

    it("answers what is not there, or not under the prefix, with the page for it and 404", async () => {
      for (const path of ["no.html", "deep", "deep/", "/index.html", "%E0%A4%A"]) {
        const response = await get(path);
        expect([path, response.status, await response.text()]).toEqual([path, 404, "<h1>Lost</h1>"]);
      }
    });

    it("answers HEAD without a body, and refuses to be written to", async () => {
      const head = await get("index.html", {method: "HEAD"});
      expect([head.status, await head.text()]).toEqual([200, ""]);
      expect((await get("index.html", {method: "POST"})).status).toBe(405);
    });

    it("gives away nothing outside its folder", async () => {
      for (const path of ["/sub/path/../../secret.txt", "/sub/path/..%2Fsecret.txt", "/sub/path/%2e%2e/secret.txt"])
        expect(await raw(server.url, path)).not.toContain("secret");
    });

    it("takes the next port when one is taken, as often as it may", async () => {
      const port = Number(new URL(server.url).port);
      await expect(serve(folder, {port})).rejects.toThrow("EADDRINUSE");
      const next = await serve(folder, {port, attempts: 20});
      expect(Number(new URL(next.url).port)).toBeGreaterThan(port);
      await next.close();
    });
  });
});

/** A request whose path nobody tidies on the way. */
function raw(url: string, path: string): Promise<string> {
  return new Promise((done, fail) => {
    const {hostname, port} = new URL(url);
    request({hostname, port, path}, (response) => {
      let text = "";
      response.on("data", (part) => (text += part)).on("end", () => done(text));
    })
      .on("error", fail)
      .end();
  });
}
