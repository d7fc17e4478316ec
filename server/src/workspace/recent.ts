/** Things that can be made again, of which those asked for last are kept, up to so much weight of all. */
export class Recent<K extends object, V> {
  readonly #most: number;
  /** The one asked for last comes last. */
  readonly #kept = new Map<K, { readonly value: V; readonly weight: number }>();
  #weight = 0;

  constructor(most: number) {
    this.#most = most;
  }

  /** The thing that was kept under the key, else one that is made, and kept from now on. */
  recall(key: K, weight: number, make: () => V): V {
    const known = this.#kept.get(key);
    this.#kept.delete(key);
    const entry = known ?? { value: make(), weight };
    this.#kept.set(key, entry);
    if (known === undefined) this.#weight += weight;
    for (const [oldest, { weight: own }] of this.#kept) {
      if (this.#weight <= this.#most || oldest === key) break;
      this.#kept.delete(oldest);
      this.#weight -= own;
    }
    return entry.value;
  }

  /** Keeps nothing any more. */
  clear(): void {
    this.#kept.clear();
    this.#weight = 0;
  }
}
