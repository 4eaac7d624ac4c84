import type {Locator} from "playwright-core";
import {describe, expect, it} from "vitest";
import type {VisitOptions} from "./support/browser.js";
import {figureContract} from "./support/contract.js";
import {openFigure, says, scene} from "./support/figure.js";

const ID = "convexity-bench";

const open = (options?: VisitOptions) => openFigure("convexity", ID, {hash: `#${ID}`, ...options});
const report = (figure: Locator) => figure.locator(".job + .preset-look");
interface Marked {
  readonly live: {readonly overlay: readonly {readonly name?: string}[]};
}
const names = async (figure: Locator) => (await scene<Marked>(figure)).live.overlay.map(({name}) => name);

describe("the convexity bench", () => {
  figureContract({
    page: "convexity",
    id: ID,
    handles: [
      ["x", 40, 0, "ArrowRight"],
      ["y", -40, 0, "ArrowLeft"],
      ["t", 30, 0, "Shift+ArrowLeft"]
    ],
    inputs: [
      ["Weight t, exact value", "1", /With t = 1 the point is x itself/],
      ["Half the window’s width, exact value", "4", /f\(x\) = x² on \[−4, 4\]/],
      ["Middle of the window, exact value", "1", /f\(x\) = x² on \[−3, 5\]/],
      ["Point x, exact value", "-2", /With t = 1 the point is x itself and both sides of \(1\) are 4/]
    ],
    presets: [
      ["x²: m is tight", /the bound is tight/],
      ["eˣ: m shrinks", /The largest m found for this window is 0\.135/],
      ["|x|: a kink", /At the kink x = 0 the slope rises from −1 to 1/],
      ["x⁴: flat at 0", /f″ > 0 throughout the window but at x = 0/],
      ["−log x: an edge", /f has no value from −0\.5 to 0/],
      ["x³: one bad chord", /this one chord proves that f is not convex/],
      ["Double well: the worst chord", /the chord at −1, 1 below it/],
      ["cos x: convex in its valleys", /f″ < 0 on 3 stretches/],
      ["Affine: gap 0", /f\(x\) = 3x \+ 1 on .* a gap of 0/]
    ],
    link: [
      "?v=1&cbF=cube&cbMid=0.1&cbHalf=1.3&cbX=-1.1&cbY=0.9&cbT=0.625&cbM=0.5&cbLayers=chord_tangent_epigraph_bound",
      /f\(x\) = x³ on \[−1\.2, 1\.4\].*\(1\) is violated.*\(3\) with m = 0\.5/
    ],
    refused: {
      query: "?v=1&cbF=tanh&cbX=a&cbT=2&cbHalf=0&cbM=1e9&cbLayers=line",
      box: ["Weight t, exact value", "much"]
    },
    extremes: [
      [
        "?v=1&cbF=own&f1=abs(x)&cbX=-1&cbY=1.5&cbLayers=chord_tangent_epigraph_bound",
        /f″ = 0 wherever it exists\. At the kink/
      ],
      ["?v=1&cbF=negative-log&cbMid=1.75&cbHalf=2.25&cbX=0&cbY=3", /f has no value at x = 0 \(log needs/],
      [
        "?v=1&cbF=cos&cbMid=100&cbHalf=0.001&cbX=100.0002&cbY=100.0002&cbLayers=chord_bound",
        /x = y = 100\.0002: there is no chord/
      ],
      [
        "?v=1&cbF=exp&cbHalf=1000&cbX=-900&cbY=600&cbLayers=chord_tangent_bound",
        /f is too large for a computer’s numbers from 710 to 1,000/
      ]
    ]
  });

  it("searches in a worker: shows the worst chord, or says “no violation among N chords”, and no more", async () => {
    const {figure, faults, close} = await open({query: "?v=1&cbF=double-well&cbHalf=1.6&cbX=0.8&cbY=1.4"});
    await says(figure, /\(1\) holds there/);
    const search = figure.getByRole("button", {name: "Search for a violating chord"});
    await search.click();
    await expect
      .poll(() => report(figure).textContent(), {timeout: 20_000})
      .toMatch(/^The worst of [\d,]+ chords runs 1 below/);
    await says(figure, /the chord at −1, 1 below it\. \(1\) is violated/);
    await figure.getByText("eˣ", {exact: true}).click();
    await expect.poll(() => report(figure).textContent()).toBe("");
    await search.click();
    await expect
      .poll(() => report(figure).textContent(), {timeout: 20_000})
      .toMatch(/^No violation among [\d,]+ chords\. That is no proof/);
    await figure.getByLabel("quadratic bound").check();
    await figure.getByRole("button", {name: /^Take m = 0\.135/}).click();
    await figure.getByRole("button", {name: "Search for a pair that violates the bound"}).click();
    await expect
      .poll(() => report(figure).textContent(), {timeout: 20_000})
      .toMatch(/^No violation of \(3\) with m = 0\.135/);
    expect(faults).toEqual([]);
    await close();
  });

  it("holds the outcome back while it asks: no strip, no gap, no search; then judges and shows them", async () => {
    const {figure, faults, close} = await open();
    await figure.getByRole("button", {name: "Ask me"}).click();
    await says(figure, /held back until you have answered/);
    const hidden = await names(figure);
    for (const name of ["strip", "gap", "above", "kinks"]) expect(hidden).not.toContain(name);
    await expect.poll(() => figure.getByRole("button", {name: "Search for a violating chord"}).isVisible()).toBe(false);
    await figure.getByRole("button", {name: "no", exact: true}).click();
    expect(await figure.locator(".predict-verdict").textContent()).toMatch(
      /^Yes\. A search of [\d,]+ chords .* strictly convex\.$/
    );
    await says(figure, /f″ > 0 throughout the window but at x = 0/);
    expect(await names(figure)).toContain("strip");
    for (const [answer, words] of [
      ["nothing: convexity needs f″", /^Not quite\. .*triangle inequality/],
      ["its square: 0.0183", /^Yes\. On \[−4, 4\] it is e⁻⁴/]
    ] as const) {
      await figure.getByRole("button", {name: "Next question"}).click();
      await says(figure, /held back until you have answered/);
      expect(await names(figure)).not.toContain("largest");
      await figure.getByRole("button", {name: answer}).click();
      expect(await figure.locator(".predict-verdict").textContent()).toMatch(words);
    }
    await says(figure, /The largest m found for this window is 0\.0183/);
    expect(faults).toEqual([]);
    await close();
  });
});
