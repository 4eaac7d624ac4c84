import {type Layer, layerTitles, type MapId, mapOpenings, mapTitles} from "../../figures/hessianMap.js";
import {type Binding, bind, live} from "../inputs/bind.js";
import {choose, controls} from "../inputs/choices.js";
import {hidden} from "../inputs/fold.js";
import {functionField} from "../inputs/functionField.js";
import {numberBox} from "../inputs/number.js";
import {logarithmic} from "../inputs/scale.js";
import {slider} from "../inputs/slider.js";
import {get, patch, set} from "../state.js";
import {print, write} from "../write.js";
import {moveProbe, probeNow} from "./state.js";

const ownChosen = () => get("hmF") === "own";

/** The controls of the Hessian map: the function, the probe, its circle, the layer. */
export function hessianMapControls(): readonly HTMLElement[] {
  const which: Binding<MapId> = {
    get: () => get("hmF"),
    set: (id) => patch({hmF: id, ...mapOpenings[id]})
  };
  const coordinate = (i: number) => {
    const value: Binding<number> = {
      get: () => probeNow()[i],
      set: (next) => moveProbe(probeNow().map((old, j) => (j === i ? next : old)))
    };
    return numberBox({label: `Probe ${"xy"[i]}`, value, min: -100, max: 100});
  };
  const window = controls(
    slider({label: "Window, half its width", value: bind("hmW"), scale: logarithmic(0.1, 100, {perDecade: 20})})
  );
  hidden(window, () => !ownChosen());
  return [
    choose({label: "Function f", value: which, options: mapTitles}),
    functionField({name: "f", label: "f(x, y) =", chosen: ownChosen}),
    window,
    controls(coordinate(0), coordinate(1), slider({label: "Radius", value: bind("hmR"), scale: logarithmic(0.01, 10)})),
    layers()
  ];
}

/** The layers, as chips, and a button that shows the next one. */
function layers(): HTMLElement {
  const root = choose({label: "Show", value: bind("hmLayer"), options: layerTitles});
  const button = root.appendChild(document.createElement("button"));
  button.type = "button";
  const order = Object.keys(layerTitles) as Layer[];
  const next = () => order[order.indexOf(get("hmLayer")) + 1];
  button.addEventListener("click", () => {
    const layer = next();
    if (layer) set("hmLayer", layer);
  });
  live(root, () => {
    const layer = next();
    write(button, "disabled", layer === undefined);
    print(button, layer ? `Next layer: ${layerTitles[layer]}` : "This is the last layer");
  });
  return root;
}
