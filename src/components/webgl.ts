import type {Picture} from "../figures/types.js";

const THREE_D = new Set(["surface", "scatter3d", "mesh3d"]);

/** Whether a picture needs WebGL. */
export const is3d = ({data}: Picture): boolean => data.some((trace) => THREE_D.has(trace.type ?? ""));

/** Whether a picture has axes in the plane, on which marks can lie: a surface may stand beside such a view. */
export const hasAxes = (picture: Picture): boolean => !is3d(picture) || picture.layout.xaxis !== undefined;

let answer: boolean | undefined;

/** Whether this browser draws WebGL: asked once. */
export function hasWebGL(): boolean {
  if (answer === undefined) {
    const context = document.createElement("canvas").getContext("webgl");
    answer = context !== null;
    context?.getExtension("WEBGL_lose_context")?.loseContext();
  }
  return answer;
}
