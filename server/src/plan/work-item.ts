import type { Field } from '../conventions/field';
import type { Priority } from '../conventions/priority-level';
import type { Span } from '../text/span';
import type { Row, Section, Table, Task, TreeNode } from './plan';

/** What kind of place speaks of a piece of work. `list`: a list of tasks that goes through it in detail. */
export type MentionKind = 'tree' | 'section' | 'row' | 'list' | 'task';

/** One of the places where a piece of work stands, and what stands there. */
export type Mention = MentionPlace &
  (
    | { readonly kind: 'tree'; readonly item: TreeNode['items'][number] }
    | { readonly kind: 'section' | 'list'; readonly section: Section }
    | { readonly kind: 'row'; readonly row: Row; readonly table: Table }
    | { readonly kind: 'task'; readonly task: Task }
  );

/** What every mention tells of its place. */
export interface MentionPlace {
  /** Of the name alone. */
  readonly span: Span;
  readonly line: number;
  readonly title: string;
  /** Likeness to the anchor, 0-1 (above 1 by id or label); null for the anchor itself or while unlinked. */
  readonly score: number | null;
  /** What it was linked by, on purpose (`id`) or by likeness; null as `score`. */
  readonly by: 'id' | 'label' | 'name' | null;
  /** Whether only the parts of one phase came into question (docs/plan-language.md §8). */
  readonly closed: boolean;
  /** The priority that this place gives the work: a tree's level, a row's cell, the list's nearest heading that states one. */
  readonly priority: Field<Priority> | null;
}

/** Whether the place calls its work by all but the same name: all that rules and edits may know of the score. */
export function isSameName({ score }: Mention): boolean {
  return (score ?? 0) >= 0.99;
}

/** One piece of work, wherever it stands. */
export interface WorkItem {
  /** As its first mention calls it. */
  readonly title: string;
  /** The first that a mention gives it, trees before rows before lists. */
  readonly priority: Field<Priority> | null;
  /** In the order of the text, the anchor among them. */
  readonly mentions: readonly Mention[];
  /** The section that holds the boxes; null while no link is certain, or where a task is the work. */
  readonly anchor: Section | null;
  /** The task that is the work, where no section is. */
  readonly task: Task | null;
}

/** A totals row, and the section whose sum it claims. */
export interface TotalLink {
  readonly row: Row;
  readonly table: Table;
  readonly section: Section;
}

/** A task that repeats another one of the body; its state is the other's. */
export interface Mirror {
  readonly copy: Task;
  readonly of: Task;
  /** Likeness of the titles, 0-1; null where the position alone tells. */
  readonly score: number | null;
}

/** An id that a comment gives the place in front of it; null: the place is no other's (`<!-- plan:not-same -->`). */
export interface Pin {
  readonly span: Span;
  readonly id: string | null;
}
