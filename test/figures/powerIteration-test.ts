import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {POWER_LAST, type PowerSubject, powerBase, powerLive, startAt} from "../../src/figures/powerIteration.js";
import type {Live} from "../../src/figures/types.js";
import {powerIteration} from "../../src/numerics/linalg/powerIteration.js";
import {fromSpectrum2} from "../../src/numerics/linalg/spectral.js";
import {runs} from "../support/arbitraries.js";

interface Scene {
  first?: number;
  second?: number;
  angle?: number;
  start?: number;
  shift?: number;
  k?: number;
}

function subject({first = 1, second = 10, angle = 0.5, start = 110, shift = 0}: Scene): PowerSubject {
  const [along, across] = [
    [Math.cos(angle), Math.sin(angle)],
    [-Math.sin(angle), Math.cos(angle)]
  ];
  const run = powerIteration(fromSpectrum2(first, second, angle), startAt(start), {
    shift,
    maxIterations: POWER_LAST,
    tolerance: 0
  });
  return first <= second
    ? {values: [first, second], vectors: [along, across], shift, run}
    : {values: [second, first], vectors: [across, along], shift, run};
}

const show = (scene: Scene = {}): Live =>
  powerLive(subject(scene), {k: scene.k ?? 12, views: ["circle", "record"], narrow: false});

const size = fc.oneof(
  fc.constantFrom(0, 1, -1, 2, -2, 1e6, -1e6, 1e-6),
  fc.double({min: -20, max: 20, noNaN: true}).map((x) => (Math.abs(x) < 1e-9 ? 0 : x))
);

describe("powerLive(subject, {k, views, narrow})", () => {
  it("puts every iterate on the unit circle, as far as step k and no farther", () => {
    const {overlay} = show({k: 5});
    const dots = overlay.find(({name, mode}) => name === "path" && mode === "markers")!;
    expect(dots.x.length).toBe(6);
    for (const [i, x] of dots.x.entries()) expect(Math.hypot(x, dots.y[i])).toBeCloseTo(1, 14);
  });

  it("draws the theory where the run is: slopes log rate, and twice that for the quotient", () => {
    const {overlay} = show({k: 12});
    const [angles, errors] = overlay.filter(({name}) => name === "theory");
    const seen = overlay.find(({name}) => name === "angle")!;
    for (let k = 0; k <= 10; ++k) expect(seen.y[k]).toBeCloseTo(angles.y[k], 3);
    expect(angles.y[8] - angles.y[7]).toBeCloseTo(Math.log10(0.1), 6);
    expect(errors.y[6] - errors.y[5]).toBeCloseTo(2 * Math.log10(0.1), 6);
    const quotients = overlay.find(({name}) => name === "quotient")!;
    for (let k = 1; k <= 6; ++k) expect(quotients.y[k]).toBeCloseTo(errors.y[k], 2);
  });

  it.each([
    [
      {},
      /^After 12 multiplications by H the angle to the axis of v₂ is .*By size the eigenvalues are 10 and 1, so .* by 0\.1 and .* by 0\.01\.$/
    ],
    [{k: 1}, /^After 1 multiplication by H /],
    [{first: 9, second: 10}, /A decimal digit of the angle takes 22 steps/],
    [{first: -2, second: 2, start: 75}, /same size and opposite signs/],
    [{first: -2, second: 2, start: 75, shift: 1}, /by H \+ 1·I .* 3 and 1, so/],
    [{first: -3, second: 1, start: 75}, /the axis of v₁/],
    [{first: 1, second: 10, shift: -10}, /One multiplication is enough/],
    [{first: 3, second: 3}, /every vector is an eigenvector already, and the Rayleigh quotient is 3/],
    [{first: 0, second: 0}, /every vector is an eigenvector already/],
    [{first: 1, second: 10, angle: Math.PI / 6, start: 30}, /The start is at right angles to v₂/]
  ] as const)("says of %j what becomes of it", (scene, words) => {
    expect(show(scene).sentence).toMatch(words);
  });

  it("shows no number that is none, whatever H, the start, the shift and k are", () => {
    fc.assert(
      fc.property(
        fc.record({
          first: size,
          second: size,
          angle: fc.constantFrom(0, 0.5, -1.2),
          start: fc.integer({min: -180, max: 180}),
          shift: size,
          k: fc.integer({min: 0, max: POWER_LAST})
        }),
        (scene) => {
          const {overlay, sentence, table} = show(scene);
          expect(sentence).not.toMatch(/NaN|undefined|null/);
          expect(JSON.stringify(table)).not.toMatch(/null/);
          for (const {x, y, text} of overlay) {
            expect(x.length).toBe(y.length);
            expect(text?.join("") ?? "").not.toMatch(/NaN|undefined/);
          }
        }
      ),
      runs
    );
  });
});

describe("powerBase({views, narrow})", () => {
  it("is one object for equal input, with the axes of the record only where it is open", () => {
    expect(powerBase({views: ["circle"], narrow: false})).toBe(powerBase({views: ["circle"], narrow: false}));
    expect(powerBase({views: ["circle"], narrow: false}).layout).not.toHaveProperty("xaxis2");
    expect(powerBase({views: ["circle", "record"], narrow: true}).layout).toHaveProperty("xaxis2");
  });
});
