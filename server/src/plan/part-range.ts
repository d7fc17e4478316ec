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
