import {trainingPresets} from "../../numerics/network/presets.js";
import type {Binding} from "../inputs/bind.js";
import {upTo} from "../inputs/scale.js";
import {slider} from "../inputs/slider.js";
import {get, set} from "../state.js";

/** The last step there is: of what the reader trained, else of the run that comes with the course. */
export const stepsThere = (): number => get("nnTo") || trainingPresets[get("nnData")].steps;

/** The step that is looked at, in all figures of the chapter: never beyond the run. */
export const lookedAt: Binding<number> = {
  get: () => Math.min(get("nnK"), stepsThere()),
  set: (k) => set("nnK", Math.round(k))
};

/** A slider for the step that is looked at. */
export const stepSlider = (): HTMLElement => slider({label: "Step k", value: lookedAt, scale: upTo(stepsThere)});
