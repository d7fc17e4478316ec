import { isOpen, tasksAsEvidence } from '../../plan/evidence';
import type { Fix } from '../../plan/finding';
import type { Plan, Row } from '../../plan/plan';
import {
  isTargetTable,
  leastCounted,
  type RowWork,
  rowWorks,
  shapeOf,
  tolerance,
  workAsEvidence,
} from '../../plan/row-work';
import type { Span } from '../../text/span';
import { plural, wording } from '../../text/wording';
import type { RuleFinding } from '../rule';
import { rowFix } from './row-fix';

/** Rows that claim more than the work they name has done. `certain`: whether to tell those whose link is beyond doubt, or the others. */
export function* rowClaims(plan: Plan, certain: boolean): Iterable<RuleFinding> {
  for (const work of rowWorks(plan).values()) {
    if (work.certain !== certain) continue;
    const finding = rowClaim(plan, work);
    if (finding !== null) yield finding;
  }
}

/** Whether a row claims more than its work has done, so that what it says of itself follows from that. */
export function isRowClaim(plan: Plan, row: Row): boolean {
  const work = rowWorks(plan).get(row);
  return work !== undefined && rowClaim(plan, work) !== null;
}

function rowClaim(plan: Plan, work: RowWork): RuleFinding | null {
  const { row, table, tasks } = work;
  if (tasks.length === 0 || isTargetTable(table)) return null;
  // One of several rows for the same work may well be the part that is done.
  if (work.shared && tasks.some((task) => !isOpen(task))) return null;
  if (row.status?.value === 'done') return doneClaim(plan, work, row.status.span);
  if (row.status !== null && row.status.value !== 'doing' && row.status.value !== 'todo') return null;
  return percentClaim(plan, work);
}

function doneClaim(plan: Plan, work: RowWork, span: Span): RuleFinding | null {
  const { tasks } = work;
  const open = tasks.filter(isOpen);
  if (open.length === 0) return null;
  const shape = shapeOf(tasks);
  const be = open.length === 1 ? 'is' : 'are';
  const of = tasks.length === 1 ? 'its 1 task' : `${open.length} of ${tasks.length} tasks`;
  return {
    span,
    message: wording(
      `${work.row.isTotal ? 'Total' : 'Row'} says done, but ${of} ${be} open.`,
      `${nameZh(work)}写的是已完成，但 ${tasks.length} 个任务中有 ${open.length} 个未完成。`,
    ),
    related: [...workAsEvidence(work), ...tasksAsEvidence(open)],
    data: { claimed: 'done', total: tasks.length, done: shape.done, open: open.length },
    fixes: fixOf(plan, work),
  };
}

function percentClaim(plan: Plan, work: RowWork): RuleFinding | null {
  const { percent } = work.row;
  const shape = shapeOf(work.tasks);
  if (percent === null || shape.tasks.length < leastCounted) return null;
  if (percent.value <= Math.max(shape.percent, shape.weighted ?? 0) + tolerance) return null;
  const { done, tasks, percent: found } = shape;
  return {
    span: percent.span,
    message: wording(
      `${work.row.isTotal ? 'Total' : 'Row'} says ${percent.value}%, but ${done} of ${plural(tasks.length, 'task')} ${done === 1 ? 'is' : 'are'} done (${found}%).`,
      `${nameZh(work)}写的是 ${percent.value}%，但 ${tasks.length} 个任务中完成了 ${done} 个（${found}%）。`,
    ),
    related: [...workAsEvidence(work), ...tasksAsEvidence(tasks.filter(isOpen))],
    data: { claimed: percent.value, found, total: tasks.length, done },
    fixes: fixOf(plan, work),
  };
}

function nameZh({ row }: RowWork): string {
  return row.isTotal ? '合计' : '该行';
}

function fixOf(plan: Plan, { row, tasks, whole, certain }: RowWork): readonly Fix[] {
  if (!whole) return [];
  const { percent, done } = shapeOf(tasks);
  const isBegun = done > 0 || tasks.some((task) => task.status === 'doing');
  // A likely link is enough to ask, not to change what somebody wrote along with everything else.
  return rowFix(plan, row, { percent, isBegun }, certain);
}
