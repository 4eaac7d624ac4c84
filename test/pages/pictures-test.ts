import {existsSync, mkdirSync, readFileSync, writeFileSync} from "node:fs";
import pixelmatch from "pixelmatch";
import type {Page} from "playwright-core";
import {PNG} from "pngjs";
import {describe, expect, it} from "vitest";
import {figureTitles} from "../../site/figureTitles.js";
import {stills} from "../../site/markdown/figures.js";
import {digest} from "../../site/stills/digest.js";
import {shownFigure} from "../../site/stills/figures.js";
import {drawn, visit} from "./support/browser.js";

const REFERENCES = "test/pages/references";
const DIFFERENCES = "test/pages/differences";
/** Set by `npm run references`: writes the references instead of comparing with them. */
const writing = process.env.WRITE_REFERENCES === "1";
const views = [
  {name: "wide-light", width: 1280, colorScheme: "light"},
  {name: "narrow-dark", width: 390, colorScheme: "dark"}
] as const;

const titles = Object.entries(figureTitles);
const pages = [...new Set(titles.map(([, {page}]) => page))];
const record = stills();

it("has a still picture of every figure", () =>
  expect(Object.keys(record).sort()).toEqual(Object.keys(figureTitles).sort()));

describe.each(pages)("the figures of /%s", (name) => {
  it.each(views)("look as they did, $name: at most 1 % of the pixels differ; the stills are of them", async (view) => {
    const {page, close} = await visit(name, {
      viewport: {width: view.width, height: 1000},
      colorScheme: view.colorScheme
    });
    await page.evaluate(() => document.fonts.ready);
    for (const [id] of titles.filter(([, title]) => title.page === name)) {
      await drawn(page, id);
      await snap(page, id);
      const shot = await page
        .locator(`figure#${id} .plot`)
        .screenshot({style: ".masthead {visibility: hidden !important}"});
      if (writing) {
        mkdirSync(REFERENCES, {recursive: true});
        writeFileSync(`${REFERENCES}/${id}-${view.name}.png`, shot);
        continue;
      }
      compare(`${id}-${view.name}`, shot);
      if (view.name !== "wide-light") continue;
      const {scene, sentence} = await shownFigure(page, id);
      expect(sentence, id).toBe(record[id].sentence);
      expect(digest(scene), `the still of ${id} is stale: npm run stills`).toBe(record[id].digest);
    }
    await close();
  });
});

/** Moves a plot to whole pixels: what stands above it is not to decide how its letters are smoothed. */
const snap = (page: Page, id: string): Promise<void> =>
  page.locator(`figure#${id} .plot`).evaluate((plot) => {
    const {top, left} = plot.getBoundingClientRect();
    Object.assign((plot as HTMLElement).style, {
      position: "relative",
      top: `${Math.round(top) - top}px`,
      left: `${Math.round(left) - left}px`
    });
  });

/** Asserts that a shot shows its reference; writes down where it does not. */
function compare(name: string, shot: Buffer): void {
  const file = `${REFERENCES}/${name}.png`;
  expect(existsSync(file), `${file} is missing: npm run references`).toBe(true);
  const [was, is] = [PNG.sync.read(readFileSync(file)), PNG.sync.read(shot)];
  expect([is.width, is.height], name).toEqual([was.width, was.height]);
  const difference = new PNG({width: was.width, height: was.height});
  const differing = pixelmatch(was.data, is.data, difference.data, was.width, was.height, {threshold: 0.2});
  const share = differing / (was.width * was.height);
  if (share > 0.01) {
    mkdirSync(DIFFERENCES, {recursive: true});
    writeFileSync(`${DIFFERENCES}/${name}.png`, PNG.sync.write(difference));
  }
  expect(share, `see ${DIFFERENCES}/${name}.png`).toBeLessThanOrEqual(0.01);
}
