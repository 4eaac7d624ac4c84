import {PLANE, type StagesFrame} from "./threeStages/frame.js";
import {carried, type StagesSubject, stagesMarks} from "./threeStages/stages.js";
import {type TermsSubject, termsMarks} from "./threeStages/terms.js";
import {sentence, table} from "./threeStages/words.js";
import type {Live} from "./types.js";
import {point} from "./words.js";

export {type StagesView, stagesBase} from "./threeStages/frame.js";
export type {StagesSubject} from "./threeStages/stages.js";
export type {TermsSubject} from "./threeStages/terms.js";

/** The angle of an axis, from −π/2 up to π/2: which of its two ends is meant is nobody’s business. */
export function axisAngle([x, y]: readonly number[]): number {
  const angle = Math.atan2(y, x);
  return angle > Math.PI / 2 ? angle - Math.PI : angle <= -Math.PI / 2 ? angle + Math.PI : angle;
}

/** Everything that moves: the plane at its stage, the terms that are on, the words. */
export function stagesLive(stages: StagesSubject, terms: TermsSubject, {views, narrow}: StagesFrame): Live {
  const at = carried(stages, stages.x);
  return {
    overlay: [
      ...(views.includes("stages") ? stagesMarks(stages) : []),
      ...(views.includes("terms") ? termsMarks(terms, narrow) : [])
    ],
    handles:
      views.includes("stages") && stages.stage === 0
        ? [{id: "x", label: "The vector x", at, value: point(stages.x), color: "@model", step: 0.02, ...PLANE}]
        : [],
    sentence: sentence(stages, terms, views),
    table: table(terms)
  };
}
