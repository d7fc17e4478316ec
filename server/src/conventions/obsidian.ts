import { type DateRange, findDates } from './date';
import type { Field } from './field';
import type { Priority } from './priority-level';
import { obsidianPriorities } from './priority-words';

/** The fields that obsidian-tasks writes into a task's line, by emoji or in Dataview's brackets. `✅ 2022-07-05` is there the day on which it was done. */
export interface ObsidianFields {
  readonly due: Field<DateRange> | null;
  readonly scheduled: Field<DateRange> | null;
  readonly start: Field<DateRange> | null;
  readonly done: Field<DateRange> | null;
  readonly created: Field<DateRange> | null;
  readonly cancelled: Field<DateRange> | null;
  readonly recurrence: Field<string> | null;
  readonly priority: Field<Priority> | null;
  /** 🆔: the name by which others depend on it. */
  readonly id: Field<string> | null;
  /** ⛔: ids of what it waits for. */
  readonly dependsOn: readonly Field<string>[];
  /** Every field, emoji included. */
  readonly spans: readonly Field<string>[];
}

type DateField = 'due' | 'scheduled' | 'start' | 'done' | 'created' | 'cancelled';

/** The emoji of the date fields, as obsidian-tasks documents them. */
export const obsidianDates: readonly { readonly marks: readonly string[]; readonly field: DateField }[] = [
  { marks: ['📅', '📆', '🗓'], field: 'due' },
  { marks: ['⏳', '⌛'], field: 'scheduled' },
  { marks: ['🛫'], field: 'start' },
  { marks: ['✅'], field: 'done' },
  { marks: ['➕'], field: 'created' },
  { marks: ['❌'], field: 'cancelled' },
];

/** Reads the fields of a task's line; spans cover the emoji with its value, the dates' and texts' own spans the value alone. */
export function readObsidianFields(text: string): ObsidianFields {
  const spans: Field<string>[] = [];
  const dates: { [key in DateField]?: Field<DateRange> } = {};
  for (const found of /\d{4}-/.test(text) ? text.matchAll(dateField) : []) {
    const [raw, mark = '', day = ''] = found;
    const field = obsidianDates.find((row) => row.marks.includes(mark))?.field;
    const date = field === undefined ? null : dayAt(text, found.index + raw.length - day.length, day);
    if (field === undefined || date === null) continue;
    dates[field] ??= date;
    spans.push(fieldAt(text, found.index, found.index + raw.length));
  }
  const named = readNamed(text);
  for (const { key, value, whole } of named) {
    const field = dateNames.get(key);
    const date = field === undefined ? null : dayAt(text, value.span.start, value.raw);
    if (field !== undefined && date === null) continue;
    if (field !== undefined && date !== null) dates[field] ??= date;
    spans.push(whole);
  }
  const behind = (mark: string, pattern: RegExp) => (text.includes(mark) ? pattern.exec(text) : null);
  const repeat = behind('🔁', /🔁\uFE0F?\s*([^\p{Extended_Pictographic}#@]{2,80})/u);
  const id = behind('🆔', /🆔\s*([\w-]{1,40})/u);
  const waits = behind('⛔', /⛔\uFE0F?\s*([\w-]{1,40}(?:\s*,\s*[\w-]{1,40}){0,20})(?![\p{L}])/u);
  const of = (name: string) => named.find(({ key }) => key === name)?.value ?? null;
  const dependsOn = [...waitsFor(text, waits), ...idsIn(text, of('dependson'))];
  for (const found of [repeat, id, waitsFor(text, waits).length > 0 ? waits : null]) {
    if (found !== null) spans.push(fieldAt(text, found.index, found.index + found[0].trimEnd().length));
  }
  const sign = priorityOf(text);
  if (sign !== null) spans.push(fieldAt(text, sign.span.start, sign.span.end));
  return {
    due: dates.due ?? null,
    scheduled: dates.scheduled ?? null,
    start: dates.start ?? null,
    done: dates.done ?? null,
    created: dates.created ?? null,
    cancelled: dates.cancelled ?? null,
    recurrence: textOf(text, repeat) ?? of('repeat'),
    priority: sign ?? levelOf(of('priority')),
    id: textOf(text, id) ?? of('id'),
    dependsOn,
    spans: spans.sort((a, b) => a.span.start - b.span.start),
  };
}

/** Names in the brackets of Dataview, in lower case, and of a due day elsewhere. */
const dateNames: ReadonlyMap<string, DateField> = new Map([
  ['due', 'due'],
  ['scheduled', 'scheduled'],
  ['start', 'start'],
  ['completion', 'done'],
  ['created', 'created'],
  ['cancelled', 'cancelled'],
]);
const levels: ReadonlyMap<string, Priority> = new Map([
  ['highest', 'P0'],
  ['high', 'P1'],
  ['medium', 'P2'],
  ['low', 'P3'],
  ['lowest', 'P3'],
]);

const inBrackets =
  /[[(](due|scheduled|start|completion|created|cancelled|repeat|priority|id|dependsOn)::[ \t]{0,4}([^\])[(\r\n]{1,80})[\])]/gi;

interface Named {
  readonly key: string;
  readonly value: Field<string>;
  readonly whole: Field<string>;
}

/** `[due:: 2026-04-15]`, `(id:: ab1)` as Dataview writes fields, `due:2026-04-15` as todo.txt does, `@due(2026-04-15)`. */
function readNamed(text: string): readonly Named[] {
  const isDue = /due/i.test(text);
  if (!isDue && !text.includes('::')) return [];
  const found: Named[] = [];
  const add = (key: string, value: string, whole: string, index: number): void => {
    const start = index + whole.indexOf(value);
    const said = value.trimEnd();
    const field = fieldAt(text, start, start + said.length);
    found.push({ key: key.toLowerCase(), value: field, whole: fieldAt(text, index, index + whole.length) });
  };
  for (const { 0: whole, 1: key = '', 2: value = '', index } of text.matchAll(inBrackets))
    add(key, value, whole, index);
  if (isDue)
    for (const { 0: whole, 1: value = '', index } of text.matchAll(
      /(?<![\p{L}\p{N}_:-])(?:@due\(|due:[ \t]?)(\d{4}-\d\d-\d\d)\)?(?![\d-])/giu,
    )) {
      const isClosed = whole.startsWith('@') === whole.endsWith(')');
      add('due', value, isClosed ? whole : whole.slice(0, -1), index);
    }
  return found;
}

function levelOf(said: Field<string> | null): Field<Priority> | null {
  const value = said === null ? undefined : levels.get(said.value.toLowerCase());
  return said === null || value === undefined ? null : { ...said, value };
}

function idsIn(text: string, list: Field<string> | null): readonly Field<string>[] {
  if (list === null) return [];
  const { start } = list.span;
  return [...list.raw.matchAll(/[\w-]+/g)].map((id) =>
    fieldAt(text, start + id.index, start + id.index + id[0].length),
  );
}

const dateField = /(📅|📆|🗓|⏳|⌛|🛫|✅|➕|❌)\uFE0F?\s*(\d{4}-\d\d-\d\d)(?![\d-])/gu;

function dayAt(text: string, start: number, day: string): Field<DateRange> | null {
  const read = findDates(day)[0];
  if (read === undefined) return null;
  return {
    span: { start, end: start + day.length },
    raw: text.slice(start, start + day.length),
    value: read.value,
  };
}

function fieldAt(text: string, start: number, end: number): Field<string> {
  return { span: { start, end }, raw: text.slice(start, end), value: text.slice(start, end) };
}

function textOf(text: string, found: RegExpExecArray | null): Field<string> | null {
  const value = found?.[1]?.trim() ?? '';
  if (found === null || value === '') return null;
  const start = found.index + found[0].indexOf(value);
  return fieldAt(text, start, start + value.length);
}

/** The ids behind ⛔. It is a status elsewhere: only what looks like ids, at the end or before another field, is a list of them. */
function waitsFor(text: string, found: RegExpExecArray | null): readonly Field<string>[] {
  const list = found?.[1] ?? '';
  if (
    found === null ||
    !/^\s*(?:$|\p{Extended_Pictographic}|#)/u.test(text.slice(found.index + found[0].length))
  )
    return [];
  const from = found.index + found[0].length - list.length;
  return idsIn(text, fieldAt(text, from, from + list.length));
}

function priorityOf(text: string): Field<Priority> | null {
  for (const row of obsidianPriorities) {
    const start = text.indexOf(row.word);
    if (start < 0) continue;
    const end = start + row.word.length;
    return { span: { start, end }, raw: text.slice(start, end), value: row.priority };
  }
  return null;
}
