import {benchOpenings} from "../../figures/convexityBench.js";
import {num} from "../../figures/words.js";
import {strongConvexityConstant} from "../../numerics/calculus/strongConvexity.js";
import {violatingChord} from "../../numerics/calculus/violatingChord.js";
import {type CurveId, namedCurve} from "../../numerics/objectives/curves.js";
import {complete} from "../../numerics/resumable.js";
import type {Prediction} from "../predict.js";
import {get} from "../state.js";

/** The marks and the handle that would tell how f curves, and how (1) fares. */
const OUTCOME = ["strip", "kinks", "gap", "above", "t", "footprint", "bound", "largest"];

const windowNow = (): readonly [number, number] => [get("cbMid") - get("cbHalf"), get("cbMid") + get("cbHalf")];

/** How a search of the window shown fares on a convex curve. */
function searched(id: CurveId): string {
  const {chords} = complete(violatingChord(namedCurve(id).objective, [windowNow()], {chords: 1000, seed: get("seed")}));
  return `A search of ${chords.toLocaleString("en-GB")} chords in the window shown finds no violation`;
}

/** What the bench asks before it shows. */
export const benchQuestions: readonly Prediction[] = [
  {
    id: "cb-fourth-power",
    ask: "f(x) = x⁴ has f″(0) = 0: at 0 the graph is as flat as a line, to second order. Will a search find a chord that runs below the curve?",
    answer: {
      kind: "choice",
      options: {near: "yes, a short one around 0", far: "yes, a long one", none: "no"}
    },
    hides: OUTCOME,
    scene: {cbF: "fourth-power", ...benchOpenings["fourth-power"], cbLayers: ["chord"]},
    judge(guess) {
      return {
        right: guess === "none",
        words: `${searched("fourth-power")}, and none exists: f″ > 0 on both sides of 0, so the slope rises all the way through, and x⁴ is strictly convex.${guess === "none" ? "" : " A single zero of f″ costs strong convexity, not convexity."}`
      };
    }
  },
  {
    id: "cb-kink",
    ask: "|x| has no second derivative at 0, and f″ = 0 everywhere else. What can chords say about it?",
    answer: {
      kind: "choice",
      options: {
        refuted: "a chord across the kink refutes convexity",
        convex: "no chord runs below the curve",
        nothing: "nothing: convexity needs f″"
      }
    },
    hides: OUTCOME,
    scene: {cbF: "abs", ...benchOpenings.abs, cbLayers: ["chord"]},
    judge(guess) {
      const why = {
        refuted: " At the kink the slope rises, from −1 to 1; it would have to fall.",
        nothing: " (1) asks for values of f alone.",
        convex: ""
      }[String(guess)];
      return {
        right: guess === "convex",
        words: `${searched("abs")}, and by the triangle inequality none exists: |x| is convex without a second derivative at 0.${why ?? ""}`
      };
    }
  },
  {
    id: "cb-window",
    ask: "For f(x) = eˣ on [−2, 2] the largest m in (3) is e⁻² ≈ 0.135. The window has just been made twice as wide. What is the largest m there?",
    answer: {
      kind: "choice",
      options: {same: "still 0.135", half: "half: 0.0677", quarter: "a quarter: 0.0338", square: "its square: 0.0183"}
    },
    hides: OUTCOME,
    scene: {cbF: "exp", ...benchOpenings.exp, cbHalf: 4, cbX: 1.5, cbY: -3, cbM: 0.135, cbLayers: ["bound"]},
    judge(guess) {
      const window = windowNow();
      const {m} = complete(strongConvexityConstant(namedCurve("exp").objective, [window], {samples: 200}));
      const missed =
        guess === "square"
          ? ""
          : " m follows the least curvature in the window, and eˣ shrinks by the factor e with every unit to the left.";
      return {
        right: guess === "square",
        words: `On [−4, 4] it is e⁻⁴ ≈ 0.0183, the square of e⁻²: f″ = eˣ is least at the left end.${missed}${window[0] === -4 ? "" : ` In the window shown now, the largest m found is ${num(m)}.`} As the window grows, m falls towards 0.`
      };
    }
  }
];
