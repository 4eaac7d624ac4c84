import {expect, it} from "vitest";
import {goTo} from "./browser.js";
import {
  answered,
  drag,
  type FigureOptions,
  fill,
  openFigure,
  reacts,
  says,
  scene,
  sentence,
  settled,
  textsWithin
} from "./figure.js";

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
  const open = (options?: FigureOptions) => openFigure(name, id, {hash: `#${id}`, ...options});

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
    await answered(figure);
    const first = await sentence(figure);
    for (const [label, words] of presets) {
      await figure.locator(".presets").getByRole("button", {name: label, exact: true}).click();
      await says(figure, words);
      expect((await figure.locator(".presets .preset-look").first().textContent())!.length).toBeGreaterThan(20);
    }
    await figure.getByRole("button", {name: "Reset"}).click();
    await expect.poll(() => sentence(figure)).toBe(first);
    expect(faults).toEqual([]);
    await close();
  });

  it("is the same scene again at its copied address; refuses what it cannot read there or in a box, and keeps the figure", async () => {
    const [query, words] = link;
    const first = await open();
    await goTo(first.page, query);
    await says(first.figure, words);
    await first.figure.getByRole("button", {name: "Copy link"}).click();
    const address = new URL(first.page.url());
    await answered(first.figure);
    const before = await scene(first.figure);
    await first.close();

    const {page, figure, faults, close} = await open({query: address.search, fresh: true});
    await says(figure, words);
    await expect.poll(() => scene(figure), {timeout: 60_000}).toEqual(before);
    await goTo(page, refused.query);
    const told = await page.locator(".refusals").textContent();
    for (const key of new URLSearchParams(refused.query).keys()) if (key !== "v") expect(told).toContain(key);
    await settled(figure); // a typed function is read a moment after the rest of the address
    await answered(figure);
    const kept = await sentence(figure);
    const [label, text] = refused.box;
    await fill(figure, label, text);
    expect(await figure.locator(".control-error:not([hidden])").first().textContent()).toMatch(/Got “.*”; expected/);
    expect(await sentence(figure)).toBe(kept);
    expect(faults).toEqual([]);
    await close();
  });

  it("draws and names its extremes on a phone in the dark, with no label out of sight", async () => {
    const phone = {colorScheme: "dark", viewport: {width: 360, height: 740}} as const;
    const {page, figure, faults, close} = await open({query: extremes[0][0], ...phone});
    for (const [query, words] of extremes) {
      if (query !== extremes[0][0]) await goTo(page, query);
      await says(figure, words);
      await settled(figure);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), query).toBeLessThanOrEqual(360);
      await textsWithin(figure, 360, texts);
      expect(await figure.locator(".plot-overlay").innerHTML(), query).not.toMatch(/NaN|Infinity/);
      expect(await figure.innerText(), query).not.toMatch(/NaN|undefined|null/);
    }
    expect(faults).toEqual([]);
    await close();
  });
}

/**
 * Declares the test of a figure’s questions: each holds everything back but the handles that are `given`, takes its right
 * answer (the words of a choice, or a number), and says so with these words.
 */
export function questionsContract(
  name: string,
  id: string,
  answers: readonly (readonly [string | number, RegExp])[],
  given: readonly string[] = []
): void {
  it("asks before it shows: holds the outcome back, and says why the right answer is right", async () => {
    const {figure, faults, close} = await openFigure(name, id, {hash: `#${id}`, fresh: true});
    const section = figure.locator(".predict");
    await section.getByRole("button", {name: "Ask me"}).click();
    for (const [i, [answer, words]] of answers.entries()) {
      await says(figure, /^The outcome is held back/);
      const handles = async () => (await scene<{live: {handles: {id: string}[]}}>(figure)).live.handles;
      await expect.poll(async () => (await handles()).map(({id}) => id)).toEqual(given);
      if (typeof answer === "number") {
        await section.getByRole("textbox").fill(`${answer}`);
        await section.getByRole("button", {name: "Commit"}).click();
      } else await section.getByRole("button", {name: answer, exact: true}).click();
      const verdict = section.locator(".predict-verdict");
      expect(await verdict.textContent()).toMatch(/^Yes\. /);
      expect(await verdict.textContent()).toMatch(words);
      const next = i + 1 < answers.length ? "Next question" : "Done";
      await section.getByRole("button", {name: next}).click();
    }
    expect(await sentence(figure)).not.toMatch(/held back/);
    expect(faults).toEqual([]);
    await close();
  });
}
