import type {Locator} from "playwright-core";
import {describe, expect, it} from "vitest";
import {drawn, type VisitOptions} from "./support/browser.js";
import {questionsContract} from "./support/contract.js";
import {drag, fill, openFigure, reacts, says, scene, sentence} from "./support/figure.js";

const ID = "overshoot-microscope";

const open = (options?: VisitOptions) => openFigure("step-size", ID, options);

/** Texts of the light layer that leave the drawing, and pairs of them that overlap. */
const crowded = (figure: Locator): Promise<string[]> =>
  figure.locator(".plot-overlay").evaluate((svg) => {
    const {width, height} = svg.getBoundingClientRect();
    const texts = [...svg.querySelectorAll("text")].map((text) => ({words: text.textContent!, box: text.getBBox()}));
    const out = texts.filter(
      ({box}) => box.x < -1 || box.y < -1 || box.x + box.width > width + 1 || box.y + box.height > height + 1
    );
    const over = texts.filter(({box: a}, i) =>
      texts.some(
        ({box: b}, j) =>
          j > i &&
          Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x) > 1 &&
          Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y) > 4
      )
    );
    return [...out, ...over].map(({words}) => words);
  });

describe("the overshoot microscope", () => {
  it("answers its handles by mouse and by keyboard, without drawing its costly layer again", async () => {
    for (const query of ["", "?v=1&omF=rosenbrock&omA=0.0006", "?v=1&omF=hyperbola&omX=3_0&omA=20"]) {
      const {page, figure, faults, close} = await open({query});
      const before = await reacts(figure);
      for (const [id, dx, dy] of [
        ["step", 40, 0],
        ["point", -20, 12]
      ] as const) {
        const handle = figure.locator(`[data-handle=${id}]`);
        let last = await sentence(figure);
        await drag(page, handle, dx, dy);
        await expect.poll(() => sentence(figure), {message: `${query} ${id} by mouse`}).not.toBe(last);
        last = await sentence(figure);
        await handle.focus();
        await page.keyboard.press("ArrowRight");
        await expect.poll(() => sentence(figure), {message: `${query} ${id} by key`}).not.toBe(last);
      }
      expect(await reacts(figure)).toBe(before);
      expect(faults).toEqual([]);
      await close();
    }
  });

  it("moves by its labelled inputs and by the chips α* and 2α*", async () => {
    const {figure, faults, close} = await open();
    await fill(figure, "Step size α, exact value", "0.05");
    await says(figure, /With α = 0\.05 /);
    await figure.getByRole("button", {name: "2α*", exact: true}).click();
    await says(figure, /the parabola is back at its height: the model neither gains nor loses/);
    await figure.getByRole("button", {name: "α*", exact: true}).click();
    await says(figure, /The step ends at the bottom of the parabola/);
    await fill(figure, "Point x₁", "0");
    await fill(figure, "Point x₂", "0");
    await says(figure, /the gradient is zero.*strict local minimum/);
    expect(faults).toEqual([]);
    await close();
  });

  it("opens each f at a point and a step of its own, and leaves the course’s alone", async () => {
    const {page, figure, faults, close} = await open();
    for (const [name, words] of [
      ["Rosenbrock", /f is Rosenbrock’s function, at x = \(−1\.2, 1\)/],
      ["√(1 + x²)", /at x = 3: /],
      ["cosh x", /at x = 0\.5: /],
      ["saddle", /there is no remainder/]
    ] as const) {
      await figure.getByText(name, {exact: true}).click();
      await says(figure, words);
      await expect.poll(() => crowded(figure), {message: name}).toEqual([]);
    }
    await figure.getByText("cosh x", {exact: true}).click();
    expect(await figure.getByLabel("Point x₂").isVisible()).toBe(false);
    await page.waitForTimeout(400);
    const address = new URL(page.url()).searchParams;
    expect([address.get("H"), address.get("start"), address.get("a")]).toEqual([null, null, null]);
    expect(faults).toEqual([]);
    await close();
  });

  it("offers presets with what to look for, and Reset", async () => {
    const {figure, faults, close} = await open();
    const first = await sentence(figure);
    for (const [name, words] of [
      ["Beyond the limit, yet falling", /f falls by 0\.218/],
      ["Rosenbrock, a step too long", /predicts 34\.6, and f rises by 4/],
      ["√(1 + x²) from 3", /f rises by 12\.8/],
      ["Slope 4", /fitted power 4/],
      ["Negative curvature", /the model has no minimiser/],
      ["No direction", /strict local minimum/]
    ] as const) {
      await figure.getByRole("button", {name}).click();
      await says(figure, words);
      expect(await figure.locator(".preset-look").textContent()).not.toBe("");
    }
    await figure.getByRole("button", {name: "Reset"}).click();
    await expect.poll(() => sentence(figure)).toBe(first);
    expect(faults).toEqual([]);
    await close();
  });

  it("keeps its scene through a reload of its address", async () => {
    const {page, figure, close} = await open({query: "?v=1&omF=himmelblau&omX=-1_4&omA=0.008&omZ=2"});
    await drag(page, figure.locator("[data-handle=point]"), 9, 7);
    await page.waitForTimeout(500);
    const before = await scene(figure);
    await page.reload();
    await drawn(page, ID);
    expect(await scene(figure)).toEqual(before);
    await close();
  });

  it("opens a table with both sides of the equations, and saves it", async () => {
    const {page, figure, faults, close} = await open();
    await figure.getByRole("button", {name: "Table"}).click();
    for (const equation of ["(17)", "(19)", "(23)", "(24)", "(25)"])
      expect(await figure.getByRole("table").textContent()).toContain(equation);
    const saved = page.waitForEvent("download");
    await figure.getByRole("button", {name: "CSV"}).click();
    expect((await saved).suggestedFilename()).toMatch(/\.csv$/);
    expect(faults).toEqual([]);
    await close();
  });

  it("answers a bad value in a box with a sentence beside it, and stays as it was", async () => {
    const {figure, faults, close} = await open();
    const before = await sentence(figure);
    await fill(figure, "Point x₁", "a lot");
    await expect.poll(() => figure.locator(".control-error:visible").textContent()).toContain("expected a number");
    expect(await sentence(figure)).toBe(before);
    expect(faults).toEqual([]);
    await close();
  });

  it("refuses a malformed address for its keys, and shows the default", async () => {
    const {page, figure, close} = await open({query: "?v=1&omF=tanh&omX=1_2_3&omA=-1&omZ=0"});
    await says(figure, /^The course’s quadratic/);
    for (const key of ["omF", "omX", "omA", "omZ"]) expect(await page.locator("body").textContent()).toContain(key);
    await close();
  });

  it.each([
    "",
    "?v=1&H=s_1e-6_1e6_0.7&start=1_1&a=1e-6",
    "?v=1&H=s_1e6_1e6_0&start=-1e5_1e5&a=1e-7",
    "?v=1&H=s_-1e-6_1e-6_0.3&start=2_1&a=1e5",
    "?v=1&omF=rosenbrock&omX=-1.9_2.9&omA=0.0002",
    "?v=1&omF=cosh&omX=2.9_0&omA=0.1&omZ=0.01"
  ])("reads in dark and at 360 px, no sideways scroll, no word cut off or covered: “%s”", async (query) => {
    for (const width of [360, 730, 1280]) {
      const viewport = {width, height: 800};
      const {page, figure, faults, close} = await open({query, colorScheme: "dark", viewport});
      await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
      expect(await crowded(figure), `at ${width}`).toEqual([]);
      expect(faults).toEqual([]);
      await close();
    }
  });

  it("takes a function that the reader types, keeps the last good one, and is the same again by its address", async () => {
    const {page, figure, faults, close} = await open();
    await figure.getByRole("radio", {name: "my own f(x, y)"}).check();
    await says(figure, /^f is your own function/);
    const field = figure.getByLabel("f(x, y) =");
    await field.fill("x^2 + 3y^2");
    await says(figure, /Along this line f is its own second-order model/);
    const before = await sentence(figure);
    await field.fill("x^2 + 3y^");
    await figure.locator(".function-field .control-error:not([hidden])").waitFor();
    expect(await sentence(figure)).toBe(before);
    await field.fill("ln(x) + y");
    await fill(figure, "Point x₁", "-1");
    await says(figure, /no slope and no curvature to look along/);
    await figure.getByRole("button", {name: "Copy link"}).click();
    const {search} = new URL(page.url());
    await close();
    const again = await open({query: search});
    await says(again.figure, /no slope and no curvature to look along/);
    expect(await again.figure.getByLabel("f(x, y) =").inputValue()).toBe("ln(x) + y");
    expect([...faults, ...again.faults]).toEqual([]);
    await again.close();
  });

  questionsContract(
    "step-size",
    "overshoot-microscope",
    [
      ["it falls, though by less than with α*", /with α = 1\.5·α\* it falls by 75 % of what α\* gives/],
      ["no", /2\/λₘₐₓ = 0\.2, and α = 0\.3 is beyond it/]
    ],
    ["point"]
  );
});
