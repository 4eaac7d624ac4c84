import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {regions} from "../../src/figures/phaseDiagram/regions.js";
import {stepToY, ZERO_STEP} from "../../src/figures/phaseDiagram/window.js";
import {base, eigenvalueAt, live, type PhaseSubject, STEPS, stepAt} from "../../src/figures/phaseDiagram.js";
import {toSymlog} from "../../src/figures/shared/symlog.js";
import type {Live, Mark} from "../../src/figures/types.js";
import {momentumBorders, momentumMode, momentumRegime} from "../../src/numerics/optimizers/momentumModes.js";
import {multiplierPower} from "../../src/numerics/optimizers/regime.js";
import {runs} from "../support/arbitraries.js";

const subject = (change: Partial<PhaseSubject> & {first?: number; second?: number} = {}): PhaseSubject => {
  const {first = 1, second = 10, ...rest} = change;
  const values = [first, second].sort((a, b) => a - b);
  return {values, pair: {first, second}, alpha: 0.15, a: 0.15, momentum: 0, cell: 0.1, ...rest};
};
const pathOf = ({alpha, cell, momentum}: PhaseSubject) =>
  Number.isFinite(alpha) ? momentumMode(alpha * cell, momentum, 1, STEPS) : [];
const show = (what: PhaseSubject, options = {k: STEPS}): Live => live(what, pathOf(what), options);
const named = (marks: readonly Mark[], name: string): Mark => marks.find((mark) => mark.name === name)!;

const eigenvalue = fc.oneof(
  fc.constantFrom(0, 1, 10, -1, 1e6, -1e6, 1e-6, -1e-6, 5e-7),
  fc.tuple(fc.constantFrom(-1, 1, 1), fc.double({min: -7, max: 6, noNaN: true})).map(([sign, e]) => sign * 10 ** e)
);
const stepSize = fc.oneof(
  fc.constantFrom(0, 1e-7, 1e7, 2e12, 3e-8, Number.NaN),
  fc.double({min: -7, max: 7, noNaN: true}).map((e) => 10 ** e)
);
const momentum = fc.oneof(fc.constantFrom(0, 0.9, 0.999), fc.double({min: 0, max: 0.999, noNaN: true}));
const subjects = fc
  .record({first: eigenvalue, second: eigenvalue, alpha: stepSize, momentum, cell: eigenvalue})
  .map(({alpha, ...rest}) => subject({alpha, a: Number.isNaN(alpha) ? "best" : alpha, ...rest}));

/** Whether a polygon holds a point: an odd number of its edges is crossed on the way to the right. */
function holds({x, y}: Mark, [px, py]: readonly [number, number]): boolean {
  let inside = false;
  for (let i = 0, j = x.length - 1; i < x.length; j = i++)
    if (y[i] > py !== y[j] > py && px < x[i] + ((py - y[i]) / (y[j] - y[i])) * (x[j] - x[i])) inside = !inside;
  return inside;
}

describe("regions(momentum)", () => {
  it("colours each point of the plane by the regime of its mode (equation 21)", () => {
    const logs = fc.double({min: -6.9, max: 6.9, noNaN: true});
    const lambda = fc.double({min: -7, max: 5.99, noNaN: true});
    fc.assert(
      fc.property(lambda, logs, momentum, (l, a, beta) => {
        const s = 10 ** (l + a);
        const {band, limit} = momentumBorders(beta);
        // The borders are drawn as polylines: not closer to one than a tenth of a decade on their curved ends.
        fc.pre([band[0], limit].every((border) => Math.abs(Math.log10(s / border)) > 0.1));
        const areas = regions(beta).filter(({fill}) => fill);
        const found = areas.findIndex((area) => holds(area, [toSymlog(10 ** l), stepToY(10 ** a)]));
        const regime = momentumRegime(s, beta);
        expect(found).toBe(regime === "monotone" ? 0 : regime === "diverging" ? 2 : 1);
      }),
      runs
    );
  });

  it("draws αλ = 1 and αλ = 2 where they are, on the linear stretches too", () => {
    const marks = regions(0);
    for (const [name, product] of [
      ["αλ = 1", 1],
      ["αλ = 2(1 + β)", 2]
    ] as const) {
      const {x, y} = named(marks, name);
      x.forEach((u, i) => {
        const lambda = Math.abs(u) <= 1 ? u * 1e-6 : 1e-6 * 10 ** (u - 1);
        const alpha = y[i] < ZERO_STEP + 1 ? (y[i] - ZERO_STEP) * 1e-7 : 10 ** y[i];
        expect(lambda * alpha).toBeCloseTo(product, 9);
      });
    }
  });

  it("hatches exactly the band (1 − √β)² < αλ < (1 + √β)²", () => {
    const {x, y} = named(regions(0.25), "momentum: oscillating");
    const products = x.flatMap((u, i) => (u > 1 && y[i] > ZERO_STEP + 1 ? [1e-6 * 10 ** (u - 1) * 10 ** y[i]] : []));
    expect(Math.min(...products)).toBeCloseTo(0.25, 9);
    expect(Math.max(...products)).toBeCloseTo(2.25, 9);
  });

  it("moves with the momentum alone: no hatching at 0", () => {
    expect(named(regions(0), "momentum: oscillating")).toBeUndefined();
    expect(regions(0.5)).toEqual(regions(0.5));
  });
});

describe("base(options)", () => {
  it("is the same for the same options, and knows nothing that is dragged", () => {
    expect(base({narrow: true})).toEqual(base({narrow: true}));
    expect(base()).toEqual(base({}));
    expect(base().layout.height).toBeGreaterThan(0);
  });
});

describe("live(subject, path, options)", () => {
  it("is pure, and never shows NaN, ∞ as a number, or undefined", () => {
    fc.assert(
      fc.property(subjects, fc.integer({min: 0, max: STEPS}), fc.boolean(), (what, k, narrow) => {
        const shown = show(what, {k, narrow} as {k: number});
        expect(shown).toEqual(show(what, {k, narrow} as {k: number}));
        expect(shown.sentence.replaceAll("κ = ∞", "")).not.toMatch(/NaN|Infinity|undefined|∞|null/);
        for (const row of shown.table.rows) {
          expect(row).toHaveLength(shown.table.columns.length);
          for (const cell of row) expect(typeof cell === "number" ? Number.isFinite(cell) : cell).not.toBe(false);
        }
        for (const {at} of shown.handles) expect(at.every(Number.isFinite)).toBe(true);
        for (const {text = []} of shown.overlay) expect(text.join()).not.toMatch(/NaN|Infinity|undefined/);
      }),
      runs
    );
  }, 60_000);

  it("draws the chosen cell's run as the closed form has it, inside an envelope that touches it", () => {
    for (const [cell, beta] of [
      [1, 0],
      [12, 0],
      [0.1, 0.5],
      [9, 0.9],
      [-0.3, 0.2]
    ]) {
      const what = subject({cell, momentum: beta});
      const rows = show(what).table.rows.filter(([name]) => name === "chosen cell");
      expect(rows).toHaveLength(STEPS + 1);
      let touches = 0;
      rows.forEach((row, k) => {
        const [z, envelope] = [row[6] as number, row[7] as number];
        if (beta === 0) expect(z).toBeCloseTo(multiplierPower(what.alpha * cell, k), 12);
        expect(Math.abs(z)).toBeLessThanOrEqual(envelope * (1 + 1e-12));
        if (Math.abs(z) >= envelope * (1 - 1e-9)) ++touches;
      });
      expect(touches).toBeGreaterThan(0);
    }
  });

  it("names the regime of each eigenvalue, and whether gradient descent converges", () => {
    const says = (change: Parameters<typeof subject>[0]) => show(subject(change)).sentence;
    expect(says({})).toMatch(/λ₁ = 1 shrinks monotonically.*λ₂ = 10 oscillates and shrinks.*descent converges/);
    expect(says({alpha: 0.2})).toMatch(/λ₂ = 10 cycles for ever.*does not converge/);
    expect(says({alpha: 0.1})).toMatch(/λ₂ = 10 is gone in one step/);
    expect(says({alpha: 0.3})).toMatch(/diverges with alternating sign.*diverges; the limit is α = 0\.2/);
    expect(says({alpha: 0.3, momentum: 0.9})).toMatch(/with momentum converges.*from αλ = 2 to 3\.8/);
    expect(says({first: -1, second: 4})).toMatch(/λ₁ = −1 grows.*diverges: a negative eigenvalue/);
    expect(says({first: 4, second: -1, alpha: 1})).toMatch(/and the largest overshoots too/);
    expect(says({first: 0})).toMatch(/λ₁ = 0 is frozen.*converges, up to the component along λ = 0.*κ = ∞/);
    expect(says({first: 0, second: 0})).toMatch(/All eigenvalues are 0/);
    expect(says({alpha: 0})).toMatch(/frozen.*length 0/);
    expect(says({first: 4, second: 4})).toMatch(/λ₁ = λ₂ = 4.*κ = 1/);
    expect(says({alpha: Number.NaN, a: "best", first: -1})).toMatch(/no best fixed step .*choose α as a number/);
  });

  it("gives κ as the width of the row of marks", () => {
    expect(show(subject({first: 0.01, second: 100})).sentence).toMatch(/4 decades wide: κ = 10,000\./);
    expect(show(subject({first: 5e-7})).sentence).toMatch(/drawn shorter/);
    expect(show(subject({first: -1, second: 4})).sentence).toMatch(/both sides of 0; by size, κ = 4/);
    expect(show(subject({first: 1e-20, second: 1})).sentence).toMatch(/singular to working precision/);
  });

  it("knows that αλ = 1.9 is as slow as 0.1", () => {
    const {sentence} = show(subject({alpha: 0.1, cell: 19}));
    expect(sentence).toMatch(/oscillates and shrinks, times −0\.9 a step, as slow as αλ = 0\.1/);
  });

  it("says that a run has left the numbers, and where it leaves the window", () => {
    const what = subject({alpha: 1e7, cell: 1e6});
    const shown = show(what);
    expect(shown.sentence).toContain("beyond the range of numbers");
    expect(shown.table.rows.flat()).toContain("overflow");
    expect(shown.overlay.flatMap(({text = []}) => text)).toContain("beyond this window from k = 1");
  });

  it("keeps each knob with its eigenvalue when the ranks cross; name and colour follow the rank", () => {
    const handle = (first: number, second: number) => show(subject({first, second})).handles[0];
    expect(handle(1, 10)).toMatchObject({id: "first", at: [toSymlog(1), expect.any(Number)], color: "@lmin"});
    expect(handle(20, 10)).toMatchObject({id: "first", at: [toSymlog(20), expect.any(Number)], color: "@lmax"});
    expect(handle(20, 10).value).toBe("λ₂ = 20");
  });
});

describe("stepAt(y)", () => {
  it("undoes stepToY to three digits, and is 0 at the detent and below it", () => {
    for (const alpha of [0, 3e-8, 1e-7, 0.15, 12.3, 1e7]) expect(stepAt(stepToY(alpha))).toBeCloseTo(alpha, 12);
    expect(stepAt(-9)).toBe(0);
    expect(stepAt(8.5)).toBe(1e7);
  });
});

describe("eigenvalueAt(u)", () => {
  it("undoes toSymlog to three digits, within ±1e6, and rests at 0", () => {
    for (const value of [-1e6, -0.25, 0, 1e-6, 13.1]) expect(eigenvalueAt(toSymlog(value))).toBeCloseTo(value, 12);
    expect(eigenvalueAt(14)).toBe(1e6);
    expect(eigenvalueAt(0.1)).toBe(0);
  });
});

describe("the labels", () => {
  /** A text's box in px at 360 px of page: 9.4 px to a unit of λ, 24.5 px to a decade of α; about half its size a letter. */
  const boxes = (shown: Live): {text: string; box: [number, number, number, number]}[] =>
    shown.overlay
      .filter((mark) => mark.mode === "text" && (mark.xaxis ?? "x") === "x")
      .map(({x, y, text = [], textposition = "", textfont}) => {
        const {size = 12} = textfont ?? {};
        const width = [...text[0]].length * size * 0.46;
        const side = textposition.split(" ")[1];
        const left = x[0] * 9.4 + (side === "right" ? 7 : side === "left" ? -7 - width : -width / 2);
        const middle = -y[0] * 24.5;
        return {text: text[0], box: [left, middle - size / 2, left + width, middle + size / 2]};
      });

  it("neither overlap nor leave the plane at 360 px, wherever α, β, the eigenvalues and the cell are", () => {
    fc.assert(
      fc.property(subjects, (what) => {
        const all = boxes(show(what, {k: STEPS, narrow: true} as {k: number}));
        for (const [i, {text, box}] of all.entries()) {
          expect(box[0], text).toBeGreaterThanOrEqual(-14.4 * 9.4 - 1);
          expect(box[2], text).toBeLessThanOrEqual(14.4 * 9.4 + 1);
          expect(box[1], text).toBeGreaterThanOrEqual(-8.6 * 24.5);
          expect(box[3], text).toBeLessThanOrEqual(9.8 * 24.5);
          for (const other of all.slice(i + 1)) {
            const apart =
              box[2] <= other.box[0] || other.box[2] <= box[0] || box[3] <= other.box[1] || other.box[3] <= box[1];
            expect(apart, `${text} over ${other.text} in ${JSON.stringify(what)}`).toBe(true);
          }
        }
      }),
      {...runs, numRuns: 5 * runs.numRuns}
    );
  }, 60_000);
});
