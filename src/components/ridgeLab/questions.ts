import {type Longley, signChanges} from "../../figures/ridgeLab.js";
import {num} from "../../figures/words.js";
import {designConditioning} from "../../numerics/regression/conditioning.js";
import type {Prediction} from "../predict.js";
import {get} from "../state.js";
import {ridgeNow} from "./settings.js";

const plain = {rlOut: 0, rlPoints: [], rlCount: 10, rlNoise: 0.01, rlDegree: 9, seed: 1} as const;
/** The columns of which the third question asks. */
const OPTIONS = {
  gnp: "the national product",
  unemployed: "unemployment",
  armed_forces: "the armed forces",
  year: "the year"
};

/** What the ridge lab asks before it shows. */
export const ridgeQuestions = (longley: Longley): readonly Prediction[] => [
  {
    id: "rl-best",
    ask: "A polynomial of degree 9 passes through all ten points: with μ = 0 the training error is 0. Predict each point from a fit that has not seen it. Which penalty does that best?",
    answer: {
      kind: "choice",
      options: {none: "none, or the smallest there is", some: "one in the middle of the axis", most: "the largest"}
    },
    hides: ["leave-one-out", "least", "penalty"],
    scene: {...plain, rlData: "powers", rlMu: 0, rlViews: ["errors"]},
    judge(guess) {
      const {subject} = ridgeNow(longley);
      if (subject.status === "constant" || !subject.leaveOneOut)
        return {right: false, words: "These points determine no such error."};
      const {penalty, leaveOneOutError} = subject.leaveOneOut;
      const truth = penalty < 1e-5 ? "none" : penalty > 100 ? "most" : "some";
      const first = subject.path.find((fit) => fit.leaveOneOutError !== null)!;
      return {
        right: guess === truth,
        words: `The leave-one-out error is least at μ = ${num(penalty, 2)}, where it is ${num(leaveOneOutError!)}; at μ = ${num(first.penalty)} it is ${num(first.leaveOneOutError!)}, though the training error there is next to nothing.`
      };
    }
  },
  {
    id: "rl-units",
    ask: "Measure the national product in dollars in place of millions of dollars, and standardise the columns as before. What happens to κ(XᵀX), which is 12,220?",
    answer: {
      kind: "choice",
      options: {grows: "it grows by a factor of 10¹²", stays: "it stays what it is", falls: "it falls"}
    },
    hides: ["kappa"],
    scene: {...plain, rlData: "longley", rlMu: 0, rlViews: ["kappa"]},
    judge(guess) {
      const X = longley.rows.map((row) => row.slice(1));
      const j = longley.columns.indexOf("gnp") - 1;
      const inDollars = X.map((row) => row.map((value, k) => (k === j ? 1e6 * value : value)));
      const [before, after] = [designConditioning(X), designConditioning(inDollars)];
      return {
        right: guess === "stays",
        words: `Standardising divides the unit out again: it stays ${num(after.standardized, 5)}. Of the columns as printed, with an intercept, κ(XᵀX) goes from ${num(before.raw, 2)} to ${num(after.raw, 2)}: those digits are a matter of units, and what is left is collinearity.`
      };
    }
  },
  {
    id: "rl-sign",
    ask: "The marks at the left are the coefficients of least squares. Turn μ up to 0.03. Which of these has another sign then?",
    answer: {kind: "choice", options: OPTIONS},
    hides: ["paths", "now"],
    scene: {...plain, rlData: "longley", rlMu: 0.03, rlViews: []},
    judge(guess) {
      const {subject} = ridgeNow(longley);
      if (subject.status === "constant") return {right: false, words: "There are no coefficients here."};
      const fit = subject.regression.at(get("rlMu"));
      const changed = signChanges(subject.path[0], fit);
      const j = longley.columns.indexOf("gnp") - 1;
      const [old, now] = [subject.path[0], fit].map(({standardized}) => num(standardized.coefficients[j]));
      const right = changed.some((k) => longley.columns[k + 1] === guess);
      return {
        right,
        words: `The national product goes from ${old} to ${now}: least squares had used it to make up for the year, along the direction of which the data say least.`
      };
    }
  }
];
