import {describe, expect, it} from "vitest";
import {figureContract} from "./support/contract.js";
import {openFigure, says, scene} from "./support/figure.js";

const ALL = "edViews=eigenvalues_kappa_arc_filter_sums";
const SADDLE = "H=s_-1_2_0.5&start=-1.16_1.08";

describe("the ε dial", () => {
  figureContract({
    page: "regularization",
    id: "epsilon-dial",
    handlesQuery: `?v=1&eps=0.5&${ALL}`,
    handles: [
      ["shift", 40, 0, "ArrowRight"],
      ["first", 20, 0, "ArrowLeft"],
      ["second", -20, 0, "Shift+ArrowRight"],
      ["shift-kappa", -60, 0, "ArrowRight"],
      ["shift-filter", 50, 0, "ArrowLeft"],
      ["shift-sums", -40, 0, "PageUp"],
      ["start", 40, -25, "ArrowUp"],
      ["step", -20, 12, "ArrowLeft"]
    ],
    inputs: [
      ["Shift ε, exact value", "0.5", /^ε = 0\.5 leaves/],
      ["First eigenvalue, exact value", "-2", /Only ε > −λ₁ = 2 makes it positive definite/],
      ["Second eigenvalue, exact value", "3", /\(11\) λ₁′ = −1\.5 = −2 \+ 0\.5 and λ₂′ = 3\.5 = 3 \+ 0\.5/],
      ["Rotation θ, exact value", "0", /H′ has the rows \(−1\.5, 0\) and \(0, 3\.5\)/]
    ],
    presets: [
      ["Nearly singular", /λ₁ grows 1,001-fold, λ₂ by 0\.1 %.*κ = 1,000/],
      ["Narrow valley", /Filter factors: 0\.0909 for λ₁ and 0\.909 for λ₂\. Damping bends the step/],
      ["Saddle, lifted", /ε = 1\.5 makes H′ = H \+ εI positive definite.*goes downhill/],
      ["Saddle, too little", /det H′ = −1\.25.*passes beyond the saddle/],
      ["The pole", /stands a pole.*κ = ∞ = 3\/0/],
      ["det > 0, no bowl", /negative definite\. Its determinant is positive.*det H′ = 2 = \(−2\) · \(−1\)/],
      ["Hard case", /∇f has no part along v₁, the hard case/],
      ["Moved minimiser", /The changed objective .* has its minimiser at \(−1\.3, −0\.575\)/],
      ["Stand-in for a saddle", /stand-in, with the eigenvalues 1 and 2; H itself is unchanged/],
      ["Zero matrix", /κ = 1 = 0\.1\/0\.1/],
      ["Repeated", /Both eigenvalues grow 2-fold.*Damping shortens the step/],
      ["10⁻⁶ and 10⁶", /λ₁ grows 10⁶-fold, λ₂ by 10⁻⁴ %/]
    ],
    link: [
      `?v=1&H=s_7_-0.25_1.1&start=0.3_-1.7&eps=0.125&edMeaning=objective&edStandIn=yes&edWindow=3.5&${ALL}`,
      /ε = 0\.125 leaves H′ = H \+ εI indefinite.*stand-in, with the eigenvalues 0\.25 and 7/
    ],
    refused: {
      query: "?v=1&eps=-1&edViews=arc_x&edMeaning=ridge&edStandIn=maybe&edWindow=0",
      box: ["Shift ε, exact value", "1e4"]
    },
    extremes: [
      [`?v=1&H=s_0_0_0.5&${ALL}`, /H′ = H is the zero matrix.*κ = ∞, as H′ = 0/],
      [`?v=1&H=s_1e-6_1000000_0.5&eps=1&${ALL}`, /λ₁ grows 10⁶-fold/],
      [`?v=1&${SADDLE}&eps=1&${ALL}`, /At ε = 1 = −λ₁ stands a pole/],
      [`?v=1&H=s_-2_-2_0.5&eps=2&edMeaning=objective&${ALL}`, /makes H′ = H \+ εI the zero matrix.*Neither f nor/]
    ]
  });

  it("reveals one view after the other, and offers the stand-in only where a minimum is needed and missing", async () => {
    const {figure, faults, close} = await openFigure("regularization", "epsilon-dial", {
      query: `?v=1&${SADDLE}&eps=1.5`
    });
    const axes = async () =>
      Object.keys((await scene(figure)).picture.layout).filter((name) => name.startsWith("xaxis")).length;
    for (let views = 2; views <= 5; ++views) {
      await expect.poll(axes).toBe(views);
      if (views < 5) await figure.getByRole("button", {name: /^Show one more/}).click();
    }
    const standIn = figure.getByRole("checkbox", {name: /^Stand-in/});
    expect(await standIn.isVisible()).toBe(false);
    await figure.getByRole("radio", {name: /^changed objective/}).check();
    await says(figure, /f has no minimiser; the changed objective .* has one/);
    await standIn.check();
    await says(figure, /stand-in, with the eigenvalues 1 and 2/);
    expect(faults).toEqual([]);
    await close();
  });

  it("holds the end of the step back until it is predicted, then judges the place", async () => {
    const {page, figure, faults, close} = await openFigure("regularization", "epsilon-dial");
    await figure.getByRole("button", {name: "Ask me"}).click();
    await figure.getByLabel("ε =").fill("0.001");
    await figure.getByRole("button", {name: "Commit"}).click();
    await figure.getByText("Yes. With ε = 0.001, κ is 1,000.").waitFor();
    await figure.getByRole("button", {name: "Next question"}).click();
    await figure.getByRole("button", {name: "positive definite", exact: true}).click();
    await figure.getByText("Not quite. Its eigenvalues are −2 and −1").waitFor();
    await figure.getByRole("button", {name: "Next question"}).click();
    await says(figure, /held back/);
    const names = async () =>
      (await scene<{live: {overlay: {name?: string}[]; handles: {id: string}[]}}>(figure)).live.overlay.map(
        ({name}) => name
      );
    for (const hidden of ["arc", "step", "after", "kappa"]) expect(await names()).not.toContain(hidden);
    expect(await figure.locator("[data-handle=step]").count()).toBe(0);
    await figure.locator("[data-handle=guess]").focus();
    await page.keyboard.press("Shift+ArrowUp");
    await figure.getByRole("button", {name: "Commit"}).click();
    await figure.getByText(/You were .* off\. Of Newton’s step this one goes 86 % of the way along v₂/).waitFor();
    expect(await names()).toContain("arc");
    expect(faults).toEqual([]);
    await close();
  });
});
