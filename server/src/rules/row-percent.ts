import type { StatusMark } from '../conventions/status';
import type { Status } from '../conventions/work-status';
import { statusEdit } from '../plan/cell-status';
import type { Fix } from '../plan/finding';
import type { Plan, Row, Table } from '../plan/plan';
import { wording } from '../text/wording';
import type { Rule } from './rule';
import { isRowClaim } from './shared/row-claims';

/** Status and percentage of one row agree: no ✅ below 100 %, no ⏳ at 100 %. */
export const rowPercent: Rule = {
  id: 'row-percent',
  defaultSeverity: 'warning',
  early: true,
  manual: {
    should: wording('Status and percentage of a table row agree.', '表格行的状态与百分比一致。'),
    about: wording(
      'Looked at where a table has one status column and one column of progress: a row that is done is at 100%, and one at 100% is not open or in progress. Tables with a current and a target column are left alone.',
      '只看恰有一个状态列和一个完成度列的表格：已完成的行应为 100%，100% 的行不应是待办或进行中。含“当前/目标”列的表格不检查。',
    ),
    wrong: '| Task | Status | Progress |\n| --- | --- | --- |\n| Parser | ✅ | 80% |\n| Tests | ⏳ | 0% |\n',
    right: '| Task | Status | Progress |\n| --- | --- | --- |\n| Parser | 🔄 | 80% |\n| Tests | ⏳ | 0% |\n',
  },
  *check(plan) {
    for (const table of plan.tables) {
      if (!isComparable(table)) continue;
      for (const row of table.rows) {
        const { status, percent } = row;
        if (row.isGroup || status === null || percent === null) continue;
        const isDone = status.value === 'done';
        if (isDone ? percent.value >= 100 : percent.value !== 100 || !isUnfinished(status.value)) continue;
        const says = isDone
          ? wording('done', '已完成')
          : status.value === 'todo'
            ? wording('open', '待办')
            : wording('in progress', '进行中');
        yield {
          span: status.span,
          message: wording(
            `Row says ${says.en}, but its progress is ${percent.value}%.`,
            `该行状态写的是${says.zh}，但完成度为 ${percent.value}%。`,
          ),
          related: [
            {
              span: percent.span,
              message: wording(`The progress of ${percent.value}%.`, `完成度 ${percent.value}%。`),
            },
          ],
          data: { claimed: status.value, found: percent.value, unit: '%' },
          fixes: statusFix(plan, row, status, isDone ? (percent.value > 0 ? 'doing' : 'todo') : 'done'),
        };
      }
    }
  },
};

function isComparable(table: Table): boolean {
  const count = (role: string) => table.columns.filter((column) => column.role === role).length;
  return table.kind !== 'metric' && count('status') === 1 && count('percent') === 1 && count('target') === 0;
}

function isUnfinished(status: Status): boolean {
  return status === 'todo' || status === 'doing';
}

/** The cell's mark set to another status; nothing where the work that the row names says better what it should be. */
function statusFix(plan: Plan, row: Row, mark: StatusMark, status: Status): readonly Fix[] {
  const edit = isRowClaim(plan, row) ? null : statusEdit(plan, row, mark, status);
  if (edit === null) return [];
  return [
    {
      title: wording(`Set the status to ${edit.text}`, `将状态改为 ${edit.text}`),
      kind: 'claim',
      preferred: true,
      edits: [edit],
    },
  ];
}
