/** With how many members two lists begin, and end, that are the same; none is counted twice. */
export function sharedEnds<A, B = A>(
  before: readonly A[],
  now: readonly B[],
  isSame: (one: A, other: B) => boolean,
): { readonly head: number; readonly tail: number } {
  const most = Math.min(before.length, now.length);
  const alike = (at: number, other: number): boolean => {
    const [one, two] = [before[at], now[other]];
    return one !== undefined && two !== undefined && isSame(one, two);
  };
  let head = 0;
  while (head < most && alike(head, head)) head += 1;
  let tail = 0;
  while (tail < most - head && alike(before.length - 1 - tail, now.length - 1 - tail)) tail += 1;
  return { head, tail };
}

/** What went from a list and what came in its place, and how many members stand before and behind it. */
export interface Exchange<T> {
  readonly removed: readonly T[];
  readonly added: readonly T[];
  readonly ahead: number;
  readonly behind: number;
}

/**
 * What to exchange, one after the other, in the members of one row of lists to get those of another: the first list by itself, where it
 * is another; then what stands between the others that both rows begin and end with.
 */
export function exchanges<T>(
  before: readonly (readonly T[])[],
  now: readonly (readonly T[])[],
): readonly Exchange<T>[] {
  const [first = none] = now;
  const [gone = none] = before;
  const [known, own] = [before.slice(1), now.slice(1)];
  const { head, tail } = sharedEnds(known, own, Object.is);
  const opening = gone === first ? [] : [{ removed: gone, added: first, ahead: 0, behind: countIn(known) }];
  const removed = known.slice(head, known.length - tail).flat();
  const added = own.slice(head, own.length - tail).flat();
  if (removed.length === 0 && added.length === 0) return opening;
  const ahead = first.length + countIn(own.slice(0, head));
  return [...opening, { removed, added, ahead, behind: countIn(own.slice(own.length - tail)) }];
}

function countIn(lists: readonly (readonly unknown[])[]): number {
  return lists.reduce((sum, { length }) => sum + length, 0);
}

const none: readonly never[] = [];
