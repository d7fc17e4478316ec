import type { Field } from './field';

/** Urgency, P0 the highest. */
export type Priority = 'P0' | 'P1' | 'P2' | 'P3' | 'P4';

export const priorities: readonly Priority[] = ['P0', 'P1', 'P2', 'P3', 'P4'];

/** `P0` as a tag in an item's title (bracketed, leading, trailing, ⏫ …), never in prose, never spec-kit's `[P]`; `P0-1` is id and priority. */
export function readPriorityTag(_text: string): Field<Priority> | null {
  return null;
}

/** The priority that a heading states: a bracket or word in it (`(P0)`, `(Priority: P1)`, `🔴 高优先级`, `P3 - Future Enhancements`). `P0任务完成` states none. */
export function readPriorityHeading(_text: string): Field<Priority> | null {
  return null;
}

/** The priority that a whole cell or field value states (`P1`, `高`, `High`, `🔴`, `Must`). */
export function readPriorityValue(_text: string): Field<Priority> | null {
  return null;
}
