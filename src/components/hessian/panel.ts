import {hessianPhrase} from "../../figures/shared/hessianName.js";
import {num, point} from "../../figures/words.js";
import {determinant} from "../../numerics/linalg/determinant.js";
import {trace} from "../../numerics/linalg/matrix.js";
import {conditionNumber} from "../../numerics/spectrum/conditioning.js";
import {hessianOf, setHessian} from "../course.js";
import {type Binding, live} from "../inputs/bind.js";
import {controls, presets} from "../inputs/choices.js";
import {angleSlider, eigenvalueSlider} from "../inputs/course.js";
import {numberBox} from "../inputs/number.js";
import type {HessianState} from "../keys/course.js";
import {get, reset} from "../state.js";
import {fromFunction} from "./fromFunction.js";
import {hessianPresets} from "./presets.js";

let made: HTMLElement | undefined;

/** The panel of the course’s H, made once: its entries, its eigenvalues and angle, presets, and the Hessian of a function. */
export function hessianPanel(): HTMLElement {
  if (made) return made;
  const root = document.createElement("aside");
  root.className = "hessian-panel";
  root.id = "hessian-panel";
  root.setAttribute("aria-label", "The course’s Hessian");
  root.hidden = true;
  root.innerHTML = `<div class="panel-head"><h2 tabindex="-1">H, the Hessian of every figure</h2><button type="button" class="panel-close" aria-label="Close the panel">×</button></div><p class="panel-words" role="status"></p>`;
  const words = root.querySelector<HTMLElement>(".panel-words")!;
  const back = Object.assign(document.createElement("button"), {type: "button", textContent: "Reset H"});
  back.addEventListener("click", () => reset(["H"]));
  root.append(
    controls(entry("Entry h₁₁", "a"), entry("Entry h₁₂ = h₂₁", "b"), entry("Entry h₂₂", "c")),
    controls(eigenvalueSlider("first"), eigenvalueSlider("second"), angleSlider()),
    presets(hessianPresets),
    fromFunction(),
    back
  );
  live(root, () => (words.textContent = sentence()));
  return (made = root);
}

/** One entry of H. Setting it makes the entries the state: the other two stay as they are, to the last bit. */
function entry(label: string, name: "a" | "b" | "c"): HTMLElement {
  const now = () => {
    const [[a, b], [, c]] = hessianOf(get("H")).matrix;
    return {a, b, c};
  };
  const value: Binding<number> = {
    get: () => now()[name],
    set: (next) => setHessian({...now(), [name]: next} as HessianState)
  };
  return numberBox({label, value, min: -1e6, max: 1e6});
}

/** H in words, with the numbers that the chapters are about. */
function sentence(): string {
  const {matrix, values} = hessianOf(get("H"));
  const {value: kappa} = conditionNumber(values);
  const numbers = `tr H = ${num(trace(matrix))}, det H = ${num(determinant(matrix))}`;
  const spectrum = `λ₁ = ${num(values[0])}, λ₂ = ${num(values[1])}`;
  const condition = values.every((value) => value === 0) ? "" : `, κ = ${num(kappa)}`;
  return `Rows ${point(matrix[0])} and ${point(matrix[1])}. ${spectrum}: ${hessianPhrase(values)}. ${numbers}${condition}.`;
}
