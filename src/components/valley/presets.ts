import type {Preset} from "../inputs/choices.js";

const plain = {start: [-2, 0.5], vaG: [-2, -3], vaWindow: 4, vaUnit: 1} as const;

/** States of the valley worth seeing. */
export const valleyPresets: readonly Preset[] = [
  {
    label: "A bowl",
    look: "One minimiser, and the step that ends on it. Turn the gradient: the minimiser moves, the step always finds it.",
    state: {...plain, H: {first: 1, second: 2, angle: 0.5}}
  },
  {
    label: "A narrow valley",
    look: "The gradient has not changed much, but the step has become long: its part along v₁ is divided by 0.1.",
    state: {...plain, H: {first: 0.1, second: 20, angle: 0.5}, vaG: [-0.3, -0.2]}
  },
  {
    label: "Nearly singular",
    look: "λ₁ = 10⁻⁶. A part of the gradient of about 3 asks for a step of three million, and six digits are at risk.",
    state: {...plain, H: {first: 1e-6, second: 1, angle: 0.5}, vaViews: ["plane", "length"]}
  },
  {
    label: "Nearly singular, and it does not matter",
    look: "The same H, with a gradient at right angles to v₁. The step is short and harmless: the inverse blows up along one eigenvector only.",
    state: {...plain, H: {first: 1e-6, second: 1, angle: 0}, vaG: [0, -2], vaViews: ["plane", "length"]}
  },
  {
    label: "Singular: a line",
    look: "λ₁ is exactly 0 and the gradient has no part along v₁. Every point of the thick line is a minimiser; the shortest step is drawn.",
    state: {...plain, H: {first: 0, second: 2, angle: 0}, vaG: [0, -2]}
  },
  {
    label: "Singular: a ramp",
    look: "λ₁ is exactly 0, and now the gradient has a part along v₁. The model falls for ever along the dotted way, and nothing solves Hp = −∇f.",
    state: {...plain, H: {first: 0, second: 2, angle: 0}, vaG: [-1, -2]}
  },
  {
    label: "Below zero",
    look: "λ₁ = −1: there is a step again, and it is uphill along v₁. It leads to a saddle.",
    state: {...plain, H: {first: -1, second: 2, angle: 0.5}}
  },
  {
    label: "det = 1, κ = 10¹²",
    look: "Eigenvalues 10⁻⁶ and 10⁶. The determinant is 1 and tells of no trouble. Change the unit of length: det follows, κ does not.",
    state: {...plain, H: {first: 1e-6, second: 1e6, angle: 0}, vaUnit: 10}
  },
  {
    label: "No curvature",
    look: "H = 0: the model is a plane. It has slope everywhere and a bottom nowhere.",
    state: {...plain, H: {a: 0, b: 0, c: 0}}
  }
];
