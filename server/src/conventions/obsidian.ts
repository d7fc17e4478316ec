import { type DateRange, findDates } from './date';
import type { Field } from './field';
import type { Priority } from './priority';
import { obsidianPriorities } from './priority-words';

/** The fields that obsidian-tasks writes into a task's line. `✅ 2022-07-05` is there the day on which it was done. */
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
  for (const found of text.matchAll(dateField)) {
    const [raw, mark = '', day = ''] = found;
    const field = obsidianDates.find((row) => row.marks.includes(mark))?.field;
    const date = field === undefined ? null : dayAt(text, found.index + raw.length - day.length, day);
    if (field === undefined || date === null) continue;
    dates[field] ??= date;
    spans.push(fieldAt(text, found.index, found.index + raw.length));
  }
  const repeat = /🔁\uFE0F?\s*([^\p{Extended_Pictographic}#@]{2,80})/u.exec(text);
  const id = /🆔\s*([\w-]{1,40})/u.exec(text);
  const waits = /⛔\uFE0F?\s*([\w-]{1,40}(?:\s*,\s*[\w-]{1,40}){0,20})(?![\p{L}])/u.exec(text);
  const dependsOn = waitsFor(text, waits);
  for (const found of [repeat, id, dependsOn.length > 0 ? waits : null]) {
    if (found !== null) spans.push(fieldAt(text, found.index, found.index + found[0].trimEnd().length));
  }
  const priority = priorityOf(text);
  if (priority !== null) spans.push(fieldAt(text, priority.span.start, priority.span.end));
  return {
    due: dates.due ?? null,
    scheduled: dates.scheduled ?? null,
    start: dates.start ?? null,
    done: dates.done ?? null,
    created: dates.created ?? null,
    cancelled: dates.cancelled ?? null,
    recurrence: textOf(text, repeat),
    priority,
    id: textOf(text, id),
    dependsOn,
    spans: spans.sort((a, b) => a.span.start - b.span.start),
  };
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
  return [...list.matchAll(/[\w-]+/g)].map((id) =>
    fieldAt(text, from + id.index, from + id.index + id[0].length),
  );
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
