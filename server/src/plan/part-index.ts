import { grouped } from '../text/grouped';
import { type Exchange, exchanges } from '../text/shared-ends';
import { firstFrom } from './part-range';

/** Something that stands in a part under a name. */
export interface Entry {
  readonly key: string;
  /** The offset by which it is ordered. */
  readonly at: number;
}

/** What the parts of a plan have under one name, from version to version: only parts that come or go are gone through. */
export class PartIndex<E extends Entry> {
  #lists: readonly (readonly E[])[] = [];
  readonly #held = new Map<string, E[]>();

  /** Takes what each part has now, in the order of the text; the names under which something came or went, with what stood there. */
  update(lists: readonly (readonly E[])[]): ReadonlyMap<string, readonly E[]> {
    const touched = new Map<string, readonly E[]>();
    for (const exchange of exchanges(this.#lists, lists)) this.#exchange(exchange, touched);
    this.#lists = lists;
    return touched;
  }

  /** Exchanges what stands in a row; `touched` is told of the names, with what stood there before all. */
  #exchange({ removed, added, ahead }: Exchange<E>, touched: Map<string, readonly E[]>): void {
    const touch = (key: string): readonly E[] => {
      const held = this.of(key);
      if (!touched.has(key)) touched.set(key, held);
      return held;
    };
    const come = grouped(added, (entry) => entry.key);
    for (const [key, gone] of grouped(removed, (entry) => entry.key)) {
      const held = touch(key);
      const place = held.indexOf(gone[0] as E);
      this.#hold(key, held.slice(0, place).concat(come.get(key) ?? none, held.slice(place + gone.length)));
      come.delete(key);
    }
    for (const [key, own] of come) {
      const held = touch(key);
      // What stands behind may be on its way out, and its offset of no meaning.
      const place = ahead === 0 ? 0 : firstFrom(held, own[0]?.at ?? 0, ({ at }) => at);
      this.#hold(key, held.slice(0, place).concat(own, held.slice(place)));
    }
  }

  /** What stands under a name, in the order of the text; another list where that has changed. */
  of(key: string): readonly E[] {
    return this.#held.get(key) ?? none;
  }

  #hold(key: string, entries: E[]): void {
    if (entries.length === 0) this.#held.delete(key);
    else this.#held.set(key, entries);
  }
}

/** What is found of all that stands under each name, kept as long as the same stands there. */
export class FoundByName<E extends Entry, Found> {
  readonly #index = new PartIndex<E>();
  readonly #found = new Map<string, readonly Found[]>();

  /** Takes what each part has now, in the order of the text; everything that is found. */
  update(lists: readonly (readonly E[])[], find: (held: readonly E[]) => readonly Found[]): readonly Found[] {
    for (const key of this.#index.update(lists).keys()) {
      const found = find(this.#index.of(key));
      if (found.length === 0) this.#found.delete(key);
      else this.#found.set(key, found);
    }
    return [...this.#found.values()].flat();
  }
}

const none: readonly never[] = [];
