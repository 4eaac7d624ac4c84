import type {Preset} from "../inputs/choices.js";
import type {Values} from "../keys.js";
import {courseRun} from "../network/courseRun.js";

/** A product along a random direction in the course’s run, and what is changed of it. */
export const plain = (change: Partial<Values> = {}): Partial<Values> => ({
  ...courseRun("chebyshev"),
  nnK: 1000,
  hvDir: "random",
  hvSeed: 1,
  hvH: 1e-3,
  hvM: 6,
  hvViews: ["ritz"],
  ...change
});

/** Products worth a look. */
export const productPresets: readonly Preset[] = [
  {
    label: "A random v",
    look: "Move h: the error of the central difference draws a U, and at its best it is still tens of thousands of times that of the exact product. On the right, six products already know λₘₐₓ.",
    state: plain()
  },
  {
    label: "Along the gradient",
    look: "The loss bends more along the gradient: the branch of truncation stands higher, and the best h is smaller.",
    state: plain({hvDir: "gradient"})
  },
  {
    label: "The sharpest direction",
    look: "Hv is long here, so that rounding weighs less against it: the branch on the left sinks by a digit.",
    state: plain({hvDir: "sharpest"})
  },
  {
    label: "Too small an h",
    look: "h = 10⁻¹⁰: the two gradients agree in most of their digits, and what is left when they are subtracted is mostly rounding.",
    state: plain({hvH: 1e-10})
  },
  {
    label: "All forty products",
    look: "Play from m = 0: the outermost eigenvalues are found first, λₘₐₓ long before λₘᵢₙ, and the bulk about 0 last.",
    state: plain({hvM: 40, hvViews: ["ritz", "ends"]})
  },
  {
    label: "At the draw",
    look: "k = 0, before any training: the same U. λₘᵢₙ = −2.7 stands far below 0, and the Ritz values reach it too, more slowly than λₘₐₓ.",
    state: plain({nnK: 0, hvM: 20})
  },
  {
    label: "ReLU",
    look: "Its gradient jumps at kinks. Once one lies between the two points the error shoots up: the wider U has no right branch to trust.",
    state: plain({nnAct: "relu"})
  },
  {
    label: "Digits",
    look: "Nearly four times the parameters, fifteen times the entries of H; and still ten products find λₘₐₓ.",
    state: {...plain(), ...courseRun("digits"), nnK: 300, hvM: 10}
  }
];
