import type {Name, Values} from "../keys.js";
import {get, set} from "../state.js";
import {print, write} from "../write.js";
import {bind, live} from "./bind.js";
import {toggles} from "./choices.js";

type Flags = {[K in Name]: Values[K] extends readonly string[] ? K : never}[Name];
type Flag<K extends Flags> = Values[K] extends readonly (infer T extends string)[] ? T : never;

/** The views or layers of a figure, as chips, and a button that reveals the next one that is closed. */
export function views<K extends Flags>({
  label,
  name,
  options,
  all
}: {
  readonly label: string;
  /** The key that holds the open ones. */
  readonly name: K;
  /** In the order in which they are revealed. */
  readonly options: Readonly<Record<Flag<K>, string>>;
  /** What the button says once nothing is closed: “All views are open”. */
  readonly all: string;
}): HTMLElement {
  const open = bind(name) as unknown as {get(): readonly Flag<K>[]; set(value: readonly Flag<K>[]): void};
  const root = toggles({label, value: open, options});
  const button = root.appendChild(document.createElement("button"));
  button.type = "button";
  const next = () =>
    (Object.keys(options) as Flag<K>[]).find((each) => !(get(name) as readonly string[]).includes(each));
  button.addEventListener("click", () => {
    const each = next();
    if (each) set(name, [...open.get(), each] as never);
  });
  live(root, () => {
    const each = next();
    write(button, "disabled", each === undefined);
    print(button, each ? `Show one more: ${options[each]}` : all);
  });
  return root;
}
