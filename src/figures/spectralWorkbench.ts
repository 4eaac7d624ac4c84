import {remembered} from "./shared/memo.js";
import {imageMarks} from "./spectralWorkbench/imageView.js";
import {frame} from "./spectralWorkbench/layout.js";
import {levelHandles, levelMarks} from "./spectralWorkbench/levelView.js";
import {mohrHandles, mohrMarks} from "./spectralWorkbench/mohrView.js";
import {type Frame, panels} from "./spectralWorkbench/panels.js";
import type {Workbench} from "./spectralWorkbench/subject.js";
import {table} from "./spectralWorkbench/table.js";
import {vectorHandle} from "./spectralWorkbench/vectorView.js";
import {sentence} from "./spectralWorkbench/words.js";
import type {Live} from "./types.js";

export {fittingScale, fittingWindow, graspAxis, graspEntries, graspX} from "./spectralWorkbench/grasp.js";
export {type Frame, type Layer, panels} from "./spectralWorkbench/panels.js";
export {byRank, type Workbench, workbench} from "./spectralWorkbench/subject.js";

/** The costly picture of the workbench: axes and titles of the open views. Equal input gives the same object. */
export const base = remembered(frame);

/** Everything that moves: the level sets with the ends of their axes, what H does to x, equation 6 as a circle. */
export function live(bench: Workbench, options: Frame): Live {
  const {layers, scale, window} = options;
  const {level, image, formula} = panels(options);
  return {
    overlay: [
      ...levelMarks(bench, level),
      ...(image ? imageMarks(bench, image, layers, scale) : []),
      ...(formula ? mohrMarks(bench, formula, scale) : [])
    ],
    handles: [
      ...levelHandles(bench, level),
      ...(image && layers.includes("vector") ? [vectorHandle(bench, image)] : []),
      ...(formula ? mohrHandles(bench, formula) : [])
    ],
    sentence: sentence(bench, layers, window),
    table: table(bench)
  };
}
