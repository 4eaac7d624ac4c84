import {createHash} from "node:crypto";
import {describe, expect, it} from "vitest";
import {chebyshevProblem} from "../../src/numerics/network/chebyshevProblem.js";
import {initialParameters} from "../../src/numerics/network/initialParameters.js";
import {networkLoss} from "../../src/numerics/network/networkLoss.js";
import {train} from "../../src/numerics/network/training.js";
import {complete} from "../../src/numerics/resumable.js";
import {goTo} from "./support/browser.js";
import {figureContract} from "./support/contract.js";
import {fill, openFigure, says, scene, sentence} from "./support/figure.js";

/** What the tests read of a scene with a run. */
interface RunScene {
  readonly live: {
    readonly sentence: string;
    readonly table: {readonly rows: readonly (readonly (string | number)[])[]};
  };
}

interface Hideable {
  hide(hidden: boolean): void;
}

/** In the page: what a hidden tab does to scripts. Headless Chromium hides no tab: this gives no frames until it is seen. */
function hideable(): void {
  const frame = globalThis.requestAnimationFrame.bind(globalThis);
  const waiting: FrameRequestCallback[] = [];
  let hidden = false;
  Object.defineProperty(document, "visibilityState", {get: () => (hidden ? "hidden" : "visible")});
  globalThis.requestAnimationFrame = (callback) => (hidden ? -waiting.push(callback) : frame(callback));
  Object.assign(globalThis, {
    hide(now: boolean) {
      hidden = now;
      document.dispatchEvent(new Event("visibilitychange"));
      if (!hidden) for (const callback of waiting.splice(0)) frame(callback);
    }
  });
}

describe("the edge of stability", () => {
  figureContract({
    page: "neural-networks",
    id: "edge-of-stability",
    handles: [
      ["k", 60, 0, "ArrowRight"],
      ["alpha", 0, 40, "ArrowUp"]
    ],
    inputs: [
      ["Step size α, exact value", "0.1", /^Computed beforehand/],
      ["Momentum β, exact value", "0.5", /Nothing has been trained/],
      ["Momentum β, exact value", "0", /^Computed beforehand/],
      ["Step k, exact value", "640", /At step 640 of 4,000/]
    ],
    presets: [
      ["The edge", /Computed beforehand\. At step 1,000 .* hovers there/],
      ["A quarter of α", /At step 4,000 of 4,000 .* never reaches the limit: .* The loss has not risen once/],
      ["Halved in mid-run", /At step 1,500 α becomes 0\.05: λₘₐₓ stays below the new limit: the data are fitted/],
      ["Doubled in mid-run", /At step 2,500 α becomes 0\.1: the loss shoots up/],
      ["Too much", /At step 2,500 α becomes 0\.15: the run diverges/],
      ["Heavy ball", /the limit 2\(1 \+ β\)\/α = 30.* hovers there/],
      ["Two moons", /falls back/],
      ["Digits", /Computed beforehand\. At step 1,000 of 1,500 .* falls back/]
    ],
    link: [
      "?v=1&nnA=0.1_300_0.05&nnTo=400&nnK=350&esViews=loss_ratio_second_along&esAcross=alphaK",
      /At step 350 of 400 .* At step 300 α becomes 0\.05/
    ],
    refused: {query: "?v=1&nnA=x&nnTo=-1&nnFrom=y&esViews=z", box: ["Step size α, exact value", "1e9"]},
    extremes: [
      ["?v=1&nnA=10&nnTo=200", /The run diverges/],
      ["?v=1&nnA=0&nnTo=50", /α = 0 sets no limit/],
      ["?v=1&nnWidth=1&nnDepth=1&nnTo=100", /At step 100 of 100/]
    ],
    texts: 2
  });

  it("trains, steps and starts over; the reader sees λ_max meet 2/α before step 1,000", async () => {
    const {figure, faults, close} = await openFigure("neural-networks", "edge-of-stability", {fresh: true});
    const press = (name: string) => figure.getByRole("button", {name, exact: true}).click();
    await press("One step");
    await says(figure, /At step 1 of 1 /);
    await press("Train on");
    await says(figure, /first exceeds the limit at step 640/);
    await expect.poll(() => sentence(figure)).toMatch(/of 4,000 .* then hovers there/);
    await figure.getByText("Trained to step 4,000 of 4,000.").waitFor();
    await press("Start over");
    await says(figure, /Computed beforehand/);
    await figure.getByText("Nothing trained here yet.").waitFor();
    expect(faults).toEqual([]);
    await close();
  });

  it("pauses, and goes on from there", async () => {
    const {figure, faults, close} = await openFigure("neural-networks", "edge-of-stability", {
      query: "?v=1&nnWidth=32&nnDepth=4&nnEnd=20000",
      fresh: true
    });
    const press = (name: string) => figure.getByRole("button", {name, exact: true}).click();
    await press("Train");
    await figure.getByText(/^Training: step [1-9]/).waitFor();
    await press("Pause");
    const words = figure.getByText(/^Trained to step [\d,]+ of 20,000\.$/);
    await words.waitFor();
    const paused = await words.textContent();
    await press("One step");
    await expect.poll(() => figure.locator(".training .asker-words").textContent()).not.toBe(paused);
    expect(faults).toEqual([]);
    await close();
  });

  it("trains the same run again by its link: every loss that it tells is that of the same code in Node, bit for bit", async () => {
    const {figure, faults, close} = await openFigure("neural-networks", "edge-of-stability", {
      query: "?v=1&nnTo=1500&nnEnd=1500&nnSeed=0",
      fresh: true
    });
    await says(figure, /of 1,500 /);
    const {live} = await scene<RunScene>(figure);
    const sizes = [1, 16, 16, 1];
    const network = networkLoss({sizes, activation: "tanh", loss: "squaredError", ...chebyshevProblem()});
    const {losses} = complete(train(network, initialParameters(sizes, 0), {stepSize: 0.1, steps: 1500}));
    const hash = (values: readonly number[]) => createHash("sha256").update(new Float64Array(values)).digest("hex");
    const shown = live.table.rows.map((row) => [row[1], row[4]] as [number, number]);
    expect(shown.length).toBeGreaterThan(200);
    expect(hash(shown.map(([, loss]) => loss))).toBe(hash(shown.map(([k]) => losses[k])));
    expect(faults).toEqual([]);
    await close();
  });

  it("changes α while it runs, from the step on that it has reached, and the address keeps it", async () => {
    const {page, figure, faults, close} = await openFigure("neural-networks", "edge-of-stability", {
      query: "?v=1&nnTo=300&nnEnd=1500",
      fresh: true
    });
    await says(figure, /of 300 /);
    await fill(figure, "Step size α, exact value", "0.05");
    await figure.getByRole("button", {name: "Train on"}).click();
    await says(figure, /At step 300 α becomes 0\.05/);
    await figure.getByText("Trained to step 1,500 of 1,500.").waitFor();
    await expect.poll(() => new URL(page.url()).searchParams.get("nnA")).toBe("0.1_300_0.05");
    expect(faults).toEqual([]);
    await close();
  });

  it("says so when its worker is lost, and trains the same run again on demand", async () => {
    const {page, figure, close} = await openFigure("neural-networks", "edge-of-stability", {
      query: "?v=1&nnTo=200&nnEnd=1500",
      fresh: true
    });
    await says(figure, /of 200 /);
    const before = await sentence(figure);
    const worker = page.workers().find((each) => each.url().includes("trainingWorker"));
    expect(worker).toBeDefined();
    await worker!.evaluate(() => (globalThis as unknown as {close(): void}).close());
    await figure.getByRole("button", {name: "One step"}).click();
    await figure.getByText(/The training was lost/).waitFor();
    expect(await sentence(figure)).toBe(before);
    await figure.getByRole("button", {name: "Restart the training"}).click();
    await expect.poll(() => figure.locator(".training .control-error").isHidden()).toBe(true);
    await figure.getByText("Trained to step 200 of 1,500.").waitFor();
    expect(await sentence(figure)).toBe(before);
    await close();
  });

  it("trains on in a tab that is hidden, which draws no frame, and shows the same run when it is seen again", async () => {
    const {page, figure, faults, close} = await openFigure("neural-networks", "edge-of-stability", {
      query: "?v=1&nnEnd=4000",
      before: (page) => page.addInitScript(hideable)
    });
    const words = figure.locator(".training .asker-words");
    await figure.getByRole("button", {name: "Train", exact: true}).click();
    await expect.poll(() => words.textContent()).toMatch(/^Training: step [1-9]/);
    await page.evaluate(() => (globalThis as unknown as Hideable).hide(true));
    await expect.poll(() => words.textContent()).toBe("Trained to step 4,000 of 4,000.");
    await page.evaluate(() => (globalThis as unknown as Hideable).hide(false));
    await says(figure, /first exceeds the limit at step 640, .* then hovers there/);
    expect(await figure.locator(".training .control-error").isHidden()).toBe(true);
    expect(faults).toEqual([]);
    await close();
  });

  it("keeps runs under names, lays them over, saves them, and refuses a file that is no run", async () => {
    const {page, figure, faults, close} = await openFigure("neural-networks", "edge-of-stability", {fresh: true});
    await figure.getByText("Keep runs, and lay them over each other").click();
    await figure.getByLabel("Name of this run").fill("the default");
    await figure.getByRole("button", {name: "Keep this run"}).click();
    await says(figure, /Laid over it: “the default” \(α = 0\.1\)/);
    const download = page.waitForEvent("download");
    await figure.getByRole("button", {name: "Save “the default” as a file"}).click();
    const file = (await (await download).path())!;
    const bring = figure.getByLabel("Bring back a run from a file");
    await bring.setInputFiles({name: "x.json", mimeType: "application/json", buffer: Buffer.from('{"format":"x"}')});
    await figure.getByText(/“x\.json” is no run: its format is "x"; expected .* Nothing has changed\./).waitFor();
    await bring.setInputFiles(file);
    await says(figure, /“the default \(2\)”/);
    await page.reload();
    await page.locator("#edge-of-stability .kept-runs summary").filter({hasText: "Kept runs (2)"}).waitFor();
    await figure.getByText("Kept runs (2)").click();
    await figure.getByRole("button", {name: "Remove “the default (2)”"}).click();
    await figure.getByLabel("the default", {exact: true}).uncheck();
    await expect.poll(() => sentence(figure)).not.toMatch(/Laid over/);
    expect(faults).toEqual([]);
    await close();
  });

  it("goes back to the run that comes with the course when Back undoes a preset", async () => {
    const {page, figure, faults, close} = await openFigure("neural-networks", "edge-of-stability", {fresh: true});
    await says(figure, /^Computed beforehand/);
    await figure.locator(".presets").getByRole("button", {name: "Heavy ball"}).click();
    await says(figure, /= 30/);
    await page.goBack();
    await says(figure, /^Computed beforehand/);
    await goTo(page, "?v=1&nnTo=20&nnEnd=500");
    await says(figure, /of 20 /);
    expect(faults).toEqual([]);
    await close();
  });
});
