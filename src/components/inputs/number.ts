import {type Binding, live} from "./bind.js";
import {exactBox} from "./exactBox.js";

let serial = 0;

/** A box for one number, for what a handle moves in two directions at once. */
export function numberBox({
  label,
  value,
  min,
  max,
  step = 0.05
}: {
  readonly label: string;
  readonly value: Binding<number>;
  readonly min: number;
  readonly max: number;
  /** What an arrow key adds; Shift or a Page key adds ten times that. */
  readonly step?: number | (() => number);
}): HTMLElement {
  const id = `number-${++serial}`;
  const root = document.createElement("div");
  root.className = "control control-number";
  root.innerHTML = `<label for="${id}"></label><input id="${id}" class="number" type="text" inputmode="decimal" autocomplete="off" spellcheck="false" aria-describedby="${id}-error"><p class="control-error" id="${id}-error" role="alert" hidden></p>`;
  const [name, box, error] = root.children as unknown as [HTMLLabelElement, HTMLInputElement, HTMLElement];
  name.textContent = label;

  const exact = exactBox(box, error, {min, max}, (next) => value.set(next));
  box.addEventListener("keydown", (event) => {
    const sign = {ArrowDown: -1, ArrowUp: 1, PageDown: -10, PageUp: 10}[event.key];
    if (!sign) return;
    event.preventDefault();
    exact.clear();
    const by = sign * (typeof step === "number" ? step : step()) * (event.shiftKey ? 10 : 1);
    value.set(Math.min(max, Math.max(min, Number((value.get() + by).toPrecision(12)))));
  });
  live(root, () => exact.show(value.get()));
  return root;
}
