import type {Preset} from "../inputs/choices.js";

const plain = {rlOut: 0, rlPoints: [], rlCount: 10, rlNoise: 0.01, rlDegree: 9, seed: 1} as const;
const longley = {...plain, rlData: "longley"} as const;

/** States of the ridge lab worth seeing. */
export const ridgePresets: readonly Preset[] = [
  {
    label: "Least squares",
    look: "μ = 0. The national product has a negative coefficient, the year a huge one, and each makes up for the other: the blue pair is what the flattest direction mixes.",
    state: {...longley, rlMu: 0, rlViews: ["eigenvalues"]}
  },
  {
    label: "The best forecast",
    look: "The leave-one-out error has its minimum here, a tenth below that of least squares. The training error has hardly begun to rise.",
    state: {...longley, rlMu: 0.0028, rlViews: ["errors"]}
  },
  {
    label: "Without 1951",
    look: "One year less, and the coefficients jump (faint: with all sixteen). Turn up μ, and both sets come together.",
    state: {...longley, rlMu: 0, rlOut: 1951, rlViews: []}
  },
  {
    label: "Hoerl–Kennard–Baldwin",
    look: "A penalty estimated from the noise and the size of β. It is near the best forecast, and somewhat beyond it.",
    state: {...longley, rlMu: 0.004275, rlViews: ["errors"]}
  },
  {
    label: "A strong penalty",
    look: "μ = 100 is more than the largest eigenvalue: κ is nearly 1, all coefficients are small, and so is what they explain.",
    state: {...longley, rlMu: 100, rlViews: ["errors", "eigenvalues", "kappa"]}
  },
  {
    label: "A copy with noise 0.01",
    look: "Two columns that say the same thing. Their coefficients are large and opposite; the fitted line is as good as with one of them. Resample, and watch them jump.",
    state: {...plain, rlData: "copy", rlMu: 0, seed: 3, rlViews: ["eigenvalues"]}
  },
  {
    label: "An exact copy",
    look: "ρ = 0: one eigenvalue is exactly 0 and β is not unique. Of all least-squares solutions the shortest is shown; it gives both columns the same.",
    state: {...plain, rlData: "copy", rlNoise: 0, rlMu: 0, seed: 3, rlViews: ["eigenvalues", "kappa"]}
  },
  {
    label: "Degree 9 on ten points",
    look: "The dashed curve passes through every point and forecasts none. A hundredth of μ, and the fit has calmed down.",
    state: {...plain, rlData: "powers", rlMu: 0.01, rlViews: ["errors"]}
  },
  {
    label: "More columns than rows",
    look: "Twelve columns and six rows: XᵀX has seven zero eigenvalues. With any μ > 0 the answer is unique.",
    state: {...plain, rlData: "powers", rlDegree: 12, rlCount: 6, rlMu: 0, rlViews: ["eigenvalues"]}
  }
];
