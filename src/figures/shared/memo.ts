/**
 * A function of plain data that returns the same object for equal input, for the last few inputs: a costly picture is
 * compared by identity, and a cell that runs again with nothing changed must not redraw it.
 */
export function remembered<Input, Output>(make: (input: Input) => Output, most = 8): (input: Input) => Output {
  const made = new Map<string, Output>();
  return (input) => {
    const name = JSON.stringify(input);
    const known = made.get(name);
    if (known !== undefined) return known;
    const fresh = make(input);
    made.set(name, fresh);
    if (made.size > most) made.delete(made.keys().next().value!);
    return fresh;
  };
}

/** Computed when first asked for, and never again: what a cell prepares for a figure that may be out of sight. */
export function once<T>(make: () => T): () => T {
  let made: {readonly value: T} | undefined;
  return () => (made ??= {value: make()}).value;
}
