import type { Legend } from '../conventions/status';
import type { SectionDraft, TaskDraft } from './draft';
import type { Folded } from './fold';
import { type LiveText, live } from './live-text';
import { pathsOf } from './paths';
import type { SectionKind } from './plan';
import { isTaskTable } from './row-tasks';
import { isStage } from './sections';

/** Gives every section its kind, what it names and what it claims; every task whether it is a copy; and both their paths. */
export function settle(folded: Folded, text: LiveText, legend: Legend): void {
  const stages = byStage(folded.sections);
  for (const section of folded.sections) section.names = namedPhase(section, stages);
  if (numbersWithP(folded.sections)) {
    for (const section of folded.sections) if (opensWithP.test(section.text)) section.priority = null;
  }
  for (const section of folded.sections) {
    section.kind = kindOf(section);
    if (section.kind !== 'phase') section.stage = null;
    if (section.stage === null) section.label = null;
    claim(section);
    if (section.kind === 'task' && !ownsTasks(section)) folded.tasks.push(headingTask(section, text));
  }
  folded.tasks.sort((a, b) => a.span.start - b.span.start);
  folded.tasks.forEach((task, index) => {
    task.index = index;
  });
  for (const task of folded.tasks) {
    task.mirrored = isCopy(task.section);
    // Org and Kiro write [-] where part of what stands below is done; nobody cancels a task and not its parts.
    if (task.mark === '-' && task.tasks.some((part) => part.box !== null && part.status !== 'cancelled'))
      task.status = 'doing';
  }
  if (!legend.has('[-]')) workOnKiro(folded.tasks, text);
  text.pathOf = pathsOf(folded);
}

/**
 * Kiro writes [-] at what it works on. It is known by its numbered tasks with the requirements that they meet
 * (`_Requirements: 1.2_`); there a numbered [-] is doing.
 */
function workOnKiro(tasks: readonly TaskDraft[], text: LiveText): void {
  const dashed = tasks.filter(
    (task) => task.mark === '-' && task.status === 'cancelled' && task.box !== null && isNumbered(task, text),
  );
  if (dashed.length === 0) return;
  const isKiro = tasks.some(
    (task) =>
      isNumbered(task, text) && /_Requirements:\s*\d/.test(text.now.slice(task.span.end, task.whole.end)),
  );
  if (isKiro) for (const task of dashed) task.status = 'doing';
}

function isNumbered({ box }: TaskDraft, text: LiveText): boolean {
  return box !== null && /^\*?\s+\d{1,3}(?:\.\d{1,3})*\.?\s/.test(text.now.slice(box.end, box.end + 24));
}

const opensWithP = /^[^\p{L}\p{N}]*P\d{1,2}(?![\p{L}\p{N}])/u;

/** Headings from P0 to P9 and beyond number parts; they are no priorities, which end at P4. */
function numbersWithP(sections: readonly SectionDraft[]): boolean {
  return sections.some((section) => /^[^\p{L}\p{N}]*P(?:[5-9]|[1-9]\d)(?![\p{L}\p{N}])/u.test(section.text));
}

/** The sections of each stage, in the order of the text. */
function byStage(sections: readonly SectionDraft[]): ReadonlyMap<string, readonly SectionDraft[]> {
  const stages = new Map<string, SectionDraft[]>();
  for (const section of sections) {
    const stage = section.fact?.stage;
    if (!stage || stage.number === null) continue;
    const key = stageKey(stage.unit, stage.number);
    const alike = stages.get(key);
    if (alike === undefined) stages.set(key, [section]);
    else alike.push(section);
  }
  return stages;
}

function stageKey(unit: string, number: string): string {
  return `${unit} ${number}`;
}

/** Of the phases that a summary or appendix section names: one that encloses it, else the nearest before it, else the first after it. */
function namedPhase(
  section: SectionDraft,
  stages: ReadonlyMap<string, readonly SectionDraft[]>,
): SectionDraft | null {
  const names = section.fact?.names;
  if (!names) return null;
  for (let outer = section.parent; outer; outer = outer.parent) {
    if (isStage(outer, names)) return outer;
  }
  const alike = stages.get(stageKey(names.unit, names.number)) ?? [];
  const next = firstAbove(alike, section.index - 1);
  return alike[next - 1] ?? alike[alike[next] === section ? next + 1 : next] ?? null;
}

/** Place of the first of the sections whose index is above `index`; they ascend. */
function firstAbove(sections: readonly SectionDraft[], index: number): number {
  let low = 0;
  let high = sections.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sections[middle]?.index ?? 0) > index) high = middle;
    else low = middle + 1;
  }
  return low;
}

function kindOf(section: SectionDraft): SectionKind {
  const { fact } = section;
  if (!fact) return 'section';
  if (fact.word?.is === 'appendix') return 'appendix';
  if (fact.stage) {
    const { unit, loose } = fact.stage;
    if (loose && section.sections.some(({ fact: below }) => below?.stage?.unit === unit)) return 'section';
    const free = loose || unit === 'version' || unit === 'horizon' || unit === 'year';
    return !free || ownsTasks(section) || ownsTaskTable(section) ? 'phase' : 'section';
  }
  switch (fact.word?.is) {
    case 'summary':
      if (section.names || (fact.word.alone && insidePhase(section))) return 'summary';
      return fact.word.aims ? 'aim' : 'section';
    case 'task':
      return ownsTasks(section) || section.budgets.length > 0 || section.lengths.length > 0
        ? 'task'
        : 'section';
    case 'milestones':
    case 'aim':
      return fact.word.is;
    case 'checklist':
      return 'section';
    default:
      return (fact.namesPeriod || fact.dates.some((date) => date.value.range)) &&
        !fact.bold &&
        (ownsTasks(section) || ownsTaskTable(section))
        ? 'phase'
        : 'section';
  }
}

function ownsTasks(section: SectionDraft): boolean {
  return section.tasks.length > 0 || section.sections.some(ownsTasks);
}

/** Whether a table stands in the section whose rows may be tasks; they become some only when all is linked. */
function ownsTaskTable(section: SectionDraft): boolean {
  return section.tables.some(isTaskTable) || section.sections.some(ownsTaskTable);
}

function insidePhase(section: SectionDraft): boolean {
  for (let outer = section.parent; outer; outer = outer.parent) if (outer.fact?.stage) return true;
  return false;
}

/**
 * What the heading claims (docs/plan-language.md §4): a field, else a suffix, else on phases and tasks a
 * prefix; a percentage unless it is a target.
 */
function claim(section: SectionDraft): void {
  const { fact, kind } = section;
  if (!fact) return;
  const base = section.heading.start - fact.span.start;
  const shifted = <T extends { span: { start: number; end: number } }>(mark: T): T => ({
    ...mark,
    span: { start: mark.span.start + base, end: mark.span.end + base },
  });
  const isTarget = kind === 'milestones' || fact.dates.some((date) => !date.value.range);
  if (isTarget) section.percent = null;
  if (section.isChecklist || kind === 'milestones' || kind === 'aim') return;
  const prefix = kind === 'phase' || kind === 'task' ? fact.prefix : null;
  const mark = fact.suffix ?? prefix;
  section.status = section.statusField ?? (mark === null ? null : shifted(mark));
}

/** A task heading without boxes is one task with its own written status. */
function headingTask(section: SectionDraft, text: LiveText): TaskDraft {
  const said = section.status?.value ?? 'todo';
  const task: TaskDraft = live(text, {
    index: -1,
    kind: 'heading',
    span: section.heading,
    whole: section.span,
    box: null,
    mark: '',
    status: said,
    said,
    written: section.status,
    percent: section.percent,
    optional: false,
    title: section.title,
    position: null,
    id: section.id,
    priority: section.priority,
    owner: null,
    due: null,
    recurring: section.recurring,
    estimates: section.budgets.map((budget) => budget.amount),
    fields: section.fields,
    dependsOn: [],
    parent: null,
    tasks: [],
    section,
    mirrored: false,
    item: null,
  });
  section.tasks = [...section.tasks, task];
  return task;
}

function isCopy(section: SectionDraft): boolean {
  for (let outer: SectionDraft | null = section; outer; outer = outer.parent) {
    if (outer.kind === 'appendix' && outer.names) return true;
  }
  return false;
}
