import {describe, expect, it} from "vitest";
import {trainingPresets} from "../../../src/numerics/network/presets.js";
import {readRun, writeRun} from "../../../src/numerics/network/runFile.js";
import {LARGEST_LOSS, type RunRecord, recordOf, thinned} from "../../../src/numerics/network/runRecord.js";

const plan = {
  seed: 20,
  momentum: 0.5,
  schedule: [
    {from: 0, stepSize: 0.1},
    {from: 7, stepSize: 0.05}
  ],
  restarts: [
    {schedule: [{from: 0, stepSize: 0.2}], step: 3, plane: "random", shift: [0.5, -1]},
    {schedule: [{from: 0, stepSize: 0.1}], step: 0, plane: "random", shift: [0, 1], seed: 9}
  ]
} as const;
const points = [
  {step: 0, loss: 1.23456789, along: Number.NaN, top: {sharpness: 7.5, second: 2.000000049}},
  {step: 1, loss: 0.5, along: 0.25},
  {step: 2, loss: 0.25, along: -0.125, top: {sharpness: 8, second: Number.NaN}},
  {step: 3, loss: Infinity, along: Number.NaN}
];
const run = recordOf(trainingPresets.moons.setup, plan, points);

describe("recordOf(setup, plan, points) and thinned(run, digits)", () => {
  it("hold one entry for each iterate, null where there is no number", () => {
    expect(run).toMatchObject({
      steps: [0, 1, 2, 3],
      losses: [1.23456789, 0.5, 0.25, LARGEST_LOSS],
      along: [null, 0.25, -0.125, null],
      sharpness: [7.5, null, 8, null],
      second: [2.000000049, null, null, null],
      diverged: true
    });
  });

  it("keep the measured iterates and the last one, to so many digits", () => {
    expect(thinned(run)).toMatchObject({
      steps: [0, 2, 3],
      losses: [1.23457, 0.25, LARGEST_LOSS],
      along: [null, -0.125, null],
      sharpness: [7.5, 8, null],
      second: [2, null, null]
    });
  });
});

describe("readRun(writeRun(named))", () => {
  it("is the run again, to the last bit", () => {
    expect(readRun(writeRun({name: "mine", run}))).toEqual({status: "ok", named: {name: "mine", run}});
  });

  const changed = (change: (file: {format: string; version: number; name: string; run: RunRecord}) => unknown) =>
    readRun(JSON.stringify(change(JSON.parse(writeRun({name: "mine", run})))));

  it("takes a missing or endless name for what it is worth", () => {
    expect(changed(({name: _, ...file}) => file)).toMatchObject({named: {name: "A run"}});
    expect(changed((file) => ({...file, name: "x".repeat(500)}))).toMatchObject({named: {name: "x".repeat(60)}});
  });

  it.each<[string, Parameters<typeof changed>[0], string]>([
    ["another format", (file) => ({...file, format: "x"}), 'its format is "x"; expected “decoding-the-hessian/run”'],
    ["another version", (file) => ({...file, version: 2}), "its version is 2; expected 1"],
    ["no run", (file) => ({...file, run: 3}), "run is 3; expected an object"],
    [
      "unequal columns",
      (file) => ({...file, run: {...file.run, along: []}}),
      "along has 0 entries; expected 4, one for each step"
    ],
    [
      "a column of words",
      (file) => ({...file, run: {...file.run, losses: ["a", 1, 1, 1]}}),
      'losses[0] is "a"; expected a number in range'
    ],
    [
      "a negative loss",
      (file) => ({...file, run: {...file.run, losses: [-1, 1, 1, 1]}}),
      "losses[0] is -1; expected a number in range"
    ],
    ["steps out of order", (file) => ({...file, run: {...file.run, steps: [0, 2, 1, 3]}}), "steps must ascend"],
    [
      "an unknown data set",
      (file) => ({...file, run: {...file.run, setup: {...file.run.setup, data: "__proto__"}}}),
      'data is "__proto__"; expected one of'
    ],
    [
      "a late schedule",
      (file) => ({...file, run: {...file.run, plan: {...plan, schedule: [{from: 1, stepSize: 1}]}}}),
      "schedule must begin at step 0 and ascend"
    ],
    [
      "half a draw of a plane",
      (file) => ({
        ...file,
        run: {...file.run, plan: {...plan, restarts: [{...plan.restarts[0], seed: 0.5}]}}
      }),
      "restarts[0].seed is 0.5; expected a whole number"
    ],
    [
      "an endless list",
      (file) => ({...file, run: {...file.run, steps: Array(30_000).fill(0)}}),
      "steps has 30000 entries; expected at most 25000"
    ],
    [
      "a word for a truth",
      (file) => ({...file, run: {...file.run, diverged: "yes"}}),
      'diverged is "yes"; expected true or false'
    ]
  ])("refuses %s, and says what was found and expected", (_, change, reason) => {
    const found = changed(change);
    expect(found.status).toBe("refused");
    expect(found).toMatchObject({reason: expect.stringContaining(reason)});
  });

  it("refuses what is no JSON, and what is too long", () => {
    expect(readRun("PK\u0003")).toEqual({status: "refused", reason: expect.stringContaining("not JSON")});
    expect(readRun(" ".repeat(4_000_001))).toEqual({status: "refused", reason: expect.stringContaining("characters")});
  });
});
