import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {request} from "node:http";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {serve} from "../../site/serve.js";

let folder: string;
let host: Awaited<ReturnType<typeof serve>>;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "serve-"));
  const site = join(folder, "site");
  mkdirSync(join(site, "_import"), {recursive: true});
  writeFileSync(join(folder, "secret.txt"), "not part of the site");
  writeFileSync(join(site, "index.html"), "<p>home");
  writeFileSync(join(site, "404.html"), "<p>nothing here");
  writeFileSync(join(site, "_import/figure.1a2b3c4d.js"), "export {};");
  host = await serve(site, {prefix: "/some/course/"});
});
afterAll(async () => {
  await host.close();
  rmSync(folder, {recursive: true});
});

describe("serve(dir, options)", () => {
  it("gives a file by its name and index.html for a folder, under its prefix alone", async () => {
    for (const path of ["", "index.html", "?v=1&a=0.1"]) {
      const home = await fetch(host.url + path);
      expect(home.status).toBe(200);
      expect(home.headers.get("content-type")).toBe("text/html; charset=utf-8");
      expect(await home.text()).toBe("<p>home");
    }
    expect((await fetch(new URL("/", host.url))).status).toBe(404);
  });

  it("gives 404.html for what is not there, and for a name that is no name", async () => {
    for (const path of ["nothing.html", "_import", "%", "a%00b"]) {
      const missed = await fetch(host.url + path);
      expect(missed.status, path).toBe(404);
      expect(await missed.text()).toBe("<p>nothing here");
    }
  });

  it("gives nothing outside its folder", async () => {
    for (const path of ["../secret.txt", "%2e%2e/secret.txt", "..%2fsecret.txt"]) {
      const status = await new Promise((done) => {
        const {hostname, port, pathname} = new URL(host.url);
        // by hand: fetch would resolve the dots
        request({hostname, port, path: pathname + path}, (answer) => done(answer.resume().statusCode)).end();
      });
      expect(status, path).toBe(404);
    }
  });

  it("lets a browser keep what is named by its content, and nothing else", async () => {
    const kept = async (path: string) => (await fetch(host.url + path)).headers.get("cache-control");
    expect(await kept("_import/figure.1a2b3c4d.js")).toBe("max-age=31536000, immutable");
    expect(await kept("index.html")).toBe("no-cache");
    expect(await kept("nothing.html")).toBe("no-cache");
  });

  it("answers HEAD without the file, and refuses what would write", async () => {
    const head = await fetch(host.url, {method: "HEAD"});
    expect([head.status, head.headers.get("content-length"), await head.text()]).toEqual([200, "7", ""]);
    expect((await fetch(host.url, {method: "POST"})).status).toBe(405);
  });
});
