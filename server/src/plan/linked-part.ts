import { areSame } from '../text/are-same';
import type { SectionDraft, TaskDraft } from './draft';
import type { FoldedPart, LinkedPart } from './folded';

/** Takes back what linking made of the tasks of a part, so that it is linked as it was settled. */
export function unlink(part: FoldedPart): void {
  const { copies, sections, before } = part.linked;
  for (const copy of copies) copy.mirrored = false;
  for (const { section, before } of sections) section.tasks = before;
  if (before !== null) part.tasks = before;
}

/**
 * Tells a part what linking makes of its tasks: copies, and sections that have other tasks now. Where that is what it was told before,
 * what is known of its sections still holds.
 */
export function relink(
  part: FoldedPart,
  copies: readonly TaskDraft[],
  sections: LinkedPart['sections'],
): void {
  const known = part.linked;
  const isKnown =
    areSame(known.copies, copies) &&
    known.sections.length === sections.length &&
    sections.every(({ section, tasks }, at) => {
      const other = known.sections[at];
      return other?.section === section && areSame(other.tasks, tasks);
    });
  if (!isKnown) {
    const all = sections.length === 0 ? null : withRows(part.tasks, sections);
    part.linked = { copies, sections, before: all && part.tasks, tasks: all };
    part.told = {};
    for (const section of part.sections) section.key = {};
  }
  for (const copy of copies) copy.mirrored = true;
  for (const { section, tasks } of part.linked.sections) section.tasks = tasks;
  part.tasks = part.linked.tasks ?? part.tasks;
}

/** The tasks of a part, with those that rows are in the place of those that headings are. */
function withRows(before: readonly TaskDraft[], sections: LinkedPart['sections']): readonly TaskDraft[] {
  const now = new Set(sections.flatMap(({ tasks }) => tasks));
  const gone = new Set(sections.flatMap((own) => own.before.filter((task) => !now.has(task))));
  const rows = [...now].filter(({ kind }) => kind === 'row');
  return before
    .filter((task) => !gone.has(task))
    .concat(rows)
    .sort((a, b) => a.span.start - b.span.start);
}

/** Sections that are given other tasks, and those that they had. */
export class SectionTasks {
  readonly #before = new Map<SectionDraft, TaskDraft[]>();

  /** Gives the section its tasks at once. */
  give(section: SectionDraft, tasks: TaskDraft[]): void {
    if (!this.#before.has(section)) this.#before.set(section, section.tasks);
    section.tasks = tasks;
  }

  /** All sections that were given some. */
  changes(): LinkedPart['sections'] {
    return [...this.#before].map(([section, before]) => ({ section, before, tasks: section.tasks }));
  }
}
