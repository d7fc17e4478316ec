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

/** What stands between the lists that two rows of lists begin and end with alike, and how many members stand before and behind it. */
export function exchanged<T>(
  before: readonly (readonly T[])[],
  now: readonly (readonly T[])[],
): {
  readonly removed: readonly T[];
  readonly added: readonly T[];
  readonly ahead: number;
  readonly behind: number;
} {
  const { head, tail } = sharedEnds(before, now, Object.is);
  const count = (lists: readonly (readonly T[])[]): number =>
    lists.reduce((sum, { length }) => sum + length, 0);
  return {
    removed: joined(before.slice(head, before.length - tail)),
    added: joined(now.slice(head, now.length - tail)),
    ahead: count(now.slice(0, head)),
    behind: count(now.slice(now.length - tail)),
  };
}

function joined<T>(lists: readonly (readonly T[])[]): readonly T[] {
  const none: readonly T[] = [];
  return none.concat(...lists);
}
