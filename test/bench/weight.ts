import {gzipSync} from "node:zlib";
import {chromium} from "playwright-core";
import {flags} from "../../site/browser/flags.js";
import {ensureBrowser} from "../../site/commands/support/browser.js";
import {serve} from "../../site/serve.js";
import {line} from "./report.js";

/** What `/step-size` costs before its first figure nears the screen, with nothing cached. */
export async function weight(): Promise<void> {
  console.log("\n/step-size before its first figure, cold");
  const {url, close} = await serve("dist");
  const browser = await chromium.launch({executablePath: await ensureBrowser(), args: [...flags]});
  const page = await browser.newPage({viewport: {width: 1280, height: 720}});
  const sizes = new Map<string, number>();
  page.on("response", async (response) => {
    const type = response.headers()["content-type"] ?? "";
    const body = await response.body().catch(() => Buffer.alloc(0));
    if (/html|css|javascript|json/.test(type)) sizes.set(response.url(), gzipSync(body, {level: 9}).length);
  });
  await page.addInitScript(() => {
    const blocked = {total: 0};
    Object.assign(globalThis, {blocked});
    new PerformanceObserver((list) => {
      for (const {duration} of list.getEntries()) blocked.total += Math.max(0, duration - 50);
    }).observe({type: "longtask", buffered: true});
  });
  await page.goto(`${url}step-size.html`, {waitUntil: "load"});
  await page.waitForTimeout(1500);
  const total = [...sizes.values()].reduce((sum, size) => sum + size, 0);
  const html = [...sizes].filter(([name]) => name.endsWith(".html")).reduce((sum, [, size]) => sum + size, 0);
  line("HTML, CSS and script, gzip", `${(total / 1000).toFixed(1)} kB`, "≤ 120 kB", total <= 120_000);
  line("  of which HTML", `${(html / 1000).toFixed(1)} kB`);
  line("requests for them", `${sizes.size}`);
  const large = [...sizes.keys()].filter((name) => /vendor\/(plotly|mathjs)/.test(name));
  line("Plotly or mathjs among them", large.length ? large.join(" ") : "no", "no", large.length === 0);
  const blocking = await page.evaluate(() => (globalThis as unknown as {blocked: {total: number}}).blocked.total);
  line("total blocking time (tasks beyond 50 ms)", `${blocking.toFixed(0)} ms`);
  await browser.close();
  await close();
}
