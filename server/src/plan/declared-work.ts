/** A piece of work that is given a priority, with its tasks. */
export interface DeclaredWork<W, T> {
  readonly item: W;
  readonly tasks: readonly T[];
}

/** Tasks of one priority, by the work that they belong to. */
export interface SortedWork<W, T> {
  readonly works: readonly DeclaredWork<W, T>[];
  /** Tasks that no such work holds. */
  readonly rest: readonly T[];
}

/** What holds tasks, and the piece of work that it is. */
interface Holder<W> {
  readonly item: W | null;
  readonly parent: Holder<W> | null;
}

/**
 * Sorts the tasks of one priority by the works that are given it. A task counts for the nearest work that holds it, and a work whose
 * tasks all count for nearer ones is left out; one without tasks, or not found yet, is declared and stays.
 */
export function sortByWork<W, T extends Holder<W> & { readonly section: Holder<W> }>(
  items: readonly W[],
  tasks: readonly T[],
): SortedWork<W, T> {
  const works = new Map<W, T[]>(items.map((item) => [item, []]));
  const rest: T[] = [];
  const outer = new Set<W>();
  for (const task of tasks) {
    const [nearest, ...others] = worksAround(task).filter((item) => works.has(item));
    if (nearest === undefined) rest.push(task);
    else works.get(nearest)?.push(task);
    for (const other of others) outer.add(other);
  }
  const kept = [...works].filter(([item, own]) => own.length > 0 || !outer.has(item));
  return { works: kept.map(([item, own]) => ({ item, tasks: own })), rest };
}

/** The works that hold a task, the nearest first. */
function worksAround<W>(task: Holder<W> & { readonly section: Holder<W> }): readonly W[] {
  const found: (W | null)[] = [];
  for (let at: Holder<W> | null = task; at !== null; at = at.parent) found.push(at.item);
  for (let at: Holder<W> | null = task.section; at !== null; at = at.parent) found.push(at.item);
  return found.filter((item) => item !== null);
}
