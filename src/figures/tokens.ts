import {resolve} from "./theme.js";

/** A copy of plain figure data with every colour token resolved; arrays of numbers are passed on as they are. */
export function resolveAll<T>(value: T, dark: boolean): T {
  if (typeof value === "string") return (value.startsWith("@") ? resolve(value, dark) : value) as T;
  if (Array.isArray(value)) {
    const numbers = typeof value[0] === "number" && typeof value[value.length - 1] !== "string"; // [0, "@paper"] is a colour scale's
    return numbers ? value : (value.map((entry) => resolveAll(entry, dark)) as T);
  }
  if (value === null || typeof value !== "object" || ArrayBuffer.isView(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, entry]) => [name, resolveAll(entry, dark)])) as T;
}
