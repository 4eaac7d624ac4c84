import {spawnSync} from "node:child_process";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {type Checkout, checkout, contents} from "./support/checkout.js";

/** Runs a program where there is no network at all, not even to this machine; needs Linux and the right to do so. */
const offline = ["unshare", "-rn"];
const canGoOffline = spawnSync(offline[0], [...offline.slice(1), "true"]).status === 0;

describe("npm run build", () => {
  const copies: Checkout[] = [];
  let builds: ReturnType<Checkout["build"]>[];
  beforeAll(() => {
    copies.push(checkout(), checkout("some", "other folder"));
    builds = [
      copies[0].build({TZ: "Pacific/Kiritimati"}),
      copies[1].build({TZ: "America/St_Johns", LANG: "de_DE.UTF-8"}, canGoOffline ? offline : [])
    ];
  }, 240_000);
  afterAll(() => {
    for (const copy of copies) copy.remove();
  });

  it("passes from nothing but the sources and what is installed", () => {
    expect(builds[0]).toMatchObject({code: 0, output: expect.stringContaining("Built dist/")});
  });

  it.skipIf(!canGoOffline)("passes without any network (unshare -rn), from a clean cache", () => {
    expect(builds[1]).toMatchObject({code: 0, output: expect.stringContaining("Built dist/")});
  });

  it("writes the same bytes in another folder, another time zone, another language", () => {
    const [a, b] = copies.map(({folder}) => contents(join(folder, "dist")));
    expect([...b.keys()]).toEqual([...a.keys()]);
    expect([...a].filter(([name, bytes]) => !bytes.equals(b.get(name)!)).map(([name]) => name)).toEqual([]);
  });

  it("writes sitemap, canonical addresses and preview tags only where BASE_URL says where the course stands", () => {
    const without = contents(join(copies[0].folder, "dist"));
    expect([...without.keys()]).not.toContain("sitemap.xml");
    expect(copies[0].build({BASE_URL: "https://example.org/course"})).toMatchObject({code: 0});
    const files = contents(join(copies[0].folder, "dist"));
    expect(files.get("sitemap.xml")?.toString()).toContain("<loc>https://example.org/course/step-size.html</loc>");
    expect(files.get("step-size.html")?.toString()).toContain(
      'rel="canonical" href="https://example.org/course/step-size.html"'
    );
    expect(files.get("404.html")?.toString()).toContain('href="https://example.org/course/');
  });
});
