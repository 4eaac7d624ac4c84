import {landing} from "../../figures/epsilonDial/arc.js";
import {AXIS, dialArc, LAMBDA, stepValues} from "../../figures/epsilonDial.js";
import type {Guess} from "../../figures/shared/predict.js";
import {num} from "../../figures/words.js";
import {definiteness} from "../../numerics/calculus/definiteness.js";
import {distance, norm} from "../../numerics/linalg/vector.js";
import {conditionNumber} from "../../numerics/spectrum/conditioning.js";
import {filterFactors, shiftedSpectrum} from "../../numerics/spectrum/shifted.js";
import {hessianOf} from "../course.js";
import type {Prediction} from "../predict.js";
import {get} from "../state.js";

const plain = {edMeaning: "damping", edStandIn: "no", edWindow: 2.4, start: [-2.2, -0.4]} as const;
/** What tells where H′ stands: everything that is drawn over ε, and what the strip shows after the shift. */
const OUTCOME = ["after", "zone", "kappa", "pole", "filter", "det", "tr"];

const valuesNow = () => hessianOf(get("H")).values;
const GOAL = 1000;

/** What the ε dial asks before it shows. */
export const dialQuestions: readonly Prediction[] = [
  {
    id: "ed-thousand",
    ask: "H has the eigenvalues 10⁻⁶ and 1, so κ is a million. Which ε brings κ of H + εI down to a thousand?",
    answer: {kind: "number", label: "ε =", min: 0, max: 1e6},
    hides: OUTCOME,
    scene: {...plain, H: {first: 1e-6, second: 1, angle: 0.5}, eps: 0, edViews: ["eigenvalues", "kappa"]},
    judge(guess) {
      const values = valuesNow();
      const needed = (values[1] - GOAL * values[0]) / (GOAL - 1); // (λ₂ + ε)/(λ₁ + ε) = 1000
      const {value} = conditionNumber(shiftedSpectrum(values, guess as number));
      const right = needed > 0 && value <= 1.5 * GOAL && value >= GOAL / 1.5;
      const needs =
        needed > 0
          ? `Once ε is far above λ₁ and far below λ₂, κ is about λ₂/ε: a thousand takes ε = ${num(needed)}.`
          : "No ε > 0 does it: κ of this H is not above a thousand.";
      return {right, words: `With ε = ${num(guess as number)}, κ is ${num(value)}. ${needs}`};
    }
  },
  {
    id: "ed-determinant",
    ask: "H has the eigenvalues −3 and −2. With ε = 1 the determinant of H + εI is 2, which is positive. What is H + εI?",
    answer: {
      kind: "choice",
      options: {positive: "positive definite", indefinite: "indefinite", negative: "negative definite"}
    },
    hides: OUTCOME,
    scene: {...plain, H: {first: -3, second: -2, angle: 0.5}, eps: 1, edViews: ["eigenvalues", "sums"]},
    judge(guess) {
      const shifted = shiftedSpectrum(valuesNow(), get("eps"));
      const kind = definiteness(shifted);
      const product = num(shifted[0] * shifted[1]);
      return {
        right: kind === `${guess as string} definite` || kind === guess,
        words: `Its eigenvalues are ${num(shifted[0])} and ${num(shifted[1])}, with the product ${product}: it is ${kind}. A determinant tells how the signs multiply, not what they are; only ε > −λ₁ makes every factor positive.`
      };
    }
  },
  {
    id: "ed-arc",
    ask: "A valley with the eigenvalues 1 and 30. At ε = 0 the step from x₀ is Newton’s and ends in the middle; as ε grows it turns toward −∇f and shrinks. Where does it end at ε = 5?",
    answer: {
      kind: "place",
      label: "The end of the step",
      from: [-1.1, -1.2],
      xaxis: "x3",
      yaxis: "y3",
      step: 0.05
    },
    hides: [...OUTCOME, "arc", "step"],
    scene: {...plain, H: {first: 1, second: 30, angle: 0.5}, eps: 5, edViews: ["eigenvalues", "arc"]},
    judge: judgePlace
  }
];

/** How far the guessed end of the step is from the true one, and what the filter factors say of it. */
function judgePlace(guess: Guess): {right: boolean; words: string} {
  const {values, vectors} = hessianOf(get("H"));
  const standing = stepValues(values, get("edMeaning"), get("edStandIn") === "yes");
  const {arc} = dialArc({values: standing, vectors}, get("start"), get("edWindow"));
  const [shift, end] = [get("eps"), landing(arc, get("eps"))];
  const miss = distance(end, guess as readonly [number, number]);
  const parts = filterFactors(standing, shift).map(
    (factor, i) => `${num(100 * factor, 2)} % of the way along ${AXIS[i]} (${LAMBDA[i]} = ${num(standing[i])})`
  );
  return {
    right: miss <= 0.12 * norm(arc.start),
    words: `You were ${num(miss, 2)} off. Of Newton’s step this one goes ${parts[1]} and ${parts[0]}: λ/(λ + ε) of it, nearly all where λ is far above ε and little where it is below.`
  };
}
