/**
 * A function whose answer is remembered by what it is asked of, or by a thing that this has, for as long as that is held by others; of
 * one thing it must always say the same.
 */
export function remembered<K extends object, V extends object | string | number | boolean | null>(
  make: (of: K) => V,
  by: (of: K) => object = (of) => of,
): (of: K) => V {
  const known = new WeakMap<object, V>();
  return (of) => {
    const key = by(of);
    const before = known.get(key);
    if (before !== undefined) return before;
    const value = make(of);
    known.set(key, value);
    return value;
  };
}
