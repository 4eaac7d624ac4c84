import {byRank} from "../../figures/spectralWorkbench.js";
import {num, point} from "../../figures/words.js";
import {distance} from "../../numerics/linalg/vector.js";
import type {Prediction} from "../predict.js";
import {get} from "../state.js";
import {workbenchNow} from "./state.js";

/** What tells the eigenvalues: the marks and handles of every view, and, by the stylesheet, the controls and the bar. */
const SPECTRUM = [
  "level",
  "circle",
  "axes",
  "image",
  "Hx",
  "mohr",
  "remark",
  "first",
  "second",
  "x",
  "ab",
  "cb",
  "spectrum"
];

/** How far from the end of Hx a guess may be, relative to the length of Hx. */
const NEAR = 0.2;

/** What the workbench asks: where Hx points, a sign that the entries hide, and how the half-axes go with λ. */
export const workbenchPredictions: readonly Prediction[] = [
  {
    id: "sw-image",
    ask: "Along v₁ this H multiplies by 0.3, along v₂ by 1.2. Where does the arrow Hx end?",
    answer: {kind: "place", label: "The end of Hx", from: [0.8, -0.4], xaxis: "x2", yaxis: "y2", step: 0.03},
    hides: ["image", "Hx"],
    scene: {H: {first: 0.3, second: 1.2, angle: 0.4}, swX: 60, swScale: 1, swWindow: 2.6, swViews: ["image", "vector"]},
    judge(guess) {
      const bench = workbenchNow();
      const {Hx, length, turn} = bench.image;
      const [low, high] = bench.values;
      const miss = distance(
        guess as readonly number[],
        Hx.map((entry) => entry / get("swScale"))
      );
      const truth = `Hx ends at ${point(Hx)}: H multiplies the part of x along v₁ by ${num(low)} and the part along v₂ by ${num(high)}`;
      const lean = turn === null ? "" : `, so the arrow stands at ${num(Math.abs(turn), 2)}° to x`;
      const off = `Your guess was ${num(miss, 2)} away from it.`;
      return {right: miss * get("swScale") <= NEAR * length, words: `${truth}${lean}. ${off}`};
    }
  },
  {
    id: "sw-sign",
    ask: "The rows of H are (2, 3) and (3, 4): every entry is positive. What is the sign of the smaller eigenvalue?",
    answer: {kind: "choice", options: {negative: "negative", zero: "it is 0", positive: "positive"}},
    hides: SPECTRUM,
    scene: {H: {a: 2, b: 3, c: 4}, swScale: 6.5, swWindow: 3, swViews: ["formula"]},
    judge(guess) {
      const {values, mohr} = workbenchNow();
      const sign = values[0] < 0 ? "negative" : values[0] > 0 ? "positive" : "zero";
      const {center: m, radius: r} = mohr;
      const why = `The mean of the diagonal is m = ${num(m)}, and r = ${num(r)} is ${r > m ? "larger" : r < m ? "smaller" : "as large"}, so λ₁ = m − r = ${num(values[0])}`;
      return {
        right: guess === sign,
        words: `${why}: the signs of the entries do not decide the signs of the eigenvalues.`
      };
    }
  },
  {
    id: "sw-half",
    ask: "The half-axis along v₂ belongs to λ₂ = 1. Let λ₂ become four times as large. What does that half-axis do?",
    answer: {
      kind: "choice",
      options: {
        quarter: "shrinks to a quarter",
        half: "shrinks to one half",
        same: "stays",
        double: "becomes twice as long",
        four: "becomes four times as long"
      }
    },
    hides: ["first", "second", "spectrum"],
    scene: {H: {first: 0.25, second: 1, angle: 0.5}, swWindow: 2.4, swViews: []},
    judge(guess) {
      const [, {value, half}] = byRank(workbenchNow());
      const next = 1 / Math.sqrt(Math.abs(4 * value));
      const words = `The half-axis is 1/√λ₂: it goes from ${num(half)} to 1/√${num(4 * value)} = ${num(next)}, one half. Four times as steep is half as far to the same height. Drag the end of v₂ and see.`;
      return {right: guess === "half", words};
    }
  }
];
