import { isFeatureList } from '../conventions/feature-list';
import { remembered } from '../text/remembered';
import type { SectionDraft, TaskDraft } from './draft';
import type { Folded } from './folded';

/** Whether the document is a plan by its content (docs/plan-language.md §1, third). */
export function isPlanByContent(folded: Folded): boolean {
  return [folded.root, ...folded.sections].some(isWorkingPhase) || hasBoxes(folded) || hasStatusTable(folded);
}

/** A phase that owns a box, a status or an amount; a bare step or day only if it owns a box. */
function isWorkingPhase(section: SectionDraft): boolean {
  const unit = section.fact?.stage?.unit;
  if (unit === undefined || section.kind !== 'phase') return false;
  if (ownsBox(section)) return true;
  if (unit === 'step' || unit === 'day') return false;
  return section.status !== null || section.budgets.length > 0 || section.lengths.length > 0;
}

function ownsBox(section: SectionDraft): boolean {
  return section.tasks.some((task) => task.box !== null) || section.sections.some(ownsBox);
}

/** Three boxes that are no feature list, at least one of them open or with a phase, status or priority beside them. */
function hasBoxes(folded: Folded): boolean {
  const boxes = folded.tasks.filter((task) => task.box !== null && !inFeatureList(task.section));
  if (boxes.length < 3 || listsCommands(boxes)) return false;
  return boxes.some(
    (task) =>
      task.status !== 'done' || task.written !== null || task.priority !== null || isBesideWork(task.section),
  );
}

/** Boxes that tick off, one after the other, a name in code and what it does tell what a tool can do, as long as most of it can. */
function listsCommands(boxes: readonly TaskDraft[]): boolean {
  const done = boxes.filter((task) => task.status === 'done').length;
  return (
    done * 2 > boxes.length &&
    boxes.every((task) => /^`[^`]+`\s*(?:[-–—:：]|$)/u.test(task.title.raw) && !isBesideWork(task.section))
  );
}

function inFeatureList(section: SectionDraft): boolean {
  const outermost = outermostOf(section);
  return outermost !== null && outermost.kind !== 'phase' && listsFeatures(outermost);
}

const listsFeatures = remembered(
  ({ text }: SectionDraft): boolean => isFeatureList(text),
  ({ key }) => key,
);

/** The feature list around a section, or else the root, which is told anew each time; null within a phase. */
const outermostOf: (section: SectionDraft) => SectionDraft | null = remembered(
  (section: SectionDraft) => {
    const { parent } = section;
    if (parent === null) return section;
    if (section.kind === 'phase') return null;
    return listsFeatures(section) ? section : outermostOf(parent);
  },
  ({ key }) => key,
);

function isBesideWork(section: SectionDraft): boolean {
  for (let outer: SectionDraft | null = section; outer; outer = outer.parent) {
    if (outer.kind === 'phase' || outer.priority !== null || (outer.status !== null && outer.parent !== null))
      return true;
  }
  return false;
}

/** A table with a column of status and three rows that state one. */
function hasStatusTable(folded: Folded): boolean {
  return folded.tables.some(
    (table) =>
      table.kind !== 'metric' &&
      table.kind !== 'risk' &&
      table.kind !== 'role' &&
      !inFeatureList(table.section as SectionDraft) &&
      table.rows.filter((row) => row.status !== null).length >= 3,
  );
}
