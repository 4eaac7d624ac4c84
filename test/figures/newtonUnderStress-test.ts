import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {isInked, looksOf} from "../../src/figures/newtonUnderStress/endings.js";
import {heights} from "../../src/figures/newtonUnderStress/heights.js";
import {
  isCurve,
  lastOf,
  openings,
  type StressId,
  stressBase,
  windowOf,
  ZOOMS
} from "../../src/figures/newtonUnderStress.js";
import {fromSymlog} from "../../src/figures/shared/symlog.js";
import {symmetricEigen} from "../../src/numerics/linalg/symmetricEigen.js";
import {dot, subtract} from "../../src/numerics/linalg/vector.js";
import {between, runs} from "../support/arbitraries.js";
import {
  at,
  ids,
  mapOf,
  methods,
  named,
  own1,
  own2,
  pure,
  runOf,
  show,
  subjects,
  typed
} from "./newtonUnderStress/support.js";

/** What no reader may ever see. */
const nonsense = /NaN|Infinity|undefined|null|∞/;

describe("stressBase(id, {zoom, view, own, map, narrow})", () => {
  it("is the same object for equal input, of one height for every f, and holds no number that is none", () => {
    for (const id of ids)
      for (const narrow of [false, true])
        for (const zoom of ZOOMS) {
          const own = id === "own1" ? own1[0] : id === "own" ? own2[1] : null;
          const picture = stressBase(id, {zoom, own, narrow});
          expect(stressBase(id, {zoom, own, narrow})).toBe(picture);
          expect(picture.layout.height).toBe(stressBase("saddle", {narrow}).layout.height);
          expect(JSON.stringify(picture.layout)).not.toMatch(/null|NaN|#[0-9a-f]{6}/i);
        }
  });

  it("is another one for another function of the reader’s, and for a map", () => {
    expect(stressBase("own1", {own: own1[0]})).not.toBe(stressBase("own1", {own: own1[1]}));
    const map = mapOf(at("saddle", [1, 1]), 6);
    const drawn = stressBase("saddle", {map});
    expect(drawn).toBe(stressBase("saddle", {map}));
    expect(drawn.data.some(({type}) => type === "heatmap")).toBe(true);
    expect(stressBase("saddle").data.some(({type}) => type === "heatmap")).toBe(false);
  });

  it("hatches where a typed f has no value", () => {
    const [hatch] = stressBase("own", {own: typed("log(x) + y^2", 2)}).data as unknown as {
      z: (number | null)[][];
      x: number[];
    }[];
    for (const row of hatch.z) row.forEach((cell, i) => void expect(cell === null).toBe(hatch.x[i] > 0));
  });

  it("draws the map cell by cell: the colour says the ending, the ink its pattern", () => {
    const map = mapOf(at("himmelblau", [1, 1]), 20);
    const [raster] = stressBase("himmelblau", {map}).data as unknown as {
      z: number[][];
      zmax: number;
      colorscale: unknown[];
    }[];
    const looks = looksOf(map);
    for (let j = 0; j < 20; ++j)
      for (let i = 0; i < 20; ++i) {
        const code = map.ends[20 * j + i];
        expect(raster.z[j][i]).toBe(2 * code + (isInked(looks[code].pattern, i, j) ? 1 : 0));
      }
    expect(raster.zmax).toBe(2 * looks.length - 0.5);
    expect(raster.colorscale.length).toBe(4 * looks.length);
  });
});

describe("windowOf(id, zoom, own) and heights(f, interval)", () => {
  it("holds every opening, and depends on neither c nor H", () => {
    for (const id of ids) {
      if (id === "quadratic") continue;
      const subject = at(id, openings[id]);
      const [x, y] = isCurve(id) ? [subject.start[0], subject.objective.value(subject.start)] : subject.start;
      expect(x, id).toBeGreaterThan(subject.window.x[0]);
      expect(x, id).toBeLessThan(subject.window.x[1]);
      expect(y, id).toBeGreaterThan(subject.window.y[0]);
      expect(y, id).toBeLessThan(subject.window.y[1]);
    }
  });

  it("stays finite for what overflows, is constant, or has no value at all", () => {
    for (const f of own1) {
      const [low, high] = windowOf("own1", "16", f).y;
      expect(low).toBeLessThan(high);
      expect(Number.isFinite(high - low)).toBe(true);
    }
    expect(heights(typed("log(-1 - x^2)", 1), [-3, 3])).toEqual([-1, 1]);
    expect(heights(typed("7", 1), [-3, 3])).toEqual([4.9, 8.05]);
  });
});

describe("stressLive(subject, run, method, {k})", () => {
  it("is pure", () => {
    const subject = Object.freeze(at("himmelblau", [1, 1]));
    expect(show(subject, 2)).toEqual(show(subject, 2));
  });

  it("says no nonsense, whatever f, H, start, method, step and window, and keeps its handle finite", () => {
    fc.assert(
      fc.property(
        subjects,
        methods,
        fc.constantFrom(0, 1, 7, 60),
        fc.constantFrom("steps", "gradient"),
        fc.boolean(),
        (subject, method, k, view, narrow) => {
          const {overlay, handles, sentence, table} = show(subject, k, method, {view, narrow});
          const texts = overlay.flatMap((mark) => mark.text ?? []);
          for (const text of [sentence, ...texts, ...handles.map(({value}) => value), ...table.rows.flat().map(String)])
            expect(text).not.toMatch(nonsense);
          expect(sentence).toMatch(/\.$/);
          for (const row of table.rows) expect(row.length).toBe(table.columns.length);
          for (const handle of handles) expect(handle.at.every(Number.isFinite)).toBe(true);
          for (const {x, y} of overlay) {
            expect(x.length).toBe(y.length);
            expect([...x, ...y].some((value) => Math.abs(value) === Number.POSITIVE_INFINITY)).toBe(false);
          }
        }
      ),
      runs
    );
  });

  it("puts the vertex of the parabola over the next iterate, and drops a line from it to f (Equation 9)", () => {
    fc.assert(
      fc.property(between(-3, 3), fc.constantFrom("double-well", "hyperbola", "cosh", "x-cos"), (start, id) => {
        const subject = at(id as StressId, [start, 0]);
        const run = runOf(subject);
        fc.pre(run.path.length > 1 && Math.abs(run.path[1][0]) < 100);
        const f = subject.objective;
        const next = run.path[1][0];
        const live = show(subject, 0);
        const [vertex, drop] = named(live, "next");
        const [g, curvature] = [f.gradient([start])[0], f.hessian([start])[0][0]];
        expect(vertex.x[0]).toBeCloseTo(start - g / curvature, 9);
        expect(vertex.x[0]).toBeCloseTo(next, 9);
        expect(vertex.y[0] / (1 + Math.abs(vertex.y[0]))).toBeCloseTo(
          (f.value([start]) - (g * g) / (2 * curvature)) / (1 + Math.abs(vertex.y[0])),
          9
        );
        expect(drop.x).toEqual([next, next]);
      }),
      runs
    );
  });

  it("lays the parabola against f at x_k, and f’s own beside it where a repair has bent it", () => {
    const subject = at("double-well", [0.1, 0]);
    for (const [method, curvatures] of [
      [pure, [12 * 0.01 - 4]],
      [{...pure, repair: "absolute"}, [12 * 0.01 - 4, 4 - 12 * 0.01]],
      [{...pure, repair: "shift", shift: 5}, [12 * 0.01 - 4, 1 + 12 * 0.01]]
    ] as const) {
      const models = named(show(subject, 0, method), "model");
      expect(models.length).toBe(curvatures.length);
      for (const [i, {x, y}] of models.entries()) {
        x.forEach((each, j) => {
          const p = each - 0.1;
          if (!Number.isNaN(y[j]))
            expect(y[j]).toBeCloseTo(1e-4 - 0.02 + (4e-3 - 0.4) * p + (curvatures[i] * p * p) / 2, 12);
        });
      }
    }
  });

  it("draws in two variables the level of the model through x_k, which the path touches with that of f", () => {
    fc.assert(
      fc.property(between(-4, 4), between(-4, 4), methods, (a, b, method) => {
        const subject = at("himmelblau", [a, b]);
        const live = show(subject, 0, method);
        const [level] = named(live, "model");
        const {objective: f, start} = subject;
        const [g, H] = [f.gradient(start), f.hessian(start)];
        const {values, vectors} = symmetricEigen(H);
        fc.pre(level !== undefined && Math.min(...values.map(Math.abs)) > 0.1);
        const B = {none: (v: number) => v, shift: (v: number) => v + method.shift, absolute: Math.abs}[method.repair];
        level.x.forEach((x, i) => {
          if (Number.isNaN(x) || Number.isNaN(level.y[i])) return;
          const p = subtract([x, level.y[i]], start);
          const bent = vectors.reduce((sum, v, j) => sum + (B(values[j]) * dot(v, p) ** 2) / 2, 0);
          expect(Math.abs(dot(g, p) + bent)).toBeLessThan(1e-7 * (1 + Math.hypot(...g)) * (1 + Math.hypot(...p)) ** 2);
        });
      }),
      runs
    );
  });

  it("marks promise and outcome of every step where the signed logarithm has them", () => {
    const subject = at("hyperbola", [1.2, 0]);
    const run = runOf(subject);
    const live = show(subject, 0);
    const diamonds = named(live, "steps").find(({marker}) => marker?.symbol === "diamond-open")!;
    const rises = named(live, "steps").find(({marker, xaxis}) => marker?.symbol === "triangle-up" && xaxis === "x2")!;
    expect(diamonds.y.length).toBe(run.iterations);
    for (const [i, {predicted, actual}] of run.records!.slice(0, 3).entries()) {
      expect(fromSymlog(diamonds.y[i]) / -predicted!).toBeCloseTo(1, 9);
      expect(fromSymlog(rises.y[i]) / -actual).toBeCloseTo(1, 9);
    }
  });

  it("shows at k no iterate beyond the next, and at the end of a run no step", () => {
    const subject = at("double-well", [0.7, 0]);
    const last = lastOf(runOf(subject));
    expect(named(show(subject, 0), "path")[0].x).toEqual([]);
    expect(named(show(subject, 2), "path")[0].x.length).toBe(2);
    expect(show(subject, last).sentence).toContain(`At k = ${last} the run is at its end.`);
    expect(show(subject, 99)).toEqual(show(subject, last));
  });

  it("points out an iterate that is out of sight, with where it is; of two, the one that the run is at", () => {
    const texts = (k: number, name: string) =>
      named(show(at("hyperbola", [1.2, 0]), k), name).flatMap((mark) => mark.text ?? []);
    expect([texts(1, "here"), texts(1, "next")]).toEqual([["x₁"], ["x₂ = 5.16"]]);
    expect([texts(2, "here"), texts(2, "next")]).toEqual([["x₂ = 5.16"], []]);
  });
});

describe("the table", () => {
  it("holds Equation 9 to its word at every iterate, and lists the map", () => {
    const subject = at("himmelblau", [1, 1]);
    const map = mapOf(subject, 12);
    const {columns, rows} = show(subject, 0, pure, {map}).table;
    const last = columns.indexOf("‖Bp + ∇f‖ of the whole step p");
    const slope = columns.indexOf("‖∇f‖");
    const iterates = rows.filter(([what]) => what === "iterate");
    expect(iterates.length).toBe(runOf(subject).path.length);
    for (const row of iterates) expect(Number(row[last])).toBeLessThan(1e-12 * (1 + Number(row[slope])));
    expect(rows.length - iterates.length).toBe(map.endings.length);
  });
});
