import type {Preset} from "../inputs/choices.js";

const plain = {tdWindow: 12, tdViews: ["plane", "surface"]} as const;

/** Points of the plane worth standing on. */
export const traceDeterminantPresets: readonly Preset[] = [
  {
    label: "A minimum with det = 2",
    look: "Eigenvalues 1 and 2. Remember the height at which the point stands.",
    state: {...plain, H: {first: 1, second: 2, angle: 0.5}, tdWindow: 6}
  },
  {
    label: "A maximum with det = 2",
    look: "Eigenvalues −1 and −2: the point stands at the same height, on the other side. The determinant cannot tell the two apart.",
    state: {...plain, H: {first: -1, second: -2, angle: 0.5}, tdWindow: 6}
  },
  {
    label: "On the line",
    look: "det = 0: the bowl has a flat bottom. Move the point a little up and a little down, and watch the surface.",
    state: {...plain, H: {first: 0, second: 3, angle: 0.5}, tdWindow: 6}
  },
  {
    label: "On the parabola",
    look: "λ₁ = λ₂: the bowl is perfectly round. There is nothing above.",
    state: {...plain, H: {first: 3, second: 3, angle: 0.5}}
  },
  {
    label: "1, 2; 2, 1",
    look: "Trace 2, determinant −3: a saddle, although both entries on the diagonal are positive.",
    state: {...plain, H: {a: 1, b: 2, c: 1}, tdWindow: 6}
  },
  {
    label: "Same det, worse κ",
    look: "Eigenvalues 0.1 and 20, det = 2 as before. Follow the dotted curves: κ grows to the right along every level of det.",
    state: {...plain, H: {first: 0.1, second: 20, angle: 0.5}, tdWindow: 24}
  },
  {
    label: "10⁻⁶ and 10⁶",
    look: "det = 1, and κ = 10¹². In this window the point lies on the line det = 0, as far as any eye can see.",
    state: {...plain, H: {first: 1e-6, second: 1e6, angle: 0.5}, tdWindow: 2e6}
  },
  {
    label: "Zero",
    look: "Trace 0 and determinant 0: the zero matrix, and the only one at this point.",
    state: {...plain, H: {a: 0, b: 0, c: 0}, tdWindow: 6}
  }
];
