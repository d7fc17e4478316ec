import type { Field } from '../conventions/field';
import type { Priority } from '../conventions/priority-level';
import type { Source } from '../text/source';
import type { Section, Task } from './plan';
import type { Mention, MentionKind, WorkItem } from './work-item';

/** A priority and why: the place in the text that says so. */
export interface Urgency {
  readonly priority: Priority;
  readonly place: Field<Priority>;
  /** Who says it: the task itself, a task around it, a section above it, or another place that means the same work. */
  readonly from: 'task' | 'parent' | 'section' | 'mention';
  /** The other place, and the work that it means; null where the plan says it of the task or section itself. */
  readonly mention: Mention | null;
  readonly work: Section | Task | null;
}

/**
 * The priority of a task (docs/plan-language.md §5): its own tag or field, its row's, that of a task around
 * it, of the nearest section above that states one; else of the priority tree's item that means the same
 * work, else of the detail list or row that does. Null where nobody says any.
 */
export function urgencyOf(task: Task): Urgency | null {
  for (let at: Task | null = task; at !== null; at = at.parent) {
    if (at.priority !== null) return stated(at.priority, at === task ? 'task' : 'parent');
    const row = mentioned(at.item, ['row'], at);
    if (row !== null) return row;
  }
  return writtenAbove(task.section) ?? meant(task, task.section);
}

/** The priority of a section: its own, else that of the nearest section around it that states one, else as of a task. */
export function sectionUrgency(section: Section): Urgency | null {
  return writtenAbove(section) ?? meant(null, section);
}

function stated(place: Field<Priority>, from: Urgency['from']): Urgency {
  return { priority: place.value, place, from, mention: null, work: null };
}

function writtenAbove(section: Section): Urgency | null {
  const place = priorityAbove(section);
  return place === null ? null : stated(place, 'section');
}

/** The priority that is written on the section, or on the nearest around it. */
export function priorityAbove(section: Section): Field<Priority> | null {
  for (let at: Section | null = section; at !== null; at = at.parent)
    if (at.priority !== null) return at.priority;
  return null;
}

/** What other places say of the work: every tree before any list or row, the nearest work first. */
function meant(task: Task | null, section: Section): Urgency | null {
  for (const kinds of [['tree'], ['list', 'row']] as const) {
    for (let at = task; at !== null; at = at.parent) {
      const found = mentioned(at.item, kinds, at);
      if (found !== null) return found;
    }
    for (let at: Section | null = section; at !== null; at = at.parent) {
      const found = mentioned(at.item, kinds, at);
      if (found !== null) return found;
    }
  }
  return null;
}

function mentioned(
  item: WorkItem | null,
  kinds: readonly MentionKind[],
  work: Section | Task,
): Urgency | null {
  const mention = item?.mentions.find(({ kind, priority }) => kinds.includes(kind) && priority !== null);
  const place = mention?.priority;
  return mention === undefined || place === null || place === undefined
    ? null
    : { priority: place.value, place, from: 'mention', mention, work };
}

/** Where a task ranks: 0 for P0, 5 for what has no priority. */
export function rankOf(task: Task): number {
  const urgency = urgencyOf(task);
  return urgency === null ? 5 : Number(urgency.priority.slice(1));
}

/** The line (0-based) that says how urgent the work is: the other place's, where one means it. */
export function lineOfUrgency({ place, mention }: Urgency, source: Source): number {
  return mention?.line ?? source.lineAt(place.span.start);
}

/** What another place was found to name: `Week 1-2 eBPF指南`; null where the plan says the priority of the work itself. */
export function nameOfWork({ work }: Urgency): string | null {
  if (work === null) return null;
  return 'heading' in work ? nameOfSection(work) : work.title.value;
}

/** Label and title of a section as a reader would say them: `Week 1-2 eBPF指南`. */
export function nameOfSection({ label, title, text }: Section): string {
  return [...new Set([label, title.value])].filter(Boolean).join(' ') || text;
}
