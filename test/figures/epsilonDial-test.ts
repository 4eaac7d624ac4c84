import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {arcOf, landing, nearestShift} from "../../src/figures/epsilonDial/arc.js";
import {curves} from "../../src/figures/epsilonDial/curves.js";
import {signed, upward} from "../../src/figures/epsilonDial/ladder.js";
import type {View} from "../../src/figures/epsilonDial/layout.js";
import {apart, sides} from "../../src/figures/epsilonDial/sides.js";
import {stepNow} from "../../src/figures/epsilonDial/step.js";
import {base, dialArc, dialCurves, live, stepValues} from "../../src/figures/epsilonDial.js";
import {MOST, shiftAt, shiftToX, ZERO} from "../../src/figures/shared/shiftScale.js";
import {SMALL, toSymlog} from "../../src/figures/shared/symlog.js";
import type {Live, Mark} from "../../src/figures/types.js";
import {eps} from "../../src/numerics/elementary.js";
import {fromSpectrum2} from "../../src/numerics/linalg/spectral.js";
import {symmetricEigen2} from "../../src/numerics/linalg/symmetricEigen2.js";
import {distance, norm} from "../../src/numerics/linalg/vector.js";
import {quadratic} from "../../src/numerics/objectives/quadratic.js";
import {shiftedStep} from "../../src/numerics/optimizers/shiftedNewton.js";
import {shiftedHessian} from "../../src/numerics/spectrum/shifted.js";
import {between, runs} from "../support/arbitraries.js";

const VIEWS: View[] = ["eigenvalues", "kappa", "arc", "filter", "sums"];
const SADDLE = {first: -1, second: 2, start: [-1.16, 1.08]};

interface Scene {
  first?: number;
  second?: number;
  angle?: number;
  start?: number[];
  shift?: number;
  views?: View[];
  meaning?: "damping" | "objective";
  standIn?: boolean;
  window?: number;
  narrow?: boolean;
}

/** The subject as the page makes it. */
function subjectOf({first = 1, second = 10, angle = 0.5, start = [-2.2, -0.4], shift = 0}: Scene) {
  const along = [Math.cos(angle), Math.sin(angle)];
  const across = [-Math.sin(angle), Math.cos(angle)];
  const ascending = first <= second;
  return {
    matrix: fromSpectrum2(first, second, angle),
    values: ascending ? [first, second] : [second, first],
    vectors: ascending ? [along, across] : [across, along],
    pair: {first, second},
    start,
    shift
  };
}

/** The ε dial as its page makes it. */
function dial(scene: Scene = {}) {
  const {views = VIEWS, meaning = "damping", standIn = false, window = 2.4, narrow = false} = scene;
  const subject = subjectOf(scene);
  const {matrix, values, vectors, start} = subject;
  const drawn = {
    ...dialCurves(matrix, values, narrow),
    ...dialArc({values: stepValues(values, meaning, standIn), vectors}, start, window)
  };
  return {subject, drawn, live: live(subject, drawn, {views, meaning, window, narrow})};
}

const named = ({overlay}: Live, name: string, xaxis?: string): Mark[] =>
  overlay.filter((mark) => mark.name === name && (xaxis === undefined || mark.xaxis === xaxis));

/** Nothing that a program would say and no reader. */
function expectReadable({live}: ReturnType<typeof dial>): void {
  for (const text of [live.sentence, ...live.overlay.flatMap(({text = []}) => text)])
    expect(text).not.toMatch(/NaN|Infinity|undefined|null/);
  expect(live.handles.filter(({at}) => !at.every(Number.isFinite))).toEqual([]);
  for (const {x, y, mode} of live.overlay) {
    expect(x.length).toBe(y.length);
    expect([...x, ...y].filter((value) => Math.abs(value) === Infinity)).toEqual([]);
    if (mode !== "lines") expect([...x, ...y].filter(Number.isNaN)).toEqual([]); // NaN breaks a line, and nothing else
  }
  const {columns, rows} = live.table;
  for (const row of rows) {
    expect(row.length).toBe(columns.length);
    expect(row.filter((cell) => typeof cell === "number" && !Number.isFinite(cell))).toEqual([]);
  }
}

describe("base(frame)", () => {
  const frame = {views: VIEWS, window: 2.4, narrow: false};

  it("returns the same object for equal input, so that nothing is drawn again", () => {
    expect(base({...frame})).toBe(base({...frame, views: [...VIEWS]}));
    expect(base(frame)).not.toBe(base({...frame, narrow: true}));
  });

  it("gives every view axes of its own, none over another, and a height, whichever are open", () => {
    for (const narrow of [false, true]) {
      for (let open = 0; open < 32; ++open) {
        const views = VIEWS.filter((_, i) => open & (1 << i));
        const {data, layout} = base({views, window: 2.4, narrow});
        const axes = layout as unknown as Record<string, {domain: [number, number]}>;
        const numbers = views.map((view) => ["", "2", "3", "4", "5"][VIEWS.indexOf(view)]);
        const boxes = numbers.map((n) => [...axes[`xaxis${n}`].domain, ...axes[`yaxis${n}`].domain]);
        expect(data.length).toBe(views.length);
        expect(layout.height).toBeGreaterThan(60);
        for (const [i, [a, b, c, d]] of boxes.entries()) {
          expect(0 <= a && a < b && b <= 1 && 0 <= c && c < d && d <= 1).toBe(true);
          for (const [p, q, r, s] of boxes.slice(0, i)) expect(b <= p || q <= a || d <= r || s <= c).toBe(true);
        }
      }
    }
  });
});

describe("shiftToX(shift) and shiftAt(x)", () => {
  it("are inverse to three digits, from 0 on", () => {
    fc.assert(
      fc.property(between(ZERO + 0.3, 3), (x) => {
        const shift = shiftAt(x);
        expect(Math.abs(shiftToX(shift) - x)).toBeLessThan(0.003);
      }),
      runs
    );
    expect([shiftAt(ZERO), shiftAt(ZERO + 0.2), shiftAt(-99), shiftAt(99)]).toEqual([0, 0, 0, MOST]);
    expect([shiftToX(0), shiftToX(1e-6), shiftToX(1), shiftToX(1e3)]).toEqual([-7, -6, 0, 3]);
  });
});

describe("curves(H, values)", () => {
  it("runs κ to ∞ on both sides of the pole of an indefinite H, and down to 1 far from it", () => {
    const {shifts, kappa, poles} = curves(fromSpectrum2(-1, 2, 0.5), [-1, 2]);
    const at = shifts.indexOf(1);
    expect(poles).toEqual([1]);
    expect(kappa[at]).toBe(Infinity);
    for (const side of [-1, 1]) expect(kappa[at + side]).toBeGreaterThan(1e12);
    expect(kappa[0]).toBe(2);
    expect(kappa[shifts.length - 1]).toBeCloseTo(1002 / 999, 12);
  });

  it("agrees with elimination at every decade: det, trace (equations 12 and 13), and κ of the matrix H′ itself", () => {
    fc.assert(
      fc.property(between(-10, 10), between(-10, 10), between(-2, 2), (p, q, angle) => {
        const matrix = fromSpectrum2(p, q, angle);
        const values = [Math.min(p, q), Math.max(p, q)];
        const {shifts, determinant, trace, kappa, checks} = curves(matrix, values);
        for (const check of checks) {
          const i = shifts.findIndex((shift) => Math.abs(shift - check.shift) <= 4 * eps * check.shift);
          const size = Math.abs(p) + Math.abs(q) + check.shift;
          expect(Math.abs(determinant[i] - check.determinant)).toBeLessThanOrEqual(100 * eps * size ** 2);
          expect(Math.abs(trace[i] - check.trace)).toBeLessThanOrEqual(10 * eps * size);
          const own = symmetricEigen2(
            ...(([[a, b], [, c]]) => [a, b, c] as const)(shiftedHessian(matrix, check.shift))
          ).values.map(Math.abs);
          if (kappa[i] < 1e8) expect(Math.max(...own) / Math.min(...own) / kappa[i]).toBeCloseTo(1, 5);
        }
      }),
      runs
    );
  });

  it("halves the filter factor at ε = λ, and has a window of κ that holds κ(0)", () => {
    const {shifts, filters, decades} = curves(fromSpectrum2(1, 100, 0), [1, 100]);
    expect(filters[0][shifts.indexOf(1)]).toBe(0.5);
    expect(filters[1][shifts.indexOf(100)]).toBe(0.5);
    expect(decades).toBe(4);
    expect(curves(fromSpectrum2(1e-6, 1e6, 0), [1e-6, 1e6]).decades).toBe(18);
    expect(curves(fromSpectrum2(3, 3, 0), [3, 3]).decades).toBe(2);
  });
});

describe("upward(decades) and signed(values, scale)", () => {
  it("place powers of ten evenly, from 1 at the foot", () => {
    const {place, ticks} = upward(6);
    expect([1, 1e3, 1e6].map(place)).toEqual([0, 0.5, 1]);
    expect(ticks.map(([, text]) => text)).toEqual(["1", "10²", "10⁴", "10⁶"]);
  });

  it("keep the order and both ends in sight, with 0 marked where it is among them", () => {
    const value = fc.oneof(fc.constant(0), between(-1e12, 1e12), between(-1e-6, 1e-6));
    fc.assert(
      fc.property(fc.array(value, {minLength: 2, maxLength: 20}), (values) => {
        const {place, ticks} = signed(values, values);
        const sorted = [...values].sort((a, b) => a - b);
        for (const [i, each] of sorted.entries()) {
          expect(place(each)).toBeGreaterThan(0);
          expect(place(each)).toBeLessThan(1);
          if (i > 0) expect(place(each)).toBeGreaterThanOrEqual(place(sorted[i - 1]));
        }
        expect(ticks.length).toBeLessThan(16);
        if (sorted[0] <= 0 && sorted[sorted.length - 1] >= 0) expect(ticks[0]).toEqual([0, "0"]);
      }),
      runs
    );
  });
});

describe("sides(dial, shift)", () => {
  it("are equal to rounding: (10), (11), (13) to c·eps·‖H′‖, (12) to c·eps·‖H′‖², (16) to c·eps·κ², for every H and ε", () => {
    const lambda = fc.oneof(fc.constantFrom(0, 1e-6, 1e6, -1e6), between(-1e6, 1e6), between(-3, 3));
    fc.assert(
      fc.property(lambda, lambda, between(-2, 2), between(0, 1e3), (first, second, angle, shift) => {
        const subject = subjectOf({first, second, angle});
        const size = Math.abs(first) + Math.abs(second) + shift;
        for (const each of sides(subject, shift)) {
          const gap = Math.abs(apart(each));
          if (each.equation === 12) expect(gap).toBeLessThanOrEqual(100 * eps * size ** 2);
          else if (each.equation !== 16) expect(gap).toBeLessThanOrEqual(40 * eps * size);
          else if (each.right < 1e6) expect(gap).toBeLessThanOrEqual(100 * eps * each.right ** 2);
        }
      }),
      runs
    );
  });

  it("give the determinant 2 and the trace −3 for diag(−3, −2) + I", () => {
    const found = sides(subjectOf({first: -3, second: -2, angle: 0}), 1);
    expect(found.find(({name}) => name === "det H′")).toMatchObject({left: 2, right: 2});
    expect(found.find(({name}) => name === "tr H′")).toMatchObject({left: -3, right: -3});
    expect(found.find(({name}) => name === "κ")).toMatchObject({left: 2, right: 2});
  });
});

describe("arcOf(eigen, start, reach)", () => {
  const eigen = (first: number, second: number, angle = 0.5) => subjectOf({first, second, angle});

  it("holds the ends of −(H + εI)⁻¹∇f, by elimination, within c·eps·κ·‖x₀‖", () => {
    const eigenvalue = between(0.01, 100);
    fc.assert(
      fc.property(eigenvalue, eigenvalue, between(-2, 2), between(-2, 2), between(-2, 2), (p, q, angle, x, y) => {
        const subject = eigen(p, q, angle);
        const {upper, start} = arcOf(subject, [x, y], 20);
        const gradient = quadratic(subject.matrix).gradient(start);
        for (const {shift, at} of upper.filter((_, i) => i % 12 === 0)) {
          const step = shift < Infinity ? shiftedStep(subject.matrix, gradient, shift)! : [0, 0];
          const end = [x + step[0], y + step[1]];
          const kappa = Math.max(p, q) / Math.min(p, q);
          expect(distance(at, end)).toBeLessThanOrEqual(100 * eps * kappa * norm(start) + 1e-300);
        }
      }),
      runs
    );
  });

  it("goes from the Newton step at the middle to x₀, where it arrives along −∇f", () => {
    const subject = eigen(1, 10);
    const {upper, start, slope} = arcOf(subject, [-2.2, -0.4], 20);
    expect(norm(upper[0].at)).toBeLessThan(1e-14);
    expect(distance(upper[upper.length - 1].at, start)).toBeLessThan(1e-14);
    const before = upper[upper.length - 2].at;
    const gradient = quadratic(subject.matrix).gradient(start);
    const along = [before[0] - start[0], before[1] - start[1]];
    const cosine = -(along[0] * gradient[0] + along[1] * gradient[1]) / (norm(along) * norm(gradient));
    expect(cosine).toBeCloseTo(1, 5);
    expect(norm(slope)).toBeCloseTo(norm(gradient), 12);
  });

  it("comes from far out over a saddle, and has a branch through it for smaller ε; in the hard case it ends short", () => {
    const far = arcOf(eigen(-1, 2), SADDLE.start, 20);
    expect(far.damping.start.kind).toBe("unbounded");
    expect(norm(far.upper[0].at)).toBeGreaterThan(20);
    expect(norm(far.lower[0][0].at)).toBeLessThan(1e-14); // ε = 0: the saddle
    const hard = arcOf(eigen(-1, 2), [-1.6 * Math.sin(0.5), 1.6 * Math.cos(0.5)], 20);
    expect(hard.damping.start.kind).toBe("hard case");
    expect(norm(hard.upper[0].at)).toBeCloseTo(1.6 / 3, 12); // ε/(λ₂ + ε) = 1/3 of the way is left
  });

  it("finds the ε of a point on the arc again, from 0 to the end of the dial", () => {
    const scenes: [number, number, number[]][] = [
      [1, 10, [-2.2, -0.4]],
      [-1, 2, SADDLE.start],
      [-3, -2, [-2.2, -0.4]]
    ];
    for (const [first, second, start] of scenes) {
      const arc = arcOf(eigen(first, second), start, 20);
      for (const shift of [0, 1e-3, 0.2, 0.7, 5, 40, 300])
        expect(Math.abs(nearestShift(arc, landing(arc, shift)) - shift)).toBeLessThanOrEqual(0.02 * shift + 1e-4);
    }
  });
});

describe("stepNow(arc, shift)", () => {
  const arcAt = (scene: Scene) => arcOf(subjectOf(scene), subjectOf(scene).start, 20);
  const at = (scene: Scene, shift: number) => stepNow(arcAt(scene), shift);

  it("tells f(x₀ + p) − f(x₀) and ∇fᵀp as the quadratic itself does", () => {
    const lambda = fc.oneof(between(-10, -0.5), between(0.5, 10));
    fc.assert(
      fc.property(lambda, lambda, between(0, 20), between(-2, 2), between(-2, 2), (first, second, shift, x, y) => {
        fc.pre(Math.abs(first + shift) > 0.1 && Math.abs(second + shift) > 0.1);
        const scene = {first, second, start: [x, y]};
        const {rise, slope, at: end} = at(scene, shift);
        const f = quadratic(subjectOf(scene).matrix);
        const g = f.gradient([x, y]);
        const size = 1e3 * (1 + norm(end)) ** 2;
        expect(Math.abs(f.value(end) - f.value([x, y]) - rise)).toBeLessThanOrEqual(1e-14 * size);
        expect(Math.abs(g[0] * (end[0] - x) + g[1] * (end[1] - y) - slope)).toBeLessThanOrEqual(1e-13 * size);
      }),
      runs
    );
  });

  it("goes downhill for every ε > −λ_min, at an angle to −∇f that falls with ε", () => {
    const shifts = [1.01, 1.5, 3, 10, 100, 1000];
    const steps = shifts.map((shift) => at(SADDLE, shift));
    for (const {rise, slope} of steps) expect(Math.max(rise, slope)).toBeLessThan(0);
    for (const [i, {angle}] of steps.slice(1).entries()) expect(angle).toBeLessThan(steps[i].angle);
  });

  it("names the pole, the hard case, what is below the border, and where nothing moves", () => {
    const onAxis = [-1.6 * Math.sin(0.5), 1.6 * Math.cos(0.5)];
    expect(at(SADDLE, 0).name).toBe("critical");
    expect(at(SADDLE, 0.5).name).toBe("below");
    expect(at(SADDLE, 1).name).toBe("pole");
    expect(at(SADDLE, 1.5).name).toBe("damped");
    expect(at({...SADDLE, start: onAxis}, 1).name).toBe("end");
    expect(at({start: [0, 0]}, 1).name).toBe("still");
    expect(at({first: 0, second: 0}, 1).name).toBe("still");
  });
});

describe("live(dial, drawn, options)", () => {
  it("is pure: the same input gives the same marks", () => {
    expect(dial({shift: 0.5}).live.overlay).toEqual(dial({shift: 0.5}).live.overlay);
  });

  it("puts the eigenvalues of H and of H′ on the strip, and one handle of ε in each view over it", () => {
    const {live} = dial({first: -1, second: 2, shift: 1.5});
    const markers = named(live, "after", "x").filter(({mode}) => mode === "markers");
    expect(markers.map(({x}) => x[0])).toEqual([toSymlog(0.5), toSymlog(3.5)]);
    const handles = Object.fromEntries(live.handles.map(({id, at}) => [id, at[0]]));
    expect(handles).toMatchObject({first: toSymlog(-1), second: toSymlog(2), shift: toSymlog(1.5)});
    for (const id of ["shift-kappa", "shift-filter", "shift-sums"]) expect(handles[id]).toBe(Math.log10(1.5));
    expect(Math.abs(toSymlog(SMALL))).toBe(1);
  });

  it("draws the pole as a dashed line with its name, and κ = ∞ there as a mark at the edge", () => {
    const {live} = dial({...SADDLE, shift: 1});
    const pole = named(live, "pole", "x2");
    expect(pole.find(({mode}) => mode === "lines")).toMatchObject({x: [0, 0], line: {dash: "dash"}});
    expect(pole.flatMap(({text = []}) => text)).toEqual(["pole"]);
    expect(named(live, "kappa").flatMap(({text = []}) => text)).toEqual(["κ = ∞"]);
    expect(named(live, "kappa").some(({marker}) => marker?.symbol === "triangle-up")).toBe(true);
    expect(named(dial({first: -2, second: -2, shift: 1}).live, "pole", "x2").flatMap(({text = []}) => text)).toEqual([
      "H′ = 0"
    ]);
  });

  it("moves the minimiser of the changed objective to where the damped step ends: there its gradient is 0", () => {
    const {subject, drawn, live} = dial({shift: 2, meaning: "objective"});
    const [x, y] = live.handles.find(({id}) => id === "step")!.at;
    const f = quadratic(subject.matrix).gradient([x, y]);
    const pull = [x - subject.start[0], y - subject.start[1]].map((each) => 2 * each);
    expect(norm([f[0] + pull[0], f[1] + pull[1]])).toBeLessThan(1e-13);
    expect(distance([x, y], landing(drawn.arc, 2))).toBe(0);
    expect(live.sentence).toMatch(/has its minimiser at \(−1\.3, −0\.575\).*1\.42 from that of f/);
  });

  it("leads repeated damped steps to the minimiser of f, which stays", () => {
    const run = named(dial({shift: 0.5}).live, "step", "x3").find(({marker}) => marker?.symbol === "circle-open")!;
    const last = run.x.length - 1;
    expect(norm([run.x[last], run.y[last]])).toBeLessThan(0.1);
    expect(named(dial({...SADDLE, shift: 1.5}).live, "step").some(({marker}) => marker?.symbol === "circle-open")).toBe(
      false
    );
  });

  it("takes the stand-in in the view of the steps alone, when asked and where H has no minimiser", () => {
    const scene = {...SADDLE, shift: 1.5, meaning: "objective"} as const;
    expect(dial({...scene, standIn: true}).drawn.arc.values).toEqual([1, 2]);
    expect(dial({...scene, standIn: true}).subject.values).toEqual([-1, 2]);
    expect(dial(scene).drawn.arc.values).toEqual([-1, 2]);
    expect(dial({...scene, meaning: "damping", standIn: true}).drawn.arc.values).toEqual([-1, 2]);
    expect(dial({first: 1e-6, second: 1, meaning: "objective", standIn: true}).drawn.arc.values).toEqual([1e-6, 1]);
    expect(dial({first: 0, second: 0, meaning: "objective", standIn: true}).drawn.arc.values).toEqual([1, 1]);
  });

  it("has both sides of every equation in its table, at the present ε and at every decade", () => {
    const {table} = dial({shift: 0.5}).live;
    const now = table.rows.filter(([shift]) => shift === 0.5);
    expect(now.map(([, equation]) => equation)).toEqual([10, 10, 10, 11, 11, 12, 13, 16, "", "", "", ""]);
    expect(now[5].slice(2)).toEqual(["det H′", expect.closeTo(15.75, 12), 15.75, expect.closeTo(0, 12)]);
    for (const row of table.rows) if (typeof row[5] === "number") expect(Math.abs(row[5])).toBeLessThan(1e-8);
    expect(table.rows.length).toBe(12 * 12);
  });

  it.each<[string, Scene, RegExp]>([
    ["ε = 0", {}, /changes nothing.*\(16\) κ = 10 = 10\/1\..*leads straight to the minimiser of f/],
    ["a bowl", {shift: 0.5}, /λ₁ grows by 50 %, λ₂ by 5 %.*det H′ = 15\.75 = 1\.5 · 10\.5.*70 % as long as Newton’s/],
    ["nearly singular", {first: 1e-6, second: 1, shift: 1e-3}, /λ₁ grows 1,001-fold, λ₂ by 0\.1 %.*κ = 1,000 = /],
    ["a saddle lifted", {...SADDLE, shift: 1.5}, /makes H′ = H \+ εI positive definite.*goes downhill/],
    ["too little", {...SADDLE, shift: 0.5}, /leaves H′ = H \+ εI indefinite.*ε > −λ₁ = 1 .*passes beyond the saddle/],
    ["the pole", {...SADDLE, shift: 1}, /At ε = 1 = −λ₁ stands a pole.*κ = ∞ = 3\/0.*there is no step/],
    ["det > 0", {first: -3, second: -2, shift: 1}, /negative definite\. Its determinant is positive all the same/],
    ["a second pole", {first: -3, second: -2, shift: 2}, /At ε = 2 = −λ₂ stands a pole.*Only ε > −λ₁ = 3/],
    ["a far pole", {first: -5000, second: 2, shift: 7}, /= 5,000 makes it positive definite, more than this dial has/],
    ["the hard case", {...SADDLE, start: [-0.767, 1.404], shift: 1}, /stands a pole/],
    [
      "the hard case, at its end",
      {...SADDLE, start: [-1.6 * Math.sin(0.5), 1.6 * Math.cos(0.5)], shift: 1},
      /The hard case: ∇f has no part along v₁.*of length 1\.07/
    ],
    ["a flat direction", {first: 0, second: 2, shift: 0.1}, /κ = 21 = .*left alone.*the one to the nearest minimiser/],
    ["a flat direction, ε = 0", {first: 0, second: 2}, /κ = ∞ = 2\/0.*the shortest leads to the nearest/],
    ["the zero matrix", {first: 0, second: 0}, /H′ = H is the zero matrix\. Any ε > 0.*κ = ∞, as H′ = 0.*no slope/],
    ["the zero matrix, lifted", {first: 0, second: 0, shift: 0.1}, /positive definite.*κ = 1 = 0\.1\/0\.1/],
    ["repeated", {first: 3, second: 3, shift: 3}, /Both eigenvalues grow 2-fold.*κ = 1 = 6\/6.*Damping shortens/],
    ["twelve decades", {first: 1e-6, second: 1e6, shift: 1}, /λ₁ grows 10⁶-fold.*keeps 1 − 10⁻⁶ of its part/],
    ["to working precision", {first: 1e-12, second: 1e6}, /singular to working precision.*not reliable.*counts as 0/],
    ["x₀ at the minimum", {start: [0, 0], shift: 1}, /x₀ is a critical point of f/],
    ["a moved minimiser", {shift: 2, meaning: "objective"}, /No number of steps brings that back/],
    ["nothing to move", {start: [0, 0], shift: 2, meaning: "objective"}, /nothing moves/],
    ["no minimiser", {...SADDLE, shift: 0.5, meaning: "objective"}, /Neither f nor the changed objective/],
    ["a new minimiser", {...SADDLE, shift: 1.5, meaning: "objective"}, /has one, at .* because ε > −λ₁.*stand-in/],
    ["a stand-in", {...SADDLE, shift: 2, meaning: "objective", standIn: true}, /stand-in, with the eigenvalues 1 and 2/]
  ])("says what it shows: %s", (_, scene, words) => {
    for (const narrow of [false, true]) {
      const made = dial({...scene, narrow});
      expect(made.live.sentence).toMatch(words);
      expectReadable(made);
    }
  });

  it("is readable in every state that the address can name", () => {
    const lambda = fc.oneof(
      fc.constantFrom(0, 1e-6, -1e-6, 1e6, -1e6, 1e-300, -1, -2),
      fc.double({min: -1e6, max: 1e6, noNaN: true}),
      between(-3, 3)
    );
    const shift = fc.oneof(
      fc.constantFrom(0, 1e-6, 1e3, 1, 2, 1e-300),
      fc.double({min: 0, max: 1e3, noNaN: true}),
      between(0, 3)
    );
    const place = fc.oneof(
      fc.constantFrom(0, 1e6, -1e6),
      fc.double({min: -1e6, max: 1e6, noNaN: true}),
      between(-3, 3)
    );
    const window = fc.constantFrom(1e-6, 2.4, 1e6);
    fc.assert(
      fc.property(
        fc.tuple(lambda, lambda),
        shift,
        fc.tuple(place, place),
        window,
        fc.constantFrom("damping" as const, "objective" as const),
        fc.boolean(),
        ([first, second], epsilon, start, half, meaning, standIn) => {
          expectReadable(dial({first, second, shift: epsilon, start, window: half, meaning, standIn}));
        }
      ),
      runs
    );
  });
});
