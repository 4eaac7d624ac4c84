import type {Name, Values} from "../keys.js";
import {get, listen, set} from "../state.js";

/** One value that a control reads, writes and follows. */
export interface Binding<T> {
  get(): T;
  set(value: T): void;
}

/** A whole key of the state. */
export const bind = <K extends Name>(name: K): Binding<Values[K]> => ({
  get: () => get(name),
  set: (value) => set(name, value)
});

type Lists = {[K in Name]: Values[K] extends readonly number[] ? K : never}[Name];

/** Entry `i` of a key that holds numbers. */
export const entry = (name: Lists, i: number): Binding<number> => ({
  get: () => (get(name) as readonly number[])[i],
  set: (value) => set(name, (get(name) as readonly number[]).map((old, j) => (j === i ? value : old)) as never)
});

/**
 * Runs `pull` now and after every change of the state, for as long as the element is in the page: a control that a
 * page's edit threw away stops listening by itself.
 */
export function live(element: Element, pull: () => void): void {
  let seen = false;
  const stop = listen(() => {
    seen ||= element.isConnected;
    if (seen && !element.isConnected) stop();
    else pull();
  });
  pull();
}
