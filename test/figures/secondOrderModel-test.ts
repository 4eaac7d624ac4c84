import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {
  localModel,
  type ModelledId,
  modelled,
  modelledTitles,
  secondOrderBase,
  secondOrderFlat,
  secondOrderLive,
  secondOrderPresets
} from "../../src/figures/secondOrderModel.js";
import {finiteDifferenceGradient, finiteDifferenceHessian} from "../../src/numerics/calculus/finiteDifference.js";
import {cubic} from "../../src/numerics/objectives/cubic.js";
import {between, runs} from "../support/arbitraries.js";

const ids = Object.keys(modelledTitles) as ModelledId[];
const point = fc.tuple(between(-2, 2), between(-2, 3));
const view = {radius: 0.5, turn: -60, tilt: 25};

describe("cubic", () => {
  it("has the gradient and the Hessian that finite differences find", () => {
    fc.assert(
      fc.property(point, (x) => {
        finiteDifferenceGradient(cubic.value, x).forEach(
          (each, i) => void expect(cubic.gradient(x)[i]).toBeCloseTo(each, 6)
        );
        finiteDifferenceHessian(cubic.gradient, x).forEach((row, i) => {
          row.forEach((each, j) => void expect(cubic.hessian(x)[i][j]).toBeCloseTo(each, 6));
        });
      }),
      runs
    );
  });

  it("is 10 at (1, 2), with gradient (4, 13) and Hessian rows (4, 2), (2, 12), as the first page says", () => {
    expect(cubic.value([1, 2])).toBe(10);
    expect(cubic.gradient([1, 2])).toEqual([4, 13]);
    expect(cubic.hessian([1, 2])).toEqual([
      [4, 2],
      [2, 12]
    ]);
    expect(cubic.hessian([1, 0])).toEqual([
      [0, 2],
      [2, 0]
    ]);
  });
});

describe("localModel(objective, x)", () => {
  it("misses the cubic by f(p) exactly: it is homogeneous of degree 3", () => {
    fc.assert(
      fc.property(point, fc.tuple(between(-1, 1), between(-1, 1)), (x, p) => {
        const {model} = localModel(cubic, x);
        const at = x.map((each, i) => each + p[i]);
        expect(cubic.value(at) - model(at)).toBeCloseTo(cubic.value(p), 9);
      }),
      runs
    );
  });

  it("misses by an eighth on half the circle, and by r³ at most on the cubic", () => {
    const {circle} = localModel(cubic, [1, 2]);
    expect(circle(0.5).worst).toBeCloseTo(0.125, 6);
    expect(circle(0.5).worst / circle(0.25).worst).toBeCloseTo(8, 6);
  });
});

describe("secondOrderBase, secondOrderFlat, secondOrderLive", () => {
  it("are the same for equal input, and hold plain numbers", () => {
    for (const id of ids) {
      const local = localModel(modelled(id).objective, [1, 1]);
      expect(secondOrderBase(id, local, view)).toEqual(secondOrderBase(id, local, view));
      expect(secondOrderFlat(id, local)).toEqual(secondOrderFlat(id, local));
      for (const picture of [secondOrderBase(id, local, view), secondOrderFlat(id, local)]) {
        expect(JSON.stringify(picture)).not.toMatch(/NaN|Infinity|#[0-9a-f]{6}/i);
        expect(picture.layout.height).toBeGreaterThan(300);
      }
    }
  });

  it("draw the model through f’s own point, and both surfaces on grids that stay coarse", () => {
    const local = localModel(cubic, [1, 2]);
    const [f, model] = secondOrderBase("cubic", local, view).data as unknown as {x: number[][]; z: number[][]}[];
    expect(model.z[0].every((z) => z === 10)).toBe(true); // the innermost ring is the point
    expect(f.z.length * f.z[0].length).toBeLessThan(1500);
    expect(model.z.length * model.z[0].length).toBeLessThan(1500);
  });

  it("never say NaN, Infinity or undefined", () => {
    fc.assert(
      fc.property(fc.constantFrom(...ids), point, between(0.01, 1.4), (id, x, radius) => {
        const {sentence, table, handles} = secondOrderLive(id, localModel(modelled(id).objective, x), {radius});
        for (const text of [sentence, ...table.rows.flat().map(String)])
          expect(text).not.toMatch(/NaN|Infinity|undefined|∞/);
        expect(handles[0].at).toEqual([x[0], x[1]]);
      }),
      runs
    );
  });

  it("say what the look lines of the presets say", () => {
    const words = secondOrderPresets.map(
      ({state}) =>
        secondOrderLive(state.soF, localModel(modelled(state.soF).objective, state.soX), {radius: state.soR}).sentence
    );
    for (const [k, expected] of [
      /the model is a bowl.*up to 0\.0027/,
      /a saddle/,
      /a plane/,
      /a cap/,
      /a bowl/
    ].entries())
      expect(words[k]).toMatch(expected);
  });
});
