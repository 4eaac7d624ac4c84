import {hasMinimiser} from "../../figures/epsilonDial.js";
import {hessianOf} from "../course.js";
import {bind, entry} from "../inputs/bind.js";
import {choose, controls, toggle} from "../inputs/choices.js";
import {angleSlider, eigenvalueSlider} from "../inputs/course.js";
import {folded, hidden} from "../inputs/fold.js";
import {numberBox} from "../inputs/number.js";
import {logarithmic} from "../inputs/scale.js";
import {shiftSlider} from "../inputs/shift.js";
import {slider} from "../inputs/slider.js";
import {views} from "../inputs/views.js";
import {get, set} from "../state.js";

/** The controls of the ε dial: ε and the spectrum; folded away, the start and the window of the steps. */
export function dialControls(): HTMLElement {
  const root = document.createElement("div");
  root.className = "control-rows";
  root.append(
    controls(shiftSlider(), eigenvalueSlider("first"), eigenvalueSlider("second"), angleSlider()),
    folded("The start x₀ in numbers, and the window of the steps", [
      controls(
        ...["x₁", "x₂"].map((name, i) =>
          numberBox({label: `Start ${name}`, value: entry("start", i), min: -1e6, max: 1e6})
        )
      ),
      controls(
        slider({
          label: "Window of the steps, half its width",
          value: bind("edWindow"),
          scale: logarithmic(1e-6, 1e6, {perDecade: 20})
        })
      )
    ])
  );
  return root;
}

/** What ε is added to; and, where a minimum is needed and H has none, whether its stand-in takes its place. */
export function dialMeaning(): HTMLElement {
  const root = document.createElement("div");
  root.className = "control-rows";
  const options = {damping: "damping: added in the step", objective: "changed objective: added in f"};
  const standIn = toggle({
    label: "Stand-in for an H without a single minimiser: |λ|, at least a thousandth of the largest",
    value: {get: () => get("edStandIn") === "yes", set: (on) => set("edStandIn", on ? "yes" : "no")}
  });
  const needless = () => get("edMeaning") === "damping" || hasMinimiser(hessianOf(get("H")).values);
  root.append(choose({label: "Meaning of ε", value: bind("edMeaning"), options}), hidden(standIn, needless));
  return hidden(root, () => !get("edViews").includes("arc"));
}

/** The views, as chips, and a button that reveals the next one. */
export const dialViews = (): HTMLElement =>
  views({
    label: "Views",
    name: "edViews",
    options: {eigenvalues: "eigenvalues", kappa: "κ", arc: "the step", filter: "filter factors", sums: "det and trace"},
    all: "All views are open"
  });
