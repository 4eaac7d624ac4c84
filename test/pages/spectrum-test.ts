import {describe, expect, it} from "vitest";
import {figureContract} from "./support/contract.js";
import {fill, openFigure, says} from "./support/figure.js";

describe("the spectrum", () => {
  figureContract({
    page: "neural-networks",
    id: "spectrum",
    handles: [["tau", -40, 0, "ArrowRight"]],
    inputs: [
      ["What counts as zero, τ, exact value", "1", /lie within ±1 of 0/],
      ["Step k, exact value", "0", /^At step 0 the Hessian has 321 eigenvalues/],
      [
        "Weight decay ω added at this θ, exact value",
        "0.5",
        /With ω = 0\.5 added at this θ every eigenvalue has moved by ω/
      ]
    ],
    presets: [
      ["Before the first step", /^At step 0 /],
      ["Bulk and outliers", /^At step 1,000 the Hessian has 321 eigenvalues, from −0\.0399 to 16\.5/],
      ["The Gauss–Newton part", /^At step 1,000 the Gauss–Newton part .* no more than 20 of them can be positive/],
      ["What is left", /^At step 1,000 the residual part/],
      ["One layer", /the block of layer 2 has 272 eigenvalues/],
      ["Weight decay", /With ω = 0\.1 added/],
      ["Digits", /^At step 300 the Hessian has 1,242 eigenvalues/],
      ["ReLU", /^At step 1,000 the Hessian has 321 eigenvalues, from −0\.8/]
    ],
    link: [
      "?v=1&nnWidth=4&nnK=50&spPart=layer2&spTau=0.1&spOmega=0.2&spViews=histogram_density",
      /^At step 50 the block of layer 2 has 20 eigenvalues/
    ],
    refused: {query: "?v=1&spPart=x&spTau=0&spOmega=-1&spViews=y", box: ["What counts as zero, τ, exact value", "1e9"]},
    extremes: [
      ["?v=1&nnWidth=1&nnDepth=1&nnK=3&spViews=histogram_rank_density", /^At step 3 the Hessian has 4 eigenvalues/],
      ["?v=1&nnA=10&nnK=300&spViews=histogram_rank_density", /The run diverged before step 300/],
      ["?v=1&nnAct=linear&nnK=0&spPart=residual", /the residual part has 321 eigenvalues/]
    ],
    texts: 2
  });

  it("can be cancelled and asked again; the figure keeps its last answer", async () => {
    const {figure, faults, close} = await openFigure("neural-networks", "spectrum", {fresh: true});
    await says(figure, /^At step 1,000 /);
    await figure.locator(".presets").getByRole("button", {name: "Digits"}).click();
    await figure.getByRole("button", {name: "Cancel"}).click();
    await says(figure, /The answer for step 300 is being computed; this is the one before\. At step 1,000|At step 300/);
    await figure.getByRole("button", {name: "Compute"}).click();
    await says(figure, /^At step 300 the Hessian has 1,242 eigenvalues/);
    await fill(figure, "What counts as zero, τ, exact value", "0.02");
    await says(figure, /within ±0\.02 of 0/);
    expect(faults).toEqual([]);
    await close();
  });
});
