import {AXES, type CurvatureDialFrame, REACH} from "./curvatureDial/frame.js";
import {drawnSurface, polarMarks, sliceMarks, surfaceMarks} from "./curvatureDial/marks.js";
import type {DialSubject} from "./curvatureDial/subject.js";
import {sentence, table} from "./curvatureDial/words.js";
import type {Handle, Live, Mark} from "./types.js";
import {num} from "./words.js";

export {type CurvatureDialView, curvatureDialBase} from "./curvatureDial/frame.js";
export {type DialSubject, dialSubject} from "./curvatureDial/subject.js";

/** An angle in degrees from −90 up to 90, for directions that point both ways; half degrees. */
export function angleOf(x: number, y: number): number {
  const degrees = Math.round((2 * Math.atan2(y, x) * 180) / Math.PI) / 2;
  return (degrees > 90 ? degrees - 180 : degrees <= -90 ? degrees + 180 : degrees) + 0; // never −0
}

/** The angle that a hand means at a place of the surface’s picture: it drags the end of u over the floor. */
export const angleOnFloor = (subject: DialSubject, turn: number, [u, v]: readonly number[]): number =>
  angleOf(...drawnSurface(subject, turn).ground(u, v));

/** Everything that moves: the surface with its slice, the slice, the curvature all around, the words. */
export function curvatureDialLive(subject: DialSubject, {views, turn}: CurvatureDialFrame): Live {
  const {direction: u, angle} = subject;
  const overlay: Mark[] = [];
  const handles: Handle[] = [];
  const told = {label: "Direction φ", value: `φ = ${num(angle)}°`, color: "@model"};
  if (views.includes("surface")) {
    const drawn = drawnSurface(subject, turn);
    overlay.push(...surfaceMarks(subject, drawn));
    handles.push({id: "floor", ...told, at: drawn.at(u[0], u[1], -REACH), step: 0.05, ...AXES.surface});
  }
  if (views.includes("slice")) overlay.push(...sliceMarks(subject));
  if (views.includes("polar")) {
    overlay.push(...polarMarks(subject));
    handles.push({id: "phi", ...told, at: [1.18 * u[0], 1.18 * u[1]], step: 0.05, ...AXES.polar});
  }
  return {overlay, handles, sentence: sentence(subject), table: table(subject)};
}
