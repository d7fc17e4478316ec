import { findAmounts } from '../conventions/amount';
import { findDates } from '../conventions/date';
import { readDependencies } from '../conventions/dependency';
import type { FieldRole } from '../conventions/field-role';
import { type NamedField, readNamedFields } from '../conventions/named-field';
import { readPercentValue } from '../conventions/percent';
import { readPriorityValue } from '../conventions/priority';
import { readStatusValue } from '../conventions/status';
import { maskValue } from '../markdown/inline';
import { allMoved, allPlaced, moved, none, placed } from '../text/moved';
import { sharedText } from '../text/shared-text';
import { shift } from '../text/span';
import type { Fact, FieldFact, ItemFact } from './fact';
import type { ReadContext } from './read-context';

/** The fields that one line states: `**Status**: Done | **Owner**: Ann`. `line` is source text, `at` its offset in the block. */
export function readFields(
  line: string,
  at: number,
  inQuote: boolean,
  context: ReadContext,
): readonly FieldFact[] {
  return readNamedFields(line).map((field) => readField(field, line, at, inQuote, context));
}

/** The outputs that bullets below a label name, one each: `- **产出**:`, and links below it. Their amounts are their own, and no estimate of the task. */
export function labelledOutputs(label: string, nested: readonly Fact[], text: string): readonly FieldFact[] {
  return nested.flatMap((fact) =>
    fact.is === 'item' && fact.item.line.box === null ? outputOf(fact, label, text) : [],
  );
}

function outputOf({ at, item }: ItemFact, name: string, text: string): readonly FieldFact[] {
  const own = text.slice(at, at + item.own);
  const start = at + (/^(?:[-*+]|\d{1,9}[.)])[ \t]+/.exec(own)?.[0].length ?? 0);
  const value =
    text
      .slice(start, at + item.own)
      .split(/[\r\n]/, 1)[0]
      ?.trimEnd() ?? '';
  if (value === '') return [];
  const valueSpan = { start, end: start + value.length };
  const field: NamedField = { role: 'output', name, nameSpan: valueSpan, valueSpan, value };
  const nothing = { amounts: none, dates: none, status: null, priority: null, percent: null, refs: none };
  return [{ is: 'field', span: valueSpan, field, inQuote: item.line.inQuote, ...nothing }];
}

function readField(
  field: NamedField,
  line: string,
  at: number,
  inQuote: boolean,
  { legend, words }: ReadContext,
): FieldFact {
  const valueAt = at + field.valueSpan.start;
  const source = line.slice(field.valueSpan.start, field.valueSpan.end);
  const masked = maskValue(source);
  const place = amountPlace(field.role);
  return {
    is: 'field',
    span: { start: at, end: at + line.length },
    field: {
      ...field,
      name: sharedText(field.name),
      nameSpan: shift(field.nameSpan, at),
      valueSpan: shift(field.valueSpan, at),
      value: sharedText(field.value),
    },
    inQuote,
    amounts: allPlaced(findAmounts(masked, place, null, words.units), source, valueAt),
    dates: allPlaced(findDates(masked), source, valueAt),
    status:
      field.role === 'status' ? placed(asField(readStatusValue(masked, legend)), source, valueAt) : null,
    priority:
      field.role === 'priority' ? placed(readPriorityValue(masked, words.priority), source, valueAt) : null,
    percent: field.role === 'progress' ? placed(readPercentValue(masked), source, valueAt) : null,
    refs: field.role === 'depends' ? allPlaced(readDependencies(masked), source, valueAt) : none,
  };
}

/** The field `by` units further on. */
export function movedField(field: FieldFact, by: number): FieldFact {
  return {
    ...field,
    span: shift(field.span, by),
    field: {
      ...field.field,
      nameSpan: shift(field.field.nameSpan, by),
      valueSpan: shift(field.field.valueSpan, by),
    },
    amounts: allMoved(field.amounts, by),
    dates: allMoved(field.dates, by),
    status: moved(field.status, by),
    priority: moved(field.priority, by),
    percent: moved(field.percent, by),
    refs: allMoved(field.refs, by),
  };
}

function amountPlace(role: FieldRole): 'length-field' | 'effort-field' | 'prose' {
  if (role === 'length' || role === 'dates') return 'length-field';
  return role === 'effort' || role === 'budget' ? 'effort-field' : 'prose';
}

function asField(mark: ReturnType<typeof readStatusValue>): ReturnType<typeof readStatusValue> {
  return mark === null ? null : { ...mark, form: 'field' };
}
