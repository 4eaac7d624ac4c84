import type {Preset} from "../inputs/choices.js";

const start = [-2.2, -0.4];
/** What a preset that says nothing else means. */
const plain = {
  H: {first: 1, second: 10, angle: 0.5},
  start,
  eps: 0,
  edViews: ["eigenvalues", "kappa"],
  edMeaning: "damping",
  edStandIn: "no",
  edWindow: 2.4
} as const;

const saddle = {first: -1, second: 2, angle: 0.5};
/** Beside the saddle, a little to one side of its ridge. */
const beside = [-1.16, 1.08];

/** The states of the ε dial that are worth seeing. */
export const dialPresets: readonly Preset[] = [
  {
    label: "Nearly singular",
    look: "ε = 10⁻³ multiplies λ₁ by a thousand and moves λ₂ by a tenth of a per cent: it matters for one eigenvalue only, and κ falls from a million to a thousand.",
    state: {...plain, H: {first: 1e-6, second: 1, angle: 0.5}, eps: 1e-3, edViews: ["eigenvalues", "kappa", "filter"]}
  },
  {
    label: "Narrow valley",
    look: "With ε between the two eigenvalues the step crosses the valley almost as Newton’s does, and hardly moves along it. Drag its end along the arc.",
    state: {
      ...plain,
      H: {first: 1, second: 100, angle: 0.5},
      eps: 10,
      edViews: ["eigenvalues", "kappa", "arc", "filter"]
    }
  },
  {
    label: "Saddle, lifted",
    look: "ε = 1.5 is past the pole at 1: H′ is positive definite, and the step, which Newton would take to the saddle, goes downhill away from it.",
    state: {...plain, H: saddle, start: beside, eps: 1.5, edViews: ["eigenvalues", "kappa", "arc"]}
  },
  {
    label: "Saddle, too little",
    look: "ε = 0.5 is short of the pole: det H′ < 0, the curve of κ is still climbing, and the step passes the saddle on the wrong side.",
    state: {...plain, H: saddle, start: beside, eps: 0.5, edViews: ["eigenvalues", "kappa", "arc", "sums"]}
  },
  {
    label: "The pole",
    look: "ε = −λ₁ makes H′ singular: κ is ∞ here and runs there from both sides. Move ε a little either way.",
    state: {...plain, H: saddle, start: beside, eps: 1, edViews: ["eigenvalues", "kappa", "arc", "filter"]}
  },
  {
    label: "det > 0, no bowl",
    look: "diag(−3, −2) + I has the determinant 2, and both its eigenvalues are negative: an even number of minus signs multiplies to a plus.",
    state: {...plain, H: {first: -3, second: -2, angle: 0}, eps: 1, edViews: ["eigenvalues", "kappa", "sums"]}
  },
  {
    label: "Hard case",
    look: "x₀ lies on the axis of v₂, so ∇f has no part along v₁. The arc stays on that axis and ends short of the way down.",
    state: {
      ...plain,
      H: saddle,
      start: [-1.6 * Math.sin(0.5), 1.6 * Math.cos(0.5)],
      eps: 1.5,
      edViews: ["eigenvalues", "kappa", "arc"]
    }
  },
  {
    label: "Moved minimiser",
    look: "The same arc with the other meaning: ε is in the objective now, its contours close round the moved minimiser, and no number of steps leads back.",
    state: {...plain, eps: 2, edMeaning: "objective", edViews: ["eigenvalues", "kappa", "arc"]}
  },
  {
    label: "Stand-in for a saddle",
    look: "A saddle has no minimiser to move. Its stand-in with the eigenvalues 1 and 2 has; H itself stays as it is.",
    state: {
      ...plain,
      H: saddle,
      start: beside,
      eps: 2,
      edMeaning: "objective",
      edStandIn: "yes",
      edViews: ["eigenvalues", "kappa", "arc"]
    }
  },
  {
    label: "Zero matrix",
    look: "H = 0: H′ = εI, both eigenvalues are ε and κ = 1 from the first ε on. Only at ε = 0 there is nothing to invert.",
    state: {...plain, H: {first: 0, second: 0, angle: 0.5}, eps: 0.1, edViews: ["eigenvalues", "kappa", "sums"]}
  },
  {
    label: "Repeated",
    look: "Both eigenvalues are 3: κ = 1 for every ε, the arc is straight, and ε only shortens the step.",
    state: {...plain, H: {first: 3, second: 3, angle: 0.5}, eps: 3, edViews: ["eigenvalues", "kappa", "arc"]}
  },
  {
    label: "10⁻⁶ and 10⁶",
    look: "Twelve decades apart: every ε of this dial matters for λ₁, and none for λ₂.",
    state: {
      ...plain,
      H: {first: 1e-6, second: 1e6, angle: 0.5},
      eps: 1,
      edViews: ["eigenvalues", "kappa", "filter", "sums"]
    }
  }
];
