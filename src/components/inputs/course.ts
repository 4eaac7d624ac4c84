import {stepLimits} from "../../numerics/optimizers/stepLimits.js";
import {hessianOf, setHessian, spectrumOf, stepSizeNow} from "../course.js";
import {get, set} from "../state.js";
import {logarithmic, signedLogarithmic} from "./scale.js";
import {slider} from "./slider.js";

/** The course's α, from 1e-7 to 1e7 with 0 at its left end, and the three step sizes that its spectrum singles out. */
export function stepSizeSlider(): HTMLElement {
  return slider({
    label: "Step size α",
    idea: "step",
    words: (value) => (Number.isNaN(value) ? "none for this spectrum" : String(value)),
    value: {get: stepSizeNow, set: (next) => set("a", next)},
    scale: logarithmic(1e-7, 1e7, {zero: true}),
    detents() {
      const {oneStep, best, limit, spectrum} = stepLimits(hessianOf(get("H")).values);
      const missing = spectrum === "all-zero" ? "no eigenvalue" : "none positive";
      return [
        {label: "αλₘₐₓ = 1", at: oneStep ?? undefined, missing, choose: () => set("a", "one")},
        {
          label: "best",
          at: best ?? undefined,
          missing: spectrum === "negative-modes" ? "one is negative" : missing,
          choose: () => set("a", "best")
        },
        {label: "αλₘₐₓ = 2", at: limit ?? undefined, missing, choose: () => set("a", "edge")}
      ];
    }
  });
}

/** One of the two eigenvalues of the course's H, by identity: it stays the same one when the ranks cross. */
export function eigenvalueSlider(which: "first" | "second"): HTMLElement {
  return slider({
    label: which === "first" ? "First eigenvalue" : "Second eigenvalue",
    value: {
      get: () => spectrumOf(get("H"))[which],
      set: (next) => setHessian({...spectrumOf(get("H")), [which]: next})
    },
    scale: signedLogarithmic(1e6, 1e-6)
  });
}
