import {modeToken} from "../../figures/theme.js";
import {stepLimits} from "../../numerics/optimizers/stepLimits.js";
import type {Vector} from "../../numerics/types.js";
import {hessianOf, setHessian, spectrumOf, stepSizeNow} from "../course.js";
import {get, set} from "../state.js";
import {numberBox} from "./number.js";
import {linear, logarithmic, signedLogarithmic} from "./scale.js";
import {slider} from "./slider.js";

/** Whose spectrum the detents of α belong to. */
export interface StepSizeOptions {
  /** The eigenvalues now; default to those of the course's H. */
  readonly values?: () => Vector;
}

/**
 * The course's α, from 1e-7 to 1e7 with 0 at its left end, and the three step sizes that a spectrum singles out. Those
 * of the course's own H are kept by name, so that they stay exact; those of another spectrum become numbers.
 */
export function stepSizeSlider({values}: StepSizeOptions = {}): HTMLElement {
  const own = () => hessianOf(get("H")).values;
  return slider({
    label: "Step size α",
    idea: "step",
    words: (value) => (Number.isNaN(value) ? "none for this spectrum" : String(value)),
    value: {get: stepSizeNow, set: (next) => set("a", next)},
    scale: logarithmic(1e-7, 1e7, {zero: true}),
    detents() {
      const shown = values?.() ?? own();
      const named = shown.length === 2;
      const {oneStep, best, limit, spectrum} = stepLimits(shown);
      const missing = spectrum === "all-zero" ? "every eigenvalue is 0" : "none is positive";
      const detent = (label: string, at: number | null, name: "one" | "best" | "edge", why = missing) => ({
        label,
        at: at === null || at > 1e7 ? undefined : at,
        missing: at === null ? why : "beyond 10⁷",
        choose: () => set("a", named ? name : (at ?? 0))
      });
      return [
        detent("αλₘₐₓ = 1", oneStep, "one"),
        detent("best", best, "best", spectrum === "negative-modes" ? "one is negative" : missing),
        detent("αλₘₐₓ = 2", limit, "edge")
      ];
    }
  });
}

/** One of the two eigenvalues of the course's H, by identity: it stays the same one when the ranks cross. */
export function eigenvalueSlider(which: "first" | "second"): HTMLElement {
  const root = slider({
    label: which === "first" ? "First eigenvalue" : "Second eigenvalue",
    value: {
      get: () => spectrumOf(get("H"))[which],
      set: (next) => setHessian({...spectrumOf(get("H")), [which]: next})
    },
    scale: signedLogarithmic(1e6, 1e-6),
    tag() {
      const {first, second} = spectrumOf(get("H"));
      const rank = Number(which === "first" ? first > second : second >= first);
      return {text: `λ${"₁₂"[rank]}`, color: modeToken(rank, 2), symbol: "circle"};
    }
  });
  root.classList.add("tells-spectrum");
  return root;
}

/** θ of the first eigenvector’s axis, which points both ways: half a turn brings it back. */
export function angleSlider(): HTMLElement {
  const half = Math.PI / 2;
  const value = {
    get() {
      const {angle} = spectrumOf(get("H"));
      return Math.abs(angle) <= half ? angle : angle - Math.PI * Math.round(angle / Math.PI);
    },
    set: (angle: number) => setHessian({...spectrumOf(get("H")), angle})
  };
  const root = slider({
    label: "Rotation θ",
    value,
    scale: linear(-1.57, 1.57, 0.01),
    words: (angle) => `${angle} radians`
  });
  root.classList.add("tells-spectrum");
  return root;
}

const ENTRIES = {a: "Entry h₁₁", b: "Entry h₁₂ = h₂₁", c: "Entry h₂₂"} as const;

/** One entry of the course’s H. Setting it makes the entries the state: the other two stay as they are, to the last bit. */
export function entryBox(name: "a" | "b" | "c"): HTMLElement {
  const now = () => {
    const [[a, b], [, c]] = hessianOf(get("H")).matrix;
    return {a, b, c};
  };
  const value = {get: () => now()[name], set: (next: number) => setHessian({...now(), [name]: next})};
  return numberBox({label: ENTRIES[name], value, min: -1e6, max: 1e6});
}
