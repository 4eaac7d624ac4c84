import {courseRun} from "../network/courseRun.js";
import type {Prediction} from "../predict.js";

const scene = {
  ...courseRun("chebyshev"),
  nnK: 1000,
  hvDir: "random",
  hvSeed: 1,
  hvH: 1e-3,
  hvM: 6,
  hvViews: ["ritz"]
} as const;

const ERRORS = ["central", "forward", "truncation", "rounding", "exact", "best", "kink"];

/** What the Hessian–vector product asks before it shows. */
export const productQuestions: readonly Prediction[] = [
  {
    id: "hv-small-h",
    ask: "A central difference stands in for Hv. As h goes from 1 down to 10⁻¹², what does its error do?",
    answer: {
      kind: "choice",
      options: {falls: "it falls all the way", turns: "it falls, then rises again", flat: "it falls, then stays level"}
    },
    hides: ERRORS,
    scene,
    judge(guess) {
      const right = guess === "turns";
      const story =
        "Truncation falls like h², but the rounding of the two gradients is divided by 2h and rises like 1/h: about two thirds of the digits is the most that a central difference can give";
      return {right, words: `${story}${right ? "." : ", and the least h is nearly the worst."}`};
    }
  },
  {
    id: "hv-memory",
    ask: "A network has a million parameters. How much memory does its Hessian take, with eight bytes an entry?",
    answer: {kind: "choice", options: {megabytes: "8 MB", gigabytes: "8 GB", terabytes: "8 TB"}},
    hides: [],
    scene,
    judge(guess) {
      const right = guess === "terabytes";
      return {
        right,
        words: `A million squared is 10¹² entries, 8 TB; a vector is 8 MB, and a product Hv needs no more than a few of those${right ? "." : ": that is why nobody forms H."}`
      };
    }
  }
];
