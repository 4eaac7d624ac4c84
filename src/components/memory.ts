const held = new Map<string, string>();

/** What was remembered under a name on the reader’s machine; where storage is denied, for as long as the page lasts. */
export function remembered<T>(name: string): T | undefined {
  try {
    const text = held.get(name) ?? localStorage.getItem(`hessian:${name}`);
    return text === null ? undefined : (JSON.parse(text) as T);
  } catch {
    return undefined;
  }
}

/** Remembers a value under a name on the reader’s machine, where storage allows. */
export function remember(name: string, value: unknown): void {
  const text = JSON.stringify(value);
  held.set(name, text);
  try {
    localStorage.setItem(`hessian:${name}`, text);
  } catch {}
}
