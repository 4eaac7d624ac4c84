import {describe, expect, it} from "vitest";
import {goTo} from "./support/browser.js";
import {figureContract} from "./support/contract.js";
import {answered, fill, openFigure, says, sentence} from "./support/figure.js";

const OWN = "f(x, y) =";

describe("the playground", () => {
  figureContract({
    page: "playground",
    id: "playground",
    handles: [
      ["start", 40, -30, "ArrowRight"],
      ["probe", -30, 40, "ArrowUp"]
    ],
    inputs: [
      ["Shift ε of Newton’s H + εI, exact value", "5", /Newton is at|Newton converged to a minimum/],
      ["Step size α, exact value", "0", /gradient descent did not move|Gradient descent did not move/],
      ["Iteration k, exact value", "3", /after 3 steps|did not move/]
    ],
    presets: [
      ["Two wells", /Found in the window: 2 minima and one saddle.*Newton converged to a saddle/],
      ["Two wells, repaired", /Newton converged to a minimum/],
      ["Rosenbrock", /Found in the window: one minimum.*In steps Newton is first/],
      ["Himmelblau", /4 minima, one maximum and 4 saddles/],
      ["Waves", /minima, \d+ maxima and \d+ saddles/],
      ["Convex", /one minimum.*converged to a minimum.*converged to a minimum.*converged to a minimum/],
      ["A flat bottom", /one point that its Hessian leaves undecided/],
      ["A kink", /Newton stopped at a singular Hessian/],
      ["An edge", /Newton left the domain/],
      ["Too far", /Newton converged to a minimum after 1 step/]
    ],
    link: [
      "?v=1&f=x1%5E2%20%2B%20x1%20x2%20%2B%202x2%5E2&pgMiddle=1_1&pgHalf=3&pgX=1_2&pgStart=3_3&pgA=0.1&pgBeta=0.5&pgEps=1&pgK=4&pgTurn=30&pgTilt=50",
      /At the probe \(1, 2\) f = 11, .* after 4 steps/
    ],
    refused: {query: "?v=1&pgX=1&pgHalf=0&pgA=-1&pgViews=x", box: ["Step size α, exact value", "1e9"]},
    extremes: [
      ["?v=1&f=0*x*y", /the zero matrix/],
      ["?v=1&f=1e6*x%5E2%20%2B%201e-6*y%5E2", /λ₁ = 2·10⁻⁶ and λ₂ = 2·10⁶/],
      ["?v=1&f=log(x)&pgX=-1_0&pgStart=-1_0", /there is no Hessian: ln needs a positive argument/],
      ["?v=1&f=exp(exp(x%5E2%2By%5E2))&pgA=1000&pgK=200", /At the probe/]
    ]
  });

  it("sets what is typed in type, keeps the last function that could be read, and says what is wrong beside the field", async () => {
    const {figure, faults, close} = await openFigure("playground", "playground", {fresh: true});
    const box = figure.getByLabel(OWN);
    await box.fill("x^2 + 3x y + y^2");
    await says(figure, /λ₁ = −1 and λ₂ = 5: indefinite/);
    expect(await figure.locator(".function-preview .katex").count()).toBe(3);
    await answered(figure);
    const before = await sentence(figure);
    for (const text of [
      "",
      "x +",
      "1/0",
      "__proto__",
      "x,5",
      "(".repeat(300),
      "x^".repeat(100) + "x",
      "z + 1",
      "a".repeat(10_000)
    ]) {
      await box.fill(text);
      if (text === "1/0") continue; // a constant that is no number is still a formula
      await expect
        .poll(() => figure.locator(".function-field .control-error").isHidden(), {message: text.slice(0, 20)})
        .toBe(false);
    }
    await box.fill("x^2 + 3x y + y^2");
    await expect.poll(() => sentence(figure)).toBe(before);
    expect(faults).toEqual([]);
    await close();
  });

  it("hands the Hessian at the probe to the course, and says why where it cannot", async () => {
    const {page, figure, faults, close} = await openFigure("playground", "playground", {fresh: true});
    await figure.getByRole("button", {name: "Make this the course’s H"}).click();
    await figure.getByText(/The course’s H now has the rows \(−1, 0\) and \(0, 2\)/).waitFor();
    await expect.poll(() => new URL(page.url()).searchParams.get("H")).toMatch(/^e_-1_-?0_2$/);
    await figure.getByText("The probe, the start, the window, in numbers").click();
    await fill(figure, "Window, half its width, exact value", "0.5");
    await says(figure, /Found in the window: one saddle\./);
    await figure.getByLabel(OWN).fill("|x| + y^2");
    await fill(figure, "Probe x", "0");
    await says(figure, /there is no Hessian/);
    await figure.getByRole("button", {name: "Make this the course’s H"}).click();
    await figure.getByText(/There is no Hessian to take here: .*kink/).waitFor();
    expect(faults).toEqual([]);
    await close();
  });

  it("saves the experiment as a program in both languages", async () => {
    const {page, figure, faults, close} = await openFigure("playground", "playground", {fresh: true});
    for (const [name, file] of [
      ["Save as TypeScript", "hessian-playground.ts"],
      ["Save as NumPy", "hessian_playground.py"]
    ] as const) {
      const download = page.waitForEvent("download");
      await figure.getByRole("button", {name}).click();
      expect((await download).suggestedFilename()).toBe(file);
    }
    expect(faults).toEqual([]);
    await close();
  });

  it("searches again when f or the window changes, and can be cancelled", async () => {
    const {page, figure, faults, close} = await openFigure("playground", "playground", {fresh: true});
    await says(figure, /Found in the window: 2 minima and one saddle/);
    await goTo(page, "?v=1&pgMiddle=5_5");
    await says(figure, /no critical point was found/);
    await figure.getByLabel(OWN).fill("(x - 5)^2 + (y - 5)^2");
    await says(figure, /Found in the window: one minimum/);
    expect(faults).toEqual([]);
    await close();
  });
});
