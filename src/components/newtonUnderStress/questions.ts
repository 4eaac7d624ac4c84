import {stressQuestions} from "../../figures/newtonUnderStress/questions.js";
import {isCurve, RUN, type StressId, type Subject, subjectOf} from "../../figures/newtonUnderStress.js";
import {repairedNewton} from "../../numerics/optimizers/repairedNewton.js";
import {hessianOf} from "../course.js";
import type {Prediction} from "../predict.js";
import {get} from "../state.js";
import {methodOf, startKey} from "./controls.js";

/** The figure’s questions, each with its scene and a judge that sees the run as it then is. */
export const stressPredictions: readonly Prediction[] = stressQuestions.map(({f, from, judge, ...question}) => ({
  ...question,
  scene: {nsF: f, nsX: from, nsMode: "pure", nsSearch: "no", nsK: 0, nsZ: "1", nsView: "steps"},
  judge(guess) {
    if (get("nsF") !== f) return {right: false, words: "The function was changed in the meantime: ask again."};
    const subject = subjectNow(f);
    const method = methodOf(get("nsMode"), get("eps"), get("nsSearch"));
    return judge(guess, subject, repairedNewton(subject.objective, subject.start, method, RUN));
  }
}));

/** A named function with the start as it is now. */
function subjectNow(id: StressId): Subject {
  const point = get(startKey(id));
  return subjectOf(id, {
    frequency: get("nsC"),
    eigen: hessianOf(get("H")),
    point: isCurve(id) ? [point[0], 0] : point,
    own: null,
    zoom: get("nsZ")
  });
}
