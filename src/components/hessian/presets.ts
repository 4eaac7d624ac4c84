import type {Preset} from "../inputs/choices.js";

/** The Hessians worth having, each with its reason. */
export const hessianPresets: readonly Preset[] = [
  {
    label: "Round bowl",
    look: "Eigenvalues 2 and 3: nearly the same curvature in every direction, and every method is at ease.",
    state: {H: {first: 2, second: 3, angle: 0.5}}
  },
  {
    label: "Narrow valley",
    look: "Eigenvalues 1 and 100, κ = 100: what makes gradient descent zigzag.",
    state: {H: {first: 1, second: 100, angle: 0.5}}
  },
  {
    label: "Singular valley",
    look: "Eigenvalues 0 and 2: a whole line of minimisers, and no inverse.",
    state: {H: {first: 0, second: 2, angle: 0.5}}
  },
  {
    label: "Saddle",
    look: "Eigenvalues −1 and 2: up one way, down the other. The point in the middle is no minimum.",
    state: {H: {first: -1, second: 2, angle: 0.5}}
  },
  {
    label: "Dome",
    look: "Eigenvalues −2 and −1: down in every direction. Newton’s method climbs it.",
    state: {H: {first: -2, second: -1, angle: 0.5}}
  },
  {
    label: "1, 2; 2, 1",
    look: "Both entries on the diagonal are positive, and yet it is a saddle: its eigenvalues are −1 and 3.",
    state: {H: {a: 1, b: 2, c: 1}}
  },
  {
    label: "Nearly singular",
    look: "Eigenvalues 10⁻⁶ and 1: invertible, but six digits are at risk when you do it.",
    state: {H: {first: 1e-6, second: 1, angle: 0.5}}
  },
  {
    label: "Repeated",
    look: "Both eigenvalues are 3: a perfectly round bowl, in which every direction is an eigenvector.",
    state: {H: {first: 3, second: 3, angle: 0.5}}
  },
  {
    label: "Zero",
    look: "No curvature at all: the second-order model is its tangent plane.",
    state: {H: {a: 0, b: 0, c: 0}}
  }
];
