import {describe, expect, it} from "vitest";
import {figureContract} from "./support/contract.js";
import {drag, openFigure, says, sentence} from "./support/figure.js";

const all = "swViews=image_vector_formula";

describe("the spectral workbench", () => {
  figureContract({
    page: "eigenvalues",
    id: "spectral-workbench",
    handlesQuery: `?v=1&${all}&H=s_1_4_0.5&swScale=4`,
    handles: [
      ["first", 20, 30, "ArrowLeft"],
      ["second", -20, 15, "ArrowUp"],
      ["x", -60, 20, "ArrowRight"],
      ["ab", 10, 20, "ArrowDown"],
      ["cb", 10, -20, "ArrowUp"]
    ],
    inputs: [
      ["First eigenvalue, exact value", "1", /λ[₁₂] = 1[ ,]/],
      ["Second eigenvalue, exact value", "4", /^λ₁ = 1 and λ₂ = 4, a bowl/],
      ["Rotation θ, exact value", "0", /m = \(a \+ c\)\/2 = 2\.5 and r = .* = 1\.5/],
      ["Entry h₁₁", "2", /^λ₁ = 2 and λ₂ = 4, a bowl/],
      ["Entry h₁₂ = h₂₁", "4", /^λ₁ = −1\.12 and λ₂ = 7\.12, a saddle/],
      ["Entry h₂₂", "2", /^λ₁ = −2 and λ₂ = 6, a saddle: xᵀHx = 1 is a hyperbola/],
      ["Second eigenvalue, exact value", "0", /^λ₁ = −2 and λ₂ = 0, a ridge: no x has xᵀHx = 1/],
      ["First eigenvalue, exact value", "4", /^λ₁ = 0 and λ₂ = 4, .*opened into two lines, 1\/√λ₂ = 0\.5/],
      ["Direction of x in degrees, exact value", "0", /For x at 0°/],
      ["Rotation θ, exact value", "0", /x, at 0°, is an eigenvector: Hx = 4·x/],
      ["Window, half its height, exact value", "0.01", /opened into two lines/],
      ["Scale of Hx and λ, exact value", "4", /Hx = 4·x/]
    ],
    presets: [
      ["Round bowl", /^λ₁ = 2 and λ₂ = 3, a bowl/],
      ["Valley", /^λ₁ = 1 and λ₂ = 100, a narrow valley: .* 1\/√λ₂ = 0\.1 along v₂/],
      ["Two lines", /^λ₁ = 0 and λ₂ = 2, a flat-bottomed valley: .* two lines/],
      ["Hyperbola", /^λ₁ = −1 and λ₂ = 2, a saddle/],
      ["1, 2; 2, 1", /^λ₁ = −1 and λ₂ = 3.*Equation 6: .* λ = m ± r = −1 and 3\.$/],
      ["Nearly singular", /looks like two lines, and yet it closes 1,000 from the middle/],
      ["Repeated", /^λ₁ = λ₂ = 3, a bowl: .* a circle with the radius 0\.577\. Every direction is an eigenvector/],
      ["Dome", /^λ₁ = −2 and λ₂ = −1, a dome: no x has xᵀHx = 1/],
      ["Zero", /^H is the zero matrix/]
    ],
    link: [
      `?v=1&${all}&H=s_-2.5_0.125_1.2345&swWindow=3.3&swScale=2.5&swX=-33.3`,
      /^λ₁ = −2\.5 and λ₂ = 0\.125, a saddle: .*For x at −33\.3°/
    ],
    refused: {
      query: "?v=1&swWindow=0&swScale=abc&swX=200&swViews=level",
      box: ["Window, half its height, exact value", "-1"]
    },
    extremes: [
      [`?v=1&${all}&H=e_0_0_0`, /^H is the zero matrix/],
      [`?v=1&${all}&H=s_1e-6_1e6_0.7&swScale=1000000`, /^λ₁ = 10⁻⁶ and λ₂ = 10⁶, a narrow valley/],
      [`?v=1&${all}&H=s_3_3_0.5&swScale=3`, /^λ₁ = λ₂ = 3, a bowl/],
      [`?v=1&${all}&H=e_1_2_1&swScale=3`, /^λ₁ = −1 and λ₂ = 3, a saddle/]
    ]
  });

  it("holds the eigenvalues back while it asks for a sign, and then says what the prediction missed", async () => {
    const {page, figure, faults, close} = await openFigure("eigenvalues", "spectral-workbench");
    await figure.getByRole("button", {name: "Ask me"}).click();
    const guess = figure.locator("[data-handle=guess]");
    await guess.focus();
    await page.keyboard.press("Shift+ArrowLeft");
    await page.keyboard.press("Shift+ArrowUp");
    await figure.getByRole("button", {name: "Commit"}).click();
    expect(await figure.locator(".predict-verdict").textContent()).toMatch(
      /^Not quite\. Hx ends at \(−0\.0613, 0\.76\)/
    );
    await figure.getByRole("button", {name: "Next question"}).click();
    await says(figure, /held back/);
    expect(await figure.locator(".plot-overlay text").count()).toBe(0);
    expect(await figure.locator("[data-handle]").count()).toBe(0);
    expect(await figure.getByLabel("First eigenvalue, exact value").isVisible()).toBe(false);
    expect(await page.locator(".hessian-open").isVisible()).toBe(false);
    expect(await figure.innerText()).not.toMatch(/0\.16|6\.16|saddle/);
    await figure.getByRole("button", {name: "negative", exact: true}).click();
    expect(await figure.locator(".predict-verdict").textContent()).toMatch(/^Yes\. .*λ₁ = m − r = −0\.162/);
    expect(await sentence(figure)).toMatch(/^λ₁ = −0\.162 and λ₂ = 6\.16, a saddle/);
    expect(await page.locator(".hessian-open").isVisible()).toBe(true);
    expect(faults).toEqual([]);
    await close();
  });

  it("opens an axis at the edge of the window and closes it again by its handle", async () => {
    const {page, figure, close} = await openFigure("eigenvalues", "spectral-workbench", {query: "?v=1&H=s_1_4_0"});
    const knob = figure.locator("[data-handle=first]");
    await drag(page, knob, 900, 0); // far beyond: the frame holds it at the edge
    await says(figure, /^λ₁ = 0 and λ₂ = 4, .*opened into two lines/);
    await expect.poll(() => knob.evaluate((node) => node.classList.contains("clamped"))).toBe(true);
    await page.keyboard.press("ArrowLeft");
    await says(figure, /^λ₁ = 0\.\d+ and λ₂ = 4, a (bowl|narrow valley): xᵀHx = 1 is an ellipse/);
    await close();
  });
});
