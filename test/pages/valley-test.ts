import {describe, expect, it} from "vitest";
import {figureContract} from "./support/contract.js";
import {openFigure, says, sentence} from "./support/figure.js";

describe("the valley", () => {
  figureContract({
    page: "regularization",
    id: "valley",
    handlesQuery: "?v=1&vaViews=plane_length",
    handles: [
      ["start", 30, -20, "ArrowUp"],
      ["gradient", -20, 30, "ArrowRight"],
      ["lambda", -40, 0, "ArrowLeft"]
    ],
    inputs: [
      ["First eigenvalue, exact value", "0", /H is singular/],
      ["Second eigenvalue, exact value", "-4", /λ₁ = −4, λ₂ = 0/],
      ["First eigenvalue, exact value", "0.5", /leads to a saddle/],
      ["Gradient g₁", "0", /leads to a saddle/],
      ["Gradient g₂", "0", /The gradient is zero/],
      ["Unit of length, exact value", "10", /units of 10 it is −20,000/]
    ],
    presets: [
      ["A bowl", /There is one minimiser/],
      ["A narrow valley", /κ = 200/],
      ["Nearly singular", /κ = 10⁶: up to 6 of 16 digits/],
      ["Nearly singular, and it does not matter", /Newton’s step to it is 2 long/],
      ["Singular: a line", /a whole line of minimisers/],
      ["Singular: a ramp", /a ramp without a bottom/],
      ["Below zero", /leads to a saddle/],
      ["det = 1, κ = 10¹²", /det H = 1; with x measured in units of 10 it is 10,000/],
      ["No curvature", /λ₁ = λ₂ = 0/]
    ],
    link: [
      "?v=1&H=s_0.25_3_0.7&start=1_-1&vaG=1.5_-0.5&vaViews=plane_length&vaWindow=6&vaUnit=2",
      /λ₁ = 0\.25, λ₂ = 3/
    ],
    refused: {query: "?v=1&vaG=1&vaViews=x&vaWindow=-1&vaUnit=0", box: ["Gradient g₁", "1e9"]},
    extremes: [
      ["?v=1&H=e_0_0_0&vaViews=plane_length", /λ₁ = λ₂ = 0/],
      ["?v=1&H=s_0.000001_1000000_0.7&vaViews=plane_length", /κ = 10¹²/],
      ["?v=1&H=s_-1_2_0.5&vaViews=plane_length", /leads to a saddle/]
    ]
  });

  it("holds its outcome back until the reader has answered, then says what was missed; skipping shows it at once", async () => {
    const {page, figure, faults, close} = await openFigure("regularization", "valley", {hash: "#valley"});
    const marks = () => figure.locator(".plot-overlay path").count();
    await figure.getByRole("button", {name: "Ask me"}).click();
    await says(figure, /held back until you have answered/);
    const held = await marks();
    await figure.getByRole("button", {name: "about 0.25"}).click();
    await figure
      .getByText(/Not quite\. Each part is divided by its own eigenvalue: 50 along v₁ and 0\.25 along v₂/)
      .waitFor();
    await says(figure, /There is one minimiser/);
    expect(await marks()).toBeGreaterThan(held);
    await figure.getByRole("button", {name: "Next question"}).click();
    await says(figure, /held back/);
    await figure.getByRole("button", {name: "Skip"}).click();
    await says(figure, /a whole line of minimisers/);
    await figure.getByText("1 of 3 answered.").waitFor();
    await page.reload();
    await page.locator("#valley .predict").waitFor();
    await page.getByText("1 of 3 answered.").waitFor(); // kept on the reader’s machine
    await page.locator("#valley").getByRole("button", {name: "Switch questions off"}).click();
    await page.getByText("Questions are switched off.").first().waitFor();
    expect(await sentence(figure)).toBeTruthy();
    expect(faults).toEqual([]);
    await close();
  });
});
