import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {choice, flags, integer, type Key, number, numbers} from "../../src/components/codec.js";
import {KEYS} from "../../src/components/keys.js";

const seed = 20260501;
const finite = fc.double({min: -1e6, max: 1e6, noNaN: true}).map((x) => x + 0);

describe("number(fallback, min, max)", () => {
  it("reads back every number it writes, to the last bit", () => {
    const key = number(0, -1e6, 1e6);
    fc.assert(
      fc.property(finite, (x) => void expect(key.read(key.write(x))).toBe(x)),
      {seed}
    );
  });

  it("refuses what is no number, or outside its range", () => {
    const key = number(0, 0, 10);
    for (const text of ["", "x", "1,5", "NaN", "Infinity", "0x10", " 1", "11", "-1", "1e999", "1_2"])
      expect(key.read(text), text).toBeUndefined();
  });
});

describe("numbers, choice, flags, integer", () => {
  it("read back what they write", () => {
    const list = numbers([], -1e6, 1e6, {lengths: [0, 4]});
    fc.assert(
      fc.property(fc.array(finite, {maxLength: 4}), (v) => void expect(list.read(list.write(v))).toEqual(v)),
      {seed}
    );
    const words = flags([], ["a", "b", "c"]);
    fc.assert(
      fc.property(fc.subarray(["a", "b", "c"] as const), (v) => void expect(words.read(words.write(v))).toEqual(v)),
      {seed}
    );
  });

  it("refuse too many, too few, and unknown words", () => {
    expect(numbers([1, 2], 0, 9).read("1_2_3")).toBeUndefined();
    expect(numbers([1, 2], 0, 9).read("1")).toBeUndefined();
    expect(choice("a", ["a", "b"]).read("__proto__")).toBeUndefined();
    expect(flags(["a"], ["a", "b"]).read("a_c")).toBeUndefined();
    expect(integer(0, 0, 9).read("1.5")).toBeUndefined();
  });
});

describe("KEYS", () => {
  it("reads back its own defaults, and refuses nonsense with a sentence that says what is expected", () => {
    for (const [name, key] of Object.entries(KEYS) as [string, Key<unknown>][]) {
      expect(key.read(key.write(key.fallback)), name).toEqual(key.fallback);
      expect(key.read("{}"), name).toBeUndefined();
      expect(key.expected.length, name).toBeGreaterThan(5);
    }
  });

  it("keeps H as it was last edited: eigenvalues with an angle, or entries, both to the last bit", () => {
    const {H} = KEYS;
    expect(H.write({first: 1e-6, second: 1e6, angle: 0.7})).toBe("s_0.000001_1000000_0.7");
    fc.assert(
      fc.property(finite, finite, finite, (a, b, c) => {
        expect(H.read(H.write({a, b, c}))).toEqual({a, b, c});
        expect(H.read(H.write({first: a, second: b, angle: c}))).toEqual({first: a, second: b, angle: c});
      }),
      {seed}
    );
    for (const text of ["s_1_2", "e_1_2_3_4", "x_1_2_3", "s_1_2_1e7", "s_a_2_3"])
      expect(H.read(text), text).toBeUndefined();
  });
});

describe("the keys of the network", () => {
  const {nnA, nnFrom} = KEYS;

  it("read back a schedule of α and a list of restarts", () => {
    const schedule = [
      {from: 0, stepSize: 0.1},
      {from: 300, stepSize: 0.05}
    ];
    expect(nnA.write(schedule)).toBe("0.1_300_0.05");
    expect(nnA.read("0.1_300_0.05")).toEqual(schedule);
    const restarts = [{step: 640, plane: "sharpest", shift: [0.3, -0.25], schedule}] as const;
    expect(nnFrom.write(restarts)).toBe("640_sharpest_0.3_-0.25_0.1_300_0.05");
    expect(nnFrom.read(nnFrom.write([...restarts, ...restarts]))).toEqual([...restarts, ...restarts]);
    const random = [{step: 1, plane: "random", seed: 7, shift: [0, 1], schedule}] as const;
    expect(nnFrom.write(random)).toBe("1_random.7_0_1_0.1_300_0.05");
    expect(nnFrom.read(nnFrom.write(random))).toEqual(random);
    expect(nnFrom.read("1_random_0_1_0.1")).toEqual([
      {step: 1, plane: "random", shift: [0, 1], schedule: [{from: 0, stepSize: 0.1}]}
    ]);
  });

  it("refuse what is out of order, out of range, too long or half", () => {
    for (const text of ["", "x", "0.1_300", "0.1_300_0.05_200_0.1", "0.1_1.5_0.2", "11", "-1", "0.1_99999_0.2"])
      expect(nnA.read(text), text).toBeUndefined();
    expect(nnA.read(`0.1${Array.from({length: 9}, (_, i) => `_${i + 1}_0.1`).join("")}`)).toBeUndefined();
    for (const text of ["640", "640_up_0_0_0.1", "640_random_0_0", "1.5_random_0_0_0.1", "1_random_999_0_0.1", "~"])
      expect(nnFrom.read(text), text).toBeUndefined();
    for (const text of ["1_random.x_0_0_0.1", "1_random._0_0_0.1", "1_random.-1_0_0_0.1", "1_random.1.5_0_0_0.1"])
      expect(nnFrom.read(text), text).toBeUndefined();
  });
});
