import {describe, expect, it} from "vitest";
import {matrixFree} from "../../src/numerics/network/matrixFree.js";
import {networkLoss} from "../../src/numerics/network/networkLoss.js";
import {trainingPresets} from "../../src/numerics/network/presets.js";
import {problemOf} from "../../src/numerics/network/setup.js";
import {complete} from "../../src/numerics/resumable.js";
import {goTo} from "./support/browser.js";
import {figureContract} from "./support/contract.js";
import {fill, openFigure, says, scene, sentence} from "./support/figure.js";

/** What the tests read of a scene. */
interface ProductScene {
  readonly live: {readonly table: {readonly rows: readonly (readonly (string | number)[])[]}};
}

const open = (options = {}) =>
  openFigure("neural-networks", "hessian-vector", {hash: "#hessian-vector", fresh: true, ...options});

describe("the Hessian–vector product", () => {
  figureContract({
    page: "neural-networks",
    id: "hessian-vector",
    handles: [
      ["h", -60, 0, "ArrowRight"],
      ["m", 60, 0, "ArrowRight"]
    ],
    inputs: [
      ["Step h of the differences, exact value", "1e-9", /with h = 10⁻⁹, .* That is rounding/],
      ["Step h of the differences, exact value", "0.009", /with h = 0\.01, .* That is truncation/],
      ["Products m, exact value", "1", /After one product/],
      ["Products m, exact value", "40", /After 40 products .* λₘₐₓ to rounding/]
    ],
    presets: [
      ["A random v", /^Step 1,000, .* Along a random v, with h = 0\.001, .* λₘₐₓ to 8 digits/],
      ["Along the gradient", /^Step 1,000, .* Along the gradient, with h = 0\.001/],
      ["The sharpest direction", /^Step 1,000, .* Along the sharpest direction, with h = 0\.001/],
      ["Too small an h", /^Step 1,000, .* with h = 10⁻¹⁰, .* That is rounding/],
      ["All forty products", /^Step 1,000, .* After 40 products .* λₘₐₓ to rounding.* λₘᵢₙ to rounding/],
      ["At the draw", /^Step 0, n = 321 parameters/],
      ["ReLU", /^Step 1,000, .* kinks lie between the points, here of one ReLU/],
      ["Digits", /^Step 300, n = 1,242 parameters.* 12\.3 MB/]
    ],
    link: [
      "?v=1&hvDir=gradient&hvH=0.0000251&hvM=17&hvViews=ritz_ends",
      /^Step 1,000, .* Along the gradient, with h = 2\.51·10⁻⁵, .* After 17 products/
    ],
    refused: {query: "?v=1&hvDir=up&hvH=2&hvM=41&hvSeed=-1&hvViews=all", box: ["Products m, exact value", "41"]},
    extremes: [
      ["?v=1&nnA=10&nnK=200&hvViews=ritz_ends", /The run diverges, .* there is no product to take/],
      ["?v=1&nnWidth=1&nnDepth=1&hvViews=ritz_ends&hvM=9", /n = 4 parameters\. .* nowhere left to go/],
      ["?v=1&nnAct=relu&hvViews=ritz_ends&hvH=1&hvM=40", /kinks lie between the points/],
      ["?v=1&nnWidth=32&nnDepth=4&nnK=3&hvViews=ritz_ends&hvM=12", /entries, is not formed here to compare/]
    ],
    texts: 2
  });

  it("tells the errors and Ritz values of the same code in Node, bit for bit", async () => {
    const {figure, faults, close} = await open({query: "?v=1&nnK=120&hvSeed=7&hvDir=sharpest"});
    await says(figure, /^Step 120,/);
    const network = networkLoss(problemOf(trainingPresets.chebyshev.setup, null));
    const plan = {seed: 20, schedule: [{from: 0, stepSize: 0.1}], momentum: 0, restarts: []};
    const {directions, ritz} = complete(matrixFree(network, {plan, step: 120, seed: 7}));
    const {rows} = (await scene<ProductScene>(figure)).live.table;
    expect(rows.slice(0, 61).map((row) => row[2])).toEqual(directions.sharpest!.central);
    expect(rows.slice(61).map((row) => row[6])).toEqual(ritz.map(({values}) => values.at(-1)));
    expect(faults).toEqual([]);
    await close();
  });

  it("keeps the last answer while the next is computed, says so, and can be cancelled and asked again", async () => {
    const {page, figure, faults, close} = await open();
    await says(figure, /^Step 1,000,/);
    const box = figure.locator(".asker");
    await fill(figure, "Step k, exact value", "3800");
    await says(figure, /^The new answer is not there yet; this is the last one\. Step 1,000,/);
    await expect.poll(() => box.getAttribute("aria-busy")).toBe("true");
    await box.getByRole("button", {name: "Cancel"}).click();
    await expect.poll(() => box.getAttribute("aria-busy")).toBe("false");
    expect(await sentence(figure)).toMatch(/^The new answer is not there yet/);
    await box.getByRole("button", {name: "Compute"}).click();
    await says(figure, /^Step 3,800,/);
    await goTo(page, "?v=1&nnK=10");
    await says(figure, /^Step 10,/);
    expect(faults).toEqual([]);
    await close();
  });

  it("needs no new answer for another direction, h or m: nothing is asked of the worker", async () => {
    const {page, figure, faults, close} = await open();
    await says(figure, /^Step 1,000,/);
    const workers = page.workers().length;
    let began = 0;
    page.on("worker", () => ++began);
    await figure.getByLabel("the gradient", {exact: true}).check();
    await says(figure, /^Step 1,000, .* Along the gradient/);
    await figure.getByRole("button", {name: "∛eps"}).click();
    await says(figure, /with h = 6\.31·10⁻⁶, .* No h does better/);
    await figure.getByRole("button", {name: "Step", exact: true}).click();
    await says(figure, /After 7 products/);
    await figure.getByRole("button", {name: "Restart", exact: true}).click();
    await says(figure, /No product is taken yet/);
    await figure.getByRole("button", {name: "Play", exact: true}).click(); // less motion was asked for: straight to the end
    await says(figure, /After 40 products/);
    expect([began, page.workers().length]).toEqual([0, workers]);
    expect(faults).toEqual([]);
    await close();
  });

  it("asks what small h does, hides the errors until it is answered, and tells why", async () => {
    const {figure, faults, close} = await open();
    await says(figure, /^Step 1,000,/);
    const marks = () =>
      scene<{live: {overlay: readonly {name?: string}[]}}>(figure).then(({live}) =>
        live.overlay.some(({name}) => name === "central")
      );
    expect(await marks()).toBe(true);
    await figure.getByRole("button", {name: "Ask me"}).click();
    await says(figure, /held back/);
    expect(await marks()).toBe(false);
    await figure.getByRole("button", {name: "it falls all the way"}).click();
    await figure.getByText(/^Not quite\. Truncation falls like h²/).waitFor();
    expect(await marks()).toBe(true);
    await figure.getByRole("button", {name: "Next question"}).click();
    await figure.getByRole("button", {name: "8 TB"}).click();
    await figure.getByText(/^Yes\. A million squared/).waitFor();
    expect(faults).toEqual([]);
    await close();
  });
});
