import {type SpectrumView, tauAt} from "../../figures/spectrum.js";
import type {SpectrumPart} from "../../numerics/network/networkSpectrum.js";
import type {Moves} from "../handles.js";
import {bind, live} from "../inputs/bind.js";
import {choose, controls} from "../inputs/choices.js";
import {logarithmic} from "../inputs/scale.js";
import {slider} from "../inputs/slider.js";
import {views} from "../inputs/views.js";
import type {Values} from "../keys.js";
import {stepSlider} from "../network/steps.js";
import {get, set} from "../state.js";
import {write} from "../write.js";

/** The part that a word of the address means; a layer that the network does not have means its last. */
export const partOf = (word: Values["spPart"], layers: number): SpectrumPart =>
  word.startsWith("layer") ? Math.min(layers, Number(word.slice(5))) - 1 : (word as Exclude<SpectrumPart, number>);

/** The matrix, the step, the threshold, ω. */
export function spectrumControls(): readonly HTMLElement[] {
  const parts = choose({
    label: "Matrix",
    value: bind("spPart"),
    options: {
      hessian: "Hessian",
      "gauss-newton": "Gauss–Newton part",
      residual: "residual part",
      layer1: "layer 1",
      layer2: "layer 2",
      layer3: "layer 3",
      layer4: "layer 4",
      layer5: "layer 5"
    }
  });
  live(parts, () => {
    for (const [i, each] of [...parts.querySelectorAll("label")].entries())
      write(each, "hidden", i > 3 + get("nnDepth"));
  });
  return [
    parts,
    controls(
      stepSlider(),
      slider({
        label: "What counts as zero, τ",
        idea: "step",
        value: bind("spTau"),
        scale: logarithmic(1e-6, 1e3, {perDecade: 20})
      }),
      slider({
        label: "Weight decay ω added at this θ",
        value: bind("spOmega"),
        scale: logarithmic(1e-4, 10, {zero: true, perDecade: 20})
      })
    ),
    views<"spViews">({
      label: "Views",
      name: "spViews",
      options: {histogram: "histogram", rank: "rank", density: "density"} satisfies Record<SpectrumView, string>,
      all: "All views are open"
    })
  ];
}

/** What the handle moves. */
export const spectrumMoves: Moves = {tau: ([u]) => set("spTau", Math.min(1e3, tauAt(u)))};
