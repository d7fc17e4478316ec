import { findAmounts, readFigureCell } from '../conventions/amount';
import { findDates } from '../conventions/date';
import { findStageNames } from '../conventions/stage';
import { type Entry, FoundByName } from '../plan/part-index';
import type { Cell, Plan, PlanPart, Row, Section, Table } from '../plan/plan';
import { remembered } from '../text/remembered';
import { wording } from '../text/wording';
import type { Rule, RuleFinding } from './rule';

/** A metric has one target for one date. */
export const metricTarget: Rule = {
  id: 'metric-target',
  defaultSeverity: 'info',
  manual: {
    should: wording('A metric has one target for one date.', '同一指标在同一时间只有一个目标值。'),
    about: wording(
      'Target columns of different tables are compared where they speak of the same time: the same phase, date or length. A length that equals what all phases take together means the end of the last one. Only figures, percentages and shares are compared; “1000+” allows for 2000.',
      '比较不同表格中指向同一时间（同一阶段、日期或时长）的目标列；等于各阶段时长之和的时长即最后一个阶段的结束。只比较数字、百分比和比例；“1000+”允许写 2000。',
    ),
    wrong:
      '| Metric | Now | Target Q4 2026 |\n| --- | --- | --- |\n| Stars | 0 | 1000 |\n\n| Metric | Now | Target Q4 2026 |\n| --- | --- | --- |\n| Stars | 0 | 2000 |\n',
    right:
      '| Metric | Now | Target Q4 2026 |\n| --- | --- | --- |\n| Stars | 0 | 2000 |\n\n| Metric | Now | Target Q4 2026 |\n| --- | --- | --- |\n| Stars | 0 | 2000 |\n',
  },
  checkWhole: (plan) => {
    const whole = wholeLength(plan);
    const lists = plan.parts.map((part) => entriesIn(part, whole));
    return foundIn(plan).update(lists, disagreements);
  },
};

const foundIn = remembered(
  (_: Plan) => new FoundByName<TargetEntry, RuleFinding>(),
  ({ root }) => root,
);

/** Of targets of one metric for one time, those that the first one disagrees with. */
function disagreements([before, ...others]: readonly TargetEntry[]): readonly RuleFinding[] {
  if (before === undefined) return [];
  const { cell, name, table, value } = before.target;
  return others
    .filter(({ target }) => target.table !== table && !agree(value, target.value))
    .map(({ target: other }) => ({
      span: cell.span,
      message: wording(
        `Target of “${name}” is ${cell.raw}, but another table says ${other.cell.raw} for the same time.`,
        `“${name}”的目标为 ${cell.raw}，但另一个表格中同一时间的目标为 ${other.cell.raw}。`,
      ),
      related: [
        {
          span: other.cell.span,
          message: wording(
            `“${other.header}” says ${other.cell.raw}.`,
            `“${other.header}”为 ${other.cell.raw}。`,
          ),
        },
      ],
      data: { claimed: cell.raw, found: other.cell.raw },
    }));
}

/** A target by its metric and time. */
interface TargetEntry extends Entry {
  readonly target: Target;
}

const entries = new WeakMap<object, { readonly last: string; readonly own: readonly TargetEntry[] }>();

/** The targets in a part; the length of all phases means the end of the last one. */
function entriesIn({ told, tables }: PlanPart, whole: Whole | null): readonly TargetEntry[] {
  const last = whole === null ? '' : `${whole.length} ${whole.unit} ${whole.last}`;
  const before = entries.get(told);
  if (before?.last === last) return before.own;
  const metrics = tables.filter(({ kind }) => kind === 'metric');
  const own = metrics.flatMap(targetsIn).map((target): TargetEntry => {
    const isWhole = whole !== null && `${whole.length} ${whole.unit}` === target.time;
    const time = isWhole ? whole.last : target.time;
    return { key: `${time} ${target.metric}`, at: target.cell.span.start, target };
  });
  entries.set(told, { last, own });
  return own;
}

interface Target {
  readonly table: Table;
  readonly metric: string;
  readonly name: string;
  /** With which phase, on which day, after how long it is to be reached. */
  readonly time: string;
  readonly header: string;
  readonly cell: Cell;
  /** Null for what is no figure. */
  readonly value: Value | null;
}

/** The targets of one table; remembered, since a table stays the same object while nothing in it is edited. */
const targetsIn = remembered((table: Table): readonly Target[] =>
  table.columns.flatMap(({ role, header: { value: header } }, place): readonly Target[] => {
    const time = role === 'target' || place > 1 ? timeOf(header) : null;
    if (time === null) return [];
    return table.rows.flatMap((row): readonly Target[] => {
      const cell = row.cells[place];
      const name = nameOf(row);
      if (cell === undefined || name === '' || row.isTotal) return [];
      const metric = name.normalize('NFKC').toLowerCase().replace(/\s+/g, '');
      return [{ table, metric, name, time, header, cell, value: valueIn(cell.raw) }];
    });
  }),
);

function nameOf(row: Row): string {
  return (row.name?.value ?? row.cells[0]?.raw ?? '').replace(/[*_`]/g, '').trim();
}

const targetWords = /目标值?|目標値?|预期|期望|목표|\b(?:targets?|goals?|ziel|zielwert|objetivo|meta)\b/gi;

/** When a column's target is to be reached; null where its header does not tell. */
function timeOf(header: string): string | null {
  const [stage, otherStage] = findStageNames(header);
  if (stage !== undefined && otherStage === undefined) return `${stage.unit} ${stage.number}`;
  const [date, otherDate] = findDates(header);
  if (date !== undefined && otherDate === undefined) return date.value.end;
  const [length, otherLength] = findAmounts(header.replace(targetWords, ' '), 'cell').filter(
    ({ value }) => value.dimension === 'length',
  );
  if (length === undefined || otherLength !== undefined || length.value.low !== length.value.high)
    return null;
  return `${length.value.low} ${length.value.unit}`;
}

/** What all phases take together, and how their last one is called. */
interface Whole {
  readonly length: number;
  readonly unit: string;
  readonly last: string;
}

/** The sum of the lengths that the phases beside one another state, each of them in months; null where one states none. */
function wholeLength({ root, parts }: Plan): Whole | null {
  const own = lengthOf(root);
  if (own !== null) return own;
  for (const part of parts) {
    const found = lengthIn(part);
    if (found !== null) return found;
  }
  return null;
}

const lengthIn = remembered(
  ({ sections }: PlanPart): Whole | null => {
    for (const section of sections) {
      const found = lengthOf(section);
      if (found !== null) return found;
    }
    return null;
  },
  ({ told }) => told,
);

function lengthOf({ sections }: Section): Whole | null {
  const phases = sections.filter((child) => child.kind === 'phase' && child.stage?.unit === 'phase');
  const last = phases.at(-1)?.stage;
  if (phases.length < 2 || last === null || last === undefined) return null;
  const lengths = phases.map(monthsOf);
  if (lengths.some((length) => length === null)) return null;
  const length = lengths.reduce<number>((sum, own) => sum + (own ?? 0), 0);
  return { length, unit: 'month', last: `${last.unit} ${last.number}` };
}

function monthsOf(phase: Section): number | null {
  const own = phase.lengths.find(({ value }) => value.unit === 'month' && value.low === value.high);
  return own?.value.low ?? null;
}

/** Whether two targets may both be meant; what is no figure may mean anything. */
function agree(first: Value | null, second: Value | null): boolean {
  if (first === null || second === null || first.kind !== second.kind) return true;
  if (first.high === null && second.high === null) return first.low === second.low;
  if (first.high === null) return (second.high ?? 0) >= first.low;
  if (second.high === null) return first.high >= second.low;
  return first.low === second.low && first.high === second.high;
}

interface Value {
  readonly kind: string;
  readonly low: number;
  readonly high: number | null;
}

function valueIn(raw: string): Value | null {
  const text = raw.normalize('NFKC').replace(/[*_`]/g, '').trim();
  const percent = /^(\d{1,3}(?:\.\d+)?) ?%(\+)?$/.exec(text);
  if (percent !== null)
    return { kind: '%', low: Number(percent[1]), high: percent[2] === undefined ? Number(percent[1]) : null };
  const share = /^(\d{1,6}) ?\/ ?(\d{1,6})$/.exec(text);
  if (share !== null) return { kind: `/${share[2]}`, low: Number(share[1]), high: Number(share[1]) };
  const figure = readFigureCell(text);
  return figure === null || figure.approximate ? null : { kind: '', low: figure.low, high: figure.high };
}
