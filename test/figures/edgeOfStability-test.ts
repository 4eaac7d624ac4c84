import {describe, expect, it} from "vitest";
import {flowTime, indexAt} from "../../src/figures/edgeOfStability/runView.js";
import {thin} from "../../src/figures/edgeOfStability/thin.js";
import {
  type EdgeView,
  edgeBase,
  edgeLive,
  edgeRuns,
  type RunView,
  scaleOf,
  stepAt,
  stepSizeFor
} from "../../src/figures/edgeOfStability.js";
import {curvatureLimit} from "../../src/numerics/network/edge.js";
import {trainingPresets} from "../../src/numerics/network/presets.js";
import {LARGEST_LOSS} from "../../src/numerics/network/runRecord.js";
import type {Schedule} from "../../src/numerics/network/trainingPlan.js";

const VIEWS: readonly EdgeView[] = ["loss", "ratio", "second", "along"];

/** A run of so many steps whose λ_max and loss are given by k; measured every ten steps. */
function view(
  sharpness: (k: number) => number,
  loss: (k: number) => number,
  {schedule = [{from: 0, stepSize: 0.1}] as Schedule, momentum = 0, last = 1000, diverged = false} = {}
): RunView {
  const steps = Array.from({length: last + 1}, (_, k) => k);
  const every = (f: (k: number) => number | null) => steps.map((k) => (k % 10 === 0 ? f(k) : null));
  return {
    name: "This run",
    origin: "trained",
    run: {
      setup: trainingPresets.chebyshev.setup,
      plan: {seed: 1, momentum, restarts: [], schedule},
      steps,
      losses: steps.map((k) => (diverged && k === last ? LARGEST_LOSS : loss(k))),
      along: steps.map((k) => (k < 1 ? null : (-1) ** k * 0.1)),
      sharpness: every(sharpness),
      second: every((k) => sharpness(k) / 2),
      diverged
    }
  };
}

const hovering = view(
  (k) => (k < 500 ? k / 20 : 20),
  (k) => 1 / (1 + k)
);
const frameOf = (runs: readonly RunView[], views = VIEWS, across: "k" | "alphaK" = "k", narrow = false) => ({
  views,
  across,
  ...scaleOf(runs, {across, steps: 1000}),
  narrow
});
const show = (runs: readonly RunView[], k = 300, views = VIEWS, across: "k" | "alphaK" = "k", narrow = false) =>
  edgeLive(edgeRuns(runs, frameOf(runs, views, across, narrow)), {
    k,
    stepSize: runs[0]?.run.plan.schedule.at(-1)?.stepSize ?? 0.1,
    momentum: runs[0]?.run.plan.momentum ?? 0
  });
const named = (live: ReturnType<typeof show>, name: string) => live.overlay.filter((mark) => mark.name === name);

describe("edgeLive(edgeRuns(runs, frame), options)", () => {
  it("draws λ_max where it was measured, against the limit 2(1 + β)/α", () => {
    for (const momentum of [0, 0.5]) {
      const run = view(
        (k) => k / 50,
        () => 1,
        {momentum}
      );
      const [line] = named(show([run]), "sharpness");
      expect(line.x).toEqual(run.run.steps.filter((k) => k % 10 === 0));
      expect(line.y).toEqual(line.x.map((k) => k / 50));
      const [limit] = named(show([run]), "limit");
      expect(limit.y).toEqual([curvatureLimit(0.1, momentum), curvatureLimit(0.1, momentum)]);
    }
  });

  it("draws the limit as a stair where α changes", () => {
    const schedule = [
      {from: 0, stepSize: 0.1},
      {from: 400, stepSize: 0.08}
    ];
    const stairs = named(
      show([
        view(
          () => 10,
          () => 1,
          {schedule}
        )
      ]),
      "limit"
    );
    expect(stairs.map(({x, y}) => [x, y[0]])).toEqual([
      [[0, 400], 20],
      [[400, 1000], 25]
    ]);
  });

  it("takes a hand on the limit for an α, and a hand on the step for k, in k and in αk", () => {
    const {handles} = show([hovering], 300);
    expect(handles.map(({id, at}) => [id, at])).toEqual([
      ["alpha", [1000, 20]],
      ["k", [300, 0]]
    ]);
    expect(stepSizeFor(20, 0)).toBe(0.1);
    expect(stepSizeFor(30, 0.5)).toBe(0.1);
    expect(stepSizeFor(0, 0)).toBe(Infinity);
    const changed = view(
      () => 1,
      () => 1,
      {
        schedule: [
          {from: 0, stepSize: 0.1},
          {from: 100, stepSize: 0.3}
        ]
      }
    );
    expect(flowTime(changed, 150)).toBeCloseTo(100 * 0.1 + 50 * 0.3, 12);
    for (const k of [0, 1, 99, 100, 101, 777, 1000]) {
      expect(stepAt(changed, "alphaK", flowTime(changed, k))).toBe(k);
      expect(stepAt(changed, "k", k + 0.3)).toBe(k);
    }
  });

  it("draws the limit alone where nothing has been trained", () => {
    const frame = {...frameOf([hovering]), end: 1000, roof: 40};
    const {overlay} = edgeLive(edgeRuns([], frame), {k: 0, stepSize: 0.1, momentum: 0.5});
    const [line] = overlay.filter(({name}) => name === "limit");
    expect([line.x, line.y]).toEqual([
      [0, 1000],
      [30, 30]
    ]);
    expect(overlay.flatMap(({text = []}) => text)).toEqual(["2(1 + β)/α = 30"]);
  });

  it.each<[string, RunView[], RegExp]>([
    ["nothing", [], /Nothing has been trained/],
    [
      "a run that hovers",
      [hovering],
      /At step 300 of 1,000 the loss is 0\.00332, and λₘₐₓ = 15, 0\.75 times the limit 2\/α = 20\. It first exceeds the limit at step 410, at most 1\.23 times, and then hovers there: .* on average 1\.00/
    ],
    [
      "one that falls back",
      [
        view(
          (k) => (k < 500 ? k / 20 : 8),
          () => 1
        )
      ],
      /falls back: over the last quarter from 0\.40 to 0\.40 times/
    ],
    [
      "one that stays below",
      [
        view(
          () => 5,
          (k) => 1 / (1 + k)
        )
      ],
      /never reaches the limit: the nearest is 0\.25 times it, at step 0\. The loss has not risen once\./
    ],
    [
      "one that diverges",
      [
        view(
          (k) => k,
          (k) => k + 1,
          {diverged: true}
        )
      ],
      /The run diverges at step 1,000/
    ],
    [
      "momentum",
      [
        view(
          () => 30,
          () => 1,
          {momentum: 0.5}
        )
      ],
      /1\.00 times the limit 2\(1 \+ β\)\/α = 30/
    ],
    [
      "α = 0",
      [
        view(
          () => 5,
          () => 1,
          {schedule: [{from: 0, stepSize: 0}]}
        )
      ],
      /α = 0 sets no limit/
    ],
    [
      "a change of α",
      [
        view(
          () => 19,
          () => 1,
          {
            schedule: [
              {from: 0, stepSize: 0.1},
              {from: 500, stepSize: 0.05}
            ]
          }
        )
      ],
      /At step 500 α becomes 0\.05: λₘₐₓ stays below the new limit so far/
    ],
    [
      "runs laid over",
      [hovering, {...hovering, name: "other", origin: "kept"}],
      /Laid over it: “other” \(α = 0\.1\), beyond its limit at step 410\./
    ],
    ["a run that came with the course", [{...hovering, origin: "precomputed"}], /^Computed beforehand\. At step/]
  ])("says of %s what it is", (_, runs, words) => {
    expect(show(runs).sentence).toMatch(words);
  });

  it("gives every measured number in the table", () => {
    const {table} = show([hovering]);
    expect(table.rows.length).toBe(101);
    const row = table.rows[30];
    expect(row.slice(0, 9)).toEqual(["This run", 300, expect.closeTo(30, 10), 0.1, 1 / 301, 15, 20, 0.75, 7.5]);
  });

  it("shows no number that is none, and no mark outside its axes, whatever the run is", () => {
    const runs = [
      hovering,
      view(
        () => 1e9,
        () => 1e-30
      ),
      view(
        (k) => -k,
        () => 1e20
      ),
      view(
        (k) => k,
        (k) => k,
        {diverged: true}
      ),
      view(
        () => 3,
        () => 0,
        {schedule: [{from: 0, stepSize: 0}]}
      ),
      view(
        () => 3,
        () => 1,
        {last: 0}
      ),
      view(
        () => 3,
        () => 1,
        {schedule: [{from: 0, stepSize: 10}]}
      )
    ];
    for (const run of runs) {
      for (const across of ["k", "alphaK"] as const) {
        for (const narrow of [true, false]) {
          const frame = frameOf([run, hovering], VIEWS, across, narrow);
          const live = show([run, hovering], 5000, VIEWS, across, narrow);
          const layout = edgeBase(frame).layout as Record<string, {range?: readonly number[]} | undefined>;
          expect(live.sentence).not.toMatch(/NaN|undefined|Infinity|null/);
          for (const mark of live.overlay) {
            const range = layout[(mark.yaxis ?? "y").replace("y", "yaxis")]!.range!;
            const x = layout[(mark.xaxis ?? "x").replace("x", "xaxis")]!.range!;
            for (const value of mark.y) {
              expect(value).toBeGreaterThanOrEqual(range[0] - 1e-9);
              expect(value).toBeLessThanOrEqual(range[1] + 1e-9);
            }
            for (const value of mark.x) {
              expect(value).toBeGreaterThanOrEqual(x[0]);
              expect(value).toBeLessThanOrEqual(x[1] + 1e-9);
            }
          }
        }
      }
    }
  });
});

describe("edgeBase(frame)", () => {
  it("shows the sharpness always, and a panel for each view that is open; equal input gives the same object", () => {
    const panels = (views: readonly EdgeView[]) => edgeBase(frameOf([hovering], views)).data.length;
    expect([panels([]), panels(["second"]), panels(["loss"]), panels(VIEWS)]).toEqual([1, 1, 2, 4]);
    expect(edgeBase(frameOf([hovering]))).toBe(edgeBase(frameOf([hovering])));
  });

  it("changes its axes seldom while a run grows", () => {
    const frames = Array.from({length: 60}, (_, i) =>
      JSON.stringify(
        frameOf([
          view(
            (k) => k / 40,
            (k) => 1 / (1 + k),
            {last: 20 + 16 * i}
          )
        ])
      )
    );
    expect(new Set(frames).size).toBeLessThan(6);
  });
});

describe("thin(x, y, buckets)", () => {
  it("keeps the lowest and the highest of every bucket, and the last point, in order", () => {
    const x = Array.from({length: 10_000}, (_, i) => i);
    const y = x.map((i) => (i === 4321 ? 99 : i === 77 ? -99 : Math.sin(i)));
    const line = thin(x, y, 100);
    expect(line.x.length).toBeLessThanOrEqual(201);
    expect(line.y).toEqual(line.x.map((i) => y[i]));
    expect(line.x).toContain(4321);
    expect(line.x).toContain(77);
    expect(line.x.at(-1)).toBe(9999);
    expect([...line.x].sort((a, b) => a - b)).toEqual(line.x);
  });

  it("leaves a short line as it is, without its gaps", () => {
    expect(thin([0, 1, 2], [5, null, 7])).toEqual({x: [0, 2], y: [5, 7]});
    expect(thin([], [])).toEqual({x: [], y: []});
  });
});

describe("indexAt(view, k)", () => {
  it("is the place of the last noted iterate not beyond k", () => {
    const sparse = {...hovering, run: {...hovering.run, steps: [0, 5, 10, 20]}};
    expect([0, 4, 5, 19, 20, 99].map((k) => indexAt(sparse, k))).toEqual([0, 0, 1, 2, 3, 3]);
  });
});
