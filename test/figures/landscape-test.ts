import {describe, expect, it} from "vitest";
import type {LandscapeFrame} from "../../src/figures/landscape/frame.js";
import {bandsAbout, linesFor} from "../../src/figures/landscape/levels.js";
import {sharpnessAt} from "../../src/figures/landscape/read.js";
import {landscapeBase, landscapeLive, restartWords} from "../../src/figures/landscape.js";
import type {Mark} from "../../src/figures/types.js";
import {type NetworkLoss, networkLoss} from "../../src/numerics/network/networkLoss.js";
import {
  type ComputedSlice,
  type NetworkSlice,
  networkSlice,
  type SliceQuestion
} from "../../src/numerics/network/networkSlice.js";
import {trainingPresets} from "../../src/numerics/network/presets.js";
import {type NetworkSetup, problemOf} from "../../src/numerics/network/setup.js";
import {type SlicePoint, sliceModel, slicePoint} from "../../src/numerics/network/slicePoint.js";
import {complete} from "../../src/numerics/resumable.js";

const networkWith = (change: Partial<NetworkSetup> = {}): NetworkLoss =>
  networkLoss(problemOf({...trainingPresets.chebyshev.setup, width: 6, ...change}, null));

const small = networkWith();

/** A plane of a small network on T₄, with changes. */
function sliceOf(change: Partial<SliceQuestion> = {}, network = small, stepSize = 0.1): NetworkSlice {
  const plan = {seed: 20, schedule: [{from: 0, stepSize}], momentum: 0, restarts: []};
  return complete(networkSlice(network, {plan, step: 200, plane: "sharpest", seed: 20, radius: 1, ...change}));
}
function computed(slice: NetworkSlice): ComputedSlice {
  if (slice.status !== "computed") throw new Error(`expected a computed slice; got ${slice.status}`);
  return slice;
}

const sharpest = computed(sliceOf());
const random = computed(sliceOf({plane: "random"}));
const flattest = computed(sliceOf({plane: "flattest"}));
const path = computed(sliceOf({plane: "path"}));
const start = computed(sliceOf({step: 0}));
const lost = sliceOf({step: 900}, small, 10);

const frame: LandscapeFrame = {views: ["sharpness", "error"], narrow: false, radius: 1};
const at = (slice: ComputedSlice, a = 0.5, b = 0): SlicePoint => slicePoint(networkLoss(slice.problem), slice, a, b);
const show = (slice: ComputedSlice, point: SlicePoint | null = at(slice), change: Partial<LandscapeFrame> = {}) =>
  landscapeLive(slice, {point, stale: false, frame: {...frame, ...change}});
const named = (overlay: readonly Mark[], name: string) => overlay.filter((mark) => mark.name === name);

/** What the tests read of a trace. */
interface Trace {
  readonly type: string;
  readonly xaxis: string;
  readonly z: readonly (readonly (number | null)[])[];
  readonly contours: {readonly start: number; readonly end: number; readonly size: number; readonly coloring: string};
  readonly line?: {readonly dash?: string; readonly color: string};
  readonly colorbar?: {readonly tickvals: readonly number[]; readonly ticktext: readonly string[]};
}
const contours = (slice: NetworkSlice | null, change: Partial<LandscapeFrame> = {}): readonly Trace[] =>
  (landscapeBase(slice, {...frame, ...change}).data as unknown as readonly Trace[]).filter(
    ({type}) => type === "contour"
  );
const words = (slice: NetworkSlice | null, change: Partial<LandscapeFrame> = {}) =>
  (landscapeBase(slice, {...frame, ...change}).layout.annotations ?? []).map(({text}) => text);

describe("landscapeBase(slice, {views, narrow, radius})", () => {
  it("has a square pair of axes for each open view, one below the other on a narrow page", () => {
    const axesOf = (views: LandscapeFrame["views"], narrow: boolean) => {
      const {layout} = landscapeBase(sharpest, {views, narrow, radius: 1});
      return [layout.yaxis, layout.yaxis2, layout.yaxis3].filter((axis) => axis !== undefined);
    };
    expect(axesOf([], false).length).toBe(1);
    expect(axesOf(["error"], false).length).toBe(2);
    const three = axesOf(["sharpness", "error"], true);
    expect(three.map(({scaleanchor}) => scaleanchor)).toEqual(["x", "x2", "x3"]);
    expect(three[0].domain![0]).toBeGreaterThan(three[1].domain![1]);
    expect(three[1].domain![0]).toBeGreaterThan(three[2].domain![1]);
    expect(three[2].domain![0]).toBeGreaterThanOrEqual(0);
  });

  it("draws the loss in the same colours in every plane, by its ratio to f(θ)", () => {
    for (const slice of [sharpest, random, flattest]) {
      const [loss] = contours(slice);
      expect(loss.contours).toMatchObject({start: -1, end: 2, size: 0.25, coloring: "fill"});
      expect(loss.z[20][20]).toBe(0);
      expect(loss.z[3][5]).toBeCloseTo(Math.min(2.25, Math.log10(slice.losses[3][5] / slice.loss)), 12);
    }
  });

  it("draws f solid and its model dashed, at the same levels", () => {
    const [, solid, dashed] = contours(sharpest);
    expect(solid.contours).toEqual(dashed.contours);
    expect([solid.line!.dash, dashed.line!.dash]).toEqual([undefined, "dash"]);
    const {at: places, loss} = sharpest;
    const model = sliceModel(sharpest, places[30], places[8]);
    expect(dashed.z[8][30]).toBeCloseTo(Math.log10(model / loss), 12);
    expect(solid.z[8][30]).toBeCloseTo(Math.log10(sharpest.losses[8][30] / loss), 12);
  });

  it("draws λ_max with the line on which it is at the limit, where it crosses the picture, and says where it is else", () => {
    const between = {...sharpest, limit: (sharpest.sharpness + Math.max(...sharpest.sharpnesses.flat())) / 2};
    const walls = (slice: ComputedSlice) => contours(slice).filter(({xaxis, line}) => xaxis === "x2" && line?.dash);
    const [wall] = walls(between);
    expect(wall.contours.start).toBeCloseTo(Math.log10(between.limit / between.sharpness), 12);
    expect(words(between).join()).toMatch(/the limit of α, .*: the dashed line/);
    expect(walls({...sharpest, limit: 1e6})).toEqual([]);
    expect(words({...sharpest, limit: 1e5}).join()).toMatch(/the limit of α, 10⁵: above all of it/);
    expect(words({...sharpest, limit: 1e-2}).join()).toMatch(/the limit of α, 0\.01: below all of it/);
    expect(words({...sharpest, limit: Infinity}).join()).not.toMatch(/limit/);
  });

  it("draws the error of the model, which is 0 at θ", () => {
    const [error] = contours(sharpest).filter(({xaxis}) => xaxis === "x3");
    expect(error.z[20][20]).toBe(-3.5); // held at the lower end
    const gap = Math.abs(sliceModel(sharpest, sharpest.at[40], sharpest.at[0]) - sharpest.losses[0][40]);
    expect(error.z[0][40]).toBeCloseTo(Math.log10(gap / sharpest.loss), 12);
  });

  it("writes the curvatures at the axes, one that is all rounding as such", () => {
    const titles = (slice: NetworkSlice | null) => {
      const {layout} = landscapeBase(slice, frame);
      return [layout.xaxis, layout.yaxis].map((axis) => (axis!.title as {text: string}).text);
    };
    expect(titles(sharpest)[0]).toMatch(/^a, along u: uᵀHu = \d+/);
    expect(titles(flattest)).toEqual(["a, along u: uᵀHu = 0 to rounding", "b, along v: vᵀHv = 0 to rounding"]);
    expect(titles(null)).toEqual(["a, along u", "b, along v"]);
  });

  it("has empty axes while there is no answer, and where there is none to draw", () => {
    for (const slice of [null, lost]) expect(contours(slice)).toEqual([]);
    expect(landscapeBase(null, {...frame, radius: 3}).layout.xaxis!.range).toEqual([-3, 3]);
    expect(landscapeBase(random, {...frame, radius: 3}).layout.xaxis!.range).toEqual([-1, 1]);
  });

  it("leaves a hole where the loss overflows", () => {
    const losses = sharpest.losses.map((row, j) => row.map((loss, i) => (i + j === 0 ? Infinity : loss)));
    const [loss, solid] = contours({...sharpest, losses});
    expect([loss.z[0][0], solid.z[0][0]]).toEqual([null, null]);
    expect(loss.z[0][1]).not.toBeNull();
  });

  it("takes another reference where f(θ) or λ_max is not positive", () => {
    const losses = sharpest.losses.map((row) => row.map((loss) => loss - sharpest.loss));
    const flat = {...sharpest, loss: 0, losses, sharpness: -1};
    for (const {z} of contours(flat)) expect(z.flat().some((value) => Number.isNaN(value))).toBe(false);
    const zero = {...flat, losses: losses.map((row) => row.map(() => 0))};
    expect(words(zero)[1]).toBe("level all over");
  });
});

describe("linesFor(grid, bands)", () => {
  const bands = bandsAbout(2, {start: -1, end: 2, size: 0.25}, [0.1, 1, 10, 100]);

  it("is even ratios where three of them are in the picture, on beyond the bands", () => {
    const lines = linesFor([[2, 20, 2e5]], bands)!;
    expect(lines.levels).toEqual({start: 0, end: 5, size: 0.25});
    expect(lines.words).toBe("a line at every factor of 1.78");
    expect(lines.at(20)).toBeCloseTo(1, 14);
  });

  it("is coarser ratios over many decades: never more than some two dozen lines", () => {
    const {levels} = linesFor([[1e-80, 1, 1e40]], bands)!;
    expect((levels.end - levels.start) / levels.size).toBeLessThanOrEqual(24);
  });

  it("is even round distances where the picture is nearly level, or has a 0", () => {
    expect(linesFor([[2, 2.07]], bands)).toMatchObject({levels: {size: 0.01}, words: "a line every 0.01"});
    expect(linesFor([[0, 8]], bands)).toMatchObject({levels: {size: 1}, words: "a line every 1"});
  });

  it("is nothing where all values are equal, or none is finite", () => {
    expect(linesFor([[3, 3]], bands)).toBeNull();
    expect(linesFor([[Number.NaN, Infinity]], bands)).toBeNull();
  });
});

describe("sharpnessAt(slice, a, b)", () => {
  it("is what was computed at the places of the grid, bilinear between them, and nothing outside", () => {
    const {coarse, sharpnesses} = sharpest;
    for (const [i, j] of [
      [0, 0],
      [10, 10],
      [3, 7],
      [10, 2]
    ])
      expect(sharpnessAt(sharpest, coarse[i], coarse[j])).toBeCloseTo(sharpnesses[j][i], 9);
    const middle = (sharpnesses[5][5] + sharpnesses[5][6]) / 2;
    expect(sharpnessAt(sharpest, (coarse[5] + coarse[6]) / 2, 0)).toBeCloseTo(middle, 9);
    expect(sharpnessAt(sharpest, 1.01, 0)).toBeNaN();
  });
});

describe("landscapeLive(slice, {point, stale, frame})", () => {
  it("marks θ, the point and the path in every open panel, and has a handle on the loss", () => {
    const {overlay, handles} = show(path);
    expect(new Set(named(overlay, "point").map(({xaxis}) => xaxis))).toEqual(new Set(["x", "x2", "x3"]));
    expect(named(overlay, "centre").length).toBe(6);
    expect(handles).toEqual([expect.objectContaining({id: "place", at: [0.5, 0], xaxis: "x", step: 0.05})]);
    expect(named(show(path, at(path), {views: []}).overlay, "point").length).toBe(1);
  });

  it("draws the path up to the rim and no farther, with its start where that is in sight", () => {
    const wide = {...path, radius: 1e3};
    const [line] = named(show(wide).overlay, "path");
    expect(line.x).toEqual(path.path.a);
    expect(named(show(wide).overlay, "path")[2].text).toEqual(["θ₀"]);
    const close = {...path, radius: 1e-3};
    const marks = named(show(close).overlay, "path");
    for (const mark of marks)
      for (const x of [...mark.x, ...mark.y]) expect(Math.abs(x) || 0).toBeLessThanOrEqual(1e-3);
    expect(marks.every(({mode}) => mode === "lines")).toBe(true);
    expect(named(show(start).overlay, "path")).toEqual([]);
  });

  it("holds a point outside the picture at its rim, and reads the loss where it is", () => {
    const point = at(sharpest, 7, -9);
    const {overlay, handles, sentence} = show(sharpest, point);
    expect([named(overlay, "point")[0].x, named(overlay, "point")[0].y]).toEqual([[1], [-1]]);
    expect(handles[0].at).toEqual([7, -9]);
    expect(sentence).toMatch(/At a = 7, b = −9 the loss is /);
    expect(sentence).not.toMatch(/λₘₐₓ there/);
  });

  it("says what the curvatures are beside λ_max, and what the model makes of the point", () => {
    const {sentence} = show(sharpest);
    expect(sentence).toMatch(/^Step 200, the plane of the two sharpest directions, as far as 1 from θ, where f = /);
    expect(sentence).toMatch(/The curvature is \S+ along u and \S+ along v: 100 % and \S+ % of λₘₐₓ = /);
    expect(sentence).toMatch(
      /At a = 0\.5, b = 0 the loss is \S+ and its model \S+, which is \S+ too (high|low); λₘₐₓ there/
    );
    expect(sentence).toMatch(/Of the squared distance of the path from θ, \S+ % lies in this plane\.$/);
    expect(show(random).sentence).toMatch(/the plane of two random directions.* of λₘₐₓ/);
    expect(show(flattest).sentence).toMatch(/is 0 to rounding along u and 0 to rounding along v, while λₘₐₓ = /);
    expect(show(sharpest, at(sharpest, 0, 0)).sentence).toMatch(
      /The point is at θ itself: the loss is \S+ and so is its model, to twelve digits; /
    );
  });

  it("says how the error stands: the model is too high where it is above f", () => {
    const point = at(sharpest);
    const said = point.model > point.loss ? "high" : "low";
    expect(show(sharpest).sentence).toContain(`too ${said}`);
    const other = {...point, model: 2 * point.loss - point.model};
    expect(show(sharpest, other).sentence).toContain(`too ${said === "high" ? "low" : "high"}`);
  });

  it("names what is wrong: kinks, overflow, a run that diverged, a λ_max that is not positive, a path that stood still", () => {
    expect(show({...sharpest, kinks: 1}).sentence).toMatch(
      /One ReLU stands exactly on its kink, where f has no Hessian/
    );
    expect(show({...sharpest, kinks: 1200}).sentence).toMatch(/1,200 ReLUs stand exactly on their kinks/);
    expect(show({...sharpest, diverged: true}).sentence).toMatch(/The run diverges, and this is its last iterate/);
    expect(show({...sharpest, sharpness: -0.5}).sentence).toMatch(/; λₘₐₓ = −0\.5 is not positive\./);
    const still = {...sharpest, path: {...sharpest.path, share: null}};
    expect(show(still).sentence).toMatch(/The run has not moved\.$/);
    expect(show(start).sentence).not.toMatch(/path|moved/);
    const losses = sharpest.losses.map((row, j) => row.map((loss, i) => (i + j < 2 ? Infinity : loss)));
    expect(show({...sharpest, losses}).sentence).toMatch(/At 3 of 1,681 places it overflows/);
    expect(show(sharpest, {a: 1, b: 1, loss: Infinity, model: 3}).sentence).toMatch(
      /At a = 1, b = 1 the loss overflows\./
    );
  });

  it("says so while there is no answer, an old one, or nothing to look at, and then has nothing to drag", () => {
    const empty = landscapeLive(null, {point: null, stale: true, frame});
    expect(empty.sentence).toBe("There is no answer yet: it appears here as soon as it is computed.");
    expect([empty.overlay, empty.handles, empty.table.rows]).toEqual([[], [], []]);
    const old = landscapeLive(sharpest, {point: at(sharpest), stale: true, frame});
    expect(old.sentence).toMatch(/^The new answer is not there yet; this is the last one\. Step 200,/);
    const none = landscapeLive(lost, {point: null, stale: false, frame});
    expect(none.sentence).toMatch(/The run diverges.*Its derivatives are beyond the range of numbers/);
    expect([none.overlay, none.handles, none.table.rows]).toEqual([[], [], []]);
  });

  it("has in its table the point, both axes and the path", () => {
    const {columns, rows} = show(sharpest).table;
    const part = (name: string) => rows.filter(([first]) => first === name);
    expect([part("the point").length, part("along u").length, part("along v").length]).toEqual([1, 41, 41]);
    expect(part("path").length).toBe(sharpest.path.a.length);
    for (const row of rows) expect(row.length).toBe(columns.length);
    expect(part("along u").map((row) => row[3])).toEqual(sharpest.losses[20]);
    expect(part("along v").map((row) => row[3])).toEqual(sharpest.losses.map((row) => row[20]));
    expect(part("along u")[8][6]).toBe(sharpest.sharpnesses[5][2]);
    expect(part("along u")[7][6]).toBe("");
    const gone = {...sharpest, losses: sharpest.losses.map((row) => row.map(() => Infinity))};
    expect(show(gone).table.rows[5][3]).toBe("none");
  });
});

describe("restartWords(restarts)", () => {
  const schedule = [{from: 0, stepSize: 0.1}];
  it("says where the last restart began, and nothing of a run from its draw", () => {
    expect(restartWords([])).toBe("");
    const first = {schedule, step: 1000, plane: "sharpest", shift: [0.5, -0.25]} as const;
    expect(restartWords([first])).toBe(
      "The run begins at step 1,000 of the run from the draw, moved by a = 0.5, b = −0.25 along the two sharpest directions there. Step k counts from here; train it on at "
    );
    expect(restartWords([first, {...first, step: 3, plane: "random", seed: 2}])).toMatch(
      /^The run begins at step 3 of the run after restart 1, .* along two random directions there/
    );
  });
});
