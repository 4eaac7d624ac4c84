import {describe, expect, it} from "vitest";
import {spectrumPresets} from "../../src/components/spectrum/presets.js";
import {toSymlog} from "../../src/figures/shared/symlog.js";
import {bins, density} from "../../src/figures/spectrum/marks.js";
import {counted} from "../../src/figures/spectrum/words.js";
import {decadeOf, type SpectrumView, spectrumBase, spectrumLive, tauAt} from "../../src/figures/spectrum.js";
import {networkLoss} from "../../src/numerics/network/networkLoss.js";
import {type NetworkSpectrum, networkSpectrum, type SpectrumPart} from "../../src/numerics/network/networkSpectrum.js";
import {problemOf} from "../../src/numerics/network/setup.js";
import {complete} from "../../src/numerics/resumable.js";

const VIEWS: readonly SpectrumView[] = ["histogram", "rank", "density"];

/** The spectrum that a preset shows, computed as its worker does. */
function presetSpectrum(label: string): NetworkSpectrum {
  const {state} = spectrumPresets.find((each) => each.label === label)!;
  const setup = {
    data: state.nnData!,
    width: state.nnWidth!,
    depth: state.nnDepth!,
    activation: state.nnAct!,
    loss: state.nnLoss!,
    weightDecay: 0
  };
  const word = state.spPart!;
  const part = (word.startsWith("layer") ? Number(word.slice(5)) - 1 : word) as SpectrumPart;
  const plan = {seed: state.nnSeed!, momentum: 0, restarts: [], schedule: state.nnA!};
  return complete(
    networkSpectrum(networkLoss(problemOf(setup, null)), {plan, step: state.nnK!, part, decay: state.spOmega!})
  );
}

const made = (values: readonly number[], change: Partial<NetworkSpectrum> = {}): NetworkSpectrum => ({
  step: 10,
  part: "hessian",
  decay: 0,
  weightDecay: 0,
  kinks: 0,
  values,
  nodes: values.map((value) => ({value, weight: 1 / values.length})),
  products: 5,
  residuals: 20,
  shift: null,
  ...change
});

function show(
  spectrum: NetworkSpectrum | null,
  {tau = 0.01, current = true, views = VIEWS, narrow = false, step = 10} = {}
) {
  const frame = {views, count: spectrum?.values.length ?? 1, decade: decadeOf(spectrum), narrow};
  const live = spectrumLive({step, part: "hessian"}, spectrum && {spectrum, current}, {tau, frame});
  return {frame, live, picture: spectrumBase(frame)};
}

const mixed = made([-0.5, -0.02, -1e-9, 0, 1e-4, 0.05, 3, 40]);

describe("spectrumLive(asked, found, options)", () => {
  it.each<[string, NetworkSpectrum | null, Parameters<typeof show>[1], RegExp]>([
    ["no answer yet", null, {}, /^All eigenvalues of the Hessian at step 10 are being computed\.$/],
    [
      "an answer",
      mixed,
      {},
      /^At step 10 the Hessian has 8 eigenvalues, from −0\.5 to 40: 3 lie within ±0\.01 of 0, 2 are below, 3 are above\. One stands apart, 40: it is 13 times as large as the next in size\. .* tr H\/n = 5\.32, 13 % of λₘₐₓ\./
    ],
    ["another threshold", mixed, {tau: 1}, /6 lie within ±1 of 0, none are below, 2 are above/],
    [
      "an answer to another question",
      mixed,
      {current: false, step: 900},
      /^The answer for step 900 is being computed; this is the one before\. At step 10/
    ],
    [
      "a run that diverged",
      mixed,
      {step: 500},
      /The run diverged before step 500; this is its last step with a finite loss\.$/
    ],
    ["ReLUs at 0", made([1, 2], {kinks: 3}), {}, /3 ReLUs stand exactly at 0, where the loss has no Hessian/],
    [
      "the Gauss–Newton part",
      made([0, 1], {part: "gauss-newton"}),
      {},
      /the Gauss–Newton part .* There are 20 residuals, so no more than 2 of them can be positive/
    ],
    [
      "the Gauss–Newton part with weight decay",
      made([0.1, 0.1, 1], {part: "gauss-newton", weightDecay: 0.1, residuals: 1}),
      {},
      /so no more than 1 of them can lie above the weight decay, 0\.1 in all, and none lies below it but for rounding\./
    ],
    ["the block of a layer", made([0, 1], {part: 1}), {}, /the block of layer 2 has 2 eigenvalues/],
    [
      "ω",
      made([0, 1], {decay: 0.1, shift: {deviation: 1e-15, rounding: 2e-14}}),
      {},
      /With ω = 0\.1 added at this θ every eigenvalue has moved by ω: .* at most 10⁻¹⁵; rounding may make it 2·10⁻¹⁴\./
    ],
    [
      "ω in the residual part",
      made([0, 1], {part: "residual", decay: 0.1, shift: {deviation: 0, rounding: 1}}),
      {},
      /cancels in their difference: nothing has moved by more than 0\./
    ],
    ["one eigenvalue", made([2]), {}, /has one eigenvalue, from 2 to 2/],
    ["none apart", made([1, 1.1, 1.2]), {}, /None stands apart from the rest\./]
  ])("says of %s what it is", (_, spectrum, options, words) => {
    expect(show(spectrum, options).live.sentence).toMatch(words);
  });

  it("takes a hand on the edge of the band for the threshold, never below what the axis can show", () => {
    const {live} = show(mixed, {tau: 0.02});
    expect(live.handles.map(({id, at}) => [id, at[0]])).toEqual([["tau", toSymlog(0.02)]]);
    expect(tauAt(toSymlog(0.02))).toBe(0.02);
    expect(tauAt(-toSymlog(0.02))).toBe(0.02);
    expect(tauAt(0)).toBe(1e-6);
    expect(show(mixed, {views: ["rank"]}).live.handles).toEqual([]);
  });

  it("has every eigenvalue in its table, the largest first, with what it counts as", () => {
    const {rows} = show(mixed).live.table;
    expect(rows.map(([, value]) => value)).toEqual([40, 3, 0.05, 1e-4, 0, -1e-9, -0.02, -0.5]);
    expect(rows.map(([, , kind]) => kind)).toEqual([
      "outlier",
      "positive",
      "positive",
      "zero",
      "zero",
      "zero",
      "negative",
      "negative"
    ]);
  });

  it("draws nothing that is no number, inside its axes, whatever the spectrum is", () => {
    const spectra = [
      null,
      mixed,
      made([0]),
      made([0, 0, 0]),
      made([-1e9, 1e9]),
      made([1e-300, 1e300]),
      made(Array.from({length: 1242}, (_, i) => Math.sin(i)))
    ];
    for (const spectrum of spectra) {
      for (const narrow of [true, false]) {
        for (const views of [VIEWS, ["rank"], []] as const) {
          const {live, picture} = show(spectrum && {...spectrum, values: [...spectrum.values].sort((a, b) => a - b)}, {
            narrow,
            views,
            tau: 1e3
          });
          expect(live.sentence).not.toMatch(/NaN|undefined|Infinity/);
          const layout = picture.layout as Record<string, {range?: readonly number[]} | undefined>;
          for (const mark of live.overlay) {
            if (mark.name === "zero") continue;
            const [low, high] = layout[(mark.yaxis ?? "y").replace("y", "yaxis")]!.range!;
            for (const value of mark.y.filter((y) => !Number.isNaN(y))) {
              expect(value).toBeGreaterThanOrEqual(low - 1e-9);
              expect(value).toBeLessThanOrEqual(high + 1e-9);
            }
          }
        }
      }
    }
  });
});

describe("bins(values, edge) and density(masses, places)", () => {
  it("count every eigenvalue once, where the axis has it", () => {
    const list = bins(mixed.values, 10);
    expect(list.reduce((sum, {count}) => sum + count, 0)).toBe(8);
    for (const value of mixed.values) {
      const u = toSymlog(value);
      expect(
        list.some(({from, to, count}) => count > 0 && from <= u && u < to),
        `${value}`
      ).toBe(true);
    }
  });

  it("have the integral 1, and hold each mass within its width", () => {
    const places = Array.from({length: 4001}, (_, i) => i / 100 - 20);
    const shares = density(
      [
        {value: 1, weight: 0.25},
        {value: -0.01, weight: 0.75}
      ],
      places
    );
    const total = shares.reduce((sum, share) => sum + (share > -4 ? 10 ** share : 0), 0) / 100;
    expect(total).toBeCloseTo(1, 2);
    const peak = places[shares.indexOf(Math.max(...shares))];
    expect(peak).toBeCloseTo(toSymlog(-0.01), 2);
  });
});

describe("counted(values, τ)", () => {
  it("parts the eigenvalues at ±τ", () => {
    expect(counted(mixed.values, 0.01)).toEqual({negative: 2, zero: 3, positive: 3});
  });
});

describe("the presets of the spectrum do what they say", () => {
  it("before the first step half of the eigenvalues are negative", () => {
    const {values} = presetSpectrum("Before the first step");
    expect(Math.abs(values.filter((value) => value < 0).length / values.length - 0.5)).toBeLessThan(0.03);
  });

  it("bulk and outliers; the Gauss–Newton part has the outliers, the rest is small and two-sided", () => {
    const [whole, own, rest] = ["Bulk and outliers", "The Gauss–Newton part", "What is left"].map(presetSpectrum);
    expect(whole.values.length).toBe(321);
    expect(own.values.filter((value) => value > 1e-10 * own.values.at(-1)!).length).toBeLessThanOrEqual(20);
    expect(own.values.at(-1)! / whole.values.at(-1)!).toBeGreaterThan(0.99);
    expect(Math.max(-rest.values[0], rest.values.at(-1)!)).toBeLessThan(0.1 * whole.values.at(-1)!);
    expect(rest.values[0] / rest.values.at(-1)!).toBeLessThan(-0.5);
  });

  it("one layer, weight decay, products alone, ReLU", () => {
    expect(presetSpectrum("One layer").values.length).toBe(272);
    const decayed = presetSpectrum("Weight decay");
    expect(decayed.shift!.deviation).toBeLessThanOrEqual(decayed.shift!.rounding);
    expect(decayed.values.filter((value) => Math.abs(value - 0.1) < 0.01).length).toBeGreaterThan(240);
    expect(presetSpectrum("By products alone").products).toBe(160);
    expect(presetSpectrum("ReLU").values[0]).toBeLessThan(presetSpectrum("Bulk and outliers").values[0]);
  });
});
