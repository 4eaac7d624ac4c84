import {readFileSync} from "node:fs";
import {createRequire} from "node:module";
import type {Page} from "playwright-core";
import {afterAll, describe, expect, it} from "vitest";
import {chapters} from "../../site/chapters.js";
import {drawn, launch, visit} from "./support/browser.js";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const pages = chapters.filter(({open}) => open).map(({path}) => path.slice(1));

interface Violation {
  id: string;
  nodes: {target: unknown[]; failureSummary?: string}[];
}

/** Every violation of WCAG 2.2 AA that axe finds, as short sentences. The script is injected past the page's policy. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(() => scrollTo(0, 0)); // else the bar at the top covers part of whatever has scrolled under it
  await page.evaluate(axe);
  const found = await page.evaluate(async () => {
    const run = (globalThis as unknown as {axe: {run(what: unknown, how: unknown): Promise<{violations: Violation[]}>}})
      .axe.run;
    const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
    return (await run(document, {runOnly: {type: "tag", values: tags}, resultTypes: ["violations"]})).violations;
  });
  return found.flatMap(({id, nodes}) =>
    nodes.map(({target, failureSummary}) => `${id}: ${target.join(" ")} ${failureSummary}`)
  );
}

/** Draws every figure of the page. */
async function drawAll(page: Page): Promise<string[]> {
  const ids = await page.locator("figure.figure").evaluateAll((all) => all.map(({id}) => id));
  for (const id of ids) await drawn(page, id);
  return ids;
}

/** Draws every figure of the page, none of which may take more or less room than it had kept. */
async function wakes(page: Page): Promise<void> {
  const heights = () =>
    page
      .locator("figure.figure")
      .evaluateAll((all) => all.map((figure) => [figure.id, Math.round(figure.getBoundingClientRect().height)]));
  const asleep = await heights();
  await drawAll(page);
  await expect.poll(heights).toEqual(asleep); // an answer may only be on its way onto the page
}

const denyStorage = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    for (const store of ["localStorage", "sessionStorage"])
      Object.defineProperty(window, store, {
        get: () => {
          throw new DOMException("denied", "SecurityError");
        }
      });
  });

describe.each(pages)("/%s", (name) => {
  it("opens in the light, 1280 px wide, with no failed cell, no error, no foreign request and no barrier, and no text moves when the figures wake", async () => {
    const {page, faults, close} = await visit(name);
    await wakes(page);
    expect(await page.locator(".observablehq--error").allTextContents()).toEqual([]);
    expect(await violations(page)).toEqual([]);
    expect(await page.locator("h1").count()).toBe(1);
    expect((await page.locator("meta[name=description]").getAttribute("content"))?.length).toBeGreaterThan(30);
    expect(faults).toEqual([]);
    await close();
  });

  it("opens just so in the dark, 390 px wide, where storage is denied; does not scroll sideways when it is narrowed to 360 px; at 320 px long formulas go on in the next line", async () => {
    const viewport = {width: 390, height: 900};
    const {page, faults, close} = await visit(name, {colorScheme: "dark", viewport, before: denyStorage});
    await wakes(page);
    expect(await violations(page)).toEqual([]);
    await page.emulateMedia({colorScheme: "light"});
    await page.setViewportSize({width: 360, height: 740});
    await drawAll(page);
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    expect(await violations(page)).toEqual([]);
    await page.locator(".theme-switch").click();
    expect(await page.locator(".observablehq--error").allTextContents()).toEqual([]);
    await page.setViewportSize({width: 320, height: 740});
    await page.evaluate(() => {
      for (const details of document.querySelectorAll("details")) details.open = true;
    });
    const cut = await page
      .locator(".katex-display, .equation-body")
      .evaluateAll((all) =>
        all
          .filter((node) => node.scrollWidth > node.clientWidth + 1)
          .map((node) => `${node.querySelector("annotation")?.textContent}: ${node.scrollWidth} px`)
      );
    expect(cut).toEqual([]);
    expect(faults).toEqual([]);
    await close();
  });

  it("reads without scripts: prose, mathematics, and a picture with its words for each figure", async () => {
    const {page, faults, close} = await visit(name, {javaScriptEnabled: false});
    expect((await page.locator("main").innerText()).length).toBeGreaterThan(400);
    for (const figure of await page.locator("figure.figure").all()) {
      await figure.scrollIntoViewIfNeeded();
      expect(await figure.locator(".stills img:visible").count()).toBe(1);
      expect((await figure.locator(".stills img:visible").getAttribute("alt"))?.length).toBeGreaterThan(20);
      expect((await figure.locator("figcaption").innerText()).length).toBeGreaterThan(20);
    }
    expect(await page.locator("main").innerText()).not.toMatch(/undefined|NaN/);
    expect(faults).toEqual([]);
    await close();
  });
});

describe("/step-size", () => {
  it("stays readable and alive when Plotly cannot be loaded, and draws on Retry", async () => {
    let blocked = true;
    const {page, faults, close} = await visit("step-size", {
      before: (page) => page.route(/vendor\/plotly/, (route) => (blocked ? route.abort() : route.continue()))
    });
    const figure = page.locator("figure#mode-lab");
    await figure.evaluate((element) => element.scrollIntoView());
    await figure.getByText("The drawing library could not be loaded").waitFor();
    expect(await figure.locator(".stills img:visible").count()).toBe(1);
    const before = await figure.locator(".sentence").innerText();
    await figure.getByLabel("Step size α", {exact: true}).press("ArrowRight");
    await expect.poll(() => figure.locator(".sentence").innerText()).not.toBe(before);
    blocked = false;
    await figure.getByRole("button", {name: "Retry"}).click();
    await figure.locator(".plot[data-state=drawn]").waitFor({state: "attached"});
    expect(faults.filter((fault) => !/ERR_FAILED|Failed to fetch|plotly/.test(fault))).toEqual([]);
    await close();
  });

  it("refuses a malformed address in one sentence, key by key, and keeps what it can read", async () => {
    const query = "?v=1&H=s_1_2&a=0.07&start=1_2_3&utm_source=x";
    const {page, faults, close} = await visit("step-size", {query});
    const notice = page.locator(".refusals");
    await notice.waitFor();
    expect(await notice.innerText()).toMatch(/H\b.*“s_1_2”/s);
    expect(await notice.innerText()).toMatch(/start.*“1_2_3”/s);
    await drawn(page, "mode-lab");
    expect(await page.getByLabel("Step size α, exact value").first().inputValue()).toBe("0.07");
    await expect.poll(() => new URL(page.url()).search).toBe("?a=0.07&utm_source=x&v=1");
    expect(faults).toEqual([]);
    await close();
  });

  it("takes the course's state along to another page and back, and leaves a figure's own behind", async () => {
    const {page, close} = await visit("step-size", {query: "?v=1&H=s_2_5_0.3&a=0.2&mlK=7"});
    await page.locator(".masthead .home").click();
    await page.waitForURL(/index\.html/);
    expect(new URL(page.url()).search).toBe("?H=s_2_5_0.3&a=0.2&v=1");
    await page.goBack();
    await page.waitForURL(/step-size/);
    expect(new URL(page.url()).searchParams.get("mlK")).toBe("7");
    await close();
  });
});

describe("a link to a figure", () => {
  it("holds its place while the figures above it wake and grow", async () => {
    const {page, close} = await visit("step-size", {hash: "#zigzag-clinic"});
    await page.locator("#zigzag-clinic .plot[data-state=drawn]").waitFor({state: "attached"});
    await page.waitForTimeout(1000);
    const top = await page.locator("#zigzag-clinic").evaluate((figure) => figure.getBoundingClientRect().top);
    expect(top).toBeGreaterThan(-5);
    expect(top).toBeLessThan(200);
    await close();
  });
});

describe("a browser without WebGL", async () => {
  const browser = await launch(["--disable-3d-apis"]);
  afterAll(() => browser.close());

  it("shows the flat counterpart of a surface, and says so", async () => {
    const {page, faults, close} = await visit("index", {browser});
    await drawn(page, "second-order-model");
    await page.getByText("This browser draws no WebGL").waitFor();
    expect(await page.locator("#second-order-model .plot-graph canvas").count()).toBe(0);
    expect(faults).toEqual([]);
    await close();
  });
});

describe("the frame of the page", () => {
  it("previews an equation on hover and on focus, and Escape closes it", async () => {
    const {page, close} = await visit("step-size");
    const link = page.locator("main a.eqref").first();
    await link.scrollIntoViewIfNeeded();
    await link.focus();
    const preview = page.locator(".equation-preview");
    await preview.waitFor();
    await page.keyboard.press("Escape");
    await preview.waitFor({state: "hidden"});
    await close();
  });

  it("switches light, dark and system, and remembers", async () => {
    const {page, close} = await visit("index");
    const toggle = page.locator(".theme-switch");
    const seen = new Set<string>();
    for (let i = 0; i < 3; ++i) {
      await toggle.click();
      seen.add((await page.locator("html").getAttribute("data-theme")) ?? "system");
    }
    expect([...seen].sort()).toEqual(["dark", "light", "system"]);
    while ((await page.locator("html").getAttribute("data-theme")) !== "dark") await toggle.click();
    await page.reload();
    expect(await page.locator("html").getAttribute("data-theme")).toBe("dark");
    await close();
  });

  it("finds a section, an equation and a term", async () => {
    const {page, faults, close} = await visit("index");
    await page.keyboard.press("/");
    const box = page.getByRole("combobox");
    await box.fill("gradient descent");
    await page.getByRole("option").first().waitFor();
    expect(await page.getByRole("option").allTextContents()).not.toContainEqual(expect.stringMatching(/\\|undefined/));
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.waitForURL(/#/);
    expect(faults).toEqual([]);
    await close();
  });
});
