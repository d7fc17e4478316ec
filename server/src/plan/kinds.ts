import { matchAt } from '../conventions/word-pattern';
import type { Legend } from '../conventions/work-status';
import { areSame } from '../text/are-same';
import { isWordAt, pastSigns } from '../text/letter';
import { remembered } from '../text/remembered';
import type { SectionDraft, TaskDraft } from './draft';
import type { FoldMemory } from './fold-parts';
import { type Folded, type FoldedPart, nothingLinked } from './folded';
import { type LiveText, live } from './live-text';
import type { PartIndex } from './part-index';
import { firstFrom } from './part-range';
import { pathsOf } from './paths';
import type { SectionKind } from './plan';
import { isTaskTable } from './row-tasks';
import { isStage } from './sections';
import type { Staged } from './staged';

/**
 * Gives every section its kind, what it names and what it claims; every task whether it is a copy; and both their paths. Parts that say
 * what they said, among others that say the same of them, stay as they are.
 */
export function settle(folded: Folded, legend: Legend, memory: FoldMemory): void {
  const { text } = memory;
  const { parts } = folded;
  const isKiro = !legend.has('[-]') && worksOnKiro(parts, text);
  const numbersParts = parts.some((part) => signsOf(part).numbersParts);
  const around = `${isKiro} ${numbersParts}`;
  const { stages } = memory;
  stages.update(parts.map((part) => signsOf(part).stages));
  for (const part of parts) {
    const names = signsOf(part).naming.map((section) => namedPhase(section, stages));
    if (memory.settled === around && part.names !== null && areSame(part.names, names)) continue;
    restore(part);
    part.names = names;
    part.key = {};
    part.told = {};
    signsOf(part).naming.forEach((section, at) => {
      section.names = names[at] ?? null;
    });
    settlePart(part, numbersParts, isKiro, text);
  }
  memory.settled = around;
  folded.tasks = parts.flatMap(({ tasks }) => tasks);
  text.pathOf = pathsOf(folded);
}

/** Makes the sections and tasks of a part say again what its text says. */
function restore(part: FoldedPart): void {
  part.tasks = part.boxes;
  part.linked = nothingLinked;
  part.items = null;
  for (const section of part.sections) {
    Object.assign(section, section.said, { key: {}, kind: 'section', names: null, status: null, item: null });
  }
  for (const task of part.boxes) {
    task.status = task.said;
    task.mirrored = false;
    task.item = null;
  }
}

function settlePart(part: FoldedPart, numbersParts: boolean, isKiro: boolean, text: LiveText): void {
  const made: TaskDraft[] = [];
  for (const section of part.sections) {
    if (numbersParts && partNumber(section.text) !== null) section.priority = null;
  }
  for (const section of part.sections) {
    section.kind = kindOf(section);
    if (section.kind !== 'phase') section.stage = null;
    if (section.stage === null) section.label = null;
    claim(section);
    if (section.kind === 'task' && !ownsTasks(section)) made.push(headingTask(section, text));
  }
  if (made.length > 0) part.tasks = part.tasks.concat(made).sort((a, b) => a.span.start - b.span.start);
  for (const task of part.tasks) {
    task.mirrored = isCopy(task.section);
    // Org and Kiro write [-] where part of what stands below is done; nobody cancels a task and not its parts.
    const isParted = task.tasks.some((below) => below.box !== null && below.status !== 'cancelled');
    if (task.mark === '-' && (isParted || (isKiro && isDashed(task, text)))) task.status = 'doing';
  }
}

/** What a part says that its own sections or others are settled by. */
interface Signs {
  /** Sections of a numbered stage, by it. */
  readonly stages: readonly Staged[];
  /** Sections that name a phase. */
  readonly naming: readonly SectionDraft[];
  /** Headings from P0 to P9 and beyond number parts; they are no priorities, which end at P4. */
  readonly numbersParts: boolean;
  /** Whether it has a box `[-]`. */
  readonly dashes: boolean;
}

const signsOf = remembered(
  ({ sections, boxes }: FoldedPart): Signs => ({
    stages: sections.flatMap((section): readonly Staged[] => {
      const { unit, number = null } = section.fact?.stage ?? {};
      if (unit === undefined || number === null) return [];
      return [{ key: stageKey(unit, number), at: section.heading.start, section }];
    }),
    naming: sections.filter(({ fact }) => fact?.names),
    numbersParts: sections.some(({ text }) => (partNumber(text) ?? 0) > 4),
    dashes: boxes.some(({ mark }) => mark === '-'),
  }),
);

/** 12 of `P12: …`; null where no such heading is. */
function partNumber(text: string): number | null {
  const found = matchAt(/P(\d{1,2})/y, text, pastSigns(text, 0));
  return found === null || isWordAt(text, found.index + found[0].length) ? null : Number(found[1]);
}

/**
 * Kiro writes [-] at what it works on. It is known by its numbered tasks with the requirements that they meet
 * (`_Requirements: 1.2_`); there a numbered [-] is doing.
 */
function worksOnKiro(parts: readonly FoldedPart[], text: LiveText): boolean {
  const isDashing = parts.some(
    (part) => signsOf(part).dashes && part.boxes.some((task) => isDashed(task, text)),
  );
  return isDashing && parts.some(({ boxes }) => boxes.some((task) => meetsRequirements(task, text)));
}

function isDashed(task: TaskDraft, text: LiveText): boolean {
  return task.mark === '-' && task.said === 'cancelled' && isNumbered(task, text);
}

function meetsRequirements(task: TaskDraft, text: LiveText): boolean {
  return isNumbered(task, text) && /_Requirements:\s*\d/.test(text.now.slice(task.span.end, task.whole.end));
}

function isNumbered({ box }: TaskDraft, text: LiveText): boolean {
  return box !== null && /^\*?\s+\d{1,3}(?:\.\d{1,3})*\.?\s/.test(text.now.slice(box.end, box.end + 24));
}

function stageKey(unit: string, number: string): string {
  return `${unit} ${number}`;
}

/** Of the phases that a summary or appendix section names: one that encloses it, else the nearest before it, else the first after it. */
function namedPhase(section: SectionDraft, stages: PartIndex<Staged>): SectionDraft | null {
  const names = section.fact?.names;
  if (!names) return null;
  for (let outer = section.parent; outer; outer = outer.parent) {
    if (isStage(outer, names)) return outer;
  }
  const alike = stages.of(stageKey(names.unit, names.number));
  const next = firstFrom(alike, section.heading.start, ({ at }) => at);
  const behind = alike[next]?.section === section ? next + 1 : next;
  return (alike[next - 1] ?? alike[behind])?.section ?? null;
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
