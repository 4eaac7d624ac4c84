import {describe, expect, it} from "vitest";
import {drawn, type VisitOptions} from "./support/browser.js";
import {questionsContract} from "./support/contract.js";
import {drag, fill, openFigure, reacts, says, scene, sentence, textsWithin} from "./support/figure.js";

const open = (options?: VisitOptions) => openFigure("step-size", "phase-diagram", options);

describe("the phase diagram", () => {
  it("answers each handle by mouse and by keyboard, without drawing its costly layer again", async () => {
    const {page, figure, faults, close} = await open();
    const before = await reacts(figure);
    for (const [id, dx, dy] of [
      ["alpha", 0, -40],
      ["first", -60, 0],
      ["second", 50, 0],
      ["cell", 30, 0]
    ] as const) {
      const handle = figure.locator(`[data-handle=${id}]`);
      let last = await sentence(figure);
      await drag(page, handle, dx, dy);
      await expect.poll(() => sentence(figure), {message: `${id} by mouse`}).not.toBe(last);
      last = await sentence(figure);
      await handle.focus();
      await page.keyboard.press(dy === 0 ? "ArrowRight" : "ArrowUp");
      await expect.poll(() => sentence(figure), {message: `${id} by key`}).not.toBe(last);
      expect(await handle.evaluate((node) => node === document.activeElement)).toBe(true);
    }
    expect(await reacts(figure)).toBe(before);
    expect(faults).toEqual([]);
    await close();
  });

  it("moves by its labelled inputs, with the detents of α", async () => {
    const {figure, faults, close} = await open();
    await figure.getByRole("button", {name: "αλₘₐₓ = 2"}).click();
    await says(figure, /λ₂ = 10 cycles for ever/);
    for (const [label, text, words] of [
      ["Step size α", "0", /length 0/],
      ["Step size α", "0.3", /diverges; the limit is α = 0\.2/],
      ["Momentum β", "0.9", /converges.*from αλ = 2 to 3\.8/],
      ["λ of the chosen cell", "-2", /chosen cell, λ = −2/],
      ["First eigenvalue", "0", /λ₁ = 0 is frozen/],
      ["Second eigenvalue", "1e6", /λ₂ = 10⁶/]
    ] as const) {
      await fill(figure, `${label}, exact value`, text);
      await says(figure, words);
    }
    const beta = figure.getByRole("slider", {name: "Momentum β"});
    await beta.press("ArrowLeft");
    await says(figure, /β = 0\.899/);
    expect(faults).toEqual([]);
    await close();
  });

  it("goes to each preset and says what to look for; reset returns", async () => {
    const {figure, faults, close} = await open();
    const first = await sentence(figure);
    for (const [name, words] of [
      ["Narrow valley", /4 decades wide: κ = 10,000/],
      ["Momentum, tuned", /every mode shrinks like √β = 0\.98/],
      ["Momentum 0.9", /after 2 steps z is −0\.9\./],
      ["1.9 is as slow as 0.1", /times −0\.9 a step, as slow as αλ = 0\.1/],
      ["The edge", /this α is the limit itself/],
      ["Saddle", /a negative eigenvalue grows/],
      ["Flat direction", /up to the component along λ = 0/],
      ["Two modes", /So gradient descent converges\. The row of marks is 1 decade/]
    ] as const) {
      await figure.getByRole("button", {name, exact: true}).click();
      await says(figure, words);
      expect((await figure.locator(".preset-look").textContent())!.length).toBeGreaterThan(20);
    }
    await figure.getByRole("button", {name: "Saddle"}).click();
    await figure.getByRole("button", {name: "Reset"}).click();
    await expect.poll(() => sentence(figure)).toBe(first);
    expect(faults).toEqual([]);
    await close();
  });

  it("stays where it is while a figure above it follows, and grows", async () => {
    const {page, figure, faults, close} = await open();
    await drawn(page, "mode-lab"); // asleep it would keep its room
    await drawn(page, "phase-diagram");
    const preset = figure.getByRole("button", {name: "Momentum 0.9", exact: true});
    const height = () => page.locator("#mode-lab").evaluate((lab) => (lab as HTMLElement).offsetHeight);
    await preset.evaluate((node) => node.scrollIntoView({block: "start"}));
    const [top, before] = [(await preset.boundingBox())!.y, await height()];
    await preset.click();
    await expect.poll(height).not.toBe(before);
    expect(Math.abs((await preset.boundingBox())!.y - top)).toBeLessThan(2); // a page scrolls by whole px
    expect(faults).toEqual([]);
    await close();
  });

  it("steps, goes back and plays the run of the chosen cell", async () => {
    const {figure, faults, close} = await open({query: "?v=1&a=0.15"});
    await figure.getByRole("button", {name: "Restart"}).click();
    await says(figure, /after 0 steps z is 1\./);
    await figure.getByRole("button", {name: "Step", exact: true}).click();
    await says(figure, /after 1 step z is 0\.985\./);
    await figure.getByRole("button", {name: "Back", exact: true}).click();
    await says(figure, /after 0 steps/);
    await figure.getByRole("button", {name: "Play"}).click(); // less motion was asked for: straight to the end
    await says(figure, /after 40 steps/);
    expect(faults).toEqual([]);
    await close();
  });

  it("is the same scene again at its copied address", async () => {
    const query = "?v=1&H=s_7_-0.25_1.1&a=0.0123&pdBeta=0.65&pdLambda=250&pdK=7";
    const {page, figure, close} = await open({query});
    await figure.getByRole("button", {name: "Copy link"}).click();
    const address = new URL(page.url());
    const before = await scene(figure);
    expect(before.live.sentence).toMatch(/β = 0\.65.*λ₁ = −0\.25.*λ = 250.*after 7 steps/);
    await close();
    const again = await open({query: address.search});
    expect(await scene(again.figure)).toEqual(before);
    await again.close();
  });

  it("refuses what it cannot read, in the address and in a box, and keeps the figure", async () => {
    const {page, figure, faults, close} = await open({query: "?v=1&a=0.15&pdBeta=1&pdLambda=abc&pdK=3.5"});
    const words = await page.locator("body").textContent();
    for (const name of ["pdBeta", "pdLambda", "pdK"]) expect(words).toContain(name);
    const before = await sentence(figure);
    expect(before).toMatch(/λ = 0\.1 with αλ = 0\.015/);
    await fill(figure, "Momentum β, exact value", "1,5");
    expect(await figure.locator(".control-error:not([hidden])").textContent()).toMatch(/Got “1,5”; expected a number/);
    expect(await sentence(figure)).toBe(before);
    expect(faults).toEqual([]);
    await close();
  });

  it("names a detent that the spectrum does not have", async () => {
    const {figure, faults, close} = await open({query: "?v=1&H=s_-1_4_0.5&a=best"});
    expect(await sentence(figure)).toMatch(/^There is no best fixed step for this spectrum/);
    expect(await figure.getByLabel("Step size α, exact value").inputValue()).toBe("");
    expect(await figure.locator("[data-handle]").count()).toBe(4);
    expect(faults).toEqual([]);
    await close();
  });

  it("shows its numbers as a table, and gives them as CSV", async () => {
    const {page, figure, close} = await open();
    await figure.getByRole("button", {name: "Table"}).click();
    expect(await figure.locator("table tbody tr").count()).toBe(2 + 2 + 41);
    const download = page.waitForEvent("download");
    await figure.getByRole("button", {name: "CSV"}).click();
    expect((await download).suggestedFilename()).toMatch(/phase-diagram.*\.csv$/);
    await close();
  });

  it("draws in the dark and on a phone, without a sideways scroll", async () => {
    const {page, figure, faults, close} = await open({colorScheme: "dark", viewport: {width: 360, height: 740}});
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    await textsWithin(figure, 360);
    expect(faults).toEqual([]);
    await close();
  });

  questionsContract("step-size", "phase-diagram", [["nearly twice as high: at 3.8", /2\(1 \+ β\) = 3\.8:/]]);
});
