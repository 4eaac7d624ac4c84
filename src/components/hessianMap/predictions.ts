import {type MapId, mapSubject, type Probe, probe} from "../../figures/hessianMap.js";
import {num, point} from "../../figures/words.js";
import type {Vector} from "../../numerics/types.js";
import {hessianOf} from "../course.js";
import type {Prediction} from "../predict.js";
import {get} from "../state.js";
import {probeNow} from "./state.js";

type MapScene = Prediction["scene"] & {readonly hmF: Exclude<MapId, "own">; readonly hmX: Vector; readonly hmR: number};

/** What the probe measures now; where the reader has left the function of the question, what it measured in its scene. */
function measured({hmF, hmX, hmR}: MapScene): Probe & {status: "smooth"} {
  const stayed = get("hmF") === hmF;
  const subject = mapSubject(hmF, hessianOf(get("H")), null, get("hmW"));
  const seen = probe(subject, stayed ? probeNow() : hmX, stayed ? get("hmR") : hmR);
  if (seen.status !== "smooth") throw new RangeError(`${hmF} has no Hessian at ${seen.x}; expected one everywhere`);
  return seen;
}

const bend: MapScene = {hmF: "rosenbrock", hmX: [0, 1], hmR: 0.3, hmLayer: "none"};
const halved: MapScene = {hmF: "himmelblau", hmX: [2, 1], hmR: 0.5, hmLayer: "none"};

/** All that would tell the signs of the eigenvalues. */
const SIGNS = ["hessian", "eigenvalues", "axes", "model", "error"];

/** What the Hessian map asks before it shows. */
export const hessianMapPredictions: readonly Prediction[] = [
  {
    id: "hm-inside-the-bend",
    ask: "The probe stands high above the floor of Rosenbrock’s valley, inside its bend. f is steep here. What is the sign of the smaller eigenvalue of H at the probe?",
    answer: {kind: "choice", options: {negative: "negative", zero: "zero", positive: "positive"}},
    hides: SIGNS,
    scene: bend,
    judge(guess) {
      const seen = measured(bend);
      const [low] = seen.eigen.values;
      const truth = low > 0 ? "positive" : low < 0 ? "negative" : "zero";
      const why =
        low < 0
          ? "From the probe the ground falls towards both arms of the valley, so f curves down along v₁, however steep it is along v₂."
          : "The slope does not decide it: the eigenvalues measure how the slope changes.";
      return {right: guess === truth, words: `At ${point(seen.x)} λ₁ = ${num(low)}. ${why}`};
    }
  },
  {
    id: "hm-round-the-summit",
    ask: "A bump, exp(−(x² + y²)/2), flattens out far from its summit. Where is its Hessian positive semidefinite?",
    answer: {
      kind: "choice",
      options: {inside: "near the summit", outside: "far from the summit", nowhere: "nowhere", everywhere: "everywhere"}
    },
    hides: SIGNS,
    scene: {hmF: "gaussian-bump", hmX: [2, 0], hmR: 0.5, hmLayer: "lmin"},
    judge: (guess) => ({
      right: guess === "nowhere",
      words:
        "The eigenvalues are (r² − 1)f along the radius and −f across it. The first turns positive outside the circle of radius 1, but the second is negative everywhere: the foot of the bump still bends around it."
    })
  },
  {
    id: "hm-half-the-circle",
    ask: "The circle is halved. How many times smaller, about, does the largest error of the model inside it become?",
    answer: {kind: "choice", options: {2: "2 times", 4: "4 times", 8: "8 times"}},
    hides: ["error", "model"],
    scene: halved,
    judge(guess) {
      const seen = measured(halved);
      const [whole, half] = [seen.error.worst, seen.half.worst];
      const why =
        "The model agrees with f in value, slope and curvature, so what is left out begins with third powers of the distance, and 2³ = 8.";
      return {
        right: guess === "8",
        words: `It falls from ${num(whole)} within ${num(seen.radius)} to ${num(half)} within ${num(seen.radius / 2)}: ${num(whole / half)} times less. ${why}`
      };
    }
  }
];
