import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {
  momentumBorders,
  momentumMode,
  momentumMultipliers,
  momentumRegime,
  optimalMomentum
} from "../../../src/numerics/optimizers/momentumModes.js";
import {regime} from "../../../src/numerics/optimizers/regime.js";
import {between, runs} from "../../support/arbitraries.js";

const share = between(0, 0.99);

describe("momentumMultipliers(s, momentum)", () => {
  it("solves μ² − (1 + β − s)μ + β = 0: sum 1 + β − s, product β, the larger first", () => {
    fc.assert(
      fc.property(between(-3, 5), share, (s, beta) => {
        const {multipliers, radius, complex} = momentumMultipliers(s, beta);
        const [p, q] = multipliers;
        expect(p.re + q.re).toBeCloseTo(1 + beta - s, 12);
        expect(p.re * q.re - p.im * q.im).toBeCloseTo(beta, 12);
        expect(p.im + q.im).toBe(0);
        expect(complex).toBe(p.im > 0);
        expect(Math.abs(Math.hypot(p.re, p.im) - radius)).toBeLessThan(1e-7);
        expect(Math.hypot(q.re, q.im)).toBeLessThanOrEqual(radius + 1e-7);
      }),
      runs
    );
  });

  it("is 1 − s and 0 without momentum", () => {
    expect(momentumMultipliers(0.25, 0).multipliers.map(({re}) => re)).toEqual([0.75, 0]);
    expect(momentumMultipliers(1.5, 0).multipliers.map(({re}) => re)).toEqual([-0.5, 0]);
    expect(momentumMultipliers(1, 0).radius).toBe(0);
  });
});

describe("momentumRegime(s, momentum)", () => {
  it("is stable exactly when 0 < s < 2(1 + β), which is where the radius is below 1", () => {
    fc.assert(
      fc.property(between(-1, 5), share, (s, beta) => {
        fc.pre(Math.abs(s - 2 * (1 + beta)) > 1e-9 && Math.abs(s) > 1e-9);
        const unstable = momentumRegime(s, beta) === "diverging";
        expect(unstable).toBe(!(s > 0 && s < 2 * (1 + beta)));
        expect(momentumMultipliers(s, beta).radius < 1).toBe(!unstable);
      }),
      runs
    );
  });

  it("oscillates exactly where the multipliers are complex, (1 − √β)² < s < (1 + √β)²", () => {
    fc.assert(
      fc.property(between(0.001, 4), share, (s, beta) => {
        const {band} = momentumBorders(beta);
        expect(momentumRegime(s, beta) === "oscillating").toBe(momentumMultipliers(s, beta).complex);
        expect(momentumRegime(s, beta) === "oscillating").toBe(s > band[0] && s < band[1]);
      }),
      runs
    );
  });

  it("is the regime of Equation 21 at β = 0, whose oscillating is alternating here", () => {
    fc.assert(
      fc.property(fc.oneof(between(-1, 3), fc.constantFrom(0, 1, 2)), (s) => {
        expect(momentumRegime(s, 0).replace("alternating", "oscillating")).toBe(regime(s));
      }),
      runs
    );
  });

  it("cycles at the border 2(1 + β)", () => {
    expect(momentumRegime(3, 0.5)).toBe("cycling");
    expect(momentumRegime(3.01, 0.5)).toBe("diverging");
    expect(momentumRegime(2.99, 0.5)).toBe("alternating");
  });

  it("throws RangeError for β outside [0, 1)", () => {
    expect(() => momentumRegime(1, 1)).toThrow(/momentum must lie in \[0, 1\); got 1/);
    expect(() => momentumBorders(-0.1)).toThrow(RangeError);
  });
});

describe("momentumMode(s, momentum, start, steps)", () => {
  it("is the first entry of Mᵏ(z₀, z₀) with M = [[1 + β − s, −β], [1, 0]]", () => {
    fc.assert(
      fc.property(between(-0.5, 4), share, between(-5, 5), (s, beta, z0) => {
        const path = momentumMode(s, beta, z0, 30);
        let [z, before] = [z0, z0];
        for (let k = 0; k < path.length; ++k) {
          const size = Math.max(...path.slice(0, k + 1).map(Math.abs));
          expect(Math.abs(path[k] - z)).toBeLessThanOrEqual(1e-12 * size);
          [z, before] = [(1 + beta - s) * z - beta * before, z];
        }
      }),
      runs
    );
  });

  it("shrinks in the long run by the radius a step", () => {
    const path = momentumMode(0.01, 0.9, 1, 600);
    const {radius} = momentumMultipliers(0.01, 0.9);
    const top = (from: number) => Math.max(...path.slice(from, from + 100).map(Math.abs));
    expect((top(500) / top(100)) ** (1 / 400) / radius).toBeCloseTo(1, 2);
  });

  it("ends before the first entry that is not finite", () => {
    const path = momentumMode(1e200, 0.5, 1, 10);
    expect(path.every(Number.isFinite)).toBe(true);
    expect(path.length).toBeLessThan(5);
  });
});

describe("optimalMomentum(values)", () => {
  it("makes both extreme modes converge at the rate (√κ − 1)/(√κ + 1), and no other (α, β) does better", () => {
    fc.assert(
      fc.property(between(0.1, 1), between(1, 1e4), between(0.3, 3), share, (low, high, factor, beta) => {
        const {stepSize, momentum, rate} = optimalMomentum([high, low])!;
        const root = Math.sqrt(high / low);
        expect(rate).toBeCloseTo((root - 1) / (root + 1), 12);
        expect(momentum).toBeCloseTo(rate ** 2, 12);
        for (const value of [low, high])
          expect(momentumMultipliers(stepSize * value, momentum).radius).toBeCloseTo(rate, 6);
        const worst = (a: number, b: number) =>
          Math.max(momentumMultipliers(a * low, b).radius, momentumMultipliers(a * high, b).radius);
        expect(worst(stepSize * factor, beta)).toBeGreaterThanOrEqual(rate - 1e-6);
      }),
      runs
    );
  });

  it("is null when a mode is negative or none is positive; zero modes do not count", () => {
    expect(optimalMomentum([-1, 1])).toBe(null);
    expect(optimalMomentum([0, 0])).toBe(null);
    expect(optimalMomentum([0, 1, 9])).toEqual(optimalMomentum([1, 9]));
  });
});

describe("the borders of heavy ball’s regimes", () => {
  // At β = ¼ every border is a double: the band is (¼, 9/4), the limit 5/2.
  it("are themselves monotone, alternating and cycling", () => {
    expect(momentumBorders(0.25)).toEqual({band: [0.25, 2.25], limit: 2.5});
    expect(momentumRegime(0.25, 0.25)).toBe("monotone");
    expect(momentumRegime(0.25 + 1e-15, 0.25)).toBe("oscillating");
    expect(momentumRegime(2.25, 0.25)).toBe("alternating");
    expect(momentumRegime(2.25 - 1e-15, 0.25)).toBe("oscillating");
    expect(momentumRegime(2.5, 0.25)).toBe("cycling");
    expect(momentumRegime(2.5 + 1e-13, 0.25)).toBe("diverging");
  });

  it("know one step only without momentum", () => {
    expect(momentumRegime(1, 0)).toBe("one-step");
    expect(momentumRegime(1 + 4 * Number.EPSILON, 0)).toBe("one-step");
    expect(momentumRegime(1, 0.25)).toBe("oscillating");
  });

  it("have a real double multiplier ±√β at the ends of the band, a complex pair of modulus √β inside", () => {
    for (const [s, root] of [
      [0.25, 0.5],
      [2.25, -0.5]
    ]) {
      expect(momentumMultipliers(s, 0.25)).toEqual({
        multipliers: [
          {re: root, im: 0},
          {re: root, im: 0}
        ],
        radius: 0.5,
        complex: false
      });
    }
    const {multipliers, radius, complex} = momentumMultipliers(1, 0.25);
    expect([radius, complex, multipliers[0].re]).toEqual([0.5, true, 0.125]);
    expect(multipliers[0].im).toBeCloseTo(Math.sqrt(0.25 - 0.125 ** 2), 15);
    expect(multipliers[1]).toEqual({re: 0.125, im: -multipliers[0].im});
  });

  it("throw RangeError on a bad argument, saying which", () => {
    expect(() => momentumRegime(NaN, 0.5)).toThrow(/s must be a finite number; got NaN/);
    expect(() => momentumMultipliers(Infinity, 0.5)).toThrow(/s must be a finite number; got Infinity/);
    expect(() => momentumMode(0.1, 0.5, NaN, 3)).toThrow(/start must be a finite number; got NaN/);
    expect(() => momentumMode(0.1, 0.5, 1, -1)).toThrow(/steps must be an integer ≥ 0; got -1/);
    expect(() => optimalMomentum([])).toThrow(/values is empty/);
    expect(momentumMode(0.1, 0.5, 1, 3)).toHaveLength(4);
    expect(momentumMode(0.1, 0.5, 1, 0)).toEqual([1]);
  });

  it("give the optimal rate (√κ − 1)/(√κ + 1), with equal moduli √β at λ_min, λ_max and between", () => {
    fc.assert(
      fc.property(between(0.01, 1), between(1.01, 1e4), between(0, 1), (low, kappa, share) => {
        const {stepSize, momentum, rate} = optimalMomentum([low, low * kappa])!;
        const root = Math.sqrt(kappa);
        expect(rate).toBeCloseTo((root - 1) / (root + 1), 13);
        expect(momentum).toBeCloseTo(rate * rate, 13);
        const middle = low * (1 + share * (kappa - 1));
        // The ends are double roots: a rounding there moves the modulus by its square root.
        for (const value of [low, low * kappa, middle]) {
          expect(Math.abs(momentumMultipliers(stepSize * value, momentum).radius - rate)).toBeLessThan(1e-6);
        }
      }),
      runs
    );
  });
});
