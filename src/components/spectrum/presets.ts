import type {DataName} from "../../numerics/network/setup.js";
import type {Preset} from "../inputs/choices.js";
import type {Values} from "../keys.js";
import {courseRun} from "../network/courseRun.js";

/** A data set as the course trains on it, with the whole Hessian at one step. */
const plain = (data: DataName, change: Partial<Values> = {}): Partial<Values> => ({
  ...courseRun(data),
  nnK: 1000,
  spPart: "hessian",
  spTau: 0.01,
  spOmega: 0,
  spViews: ["histogram", "rank"],
  ...change
});

/** Spectra that are worth seeing. */
export const spectrumPresets: readonly Preset[] = [
  {
    label: "Before the first step",
    look: "Half of the eigenvalues are negative: at its draw the network stands where the ground curves as on a saddle, not as in a bowl.",
    state: plain("chebyshev", {nnK: 0})
  },
  {
    label: "Bulk and outliers",
    look: "Step 1,000: almost all eigenvalues crowd at 0, and a handful stand apart. Those few set the limit of α.",
    state: plain("chebyshev")
  },
  {
    label: "The Gauss–Newton part",
    look: "No eigenvalue is negative, and no more than twenty are positive: one for each of the twenty residuals. The outliers are almost all here.",
    state: plain("chebyshev", {spPart: "gauss-newton"})
  },
  {
    label: "What is left",
    look: "The residual part: small, and as much below 0 as above. It shrinks with the residuals as the network fits.",
    state: plain("chebyshev", {spPart: "residual"})
  },
  {
    label: "One layer",
    look: "The block of the second layer, 272 of the 321 parameters: bulk and outliers again.",
    state: plain("chebyshev", {spPart: "layer2"})
  },
  {
    label: "Weight decay",
    look: "ω = 0.1 added at this θ: the whole crowd moves from 0 to 0.1, and the outliers hardly show it.",
    state: plain("chebyshev", {spOmega: 0.1})
  },
  {
    label: "By products alone",
    look: "The dashed curve knows the Hessian only by 160 products with vectors. It finds the outliers; of the bulk it knows only that it is small.",
    state: plain("chebyshev", {spViews: ["histogram", "density"]})
  },
  {
    label: "Digits",
    look: "1,242 parameters: about nine in ten eigenvalues lie within 0.01 of 0. This one takes some seconds.",
    state: plain("digits", {nnK: 300})
  },
  {
    label: "ReLU",
    look: "The same network with ReLU: a bulk and outliers too, and the smallest eigenvalue is further below 0.",
    state: plain("chebyshev", {nnAct: "relu"})
  }
];
