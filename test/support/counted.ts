/** The same numbers, with a call of `onRead` for every place that is read: how much work was done, without a clock. */
export function counted(x: Float64Array, onRead: (place: number) => void): Float64Array {
  return new Proxy(x, {
    get(target, key) {
      onRead(Number(key));
      return Reflect.get(target, key);
    }
  });
}
