import type { Field } from '../conventions/field';
import { outlineNumber } from '../plan/outline-number';
import type { Plan, Section } from '../plan/plan';
import { wording } from '../text/wording';
import type { Rule } from './rule';

/** An id names one task, within one list or one numbering. */
export const duplicateId: Rule = {
  id: 'duplicate-id',
  defaultSeverity: 'warning',
  manual: {
    should: wording(
      'An id names one task, within one list or one numbering.',
      '在同一列表或同一套编号内，一个编号只对应一个任务。',
    ),
    about: wording(
      'Ids that are short (“1.2”, “T3”) may begin anew in every section and are compared within one; longer numbers (“T012”) run through the whole plan, where the same id with the same title is the same task told again. An id in braces (`{#import}`) may stand at every place that means the same work.',
      '较短的编号（如“1.2”“T3”）可在每个章节重新开始，只在章节内比较；较长的编号（如“T012”）贯穿整个计划，编号和标题都相同的视为同一任务的重复提及。花括号中的编号（`{#import}`）可用于指代同一工作的每一处。',
    ),
    wrong: '- [ ] T001 Parser\n- [ ] T002 Writer\n- [ ] T002 Names\n',
    right: '- [ ] T001 Parser\n- [ ] T002 Writer\n- [ ] T003 Names\n',
  },
  *checkWhole(plan) {
    const all = [...uses(plan)];
    const numbered = new Map<string, Set<string>>();
    for (const { id, scope } of all) {
      const key = seriesOf(id.value, scope);
      numbered.set(key, (numbered.get(key) ?? new Set()).add(id.value));
    }
    const first = new Map<string, Use>();
    for (const use of all) {
      // One name with a number is what a task is about (`ESP32`); a numbering has others.
      if ((numbered.get(seriesOf(use.id.value, use.scope))?.size ?? 0) < 2) continue;
      const key = `${use.scope} ${use.id.value}`;
      const before = first.get(key);
      if (before === undefined) first.set(key, use);
      if (before === undefined || (before.place !== use.place && before.title === use.title)) continue;
      yield {
        span: use.id.span,
        message: wording(
          `${use.id.value} already names another task.`,
          `编号 ${use.id.value} 已用于另一个任务。`,
        ),
        related: [{ span: before.id.span, message: wording('It is used here first.', '首次使用处。') }],
        data: { id: use.id.value },
      };
    }
  },
};

function seriesOf(id: string, scope: string): string {
  return `${scope} ${id.replace(/\d+/g, '0')}`;
}

/** An id where it is used: `scope` is the numbering that it is one of, `place` the list or table that it stands in. */
interface Use {
  readonly id: Field<string>;
  readonly title: string;
  readonly scope: string;
  readonly place: string;
}

function* uses(plan: Plan): Iterable<Use> {
  for (const task of plan.tasks) {
    const { title, section, mirrored, kind } = task;
    const id = task.id ?? outlineNumber(plan, task);
    // An id in braces is given on purpose, a number of an issue by somebody else.
    if (id === null || mirrored || kind !== 'box' || /^[{<#]/.test(id.raw)) continue;
    const scope = isLong(id.value) ? 'tasks' : `tasks ${section.index}`;
    yield { id, title: title.value, scope, place: placeOf(section) };
  }
  for (const [place, table] of plan.tables.entries()) {
    const column = table.columns.findIndex(({ role }) => role === 'id');
    if (column < 0 || table.kind !== 'task') continue;
    for (const row of table.rows) {
      const cell = row.cells[column];
      const value = cell?.raw.replace(/[*_`\s]/g, '') ?? '';
      if (cell === undefined || !/\p{L}\d|\d\.\d/u.test(value) || row.isTotal || row.isGroup) continue;
      const id = { span: cell.span, raw: cell.raw, value };
      yield { id, title: row.name?.value ?? '', scope: `table ${place}`, place: `table ${place}` };
    }
  }
}

function placeOf(section: Section): string {
  return `section ${section.index}`;
}

/** Three digits and more are not begun anew: T012, STY-051, TASK-101. */
function isLong(id: string): boolean {
  return /^\p{L}[\p{L}_-]*\d{3,}[a-z]?$/u.test(id);
}
