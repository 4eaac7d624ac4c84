import {expect, it} from "vitest";
import type {VisitOptions} from "./browser.js";
import {drag, fill, openFigure, reacts, says, scene, sentence, textsWithin} from "./figure.js";

/** What a figure promises, with the words by which the promise is known to be kept. */
export interface FigureContract {
  readonly page: string;
  readonly id: string;
  /** Every handle at the defaults (or in the scene of `handlesQuery`): how far the mouse drags it, and a key that moves it. */
  readonly handles: readonly (readonly [id: string, dx: number, dy: number, key: string])[];
  readonly handlesQuery?: string;
  /** Whether a handle may redraw the costly layer: only where a surface itself follows the hand. */
  readonly redraws?: boolean;
  /** Labelled boxes, what is written into them one after the other, and what the sentence then says. */
  readonly inputs: readonly (readonly [label: string, text: string, says: RegExp])[];
  /** Every preset by its label, and what the sentence then says. */
  readonly presets: readonly (readonly [label: string, says: RegExp])[];
  /** An address far from the defaults, and what the sentence says there. */
  readonly link: readonly [query: string, says: RegExp];
  /** Unreadable values, one key each, and a box with a bad text in it. */
  readonly refused: {readonly query: string; readonly box: readonly [label: string, text: string]};
  /** Addresses of extreme scenes (1e-6, 1e6, zero matrix, …), each drawn whole and named on a phone in the dark. */
  readonly extremes: readonly (readonly [query: string, says: RegExp])[];
  /** More words and numbers than this stand beside its marks on a phone; defaults to 4. */
  readonly texts?: number;
}

/** Declares the tests of what every figure has: mouse, keyboard, labelled inputs, presets, link, refusals, table, phone, dark. */
export function figureContract(contract: FigureContract): void {
  const {page: name, id, handles, inputs, presets, link, refused, extremes, texts = 4} = contract;
  const open = (options?: VisitOptions) => openFigure(name, id, {hash: `#${id}`, ...options});

  it("answers each handle by mouse and by keyboard, and its labelled inputs; shows its numbers; goes to each preset and back", async () => {
    const {page, figure, faults, close} = await open({query: contract.handlesQuery});
    const drawnBefore = await reacts(figure);
    for (const [handle, dx, dy, key] of handles) {
      const knob = figure.locator(`[data-handle=${handle}]`);
      let last = await scene(figure);
      await drag(page, knob, dx, dy);
      await expect.poll(() => scene(figure), {message: `${handle} by mouse`}).not.toEqual(last);
      last = await scene(figure);
      await knob.focus();
      await page.keyboard.press(key);
      await expect.poll(() => scene(figure), {message: `${handle} by key`}).not.toEqual(last);
      expect(await knob.evaluate((node) => node === document.activeElement)).toBe(true);
    }
    if (!contract.redraws) expect(await reacts(figure)).toBe(drawnBefore);
    for (const [label, text, words] of inputs) {
      await fill(figure, label, text);
      await says(figure, words);
    }
    await figure.getByRole("button", {name: "Table"}).click();
    expect(await figure.locator("table tbody tr").count()).toBeGreaterThan(1);
    const download = page.waitForEvent("download");
    await figure.getByRole("button", {name: "CSV"}).click();
    expect((await download).suggestedFilename()).toMatch(new RegExp(`${id}.*\\.csv$`));
    await figure.getByRole("button", {name: "Reset"}).click();
    const first = await sentence(figure);
    for (const [label, words] of presets) {
      await figure.getByRole("button", {name: label, exact: true}).click();
      await says(figure, words);
      expect((await figure.locator(".presets .preset-look").first().textContent())!.length).toBeGreaterThan(20);
    }
    await figure.getByRole("button", {name: "Reset"}).click();
    await expect.poll(() => sentence(figure)).toBe(first);
    expect(faults).toEqual([]);
    await close();
  });

  it("is the same scene again at its copied address", async () => {
    const [query, words] = link;
    const {page, figure, close} = await open({query});
    await says(figure, words);
    await figure.getByRole("button", {name: "Copy link"}).click();
    const address = new URL(page.url());
    const before = await scene(figure);
    await close();
    const again = await open({query: address.search});
    await says(again.figure, words);
    expect(await scene(again.figure)).toEqual(before);
    await again.close();
  });

  it("refuses what it cannot read, in the address and in a box, and keeps the figure", async () => {
    const {page, figure, faults, close} = await open({query: refused.query});
    const words = await page.locator(".refusals").textContent();
    for (const key of new URLSearchParams(refused.query).keys()) if (key !== "v") expect(words).toContain(key);
    const before = await sentence(figure);
    const [label, text] = refused.box;
    await fill(figure, label, text);
    expect(await figure.locator(".control-error:not([hidden])").first().textContent()).toMatch(/Got “.*”; expected/);
    expect(await sentence(figure)).toBe(before);
    expect(faults).toEqual([]);
    await close();
  });

  it.each(extremes)("draws and names %s on a phone in the dark, with no label out of sight", async (query, words) => {
    const phone = {colorScheme: "dark", viewport: {width: 360, height: 740}} as const;
    const {page, figure, faults, close} = await open({query, ...phone});
    await says(figure, words);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    await textsWithin(figure, 360, texts);
    expect(await figure.locator(".plot-overlay").innerHTML()).not.toMatch(/NaN|Infinity/);
    expect(await figure.innerText()).not.toMatch(/NaN|undefined|null/);
    expect(faults).toEqual([]);
    await close();
  });
}
