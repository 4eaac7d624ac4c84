import {describe, expect, it} from "vitest";
import {figureContract} from "./support/contract.js";
import {openFigure, says} from "./support/figure.js";

describe("the three stages", () => {
  figureContract({
    page: "eigenvalues",
    id: "three-stages",
    handlesQuery: "?v=1&tsK=0",
    handles: [["x", -40, -30, "ArrowUp"]],
    inputs: [
      ["Progress: 20 a stage, exact value", "60", /^Turned back: this is Hx/],
      ["First eigenvalue, exact value", "0", /flattens the plane/],
      ["Second eigenvalue, exact value", "-1", /flattens the plane/],
      ["Vector x₁", "0.5", /flattens the plane/]
    ],
    presets: [
      ["A stretch in its own axes", /Nothing has been done yet/],
      ["A negative eigenvalue", /Nothing has been done yet/],
      ["An eigenvalue 0", /Nothing has been done yet/],
      ["Round", /the two turns undo each other/],
      ["Start on an eigenvector", /Turned back/],
      ["The sum for H", /All 2 terms are on/],
      ["Second difference, n = 6", /2 of 6 terms are on/],
      ["min(i, j): one term is nearly all", /1 of 5 terms is on/]
    ],
    link: [
      "?v=1&H=s_-1_3_0.7&tsK=45&tsX=0.25_-0.5&tsViews=stages_terms&tsMatrix=random&tsOrder=5&tsTerms=1_4&seed=9",
      /2 of 5 terms are on/
    ],
    refused: {query: "?v=1&tsK=99&tsX=2_0&tsViews=x&tsMatrix=y&tsOrder=7&tsTerms=9", box: ["Vector x₂", "5"]},
    extremes: [
      ["?v=1&H=e_0_0_0&tsK=60&tsViews=stages_terms", /Everything is sent to 0/],
      ["?v=1&H=s_0.000001_1000000_0.7&tsK=60&tsViews=stages_terms", /in units of 10⁶/]
    ]
  });

  it("scrubs through the stages, by its buttons and at once", async () => {
    const {figure, faults, close} = await openFigure("eigenvalues", "three-stages", {hash: "#three-stages"});
    await figure.getByRole("button", {name: "Restart"}).click();
    await says(figure, /^Nothing has been done yet/);
    await figure.getByRole("button", {name: "Step", exact: true}).click();
    await says(figure, /^Qᵀ is turning/);
    await figure.getByRole("button", {name: "Play"}).click(); // less motion was asked for: straight to the end
    await says(figure, /^Turned back/);
    expect(faults).toEqual([]);
    await close();
  });
});
