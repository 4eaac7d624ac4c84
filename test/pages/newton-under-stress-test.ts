import {describe, expect, it} from "vitest";
import {figureContract} from "./support/contract.js";
import {drag, fill, openFigure, reacts, says, scene, sentence} from "./support/figure.js";

const ID = "newton-under-stress";
const open = (query = "") => openFigure("regularization", ID, {query, hash: `#${ID}`});

describe("Newton under stress", () => {
  figureContract({
    page: "regularization",
    id: ID,
    handles: [["start", 40, 0, "ArrowLeft"]],
    inputs: [
      ["Start x", "0.1", /converged to a maximum after 3 steps, at 0/],
      ["Start x", "-0.9", /converged to a minimum .* at −1/]
    ],
    presets: [
      ["A bowl in one step", /quadratic.*a minimum after 1 step, at \(0, 0\)/],
      ["Straight to the saddle", /a saddle after 1 step/],
      ["√(1 + x²) from 1.2", /diverged after 5 steps.*x to −x³/],
      ["√(1 + x²) from 0.9", /a minimum after 5 steps/],
      ["√(1 + x²) from 1", /back and forth between −1 and 1/],
      ["cosh from 5", /cosh x .* a minimum after 8 steps/],
      ["To the top", /a maximum after 3 steps/],
      ["Almost singular", /diverged after 1 step.*f″ is almost 0/],
      ["Singular", /a straight line and has no vertex/],
      ["Chaos", /x cos\(2x\)/],
      ["ε too small", /ε = 2 does not outweigh it\. The line search refuses it/],
      ["Overshoot", /logistic loss .* diverged after 2 steps/],
      ["Nine basins", /Himmelblau’s function from x₀ = \(1, 1\)/]
    ],
    link: [
      "?v=1&nsF=x-cos&nsC=2.5&nsX=1.6_0&nsMode=shifted&eps=0.5&nsSearch=yes&nsK=1&nsZ=4&nsView=gradient",
      /H \+ εI, ε = 0\.5, and a line search on x cos\(2\.5x\) from x₀ = 1\.6/
    ],
    refused: {query: "?v=1&nsF=what&nsX=1&nsK=1.5&nsMode=none&nsZ=2", box: ["Start x", "1,5"]},
    extremes: [
      ["?v=1&nsF=quadratic&H=e_0_0_0", /f is constant, and every point is a minimiser/],
      ["?v=1&nsF=hyperbola&nsX=1.5_0&nsK=2", /diverged after 4 steps.*outside the picture/],
      ["?v=1&nsF=own1&f1=x-log(x)&nsX=3_0", /left the domain after 1 step: ln needs a positive argument; got −3/],
      ["?v=1&nsF=x-cos&nsX=0_0", /singular Hessian at the start/]
    ]
  });

  it("steps through the run; maps the basins in a worker and clears the map when the method changes; reads a typed f", async () => {
    const {figure, faults, close} = await open("?v=1&nsX=0.1_0");
    const press = (name: string | RegExp) => figure.getByRole("button", {name, exact: true}).click();
    await says(figure, /Step 1, from 0\.1 to −0\.00206/);
    await press("Step");
    await says(figure, /Step 2, from −0\.00206/);
    await press("Back");
    await says(figure, /Step 1/);
    await press("Play");
    await says(figure, /At k = 3 the run is at its end/);
    expect(await figure.getByLabel("Iteration k", {exact: true}).getAttribute("max")).toBe("3");
    const before = await reacts(figure);
    await press(/Map the basins/);
    await expect.poll(() => figure.locator(".basin-legend li").count(), {timeout: 120_000}).toBe(3);
    expect(await figure.locator(".basin-legend").innerText()).toMatch(
      /A: a minimum at −1, 37\.\d %[\s\S]*C: a maximum at 0/
    );
    await says(figure, /Of 1,200 starts on the map 75/);
    await fill(figure, "Start x", "0.3");
    await says(figure, /from x₀ = 0\.3 .*Of 1,200 starts/); // another start leaves the map alone
    expect(await reacts(figure)).toBe(before + 1);
    await figure.getByText("with |H|", {exact: true}).click();
    await says(figure, /with \|H\| .*a minimum(?!.*starts on the map)/);
    expect(await figure.locator(".basin-legend").isHidden()).toBe(true);
    await figure.getByText("my own f(x)", {exact: true}).click();
    await figure.getByLabel("Your f(x)", {exact: true}).fill("|x|");
    await fill(figure, "Start x", "0");
    await says(figure, /your f\(x\) .*met a kink at the start: the absolute value has a kink/);
    expect(faults).toEqual([]);
    await close();
  });

  it("holds the outcome back while it asks, and judges the answer by the run: a word, then a place", async () => {
    const {page, figure, faults, close} = await open();
    await figure.getByRole("button", {name: "Ask me"}).click();
    await says(figure, /held back/);
    expect(await figure.locator(".player").isHidden()).toBe(true);
    expect(await figure.locator(".basin-mapper").isHidden()).toBe(true);
    type Shown = {readonly live: {readonly overlay: readonly {readonly name?: string}[]}};
    const names = (await scene<Shown & Awaited<ReturnType<typeof scene>>>(figure)).live.overlay.map(({name}) => name);
    for (const name of ["path", "here", "next", "model", "steps"]) expect(names).not.toContain(name);
    await figure.getByRole("button", {name: "it converges to 0"}).click();
    expect(await figure.locator(".predict-verdict").textContent()).toMatch(/^Not quite\. .*it leaps ever farther/);
    await says(figure, /diverged after 5 steps/);
    await figure.getByRole("button", {name: "Next question"}).click();
    await says(figure, /held back/);
    await drag(page, figure.locator("[data-handle=guess]"), -50, 0);
    await figure.getByRole("button", {name: "Commit"}).click();
    expect(await figure.locator(".predict-verdict").textContent()).toMatch(
      /The next iterate is −0\.074, .* from your cross/
    );
    expect(await sentence(figure)).toMatch(/converged to a maximum/);
    expect(faults).toEqual([]);
    await close();
  });
});
