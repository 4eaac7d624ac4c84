import type {Page} from "playwright-core";

/** What the page tells of one figure at its defaults. */
export interface Shown {
  id: string;
  sentence: string;
  /** The scene without the functions that move it. */
  scene: unknown;
  height: number;
  /** How high the whole figure stands, controls and caption included, in px. */
  room: number;
}

/** Every figure of an open page, drawn one after the other. */
export async function shownFigures(page: Page): Promise<Shown[]> {
  const ids = await page.locator("figure.figure").evaluateAll((all) => all.map((figure) => figure.id));
  const shown: Shown[] = [];
  for (const id of ids) {
    await page.locator(`figure#${id}`).evaluate((figure) => figure.scrollIntoView()); // its code comes when it is near
    await page.locator(`figure#${id} .stage`).scrollIntoViewIfNeeded();
    await page.locator(`figure#${id} .plot[data-state=drawn]`).waitFor({state: "attached"});
    await page.locator(`figure#${id}:not(:has([aria-busy=true]))`).waitFor({state: "attached"}); // its workers have answered
    shown.push(await shownFigure(page, id));
  }
  return shown;
}

/** What a drawn figure shows. */
export const shownFigure = (page: Page, id: string): Promise<Shown> =>
  page.locator(`figure#${id} .stage`).evaluate((stage, id) => {
    const scene = (
      stage as unknown as {scene(): {picture: {layout: {height: number}}; live: {sentence: string}}}
    ).scene();
    return {
      id,
      sentence: scene.live.sentence,
      scene: JSON.parse(JSON.stringify(scene)),
      height: scene.picture.layout.height,
      room: Math.round((stage.closest("figure") ?? stage).getBoundingClientRect().height)
    };
  }, id);

/** A figure's SVG as the page itself exports it. */
export async function picture(page: Page, id: string, dark: boolean): Promise<{svg: string; width: number}> {
  return page.locator(`figure#${id} .stage`).evaluate(async (stage, dark) => {
    const {plot} = stage as unknown as {plot: HTMLElement & {image(options: object): Promise<string>}};
    const width = Math.floor(plot.clientWidth);
    const url = await plot.image({format: "svg", dark, width});
    let svg = decodeURIComponent(url.slice(url.indexOf(",") + 1));
    // A surface is a PNG inside the SVG: as WebP it is a tenth of the size.
    for (const [png] of svg.matchAll(/data:image\/png;base64,[^"]+/g)) {
      const image = new Image();
      image.src = png;
      await image.decode();
      const canvas = Object.assign(document.createElement("canvas"), {width: image.width, height: image.height});
      canvas.getContext("2d")!.drawImage(image, 0, 0);
      svg = svg.replace(png, canvas.toDataURL("image/webp", 0.85));
    }
    return {svg, width};
  }, dark);
}
