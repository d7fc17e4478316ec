import type { Field } from '../conventions/field';
import type { Priority } from '../conventions/priority';
import type { Section, Task } from './plan';

/** A priority and why: the place in the text that says so. */
export interface Urgency {
  readonly priority: Priority;
  readonly place: Field<Priority>;
  /** Who says it: the task itself, a task around it, or a section above it. */
  readonly from: 'task' | 'parent' | 'section';
}

/**
 * The priority of a task (PLAN-LANGUAGE §5): its own tag or field, else that of a task around it, else of the nearest
 * section above that states one. Null where nobody says any.
 */
export function urgencyOf(task: Task): Urgency | null {
  if (task.priority !== null) return { priority: task.priority.value, place: task.priority, from: 'task' };
  for (let parent = task.parent; parent !== null; parent = parent.parent) {
    if (parent.priority !== null)
      return { priority: parent.priority.value, place: parent.priority, from: 'parent' };
  }
  return sectionUrgency(task.section);
}

/** The priority of a section: its own, else that of the nearest section around it that states one. */
export function sectionUrgency(section: Section): Urgency | null {
  for (let at: Section | null = section; at !== null; at = at.parent) {
    if (at.priority !== null) return { priority: at.priority.value, place: at.priority, from: 'section' };
  }
  return null;
}

/** Where a task ranks: 0 for P0, 5 for what has no priority. */
export function rankOf(task: Task): number {
  const urgency = urgencyOf(task);
  return urgency === null ? 5 : Number(urgency.priority.slice(1));
}
