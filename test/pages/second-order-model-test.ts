import type {Locator} from "playwright-core";
import {afterAll, describe, expect, it} from "vitest";
import {drawn, launch, type VisitOptions} from "./support/browser.js";
import {drag, fill, openFigure, says, scene, sentence} from "./support/figure.js";

const ID = "second-order-model";
const flatBrowser = launch(["--disable-3d-apis"]);
afterAll(async () => (await flatBrowser).close());

const open = (options?: VisitOptions) => openFigure("index", ID, options);
const camera = (figure: Locator): Promise<{eye: {x: number; y: number; z: number}}> =>
  figure
    .locator(".plot-graph")
    .evaluate((graph) =>
      (graph as unknown as {_fullLayout: {scene: {_scene: {getCamera(): never}}}})._fullLayout.scene._scene.getCamera()
    );

describe("the second-order model", () => {
  it("draws two surfaces, says what the model is and how far it is off", async () => {
    const {figure, faults, close} = await open();
    expect(await figure.locator("canvas").count()).toBeGreaterThan(0);
    await says(figure, /^At x = \(1, 2\): f = 10, ∇f = \(4, 13\), and H has the rows \(4, 2\) and \(2, 12\)/);
    await says(figure, /misses f by up to 0\.125; on a circle half as large by 0\.0156, 8 times less/);
    expect(await figure.locator(".notice").isVisible()).toBe(false);
    expect(faults).toEqual([]);
    await close();
  });

  it("moves by its labelled inputs and by presets, and keeps the view that the reader turned", async () => {
    const {page, figure, faults, close} = await open();
    const first = await camera(figure);
    const {x, y, width, height} = (await figure.locator(".plot").boundingBox())!;
    await page.mouse.move(x + width / 2, y + height / 2);
    await page.mouse.down();
    await page.mouse.move(x + width / 2 + 120, y + height / 2 + 20, {steps: 5});
    await page.mouse.up();
    await expect.poll(async () => (await camera(figure)).eye.x).not.toBeCloseTo(first.eye.x, 2);
    const turned = await camera(figure);
    await fill(figure, "Point x₂, exact value", "0");
    await says(figure, /the model is a saddle/);
    await page.waitForTimeout(300);
    expect((await camera(figure)).eye.x).toBeCloseTo(turned.eye.x, 5);
    await figure.getByRole("button", {name: "On a summit"}).click();
    await says(figure, /the model is a cap/);
    await fill(figure, "Turn the view, exact value", "45");
    await expect.poll(() => camera(figure).then(({eye}) => eye.x - eye.y)).toBeCloseTo(0, 5);
    expect(faults).toEqual([]);
    await close();
  });

  it("keeps its scene through a reload, and refuses a malformed address", async () => {
    const {page, figure, close} = await open({query: "?v=1&soF=double-well&soX=0_1&soR=0.4&soTurn=x"});
    await says(figure, /the model is a saddle/);
    expect(await page.locator("body").textContent()).toContain("soTurn");
    await fill(figure, "Radius of the circle, exact value", "0.3");
    await says(figure, /the circle of radius 0\.3 /);
    const before = await scene(figure);
    await expect.poll(() => page.url()).toContain("soR=0.3"); // the address follows a moment later
    await page.reload();
    await drawn(page, ID);
    await says(figure, /the circle of radius 0\.3 /);
    expect(await scene(figure)).toEqual(before);
    await close();
  });

  it("saves a picture of the surface, without the marks of the flat one", async () => {
    const {page, figure, faults, close} = await open();
    const saved = page.waitForEvent("download");
    await figure.getByRole("button", {name: "PNG"}).click();
    expect((await saved).suggestedFilename()).toMatch(/\.png$/);
    expect(faults).toEqual([]);
    await close();
  });
});

describe("the second-order model, in a browser without WebGL", () => {
  it("says so, and shows contours with a point to drag and to move by keys", async () => {
    const {page, figure, faults, close} = await open({browser: await flatBrowser, viewport: {width: 360, height: 780}});
    await expect.poll(() => figure.locator(".notice").textContent()).toContain("draws no WebGL");
    const handle = figure.locator("[data-handle=point]");
    let last = await sentence(figure);
    await drag(page, handle, -34, 46);
    await expect.poll(() => sentence(figure)).not.toBe(last);
    last = await sentence(figure);
    await handle.focus();
    await page.keyboard.press("ArrowUp");
    await expect.poll(() => sentence(figure)).not.toBe(last);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    expect(faults).toEqual([]);
    await close();
  });
});
