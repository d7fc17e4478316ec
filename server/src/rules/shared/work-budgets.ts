import { type Amount, findAmounts } from '../../conventions/amount';
import type { Field } from '../../conventions/field';
import { budgetsOf, type Measure, measureOf, sameMeasure, type WorkingTime } from '../../plan/budget';
import type { Plan, Row, Section, Table } from '../../plan/plan';
import { isTargetTable } from '../../plan/row-work';
import type { WorkItem } from '../../plan/work-item';
import type { Source } from '../../text/source';
import { type Span, shift } from '../../text/span';
import { addedDimensions } from './sums';

/** An amount that some place sets aside for a piece of work, in the unit of its measure. */
export interface Stated {
  readonly span: Span;
  readonly amount: Field<Amount>;
  readonly measure: Measure;
  /** How much of the measure's unit its own unit is. */
  readonly factor: number;
  readonly low: number;
  /** Null where there is no upper end. */
  readonly high: number | null;
}

const otherFigures =
  /实际|實際|当前|目前|已用|已完成|剩余|现有|\b(?:actual|current|spent|used|left|remaining|done|ist|max(?:imum)?|min(?:imum)?|avg|per|rate)\b|累计|平均|单价/i;

/** What a row sets aside for the work that it names: one figure per measure, else it is not known which. */
export function rowBudgets(row: Row, table: Table, time: WorkingTime): readonly Stated[] {
  if (isTargetTable(table)) return [];
  const found = row.cells.flatMap((cell, at) => {
    const column = table.columns[at];
    const isBudget = column?.role === 'amount' && !otherFigures.test(column.header.value);
    return cell.amounts.flatMap((amount) => statedOf(amount, time)).map((stated) => ({ stated, isBudget }));
  });
  const isOnly = (one: Stated) =>
    found.filter(({ stated }) => sameMeasure(stated.measure, one.measure)).length === 1;
  return found.filter(({ stated, isBudget }) => isBudget && isOnly(stated)).map(({ stated }) => stated);
}

/** What a section sets aside for itself. */
export function sectionBudgets(section: Section, time: WorkingTime): readonly Stated[] {
  return budgetsOf(section, time).flatMap(({ budget }) => statedOf(budget.amount, time));
}

/** What all places set aside for a piece of work, in the order of the text; the lists that go through it in detail aside. */
export function budgetsOfWork(plan: Plan, item: WorkItem, time: WorkingTime): readonly Stated[] {
  // Many parts may speak of one piece of work, and each asks.
  const before = known.get(time);
  const stated = before?.source === plan.source ? before.stated : new Map<WorkItem, readonly Stated[]>();
  known.set(time, { source: plan.source, stated });
  const found = stated.get(item) ?? statedByAll(plan, item, time);
  stated.set(item, found);
  return found;
}

/** By the context of one check. */
const known = new WeakMap<
  WorkingTime,
  { readonly source: Source; readonly stated: Map<WorkItem, readonly Stated[]> }
>();

function statedByAll({ source, words }: Plan, item: WorkItem, time: WorkingTime): readonly Stated[] {
  return item.mentions.flatMap((mention) => {
    if (mention.kind === 'row' && isOneOfSeveral(item, mention.row, mention.table)) return [];
    if (mention.kind === 'row') return rowBudgets(mention.row, mention.table, time);
    if (mention.kind === 'tree') {
      const { start, end } = mention.item.span;
      return findAmounts(source.slice(start, end), 'task', null, words.units).flatMap((amount) =>
        statedOf({ ...amount, span: shift(amount.span, start) }, time),
      );
    }
    return mention.kind === 'section' ? sectionBudgets(mention.section, time) : [];
  });
}

/** Several rows of one table that mean the same work are its parts or variants. */
function isOneOfSeveral({ mentions }: WorkItem, row: Row, table: Table): boolean {
  return mentions.some((other) => other.kind === 'row' && other.table === table && other.row !== row);
}

/** An amount in the unit of its measure; nothing where such amounts are not added up. */
export function statedOf(amount: Field<Amount>, time: WorkingTime): readonly Stated[] {
  const measured = measureOf(amount.value, time);
  if (measured === null || !addedDimensions.has(measured.measure.dimension)) return [];
  const { measure, factor } = measured;
  const { low, high } = amount.value;
  return [
    {
      span: amount.span,
      amount,
      measure,
      factor,
      low: low * factor,
      high: high === null ? null : high * factor,
    },
  ];
}
