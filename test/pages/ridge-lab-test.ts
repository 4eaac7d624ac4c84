import {describe, expect, it} from "vitest";
import {figureContract} from "./support/contract.js";
import {openFigure, says} from "./support/figure.js";

describe("the ridge lab", () => {
  figureContract({
    page: "regularization",
    id: "ridge-lab",
    handlesQuery: "?v=1&rlData=powers&rlDegree=3&rlMu=0.01&rlViews=errors_eigenvalues_kappa",
    handles: [
      ["mu-paths", 40, 0, "ArrowRight"],
      ["mu-errors", -30, 0, "ArrowLeft"],
      ["mu-eigenvalues", 20, 0, "PageUp"],
      ["mu-kappa", -50, 0, "PageDown"],
      ["point-3", 10, -30, "ArrowUp"]
    ],
    inputs: [
      ["Penalty μ, exact value", "0", /μ = 0: least squares/],
      ["Degree, the number of columns, exact value", "2", /the powers of t up to t²/],
      ["Points, the number of rows, exact value", "5", /^5 points/],
      ["Degree, the number of columns, exact value", "6", /6 columns and only 5 rows/],
      ["Penalty μ, exact value", "2", /XᵀX \+ μI is not: β is unique/],
      ["Seed", "12", /^5 points/]
    ],
    presets: [
      ["Least squares", /it is least, 0\.1617, at μ = 0\.0028.*QR finds at least 12 digits/],
      ["The best forecast", /The leave-one-out error is 0\.1617 .*, against 0\.1804 at μ = 0/],
      ["Without 1951", /^Fifteen years, without 1951.*changes the sign of the population/],
      ["Hoerl–Kennard–Baldwin", /^All sixteen years\. μ = 0\.0042/],
      ["A strong penalty", /^All sixteen years\. μ = 100\. .*κ\(XᵀX \+ μI\) = 1\.73/],
      ["A copy with noise 0.01", /t and a copy of it with noise 0\.01\. μ = 0: least squares/],
      ["An exact copy", /The two columns are the same, so XᵀX is singular/],
      ["Degree 9 on ten points", /the powers of t up to t⁹\. μ = 0\.01/],
      ["More columns than rows", /12 columns and only 6 rows, so XᵀX is singular/]
    ],
    link: [
      "?v=1&rlData=copy&rlPoints=-1_0_-0.5_1_0.2_0.4_0.8_-1&rlNoise=0.1&rlMu=0.5&rlViews=errors&seed=7",
      /^4 points, t and a copy of it with noise 0\.1\. μ = 0\.5/
    ],
    refused: {
      query: "?v=1&rlMu=-1&rlViews=x&rlData=own&rlOut=1946&rlPoints=1_2_3&rlCount=3&rlDegree=0",
      box: ["Penalty μ, exact value", "-2"]
    },
    extremes: [
      ["?v=1&rlData=copy&rlNoise=0&rlViews=errors_eigenvalues_kappa", /The two columns are the same/],
      ["?v=1&rlData=powers&rlDegree=15&rlCount=4&rlViews=eigenvalues_kappa", /15 columns and only 4 rows/],
      ["?v=1&rlMu=1000&rlOut=1962&rlViews=errors_eigenvalues_kappa", /^Fifteen years, without 1962\. μ = 1,000/]
    ]
  });

  it("leaves out one year after the other, and draws other points where they are the reader’s", async () => {
    const {figure, faults, close} = await openFigure("regularization", "ridge-lab", {hash: "#ridge-lab"});
    await figure.getByRole("button", {name: "Resample: leave out the next year"}).click();
    await says(figure, /^Fifteen years, without 1947/);
    await figure.getByText("points: powers of t").click();
    await says(figure, /^10 points, the powers of t up to t⁹/);
    const points = () =>
      figure.locator("[data-handle^=point-]").evaluateAll((all) => all.map((each) => each.ariaLabel));
    const before = await points();
    await figure.getByRole("button", {name: "Resample: draw new points"}).click();
    await expect.poll(points).not.toEqual(before);
    expect(await figure.getByLabel("Seed").inputValue()).toBe("2");
    expect(faults).toEqual([]);
    await close();
  });

  it("holds the leave-one-out error back until the reader has answered, with every chip that leads to its minimum", async () => {
    const {figure, faults, close} = await openFigure("regularization", "ridge-lab", {hash: "#ridge-lab"});
    const chip = figure.getByRole("button", {name: "least leave-one-out error"});
    expect(await chip.isVisible()).toBe(true);
    await figure.getByRole("button", {name: "Ask me"}).click();
    await says(figure, /held back until you have answered/);
    expect(await chip.isVisible()).toBe(false);
    expect(await figure.locator(".plot-overlay").textContent()).not.toMatch(/leave-one-out, least/);
    await figure.getByRole("button", {name: "none, or the smallest there is"}).click();
    await figure.getByText(/Not quite\. The leave-one-out error is least at μ = /).waitFor();
    expect(await chip.isVisible()).toBe(true);
    await expect.poll(() => figure.locator(".plot-overlay").textContent()).toMatch(/leave-one-out, least: 0\./);
    expect(faults).toEqual([]);
    await close();
  });
});
