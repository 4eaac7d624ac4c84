import type {Page} from "playwright-core";
import {describe, expect, it} from "vitest";
import {visit} from "./support/browser.js";
import {fill, openFigure, says} from "./support/figure.js";

const name = (page: Page) => page.locator(".hessian-open").getAttribute("aria-label");

describe("the panel of the course’s H", () => {
  it("opens by its button, edits entries, eigenvalues and angle, goes to presets, resets, and closes by Escape", async () => {
    const {page, figure, faults, close} = await openFigure("step-size", "mode-lab", {hash: "#mode-lab"});
    const button = page.locator(".hessian-open");
    expect(await name(page)).toBe("H bowl: the course’s Hessian, with eigenvalues 1 and 10");
    await button.click();
    const panel = page.locator(".hessian-panel");
    await panel.waitFor();
    await panel.getByRole("button", {name: "1, 2; 2, 1"}).click();
    await says(figure, /λ₁ = −1/); // the figure below follows
    expect(await name(page)).toMatch(/saddle: .* eigenvalues −1 and 3/);
    expect(new URL(page.url()).searchParams.get("H")).toBe("e_1_2_1");
    await fill(panel, "Entry h₁₂ = h₂₁", "0");
    await expect.poll(() => name(page)).toMatch(/bowl: .* eigenvalues 1 and 1/);
    await fill(panel, "Second eigenvalue, exact value", "-2");
    await expect.poll(() => name(page)).toMatch(/saddle: .* eigenvalues −2 and 1/);
    await fill(panel, "Entry h₁₁", "1,5");
    expect(await panel.locator(".control-error:not([hidden])").textContent()).toMatch(/Got “1,5”; expected .* point/);
    for (const [preset, words] of [
      ["Zero", /flat/],
      ["Nearly singular", /narrow valley/],
      ["Repeated", /bowl: .* eigenvalues 3 and 3/],
      ["Dome", /dome/],
      ["Singular valley", /flat-bottomed valley: .* eigenvalues 0 and 2/]
    ] as const) {
      await panel.getByRole("button", {name: preset, exact: true}).click();
      await expect.poll(() => name(page)).toMatch(words);
    }
    await panel.getByRole("button", {name: "Reset H"}).click();
    await expect.poll(() => name(page)).toMatch(/bowl: .* eigenvalues 1 and 10/);
    await page.keyboard.press("Escape");
    await panel.waitFor({state: "hidden"});
    expect(await button.evaluate((node) => node === document.activeElement)).toBe(true);
    expect(faults).toEqual([]);
    await close();
  });

  it("takes the Hessian of a named or a typed function at a point, when asked; a fault keeps the last function", async () => {
    const {page, faults, close} = await visit("step-size");
    await page.locator(".hessian-open").click();
    const panel = page.locator(".hessian-panel");
    await panel.locator("summary").click();
    await panel.getByRole("button", {name: "Take it as H"}).click(); // Rosenbrock at (−1.2, 1)
    await expect.poll(() => new URL(page.url()).searchParams.get("H")).toBe("e_1330_480_200");
    await panel.getByRole("combobox").selectOption("own");
    const field = panel.getByLabel("f(x, y) =");
    await field.fill("x² y + y³");
    await panel.locator(".function-preview .katex").first().waitFor();
    await field.fill("x² y + sinn(y)");
    await panel.getByText("“sinn” is not known here").waitFor();
    expect(await field.inputValue()).toBe("x² y + sinn(y)");
    await fill(panel, "Point x", "1");
    await fill(panel, "Point y", "2");
    await panel.getByRole("button", {name: "Take it as H"}).click();
    await expect.poll(() => new URL(page.url()).searchParams.get("H")).toBe("e_4_2_12"); // of x²y + y³, still
    await fill(panel, "Point x", "-100");
    await field.fill("ln x + y");
    await panel.getByText(/No Hessian at \(−100, 2\): /).waitFor();
    expect(await panel.getByRole("button", {name: "Take it as H"}).isDisabled()).toBe(true);
    expect(faults).toEqual([]);
    await close();
  });

  it("answers hostile text in the field with a sentence each, and the page stays alive", async () => {
    const {page, faults, close} = await visit("index");
    await page.locator(".hessian-open").click();
    const panel = page.locator(".hessian-panel");
    await panel.locator("summary").click();
    await panel.getByRole("combobox").selectOption("own");
    await panel.locator(".function-preview .katex").first().waitFor();
    const field = panel.getByLabel("f(x, y) =");
    const answer = panel.locator(".function-field .control-error:not([hidden]), p[role=status]:has-text('No Hessian')");
    for (const text of [
      "(((]]]&&& 7x§§",
      "x+".repeat(5000),
      "1/0",
      "__proto__",
      `${"(".repeat(240)}x${")".repeat(240)}`,
      `${"x^".repeat(240)}x`,
      "1:1e9"
    ]) {
      await field.fill("x");
      await answer.first().waitFor({state: "hidden"});
      await field.fill(text);
      await answer.first().waitFor({timeout: 60_000});
      expect((await answer.first().innerText()).length, text.slice(0, 20)).toBeGreaterThan(10);
    }
    await panel.getByRole("button", {name: "Saddle", exact: true}).click();
    await expect.poll(() => name(page)).toMatch(/saddle/);
    expect(faults).toEqual([]);
    await close();
  });
});
