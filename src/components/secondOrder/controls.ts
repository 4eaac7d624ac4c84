import {type ModelledId, modelled, modelledTitles} from "../../figures/secondOrderModel.js";
import type {Moves} from "../handles.js";
import {type Binding, bind} from "../inputs/bind.js";
import {choose, controls} from "../inputs/choices.js";
import {linear} from "../inputs/scale.js";
import {slider} from "../inputs/slider.js";
import {get, patch, set} from "../state.js";

/** A point held inside the part of the plane that is drawn; a hand is good for three digits. */
function held(id: ModelledId, [x, y]: readonly number[]): readonly number[] {
  const {x: across, y: up} = modelled(id);
  const inside = (value: number, [from, to]: readonly [number, number]) => Math.min(to, Math.max(from, value));
  return [inside(Number(x.toPrecision(3)), across), inside(Number(y.toPrecision(3)), up)];
}

/** The controls of the second-order model: the function, the point, the circle, the view. */
export function secondOrderControls(): readonly HTMLElement[] {
  const which: Binding<ModelledId> = {
    get: () => get("soF"),
    set: (id) => patch({soF: id, soX: held(id, get("soX"))})
  };
  const coordinate = (i: number) => {
    const value: Binding<number> = {
      get: () => get("soX")[i],
      set: (next) => {
        const moved = get("soX").map((old, j) => (j === i ? next : old));
        set("soX", held(get("soF"), moved));
      }
    };
    return slider({
      label: `Point x${"₁₂"[i]}`,
      idea: "model",
      value,
      scale: i === 0 ? linear(-2, 2, 0.05) : linear(-1.5, 3, 0.05)
    });
  };
  return [
    choose({label: "Function f", value: which, options: modelledTitles}),
    controls(
      coordinate(0),
      coordinate(1),
      slider({label: "Radius of the circle", value: bind("soR"), scale: linear(0.05, 1.4, 0.05)}),
      slider({
        label: "Turn the view",
        value: bind("soTurn"),
        scale: linear(-180, 180, 5),
        words: (a) => `${a} degrees`
      }),
      slider({label: "Tilt the view", value: bind("soTilt"), scale: linear(5, 85, 5), words: (a) => `${a} degrees`})
    )
  ];
}

/** What the point does when it is dragged on the flat picture. */
export const secondOrderMoves: Moves = {point: (to) => set("soX", held(get("soF"), to))};
