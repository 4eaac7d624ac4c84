import {num} from "../../figures/words.js";
import {spectrumOf} from "../course.js";
import type {Prediction} from "../predict.js";
import {get} from "../state.js";

const eigenvalues = () => {
  const {first, second} = spectrumOf(get("H"));
  return [Math.min(first, second), Math.max(first, second)].map((value) => num(value));
};

/** What the plane asks before it shows. */
export const traceDeterminantQuestions: readonly Prediction[] = [
  {
    id: "td-sign",
    ask: "tr H = 4 and det H = −5. What are the signs of the two eigenvalues?",
    answer: {kind: "choice", options: {both: "both positive", mixed: "one of each", negative: "both negative"}},
    hides: ["surface", "λ₁", "λ₂", "sum λ₁", "sum λ₂", "product", "point"],
    scene: {H: {first: -1, second: 5, angle: 0.5}, tdWindow: 12, tdViews: ["plane"]},
    judge(guess) {
      const [low, high] = eigenvalues();
      const right = guess === "mixed";
      return {
        right,
        words: `The product is negative, so the signs differ: λ₁ = ${low} and λ₂ = ${high}${right ? "." : ", whatever the sum is."}`
      };
    }
  },
  {
    id: "td-dome",
    ask: "det H = 6, positive. tr H = −5. What is the surface?",
    answer: {kind: "choice", options: {bowl: "a bowl", saddle: "a saddle", dome: "a dome"}},
    hides: ["surface", "region", "λ₁", "λ₂", "sum λ₁", "sum λ₂", "product"],
    scene: {H: {first: -3, second: -2, angle: 0.5}, tdWindow: 12, tdViews: ["plane"]},
    judge(guess) {
      const [low, high] = eigenvalues();
      const right = guess === "dome";
      return {
        right,
        words: `Both eigenvalues have the same sign, and their sum is negative: λ₁ = ${low} and λ₂ = ${high}${right ? "." : "; a positive determinant alone does not make a minimum."}`
      };
    }
  },
  {
    id: "td-place",
    ask: "Where in the plane does the matrix with the eigenvalues 2 and 4 lie?",
    answer: {kind: "place", label: "Your guess", from: [0, 0], step: 0.5},
    hides: ["point", "surface", "λ₁", "λ₂", "sum λ₁", "sum λ₂", "product"],
    scene: {H: {first: 2, second: 4, angle: 0.5}, tdWindow: 12, tdViews: ["plane"]},
    judge(guess) {
      const {first, second} = spectrumOf(get("H"));
      const [sum, product] = [first + second, first * second];
      const [x, y] = guess as readonly [number, number];
      const right = Math.abs(x - sum) <= 0.8 && Math.abs(y - product) <= 2;
      return {
        right,
        words: `The trace is the sum, ${num(sum)}, and the determinant the product, ${num(product)}${right ? "." : `; you chose ${num(x)} and ${num(y)}.`}`
      };
    }
  }
];
