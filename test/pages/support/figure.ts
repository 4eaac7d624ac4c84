import type {Locator, Page} from "playwright-core";
import {expect} from "vitest";
import {drawn, goTo, VIEWPORT, type Visit, type VisitOptions, visit} from "./browser.js";

/** What the tests read of a figure's scene; a test that reads more names its own type. */
export interface Scene {
  readonly picture: {readonly layout: Readonly<Record<string, unknown>>};
  readonly live: {readonly sentence: string};
}

export interface FigureOptions extends VisitOptions {
  /** A page of its own, newly loaded: for a test of loading, of what the reader’s machine remembers, of a question. */
  readonly fresh?: boolean;
}

/** Pages that a test has left as good as new, by their names and fragments. */
const rested = new Map<string, Visit>();

/**
 * A page of the course ("step-size") with its figure of this id drawn. It may be one that another test of the file has
 * left, taken to the new address, width and theme without loading it, and Plotly, again.
 */
export async function openFigure(
  name: string,
  id: string,
  {fresh = false, ...options}: FigureOptions = {}
): Promise<Visit & {readonly figure: Locator}> {
  const {query = "", ...rest} = options;
  const known = Object.keys(rest).every((key) => ["hash", "viewport", "colorScheme"].includes(key));
  const kind = `${name}${rest.hash ?? ""}`;
  const warm = fresh || !known ? undefined : rested.get(kind);
  if (warm) rested.delete(kind);
  const visited = warm ?? (await visit(name, options));
  if (warm) {
    await warm.page.emulateMedia({colorScheme: rest.colorScheme ?? "light"});
    await warm.page.setViewportSize(rest.viewport ?? VIEWPORT);
    await goTo(warm.page, query);
  }
  const {page, faults} = visited;
  await drawn(page, id);
  if (warm) await settled(page.locator(`figure#${id}`)); // it may have to draw itself anew, in another width
  const close = async () => {
    if (!fresh && known && faults.length === 0 && (await tidied(page))) rested.set(kind, visited);
    else await visited.close();
  };
  return {...visited, close, figure: page.locator(`figure#${id}`)};
}

/** Closes what a reader may have opened; false where something stays that another test would trip over. */
const tidied = (page: Page): Promise<boolean> =>
  page.evaluate(() => {
    for (const button of document.querySelectorAll<HTMLElement>("figure button[aria-expanded=true]")) button.click();
    for (const details of document.querySelectorAll<HTMLDetailsElement>("figure details[open]")) details.open = false;
    (document.activeElement as HTMLElement | null)?.blur();
    return document.querySelector(".control-error:not([hidden]), .refusals:not([hidden]), .predict-verdict") === null;
  });

/** The sentence under the figure. */
export const sentence = (figure: Locator): Promise<string | null> => figure.locator(".sentence").textContent();

/** Waits until the sentence says so: a change is drawn in the next frame. */
export const says = async (figure: Locator, words: RegExp): Promise<void> =>
  expect.poll(() => sentence(figure), {timeout: 60_000}).toMatch(words);

/** Waits until no worker is asked anything for the figure. */
export const answered = (figure: Locator): Promise<void> =>
  expect.poll(() => figure.locator("[aria-busy=true]").count(), {timeout: 60_000}).toBe(0);

/** Waits until the figure has drawn what it shows: its costly layer may follow later. */
export async function settled(figure: Locator): Promise<void> {
  const look = () =>
    figure.locator(".plot").evaluate((plot) => {
      plot.scrollIntoView({block: "center"}); // out of sight it would not follow
      return plot.innerHTML;
    });
  for (let last = ""; ; ) {
    const now = await look();
    if (now === last) return;
    last = now;
    await figure.page().waitForTimeout(250);
  }
}

/** The scene that the figure shows, as plain data. */
export const scene = <T = Scene>(figure: Locator): Promise<T> =>
  figure
    .locator(".stage")
    .evaluate((stage) => JSON.parse(JSON.stringify((stage as unknown as {scene(): unknown}).scene())));

/** How often Plotly has drawn the costly layer. */
export const reacts = (figure: Locator): Promise<number> =>
  figure.locator(".plot").evaluate((plot) => (plot as unknown as {counts: {react: number}}).counts.react);

/** Asserts that the figure writes more than `count` words and numbers beside its marks, none of them out of sight. */
export async function textsWithin(figure: Locator, width: number, count = 8): Promise<void> {
  const look = () =>
    figure.locator(".plot-overlay text, .plot-graph .annotation text").evaluateAll((all) =>
      all.map((node) => {
        const {left, right} = node.getBoundingClientRect();
        return {text: node.textContent, left, right};
      })
    );
  await expect.poll(async () => (await look()).length).toBeGreaterThan(count); // a run may only begin
  const texts = await look();
  for (const {text, left, right} of texts) {
    expect(left, text!).toBeGreaterThanOrEqual(0);
    expect(right, text!).toBeLessThanOrEqual(width);
  }
}

/** Writes into the box with exactly this label, and enters it. */
export async function fill(figure: Locator, label: string, text: string): Promise<void> {
  const box = figure.getByLabel(label, {exact: true});
  await box.fill(text);
  await box.press("Enter");
}

/** Drags a handle by its middle, from the middle of the screen: at an edge, a bar of the page may cover it. */
export async function drag(page: Page, handle: Locator, dx: number, dy: number): Promise<void> {
  await handle.evaluate((node) => node.scrollIntoView({block: "center"}));
  const {x, y, width, height} = (await handle.boundingBox())!;
  await page.mouse.move(x + width / 2, y + height / 2);
  await page.mouse.down();
  await page.mouse.move(x + width / 2 + dx / 2, y + height / 2 + dy / 2);
  await page.mouse.move(x + width / 2 + dx, y + height / 2 + dy);
  await page.mouse.up();
}
