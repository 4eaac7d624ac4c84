import type {Locator} from "playwright-core";
import {describe, expect, it} from "vitest";
import {drawn, goTo, type VisitOptions, visit} from "./support/browser.js";
import {questionsContract} from "./support/contract.js";
import {drag, fill, openFigure, reacts, says, scene, sentence} from "./support/figure.js";

const ALL = "path_modes_traces_energy_multipliers";

const open = (options?: VisitOptions) => openFigure("step-size", "mode-lab", options);

/** Texts of the light layer that their own axes cut off. */
const cutTexts = (figure: Locator): Promise<string[]> =>
  figure.locator(".plot-overlay").evaluate((svg) => {
    const cut: string[] = [];
    for (const text of svg.querySelectorAll("text")) {
      const id = /#([^)]+)/.exec(text.closest("[clip-path]")!.getAttribute("clip-path")!)![1];
      const box = svg.querySelector(`[id="${id}"] rect`)!;
      const edge = ["x", "y", "width", "height"].map((name) => Number(box.getAttribute(name)));
      const {x, y, width, height} = (text as SVGTextElement).getBBox();
      const inside = x >= edge[0] - 1 && x + width <= edge[0] + edge[2] + 1 && y >= edge[1] - 3;
      if (!inside || y + height > edge[1] + edge[3] + 3) cut.push(text.textContent!);
    }
    return cut;
  });

describe("the mode lab", () => {
  it("wakes when its controls come into sight, and is as high before as after", async () => {
    const {page, faults, close} = await visit("step-size", {viewport: {width: 1280, height: 900}});
    const figure = page.locator("figure#mode-lab");
    await page.waitForLoadState("networkidle");
    const height = () => figure.evaluate((node) => (node as HTMLElement).offsetHeight);
    const asleep = await height();
    expect(await figure.locator(".plot[data-state=drawn]").count()).toBe(0);
    await figure.evaluate((node) => scrollBy(0, node.getBoundingClientRect().top - innerHeight + 100));
    await figure.locator(".plot[data-state=waiting]").waitFor({state: "attached"});
    await expect.poll(height).toBe(asleep);
    await figure.locator(".plot[data-state=drawn]").waitFor({state: "attached"});
    expect(await height()).toBe(asleep);
    expect(faults).toEqual([]);
    await close();
  });

  it("answers each handle by mouse and by keyboard, without drawing its costly layer again", async () => {
    const {page, figure, faults, close} = await open({query: `?v=1&mlLayers=path_modes&mlMore=3`});
    const before = await reacts(figure);
    for (const [id, dx, dy] of [
      ["start", 30, -20],
      ["modes", 20, 15],
      ["lambda1", 40, 0],
      ["lambda2", -25, 0],
      ["lambda3", 30, 0],
      ["alpha", 30, 0]
    ] as const) {
      const handle = figure.locator(`[data-handle=${id}]`);
      let last = await sentence(figure);
      await drag(page, handle, dx, dy);
      await expect.poll(() => sentence(figure), {message: `${id} by mouse`}).not.toBe(last);
      last = await sentence(figure);
      await handle.focus();
      await page.keyboard.press("Shift+ArrowRight");
      await expect.poll(() => sentence(figure), {message: `${id} by key`}).not.toBe(last);
      expect(await handle.evaluate((node) => node === document.activeElement)).toBe(true);
    }
    expect(await reacts(figure)).toBe(before);
    expect(faults).toEqual([]);
    await close();
  });

  it("gets an eigenvalue through 0 by the arrow keys: linear between −1e-6 and 1e-6", async () => {
    const {page, figure, faults, close} = await open({query: "?v=1&H=s_1e-6_10_0.5"});
    const handle = figure.locator("[data-handle=lambda1]");
    await handle.focus();
    for (const words of [/λ₁ = 5·10⁻⁷/, /λ₁ = 0 stays/, /λ₁ = −5·10⁻⁷/, /λ₁ = −10⁻⁶/]) {
      await page.keyboard.press("ArrowLeft");
      await says(figure, words);
    }
    expect(faults).toEqual([]);
    await close();
  });

  it("keeps the dragged eigenvalue the same one when the ranks cross", async () => {
    const {figure, faults, close} = await open();
    const colour = () =>
      figure
        .locator("[data-handle=lambda1]")
        .evaluate((node) => (node as HTMLElement).style.getPropertyValue("--handle"));
    const before = await colour();
    await fill(figure, "First eigenvalue, exact value", "20");
    await says(figure, /λ₂ = 20/);
    expect(await colour()).not.toBe(before);
    expect(await figure.getByLabel("Second eigenvalue, exact value").inputValue()).toBe("10");
    expect(faults).toEqual([]);
    await close();
  });

  it("moves by its labelled inputs; α stays when H changes, or αλₘₐₓ where asked", async () => {
    const {figure, faults, close} = await open();
    await figure.locator(".detents").getByRole("button", {name: "αλₘₐₓ = 2"}).click();
    await says(figure, /α = 0\.2:.*changes sides for ever/);
    await fill(figure, "Second eigenvalue, exact value", "5");
    await says(figure, /α = 0\.2:.*λ₂ = 5 is gone after one step/);
    await figure.getByRole("checkbox", {name: "Keep αλₘₐₓ when H changes"}).check();
    await fill(figure, "Second eigenvalue, exact value", "20");
    await says(figure, /α = 0\.05:.*λ₂ = 20 is gone after one step/);
    await fill(figure, "Rotation θ, exact value", "0");
    await figure.locator("details.more > summary").click();
    await fill(figure, "Start x₁", "2");
    await fill(figure, "Start x₂", "0");
    await says(figure, /0\.54 times as far/);
    await fill(figure, "Start z₂", "1");
    expect(await figure.getByLabel("Start x₂").inputValue()).toBe("1");
    await fill(figure, "Number of modes, exact value", "4");
    await says(figure, /two modes stand between/);
    await fill(figure, "Fourth eigenvalue, exact value", "-3");
    await says(figure, /λ₁ = −3 grows/);
    await figure.getByRole("slider", {name: "Window of the path"}).press("ArrowRight");
    expect(faults).toEqual([]);
    await close();
  });

  it("reveals one view after the other, and says what to look for in each preset; reset returns", async () => {
    const {figure, faults, close} = await open();
    const first = await sentence(figure);
    const axes = async () =>
      Object.keys((await scene(figure)).picture.layout).filter((name) => name.startsWith("xaxis"));
    expect((await axes()).length).toBe(2);
    for (let views = 3; views <= 6; ++views) {
      await figure.getByRole("button", {name: /^Show one more/}).click();
      await expect.poll(async () => (await axes()).length).toBe(views);
    }
    for (const [name, words] of [
      ["Zigzag", /changes sides and keeps 0\.88/],
      ["No zigzag: αλₘₐₓ = 1", /gone after one step/],
      ["The best step", /λ₁ = 1 keeps 0\.818.*λ₂ = 10 changes sides and keeps 0\.818/],
      ["The edge: αλₘₐₓ = 2", /jump between two points for ever/],
      ["Beyond the edge", /It diverges: αλ = 2\.04/],
      ["Saddle", /It leaves the saddle/],
      ["Flat direction", /costs nothing/],
      ["Rounding", /rounding feeds the mode of λ₂/],
      ["Longley", /28,13\d steps to 1 %/],
      ["Four modes", /two modes stand between/],
      ["All negative", /downhill without end/],
      ["Repeated", /all eigenvalues are 3/],
      ["10⁻⁶ and 10⁶", /1 − 2·10⁻¹²/]
    ] as const) {
      await figure.locator(".presets").getByRole("button", {name, exact: true}).click();
      await says(figure, words);
      expect((await figure.locator(".preset-look").textContent())!.length).toBeGreaterThan(20);
    }
    await figure.getByRole("button", {name: "Reset"}).click();
    await expect.poll(() => sentence(figure)).toBe(first);
    expect(faults).toEqual([]);
    await close();
  });

  it("leaves alone what is being typed into a box while something else changes, and takes it when it is entered", async () => {
    const {page, figure, faults, close} = await open();
    await figure.locator("details.more > summary").click();
    for (const [label, text, address] of [
      ["First eigenvalue, exact value", "3", /H=s_3_/],
      ["Start x₁", "1.25", /start=1\.25_/]
    ] as const) {
      const box = figure.getByLabel(label, {exact: true});
      await box.fill(text);
      const last = await sentence(figure);
      await figure.locator(".stage").evaluate((stage) => {
        const step = [...stage.ownerDocument.querySelectorAll<HTMLButtonElement>("#mode-lab .player button")];
        step.find(({textContent}) => textContent === "Back")!.click(); // by script, so that the box keeps the focus
      });
      await expect.poll(() => sentence(figure)).not.toBe(last);
      expect(await box.inputValue()).toBe(text);
      await box.press("Enter");
      await expect.poll(() => new URL(page.url()).search).toMatch(address);
      expect(await box.inputValue()).toBe(text);
    }
    expect(faults).toEqual([]);
    await close();
  });

  it("steps, goes back and plays; a longer run keeps its place", async () => {
    const {figure, faults, close} = await open();
    await figure.getByRole("button", {name: "Restart"}).click();
    await says(figure, /At k = 0/);
    await figure.getByRole("button", {name: "Step", exact: true}).click();
    await says(figure, /After 1 step /);
    await figure.getByRole("button", {name: "Back", exact: true}).click();
    await says(figure, /At k = 0/);
    await figure.getByRole("button", {name: "Play"}).click(); // less motion was asked for: straight to the end
    await says(figure, /After 50 steps/);
    await figure.getByRole("radio", {name: "500", exact: true}).check();
    await figure.getByRole("button", {name: "Play"}).click();
    await says(figure, /After 500 steps/);
    expect(faults).toEqual([]);
    await close();
  });

  it("is the same scene again at its copied address", async () => {
    const query = `?v=1&H=s_7_-0.25_1.1&a=0.0123&start=0.3_-1.7&mlK=77&mlHorizon=500&mlLayers=${ALL}&mlMore=2.5_1e-5&mlZ=1_1_0.5_-2_1_1&mlUp=3&mlWindow=3.5`;
    const {page, figure, close} = await open({query});
    await figure.getByRole("button", {name: "Copy link"}).click();
    const address = new URL(page.url());
    const before = await scene(figure);
    expect(before.live.sentence).toMatch(/λ₁ = −0\.25.*λ₄ = 7.*After 77 steps/);
    await close();
    const again = await open({query: address.search});
    expect(await scene(again.figure)).toEqual(before);
    await again.close();
  });

  it("refuses what it cannot read, in the address and in a box, and keeps the figure", async () => {
    const {page, figure, faults, close} = await open({
      query: "?v=1&mlK=1.5&mlHorizon=7&mlMore=1_2_3_4_5&mlLayers=path_x&mlZ=1"
    });
    const words = await page.locator("body").textContent();
    for (const name of ["mlK", "mlHorizon", "mlMore", "mlLayers", "mlZ"]) expect(words).toContain(name);
    const before = await sentence(figure);
    expect(before).toMatch(/After 12 steps/);
    await fill(figure, "First eigenvalue, exact value", "1,5");
    expect(await figure.locator(".control-error:not([hidden])").first().textContent()).toMatch(
      /Got “1,5”; expected a number/
    );
    expect(await sentence(figure)).toBe(before);
    expect(faults).toEqual([]);
    await close();
  });

  it("names a step size that the spectrum does not have, and stands still", async () => {
    const {figure, faults, close} = await open({query: "?v=1&H=s_-1_4_0.5&a=best"});
    expect(await sentence(figure)).toMatch(/no such step size, so nothing moves.*no best step/);
    expect(await figure.locator("[data-handle]").count()).toBe(4);
    expect(faults).toEqual([]);
    await close();
  });

  it("shows its numbers as a table, and gives them as CSV", async () => {
    const {page, figure, close} = await open();
    await figure.getByRole("button", {name: "Table"}).click();
    expect(await figure.locator("table tbody tr").count()).toBe(51);
    const download = page.waitForEvent("download");
    await figure.getByRole("button", {name: "CSV"}).click();
    expect((await download).suggestedFilename()).toMatch(/mode-lab.*\.csv$/);
    await close();
  });

  it("goes to print as it stands, though it is out of sight", async () => {
    const {page, figure, faults, close} = await openFigure("step-size", "mode-lab", {fresh: true});
    await drawn(page, "zigzag-clinic");
    const picture = () => figure.locator(".plot-overlay").innerHTML();
    const before = await picture();
    const words = (await sentence(figure))!;
    await goTo(page, "?v=1&start=1_1");
    await expect.poll(() => sentence(figure)).not.toBe(words);
    expect(await picture()).toBe(before);
    await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
    expect(await picture()).not.toBe(before);
    expect(faults).toEqual([]);
    await close();
  });

  it("draws in the dark and on a phone: no sideways scroll, no text cut off, from 1e-6 to 1e6", async () => {
    for (const state of [
      "",
      "&H=s_1e-6_1000000_0.7&a=2e-6",
      "&H=s_-1000000_-1e-6_2&a=1e7",
      "&H=s_-3_8_-1&a=0",
      "&mlSource=longley&a=0.029&mlHorizon=50000",
      "&a=0.5&mlK=50",
      "&mlMore=1e6_-1e6_0_1e-6"
    ]) {
      const {page, figure, faults, close} = await open({
        query: `?v=1&mlLayers=${ALL}${state}`,
        colorScheme: "dark",
        viewport: {width: 360, height: 740}
      });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
      expect(await cutTexts(figure), state).toEqual([]);
      expect(faults).toEqual([]);
      await close();
    }
  });

  questionsContract(
    "step-size",
    "mode-lab",
    [
      ["it moves away, changing sides at each step", /1 − αλ₁ = 0\.79 and the steep one by 1 − αλ₂ = −1\.1\./],
      ["to the steep one, λ₂ = 10", /keeps 0\.815 of its size at each step, the steep one 0\.85/],
      [459, /keeps 1 − αλ₁ = 0\.99 of its size at each step, and takes 459 steps/]
    ],
    ["start"]
  );
});
