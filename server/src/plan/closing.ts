import type { Field } from '../conventions/field';
import { readStatusPrefix, readStatusSuffix, type StatusMark } from '../conventions/status';
import type { Status } from '../conventions/work-status';
import type { Edit } from '../text/edit';
import { contains, type Span } from '../text/span';
import { statusEdit, statusIn } from './cell-status';
import { type CountedClaim, countClaims, countEdits } from './count-claims';
import { evidenceOf, isTargetHeading, numberIn, reportsOnTasks } from './evidence';
import type { Plan, Section, Task } from './plan';
import {
  isTargetTable,
  leastCounted,
  type RowWork,
  rowWorks,
  shapeOf,
  tasksOfWork,
  tolerance,
} from './row-work';
import { isSameName } from './work-item';

/** Claims of one place that change together, or not at all. */
export type Change = readonly Edit[];

/**
 * What headings, rows, drawn trees and counts have to say once these tasks are done: only claims over one of them, and only forward.
 * What claims more than was done before is left as it is, unless the work is now done and it still says less.
 */
export function* claimsAfter(plan: Plan, closed: ReadonlySet<Task>): Iterable<Change> {
  const now = (task: Task): Task => (closed.has(task) ? ticked(task) : task);
  yield* countChanges(plan, now);
  for (const section of around(closed)) yield headingChange(plan, section, closed, now);
  for (const work of rowWorks(plan).values()) yield rowChange(plan, work, closed, now);
  for (const item of plan.workItems) {
    const tasks = tasksOfWork(item);
    if (!tasks.some((task) => closed.has(task))) continue;
    for (const mention of item.mentions) {
      const remaining = mention.kind === 'tree' ? mention.item.remaining : null;
      if (remaining === null) continue;
      const value = forward(100 - remaining.value, tasks, tasks.map(now), leastCounted);
      const text = value === null ? null : numberIn(remaining.raw, 100 - value);
      if (text !== null) yield [{ span: remaining.span, text }];
    }
  }
}

/** The task as it will be. Not spread: what it says it says by its fact. */
function ticked(task: Task): Task {
  return Object.create(task, {
    status: { value: 'done' },
    mark: { value: 'x' },
    path: { value: task.path },
  }) as Task;
}

/** The sections that hold one of the tasks, in the order of the text. */
function around(closed: ReadonlySet<Task>): readonly Section[] {
  const found = new Set<Section>();
  for (const task of closed)
    for (let at: Section | null = task.section; at !== null && at.parent !== null; at = at.parent)
      found.add(at);
  return [...found].sort((a, b) => a.index - b.index);
}

type After = (task: Task) => Task;

function countChanges(plan: Plan, now: After): readonly Change[] {
  const before = [...countClaims(plan)];
  // The same claims in the same order; only what is done differs.
  return [...countClaims(plan, now)].map((claim, at) => countChange(plan, claim, before[at] ?? claim));
}

/** A count stays what it was a count of; one that was behind is brought up where all that it may count agree. */
function countChange(plan: Plan, claim: CountedClaim, before: CountedClaim): Change {
  const { done, total } = claim.value;
  const pairs = claim.populations
    .map((after, at) => ({
      will: after.done,
      was: before.populations[at]?.done ?? after.done,
      total: after.total,
    }))
    .filter((pair) => pair.total === total);
  if (pairs.every(({ was, will }) => was === will)) return [];
  const meant = pairs.filter(({ was }) => was === done);
  const [first, ...others] = meant.length > 0 ? meant : pairs;
  if (first === undefined || first.will <= done) return [];
  if (
    meant.length > 0
      ? others.some(({ will }) => will === done)
      : others.some(({ will }) => will !== first.will)
  )
    return [];
  return meant.length === 0 && first.was < done ? [] : countEdits(plan, claim, first.will);
}

function headingChange(plan: Plan, section: Section, closed: ReadonlySet<Task>, now: After): Change {
  const tasks = evidenceOf(section);
  if (!reportsOnTasks(section) || !tasks.some((task) => closed.has(task))) return [];
  const after = tasks.map(now);
  const edits: Edit[] = [];
  const { status, percent } = section;
  if (status !== null && isUnfinished(status) && isFinished(after)) {
    const edit = statusIn(plan, ...placeOf(plan, section, status));
    if (edit === null) return [];
    edits.push(edit, ...percentBehind(plan, edit.span, percent));
  }
  const value = percent === null || isTargetHeading(section) ? null : forward(percent.value, tasks, after, 1);
  return percent === null || value === null ? edits : [...edits, ...percentEdits(plan, percent, value)];
}

/** The percentage behind a status that is now done, in the same bracket, where it was not read as a claim: `（进行中，７５％）`. */
function percentBehind({ source }: Plan, status: Span, percent: Field<number> | null): Change {
  if (percent !== null) return [];
  const found = /^\s?[,，、:：·]\s?([\d０-９]{1,3})\s?[%％]/u.exec(source.slice(status.end, status.end + 12));
  const [whole = '', digits = ''] = found ?? [];
  const text = numberIn(digits, 100);
  if (text === null) return [];
  const start = status.end + whole.indexOf(digits);
  return [{ span: { start, end: start + digits.length }, text }];
}

/** Where a section's status stands and how it is read there: in a field's value, else in the heading's line. */
function placeOf(
  plan: Plan,
  section: Section,
  mark: StatusMark,
): [Span, StatusMark, Status, ((text: string) => boolean)?] {
  const field = section.fields.find((own) => contains(own.valueSpan, mark.span));
  if (field !== undefined) return [field.valueSpan, mark, 'done'];
  const { source } = plan;
  const line = source.lineAt(mark.span.start);
  const start = source.lineStart(line);
  const text = source.slice(start, source.lineStart(line + 1));
  const isDone = (title: string): boolean => {
    const bare = title.replace(/^[#\s]+/, '').replace(/[#\s]+$/, '');
    // A count or a percentage in brackets may stand behind the mark: `🔄 (2/3)`.
    return [bare, bare.replace(/[（(［[][^（()）[\]［］]{0,60}[)）\]］]$/u, '').trimEnd()].some((text) => {
      const says = readStatusSuffix(text, plan.legend) ?? readStatusPrefix(text, plan.legend);
      return says?.value === 'done';
    });
  };
  return [{ start, end: start + text.trimEnd().length }, mark, 'done', isDone];
}

function rowChange(plan: Plan, work: RowWork, closed: ReadonlySet<Task>, now: After): Change {
  const { row, tasks } = work;
  if (isTargetTable(work.table) || !isSure(work) || !tasks.some((task) => closed.has(task))) return [];
  const after = tasks.map(now);
  const finished = isFinished(after);
  if (!finished && !work.whole) return [];
  const edits: Edit[] = [];
  const { status, percent } = row;
  if (status !== null && isUnfinished(status) && finished) {
    const edit = statusEdit(plan, row, status, 'done');
    if (edit === null) return [];
    edits.push(edit);
  }
  const value = percent === null ? null : forward(percent.value, tasks, after, leastCounted);
  return percent === null || value === null ? edits : [...edits, ...percentEdits(plan, percent, value)];
}

/** Beyond doubt, or under the very same name. */
function isSure({ certain, item, row }: RowWork): boolean {
  if (certain || item === null) return true;
  return item.mentions.some(
    (mention) => mention.kind === 'row' && mention.row === row && isSameName(mention),
  );
}

function isUnfinished({ value }: StatusMark): boolean {
  return value === 'todo' || value === 'doing';
}

/** Whether nothing that counts is left: what is cancelled or optional aside. */
function isFinished(tasks: readonly Task[]): boolean {
  const shape = shapeOf(tasks);
  return shape.tasks.length > 0 && shape.done === shape.tasks.length;
}

/**
 * The percentage to which a claim moves, told by tasks or by what they take, as it was before; null where it stays: it is
 * there already, it claimed more than was done, or there are too few tasks to tell.
 */
function forward(
  claimed: number,
  before: readonly Task[],
  after: readonly Task[],
  least: number,
): number | null {
  const was = shapeOf(before);
  const will = shapeOf(after);
  if (claimed >= 100 || will.tasks.length === 0) return null;
  if (will.done === will.tasks.length) return 100;
  const byWeight =
    was.weighted !== null && Math.abs(claimed - was.weighted) < Math.abs(claimed - was.percent);
  const from = byWeight ? (was.weighted ?? 0) : was.percent;
  const to = byWeight ? (will.weighted ?? 0) : will.percent;
  if (to <= claimed || claimed > from + tolerance) return null;
  return will.tasks.length < least && claimed !== from ? null : to;
}

/** The figure, and a bar drawn in front of it. */
function percentEdits(plan: Plan, { span, raw }: Field<number>, value: number): Change {
  const text = numberIn(raw, value);
  if (text === null) return [];
  const start = Math.max(plan.source.lineStart(plan.source.lineAt(span.start)), span.start - 120);
  const before = plan.source.slice(start, span.start);
  const edits: Edit[] = [{ span, text }];
  const found = bar.exec(before);
  const [, filled = '', left = ''] = found ?? [];
  const cells = [...filled, ...left];
  if (found !== null && cells.length >= 4) {
    const count = Math.round((value * cells.length) / 100);
    const [mark = '█'] = filled;
    const [gap = '░'] = left;
    const at = start + found.index;
    const drawn = mark.repeat(count) + gap.repeat(cells.length - count);
    edits.unshift({ span: { start: at, end: at + filled.length + left.length }, text: drawn });
  }
  return edits;
}

const bar = /([█▓■▰]{0,60})([░▒□▱]{0,60})[\s`\])】|]{0,4}$/u;
