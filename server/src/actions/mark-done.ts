import { statusEdit } from '../plan/cell-status';
import { claimsAfter } from '../plan/closing';
import { isOpen, leavesBelow, numberIn } from '../plan/evidence';
import { setBox } from '../plan/marks';
import type { Plan, Task } from '../plan/plan';
import type { Edit } from '../text/edit';
import { wording } from '../text/wording';
import type { Action } from './action';

/**
 * Ticks a task with all that is open below it and its copies, and whatever that finishes or brings forward: the boxes above,
 * headings, rows, totals, remainders and counts. Null where the task is done already or has nothing to tick.
 */
export const markDone: Action = {
  id: 'mark-done',
  title: wording('Mark the task done, and what follows from it', '标记任务为已完成，并更新相关各处'),
  run(plan, task) {
    if (task.status === 'done' || task.kind === 'heading') return null;
    const closed = closedBy(plan, task);
    const edits: Edit[] = [];
    for (const one of closed) {
      const own = one.kind === 'row' ? rowEdits(plan, one) : boxEdits(plan, one);
      if (one === task && own.length === 0) return null;
      add(edits, own);
    }
    for (const change of claimsAfter(plan, closed)) add(edits, change);
    return edits;
  },
};

/** Adds a change, in order of place, if it touches none of those before it. */
function add(edits: Edit[], change: readonly Edit[]): void {
  const touches = (edit: Edit) =>
    edits.some(({ span }) => span.start <= edit.span.end && edit.span.start <= span.end);
  if (change.some(touches)) return;
  edits.push(...change);
  edits.sort((a, b) => a.span.start - b.span.start);
}

/** The task and all that is done with it: what is open below, copies and what they copy, and parents that have nothing else open. */
function closedBy(plan: Plan, task: Task): ReadonlySet<Task> {
  const closed = new Set<Task>();
  const isDone = (one: Task) => one.status === 'done' || closed.has(one);
  const waiting: Task[] = [task];
  for (let one = waiting.pop(); one !== undefined; one = waiting.pop()) {
    if (closed.has(one)) continue;
    closed.add(one);
    waiting.push(...one.tasks.filter(isOpen));
    for (const { copy, of } of plan.mirrors) {
      if (of === one && isOpen(copy)) waiting.push(copy);
      // Of several copies each is a part of the work, which is done when all of them are.
      if (copy === one && isOpen(of)) {
        const copies = plan.mirrors.filter((mirror) => mirror.of === of).map((mirror) => mirror.copy);
        if (copies.every((other) => isDone(other) || !isOpen(other))) waiting.push(of);
      }
    }
    const { parent } = one;
    if (parent !== null && isOpen(parent) && leavesBelow(parent).every(isDone)) waiting.push(parent);
  }
  return closed;
}

/** The box with its marks, and a percentage in its line. */
function boxEdits(plan: Plan, task: Task): readonly Edit[] {
  const edits = [...(setBox(plan, task, true) ?? [])];
  const { percent } = task;
  const text = percent === null || percent.value >= 100 ? null : numberIn(percent.raw, 100);
  if (percent !== null && text !== null) edits.push({ span: percent.span, text });
  return edits;
}

/** Status and percentage of the row that is a task. */
function rowEdits(plan: Plan, task: Task): readonly Edit[] {
  const row = plan.tables.flatMap((table) => table.rows).find((own) => own.line === task.line);
  if (row === undefined || row.status === null) return [];
  const edit = statusEdit(plan, row, row.status, 'done');
  if (edit === null) return [];
  const text = row.percent === null || row.percent.value >= 100 ? null : numberIn(row.percent.raw, 100);
  return row.percent === null || text === null ? [edit] : [edit, { span: row.percent.span, text }];
}
