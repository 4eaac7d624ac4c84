import {describe, expect, it} from "vitest";
import {figureContract} from "./support/contract.js";
import {openFigure, says} from "./support/figure.js";

describe("the power iteration", () => {
  figureContract({
    page: "eigenvalues",
    id: "power-iteration",
    handlesQuery: "?v=1&piViews=circle_record",
    handles: [["start", -60, 40, "ArrowLeft"]],
    inputs: [
      ["Iteration k, exact value", "5", /^After 5 multiplications by H/],
      ["Second eigenvalue, exact value", "-1", /same size and opposite signs/],
      ["Shift σ, exact value", "1", /by H \+ 1·I/],
      ["Start, its angle, exact value", "10", /by H \+ 1·I/]
    ],
    presets: [
      ["Well apart: 1 and 10", /by 0\.1 and .* by 0\.01/],
      ["Close together: 9 and 10", /takes 22 steps/],
      ["A tie: −2 and 2", /opposite signs/],
      ["The tie broken by σ = 1", /by 0\.333/],
      ["A negative leader: −3 and 1", /the axis of v₁/],
      ["Shifted to the other end", /One multiplication is enough/],
      ["Start on the wrong axis", /at right angles to v₂/],
      ["Repeated", /every vector is an eigenvector/]
    ],
    link: [
      "?v=1&H=s_2_7_0.3&piStart=40&piShift=0.5&piK=9&piViews=circle_record",
      /^After 9 multiplications by H \+ 0\.5·I/
    ],
    refused: {query: "?v=1&piStart=400&piShift=x&piK=61&piViews=none", box: ["Shift σ, exact value", "2e6"]},
    extremes: [
      ["?v=1&H=e_0_0_0&piViews=circle_record", /every vector is an eigenvector/],
      ["?v=1&H=s_0.000001_1000000_0.7&piViews=circle_record&piK=5", /10⁶ and 10⁻⁶/]
    ]
  });

  it("steps, goes back and plays", async () => {
    const {figure, faults, close} = await openFigure("eigenvalues", "power-iteration", {hash: "#power-iteration"});
    await figure.getByRole("button", {name: "Restart"}).click();
    await says(figure, /^After 0 multiplications/);
    await figure.getByRole("button", {name: "Step", exact: true}).click();
    await says(figure, /^After 1 multiplication /);
    await figure.getByRole("button", {name: "Back", exact: true}).click();
    await says(figure, /^After 0 multiplications/);
    await figure.getByRole("button", {name: "Play"}).click(); // less motion was asked for: straight to the end
    await says(figure, /^After 17 multiplications by H, beyond which no digit changes,/);
    expect(faults).toEqual([]);
    await close();
  });
});
