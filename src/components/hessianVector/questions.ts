import {factOf} from "../../figures/shared/predict.js";
import type {Prediction} from "../predict.js";
import {plain} from "./presets.js";

const scene = plain();

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
    judge: factOf(
      "turns",
      "Truncation falls like h², but the rounding of the two gradients is divided by 2h and rises like 1/h: about two thirds of the digits is the most that a central difference can give",
      ", and the least h is nearly the worst."
    )
  },
  {
    id: "hv-memory",
    ask: "A network has a million parameters. How much memory does its Hessian take, with eight bytes an entry?",
    answer: {kind: "choice", options: {megabytes: "8 MB", gigabytes: "8 GB", terabytes: "8 TB"}},
    hides: [],
    scene,
    judge: factOf(
      "terabytes",
      "A million squared is 10¹² entries, 8 TB; a vector is 8 MB, and a product Hv needs no more than a few of those",
      ": that is why nobody forms H."
    )
  }
];
