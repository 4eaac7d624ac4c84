import {Generators} from "observablehq:stdlib";
import type {Key} from "./codec.js";
import {KEYS, type Name, type Values} from "./keys.js";
import {type Refusal, refuse} from "./refusals.js";

/** The version of the address: raised when an old address would mean something else. */
const VERSION = "1";
/** The longest value of a key that is read from an address. */
export const LONGEST = 500;
const NAMES = Object.keys(KEYS) as Name[];
const key = <K extends Name>(name: K) => KEYS[name] as unknown as Key<Values[K]>;

const values = {} as Values;
const listeners = new Set<() => void>();
let timer = 0;

function read(): void {
  const query = new URLSearchParams(location.search);
  const version = query.get("v");
  const known = version === null || version === VERSION;
  const bad: Refusal[] = known ? [] : [{name: "v", got: version, expected: `version ${VERSION} of the address`}];
  for (const name of NAMES) set1(name, query, known, bad);
  refuse(bad);
  tell();
}

function set1<K extends Name>(name: K, query: URLSearchParams, known: boolean, bad: Refusal[]): void {
  const {fallback, expected, read} = key(name);
  const text = known ? query.get(name) : null;
  const got = text === null || text.length > LONGEST ? undefined : read(text);
  if (text !== null && got === undefined) bad.push({name, got: text.slice(0, 40), expected});
  values[name] = got ?? fallback;
}

/** The query that stands for the state: every key that is not at its default, or only those that other pages share. */
export function query({course = false} = {}): string {
  const search = new URLSearchParams(course ? "" : location.search);
  search.delete("v");
  for (const name of NAMES) {
    const {fallback, write, course: shared} = key(name);
    const text = write(values[name] as never);
    if (text === write(fallback as never) || (course && !shared)) search.delete(name);
    else search.set(name, text);
  }
  if (NAMES.some((name) => search.has(name))) search.set("v", VERSION);
  const text = search.toString();
  return text && `?${text}`;
}

/** Writes the state into the address now, and into the links to the course's other pages. */
export function write({push = false} = {}): void {
  clearTimeout(timer);
  const search = query();
  if (search !== location.search)
    history[push ? "pushState" : "replaceState"](history.state, "", location.pathname + search + location.hash);
  const shared = query({course: true});
  for (const link of document.querySelectorAll<HTMLAnchorElement>("a[href]:not([href^='#'], [download])"))
    if (link.origin === location.origin) link.search = link.pathname === location.pathname ? search : shared;
}

function tell(): void {
  for (const listener of [...listeners]) listener();
}

/** Sets some keys at once; every follower hears it in the same task. With `push`, Back undoes it. */
export function patch(change: Partial<Values>, {push = false} = {}): void {
  if (push) write(); // what came before is an entry of its own
  Object.assign(values, change);
  tell();
  if (push) write({push});
  else {
    clearTimeout(timer); // browsers refuse more than 100 writes in 30 s
    timer = window.setTimeout(write, 250);
  }
}

/** Sets one key. */
export function set<K extends Name>(name: K, value: Values[K]): void {
  patch({[name]: value} as unknown as Partial<Values>);
}

export const get = <K extends Name>(name: K): Values[K] => values[name];

/** Puts keys back to their defaults. Back undoes it. */
export function reset(names: readonly Name[]): void {
  patch(Object.fromEntries(names.map((name) => [name, KEYS[name].fallback])), {push: true});
}

/** Calls back after every change. Returns what ends it. */
export function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** In a cell, `const start = follow("start")` is the value, anew at each change: the runtime takes the generator apart. */
export function follow<K extends Name>(name: K): Values[K] {
  return Generators.observe<Values[K]>((change) => {
    let last = values[name];
    change(last);
    return listen(() => {
      if (values[name] !== last) change((last = values[name]));
    });
  }) as never;
}

read();
write();
addEventListener("popstate", read);
addEventListener("pagehide", () => write());
for (const event of ["click", "auxclick"]) addEventListener(event, () => write(), {capture: true}); // links carry the latest
