import type { Amount } from '../conventions/amount';
import type { MalformedBox } from '../conventions/box';
import type { Field } from '../conventions/field';
import type { NamedField } from '../conventions/named-field';
import type { FieldFact, Item } from '../facts/fact';
import { movedField } from '../facts/field';
import { allMoved, moved, none } from '../text/moved';
import { shift } from '../text/span';
import type { SectionDraft, TaskDraft } from './draft';
import { type LiveText, live } from './live-text';
import type { Malformed, Milestone } from './plan';
import { type BoxSays, boxSays } from './views';

/** What a task that is a box has for itself. */
type OwnOfBox = Omit<TaskDraft, keyof BoxSays | 'line' | 'path'> & Pick<typeof boxSays, 'fact' | 'at'>;

/** A box item as a task; its nested boxes are folded by the caller. `at` is where it begins. */
export function foldTask(
  fact: Item,
  at: number,
  section: SectionDraft,
  parent: TaskDraft | null,
  text: LiveText,
): TaskDraft {
  const { line, nested } = fact;
  const fields = nested.flatMap((below) => {
    if (below.is === 'field') return [movedField(below, at)];
    return below.is === 'item' ? fieldsOf(below.item, at + below.at) : [];
  });
  const own: OwnOfBox = {
    fact,
    at,
    index: -1,
    status: 'todo',
    priority: moved(line.priority, at) ?? firstOf(fields, (field) => field.priority),
    owner: moved(line.owner, at) ?? ownerField(fields),
    due:
      moved(line.due, at) ??
      firstOf(fields, (field) => (field.field.role === 'due' ? (field.dates[0] ?? null) : null)),
    recurring:
      line.recurring || section.recurring || fields.some((field) => field.field.role === 'recurrence'),
    estimates: estimates(allMoved(line.amounts, at), fields),
    fields: fields.length === 0 ? none : fields.map((field) => field.field),
    dependsOn: joined(
      allMoved(line.dependsOn, at),
      fields.flatMap((field) => field.refs),
    ),
    parent,
    tasks: [],
    section,
    mirrored: false,
    item: null,
  };
  const task = live<TaskDraft, typeof boxSays>(text, own, boxSays);
  task.status = task.said;
  return task;
}

/** The fields that a bullet states, at their places in the text; `at` is where it begins. */
export function fieldsOf({ line, outputs }: Item, at: number): readonly FieldFact[] {
  if (line.box !== null) return [];
  return [...line.fields, ...outputs].map((field) => movedField(field, at));
}

/** A bullet of a milestone block. Its title is all that it says, figures included: `架构 100%完成`; only its status mark is left out. */
export function foldMilestone(
  { own, line: said }: Item,
  at: number,
  section: SectionDraft,
  text: LiveText,
): Milestone {
  const source = text.now;
  const span = { start: at, end: at + own };
  const start = Math.min(said.title.span.start, said.id?.span.start ?? said.title.span.start) + at;
  const lineEnd = source.lineStart(source.lineAt(start) + 1);
  const suffix = said.suffix?.form === 'emoji' ? moved(said.suffix, at) : null;
  const line = source.slice(start, Math.min(span.end, suffix ? suffix.span.start : lineEnd));
  const raw = line.replace(/[\s:：\-–—·]+$/, '');
  const status = moved(said.prefix ?? said.suffix, at);
  const place = { start, end: start + raw.length };
  return live(text, {
    span,
    title: { span: place, raw, value: raw.replaceAll('**', '') },
    status,
    section,
  });
}

/** A bullet below a label of outputs (`**产出**:`) as a field that the label names. */
export function foldOutput({ own }: Item, at: number, name: string, { now }: LiveText): NamedField {
  const source = now.slice(at, at + own);
  const start = at + (/^(?:[-*+]|\d{1,9}[.)])[ \t]+/.exec(source)?.[0].length ?? 0);
  const value =
    now
      .slice(start, at + own)
      .split(/[\r\n]/, 1)[0]
      ?.trimEnd() ?? '';
  const valueSpan = { start, end: start + value.length };
  return { role: 'output', name, nameSpan: valueSpan, valueSpan, value };
}

/** A bullet whose box is broken. */
export function foldMalformed(box: MalformedBox, base: number, text: LiveText): Malformed {
  const span = shift(box.span, base);
  return live(text, {
    span,
    raw: text.now.slice(span.start, span.end),
    repaired: box.repaired,
    readAs: box.readAs ?? null,
  });
}

function firstOf<T>(fields: readonly FieldFact[], read: (fact: FieldFact) => T | null): T | null {
  for (const fact of fields) {
    const value = read(fact);
    if (value !== null) return value;
  }
  return null;
}

function ownerField(fields: readonly FieldFact[]): Field<string> | null {
  const fact = fields.find((candidate) => candidate.field.role === 'owner');
  return fact ? { span: fact.field.valueSpan, raw: fact.field.value, value: fact.field.value.trim() } : null;
}

function joined<T>(first: readonly T[], second: readonly T[]): readonly T[] {
  return second.length === 0 ? first : first.concat(second);
}

/** At most one amount per dimension: the item's own suffix wins, then its output and effort lines in order. */
function estimates(own: readonly Field<Amount>[], fields: readonly FieldFact[]): readonly Field<Amount>[] {
  const chosen = new Map<string, Field<Amount>>();
  const stated = fields.filter(
    (fact) => fact.field.role === 'output' || fact.field.role === 'effort' || fact.field.role === 'budget',
  );
  if (own.length + stated.length === 0) return none;
  for (const amount of [...own, ...stated.flatMap((fact) => fact.amounts)]) {
    const key =
      amount.value.dimension === 'money' || amount.value.dimension === 'count'
        ? amount.value.unit
        : amount.value.dimension;
    if (amount.value.per === null && !chosen.has(key)) chosen.set(key, amount);
  }
  return [...chosen.values()];
}
