import {mkdir, readdir, rm, writeFile} from "node:fs/promises";
import {chromium} from "playwright-core";
import {optimize} from "svgo";
import {flags} from "../browser/flags.js";
import {chapters} from "../chapters.js";
import type {Still} from "../markdown/figures.js";
import {serve} from "../serve.js";
import {digest} from "../stills/digest.js";
import {picture, shownFigures} from "../stills/figures.js";
import {findBrowser} from "./support/browser.js";

// The built course → src/pictures: four stills a figure (light and dark, wide and narrow), stills.json, and one preview
// picture a page. Run it after a change of a figure's defaults, then build again; the result is committed.

const executablePath = findBrowser();
if (!executablePath) throw new Error("npm run stills needs Chrome or Chromium; found none");
const {url, close} = await serve("dist");
const browser = await chromium.launch({
  executablePath,
  args: [...flags]
});
await mkdir("src/pictures", {recursive: true});
for (const old of await readdir("src/pictures")) await rm(`src/pictures/${old}`);

const record: Record<string, Still> = {};
for (const {path, open} of chapters) {
  if (!open) continue;
  const name = path === "/" || path === "/index" ? "index" : path.slice(1);
  for (const size of ["wide", "narrow"] as const) {
    const width = size === "wide" ? 1280 : 390;
    const page = await browser.newPage({viewport: {width, height: 900}, reducedMotion: "reduce", colorScheme: "light"});
    await page.goto(`${url}${name}.html`);
    await page.evaluate(() => document.fonts.ready);
    for (const {id, sentence, scene, height, room} of await shownFigures(page)) {
      for (const theme of ["light", "dark"] as const) {
        const {svg, width} = await picture(page, id, theme === "dark");
        record[id] ??= {sentence, digest: digest(scene), wide: [0, 0], narrow: [0, 0]};
        record[id][size] = [width, height];
        record[id].room = size === "wide" ? [room, 0] : [record[id].room![0], room];
        await writeFile(`src/pictures/${id}-${size}-${theme}.svg`, tidy(svg, `${id}-${size}-${theme}`));
      }
      console.log(`${id}, ${size}: ${sentence}`);
    }
    await page.close();
  }
  const card = await browser.newPage({
    viewport: {width: 1200, height: 630},
    reducedMotion: "reduce",
    colorScheme: "light"
  });
  await card.goto(`${url}${name}.html`);
  await card.evaluate(() => document.fonts.ready);
  await card.screenshot({path: `src/pictures/preview-${name}.png`});
  await card.close();
}
await writeFile("src/pictures/stills.json", `${JSON.stringify(record, null, 2)}\n`);
await browser.close();
await close();

/** Plotly's export without what a picture does not need: one decimal, no random ids, no interaction. */
function tidy(svg: string, name: string): string {
  return optimize(svg, {
    multipass: true,
    floatPrecision: 1,
    plugins: [
      "preset-default",
      {name: "removeAttrs", params: {attrs: ["class", "pointer-events", "data-.*"]}},
      {name: "prefixIds", params: {prefix: name}}
    ]
  }).data;
}
