import { findAmounts } from '../conventions/amount';
import type { ColumnRole } from '../conventions/column-role';
import { findDates } from '../conventions/date';
import type { FieldRole } from '../conventions/field-role';
import type { NamedField } from '../conventions/named-field';
import { readObsidianFields } from '../conventions/obsidian';
import { readPercentValue } from '../conventions/percent';
import { readPriorityValue } from '../conventions/priority';
import { readStatusValue } from '../conventions/status';
import { maskInline, maskValue, plainInline } from '../markdown/inline';
import { overlaps, type Span } from '../text/span';
import type { Plan, Section, Table, Task } from './plan';

/** What a place looks like that was not read. */
export type UnreadKind = 'box' | 'status' | 'priority' | 'date' | 'amount' | 'percent';

/** A place that looks like data and was not read: a field or cell whose value is no such thing, a day that is in no calendar. */
export interface Unread {
  readonly kind: UnreadKind;
  readonly span: Span;
  readonly raw: string;
  /** A box as it should be written; null for what nobody can repair. */
  readonly repaired: string | null;
}

/** Everything that looks like data and was not read, in the order of the text; of a plan's part where one is named. */
export function findUnread(plan: Plan, within: Span | null = null): readonly Unread[] {
  const isAsked = (span: Span): boolean => within === null || overlaps(span, within);
  const boxes = plan.malformedBoxes
    .filter(({ span, readAs }) => readAs === null && isAsked(span))
    .map(({ span, raw, repaired }): Unread => ({ kind: 'box', span, raw, repaired }));
  const holders = [plan.root, ...plan.sections, ...plan.tasks];
  const fields = holders
    .flatMap((holder) => holder.fields)
    .filter(({ valueSpan }) => isAsked(valueSpan))
    .flatMap((field) => unreadField(plan, field));
  const cells = plan.tables
    .filter(({ span }) => isAsked(span))
    .flatMap((table) => unreadCells(plan, table))
    .filter(({ span }) => isAsked(span));
  const days = [...plan.sections, ...plan.tasks]
    .filter((holder) => isAsked(ownLine(holder)))
    .flatMap((holder) => unreadDays(plan, holder));
  const all = [...boxes, ...fields, ...cells, ...days].sort((a, b) => a.span.start - b.span.start);
  return all.filter(({ span }, at) => at === 0 || span.start !== all[at - 1]?.span.start);
}

/** Longer values are sentences. UTF-16 units. */
const most = 40;

/** What says that nothing is known yet. */
const empty =
  /^[\s*_`~–—?/.…-]*$|^(?:n\/?a|none|tb[dacs]|unknown|varies|any|all|ongoing|open|asap|无|暂无|待定|待确认|未定|不适用|不限|持续|なし|未定|該当なし|継続|없음|미정|상시|keine?|offen|unbekannt|laufend)\.?$/i;

function isSaid(raw: string): boolean {
  const plain = plainInline(raw).trim();
  return plain.length <= most && !empty.test(plain);
}

const kindOfField: { readonly [role in FieldRole]?: UnreadKind } = {
  status: 'status',
  priority: 'priority',
  due: 'date',
  start: 'date',
  dates: 'date',
  updated: 'date',
  created: 'date',
  effort: 'amount',
  length: 'amount',
  progress: 'percent',
};

const kindOfColumn: { readonly [role in ColumnRole]?: UnreadKind } = {
  status: 'status',
  priority: 'priority',
  date: 'date',
  percent: 'percent',
};

function unreadField(plan: Plan, { role, value, valueSpan }: NamedField): readonly Unread[] {
  const kind = kindOfField[role];
  if (kind === undefined || !isSaid(value) || isRead(plan, kind, value)) return [];
  return [{ kind, span: valueSpan, raw: value, repaired: null }];
}

function unreadCells(plan: Plan, { kind: table, columns, rows }: Table): readonly Unread[] {
  if (table !== 'task' && table !== 'summary') return [];
  return rows.flatMap(({ cells, isTotal, isGroup }) =>
    isTotal || isGroup
      ? []
      : cells.flatMap(({ span, raw }, column): readonly Unread[] => {
          const kind = kindOfColumn[columns[column]?.role ?? 'remark'];
          if (kind === undefined || !isSaid(raw) || isRead(plan, kind, raw)) return [];
          return [{ kind, span, raw, repaired: null }];
        }),
  );
}

/** Whether a whole value says what it looks like, or something else that is known: a length where days are wanted, a count for a share. */
function isRead({ legend, words }: Plan, kind: UnreadKind, value: string): boolean {
  const masked = maskValue(value);
  switch (kind) {
    case 'status':
      return readStatusValue(masked, legend) !== null || readPercentValue(masked) !== null;
    case 'priority':
      return readPriorityValue(masked, words.priority) !== null;
    case 'percent':
      return (
        readPercentValue(masked) !== null ||
        readStatusValue(masked, legend) !== null ||
        /\d\s?\/\s?\d/.test(masked)
      );
    case 'date':
    case 'amount':
      return (
        findDates(masked).length > 0 || findAmounts(masked, 'length-field', null, words.units).length > 0
      );
    default:
      return true;
  }
}

/** A day written in full; and what stands behind the sign of a due or start day, which opens no title. */
const day =
  /(?<![\d\p{L}./-])(?:19|20)\d\d(?:([-/.])\d{1,2}\1\d{1,2}|\s?年\s?\d{1,2}\s?月\s?\d{1,2}\s?日)(?![\d\p{Script=Latin}/-])/gu;
const sign =
  /[\p{L}\p{N})\]][^\p{L}\p{N}]{0,3}(?:📅|📆|🗓|🛫)\uFE0F?[ \t]*([^\s📅📆🗓🛫⏳⏫🔼🔽🔺⏬🔁✅❌➕#][^📅📆🗓🛫⏳⏫🔼🔽🔺⏬🔁✅❌➕#]{0,30})/gu;

function unreadDays({ source }: Plan, holder: Section | Task): readonly Unread[] {
  const { start, end } = ownLine(holder);
  const text = source.slice(start, end);
  const masked = maskInline(text);
  const read = [
    ...findDates(masked).map(({ span }) => span),
    ...readObsidianFields(masked).spans.map(({ span }) => span),
  ];
  const unread: Unread[] = [];
  const add = (from: number, to: number): void => {
    const span = { start: start + from, end: start + to };
    unread.push({ kind: 'date', span, raw: text.slice(from, to), repaired: null });
  };
  for (const { 0: raw, index } of masked.matchAll(day)) {
    const span = { start: index, end: index + raw.length };
    if (!read.some((date) => overlaps(date, span))) add(span.start, span.end);
  }
  if ('box' in holder) {
    for (const { 0: whole, 1: value = '', index } of masked.matchAll(sign)) {
      const from = index + whole.length - value.length;
      if (!/^\d{4}-\d\d-\d\d(?!\d)/.test(value)) add(from, from + value.trimEnd().length);
    }
  }
  return unread;
}

function ownLine(holder: Section | Task): Span {
  if ('heading' in holder) return holder.heading;
  return { start: holder.box?.end ?? holder.span.start, end: holder.span.end };
}
