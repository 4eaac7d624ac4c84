import {hessianOf} from "../course.js";
import {get} from "../state.js";
import {bind} from "./bind.js";
import {logarithmic} from "./scale.js";
import {type Detent, slider} from "./slider.js";

/** The course's ε, from 1e-6 to 1e3 with 0 at its left end, and the shifts that a spectrum singles out. */
export function shiftSlider(): HTMLElement {
  return slider({
    label: "Shift ε",
    idea: "step",
    value: bind("eps"),
    scale: logarithmic(1e-6, 1e3, {zero: true}),
    detents() {
      const {values} = hessianOf(get("H"));
      const [least, most] = [values[0], values[values.length - 1]];
      const detent = (label: string, at: number, missing: string): Detent => ({
        label,
        at: at > 0 && at <= 1e3 ? at : undefined,
        missing: at > 1e3 ? "beyond 10³" : missing
      });
      return [
        detent("−λₘᵢₙ", 0 - least, "not positive"),
        detent("λₘᵢₙ", least, "not positive"),
        detent("λₘₐₓ", most, "not positive")
      ];
    }
  });
}
