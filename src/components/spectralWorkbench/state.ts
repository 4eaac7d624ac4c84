import {
  type Frame,
  graspAxis,
  graspEntries,
  graspX,
  panels,
  type Workbench,
  workbench
} from "../../figures/spectralWorkbench.js";
import {hessianOf, setHessian, spectrumOf} from "../course.js";
import type {Moves} from "../handles.js";
import {get, set} from "../state.js";

/** What is on the workbench now. */
export const workbenchNow = (): Workbench => workbench({...spectrumOf(get("H")), ...hessianOf(get("H"))}, get("swX"));

/** What the handles move: the ends of the axes, x, and the ends of the diameter of the circle of equation 6. */
export function workbenchMoves(bench: Workbench, shown: Frame): Moves {
  const {level} = panels(shown);
  const end = (which: "first" | "second") => (to: [number, number]) => setHessian(graspAxis(bench, which, to, level));
  const entries = (which: "ab" | "cb") => (to: [number, number]) => setHessian(graspEntries(bench, which, to));
  return {
    first: end("first"),
    second: end("second"),
    x: (to) => set("swX", graspX(bench, to)),
    ab: entries("ab"),
    cb: entries("cb")
  };
}
