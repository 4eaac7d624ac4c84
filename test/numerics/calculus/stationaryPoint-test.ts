import fc from "fast-check";
import {describe, expect, it} from "vitest";
import type {Box} from "../../../src/numerics/calculus/box.js";
import {isStationary, stationaryPoint} from "../../../src/numerics/calculus/stationaryPoint.js";
import {eps} from "../../../src/numerics/elementary.js";
import {distance} from "../../../src/numerics/linalg/vector.js";
import {absoluteValue} from "../../../src/numerics/objectives/absoluteValue.js";
import {exponential} from "../../../src/numerics/objectives/exponential.js";
import {negativeLog} from "../../../src/numerics/objectives/negativeLog.js";
import {fourthPower} from "../../../src/numerics/objectives/powers.js";
import {rosenbrock} from "../../../src/numerics/objectives/rosenbrock.js";
import type {Objective, Vector} from "../../../src/numerics/types.js";
import {between, runs} from "../../support/arbitraries.js";
import {byDerivatives} from "../../support/byDerivatives.js";

/** f′ = arctan x: from beyond 1.39 every pure Newton step leads farther away from 0. */
const arctangent = byDerivatives(Math.atan, (x) => 1 / (1 + x * x));

/** The same function, with the list of the points that were asked for. */
function watched(f: Objective): {readonly f: Objective; readonly asked: Vector[]} {
  const asked: Vector[] = [];
  const gradient = (x: Vector) => {
    asked.push(x);
    return f.gradient(x);
  };
  return {f: {...f, gradient}, asked};
}

const window1 = (half: number): Box => [[-half, half]];
const square = (half: number): Box => [
  [-half, half],
  [-half, half]
];

describe("stationaryPoint(f, start, box)", () => {
  it("meets the only critical point of a quadratic, be it minimum, maximum or saddle, to rounding", () => {
    const size = between(0.1, 10);
    const sign = fc.constantFrom(-1, 1);
    fc.assert(
      fc.property(size, size, sign, sign, between(-0.9, 0.9), between(-0.9, 0.9), (a, c, s, t, u, v) => {
        const f: Objective = {
          name: "quadratic",
          dimension: 2,
          value: () => 0,
          gradient: ([x, y]) => [s * a * (x - 0.3), t * c * (y + 0.2)],
          hessian: () => [
            [s * a, 0],
            [0, t * c]
          ]
        };
        const end = stationaryPoint(f, [u, v], square(1));
        expect(end.status).toBe("settled");
        if (end.status === "settled") expect(distance(end.x, [0.3, -0.2])).toBeLessThan(1e-14);
      }),
      runs
    );
  });

  it("shortens a step that would lead away: f′ = arctan x from far out, where pure Newton steps diverge", () => {
    for (const start of [1.4, 1.5, 2, -1.5]) {
      const {f, asked} = watched(arctangent);
      const end = stationaryPoint(f, [start], window1(10));
      expect(end.status).toBe("settled");
      if (end.status === "settled") expect(Math.abs(end.x[0])).toBeLessThan(1e-14);
      expect(Math.max(...asked.map(([x]) => Math.abs(x)))).toBeLessThanOrEqual(3); // the trial from 2, cut to 5, leads to −3
    }
  });

  it("tries no step longer than a quarter of the window", () => {
    const {f, asked} = watched(
      byDerivatives(
        (x) => x - 100,
        () => 1
      )
    );
    expect(stationaryPoint(f, [0], window1(1))).toEqual({status: "left the window"});
    for (let i = 1; i < asked.length; ++i) expect(asked[i][0] - asked[i - 1][0]).toBeLessThanOrEqual(0.5 + eps);
    expect(asked[asked.length - 1][0]).toBeGreaterThan(2); // more than half the width beyond the edge
    expect(asked[asked.length - 1][0]).toBeLessThanOrEqual(2.5);
  });

  it("gives up a path that leaves in one coordinate alone", () => {
    const f: Objective = {
      name: "x²/2 + e^y",
      dimension: 2,
      value: () => 0,
      gradient: ([x, y]) => [x, Math.exp(y)],
      hessian: ([, y]) => [
        [1, 0],
        [0, Math.exp(y)]
      ]
    };
    expect(stationaryPoint(f, [0.5, 0], square(1))).toEqual({status: "left the window"});
    expect(stationaryPoint(exponential, [0], window1(1))).toEqual({status: "left the window"});
  });

  it("stalls where ‖∇f‖ is least and not zero", () => {
    const {f, asked} = watched(
      byDerivatives(
        (x) => x * x + 1,
        (x) => 2 * x
      )
    );
    expect(stationaryPoint(f, [0.7], window1(4))).toEqual({status: "stalled"});
    expect(asked.length).toBeLessThan(1000);
    expect(
      stationaryPoint(
        byDerivatives(
          () => 1,
          () => 0
        ),
        [0.7],
        window1(4)
      )
    ).toEqual({status: "stalled"});
  });

  it("leaves the domain where there is no value, no finite gradient or no finite Hessian, and tells a kink", () => {
    expect(stationaryPoint(negativeLog, [-1], window1(2))).toEqual({status: "left the domain"});
    expect(stationaryPoint(absoluteValue, [0], window1(2))).toEqual({status: "kink"});
    expect(
      stationaryPoint(
        byDerivatives(
          () => Number.NaN,
          () => 1
        ),
        [0],
        window1(1)
      ).status
    ).toBe("left the domain");
    expect(
      stationaryPoint(
        byDerivatives(
          (x) => x,
          () => Infinity
        ),
        [1],
        window1(2)
      ).status
    ).toBe("left the domain");
    const walled: Objective = {
      ...byDerivatives(
        (x) => x - 1,
        () => 1
      ),
      obstacle: ([x]) => (x > 0 ? {kind: "domain", reason: "x must not be positive"} : null)
    };
    expect(stationaryPoint(walled, [0], window1(4))).toEqual({status: "left the domain"});
  });

  it("shortens a step that would leave the domain, and goes on", () => {
    const f: Objective = {
      ...byDerivatives(
        (x) => 1 - 1 / x,
        (x) => 1 / (x * x)
      ), // x − ln x: the Newton step from 1.9 to 2·1.9 − 1.9² is short of 1
      obstacle: ([x]) => (x <= 0.5 ? {kind: "domain", reason: "x must be beyond ½"} : null)
    };
    const end = stationaryPoint(f, [1.9], [[0, 8]]);
    expect(end.status).toBe("settled");
    if (end.status === "settled") expect(end.x[0]).toBeCloseTo(1, 14);
  });

  it("meets a degenerate point to 3·eps of the window: steps follow as long as they help", () => {
    for (const half of [1e-3, 1, 1e3]) {
      const end = stationaryPoint(fourthPower, [0.3 * half], window1(half));
      expect(end.status).toBe("settled");
      if (end.status === "settled") expect(Math.abs(end.x[0])).toBeLessThan(3 * eps * 2 * half);
    }
  });

  it("settles where the gradient is rounding against the curvature nearby, on one side where the other has none", () => {
    // The gradient of (x − 1)⁴/4, expanded: its rounding, 1e-16, is more than the Hessian there makes of any small step.
    const expanded = byDerivatives(
      (x) => x ** 3 - 3 * x * x + 3 * x - 1,
      (x) => 3 * (x - 1) ** 2
    );
    const walled: Objective = {
      ...expanded,
      hessian: ([x]) => (x < 0.9 ? [[Number.NaN]] : expanded.hessian([x])),
      obstacle: ([x]) => (x < 0.95 ? {kind: "domain", reason: "x must be at least 0.95"} : null)
    };
    for (const f of [expanded, walled])
      for (const start of [1.2, 1.31, 1.47, 1.5]) {
        const end = stationaryPoint(f, [start], [[0, 2]]);
        expect(end.status).toBe("settled");
        if (end.status === "settled") expect(Math.abs(end.x[0] - 1)).toBeLessThan(2e-5);
      }
  });

  it("follows a curved valley, where ‖∇f‖ rises before it falls: Rosenbrock’s, from all over the window", () => {
    const box: Box = [
      [-2, 2],
      [-1, 3]
    ];
    for (let i = 0; i < 8; ++i)
      for (let j = 0; j < 8; ++j) {
        const end = stationaryPoint(rosenbrock, [-1.9 + i / 2, -0.9 + j / 2], box);
        expect(end.status).toBe("settled");
        if (end.status === "settled") expect(distance(end.x, [1, 1])).toBeLessThan(1e-12);
      }
  });

  it("takes the same path whatever the scale of f: f′ = k·arctan x", () => {
    for (const k of [1e-6, 1, 1e6]) {
      const f = byDerivatives(
        (x) => k * Math.atan(x),
        (x) => k / (1 + x * x)
      );
      for (const start of [1.5, 2, 5]) {
        const end = stationaryPoint(f, [start], window1(10));
        expect(end.status).toBe("settled");
        if (end.status === "settled") expect(Math.abs(end.x[0])).toBeLessThan(1e-14);
      }
    }
  });

  it("damps by the larger of the curvatures: arctan x beside a nearly flat direction", () => {
    const f: Objective = {
      name: "arctan x beside 10⁻³y",
      dimension: 2,
      value: () => 0,
      gradient: ([x, y]) => [Math.atan(x), 1e-3 * y],
      hessian: ([x]) => [
        [1 / (1 + x * x), 0],
        [0, 1e-3]
      ]
    };
    const end = stationaryPoint(f, [2, 0], square(10));
    expect(end.status).toBe("settled");
    if (end.status === "settled") expect(distance(end.x, [0, 0])).toBeLessThan(1e-14);
  });

  it("settles nowhere near a gradient that is never 0, on whatever scale", () => {
    for (const s of [1e-6, 1, 1e6])
      for (const start of [0.7, -1.3, 1.9]) {
        const f = byDerivatives(
          (x) => (x / s) ** 2 + 1,
          (x) => (2 * x) / s / s
        );
        expect(stationaryPoint(f, [start * s], window1(4 * s)).status).not.toBe("settled");
      }
  });

  it("stalls at once where there is no step to take: the Hessian zero, or the step beyond all numbers", () => {
    for (const second of [0, 1e-320]) {
      const {f, asked} = watched(
        byDerivatives(
          (x) => 1 + 0 * x,
          () => second
        )
      );
      expect(stationaryPoint(f, [0.7], window1(4))).toEqual({status: "stalled"});
      expect(asked).toEqual([[0.7]]);
    }
  });

  it("needs every entry of the Hessian to be finite", () => {
    for (const H of [
      [
        [1, 0],
        [0, NaN]
      ],
      [
        [NaN, 0],
        [0, 1]
      ]
    ]) {
      const f: Objective = {
        name: "half a Hessian",
        dimension: 2,
        value: () => 0,
        gradient: ([x, y]) => [x, y],
        hessian: () => H
      };
      expect(stationaryPoint(f, [0.5, 0.5], square(1))).toEqual({status: "left the domain"});
    }
  });

  it("settles beside the edge of the domain where the point itself is a trifle beyond it", () => {
    const f: Objective = {
      ...byDerivatives(
        (x) => x - 1 - 1e-11,
        () => 1
      ),
      obstacle: ([x]) => (x > 1 ? {kind: "domain", reason: "x must not exceed 1"} : null)
    };
    expect(stationaryPoint(f, [1], [[0, 2]])).toEqual({status: "settled", x: [1]});
  });

  it("calls a gradient rounding up to 32·n·eps of what the curvature a twentieth of the window away makes of it", () => {
    // f′ = (x − 1)² + b·eps is least at 1, with f″ = 0.1·reach a twentieth of the window beside it.
    const least = (b: number, obstacle: Objective["obstacle"] = () => null): Objective => ({
      ...byDerivatives(
        (x) => (x - 1) ** 2 + b * eps,
        (x) => 2 * (x - 1)
      ),
      obstacle
    });
    const wall = (holds: (x: number) => boolean): Objective["obstacle"] => {
      return ([x]) => (holds(x) ? null : {kind: "domain", reason: "behind the wall"});
    };
    for (const half of [0.5, 1, 2]) {
      const most = 32 * (2 * half) * 0.1 * (2 * half);
      const ending = (f: Objective) => stationaryPoint(f, [1 + 0.01 * half], [[1 - half, 1 + half]]);
      for (const beside of [wall(() => true), wall((x) => x > 1 - 0.05 * half), wall((x) => x < 1 + 0.05 * half)]) {
        const end = ending(least(0.7 * most, beside));
        expect(end.status).toBe("settled");
        if (end.status === "settled") expect(Math.abs(end.x[0] - 1)).toBeLessThan(1e-7);
        expect(ending(least(1.5 * most, beside)).status).toBe("stalled");
      }
      expect(
        ending(
          least(
            0.7 * most,
            wall((x) => Math.abs(x - 1) < 0.05 * half)
          )
        ).status
      ).not.toBe("settled");
    }
    const two = (b: number): Objective => ({
      name: "in two variables",
      dimension: 2,
      value: () => 0,
      gradient: ([x, y]) => [(x - 1) ** 2 + b * eps, y],
      hessian: ([x]) => [
        [2 * (x - 1), 0],
        [0, 1]
      ]
    });
    const box: Box = [
      [0, 2],
      [-1, 1]
    ];
    const most = 32 * 2 * 0.1 * 8;
    expect(stationaryPoint(two(0.7 * most), [1.01, 0], box).status).toBe("settled");
    expect(stationaryPoint(two(1.5 * most), [1.01, 0], box).status).not.toBe("settled");
  });
});

describe("isStationary(f, x, box)", () => {
  it("holds where the gradient is at most what the Hessian makes of 1e-12 of the window", () => {
    const parabola = byDerivatives(
      (x) => 3 * x,
      () => 3
    );
    for (const half of [0.01, 1, 100]) {
      expect(isStationary(parabola, [0], window1(half))).toBe(true);
      expect(isStationary(parabola, [1.9e-12 * half], window1(half))).toBe(true);
      expect(isStationary(parabola, [2.1e-12 * half], window1(half))).toBe(false);
    }
    expect(isStationary(negativeLog, [-1], window1(2))).toBe(false);
  });
});
