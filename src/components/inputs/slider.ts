import {print, put, write} from "../write.js";
import {type Binding, live} from "./bind.js";
import {exactBox} from "./exactBox.js";
import type {Scale} from "./scale.js";
import {type Tag, tagged} from "./tag.js";

/** A place on the track with a name of its own: a chip under the slider, and a notch that holds the thumb. */
export interface Detent {
  readonly label: string;
  /** Where it is, or undefined where it does not exist now; then the chip says `missing`. */
  readonly at: number | undefined;
  readonly missing?: string;
  /** What choosing it does; defaults to setting the value. */
  readonly choose?: () => void;
}

export interface SliderOptions {
  readonly label: string;
  readonly value: Binding<number>;
  readonly scale: Scale;
  /** The value in words, for a screen reader; defaults to the number. */
  readonly words?: (value: number) => string;
  readonly detents?: () => readonly Detent[];
  /** The idea whose colour it carries: "step", "lmax". */
  readonly idea?: string;
  /** What the picture calls it now, with its mark there. */
  readonly tag?: () => Tag | undefined;
  /** Why the control rests now, or "" when it does not. */
  readonly resting?: () => string;
}

let serial = 0;

/**
 * A labelled range with a box for the exact number. Arrow keys are fine steps, Shift and Page keys coarse ones. It follows
 * the state; `pull` is for what else its value or its scale depends on.
 */
export function slider({
  label,
  value,
  scale,
  words = String,
  detents,
  idea,
  tag,
  resting
}: SliderOptions): HTMLElement & {pull(): void} {
  const id = `slider-${++serial}`;
  const root = document.createElement("div");
  root.className = `control${idea ? ` c-${idea}` : ""}`;
  root.innerHTML = `<label for="${id}"></label><input id="${id}" type="range" min="0" max="${scale.steps}" step="1"><input class="number" type="text" inputmode="decimal" autocomplete="off" spellcheck="false"><p class="control-error" id="${id}-error" role="alert" hidden></p>`;
  const [name, range, box, error] = root.children as unknown as [
    HTMLLabelElement,
    HTMLInputElement,
    HTMLInputElement,
    HTMLElement
  ];
  name.textContent = label;
  const mark = tag && tagged(name);
  box.setAttribute("aria-label", `${label}, exact value`);
  box.setAttribute("aria-describedby", error.id);
  const chips = document.createElement("div");
  chips.className = "detents";
  if (detents) root.append(chips);

  const exact = exactBox(box, error, scale, (next) => value.set(next));
  const choose = (next: number) => {
    exact.clear();
    value.set(next);
  };
  /** The value under the thumb: a detent's own where one is within a hundredth of the track. */
  const underThumb = (): number => {
    const position = range.valueAsNumber / scale.steps;
    const notch = detents?.().find(({at}) => at !== undefined && Math.abs(scale.toPosition(at) - position) < 0.008);
    if (notch?.choose && !stepping) {
      notch.choose();
      return Number.NaN;
    }
    return notch?.at !== undefined && !stepping ? notch.at : scale.toValue(position);
  };
  let stepping = false; // by keys: a notch must not hold what a key moves
  range.addEventListener("keydown", (event) => {
    stepping = event.key.startsWith("Arrow") || event.key.startsWith("Page");
    const sign = {ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1, PageDown: -1, PageUp: 1}[event.key];
    if (!sign || !(event.shiftKey || event.key.startsWith("Page"))) return;
    event.preventDefault();
    range.valueAsNumber += sign * 10;
    choose(scale.toValue(range.valueAsNumber / scale.steps));
  });
  range.addEventListener("pointerdown", () => (stepping = false));
  range.addEventListener("input", () => {
    const next = underThumb();
    if (!Number.isNaN(next)) choose(next);
  });
  const pull = () => {
    const now = value.get();
    write(range, "max", `${scale.steps}`);
    write(range, "valueAsNumber", Math.round(Math.min(1, Math.max(0, scale.toPosition(now))) * scale.steps));
    const called = tag?.();
    mark?.(called);
    put(range, "aria-valuetext", called ? `${words(now)}, now ${called.text}` : words(now));
    exact.show(now);
    const why = resting?.() ?? "";
    for (const input of [range, box]) write(input, "disabled", why !== "");
    write(range, "title", why);
    if (detents) fillChips(chips, detents(), now, choose);
  };
  live(root, pull);
  return Object.assign(root, {pull});
}

/** Chips are kept, not rebuilt, so that the one in use keeps the focus. */
function fillChips(root: HTMLElement, detents: readonly Detent[], now: number, choose: (value: number) => void): void {
  detents.forEach(({label, at, missing = "", choose: own}, i) => {
    const chip = (root.children[i] ?? root.appendChild(document.createElement("button"))) as HTMLButtonElement;
    write(chip, "type", "button");
    print(chip, at === undefined ? `${label}: ${missing}` : label);
    write(chip, "disabled", at === undefined);
    put(chip, "aria-pressed", `${at !== undefined && Math.abs(at - now) <= 4e-15 * Math.abs(at)}`);
    chip.onclick = () => (own ? own() : at !== undefined && choose(at));
  });
  while (root.children.length > detents.length) root.lastChild!.remove();
}
