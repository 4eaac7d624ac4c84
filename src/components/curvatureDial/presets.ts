import type {Preset} from "../inputs/choices.js";

const all = {cdViews: ["surface", "slice", "polar"]} as const;

/** Scenes of the curvature dial worth seeing. */
export const curvatureDialPresets: readonly Preset[] = [
  {
    label: "A bowl",
    look: "Turn u once around: the curvature rises and falls between two values, and never leaves them.",
    state: {...all, H: {first: 1, second: 3, angle: 0.5}, cdPhi: 20}
  },
  {
    label: "Along an eigenvector",
    look: "u is v₁: no other direction bends less. The one that bends most is at right angles to it.",
    state: {...all, H: {first: 1, second: 3, angle: Math.PI / 6}, cdPhi: 30}
  },
  {
    label: "1, 2; 2, 1",
    look: "Along both axes the surface bends up (the open squares). Turn u to −45°: it is a saddle.",
    state: {...all, H: {a: 1, b: 2, c: 1}, cdPhi: 0}
  },
  {
    label: "A saddle",
    look: "Between up and down there are directions without any bend: where the curve passes through the middle.",
    state: {...all, H: {first: -1, second: 2, angle: 0.5}, cdPhi: 60}
  },
  {
    label: "A flat direction",
    look: "λ₁ = 0: along v₁ the slice is a straight line, and everywhere else it bends up.",
    state: {...all, H: {first: 0, second: 2, angle: 0.5}, cdPhi: 10}
  },
  {
    label: "A dome",
    look: "Every direction bends down: the whole curve is dashed.",
    state: {...all, H: {first: -2, second: -1, angle: 0.5}, cdPhi: 20}
  },
  {
    label: "Round",
    look: "The curve is a circle: all directions are alike, and each of them is an eigenvector.",
    state: {...all, H: {first: 3, second: 3, angle: 0.5}, cdPhi: 20}
  },
  {
    label: "10⁻⁶ and 10⁶",
    look: "Twelve decades apart: every direction but one seems to bend as much as the steepest allows.",
    state: {...all, H: {first: 1e-6, second: 1e6, angle: 0.5}, cdPhi: 20}
  }
];
