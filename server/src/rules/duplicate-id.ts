import type { Field } from '../conventions/field';
import { outlineNumber } from '../plan/outline-number';
import type { Plan, PlanPart, Table } from '../plan/plan';
import { remembered } from '../text/remembered';
import { wording } from '../text/wording';
import type { Rule, RuleFinding } from './rule';

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
  // Short ids are compared within one list or table, long ones wherever they stand.
  check: (plan) => repeated(usesIn(plan, plan).filter(({ isLong }) => !isLong)),
  checkWhole: (plan) => repeated(plan.parts.flatMap((part) => longUses({ part, plan }))),
};

function* repeated(uses: readonly Use[]): Iterable<RuleFinding> {
  const numbered = new Map<string, Set<string>>();
  for (const { id, series } of uses) {
    const own = numbered.get(series);
    if (own === undefined) numbered.set(series, new Set([id.value]));
    else own.add(id.value);
  }
  const first = new Map<string, Use>();
  for (const use of uses) {
    // One name with a number is what a task is about (`ESP32`); a numbering has others.
    if ((numbered.get(use.series)?.size ?? 0) < 2) continue;
    const before = first.get(use.key);
    if (before === undefined) first.set(use.key, use);
    if (before === undefined || (before.place !== use.place && before.title === use.title)) continue;
    yield repeats(use, before);
  }
}

const told = new WeakMap<Use, { readonly before: Use; readonly finding: RuleFinding }>();

/** The same object as long as the same use comes first. */
function repeats(use: Use, before: Use): RuleFinding {
  const known = told.get(use);
  if (known?.before === before) return known.finding;
  const { value } = use.id;
  const finding: RuleFinding = {
    span: use.id.span,
    message: wording(`${value} already names another task.`, `编号 ${value} 已用于另一个任务。`),
    related: [{ span: before.id.span, message: wording('It is used here first.', '首次使用处。') }],
    data: { id: value },
  };
  told.set(use, { before, finding });
  return finding;
}

/** An id where it is used: `key` and `series` tell it and its numbering from others, `place` is the list or table that it stands in. */
interface Use {
  readonly id: Field<string>;
  readonly title: string;
  readonly key: string;
  readonly series: string;
  readonly place: object;
  /** Whether its numbering goes through the whole plan. */
  readonly isLong: boolean;
}

const longUses = remembered(
  ({ part, plan }: { readonly part: PlanPart; readonly plan: Plan }) =>
    usesIn(part, plan).filter(({ isLong }) => isLong),
  ({ part }) => part.told,
);

function usesIn({ tasks, tables }: Pick<Plan, 'tasks' | 'tables'>, plan: Plan): readonly Use[] {
  return [
    ...tasks.flatMap((task): readonly Use[] => {
      const { title, section, mirrored, kind } = task;
      const id = task.id ?? outlineNumber(plan, task);
      // An id in braces is given on purpose, a number of an issue by somebody else.
      if (id === null || mirrored || kind !== 'box' || /^[{<#]/.test(id.raw)) return [];
      const isLong = hasThreeDigits(id.value);
      return [useOf(id, title.value, isLong ? 'tasks' : `tasks ${section.heading.start}`, section, isLong)];
    }),
    ...tables.flatMap((table) => usesInTable(table)),
  ];
}

function usesInTable(table: Table): readonly Use[] {
  const column = table.columns.findIndex(({ role }) => role === 'id');
  if (column < 0 || table.kind !== 'task') return [];
  return table.rows.flatMap((row): readonly Use[] => {
    const cell = row.cells[column];
    const value = cell?.raw.replace(/[*_`\s]/g, '') ?? '';
    if (cell === undefined || !/\p{L}\d|\d\.\d/u.test(value) || row.isTotal || row.isGroup) return [];
    const id = { span: cell.span, raw: cell.raw, value };
    return [useOf(id, row.name?.value ?? '', `table ${table.span.start}`, table, false)];
  });
}

function useOf(id: Field<string>, title: string, scope: string, place: object, isLong: boolean): Use {
  const series = `${scope} ${id.value.replace(/\d+/g, '0')}`;
  return { id, title, key: `${scope} ${id.value}`, series, place, isLong };
}

/** Three digits and more are not begun anew: T012, STY-051, TASK-101. */
function hasThreeDigits(id: string): boolean {
  return /^\p{L}[\p{L}_-]*\d{3,}[a-z]?$/u.test(id);
}
