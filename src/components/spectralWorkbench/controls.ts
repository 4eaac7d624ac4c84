import {fittingScale, fittingWindow} from "../../figures/spectralWorkbench.js";
import {bind} from "../inputs/bind.js";
import {controls} from "../inputs/choices.js";
import {angleSlider, eigenvalueSlider, entryBox} from "../inputs/course.js";
import {hidden} from "../inputs/fold.js";
import {linear, logarithmic} from "../inputs/scale.js";
import {slider} from "../inputs/slider.js";
import {views} from "../inputs/views.js";
import {get} from "../state.js";
import {workbenchNow} from "./state.js";

/** The controls of the workbench: the entries; the eigenvalues and the angle; the zoom; x and the scale once they are seen. */
export function workbenchControls(): HTMLElement {
  const root = document.createElement("div");
  root.className = "control-rows";
  root.append(
    entries(),
    controls(eigenvalueSlider("first"), eigenvalueSlider("second"), angleSlider(), zoom(), direction(), scale())
  );
  return root;
}

function entries(): HTMLElement {
  const root = controls(entryBox("a"), entryBox("b"), entryBox("c"));
  root.classList.add("controls-entries");
  return root;
}

/** The views beside the level set, revealed one after the other. */
export const workbenchViews = (): HTMLElement =>
  views({
    label: "Views",
    name: "swViews",
    options: {image: "the image of the unit circle", vector: "x and Hx", formula: "equation 6 as a circle"},
    all: "All views are open"
  });

const zoom = (): HTMLElement =>
  slider({
    label: "Window, half its height",
    value: bind("swWindow"),
    scale: logarithmic(1e-4, 1e4, {perDecade: 20}),
    detents: () => [{label: "fit", at: fittingWindow(workbenchNow()), missing: "no level set"}]
  });

function direction(): HTMLElement {
  const detents = () => {
    const {repeated, vectors} = workbenchNow();
    return vectors.map(([x, y], i) => ({
      label: `along v${"₁₂"[i]}`,
      at: repeated ? undefined : (Math.atan2(y, x) * 180) / Math.PI,
      missing: "every direction"
    }));
  };
  const root = slider({
    label: "Direction of x in degrees",
    value: bind("swX"),
    scale: linear(-180, 180, 1),
    words: (degrees) => `${degrees} degrees`,
    detents
  });
  return hidden(root, () => !get("swViews").includes("vector"));
}

function scale(): HTMLElement {
  const root = slider({
    label: "Scale of Hx and λ",
    value: bind("swScale"),
    scale: logarithmic(1e-7, 1e7, {perDecade: 20}),
    detents: () => [{label: "fit", at: fittingScale(workbenchNow()), missing: "H is 0"}]
  });
  return hidden(root, () => get("swViews").length === 0);
}
