import fc from "fast-check";
import {parse} from "mathjs";
import {describe, expect, it} from "vitest";
import {heightsOf} from "../../src/figures/hessianMap/heights.js";
import {layerScale} from "../../src/figures/hessianMap/layerScale.js";
import {withinCircle} from "../../src/figures/hessianMap/lens.js";
import {hatch, roomiest} from "../../src/figures/hessianMap/region.js";
import {GRID, terrainOf} from "../../src/figures/hessianMap/terrain.js";
import {sentence} from "../../src/figures/hessianMap/words.js";
import {
  type Eigen,
  grasped,
  hessianMapBase,
  hessianMapLive,
  hessianMapPresets,
  type Layer,
  layerTitles,
  type MapId,
  type MapSubject,
  mapOpenings,
  mapSubject,
  mapTitles,
  probe,
  takeable
} from "../../src/figures/hessianMap.js";
import type {Live, Mark} from "../../src/figures/types.js";
import {fromSpectrum2} from "../../src/numerics/linalg/spectral.js";
import {symmetricEigen} from "../../src/numerics/linalg/symmetricEigen.js";
import {expression} from "../../src/numerics/objectives/expression.js";
import {himmelblauMinima} from "../../src/numerics/objectives/himmelblau.js";
import type {Matrix, Vector} from "../../src/numerics/types.js";
import {between, overDecades, runs} from "../support/arbitraries.js";

const eigenOf = (matrix: Matrix): Eigen => ({matrix, ...symmetricEigen(matrix)});
const course = eigenOf(fromSpectrum2(1, 10, 0.5));
const typed = (text: string, half = 2): MapSubject => {
  const found = expression(text, parse, {dimension: 2});
  if (found.status === "error") throw new Error(found.message);
  return mapSubject("own", course, found, half);
};
const named = (id: Exclude<MapId, "own">, eigen = course) => mapSubject(id, eigen, null, 2);
const show = (subject: MapSubject, x: Vector, {radius = 0.5, layer = "none" as Layer} = {}): Live =>
  hessianMapLive(subject, probe(subject, x, radius), {layer});
const marks = ({overlay}: Live, name: string): Mark[] => overlay.filter((mark) => mark.name === name);

const ids = (Object.keys(mapTitles) as MapId[]).filter((id) => id !== "own") as Exclude<MapId, "own">[];
const layers = Object.keys(layerTitles) as Layer[];
const texts = [
  "|x| + y^2",
  "log(x)",
  "sqrt(1 - x^2 - y^2)",
  "exp(exp(3 x + 3 y))",
  "1e12 x^2 + 1e-12 y^2",
  "7",
  "x + y",
  "floor(x) y"
];
const bowls = fc.tuple(overDecades(6), overDecades(6), between(-3, 3)).map(([a, b, angle]) => {
  const [first, second] = [a, b].map((value) => Math.max(-1e6, Math.min(1e6, value)));
  return eigenOf(fromSpectrum2(first, second, angle));
});
const fixed: readonly MapSubject[] = [...ids.map((id) => named(id)), ...texts.map((text) => typed(text))];
const subjects = fc.oneof(
  {arbitrary: fc.constantFrom(...fixed), weight: 3},
  bowls.map((eigen) => named("quadratic", eigen))
);
const places = fc.tuple(
  fc.oneof(fc.constantFrom(0, 1, -1, 3, 100, -100), between(-5, 5)),
  fc.oneof(fc.constantFrom(0, 1, 2), between(-5, 5))
);
const radii = fc.oneof(fc.constantFrom(0.01, 1, 10), between(0.01, 10));

/** The eigenvalue rows of a subject’s grid beside a closed form of (x, y). */
function compare(subject: MapSubject, rows: "low" | "high", form: (x: number, y: number) => number): void {
  const terrain = terrainOf(subject);
  const errors = terrain.ys.flatMap((y, j) =>
    terrain.xs.map((x, i) => Math.abs(terrain[rows][j][i] - form(x, y)) / (1 + Math.abs(form(x, y))))
  );
  expect(Math.max(...errors)).toBeLessThan(1e-12);
}

describe("terrainOf(subject)", () => {
  it("holds the eigenvalues of the closed forms", () => {
    const bump = (x: number, y: number) => Math.exp(-(x * x + y * y) / 2);
    compare(named("gaussian-bump"), "low", (x, y) => bump(x, y) * Math.min(-1, x * x + y * y - 1));
    compare(named("gaussian-bump"), "high", (x, y) => bump(x, y) * Math.max(-1, x * x + y * y - 1));
    compare(named("monkey-saddle"), "low", (x, y) => -6 * Math.hypot(x, y));
    compare(named("monkey-saddle"), "high", (x, y) => 6 * Math.hypot(x, y));
    compare(named("quartic-bowl"), "low", (x, y) => 12 * Math.min(x * x, y * y));
    compare(named("quartic-saddle"), "low", (_, y) => -12 * y * y);
    compare(typed("x^4 - y^4"), "high", (x) => 12 * x * x);
    compare(named("quadratic"), "high", () => 10);
  }, 60_000);

  it("counts where H is positive semidefinite: everywhere, nowhere, on a line, at a point", () => {
    const count = (subject: MapSubject) => terrainOf(subject).semidefinite;
    for (const id of ["log-sum-exp", "quartic-bowl", "quadratic"] as const)
      expect(count(named(id)), id).toBe(GRID ** 2);
    for (const id of ["gaussian-bump", "saddle"] as const) expect(count(named(id)), id).toBe(0);
    expect(count(named("quartic-saddle"))).toBe(GRID); // the line y = 0
    expect(count(named("monkey-saddle"))).toBe(1); // the origin
  });

  it("keeps the eigenvalues of the course’s H, though its entries lose the small one", () => {
    const lost = {matrix: fromSpectrum2(1e-12, 1e6, 0.7), values: [1e-12, 1e6], vectors: course.vectors};
    expect(terrainOf(named("quadratic", lost)).lowSpan).toEqual([0, 0]); // no larger than rounding: no sign is claimed
    expect(show(named("quadratic", lost), [1, 1]).sentence).toContain("within rounding of 0");
    const kept = {...lost, matrix: fromSpectrum2(1e-6, 1e6, 0.7), values: [1e-6, 1e6]};
    expect(terrainOf(named("quadratic", kept)).lowSpan).toEqual([1e-6, 1e-6]);
    expect(show(named("quadratic", kept), [1, 1]).sentence).toContain("strictly convex");
  });

  it("has gaps outside the domain of a typed f and on its kinks", () => {
    const edge = terrainOf(typed("y^2 - log(x)"));
    edge.xs.forEach((x, i) => void expect(Number.isFinite(edge.f[3][i])).toBe(x > 0));
    expect(edge.count).toBe(GRID * edge.xs.filter((x) => x > 0).length);
    const kink = terrainOf(typed("|x| + y^2"));
    kink.xs.forEach((x, i) => void expect(Number.isFinite(kink.low[3][i])).toBe(x !== 0));
    expect(kink.f[3].every(Number.isFinite)).toBe(true);
  });
});

describe("hessianMapBase(subject, {layer, narrow})", () => {
  it("is the same object for equal input, and holds plain numbers and tokens", () => {
    const {height} = hessianMapBase(named("saddle"), {layer: "none"}).layout;
    for (const id of ids) {
      const picture = hessianMapBase(named(id), {layer: "none"});
      expect(hessianMapBase(named(id), {layer: "none"})).toBe(picture);
      expect(JSON.stringify(picture)).not.toMatch(/NaN|Infinity|#[0-9a-f]{6}/i);
      expect(picture.layout.height).toBe(height);
    }
    for (const layer of layers) {
      const picture = hessianMapBase(named("gaussian-bump"), {layer});
      expect(JSON.stringify(picture)).not.toMatch(/NaN|Infinity|#[0-9a-f]{6}/i);
      expect(picture.layout.height).toBe(height);
    }
  });

  it("draws every typed f, with a tint and a word where it has no value", () => {
    for (const text of texts) {
      const {data, layout} = hessianMapBase(typed(text), {layer: "lmin", narrow: true});
      expect(data.length).toBeGreaterThan(4);
      expect(JSON.stringify(layout.annotations).includes("f has no value here"), text).toBe(/log|sqrt|exp/.test(text));
    }
  }, 60_000);

  it("borders the region of positive semidefinite H on λ₁ = 0: for Rosenbrock y = x² + 0.005", () => {
    const {data} = hessianMapBase(named("rosenbrock"), {layer: "lmin"});
    const {x, y} = data.find((trace) => (trace as {line?: {width?: number}}).line?.width === 2) as unknown as Record<
      "x" | "y",
      (number | null)[]
    >;
    const met = x.flatMap((each, i) => (each === null ? [] : [[each, y[i]!]]));
    expect(met.length).toBeGreaterThan(60);
    for (const [px, py] of met) expect(Math.abs(py - px * px - 0.005)).toBeLessThan(0.005);
  });

  it("dashes λ₂ = 0: for the Gaussian bump the circle of radius 1", () => {
    const {data} = hessianMapBase(named("gaussian-bump"), {layer: "class"});
    const {x, y} = data.find((trace) => (trace as {line?: {dash?: string}}).line?.dash === "dash") as unknown as Record<
      "x" | "y",
      (number | null)[]
    >;
    x.forEach((each, i) => {
      if (each !== null) expect(Math.hypot(each, y[i]!)).toBeCloseTo(1, 2);
    });
  });

  it("names in the class layer what there is, and nothing else", () => {
    const words = (id: Exclude<MapId, "own">) =>
      JSON.stringify(hessianMapBase(named(id), {layer: "class"}).layout.annotations);
    expect(words("gaussian-bump")).toMatch(/H ⪯ 0.*indefinite|indefinite.*H ⪯ 0/);
    expect(words("rosenbrock")).not.toContain("H ⪯ 0");
    expect(words("saddle")).toContain("indefinite");
  });
});

describe("hessianMapLive(subject, seen, {layer})", () => {
  it("is pure", () => {
    const subject = Object.freeze(named("himmelblau"));
    expect(show(subject, [2, 1])).toEqual(show(subject, [2, 1]));
  });

  const clean = /NaN|Infinity|undefined|null|∞/;

  it("never says NaN, Infinity, undefined or ∞, whatever f, probe and radius, and keeps its handle finite", () => {
    fc.assert(
      fc.property(subjects, places, radii, (subject, x, radius) => {
        const {overlay, handles, sentence, table} = show(subject, x, {radius});
        const cells = table.rows.flat().map(String);
        const told = [sentence, ...overlay.flatMap((mark) => mark.text ?? []), ...cells, handles[0].value!];
        expect(told.filter((text) => clean.test(text) || text === "-0")).toEqual([]);
        expect(table.rows.filter((row) => row.length !== table.columns.length)).toEqual([]);
        expect(handles[0].at.every(Number.isFinite)).toBe(true);
        for (const {x, y} of overlay) expect(x.length).toBe(y.length);
      }),
      runs
    );
  }, 60_000);

  it("says what each layer shows, whatever f", () => {
    for (const subject of fixed) {
      const seen = probe(subject, [1, 1], 0.5);
      const [bare, ...told] = layers.map((layer) => sentence(subject, seen, layer));
      for (const each of told) {
        expect(each.startsWith(bare)).toBe(true);
        expect(each.length).toBeGreaterThan(bare.length + 20);
        expect(each).not.toMatch(clean);
      }
    }
  }, 60_000);

  it("says the class that the leading minors of H give (Sylvester)", () => {
    fc.assert(
      fc.property(fc.constantFrom(...ids), places, (id, x) => {
        const subject = named(id);
        const seen = probe(subject, x, 0.5);
        const [[a, b], [, c]] = subject.objective.hessian(seen.x);
        const det = a * c - b * b;
        fc.pre(Math.abs(det) > 1e-9 * (a * a + b * b + c * c));
        const words =
          det < 0 ? "not convex around here" : a > 0 ? "strictly convex close to here" : "concave close to here";
        expect(sentence(subject, seen, "none")).toContain(words);
      }),
      runs
    );
  }, 60_000);

  it("draws the model of a quadratic on top of f, and misses it by nothing", () => {
    fc.assert(
      fc.property(bowls, places, between(0.1, 2), (eigen, x, radius) => {
        fc.pre(Math.max(...eigen.values.map(Math.abs)) > 1e-3);
        const live = show(named("quadratic", eigen), x, {radius});
        expect(live.sentence).toContain("does not miss f at all, to rounding");
        expect(marks(live, "error").filter(({mode}) => mode === "markers")).toEqual([]);
      }),
      runs
    );
    const [f, model] = ["f", "model"].map((name) => marks(show(named("quadratic"), [1, 0.5]), name)[0]);
    expect(f.x.length).toBeGreaterThan(100);
    f.x.forEach((x, i) => {
      if (Number.isFinite(x))
        expect([model.x[i] - x, model.y[i] - f.y[i]].map(Math.abs)).toEqual([
          expect.closeTo(0, 9),
          expect.closeTo(0, 9)
        ]);
    });
  }, 60_000);

  it("draws f and its model at the same even levels, inside the circle", () => {
    const subject = named("himmelblau");
    const seen = probe(subject, [2, 1], 1);
    if (seen.status !== "smooth") throw new Error("expected a Hessian");
    const live = hessianMapLive(subject, seen, {layer: "none"});
    const heights = (name: string, value: (p: Vector) => number) =>
      marks(live, name)[0].x.flatMap((p, i) => {
        const q = marks(live, name)[0].y[i];
        if (!Number.isFinite(p)) return [];
        expect(Math.hypot(p, q)).toBeLessThanOrEqual(1 + 1e-9);
        return [value([p, q])];
      });
    const f = heights("f", ([p, q]) => subject.objective.value([2 + p, 1 + q])).sort((a, b) => a - b);
    const breaks = f.flatMap((height, i) => (i > 0 && height - f[i - 1] > (f[f.length - 1] - f[0]) / 40 ? [i] : []));
    const groups = [0, ...breaks].map((from, k) => f.slice(from, breaks[k]));
    const levels = groups.map((group) => group.reduce((sum, height) => sum + height, 0) / group.length);
    expect(levels.length).toBeGreaterThan(8);
    const step = (levels[levels.length - 1] - levels[0]) / (levels.length - 1);
    levels.forEach((level, k) => void expect((level - levels[0]) / step - k).toBeCloseTo(0, 1));
    for (const height of heights("model", seen.taylor.model)) {
      const k = (height - levels[0]) / step;
      expect(Math.abs(k - Math.round(k))).toBeLessThan(0.1);
    }
  });

  it("draws an axis dashed where f curves down, solid where up, dotted where neither, with a head at both ends", () => {
    const dashes = (subject: MapSubject, x: Vector) =>
      marks(show(subject, x), "axes").flatMap(({mode, line, x}) =>
        mode === "lines" && x.length === 2 ? [line!.dash] : []
      );
    expect(dashes(named("saddle"), [1, 1])).toEqual(["dash", "solid"]);
    expect(dashes(named("gaussian-bump"), [1, 0])).toEqual(["dash", "dot"]);
    expect(dashes(named("himmelblau"), [3, 2])).toEqual(["solid", "solid"]);
    expect(dashes(named("quartic-bowl"), [0, 0])).toEqual([]);
    const [line, heads] = marks(show(named("himmelblau"), [2, 1]), "axes");
    expect([line.x[0] + line.x[1], line.y[0] + line.y[1]]).toEqual([0, 0]);
    for (const end of [0, 1]) expect(heads.x).toContainEqual(expect.closeTo(line.x[end], 12));
  });

  it("evaluates equations 2, 4, 5 and 7 at the probe: left side, right side, difference", () => {
    const {rows} = show(named("himmelblau"), [2, 1]).table;
    for (const equation of ["(2)", "(4)", "(5)", "(7)"]) {
      const found = rows.filter(([what]) => `${what}`.startsWith(equation)) as (number | string)[][];
      expect(found.length, equation).toBeGreaterThan(0);
      for (const [, , left, right, difference] of found as number[][]) {
        expect(left - right).toBe(difference);
        expect(Math.abs(difference), equation).toBeLessThan(1e-12 * 300);
      }
    }
  });
});

describe("the outcomes with a name", () => {
  it("det H = 0: the test is silent for three functions with one H(0), and each kind of point is another", () => {
    for (const id of ["quartic-bowl", "quartic-saddle", "monkey-saddle"] as const) {
      const {sentence} = show(named(id), [0, 0]);
      expect(sentence, id).toContain("H = 0: both eigenvalues are 0");
      expect(sentence, id).toContain("the second-order test is silent");
      expect(sentence, id).toContain("minimum, maximum or neither, H cannot tell");
    }
    expect(show(named("gaussian-bump"), [1, 0]).sentence).toContain("silent about v₂");
    expect(show(named("quartic-bowl"), [1, 0]).sentence).toContain("no curvature along v₁. With det H = 0");
  });

  it("the course’s H as zero, singular, repeated and huge: named, and decided where f is its own model", () => {
    const of = (a: number, b: number, x: Vector = [1, 1]) =>
      show(
        named(
          "quadratic",
          eigenOf([
            [a, 0],
            [0, b]
          ])
        ),
        x
      ).sentence;
    expect(of(0, 0)).toContain("constant, convex and concave at once");
    expect(of(0, 2)).toContain("so it is convex, and constant along v₁");
    expect(of(0, 2, [1, 0])).toMatch(/minimum, one of a whole line/);
    expect(of(-2, 0)).toContain("so it is concave, and constant along v₂");
    expect(of(3, 3)).toContain("every direction is an eigenvector");
    expect(of(1e6, 1e6)).toMatch(/10⁶.*strictly convex/);
    expect(of(-1, -2, [0, 0])).toContain("strict local maximum");
  });

  it("kinks and the edge of a domain, with the reason", () => {
    const kink = show(typed("|x| + y^2"), [0, 0.5], {layer: "lmin"});
    expect(kink.sentence).toMatch(/f = 0\.25, but there is no Hessian: the absolute value has a kink/);
    expect(kink.sentence).toContain("do not see the kinks of f (abs)");
    expect(marks(kink, "model")).toEqual([]);
    expect(marks(kink, "f")[0].x.length).toBeGreaterThan(20);
    const outside = show(typed("log(x)"), [-1, 0], {layer: "class"});
    expect(outside.sentence).toMatch(/f has no value: ln needs a positive argument; got −1\./);
    expect(outside.sentence).toContain("negative semidefinite"); // in x alone log bends, in y it is constant
    expect(show(typed("log(x)"), [1, 0], {layer: "lmax"}).sentence).toContain("λ₂ is 0 wherever f has a Hessian");
    expect(show(typed("y^2 - log(x)"), [0.4, 0.3], {radius: 0.6}).sentence).toContain("as far as f has values there");
  });

  it("a Hessian that cannot become the course’s: none, or an entry above 10⁶", () => {
    expect(takeable(named("himmelblau").objective, [2, 1])).toEqual({entries: [10, 12, -6]});
    expect(takeable(typed("|x| + y^2").objective, [0, 1])).toMatchObject({refusal: expect.stringContaining("kink")});
    expect(takeable(typed("log(x)").objective, [-1, 1])).toMatchObject({
      refusal: expect.stringContaining("positive argument")
    });
    expect(takeable(typed("1e7 x^2").objective, [1, 1])).toMatchObject({refusal: expect.stringContaining("10⁶")});
    expect(takeable(typed("5e5 x^2").objective, [1, 1])).toEqual({entries: [1e6, 0, 0]});
  });

  it("presets and openings are what their look lines say", () => {
    const of = (label: string) => {
      const {state} = hessianMapPresets.find((preset) => preset.label === label)!;
      const subject = state.hmF === "own" ? typed(state.f, state.hmW) : named(state.hmF);
      return show(subject, state.hmX, {radius: state.hmR, layer: state.hmLayer}).sentence;
    };
    expect(of("One matrix everywhere")).toContain("does not miss f at all");
    expect(of("Rosenbrock, inside the bend")).toMatch(/λ₁ = −398.*runs from −1,198 to 200/);
    expect(of("Himmelblau’s islands")).toContain("strict local minimum");
    expect(of("Monkey saddle at 0")).toContain("positive semidefinite at 1 of the grid’s points");
    expect(of("Round the summit")).toMatch(/indefinite at 92 % and negative definite at 8 %/);
    expect(of("Convex everywhere")).toContain("positive semidefinite at every point of the grid");
    expect(of("A kink: |x| + y²")).toContain("λ₁ is 0 wherever f has a Hessian");
    for (const id of ids) {
      const {hmX, hmR} = mapOpenings[id];
      expect(grasped(named(id).window, hmX), id).toEqual(hmX);
      expect(show(named(id), hmX, {radius: hmR}).sentence, id).toMatch(/λ₁ = /);
    }
  });

  it("Himmelblau’s four islands hold its four minima, and H is positive definite there", () => {
    for (const x of himmelblauMinima)
      expect(show(named("himmelblau"), x).sentence).toContain("strictly convex close to here");
    const {xs, ys, low} = terrainOf(named("himmelblau"));
    const inside = low.map((row) => row.map((value) => value >= 0));
    const seen = inside.map((row) => row.map(() => false));
    let islands = 0;
    const flood = (j: number, i: number) => {
      const stack = [[j, i]];
      for (let at = stack.pop(); at; at = stack.pop()) {
        const [q, p] = at;
        if (!inside[q]?.[p] || seen[q][p]) continue;
        seen[q][p] = true;
        stack.push([q + 1, p], [q - 1, p], [q, p + 1], [q, p - 1]);
      }
      ++islands;
    };
    ys.forEach((_, j) => void xs.forEach((_, i) => void (inside[j][i] && !seen[j][i] && flood(j, i))));
    expect(islands).toBe(4);
  });
});

describe("heightsOf(values), layerScale(values, room)", () => {
  it("rise with the height, and spread the levels between the least and the largest", () => {
    fc.assert(
      fc.property(fc.array(overDecades(5), {minLength: 5, maxLength: 60}), (values) => {
        const {squeeze, levels} = heightsOf(values);
        if (levels === null) return;
        const sorted = [...values].sort((a, b) => a - b).map(squeeze);
        sorted.forEach((height, i) => void (i && expect(height).toBeGreaterThanOrEqual(sorted[i - 1])));
        const [start, end, size] = levels;
        expect(size).toBeGreaterThan(0);
        expect(start).toBeGreaterThan(sorted[0]);
        expect((end - start) / size).toBeLessThan(20);
      }),
      runs
    );
    expect(heightsOf([3, 3, 3]).levels).toBeNull();
    expect(heightsOf([Number.NaN]).levels).toBeNull();
    expect(heightsOf(terrainOf(named("rosenbrock")).f.flat()).scale).toBe("logarithmic from below");
    expect(heightsOf(terrainOf(typed("log(x)")).f.flat()).scale).toBe("logarithmic from above");
    expect(heightsOf(terrainOf(named("saddle")).f.flat()).scale).toBe("even");
  });

  it("keep the sign of λ, and its numbers inside the bar", () => {
    fc.assert(
      fc.property(fc.array(overDecades(9), {minLength: 1, maxLength: 60}), (values) => {
        const {at, top, band, ticks} = layerScale(values, 9);
        expect(at(0)).toBe(0);
        expect(band).toBeGreaterThan(0);
        for (const value of values) {
          expect(Math.sign(at(value))).toBe(Math.sign(value));
          expect(Math.abs(at(value))).toBeLessThanOrEqual(top * (1 + 1e-12));
          expect(at(-value)).toBe(-at(value));
        }
        expect(ticks.at.length).toBe(ticks.names.length);
        for (const each of ticks.at) expect(Math.abs(each)).toBeLessThanOrEqual(top * (1 + 1e-9));
      }),
      runs
    );
    expect(layerScale(terrainOf(named("rosenbrock")).low.flat(), 9).kind).toBe("logarithmic");
    expect(layerScale(terrainOf(named("himmelblau")).low.flat(), 9).kind).toBe("even");
  });
});

describe("hatch, roomiest, withinCircle", () => {
  const axis = Array.from({length: 41}, (_, k) => k / 20 - 1);
  const field = (f: (x: number, y: number) => number) => ({
    xs: axis,
    ys: axis,
    z: axis.map((y) => axis.map((x) => f(x, y)))
  });

  it("hatch strokes the region, and only it", () => {
    const {x, y} = hatch(
      field((x, y) => 0.5 - Math.hypot(x, y)),
      20
    );
    expect(x.length).toBeGreaterThan(20);
    x.forEach((each, i) => void (Number.isFinite(each) && expect(Math.hypot(each, y[i])).toBeLessThan(0.51)));
    expect(
      hatch(
        field(() => -1),
        20
      ).x
    ).toEqual([]);
    expect(
      hatch(
        field(() => Number.NaN),
        20
      ).x
    ).toEqual([]);
  });

  it("roomiest is the middle of a square, and null where nothing is wide enough", () => {
    const inside = (half: number) => axis.map((y) => axis.map((x) => Math.max(Math.abs(x), Math.abs(y)) < half));
    const at = roomiest(axis, axis, inside(0.53), 5)!;
    expect(Math.max(...at.map(Math.abs))).toBeLessThan(0.06);
    expect(roomiest(axis, axis, inside(0.2), 9)).toBeNull();
  });

  it("withinCircle keeps what lies inside, cut on the circle", () => {
    const {x, y} = withinCircle({x: [-2, 2, 2, -2], y: [0, 0, 0.6, 0.6]});
    const ends = x.flatMap((each, i) => (Number.isFinite(each) ? [[each, y[i]]] : []));
    expect(ends.map(([px]) => px)).toEqual([-1, 1, expect.closeTo(0.8, 12), expect.closeTo(-0.8, 12)]);
  });
});
