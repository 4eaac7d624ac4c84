import {flags, number} from "../codec.js";

/** The keys of the figures of the chapter on convexity. */
export const convexityKeys = {
  // curvature-dial: the direction φ (degrees), the views, how the surface is turned (degrees)
  cdPhi: number(20, -90, 90),
  cdViews: flags(["surface", "slice"], ["surface", "slice", "polar"]),
  cdTurn: number(-60, -180, 180)
};
