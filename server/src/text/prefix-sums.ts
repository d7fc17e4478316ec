/**
 * What the members of a row count before each of them, and all together behind the last: one number more than the row has members.
 * `before`: the sums of another row, whose first `head` and last `tail` members this one has too and does not go through again.
 */
export function prefixSums<T>(
  row: readonly T[],
  countOf: (member: T) => number,
  { head, tail }: { readonly head: number; readonly tail: number },
  before: Uint32Array,
): Uint32Array {
  const sums = new Uint32Array(row.length + 1);
  sums.set(before.subarray(0, head + 1));
  const end = row.length - tail;
  for (let at = head; at < end; at += 1) sums[at + 1] = (sums[at] ?? 0) + countOf(row[at] as T);
  const from = before.length - 1 - tail;
  const moved = (sums[end] ?? 0) - (before[from] ?? 0);
  for (let at = 1; at <= tail; at += 1) sums[end + at] = (before[from + at] ?? 0) + moved;
  return sums;
}

/** The sums of no row. */
export const noSums = new Uint32Array(1);
