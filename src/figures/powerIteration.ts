import {CIRCLE, type PowerFrame} from "./powerIteration/frame.js";
import {circleMarks, recordMarks} from "./powerIteration/marks.js";
import type {PowerSubject} from "./powerIteration/subject.js";
import {sentence, table} from "./powerIteration/words.js";
import type {Live} from "./types.js";
import {num} from "./words.js";

export {LAST as POWER_LAST, type PowerView, powerBase} from "./powerIteration/frame.js";
export type {PowerSubject} from "./powerIteration/subject.js";

/** The start of length 1 at an angle in degrees. */
export const startAt = (angle: number): readonly [number, number] => [
  Math.cos((angle * Math.PI) / 180),
  Math.sin((angle * Math.PI) / 180)
];

/** Everything that moves: the iterates up to step k on the circle, and their record. */
export function powerLive(subject: PowerSubject, {k, views, narrow}: PowerFrame & {readonly k: number}): Live {
  const [start] = subject.run.path;
  return {
    overlay: [...circleMarks(subject, k), ...(views.includes("record") ? recordMarks(subject, k, narrow) : [])],
    handles: [
      {
        id: "start",
        label: "Start",
        at: [start[0], start[1]],
        step: 0.02,
        value: `${num((Math.atan2(start[1], start[0]) * 180) / Math.PI)}°`,
        color: "@ink",
        ...CIRCLE
      }
    ],
    sentence: sentence(subject, k),
    table: table(subject)
  };
}
