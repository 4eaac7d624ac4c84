import {hessianPhrase} from "../../figures/shared/hessianName.js";
import {num, point} from "../../figures/words.js";
import {determinant} from "../../numerics/linalg/determinant.js";
import {trace} from "../../numerics/linalg/matrix.js";
import {conditionNumber} from "../../numerics/spectrum/conditioning.js";
import {hessianOf} from "../course.js";
import {live} from "../inputs/bind.js";
import {controls, presets} from "../inputs/choices.js";
import {angleSlider, eigenvalueSlider, entryBox} from "../inputs/course.js";
import {get, reset} from "../state.js";
import {print} from "../write.js";
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
    controls(entryBox("a"), entryBox("b"), entryBox("c")),
    controls(eigenvalueSlider("first"), eigenvalueSlider("second"), angleSlider()),
    presets(hessianPresets),
    fromFunction(),
    back
  );
  live(root, () => print(words, sentence()));
  return (made = root);
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
