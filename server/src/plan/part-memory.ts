import { SetsByKey } from '../text/sets-by-key';

/** What was found of the parts of a plan, and from what: it holds until something of that is gone. */
export class PartMemory<Found> {
  readonly #known = new Map<object, { readonly found: Found; readonly from: ReadonlySet<object> }>();
  readonly #dependents = new SetsByKey<object, object>();

  get(part: object): Found | undefined {
    return this.#known.get(part)?.found;
  }

  /** Whether anything was found from a thing. */
  holds(thing: object): boolean {
    return this.#dependents.has(thing);
  }

  /** Keeps what was found of a part from itself and other things. */
  set(part: object, found: Found, from: ReadonlySet<object>): void {
    this.drop(part);
    this.#known.set(part, { found, from });
    for (const thing of from) this.#dependents.add(thing, part);
  }

  /** Forgets what was found from things that are gone. */
  forget(gone: Iterable<object>): void {
    for (const thing of gone) for (const part of this.#dependents.of(thing)) this.drop(part);
  }

  /** Forgets what was found of a part. */
  drop(part: object): void {
    for (const thing of this.#known.get(part)?.from ?? []) this.#dependents.remove(thing, part);
    this.#known.delete(part);
  }

  /** Forgets everything. */
  clear(): void {
    this.#known.clear();
    this.#dependents.clear();
  }
}
