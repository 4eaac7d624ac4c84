/** What can be revealed beside the loss: the largest eigenvalue over the plane, and the error of the model. */
export type LandscapeView = "sharpness" | "error";
export type Panel = "loss" | LandscapeView;

/** The axes of each panel. */
export const AXES = {
  loss: {xaxis: "x", yaxis: "y"},
  sharpness: {xaxis: "x2", yaxis: "y2"},
  error: {xaxis: "x3", yaxis: "y3"}
} as const;

/** The panels that are open, in the order in which they stand. */
export const panelsOf = (views: readonly LandscapeView[]): readonly Panel[] => [
  "loss",
  ...(["sharpness", "error"] as const).filter((view) => views.includes(view))
];
