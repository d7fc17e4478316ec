import type { Priority } from '../conventions/priority';
import type { Plan, Section, Task } from './plan';
import type { WorkItem } from './work-item';

/** A piece of work that is given a priority, with its tasks. */
export interface DeclaredWork {
  readonly item: WorkItem;
  readonly tasks: readonly Task[];
}

/** Tasks of one priority, by the work that they belong to. */
export interface SortedWork {
  readonly works: readonly DeclaredWork[];
  /** Tasks that no such work holds. */
  readonly rest: readonly Task[];
}

/**
 * Sorts the tasks of one priority by the works that are given it. A task counts for the nearest work that holds it, and a work whose
 * tasks all count for nearer ones is left out; one without tasks, or not found yet, is declared and stays.
 */
export function sortByWork(plan: Plan, priority: Priority | null, tasks: readonly Task[]): SortedWork {
  const works = new Map<WorkItem, Task[]>();
  if (priority !== null) {
    for (const item of plan.workItems) if (item.priority?.value === priority) works.set(item, []);
  }
  const rest: Task[] = [];
  const outer = new Set<WorkItem>();
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
function worksAround(task: Task): readonly WorkItem[] {
  const found: (WorkItem | null)[] = [];
  for (let at: Task | null = task; at !== null; at = at.parent) found.push(at.item);
  for (let at: Section | null = task.section; at !== null; at = at.parent) found.push(at.item);
  return found.filter((item) => item !== null);
}
