import {describe, expect, it} from "vitest";
import {networkLoss} from "../../src/numerics/network/networkLoss.js";
import {networkSlice} from "../../src/numerics/network/networkSlice.js";
import {trainingPresets} from "../../src/numerics/network/presets.js";
import {problemOf} from "../../src/numerics/network/setup.js";
import {complete} from "../../src/numerics/resumable.js";
import {goTo} from "./support/browser.js";
import {figureContract} from "./support/contract.js";
import {fill, openFigure, says, scene, sentence} from "./support/figure.js";

/** What the tests read of a scene. */
interface PlaneScene {
  readonly live: {
    readonly overlay: readonly {readonly name?: string}[];
    readonly table: {readonly rows: readonly (readonly (string | number)[])[]};
  };
}

const open = (options = {}) =>
  openFigure("neural-networks", "landscape", {hash: "#landscape", fresh: true, ...options});

describe("the landscape", () => {
  figureContract({
    page: "neural-networks",
    id: "landscape",
    handles: [["place", -60, 30, "ArrowUp"]],
    inputs: [
      ["a, along u", "-0.25", /At a = −0\.25, b = /],
      ["b, along v", "0.75", /At a = −0\.25, b = 0\.75 the loss is /],
      ["Radius, exact value", "0.1", /as far as 0\.1 from θ/],
      ["Step k, exact value", "40", /^Step 40, the plane of the two sharpest/]
    ],
    presets: [
      ["The two sharpest", /^Step 1,000, the plane of the two sharpest directions.* 100 % and 74 % of λₘₐₓ = 16\.5/],
      ["Two random ones", /^Step 1,000, the plane of two random directions.* the loss is 0\.0915/],
      ["The two flattest", /^Step 1,000, the plane of the two flattest directions.* 0 to rounding along u/],
      ["λₘₐₓ and λₘᵢₙ", /^Step 1,000, the plane of the directions of λₘₐₓ and λₘᵢₙ.* −0\.24 % of λₘₐₓ/],
      ["The path", /^Step 1,000, the plane of the two main axes of the path, as far as 4.* 99 % lies in this plane/],
      ["Where the model ends", /^Step 1,000, .* as far as 3 from θ.* which is 3\.41 too high/],
      ["At the edge", /^Step 3,000, .* of λₘₐₓ = 19\.8/],
      ["After a restart", /^Step 50, the plane of the two main axes of the path.* f = 0\.0508/],
      ["ReLU", /^Step 1,000, .* which is 0\.273 too low/],
      ["Digits at random", /^Step 300, the plane of two random directions.* of λₘₐₓ = 3\.46/]
    ],
    link: [
      "?v=1&nnFrom=30_random.7_0.3_-0.2_0.1&nnK=20&lsPlane=random&lsSeed=3&lsR=0.37&lsA=0.123&lsB=-0.3&lsViews=error",
      /^Step 20, the plane of two random directions, as far as 0\.37 from θ.* At a = 0\.123, b = −0\.3/
    ],
    refused: {query: "?v=1&lsPlane=up&lsR=0&lsA=11&lsB=x&lsSeed=-1&lsViews=all", box: ["a, along u", "11"]},
    extremes: [
      ["?v=1&nnA=10&nnK=300&lsViews=sharpness_error", /The run diverges, .* there is no curvature to look at/],
      [
        "?v=1&nnWidth=1&nnDepth=1&nnK=3&lsR=10&lsA=-10&lsB=10&lsViews=sharpness_error",
        /^Step 3, .* as far as 10 from θ/
      ],
      ["?v=1&lsPlane=flattest&lsR=0.01&lsA=10&lsViews=sharpness_error", /as far as 0\.01 from θ.* At a = 10, b = 0/],
      ["?v=1&nnAct=relu&nnDepth=4&nnK=0&lsR=10&lsViews=sharpness_error", /^Step 0, the plane of the two sharpest/],
      ["?v=1&nnA=0&nnK=5&lsPlane=random&lsViews=-", /The run has not moved/]
    ],
    texts: 1
  });

  it("shows the losses and the sharpness of the same code in Node, bit for bit", async () => {
    const {figure, faults, close} = await open({query: "?v=1&nnK=120&lsPlane=random&lsSeed=7&lsR=2"});
    await says(figure, /^Step 120,/);
    const network = networkLoss(problemOf(trainingPresets.chebyshev.setup, null));
    const plan = {seed: 20, schedule: [{from: 0, stepSize: 0.1}], momentum: 0, restarts: []};
    const slice = complete(networkSlice(network, {plan, step: 120, plane: "random", seed: 7, radius: 2}));
    if (slice.status !== "computed") throw new Error(slice.status);
    const {rows} = (await scene<PlaneScene>(figure)).live.table;
    const along = rows.filter(([part]) => part === "along u");
    expect(along.map((row) => row[3])).toEqual(slice.losses[20]);
    expect(along.filter((_, i) => i % 4 === 0).map((row) => row[6])).toEqual(slice.sharpnesses[5]);
    expect(faults).toEqual([]);
    await close();
  });

  it("restarts the training at the place, in all figures, says so, and goes back to the draw; Back undoes it", async () => {
    const {page, figure, faults, close} = await open();
    await says(figure, /^Step 1,000, .* At a = 0\.5, b = 0 the loss is 2\.05/);
    const restart = figure.getByRole("button", {name: "Restart training here"});
    await restart.click();
    await says(figure, /^Step 0, .* where f = 2\.05\./);
    const words = figure.locator(".job [role=status]");
    expect(await words.textContent()).toMatch(
      /^The run begins at step 1,000 of the run from the draw, moved by a = 0\.5/
    );
    expect(new URL(page.url()).searchParams.get("nnFrom")).toBe("1000_sharpest_0.5_0_0.1");
    for (const [k, b] of [
      ["7", "0.25"],
      ["9", "0.75"]
    ]) {
      await fill(figure, "Step k, exact value", k);
      await fill(figure, "b, along v", b);
      await says(figure, new RegExp(`^Step ${k}, .* b = ${b}`));
      await restart.click();
      await says(figure, /^Step 0, /);
    }
    const edge = page.locator("figure#edge-of-stability .training");
    await edge.getByRole("button", {name: "One step"}).click();
    await expect.poll(() => edge.textContent(), {timeout: 60_000}).toMatch(/Trained to step 1 of/);
    expect(await restart.isDisabled()).toBe(true);
    expect(await words.textContent()).toMatch(/of the run after restart 2.*A link can hold no more restarts/);
    await figure.getByRole("button", {name: "Back to the draw"}).click();
    await expect.poll(() => words.textContent()).not.toMatch(/The run begins/);
    await page.goBack();
    await expect.poll(() => words.textContent()).toMatch(/of the run after restart 2/);
    expect(faults).toEqual([]);
    await close();
  });

  it("says beside the control that a path of fewer than three iterates has no plane, and keeps the last answer", async () => {
    const {page, figure, faults, close} = await open();
    await says(figure, /^Step 1,000/);
    await goTo(page, "?v=1&nnK=1&lsPlane=path");
    await figure.getByText(/It takes three iterates to span a plane, and up to step 1 there are only two/).waitFor();
    await figure.getByText("path has 2 iterates; expected at least 3").waitFor();
    expect(await sentence(figure)).toMatch(/^The new answer is not there yet; this is the last one\. Step 1,000,/);
    expect(await figure.getByRole("button", {name: "Restart training here"}).isDisabled()).toBe(true);
    await fill(figure, "Step k, exact value", "2");
    await says(figure, /^Step 2, the plane of the two main axes of the path/);
    expect(await figure.getByText("It takes three iterates").isVisible()).toBe(false);
    expect(faults).toEqual([]);
    await close();
  });

  it("keeps the last answer while the next is computed, and can be cancelled and asked again", async () => {
    const {figure, faults, close} = await open();
    await says(figure, /^Step 1,000,/);
    const box = figure.locator(".asker");
    await figure.locator(".presets").getByRole("button", {name: "Digits at random"}).click();
    await box.getByRole("button", {name: "Cancel"}).click();
    await expect.poll(() => box.getAttribute("aria-busy")).toBe("false");
    expect(await sentence(figure)).toMatch(
      /^The new answer is not there yet; this is the last one\. Step 1,000, .* 2\.05/
    );
    await box.getByRole("button", {name: "Compute"}).click();
    await says(figure, /^Step 300, the plane of two random directions/);
    expect(faults).toEqual([]);
    await close();
  });

  it("needs no new answer for another place or view: nothing is asked of the worker", async () => {
    const {page, figure, faults, close} = await open();
    await says(figure, /^Step 1,000,/);
    let began = 0;
    page.on("worker", () => ++began);
    await fill(figure, "a, along u", "0.2");
    await says(figure, /At a = 0\.2, b = 0/);
    await figure.getByLabel("a, along u").press("ArrowUp");
    await says(figure, /At a = 0\.25, b = 0/);
    await figure.getByRole("button", {name: "Show one more: error of the model"}).click();
    await figure.getByText("All views are open").first().waitFor();
    await figure.getByText("Error of the model, |m − f|").waitFor();
    expect(began).toBe(0);
    expect(faults).toEqual([]);
    await close();
  });

  it("asks for the curvature along a random direction and for the path, which it hides, and tells why", async () => {
    const {figure, faults, close} = await open();
    await says(figure, /^Step 1,000,/);
    const shown = () => scene<PlaneScene>(figure).then(({live}) => live.overlay.some(({name}) => name === "path"));
    expect(await shown()).toBe(true);
    await figure.getByRole("button", {name: "Ask me"}).click();
    await says(figure, /held back/);
    await figure.getByRole("button", {name: "about half of λₘₐₓ"}).click();
    await figure.getByText(/^Not quite\. The mean over all directions is tr H\/n/).waitFor();
    await figure.getByRole("button", {name: "Next question"}).click();
    await expect.poll(shown).toBe(false);
    await figure.getByRole("button", {name: "less than a hundredth"}).click();
    await figure.getByText(/^Yes\. It is 0\.3 %/).waitFor();
    await expect.poll(shown).toBe(true);
    expect(faults).toEqual([]);
    await close();
  });
});
