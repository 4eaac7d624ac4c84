import {cycleOf} from "../../numerics/optimizers/cycle.js";
import type {NewtonRun} from "../../numerics/optimizers/newtonRun.js";
import {outcome} from "../../numerics/optimizers/outcome.js";
import type {Guess, Question, Verdict} from "../shared/predict.js";
import {num} from "../words.js";
import {place} from "./iterates.js";
import type {StressId, Subject} from "./subjects.js";

/** A question about the scene with this f; its judge sees the run as it is when the reader commits. */
export interface StressQuestion extends Question {
  readonly f: StressId;
  /** Where the scene starts; two coordinates. */
  readonly from: readonly [number, number];
  judge(guess: Guess, subject: Subject, run: NewtonRun): Verdict;
}

/** What gives the outcome away: the iterates, the model with its vertex, the steps in numbers. */
const OUTCOME = ["path", "here", "next", "model", "gradient", "steps", "map"];

/** What a run does, as the first question’s options call it. */
const habit = (run: NewtonRun): string => {
  if (run.status === "diverged") return "diverge";
  if (run.status === "converged" || run.status === "stationary") return "converge";
  return cycleOf(run.path) === null ? "else" : "oscillate";
};

/** The three questions, in the order in which they are asked. */
export const stressQuestions: readonly StressQuestion[] = [
  {
    id: "ns-diverge",
    f: "hyperbola",
    from: [1.1, 0],
    ask: "f(x) = √(1 + x²) is convex, with its only minimum at 0. What does pure Newton do from x₀ = 1.1?",
    answer: {
      kind: "choice",
      options: {converge: "it converges to 0", oscillate: "it goes back and forth for ever", diverge: "it diverges"}
    },
    hides: OUTCOME,
    judge(guess, subject, run) {
      const truth = habit(run);
      const x = subject.start[0];
      const words = `Each step leads from x to −x³, so from ${num(x)} it`;
      const does =
        truth === "diverge"
          ? `leaps ever farther, from one side to the other, though f is convex: the parabola at x is far wider than f.`
          : truth === "converge"
            ? `comes closer each time: within |x| < 1 the cube is smaller than the number.`
            : `jumps between 1 and −1: exactly on the border, neither nearer nor farther.`;
      return {right: guess === truth, words: `${words} ${does}`};
    }
  },
  {
    id: "ns-next",
    f: "double-well",
    from: [0.3, 0],
    ask: "The double well x⁴ − 2x² has its minima at −1 and 1. Where is the next iterate of pure Newton from x₀ = 0.3? Only the place along the x-axis counts.",
    answer: {kind: "place", label: "Your next iterate", from: [0.3, -1.4], step: 0.05},
    hides: OUTCOME,
    judge(guess, subject, run) {
      const truth = run.path[1]?.[0];
      if (truth === undefined || !Array.isArray(guess))
        return {right: false, words: "From here there is no next iterate."};
      const off = Math.abs(guess[0] - truth);
      const bend = subject.objective.hessian(subject.start)[0][0];
      const why =
        bend < 0
          ? `f″ = ${num(bend)} is negative, so the parabola opens downward: the step goes to its top, uphill, near the maximum at 0.`
          : `f″ = ${num(bend)} is positive, so the step goes to the lowest point of the parabola.`;
      return {
        right: off <= 0.1,
        words: `The next iterate is ${num(truth)}, ${num(off, 2)} from your cross. ${why}`
      };
    }
  },
  {
    id: "ns-kind",
    f: "himmelblau",
    from: [0.5, 0.5],
    ask: "Himmelblau’s function has four minima, four saddles and one maximum. From x₀ = (0.5, 0.5), what kind of point does pure Newton reach?",
    answer: {kind: "choice", options: {minimum: "a minimum", saddle: "a saddle", maximum: "the maximum"}},
    hides: OUTCOME,
    judge(guess, subject, run) {
      const {end} = outcome(subject.objective, run);
      const kinds = {"strict local minimum": "minimum", "strict local maximum": "maximum", saddle: "saddle"} as const;
      const truth = end === null || end === "undecided" ? null : kinds[end];
      if (truth === null) return {right: false, words: "From here it reaches no such point."};
      const named = {minimum: "a minimum", saddle: "a saddle", maximum: "the maximum"}[truth];
      const why =
        truth === "minimum"
          ? "H is positive definite along the way, or becomes so in time."
          : "All nine are solutions of ∇f = 0, which is all that the method looks for; here H has negative eigenvalues, and the step follows them uphill.";
      return {right: guess === truth, words: `It reaches ${named}, at ${place(run.path[run.path.length - 1])}. ${why}`};
    }
  }
];
