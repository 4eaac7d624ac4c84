import {describe, expect, it} from "vitest";
import {placeOf} from "../../src/figures/hessianVector/scale.js";
import {bytes} from "../../src/figures/hessianVector/words.js";
import {nearestStep, type ProductOptions, productBase, productLive, scaleOf} from "../../src/figures/hessianVector.js";
import type {Mark} from "../../src/figures/types.js";
import {DIFFERENCE_STEPS} from "../../src/numerics/network/differenceProduct.js";
import {type MatrixFreeReport, matrixFree} from "../../src/numerics/network/matrixFree.js";
import {networkLoss} from "../../src/numerics/network/networkLoss.js";
import {trainingPresets} from "../../src/numerics/network/presets.js";
import {type NetworkSetup, problemOf} from "../../src/numerics/network/setup.js";
import {complete} from "../../src/numerics/resumable.js";

/** The course’s network on T₄, with changes, at a step. */
function reportOf(step: number, change: Partial<NetworkSetup> = {}, stepSize = 0.1): MatrixFreeReport {
  const network = networkLoss(problemOf({...trainingPresets.chebyshev.setup, ...change}, null));
  const plan = {seed: 20, schedule: [{from: 0, stepSize}], momentum: 0, restarts: []};
  return complete(matrixFree(network, {plan, step, seed: 1}));
}

const course = reportOf(1000);
const start = reportOf(0);
const relu = reportOf(1000, {activation: "relu"});
const overflowing = reportOf(200, {}, 10);
const tiny = reportOf(100, {width: 1, depth: 1});
const unformed = {...course, eigenvalues: null};

type Change = Partial<Omit<ProductOptions, "frame">> & {views?: ProductOptions["frame"]["views"]; narrow?: boolean};
const show = (report: MatrixFreeReport | null, {views = ["ritz", "ends"], narrow = false, ...rest}: Change = {}) =>
  productLive(report, {
    direction: "random",
    h: 1e-3,
    m: 6,
    stale: false,
    ...rest,
    frame: {views, narrow, ...scaleOf(report)}
  });
const named = (overlay: readonly Mark[], name: string) => overlay.filter((mark) => mark.name === name);

describe("productBase({views, narrow, errors, linear, low, high})", () => {
  const frame = {narrow: false, ...scaleOf(null)};

  it("is the same object for the same frame: nothing is drawn anew while a hand drags h or m", () => {
    expect(productBase({...frame, views: ["ritz"]})).toBe(productBase({...frame, views: ["ritz"]}));
    expect(productBase({...frame, views: []})).not.toBe(productBase({...frame, views: ["ritz"]}));
  });

  it("has a pair of axes for each open view, one below the other on a narrow page", () => {
    const axesOf = (views: ProductOptions["frame"]["views"], narrow: boolean) =>
      Object.keys(productBase({...frame, views, narrow}).layout).filter((key) => /^yaxis/.test(key));
    expect(axesOf([], false)).toEqual(["yaxis"]);
    expect(axesOf(["ends"], false).sort()).toEqual(["yaxis", "yaxis3"]);
    expect(axesOf(["ritz", "ends"], true).sort()).toEqual(["yaxis", "yaxis2", "yaxis3"]);
    const {layout} = productBase({...frame, views: ["ritz", "ends"], narrow: true});
    const domains = [layout.yaxis, layout.yaxis2, layout.yaxis3].map((axis) => axis!.domain!);
    expect(domains[0][0]).toBeGreaterThan(domains[1][1]);
    expect(domains[1][0]).toBeGreaterThan(domains[2][1]);
    expect(domains[2][0]).toBeGreaterThanOrEqual(0);
  });
});

describe("scaleOf(report)", () => {
  it.each([
    ["the course’s", course],
    ["the first", start],
    ["the ReLU", relu],
    ["the tiny", tiny],
    ["the one without H", unformed]
  ] as const)("has room for all of %s answer", (_, report) => {
    const scale = scaleOf(report);
    for (const value of [...(report.eigenvalues ?? []), ...report.ritz.flatMap(({values}) => values)]) {
      expect(placeOf(value, scale)).toBeGreaterThan(scale.low);
      expect(placeOf(value, scale)).toBeLessThan(scale.high);
    }
    for (const along of Object.values(report.directions))
      expect(Math.log10(Math.max(...along!.central, ...along!.forward))).toBeLessThan(scale.errors);
  });

  it("is that of the course’s answer before there is one: its coming redraws nothing", () => {
    expect(scaleOf(null)).toEqual(scaleOf(course));
  });

  it("is logarithmic down to a ten-thousandth of the largest eigenvalue", () => {
    const scale = scaleOf(course);
    expect(scale.linear).toBe(-3);
    expect(placeOf(1, scale) - placeOf(0.1, scale)).toBeCloseTo(1, 12);
    expect(placeOf(1e-3, scale)).toBeCloseTo(1, 12);
    expect(placeOf(-5e-4, scale)).toBeCloseTo(-0.5, 12);
  });
});

describe("productLive(report, {direction, h, m, stale, frame})", () => {
  it("shows the errors of both differences at every h, and at the chosen one", () => {
    const {overlay} = show(course, {h: 1.2e-5, direction: "gradient"});
    const [curve, dot] = named(overlay, "central");
    expect(curve.y).toEqual(course.directions.gradient!.central.map(Math.log10));
    expect(curve.x.length).toBe(61);
    const rung = DIFFERENCE_STEPS.indexOf(1e-5);
    expect([dot.x, dot.y]).toEqual([[curve.x[rung]], [curve.y[rung]]]);
    const [forward] = named(overlay, "forward");
    expect(forward.y).toEqual(course.directions.gradient!.forward.map(Math.log10));
    expect(named(overlay, "h")[0].x[0]).toBeCloseTo(-5, 12);
  });

  it("marks the best h, and lays what theory foresees over what is seen", () => {
    const {overlay} = show(course);
    const [curve] = named(overlay, "central");
    const [best] = named(overlay, "best");
    expect(best.y[0]).toBe(Math.min(...curve.y));
    const [square] = named(overlay, "truncation");
    const slope = (line: Mark) => (line.y[1] - line.y[0]) / (line.x[1] - line.x[0]);
    expect(named(overlay, "truncation").map(slope).map(Math.round)).toEqual([2, 1]);
    expect(slope(named(overlay, "rounding")[0])).toBeCloseTo(-1, 12);
    for (const h of [1e-2, 1e-3]) {
      const at = square.y[1] + 2 * (Math.log10(h) - square.x[1]);
      expect(curve.y[DIFFERENCE_STEPS.indexOf(h)]).toBeCloseTo(at, 1);
    }
  });

  it("draws the exact product where its disagreement with the whole H is", () => {
    const [line] = named(show(course).overlay, "exact");
    expect(line.y[0]).toBeCloseTo(Math.log10(course.directions.random!.disagreement!), 12);
    expect(line.y[0]).toBeLessThan(-14);
  });

  it("draws the Ritz values of the first m steps and no other, and all eigenvalues", () => {
    const {overlay} = show(course, {m: 6});
    expect(named(overlay, "ritz")[0].x.length).toBe(1 + 2 + 3 + 4);
    expect(Math.max(...named(overlay, "ritz")[0].x)).toBe(6);
    const [largest] = named(overlay, "largest");
    const scale = scaleOf(course);
    expect(largest.y).toEqual(course.ritz.slice(0, 6).map(({values}) => placeOf(values.at(-1)!, scale)));
    const lines = named(overlay, "spectrum")[0].y.filter((y) => !Number.isNaN(y));
    for (const value of course.eigenvalues!)
      expect(Math.min(...lines.map((y) => Math.abs(y - placeOf(value, scale))))).toBeLessThanOrEqual(0.0126);
    expect(named(show(unformed).overlay, "spectrum")).toEqual([]);
  });

  it("draws how far the outermost are, with their bounds, and the bounds alone where H is not formed", () => {
    const ends = named(show(course, {m: 5}).overlay, "largest")[1];
    const [most] = course.eigenvalues!.slice(-1);
    const gap = Math.abs(course.ritz[4].values[4] - most) / most;
    expect(ends.y[4]).toBeCloseTo(Math.log10(gap), 12);
    const bounds = named(show(course, {m: 5}).overlay, "bound").filter(({xaxis}) => xaxis === "x3");
    expect(bounds[0].y[4]).toBeCloseTo(Math.log10(course.ritz[4].residuals[4] / most), 12);
    expect(named(show(unformed).overlay, "largest").length).toBe(1);
    expect(named(show(unformed).overlay, "bound").length).toBe(named(show(course).overlay, "bound").length);
  });

  it("marks where kinks come between the points", () => {
    const [kink] = named(show(relu).overlay, "kink");
    const first = relu.directions.random!.crossings.findIndex((count) => count > 0);
    expect(kink.x[0]).toBeLessThan(Math.log10(DIFFERENCE_STEPS[first]));
    expect(kink.x[0]).toBeGreaterThan(Math.log10(DIFFERENCE_STEPS[first - 1]));
    expect(named(show(course).overlay, "kink")).toEqual([]);
  });

  it("has a handle for h, and one for m where there is an axis for it", () => {
    const at = (views: ProductOptions["frame"]["views"]) =>
      show(course, {views}).handles.map(({id, xaxis}) => `${id} ${xaxis}`);
    expect(at(["ritz", "ends"])).toEqual(["h x", "m x2"]);
    expect(at(["ends"])).toEqual(["h x", "m x3"]);
    expect(at([])).toEqual(["h x"]);
    expect(show(null).handles.map(({value}) => value)).toEqual(["h = 0.001", "m = 6"]);
  });

  it("has a row for each h and for each product", () => {
    const {columns, rows} = show(course).table;
    expect(rows.length).toBe(61 + 40);
    for (const row of rows) expect(row.length).toBe(columns.length);
    expect(rows[61].slice(5, 8)).toEqual([1, course.ritz[0].values[0], course.ritz[0].residuals[0]]);
    expect(show(null).table.rows).toEqual([]);
  });

  it("draws nothing that is no number, in any state", () => {
    for (const report of [null, course, start, relu, overflowing, tiny, unformed])
      for (const direction of ["random", "gradient", "sharpest"] as const)
        for (const m of [0, 1, 2, 6, 40])
          for (const h of [1e-12, 1e-7, 1]) {
            const {overlay, handles, sentence, table} = show(report, {direction, m, h});
            for (const {x, y, mode} of overlay)
              for (const [i, xi] of x.entries()) {
                if (mode === "lines" && Number.isNaN(xi) && Number.isNaN(y[i])) continue; // where a line breaks
                expect(Number.isFinite(xi) && Number.isFinite(y[i])).toBe(true);
              }
            for (const {at} of handles) expect(at.every(Number.isFinite)).toBe(true);
            expect(sentence).not.toMatch(/NaN|undefined|null|Infinity|∞|false|true/);
            expect(sentence).toMatch(/\.$/);
            expect(JSON.stringify(table.rows)).not.toMatch(/null/);
          }
  });
});

describe("the sentence", () => {
  const none = {...course, directions: {...course.directions, gradient: null}};
  const flat = {...course.directions.random!, length: 0, best: null, disagreement: null};
  const still = {...course, directions: {...course.directions, random: flat}};
  const kinked = {
    ...relu,
    kinks: 2,
    directions: {...relu.directions, random: {...relu.directions.random!, crossings: DIFFERENCE_STEPS.map(() => 2)}}
  };
  it.each([
    ["no answer", null, {}, /^There is no answer yet: it appears here as soon as it is computed\.$/],
    ["an old answer", course, {stale: true}, /^The new answer is not there yet; this is the last one\. Step 1,000,/],
    ["the course’s step", course, {}, /^Step 1,000, n = 321 parameters\. Along a random v, with h = 0\.001,/],
    ["a large h", course, {h: 1e-2}, /That is truncation, which goes like h²\. The best is h = /],
    ["a small h", course, {h: 1e-9}, /That is rounding, which goes like 1\/h\. The best is h = /],
    ["the exact product", course, {}, /needs no h, and is H·v with H formed in full to \d(\.\d)?·10⁻¹⁶/],
    ["no product", course, {m: 0}, /No product is taken yet: nothing is known of the spectrum/],
    ["one product", course, {m: 1}, /After one product the largest Ritz value is 0\.0629\d*, not yet λₘₐₓ = 16\.46;/],
    ["five products", course, {m: 5}, /the largest Ritz value is 16\.4608, λₘₐₓ to 5 digits; an eigenvalue lies/],
    ["all products", course, {m: 40}, /16\.4609, λₘₐₓ to rounding\. The smallest is −0\.03992, λₘᵢₙ to rounding\./],
    [
      "what H costs",
      course,
      {},
      /n = 321 products and 824 kB, one vector 2\.57 kB; with a million .* 8 TB against 8 MB/
    ],
    ["a space used up", tiny, {m: 9}, /After 4 products there is nowhere left to go, and .* λₘₐₓ to rounding/],
    ["too large an H", unformed, {}, /H, with 103,041 entries, is not formed here to compare/],
    [
      "a diverged run",
      overflowing,
      {},
      /The run diverges, .* beyond the range of numbers: there is no product to take/
    ],
    ["kinks between", relu, {}, /From h = 3\.98·10⁻⁴ on kinks lie between the points, here of one ReLU: the gradient/],
    ["no kinks yet", relu, {h: 1e-6}, /That is rounding/],
    ["a kink", kinked, {}, /2 ReLUs stand exactly on their kinks, where f has no Hessian.* However small h is, a kink/],
    ["no gradient", none, {direction: "gradient"}, /The gradient is zero here and gives no direction/],
    ["Hv = 0", still, {}, /Along a random v Hv = 0: no error can be measured/]
  ] as const)("says it of %s", (_, report, change, words) => {
    expect(show(report, change).sentence).toMatch(words);
  });

  it("says of the best h that no other does better", () => {
    const {best} = course.directions.random!;
    expect(show(course, {h: DIFFERENCE_STEPS[best!]}).sentence).toMatch(/No h does better/);
  });
});

describe("what the presets promise", () => {
  const {random, gradient, sharpest} = course.directions;

  it("at its best the central difference is tens of thousands of times worse than the exact product", () => {
    expect(random!.central[random!.best!] / random!.disagreement!).toBeGreaterThan(20_000);
  });

  it("along the gradient truncation is larger and the best h smaller than along a random v", () => {
    expect(gradient!.truncation.central!).toBeGreaterThan(10 * random!.truncation.central!);
    expect(DIFFERENCE_STEPS[gradient!.best!]).toBeLessThan(DIFFERENCE_STEPS[random!.best!]);
  });

  it("along the sharpest direction rounding weighs about a digit less", () => {
    const digits = Math.log10(random!.rounding! / sharpest!.rounding!);
    expect(digits).toBeGreaterThan(0.6);
    expect(digits).toBeLessThan(1.4);
  });

  it("before training λ_min = −2.7 is found within forty products, as λ_max is", () => {
    expect(start.eigenvalues![0]).toBeCloseTo(-2.7, 1);
    const {values} = start.ritz[39];
    expect(values[0]).toBeCloseTo(start.eigenvalues![0], 7); // more slowly
    expect(values[39]).toBeCloseTo(start.eigenvalues![320], 10);
  });
});

describe("nearestStep(h)", () => {
  it("is the nearest of the steps on a logarithmic axis", () => {
    expect([1e-3, 1.2e-3, 1.3e-3, 1e-15, 7].map(nearestStep)).toEqual([1e-3, 1e-3, 1.58e-3, 1e-12, 1]);
    for (const h of DIFFERENCE_STEPS) expect(nearestStep(h)).toBe(h);
  });
});

describe("bytes(size)", () => {
  it("takes the decimal unit that fits", () => {
    expect([32, 2568, 824_328, 12_340_512, 8e9, 8e12, 8e16].map(bytes)).toEqual([
      "32 B",
      "2.57 kB",
      "824 kB",
      "12.3 MB",
      "8 GB",
      "8 TB",
      "80,000 TB"
    ]);
  });
});
