import {describe, expect, it} from "vitest";
import type {VisitOptions} from "./support/browser.js";
import {drag, fill, openFigure, reacts, says, scene, sentence, textsWithin} from "./support/figure.js";

const ID = "zigzag-clinic";

const open = (options?: VisitOptions) => openFigure("step-size", ID, {hash: `#${ID}`, ...options});

describe("the zigzag clinic", () => {
  it("answers each handle by mouse and by keyboard, without drawing its costly layer again", async () => {
    const {page, figure, faults, close} = await open();
    const before = await reacts(figure);
    for (const [id, dx, dy, key] of [
      ["start", -60, -40, "ArrowUp"],
      ["turn", -30, 20, "ArrowDown"],
      ["kappa", 120, 0, "ArrowRight"]
    ] as const) {
      const handle = figure.locator(`[data-handle=${id}]`);
      let last = await sentence(figure);
      await drag(page, handle, dx, dy);
      await expect.poll(() => sentence(figure), {message: `${id} by mouse`}).not.toBe(last);
      last = await sentence(figure);
      await handle.focus();
      await page.keyboard.press(key);
      await expect.poll(() => sentence(figure), {message: `${id} by key`}).not.toBe(last);
      expect(await handle.evaluate((node) => node === document.activeElement)).toBe(true);
    }
    await says(figure, /a start of your own/);
    expect(await reacts(figure)).toBe(before);
    expect(faults).toEqual([]);
    await close();
  });

  it("moves by its labelled inputs, with the angles that have a name", async () => {
    const {figure, faults, close} = await open();
    await fill(figure, "Condition number κ, exact value", "100");
    await says(
      figure,
      /^A valley with κ = 100 at 30°.*: 691 for gradient descent and exact line search; 83 for momentum/
    );
    await figure.getByRole("button", {name: "45°", exact: true}).click();
    await says(figure, /691 for gradient descent, exact line search and the diagonal.*the diagonal is useless/);
    await figure.getByRole("button", {name: "0°", exact: true}).click();
    await says(figure, /1 for the diagonal and Newton’s method.*the diagonal is perfect/);
    await fill(figure, "Start z₁", "0.7");
    await fill(figure, "Start z₂", "0.7");
    await says(figure, /a start of your own.* 6 for exact line search/);
    await figure.getByRole("radio", {name: "the worst for line search"}).check();
    await says(figure, /the worst start for exact line search/);
    await figure.getByRole("checkbox", {name: "momentum"}).uncheck();
    await expect.poll(() => sentence(figure)).not.toMatch(/momentum/);
    await figure.getByRole("slider", {name: "Angle in degrees"}).press("ArrowRight");
    await says(figure, /κ = 100 at 0\.5°/);
    expect(faults).toEqual([]);
    await close();
  });

  it("goes to each preset and says what to look for; reset returns", async () => {
    const {figure, faults, close} = await open();
    const first = await sentence(figure);
    for (const [name, words] of [
      ["Round bowl", /^A round bowl.*all have arrived/],
      ["Along an axis", /the diagonal is perfect/],
      ["Turned by 45°", /the diagonal is useless/],
      ["Slightly askew", /κ = 10,000 at 5°.*2,097 for the diagonal/],
      ["A kind start", /^A valley with κ = 15 .* 10 for exact line search/],
      ["κ = 10⁶", /6,907,756 for gradient descent and exact line search; 8,344 for momentum/]
    ] as const) {
      await figure.getByRole("button", {name, exact: true}).click();
      await says(figure, words);
      expect((await figure.locator(".preset-look").textContent())!.length).toBeGreaterThan(20);
    }
    await figure.getByRole("button", {name: "Reset"}).click();
    await expect.poll(() => sentence(figure)).toBe(first);
    expect(faults).toEqual([]);
    await close();
  });

  it("steps, goes back and plays", async () => {
    const {figure, faults, close} = await open();
    await figure.getByRole("button", {name: "Restart"}).click();
    await says(figure, /No step is taken yet/);
    await figure.getByRole("button", {name: "Step", exact: true}).click();
    await says(figure, /At k = 1 the distance left is 92\.3 % for gradient descent and exact line search/);
    await figure.getByRole("button", {name: "Back", exact: true}).click();
    await says(figure, /No step is taken yet/);
    await figure.getByRole("button", {name: "Play"}).click(); // less motion was asked for: straight to the end
    await says(figure, /At k = 400 all have arrived/);
    expect(faults).toEqual([]);
    await close();
  });

  it("is the same scene again at its copied address", async () => {
    const query = "?v=1&zcKappa=312&zcTheta=17.5&zcStart=-0.25_0.125&zcMethods=gd_line_newton&zcK=7";
    const {page, figure, close} = await open({query});
    await figure.getByRole("button", {name: "Copy link"}).click();
    const address = new URL(page.url());
    const before = await scene(figure);
    expect(before.live.sentence).toMatch(/κ = 312 at 17\.5°, and a start of your own.*At k = 7/);
    await close();
    const again = await open({query: address.search});
    expect(await scene(again.figure)).toEqual(before);
    await again.close();
  });

  it("refuses what it cannot read, in the address and in a box, and keeps the figure", async () => {
    const query = "?v=1&zcKappa=0.5&zcTheta=abc&zcStart=2_0&zcMethods=sgd&zcK=401";
    const {page, figure, faults, close} = await open({query});
    const words = await page.locator("body").textContent();
    for (const name of ["zcKappa", "zcTheta", "zcStart", "zcMethods", "zcK"]) expect(words).toContain(name);
    const before = await sentence(figure);
    expect(before).toMatch(/^A valley with κ = 25 at 30°, and the worst start/);
    await fill(figure, "Condition number κ, exact value", "0");
    expect(await figure.locator(".control-error:not([hidden])").textContent()).toMatch(/Got “0”; expected a number/);
    expect(await sentence(figure)).toBe(before);
    expect(faults).toEqual([]);
    await close();
  });

  it("stays whole where there is nothing to do: the start at the minimum, no method", async () => {
    for (const [query, words] of [
      ["?v=1&zcStart=0_0", /no method has anything to do\.$/],
      ["?v=1&zcMethods=-", /No method is chosen\.$/]
    ] as const) {
      const {figure, faults, close} = await open({query});
      expect(await sentence(figure)).toMatch(words);
      expect(await figure.locator("[data-handle]").count()).toBe(3);
      expect(await figure.locator(".plot-overlay").innerHTML()).not.toMatch(/NaN|Infinity/);
      expect(faults).toEqual([]);
      await close();
    }
  });

  it("shows its numbers as a table, and gives them as CSV", async () => {
    const {page, figure, close} = await open();
    await figure.getByRole("button", {name: "Table"}).click();
    expect(await figure.locator("table tbody tr").first().textContent()).toMatch(/iterations at κ\s*25\s*173/);
    expect(await figure.locator("table tbody tr").count()).toBeGreaterThan(60);
    const download = page.waitForEvent("download");
    await figure.getByRole("button", {name: "CSV"}).click();
    expect((await download).suggestedFilename()).toMatch(/zigzag-clinic.*\.csv$/);
    await close();
  });

  it("draws in the dark and on a phone, κ = 1 and κ = 1e6, without a sideways scroll or a label out of sight", async () => {
    for (const kappa of ["1", "1000000"]) {
      const phone = {colorScheme: "dark", viewport: {width: 360, height: 740}} as const;
      const {page, figure, faults, close} = await open({query: `?v=1&zcKappa=${kappa}&zcK=400`, ...phone});
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
      await textsWithin(figure, 360);
      expect(faults).toEqual([]);
      await close();
    }
  });
});
