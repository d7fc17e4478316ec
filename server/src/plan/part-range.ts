import type { PlanPart } from './plan';

/** Offsets from which and up to which a part reaches; the first reaches from before the text. */
export type Range = readonly [start: number, end: number];

/** Where the part at a place in the list of all begins and ends. */
export function rangeOf(parts: readonly PlanPart[], at: number): Range {
  return [at === 0 ? -1 : (parts[at]?.start ?? 0), parts[at + 1]?.start ?? Number.POSITIVE_INFINITY];
}

/** The members of a list in the order of the text that begin in the range. */
export function within<T>(all: readonly T[], [start, end]: Range, startOf: (one: T) => number): readonly T[] {
  return all.slice(firstFrom(all, start, startOf), firstFrom(all, end, startOf));
}

/** Place of the first member that begins at an offset or behind it; the list's length where there is none. */
export function firstFrom<T>(all: readonly T[], start: number, startOf: (one: T) => number): number {
  let low = 0;
  let high = all.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const one = all[middle];
    if (one !== undefined && startOf(one) < start) low = middle + 1;
    else high = middle;
  }
  return low;
}
