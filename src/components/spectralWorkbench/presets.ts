import type {Preset} from "../inputs/choices.js";

/** Hessians whose level sets are worth seeing; each sets the windows in which its own fit. */
export const workbenchPresets: readonly Preset[] = [
  {
    label: "Round bowl",
    look: "Eigenvalues 2 and 3. Pull one axis end outward: its eigenvalue falls, and where two half-axes are equal the axes vanish.",
    state: {H: {first: 2, second: 3, angle: 0.5}, swWindow: 1, swScale: 3}
  },
  {
    label: "Valley",
    look: "Eigenvalues 1 and 100, and yet the ellipse is only ten times as long as it is wide: half-axes go with the root.",
    state: {H: {first: 1, second: 100, angle: 0.5}, swWindow: 1.4, swScale: 100}
  },
  {
    label: "Two lines",
    look: "One eigenvalue is 0: the ellipse has opened. Its handle waits at the edge; pull it inward and the ellipse closes again.",
    state: {H: {first: 0, second: 2, angle: 0.5}, swWindow: 1.4, swScale: 2}
  },
  {
    label: "Hyperbola",
    look: "One eigenvalue is negative: its axis ends on the dashed level set, and the dotted lines between the two are where xᵀHx = 0.",
    state: {H: {first: -1, second: 2, angle: 0.5}, swWindow: 1.8, swScale: 2}
  },
  {
    label: "1, 2; 2, 1",
    look: "Both entries on the diagonal are positive, but b = 2 exceeds their mean 1: the circle of equation 6 reaches below 0.",
    state: {
      H: {a: 1, b: 2, c: 1},
      swWindow: 1.8,
      swScale: 3,
      swViews: ["formula"]
    }
  },
  {
    label: "Nearly singular",
    look: "λ₁ is a millionth, and the picture is that of two lines. Choose “fit” under the window: the lines close, a thousand away.",
    state: {H: {first: 1e-6, second: 1, angle: 0.5}, swWindow: 1.4, swScale: 1}
  },
  {
    label: "Repeated",
    look: "Turn θ: nothing moves, for every direction is an eigenvector. Then change one eigenvalue a little: the axes are back at once.",
    state: {H: {first: 3, second: 3, angle: 0.5}, swWindow: 0.9, swScale: 3}
  },
  {
    label: "Dome",
    look: "Both eigenvalues are negative: the solid level set is empty, and the dashed one is the ellipse.",
    state: {H: {first: -2, second: -1, angle: 0.5}, swWindow: 1.4, swScale: 2}
  },
  {
    label: "Zero",
    look: "Nothing curves in any direction. Pull a handle in from the edge: one line pair appears, then an ellipse with the other.",
    state: {H: {a: 0, b: 0, c: 0}, swWindow: 1.4, swScale: 1}
  }
];
