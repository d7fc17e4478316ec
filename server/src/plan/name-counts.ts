import { exchanges } from '../text/shared-ends';

/** Which names stand in the parts of a plan, from version to version: only parts that come or go are gone through. */
export class NameCounts {
  #lists: readonly (readonly string[])[] = [];
  readonly #counts = new Map<string, number>();

  /** Takes the names that stand in each part now; a part that is as it was has the same list. */
  update(lists: readonly (readonly string[])[]): void {
    for (const { removed, added } of exchanges(this.#lists, lists)) {
      for (const name of added) this.#counts.set(name, (this.#counts.get(name) ?? 0) + 1);
      for (const name of removed) {
        const left = (this.#counts.get(name) ?? 0) - 1;
        if (left > 0) this.#counts.set(name, left);
        else this.#counts.delete(name);
      }
    }
    this.#lists = lists;
  }

  /** Whether any part has the name. */
  has(name: string): boolean {
    return this.#counts.has(name);
  }
}
