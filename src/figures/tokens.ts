import {resolve} from "./theme.js";

/** A copy of plain figure data with every colour token resolved; arrays of numbers are passed on as they are. */
export function resolveAll<T>(value: T, dark: boolean): T {
  if (typeof value === "string") return (value.startsWith("@") ? resolve(value, dark) : value) as T;
  if (Array.isArray(value))
    return typeof value[0] === "number" ? value : (value.map((entry) => resolveAll(entry, dark)) as T);
  if (value === null || typeof value !== "object" || ArrayBuffer.isView(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, entry]) => [name, resolveAll(entry, dark)])) as T;
}
