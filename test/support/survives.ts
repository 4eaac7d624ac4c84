import {expect} from "vitest";
import {KEYS, type Name} from "../../src/components/keys.js";

/** Asserts that every value comes back from the address as it was. */
export function survive(values: object): void {
  for (const [name, value] of Object.entries(values)) {
    const {read, write} = KEYS[name as Name] as {read(text: string): unknown; write(value: unknown): string};
    expect(read(write(value)), name).toEqual(value);
  }
}
