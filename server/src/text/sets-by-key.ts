/** Things under keys, each thing once under a key. Where there is but one, as there is mostly, no set is made for it. */
export class SetsByKey<K, V extends object> {
  readonly #held = new Map<K, V | Set<V>>();

  /** What stands under a key. */
  of(key: K): Iterable<V> {
    const held = this.#held.get(key);
    if (held === undefined) return nothing;
    return held instanceof Set ? held : [held];
  }

  /** Whether anything stands under a key. */
  has(key: K): boolean {
    return this.#held.has(key);
  }

  add(key: K, thing: V): void {
    const held = this.#held.get(key);
    if (held === undefined) this.#held.set(key, thing);
    else if (held instanceof Set) held.add(thing);
    else if (held !== thing) this.#held.set(key, new Set([held, thing]));
  }

  remove(key: K, thing: V): void {
    const held = this.#held.get(key);
    if (held === thing) this.#held.delete(key);
    else if (held instanceof Set && held.delete(thing) && held.size === 0) this.#held.delete(key);
  }

  clear(): void {
    this.#held.clear();
  }
}

const nothing: readonly never[] = [];
