import type {Values} from "../keys.js";
import {patch} from "../state.js";
import {type Binding, live} from "./bind.js";

let serial = 0;

/** One of a few words, as radio buttons that look like chips. */
export function choose<T extends string>({
  label,
  value,
  options,
  order = Object.keys(options) as T[]
}: {
  readonly label: string;
  readonly value: Binding<T>;
  /** What the address calls it, and what the reader sees. */
  readonly options: Readonly<Record<T, string>>;
  /** In which order they stand; a record would put whole numbers first. */
  readonly order?: readonly T[];
}): HTMLElement {
  const name = `choice-${++serial}`;
  const root = group("toggles", label);
  const inputs = order.map((option) => {
    const input = chip(root, "radio", options[option]);
    input.name = name;
    input.addEventListener("change", () => value.set(option));
    return [option, input] as const;
  });
  live(root, () => {
    for (const [option, input] of inputs) input.checked = value.get() === option;
  });
  return root;
}

/** Any of a few words, as checkboxes that look like chips. */
export function toggles<T extends string>({
  label,
  value,
  options
}: {
  readonly label: string;
  readonly value: Binding<readonly T[]>;
  readonly options: Readonly<Record<T, string>>;
}): HTMLElement {
  const root = group("toggles", label);
  const inputs = (Object.keys(options) as T[]).map((option) => {
    const input = chip(root, "checkbox", options[option]);
    input.addEventListener("change", () => {
      const others = value.get().filter((word) => word !== option);
      value.set(input.checked ? [...others, option] : others);
    });
    return [option, input] as const;
  });
  live(root, () => {
    for (const [option, input] of inputs) input.checked = value.get().includes(option);
  });
  return root;
}

/** A checkbox alone. */
export function toggle({label, value}: {readonly label: string; readonly value: Binding<boolean>}): HTMLElement {
  const root = document.createElement("div");
  root.className = "toggles";
  const input = chip(root, "checkbox", label);
  input.addEventListener("change", () => value.set(input.checked));
  live(root, () => (input.checked = value.get()));
  return root;
}

/** A state worth seeing, with what to look for in it. */
export interface Preset {
  readonly label: string;
  /** One line: what to look for. */
  readonly look: string;
  readonly state: Partial<Values>;
}

/** Presets: each sets its keys at once, and says what to look for. Back returns to where the reader was. */
export function presets(list: readonly Preset[]): HTMLElement {
  const root = group("presets", "Presets");
  const look = document.createElement("p");
  look.className = "preset-look";
  look.setAttribute("role", "status");
  for (const {label, look: words, state} of list) {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = label;
    button.title = words;
    button.addEventListener("click", () => {
      patch(state, {push: true});
      look.textContent = words;
    });
    root.append(button);
  }
  root.append(look);
  return root;
}

/** Controls side by side, as many to a row as fit. */
export function controls(...items: readonly HTMLElement[]): HTMLElement {
  const root = document.createElement("div");
  root.className = "controls";
  root.append(...items);
  return root;
}

function group(className: string, label: string): HTMLElement {
  const root = document.createElement("div");
  root.className = className;
  root.setAttribute("role", "group");
  root.setAttribute("aria-label", label);
  const name = root.appendChild(document.createElement("span"));
  name.className = "group-label";
  name.textContent = label;
  return root;
}

function chip(root: HTMLElement, type: "radio" | "checkbox", words: string): HTMLInputElement {
  const label = document.createElement("label");
  const input = document.createElement("input");
  input.type = type;
  label.append(input, words);
  root.append(label);
  return input;
}
