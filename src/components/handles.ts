import type {PlotlyHTMLElement} from "plotly.js-dist-min";
import {resolve} from "../figures/theme.js";
import type {Handle} from "../figures/types.js";
import {type Axis, axes} from "./axes.js";
import {put, write} from "./write.js";

/** What a handle does when it is moved, by its id. */
export type Moves = Readonly<Record<string, (to: [number, number]) => void>>;

const ARROWS: Record<string, readonly [number, number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowDown: [0, -1],
  ArrowUp: [0, 1],
  PageDown: [0, -10],
  PageUp: [0, 10]
};

/** The points to drag of one figure: buttons over its axes, moved by pointer, by touch and by the arrow keys. */
export function handles(graph: PlotlyHTMLElement, host: HTMLElement) {
  const buttons = new Map<string, HTMLButtonElement>();
  let shown: ReadonlyMap<string, Handle> = new Map();
  let on: Moves = {};

  const pairOf = (handle: Handle) => axes(graph, handle.xaxis, handle.yaxis);

  /** Sends a handle to a place in px of the plot's box, held inside its axes. */
  function send(id: string, [px, py]: readonly [number, number]): void {
    const handle = shown.get(id);
    const pair = handle && pairOf(handle);
    if (!handle || !pair) return;
    const [x, y] = pair;
    const along = handle.along ?? "xy";
    on[id]?.([
      along === "y" ? handle.at[0] : x.toData(hold(px, x)),
      along === "x" ? handle.at[1] : y.toData(hold(py, y))
    ]);
  }

  /** Moves a handle by steps of its own along its axes. */
  function nudge(id: string, [dx, dy]: readonly [number, number]): void {
    const handle = shown.get(id);
    const pair = handle && pairOf(handle);
    if (!handle || !pair) return;
    const {along = "xy", step = 0.05} = handle;
    // On a handle of one axis every arrow counts: right and up are more, left and down are less.
    const [sx, sy] = along === "x" ? [dx + dy, 0] : along === "y" ? [0, dx + dy] : [dx, dy];
    const moved = (value: number, axis: Axis, by: number) =>
      by === 0 ? value : axis.log ? Math.max(value, 1e-300) * 10 ** by : tidy(value + by);
    on[id]?.([moved(handle.at[0], pair[0], sx * step), moved(handle.at[1], pair[1], sy * step)]);
  }

  function make(id: string): HTMLButtonElement {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "handle";
    button.dataset.handle = id;
    let grip: readonly [number, number] | undefined; // from the pointer to the middle of the handle
    button.addEventListener("pointerdown", (event) => {
      if (event.button !== 0) return;
      const {left, top, width, height} = button.getBoundingClientRect();
      grip = [left + width / 2 - event.clientX, top + height / 2 - event.clientY];
      button.setPointerCapture(event.pointerId);
      button.focus({preventScroll: true});
      event.preventDefault();
    });
    button.addEventListener("pointermove", (event) => {
      if (!grip) return;
      const {left, top} = host.getBoundingClientRect();
      send(id, [event.clientX + grip[0] - left, event.clientY + grip[1] - top]);
    });
    for (const end of ["pointerup", "pointercancel", "lostpointercapture"] as const)
      button.addEventListener(end, () => (grip = undefined));
    button.addEventListener("keydown", (event) => {
      const arrow = ARROWS[event.key];
      if (!arrow || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      const times = event.shiftKey ? 10 : 1;
      nudge(id, [arrow[0] * times, arrow[1] * times]);
    });
    host.append(button);
    buttons.set(id, button);
    return button;
  }

  /** Puts every handle where its axes say; one that would leave the window stays at its edge, with the focus. */
  function draw(dark: boolean): void {
    for (const [id, handle] of shown) {
      const pair = pairOf(handle);
      const button = buttons.get(id) ?? make(id);
      write(button, "hidden", pair === null);
      if (!pair) continue;
      const [x, y] = pair;
      const px = x.toPixel(handle.at[0]);
      const py = y.toPixel(handle.at[1]);
      const at = [hold(Number.isNaN(px) ? x.from : px, x), hold(Number.isNaN(py) ? y.to : py, y)];
      button.style.transform = `translate(${at[0].toFixed(1)}px, ${at[1].toFixed(1)}px)`;
      button.style.setProperty("--handle", resolve(handle.color ?? "@ink", dark));
      put(button, "data-along", handle.along ?? "xy");
      button.classList.toggle("clamped", Math.abs(at[0] - px) > 1 || Math.abs(at[1] - py) > 1);
      describe(button, handle);
    }
    for (const [id, button] of buttons) {
      if (shown.has(id)) continue;
      button.remove();
      buttons.delete(id);
    }
  }

  return {
    draw,
    show(list: readonly Handle[], moves: Moves): void {
      shown = new Map(list.map((handle) => [handle.id, handle]));
      on = moves;
    }
  };
}

/** What a screen reader hears. A handle of one axis is a slider; one of two is a point. */
function describe(button: HTMLButtonElement, {label, at, value, along}: Handle): void {
  const words = value ?? at.map((v) => v.toPrecision(3)).join(", ");
  if (along && along !== "xy") {
    const now = at[along === "x" ? 0 : 1];
    put(button, "role", "slider");
    put(button, "aria-label", label);
    put(button, "aria-valuenow", `${now}`);
    put(button, "aria-valuetext", words);
  } else {
    put(button, "aria-roledescription", "point to drag");
    put(button, "aria-label", `${label}: ${words}`);
  }
}

const hold = (pixel: number, {from, to}: Axis): number => Math.min(to, Math.max(from, pixel));

/** 0.1 + 0.2 is 0.3 to a hand that counts in steps. */
const tidy = (value: number): number => Number(value.toPrecision(12));
