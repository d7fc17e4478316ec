import { type CountClaim, readCountClaim, readCountValue } from '../conventions/count';
import type { Field } from '../conventions/field';
import { findRatioPercents } from '../conventions/percent';
import type { Edit } from '../text/edit';
import { remembered } from '../text/remembered';
import { type Span, shift } from '../text/span';
import { evidenceOf, isOpen } from './evidence';
import type { Plan, PlanPart, Section, Task } from './plan';
import { countTasks, percentOf, tasksOf } from './rollup';

/** Which tasks are taken as done: as they stand, or as they will be. */
export type StateOf = (task: Task) => Task;

/** So many of so many, and the tasks that are counted, where they are. */
export interface Counted extends CountClaim {
  readonly tasks: readonly Task[];
}

/** A count that somebody wrote (`2/3`), and what it may count. */
export interface CountedClaim extends Field<CountClaim> {
  readonly populations: readonly Counted[];
  /** Heading, field, line or cell that it stands in. */
  readonly place: Span;
}

/** A task as it stands. */
const asItIs: StateOf = (task) => task;

/** Every count of which it is known what it may count. `now`: how a task is taken. */
export function* countClaims(plan: Plan, now: StateOf = asItIs): Iterable<CountedClaim> {
  yield* countsOfOwn(plan, now);
  yield* countsOfPriorities(plan, now);
}

/** Counts in headings, fields and task lines, which speak of what stands below them. */
export function* countsOfOwn(plan: Plan, now: StateOf = asItIs): Iterable<CountedClaim> {
  for (const section of plan.sections) yield* inHeading(plan, section, now);
  for (const section of [plan.root, ...plan.sections]) yield* inFields(plan, section, now);
  for (const task of plan.tasks) yield* inTask(plan, task, now);
}

function* inHeading(plan: Plan, section: Section, now: StateOf): Iterable<CountedClaim> {
  const isReport = section.kind === 'phase' || section.kind === 'task' || section.kind === 'section';
  if (!isReport) return;
  const { start, end } = section.heading;
  const claim = claimAt(plan, section.heading, readCountClaim(plan.source.slice(start, end)));
  if (claim !== null) yield { ...claim, populations: populations(section, now), place: section.heading };
}

function* inFields(plan: Plan, section: Section, now: StateOf): Iterable<CountedClaim> {
  const counted = section.kind === 'phase' ? section : speaksOfAll(section) ? plan.root : null;
  if (counted === null) return;
  for (const field of section.fields) {
    if (field.role !== 'progress') continue;
    const claim = claimAt(plan, field.valueSpan, readCountValue(field.value));
    if (claim === null) continue;
    const list = sumBelow(plan, field.valueSpan);
    const all = [...populations(counted, now), ...(list === null ? [] : [list])];
    yield { ...claim, populations: all, place: field.valueSpan };
  }
}

/** The document's head, and a section without work of its own outside every phase: `## Status`. */
function speaksOfAll(section: Section): boolean {
  if (section.parent === null) return true;
  if (evidenceOf(section).length > 0) return false;
  for (let place: Section | null = section; place !== null; place = place.parent)
    if (place.kind === 'phase' || place.kind === 'appendix' || place.kind === 'summary') return false;
  return true;
}

/** `- [ ] Parent [2/5]`, as Org writes it. */
function* inTask(plan: Plan, task: Task, now: StateOf): Iterable<CountedClaim> {
  if (task.tasks.length === 0) return;
  const line = { start: task.box?.end ?? task.span.start, end: lineEnd(plan, task.span.start) };
  const claim = claimAt(plan, line, readCountClaim(plan.source.slice(line.start, line.end)));
  if (claim === null) return;
  const leaves = task.tasks.flatMap(leavesOfTask);
  yield { ...claim, populations: [countOf(task.tasks, now), countOf(leaves, now)], place: line };
}

/** A metric that names a priority, in its current column: how many pieces of work of that priority are done. */
export function* countsOfPriorities(plan: Plan, now: StateOf = asItIs): Iterable<CountedClaim> {
  const works = new Map<string, Counted | null>();
  const of = (priority: string): Counted | null => {
    const known = works.get(priority);
    if (known !== undefined) return known;
    const work = workOf(plan, priority, now);
    works.set(priority, work);
    return work;
  };
  for (const { cell, priority, value } of plan.parts.flatMap(priorityCells)) {
    const claim = claimAt(plan, cell.span, value);
    const found = claim === null ? null : of(priority);
    if (claim !== null && found !== null) yield { ...claim, populations: [found], place: cell.span };
  }
}

const priorityCells = remembered(
  ({ tables }: PlanPart) =>
    tables.flatMap((table) => {
      const column = table.columns.findIndex(({ role }) => role === 'current');
      if (table.kind !== 'metric' || column < 0) return [];
      return table.rows.flatMap((row) => {
        const cell = row.cells[column];
        const priority = /(?<![\p{Script=Latin}\d])P[0-4](?![\p{Script=Latin}\d]|[-.]\d)/u.exec(
          row.name?.value ?? '',
        )?.[0];
        if (cell === undefined || priority === undefined) return [];
        return [{ cell, priority, value: readCountValue(cell.raw) }];
      });
    }),
  ({ told }) => told,
);

/** The work items of a priority; null where it is not certain of each what its tasks are. */
function workOf(plan: Plan, priority: string, now: StateOf): Counted | null {
  const items = plan.workItems.filter((item) => item.priority?.value === priority);
  const tasks = items.map(({ anchor, task }) =>
    (anchor === null ? (task === null ? [] : [task]) : evidenceOf(anchor)).map(now),
  );
  if (tasks.some((own) => own.length === 0)) return null;
  const done = tasks.filter((own) => !own.some(isOpen)).length;
  return { done, total: items.length, tasks: tasks.flat() };
}

function claimAt(plan: Plan, place: Span, claim: Field<CountClaim> | null): Field<CountClaim> | null {
  if (claim === null) return null;
  const span = shift(claim.span, place.start);
  return { ...claim, span, raw: plan.source.slice(span.start, span.end) };
}

/** What a count in a section may count: its tasks, those directly in it, its boxes. */
function populations(section: Section, now: StateOf): readonly Counted[] {
  const leaves = evidenceOf(section);
  const boxes = tasksOf(section).filter((task) => task.box !== null);
  const own = boxes.filter((task) => !task.mirrored);
  const all = [
    countOf(leaves, now),
    countOf(section.tasks, now),
    { ...ticked(boxes, now), tasks: leaves.map(now) },
    { ...ticked(own, now), tasks: leaves.map(now) },
  ];
  const parts = section.sections.filter((child) => child.kind === 'phase');
  if (parts.length > 0) {
    const works = parts.map((part) => evidenceOf(part).map(now));
    const done = works.filter((tasks) => tasks.length > 0 && !tasks.some(isOpen)).length;
    all.push({ done, total: parts.length, tasks: [] });
  }
  return all;
}

function countOf(all: readonly Task[], now: StateOf): Counted {
  const tasks = all.map(now);
  const { done, total } = countTasks(tasks);
  return { done, total, tasks };
}

function ticked(boxes: readonly Task[], now: StateOf): CountClaim {
  const done = boxes.map(now).filter((task) => task.mark === 'x' || task.mark === 'X').length;
  return { done, total: boxes.length };
}

function leavesOfTask(task: Task): readonly Task[] {
  return task.tasks.length === 0 ? [task] : task.tasks.flatMap(leavesOfTask);
}

/** The sum of a list below a field whose every item states a count: `- Phase 1: 11/11`. */
function sumBelow(plan: Plan, field: Span): Counted | null {
  const { source } = plan;
  let done = 0;
  let total = 0;
  let items = 0;
  for (let line = source.lineAt(field.start) + 1; line < source.lineCount; line += 1) {
    const text = source.slice(source.lineStart(line), lineEnd(plan, source.lineStart(line)));
    const found = /^\s*[-*+]\s[^/]{0,120}?(?<![\d/.])(\d{1,5}) ?\/ ?(\d{1,5})(?![\d/.])/u.exec(text);
    if (found === null) break;
    done += Number(found[1]);
    total += Number(found[2]);
    items += 1;
  }
  return items < 2 ? null : { done, total, tasks: [] };
}

function lineEnd({ source }: Plan, offset: number): number {
  const start = source.lineStart(source.lineAt(offset));
  const text = source.slice(start, source.lineStart(source.lineAt(offset) + 1));
  return start + text.replace(/[\r\n]+$/, '').length;
}

/** The count changed to so many done, and the percentage beside it. */
export function countEdits(
  plan: Plan,
  { span, raw, value, place }: CountedClaim,
  done: number,
): readonly Edit[] {
  const digits = /^\d+/.exec(raw)?.[0].length ?? 0;
  const edits: Edit[] = [{ span: { start: span.start, end: span.start + digits }, text: String(done) }];
  for (const ratio of findRatioPercents(plan.source.slice(place.start, place.end))) {
    const at = shift(ratio.span, place.start);
    if (at.end <= span.start || span.end <= at.start) continue;
    const { start, end } = shift(ratio.value.percentSpan, at.start);
    const text = plan.source.slice(start, end).replace(/[\d.]+/, String(percentOf(done, value.total)));
    edits.push({ span: { start, end }, text });
  }
  return edits.sort((a, b) => a.span.start - b.span.start);
}
