import type {Handle, Mark} from "../types.js";
import {num} from "../words.js";
import {chordLooks} from "./chord.js";
import type {Frame} from "./frame.js";
import type {Look} from "./look.js";
import {valueAt} from "./subjects.js";
import type {Survey} from "./survey.js";

/** The points x and y on the graph, and the weight on the chord. */
export function benchHandles({subject}: Survey, {scene: {x, y, t, layers}, chord}: Look, frame: Frame): Handle[] {
  const point = (id: "x" | "y", at: number): Handle => {
    const v = frame.hold(valueAt(subject, at));
    return {
      id,
      label: `Point ${id}`,
      at: [Math.max(-8, Math.min(8, frame.across(at))), Number.isNaN(v) ? 0 : v],
      along: "x",
      step: 0.01,
      value: `${id} = ${frame.x(at)}`,
      color: "@ink"
    };
  };
  const points = [point("x", x), point("y", y)];
  if (chord.status === "missing" || !layers.includes("chord")) return points;
  const at = [frame.across(chord.sides.point[0]), frame.hold(chord.sides.chord)] as const;
  return [
    ...points,
    {
      id: "t",
      label: "Weight t",
      at,
      along: "x",
      step: 0.01,
      value: `t = ${num(t, 4)}`,
      color: chordLooks[chord.verdict].color
    }
  ];
}

/** What marks a handle’s place in a downloaded picture, which has no handles. */
export const footprint = ({at, color = "@ink"}: Handle): Mark => ({
  name: "footprint",
  mode: "markers",
  x: [at[0]],
  y: [at[1]],
  marker: {color, size: 11}
});
