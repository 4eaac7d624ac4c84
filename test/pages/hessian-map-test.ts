import {describe, expect, it} from "vitest";
import {figureContract} from "./support/contract.js";
import {fill, openFigure, reacts, says, sentence} from "./support/figure.js";

const ID = "hessian-map";

describe("the Hessian map", () => {
  figureContract({
    page: "convexity",
    id: ID,
    handles: [["probe", -40, 30, "ArrowRight"]],
    inputs: [
      ["Probe x", "3", /^At \(3, /],
      ["Probe y", "2", /^At \(3, 2\) f = 0, and H has the rows \(74, 20\) and \(20, 34\)\..*strict local minimum/],
      ["Radius, exact value", "0.5", /Within 0\.5 of the probe the model is off by up to 1\.57/]
    ],
    presets: [
      ["One matrix everywhere", /does not miss f at all, to rounding/],
      ["Rosenbrock, inside the bend", /λ₁ = −398.*hatched/],
      ["Himmelblau’s islands", /strictly convex close to here.*44 % of the grid’s points, hatched/],
      ["x⁴ + y⁴ at 0", /H = 0: both eigenvalues are 0.*silent/],
      ["x⁴ − y⁴ at 0", /H = 0: both eigenvalues are 0.*silent/],
      ["Monkey saddle at 0", /silent.*at 1 of the grid’s points/],
      ["Round the summit", /silent about v₂.*indefinite at 92 % and negative definite at 8 %/],
      ["Convex everywhere", /at every point of the grid/],
      ["A kink: |x| + y²", /no Hessian: the absolute value has a kink/],
      ["An edge: y² − log(x)", /as far as f has values there/]
    ],
    link: [
      "?v=1&hmF=own&f=x%5E3-3x*y%5E2%2Bsin(x)&hmX=0.4_-0.7&hmR=0.25&hmW=3&hmLayer=lmin",
      /^At \(0\.4, −0\.7\).*hatched/
    ],
    refused: {query: "?v=1&hmF=tanh&hmX=1_2_3&hmR=0&hmW=-1&hmLayer=trace", box: ["Probe x", "far away"]},
    extremes: [
      ["?v=1&hmF=quadratic&H=e_0_0_0&hmLayer=class", /H = 0.*constant, convex and concave at once/],
      [
        "?v=1&hmF=quadratic&H=s_1e-6_1e6_0.7&hmLayer=lmax&hmR=10",
        /λ₁ = 10⁻⁶, λ₂ = 10⁶: f curves up in every direction/
      ],
      ["?v=1&hmF=own&f=%7Cx%7C%2By%5E2&hmX=0_0.5&hmLayer=lmin", /no Hessian: the absolute value has a kink/],
      ["?v=1&hmF=own&f=log(x)&hmX=-1_0&hmLayer=lmin", /f has no value: ln needs a positive argument; got −1/]
    ]
  });

  it("takes a typed f, and makes its Hessian the course’s, or says why not", async () => {
    const {page, figure, faults, close} = await openFigure("convexity", ID, {hash: `#${ID}`});
    const take = figure.getByRole("button", {name: "Make this the course’s H"});
    await take.click();
    await expect.poll(() => figure.locator(".job").innerText()).toContain("(10, 12) and (12, −6)");
    await expect.poll(() => new URL(page.url()).searchParams.get("H")).toBe("e_10_12_-6");
    await figure.getByText("my own", {exact: true}).click();
    await figure.getByLabel("f(x, y) =").fill("1e7 x^2 + x y");
    await fill(figure, "Probe x", "1");
    await says(figure, /^At \(1, 0\.5\).*H has the rows \(2·10⁷, 1\) and \(1, 0\)/);
    await take.click();
    await expect.poll(() => figure.locator(".job").innerText()).toContain("too large for the course’s H");
    expect(new URL(page.url()).searchParams.get("H")).toBe("e_10_12_-6");
    const before = await sentence(figure);
    await figure.getByLabel("f(x, y) =").fill("1e7 x^2 +");
    await expect.poll(() => figure.locator(".function-field .control-error").isVisible()).toBe(true);
    expect(await sentence(figure)).toBe(before);
    expect(faults).toEqual([]);
    await close();
  });

  it("asks, hides the outcome until it is answered, and then shows the layer of the question", async () => {
    const {figure, faults, close} = await openFigure("convexity", ID, {hash: `#${ID}`});
    await figure.getByRole("button", {name: "Ask me"}).click();
    await says(figure, /held back/);
    const shown = () => figure.locator(".plot-overlay").innerHTML();
    await expect.poll(shown).not.toMatch(/λ₁|v₁|−398|error/);
    expect(await figure.getByRole("button", {name: "Make this the course’s H"}).isDisabled()).toBe(true);
    await figure.getByRole("button", {name: "positive", exact: true}).click();
    expect(await figure.locator(".predict-verdict").textContent()).toMatch(/^Not quite\. At \(0, 1\) λ₁ = −398\./);
    await says(figure, /λ₁ = −398/);
    await figure.getByRole("button", {name: "Next question"}).click();
    await says(figure, /held back/);
    const drawn = await reacts(figure);
    await figure.getByRole("button", {name: "nowhere", exact: true}).click();
    expect(await figure.locator(".predict-verdict").textContent()).toMatch(/^Yes\./);
    await says(figure, /at no point of the grid/);
    await expect.poll(() => reacts(figure)).toBe(drawn + 1);
    await figure.getByRole("button", {name: "Next question"}).click();
    await figure.getByRole("button", {name: "8 times", exact: true}).click();
    expect(await figure.locator(".predict-verdict").textContent()).toMatch(/^Yes\. .*8\.\d+ times less/);
    expect(faults).toEqual([]);
    await close();
  });
});
