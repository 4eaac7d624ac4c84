import {DIFFERENCE_STEPS} from "../numerics/network/differenceProduct.js";
import type {MatrixFreeReport} from "../numerics/network/matrixFree.js";
import {differenceMarks, rungOf, stepLine} from "./hessianVector/differences.js";
import {AXES, FLOOR, type ProductFrame} from "./hessianVector/frame.js";
import {countLines, endMarks, ritzMarks} from "./hessianVector/ritz.js";
import {table} from "./hessianVector/table.js";
import {sentence, type Wanted} from "./hessianVector/words.js";
import type {Handle, Live, Mark} from "./types.js";
import {num} from "./words.js";

export {type ProductView, productBase} from "./hessianVector/frame.js";
export {scaleOf} from "./hessianVector/scale.js";

/** The step of the differences that is nearest to h: the errors are known at these alone. */
export const nearestStep = (h: number): number => DIFFERENCE_STEPS[rungOf(h)];

/** What the light layer is told beside the answer. */
export interface ProductOptions extends Wanted {
  readonly frame: ProductFrame;
}

/** Everything that moves: the errors of the differences with the line of h, the Ritz values after m products, the words. */
export function productLive(report: MatrixFreeReport | null, options: ProductOptions): Live {
  const {frame, h, m, direction} = options;
  const along = report?.directions[direction];
  const overlay: Mark[] = [stepLine(h, frame), ...countLines(m, frame)];
  if (along) overlay.push(...differenceMarks(along, h, frame));
  if (report?.status === "computed") {
    if (frame.views.includes("ritz")) overlay.push(...ritzMarks(report, m, frame));
    if (frame.views.includes("ends")) overlay.push(...endMarks(report, m));
  }
  return {overlay, handles: handlesOf(options), sentence: sentence(report, options), table: table(report, direction)};
}

function handlesOf({frame, h, m}: ProductOptions): readonly Handle[] {
  const handles: Handle[] = [
    {
      id: "h",
      label: "Step h of the differences",
      at: [Math.log10(nearestStep(h)), FLOOR],
      along: "x",
      step: 0.2,
      value: `h = ${num(nearestStep(h))}`,
      color: "@step",
      ...AXES.differences
    }
  ];
  const panel = frame.views.includes("ritz") ? "ritz" : frame.views.includes("ends") ? "ends" : null;
  if (panel)
    handles.push({
      id: "m",
      label: "Products m",
      at: [m, panel === "ritz" ? frame.low : FLOOR],
      along: "x",
      step: 1,
      value: `m = ${m}`,
      ...AXES[panel]
    });
  return handles;
}
