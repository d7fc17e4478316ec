import { lastAtMost } from './source';

/** A page of twice as many members is cut into pages of so many: few pages, of which one is soon copied. */
const full = 256;
/** What a change leaves of its page is joined with the next page where it is less. */
const least = 64;

/** A list of many members. It never changes: one with others in the place of some of its members shares all but a page or two with it. */
export class Paged<T> {
  readonly pages: readonly (readonly T[])[];
  readonly length: number;
  /** How many members stand before each page. */
  readonly #starts: Uint32Array;

  private constructor(pages: readonly (readonly T[])[]) {
    this.pages = pages;
    this.#starts = new Uint32Array(pages.length);
    let length = 0;
    for (const [at, page] of pages.entries()) {
      this.#starts[at] = length;
      length += page.length;
    }
    this.length = length;
  }

  static of<T>(members: readonly T[]): Paged<T> {
    return new Paged(inPages(members));
  }

  /** The member at an index; undefined where there is none. */
  at(index: number): T | undefined {
    const { page, at } = this.placeOf(index);
    return this.pages[page]?.[at];
  }

  /** The page that an index is in, and its place in that. */
  placeOf(index: number): { readonly page: number; readonly at: number } {
    const page = this.#pageAt(index);
    return { page, at: index - this.startOf(page) };
  }

  /** From one index on and before another, both within the list. */
  slice(from: number, to = this.length): readonly T[] {
    const first = this.#pageAt(from);
    const own = this.pages[first]?.slice(from - this.startOf(first), to - this.startOf(first)) ?? [];
    for (let page = first + 1; page < this.pages.length && this.startOf(page) < to; page += 1)
      own.push(...(this.pages[page]?.slice(0, to - this.startOf(page)) ?? []));
    return own;
  }

  /** The list with others in the place of those from one index on and before another. */
  spliced(from: number, to: number, made: readonly T[]): Paged<T> {
    const first = this.#pageAt(from);
    let last = this.#pageAt(to);
    const head = this.pages[first]?.slice(0, from - this.startOf(first)) ?? [];
    let members = head.concat(made, this.pages[last]?.slice(to - this.startOf(last)) ?? []);
    for (; members.length < least && last + 1 < this.pages.length; last += 1)
      members = members.concat(this.pages[last + 1] ?? []);
    return new Paged(this.pages.toSpliced(first, last + 1 - first, ...inPages(members)));
  }

  /** All members. */
  all(): T[] {
    return this.pages.flat() as T[];
  }

  /** How many members stand before a page. */
  startOf(page: number): number {
    return this.#starts[page] ?? this.length;
  }

  #pageAt(index: number): number {
    return lastAtMost(this.#starts, index);
  }
}

function inPages<T>(members: readonly T[]): readonly (readonly T[])[] {
  if (members.length < 2 * full) return [members];
  const pages: (readonly T[])[] = [];
  for (let at = 0; at < members.length; at += full) pages.push(members.slice(at, at + full));
  return pages;
}

/** With how many members two lists begin, and end, that are the same; none is counted twice. Pages that they share are not gone through. */
export function pagedEnds<T>(
  before: Paged<T>,
  now: Paged<T>,
): { readonly head: number; readonly tail: number } {
  const most = Math.min(before.length, now.length);
  let page = 0;
  while (page < before.pages.length && before.pages[page] === now.pages[page]) page += 1;
  let head = before.startOf(page);
  while (head < most && before.at(head) === now.at(head)) head += 1;
  let behind = 0;
  while (behind < before.pages.length - page && before.pages.at(-1 - behind) === now.pages.at(-1 - behind))
    behind += 1;
  let tail = Math.min(most - head, before.length - before.startOf(before.pages.length - behind));
  while (tail < most - head && before.at(before.length - 1 - tail) === now.at(now.length - 1 - tail))
    tail += 1;
  return { head, tail };
}
