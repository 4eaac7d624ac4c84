/** The choices of two directions through a point of the space of parameters. */
export const PLANES = ["sharpest", "flattest", "opposite", "random", "path"] as const;

/** One of them. */
export type PlaneName = (typeof PLANES)[number];
