import type { Paged } from './paged';
import { remembered } from './remembered';
import { lastAtMost } from './source';

/** What the members of one page count before each of them, with all together behind the last. */
type InPage<T> = (page: readonly T[]) => Uint32Array;

/** Counts page by page; of a page that another list has too it is known. */
export function inPage<T>(countOf: (member: T) => number): InPage<T> {
  return remembered((page) => {
    const sums = new Uint32Array(page.length + 1);
    for (const [at, member] of page.entries()) sums[at + 1] = (sums[at] ?? 0) + countOf(member);
    return sums;
  });
}

/** What the members of a list count, added up. */
export class PagedSums<T> {
  readonly #list: Paged<T>;
  readonly #inPage: InPage<T>;
  /** Before each page. */
  readonly #before: Uint32Array;
  readonly total: number;

  constructor(list: Paged<T>, countIn: InPage<T>) {
    this.#list = list;
    this.#inPage = countIn;
    this.#before = new Uint32Array(list.pages.length);
    let total = 0;
    for (const [at, page] of list.pages.entries()) {
      this.#before[at] = total;
      total += countIn(page)[page.length] ?? 0;
    }
    this.total = total;
  }

  /** The last member before which no more is counted than so much, and what is counted before it. */
  find(count: number): { readonly index: number; readonly before: number } {
    const page = lastAtMost(this.#before, count);
    const own = this.#list.pages[page] ?? [];
    const sums = this.#inPage(own).subarray(0, own.length);
    const start = this.#before[page] ?? 0;
    const at = lastAtMost(sums, count - start);
    return { index: this.#list.startOf(page) + at, before: start + (sums[at] ?? 0) };
  }

  /** What is counted before a member. */
  before(index: number): number {
    const { page, at } = this.#list.placeOf(index);
    return (this.#before[page] ?? 0) + (this.#inPage(this.#list.pages[page] ?? [])[at] ?? 0);
  }
}
