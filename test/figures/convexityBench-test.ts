import fc from "fast-check";
import {parse} from "mathjs";
import {describe, expect, it} from "vitest";
import {ticksOf} from "../../src/figures/convexityBench/axes.js";
import {apart, digitsOf, frameOf} from "../../src/figures/convexityBench/frame.js";
import {lookOf} from "../../src/figures/convexityBench/look.js";
import {valueAt} from "../../src/figures/convexityBench/subjects.js";
import {
  type BenchId,
  benchBase,
  benchLive,
  benchOpenings,
  benchPresets,
  benchTitles,
  type Layer,
  largestM,
  type Scene,
  type Survey,
  subjectOf,
  surveyOf
} from "../../src/figures/convexityBench.js";
import type {Live, Mark} from "../../src/figures/types.js";
import {expression} from "../../src/numerics/objectives/expression.js";
import type {Objective} from "../../src/numerics/types.js";
import {between, runs} from "../support/arbitraries.js";

const LAYERS: Layer[] = ["chord", "tangent", "epigraph", "bound"];
const ids = Object.keys(benchTitles) as BenchId[];

const typed = (text: string): Objective => {
  const found = expression(text, parse, {dimension: 1});
  if (found.status === "error") throw new Error(found.message);
  return found.objective;
};
const TEXTS = ["abs(x)", "-abs(x)", "3x + 1", "log(x)", "1/x", "sqrt(x)", "floor(x)", "tan(x)", "x^4 - 2x^2", "5"].map(
  typed
);

interface Setting extends Partial<Scene> {
  middle?: number;
  half?: number;
  own?: Objective | null;
  narrow?: boolean;
}

/** The bench as its page makes it. */
function bench(id: BenchId, setting: Setting = {}) {
  const {cbMid, cbHalf, cbX, cbY, cbT, cbM} = benchOpenings[id];
  const {middle = cbMid, half = cbHalf, own = id === "own" ? TEXTS[0] : null, narrow} = setting;
  const {x = cbX, y = cbY, t = cbT, m = cbM, layers = LAYERS} = setting;
  const survey = surveyOf(subjectOf(id, own, {middle, half}));
  const scene = {x, y, t, m, layers};
  const largest = layers.includes("bound") ? largestM(survey, 1) : null;
  return {survey, scene, largest, look: lookOf(survey, scene), live: benchLive(survey, scene, {largest, narrow})};
}
const own = (text: string, setting: Setting = {}) => bench("own", {own: typed(text), ...setting});
const named = ({overlay}: Live, name: string): Mark[] => overlay.filter((mark) => mark.name === name);
const heightOf = (survey: Survey, v: number) => survey.range[0] + v * (survey.range[1] - survey.range[0]);

const settings = fc
  .record({
    id: fc.constantFrom(...ids),
    own: fc.constantFrom(...TEXTS),
    middle: fc.oneof(fc.constantFrom(0, 0, 1, -100, 100), between(-5, 5)),
    half: fc.oneof(
      fc.constantFrom(1e-3, 1e3, 1, 2),
      between(-3, 3).map((e) => 10 ** e)
    ),
    u: fc.oneof(fc.constantFrom(0, 0.5, 1), between(0, 1)),
    w: fc.oneof(fc.constantFrom(0, 0.5, 1), between(0, 1)),
    t: fc.oneof(fc.constantFrom(0, 0.5, 1), between(0, 1)),
    m: fc.oneof(fc.constantFrom(0, -1e6, 1e6, 1e-6), between(-10, 10)),
    layers: fc.subarray(LAYERS),
    narrow: fc.boolean()
  })
  .map(({u, w, middle, half, ...rest}) => ({
    ...rest,
    middle,
    half,
    x: middle - half + 2 * half * u,
    y: middle - half + 2 * half * w
  }));

describe("benchBase({narrow})", () => {
  it("is the same for equal input, and holds neither f, the window nor what is dragged", () => {
    for (const narrow of [false, true]) {
      expect(benchBase({narrow})).toEqual(benchBase({narrow}));
      expect(benchBase({narrow}).layout.height).toBeGreaterThan(400);
      expect(benchBase({narrow}).layout.height).toBeLessThan(600);
    }
  });
});

describe("benchLive(survey, scene, {largest, narrow})", () => {
  it("is pure", () => {
    const {survey, scene, largest} = bench("double-well");
    expect(benchLive(survey, Object.freeze(scene), {largest})).toEqual(benchLive(survey, scene, {largest}));
  });

  it("never says NaN, Infinity or undefined, whatever f, window, points, t and m, and keeps its handles finite", () => {
    fc.assert(
      fc.property(settings, ({id, own, ...setting}) => {
        const {live} = bench(id, {...setting, own: id === "own" ? own : null});
        const {overlay, handles, sentence, table} = live;
        const texts = overlay.flatMap((mark) => mark.text ?? []);
        const words = [sentence, ...texts, ...handles.map(({value}) => value), ...table.rows.flat()].join("\n");
        expect(words).not.toMatch(/NaN|Infinity|undefined|null|∞/);
        expect(table.rows.every((row) => row.length === table.columns.length)).toBe(true);
        for (const handle of handles) expect(handle.at.every(Number.isFinite)).toBe(true);
        for (const {x, y} of overlay) {
          expect(x.length).toBe(y.length);
          expect([...x, ...y].some((value) => Math.abs(value) === Infinity)).toBe(false);
        }
        expect(sentence).not.toMatch(/ {2}|\.\.| \./);
        expect(sentence.replace("exactly if f is convex", "")).not.toContain("is convex");
      }),
      runs
    );
  }, 60_000);

  it("says “violated” exactly where equation 1 fails by more than rounding, by its own arithmetic", () => {
    const surveys: Record<string, Survey> = {};
    fc.assert(
      fc.property(
        fc.constantFrom(...ids.filter((id) => id !== "own" && id !== "negative-log")),
        between(-1, 1),
        between(-1, 1),
        between(0.05, 0.95),
        (id, p, q, t) => {
          const {cbHalf} = benchOpenings[id];
          const [x, y] = [p * cbHalf, q * cbHalf];
          const survey = (surveys[id] ??= bench(id).survey);
          const live = benchLive(survey, {x, y, t, m: 0, layers: ["chord"]});
          const f = (at: number) => survey.subject.objective.value([at]);
          const gap = t * f(x) + (1 - t) * f(y) - f(t * x + (1 - t) * y);
          if (Math.abs(gap) < 1e-12) return;
          expect(live.sentence.includes("(1) is violated, and this one chord proves")).toBe(gap < 0);
          expect(live.sentence.includes("(1) holds there")).toBe(gap > 0);
        }
      ),
      runs
    );
  });

  it("draws the graph, the chord, and the gap between the two at tx + (1 − t)y", () => {
    const {survey, live, scene} = bench("exp", {t: 0.3});
    const {x, y, t} = scene;
    const {across} = frameOf(survey);
    const [curve, square] = named(live, "gap").filter(({mode, xaxis}) => mode === "markers" && !xaxis);
    expect(curve.x[0]).toBeCloseTo(across(t * x + (1 - t) * y), 12);
    expect(heightOf(survey, curve.y[0])).toBeCloseTo(Math.exp(t * x + (1 - t) * y), 12);
    expect(heightOf(survey, square.y[0])).toBeCloseTo(t * Math.exp(x) + (1 - t) * Math.exp(y), 12);
    const [graph] = named(live, "f");
    graph.x.forEach((u, i) => void expect(heightOf(survey, graph.y[i])).toBeCloseTo(Math.exp(4 * u - 2), 9));
  });

  it("draws the tangent with slope f′(x), and the parabola of equation 3 with its difference from f at y", () => {
    const {survey, live, scene} = bench("fourth-power", {x: 0.5, y: -1, m: 2});
    const [tangent] = named(live, "tangent");
    const rise = heightOf(survey, tangent.y[1]) - heightOf(survey, tangent.y[0]);
    expect(rise / (3 * (tangent.x[1] - tangent.x[0]))).toBeCloseTo(4 * 0.5 ** 3, 9);
    const [, gap] = named(live, "bound");
    const right = 0.5 ** 4 + 0.5 * (scene.y - 0.5) + (scene.y - 0.5) ** 2;
    expect(gap.y.map((v) => heightOf(survey, v))).toEqual([expect.closeTo(1, 9), expect.closeTo(right, 9)]);
    expect(live.sentence).toContain("(3) with m = 2: f(y) = 1, the right side is 1.56: it is violated by 0.563");
  });

  it("shades where the curve stands above the chord, and nothing where rounding alone parts them", () => {
    const {live, survey} = bench("cube", {x: -1.5, y: 1.5, t: 0.5});
    const [{x, y}] = named(live, "above");
    expect(x.length).toBeGreaterThan(20);
    for (const [i, u] of x.entries()) {
      if (Number.isNaN(u)) continue;
      const at = 3 * u - 1.5;
      expect(at).toBeLessThan(0.02); // x³ exceeds its chord 2.25x on the left alone
      expect(heightOf(survey, y[i])).toBeGreaterThan(2.25 * at - 1e-9);
    }
    expect(named(own("3x + 1").live, "above")[0].x).toEqual([]);
    expect(live.sentence).toContain("curve and chord are both at 0 to rounding");
  });

  it("hides what a question hides by its names", () => {
    const names = new Set(bench("double-well").live.overlay.map(({name}) => name));
    for (const name of ["strip", "gap", "above", "bound", "tangent", "largest", "f", "chord"])
      expect(names, name).toContain(name);
    expect(own("abs(x)").live.overlay.map(({name}) => name)).toContain("kinks");
  });
});

describe("the outcomes with a name", () => {
  it("one point, an end of the weight, an affine f: the gap is 0 and no violation", () => {
    expect(bench("cos", {x: 1, y: 1}).live.sentence).toContain("x = y = 1: there is no chord");
    expect(bench("cube", {t: 1}).live.sentence).toContain("With t = 1 the point is x itself");
    expect(bench("cube", {t: 0}).live.sentence).toContain("With t = 0 the point is y itself");
    const affine = own("3x + 1");
    expect(affine.live.sentence).toContain("a gap of 0");
    fc.assert(
      fc.property(between(-2, 2), between(-2, 2), between(0.01, 0.99), (x, y, t) => {
        const {chord} = lookOf(affine.survey, {...affine.scene, x, y, t});
        expect(chord.status === "drawn" && chord.verdict).toBe(x === y ? "one point" : "equal");
      }),
      runs
    );
  });

  it("outside the domain: at an end, in the middle, anywhere", () => {
    const edge = bench("negative-log", {x: 0});
    expect(edge.live.sentence).toContain(
      "f has no value at x = 0 (log needs a positive argument; got 0), so no chord ends there"
    );
    expect(edge.live.sentence).toContain("f has no value from −0.5 to 0 (log needs a positive argument)");
    expect(edge.live.handles.map(({id}) => id)).toEqual(["x", "y"]);
    expect(own("1/x", {x: -1, y: 1, t: 0.5}).live.sentence).toContain(
      "its domain has a gap, and (1) asks for a domain"
    );
    expect(own("log(x)", {middle: -5, half: 2, x: -6, y: -4}).live.sentence).toContain("anywhere in this window");
    expect(bench("exp", {half: 1000, x: 900, y: -900}).live.sentence).toContain(
      "f is too large for a computer’s numbers at x = 900, so there is no chord"
    );
  });

  it("kinks: |x| has no f″ at 0 and is not refuted; −|x| is, though f″ sees nothing", () => {
    const {sentence} = own("abs(x)", {x: -1, y: 1.5, t: 0.5}).live;
    expect(sentence).toContain("f″ = 0 wherever it exists.");
    expect(sentence).toContain("At the kink x = 0 the slope rises from −1 to 1 and f″ does not exist");
    const roof = own("-abs(x)", {x: -1, y: 1.5, t: 0.5}).live.sentence;
    expect(roof).toContain("(1) is violated");
    expect(roof).toContain("the slope falls from 1 to −1");
    expect(roof).toContain("At a kink where the slope falls no m will do");
    expect(bench("abs", {x: 0, y: 1}).live.sentence).toContain(
      "x is a kink without a tangent; the line drawn has slope 0"
    );
    expect(own("abs(x)", {x: 0, y: 1}).live.sentence).toContain(
      "There is no tangent to draw: f has no slope at x, a kink."
    );
  });

  it("the sign strip: x⁴ is 0 at one point, the double well negative between its inflections, cos too often to say", () => {
    expect(bench("fourth-power").live.sentence).toContain("f″ > 0 throughout the window but at x = 0, where it is 0.");
    expect(bench("double-well").live.sentence).toContain("f″ < 0 from −0.577 to 0.577 and f″ > 0 elsewhere");
    expect(bench("cos", {half: 1000}).live.sentence).toContain("changes its sign too often for the strip");
    expect(own("tan(x)", {half: 7}).live.sentence).toContain("f has 4 kinks, jumps or holes in the window.");
    expect(own("floor(x)").live.sentence).toMatch(/f jumps, or has a pole, at x = −1, 0 and 1\..* no m will do/);
    const signs = bench("fourth-power").live.overlay.filter(({xaxis, mode}) => xaxis === "x2" && mode === "text");
    expect(signs.flatMap(({text}) => text).filter(Boolean)).toEqual(["+", "+", "\u00a00"]);
  });

  it("points outside the window are named, and their handles wait at its edge", () => {
    const {live} = bench("square", {x: -7});
    expect(live.sentence).toContain("x lies outside the window.");
    expect(live.handles[0].at[0]).toBeLessThan(0);
  });
});

describe("largestM(survey, seed)", () => {
  const largest = (id: BenchId, setting: Setting = {}) => largestM(bench(id, setting).survey, 1);

  it("is 2 for x² and tight, on every window", () => {
    for (const half of [1e-3, 2, 1e3]) expect(largest("square", {half}).m).toBe(2);
    expect(bench("square", {m: 2}).live.sentence).toMatch(/both 2\.56 to rounding: the bound is tight/);
    expect(bench("square", {m: 2.1}).live.sentence).toContain("it is violated by");
  });

  it("is e⁻ʷ for eˣ on [−w, w]: twice the window, the square of m", () => {
    fc.assert(
      fc.property(between(0.1, 100), (half) => {
        const survey = surveyOf(subjectOf("exp", null, {middle: 0, half}));
        const {m, at} = largestM(survey, 1);
        const [left] = survey.subject.window;
        expect(m).toBe(Math.exp(left));
        expect(at).toEqual([left]);
      }),
      runs
    );
    expect(largest("exp", {half: 4}).m / largest("exp", {half: 2}).m ** 2).toBeCloseTo(1, 12);
  }, 30_000);

  it("is 0 for x⁴ and for |x|, 1/b² for −log x, negative where f is not convex, and never claimed to be the best", () => {
    expect(largest("fourth-power", {middle: 0.1})).toEqual({m: 0, at: [0]});
    expect(largest("abs").m).toBe(0);
    expect(largest("negative-log").m).toBe(1 / 16);
    expect(largest("double-well").m).toBeCloseTo(-4, 9);
    expect(bench("fourth-power").live.sentence).toContain("no m > 0 is left, f is not strongly convex here");
    expect(own("sin(x)^2 + cos(x)^2").largest?.m).toBe(0);
    expect(bench("exp", {half: 1000}).live.sentence).toContain("no m > 0 is left that a computer’s numbers hold");
    expect(bench("double-well").live.sentence).toContain("−4, met at x = 0: f is not even convex here");
    expect(bench("exp").live.sentence).toContain("sampling gives an upper bound of the best m");
  });

  it("leaves (3) unviolated at every pair of points when m is it", () => {
    for (const id of ["square", "exp", "fourth-power", "negative-log"] as const) {
      const {m} = largest(id);
      const {survey} = bench(id);
      const [from, to] = survey.subject.window;
      fc.assert(
        fc.property(between(0.2, 1), between(0.2, 1), (p, q) => {
          const {bound} = lookOf(survey, {x: from + p * (to - from), y: from + q * (to - from), t: 0.5, m, layers: []});
          expect(bound.status === "drawn" && bound.verdict).not.toBe("violated");
        }),
        runs
      );
    }
  });
});

describe("surveyOf(subject)", () => {
  it("shows heights that hold the graph, but cuts poles off", () => {
    for (const id of ids.filter((id) => id !== "own")) {
      const {survey} = bench(id);
      const finite = survey.y.filter(Number.isFinite);
      expect(Math.min(...finite), id).toBeGreaterThan(survey.range[0]);
      if (id !== "negative-log") expect(Math.max(...finite), id).toBeLessThan(survey.range[1]);
    }
    expect(own("1/x").survey.range[1]).toBeLessThan(100);
    expect(own("5").survey.range).toEqual([2.5, 7.5]);
    expect(own("0").survey.range).toEqual([-1, 1]);
  });

  it("parts the graph where f has no value or leaps", () => {
    const parts = (text: string) => {
      const {x, y} = own(text).survey;
      return y
        .map((value, i) => [value, i] as const)
        .filter(([value]) => Number.isNaN(value))
        .map(([, i]) => x[i]);
    };
    expect(parts("x^2")).toEqual([]);
    expect(parts("floor(x)")).toEqual([-1, 0, 1]);
    expect(parts("1/x")).toEqual([0]);
    expect(Math.max(...parts("log(x)"))).toBeLessThanOrEqual(0);
    const {x, y} = bench("negative-log").survey;
    const first = y.findIndex(Number.isFinite);
    expect(x[first]).toBeLessThan(1e-10); // drawn up to the edge
  });
});

describe("benchPresets", () => {
  const shown = (label: string) => {
    const state = benchPresets.find((preset) => preset.label === label)!.state;
    const {cbF, cbMid, cbHalf, cbX, cbY, cbT, cbM, cbLayers} = state;
    const scene = {middle: cbMid, half: cbHalf, x: cbX, y: cbY, t: cbT, m: cbM, layers: cbLayers};
    return bench(cbF, {...scene, own: "f1" in state ? typed(state.f1 as string) : null}).live.sentence;
  };

  it("are what their look lines say", () => {
    expect(shown("x²: m is tight")).toContain("the bound is tight");
    expect(shown("eˣ: m shrinks")).toContain("0.135, met at x = −2");
    expect(shown("|x|: a kink")).toContain("(1) holds there");
    expect(shown("x⁴: flat at 0")).toMatch(/it is violated by 0\.0504.*no m > 0 is left/);
    expect(shown("−log x: an edge")).toContain("f has no value from −0.5 to 0");
    expect(shown("x³: one bad chord")).toContain("1.69 below it. (1) is violated");
    expect(shown("Double well: the worst chord")).toContain("the chord at −1, 1 below it");
    expect(shown("cos x: convex in its valleys")).toContain("(1) holds there with a gap");
    expect(shown("Affine: gap 0")).toContain("an affine f gives it for every chord");
  });

  it("set every key that another preset sets, but for the typed f", () => {
    const keys = (state: object) =>
      Object.keys(state)
        .filter((key) => key !== "f1")
        .sort();
    for (const {state} of benchPresets) expect(keys(state)).toEqual(keys(benchPresets[0].state));
  });
});

describe("digitsOf(interval), apart(a, b), ticksOf(range, count)", () => {
  it("tell apart what the window tells apart", () => {
    expect([digitsOf([0, 1]), digitsOf([1000, 1001]), digitsOf([-2, 2])]).toEqual([1, 5, 1]);
    expect(apart(0.25, 1.3)).toEqual(["0.25", "1.3"]);
    expect(apart(1.00001, 1.00002)).toEqual(["1.00001", "1.00002"]);
    expect(own("x^4 - 2x^2 + x^10").survey.subject.formula).toBe("x⁴ − 2x² + x^10");
    expect(own("x^2".padEnd(41, "+x")).live.sentence).toMatch(/^f\(x\) = what you typed on /);
    expect(apart(2, 2)).toEqual(["2", "2"]);
    expect(
      bench("cos", {middle: 100, half: 1e-3, x: 99.9995, y: 100.0005}).live.handles.map(({value}) => value)
    ).toEqual(["x = 99.9995", "y = 100.0005", "t = 0.5"]);
  });

  it("name round numbers, and count from a nearby one where they agree in many digits", () => {
    expect(ticksOf([-2, 2], 5)).toMatchObject({names: ["−2", "−1", "0", "1", "2"], less: 0});
    const near = ticksOf([0.9999995, 1], 5);
    expect(near.less).toBeCloseTo(1, 5);
    expect(new Set(near.names).size).toBe(near.names.length);
    fc.assert(
      fc.property(between(-1000, 1000), between(-6, 3), (middle, decade) => {
        const {names} = ticksOf([middle - 10 ** decade, middle + 10 ** decade], 6);
        expect(new Set(names).size).toBe(names.length);
        for (const name of names) expect(name.length).toBeLessThan(12);
      }),
      runs
    );
    expect(valueAt(bench("negative-log").survey.subject, -1)).toBeNaN();
  });
});
