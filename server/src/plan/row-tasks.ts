import type { Amount } from '../conventions/amount';
import type { Field } from '../conventions/field';
import { roleOfLabel } from '../conventions/named-field';
import { readStage } from '../conventions/stage';
import { wordKey } from '../text/normalise';
import { remembered } from '../text/remembered';
import type { SectionDraft, TaskDraft } from './draft';
import type { FoldMemory } from './fold-parts';
import type { Folded, FoldedPart } from './folded';
import { relink, SectionTasks } from './linked-part';
import { type LiveText, live } from './live-text';
import type { Column, Row, Table, Task } from './plan';
import type { WorkItem } from './work-item';

/**
 * Makes the rows of task tables tasks (docs/plan-language.md §8, "Row tasks"), once it is known which rows speak of work
 * that stands elsewhere: a table any of whose rows does is a summary, and none of its rows is a task. `copies` are the tasks of each
 * part that repeat others.
 */
export function addRowTasks(
  folded: Folded,
  copies: ReadonlyMap<FoldedPart, readonly TaskDraft[]>,
  workItems: readonly WorkItem[],
  { text, names }: Pick<FoldMemory, 'text' | 'names'>,
): void {
  const isAny = folded.parts.some((part) => taskTables(part).length > 0);
  const linked = isAny ? linkedRows(workItems) : new Set<Row>();
  if (isAny) names.update(folded.parts.map(namesIn));
  const taken = new Set<string>();
  for (const part of folded.parts) {
    const sections = new SectionTasks();
    for (const table of taskTables(part)) {
      const rows = workRows(table);
      if (rows.some((row) => linked.has(row) || names.has(calledBy(row).name))) continue;
      const repeated = rows.filter((row) => taken.has(calledBy(row).key) || calledBy(row).isElsewhere);
      if (repeated.length * 2 >= rows.length) continue;
      const section = table.section as SectionDraft;
      const made: TaskDraft[] = [];
      for (const row of rows) {
        const { key, id } = calledBy(row);
        if (id !== null && (taken.has(key) || names.has(id))) continue;
        made.push(rowTask(row, table, section, text));
        taken.add(key);
      }
      sections.give(section, section.tasks.concat(made));
      dropHeadingTask(section, sections);
    }
    relink(part, copies.get(part) ?? [], sections.changes());
  }
}

const workRows = remembered(({ rows }: Table): readonly Row[] => rows.filter(isWork));

const taskTables = remembered(({ tables }: FoldedPart): readonly Table[] =>
  tables.filter((table) => isTaskTable(table) && table.rows.length <= mostRows),
);

/** A longer table is a register, not a plan. */
const mostRows = 1000;

/** Whether the table's rows could be tasks by what it is and where it stands. */
export const isTaskTable = remembered((table: Table): boolean => {
  const summed = table.rows.some((row) => row.isTotal);
  if (summed ? !isBacklog(table) : table.kind !== 'task') return false;
  const says = (role: Column['role']): boolean => table.columns.some((column) => column.role === role);
  const planned =
    says('status') || says('percent') || says('priority') || says('owner') || statesEffort(table);
  const boxed = table.rows.some((row) => row.status?.form === 'box');
  return (planned || boxed) && !standsApart(table.section as SectionDraft);
});

/** Rows with ids or owners of their own whose status is told one by one are tasks, even where what they take is added up below them. */
function isBacklog({ kind, columns, rows }: Table): boolean {
  if ((kind !== 'task' && kind !== 'summary') || !columns.some(({ role }) => role === 'status')) return false;
  const own = rows.filter(isWork);
  return own.filter(({ id, owner }) => id !== null || owner !== null).length >= own.length * 0.6;
}

/** An amount of lines or money may be of anything; one of effort is of work. */
function statesEffort(table: Table): boolean {
  return table.rows.some((row) =>
    row.cells.some(({ amounts }) =>
      amounts.some(({ value }) => value.dimension === 'effort' || value.dimension === 'points'),
    ),
  );
}

/** Whether the section, or one around it, sums up, aims, or repeats. */
function standsApart(section: SectionDraft): boolean {
  for (let outer: SectionDraft | null = section; outer; outer = outer.parent) {
    const word = outer.fact?.word?.is;
    if (word === 'summary' || word === 'milestones' || word === 'appendix' || word === 'aim') return true;
    if (outer.fact?.stage) return false;
  }
  return false;
}

function isWork(row: Row): boolean {
  return !row.isTotal && !row.isGroup && row.name !== null && /[\p{L}\p{N}]/u.test(row.name.value);
}

function linkedRows(workItems: readonly WorkItem[]): ReadonlySet<Row> {
  const rows = new Set<Row>();
  for (const { anchor, task, mentions } of workItems) {
    if (anchor === null && task === null) continue;
    for (const mention of mentions) if (mention.kind === 'row') rows.add(mention.row);
  }
  return rows;
}

/** What else in a part bears a name: sections by title, text and label, boxes by title and id. The same list until it is settled anew. */
const namesIn = remembered(
  ({ sections, tasks }: FoldedPart): readonly string[] => {
    const names = new Set<string>();
    for (const section of sections) {
      names.add(nameKey(section.title.value));
      names.add(nameKey(section.text));
      if (section.label !== null) names.add(nameKey(section.label));
      if (section.id !== null) names.add(nameKey(section.id.value));
    }
    for (const task of tasks) {
      names.add(nameKey(task.title.value));
      if (task.id !== null) names.add(nameKey(task.id.value));
    }
    names.delete('');
    return [...names];
  },
  ({ key }) => key,
);

/** A name without marks, brackets behind it, signs and blanks. */
function nameKey(name: string): string {
  return wordKey(name)
    .replace(/\s?\([^()]{0,80}\)$/u, '')
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** What a row is called; by `key` it is known when a later table repeats it. */
const calledBy = remembered((row: Row) => {
  const id = row.id === null ? null : nameKey(row.id.value);
  const name = row.name?.value ?? '';
  return { name: nameKey(name), id, key: id ?? wordKey(name), isElsewhere: speaksElsewhere(row) };
});

/** A row that names a phase, or leads to another document, is a mention. */
function speaksElsewhere({ name }: Row): boolean {
  if (name === null) return false;
  return readStage(name.value) !== null || /\]\([^()\s]{1,300}\.md(?:#[^()\s]*)?\)/.test(name.raw);
}

const made = new WeakMap<Row, TaskDraft>();

/** The same object as long as the row stands there. */
function rowTask(row: Row, table: Table, section: SectionDraft, text: LiveText): TaskDraft {
  const before = made.get(row);
  if (before?.section === section) return before;
  const task = draftRow(row, table, section, text);
  made.set(row, task);
  return task;
}

function draftRow(row: Row, table: Table, section: SectionDraft, text: LiveText): TaskDraft {
  const said = statusOf(row, table);
  return live(text, {
    index: -1,
    kind: 'row',
    span: row.span,
    whole: row.span,
    box: null,
    mark: '',
    status: said,
    said,
    written: row.status,
    percent: row.percent,
    optional: false,
    title: titleOf(row, table),
    position: null,
    id: row.id,
    priority: row.priority,
    owner: row.owner,
    due: row.due,
    recurring: section.recurring,
    estimates: estimatesOf(row, table),
    fields: outputsOf(row, table),
    dependsOn: row.dependsOn,
    parent: null,
    tasks: [],
    section,
    mirrored: false,
    item: null,
  });
}

/** What columns of outputs say of the row: `交付物`, `Output`. */
function outputsOf({ name, cells }: Row, { columns }: Table): TaskDraft['fields'] {
  return cells.flatMap(({ span, raw }, at) => {
    const header = columns[at]?.header;
    if (header === undefined || raw === '' || span.start === name?.span.start) return [];
    if (roleOfLabel(header.value) !== 'output') return [];
    return [
      { role: 'output' as const, name: header.value, nameSpan: header.span, valueSpan: span, value: raw },
    ];
  });
}

/** The name; one that only places the row (`W1`, `Day 3`) gives way to the next column that names. */
function titleOf({ name, cells, span }: Row, table: Table): Field<string> {
  const next = cells.find(
    (cell, at) =>
      table.columns[at]?.role === 'name' && cell.span.start > (name?.span.end ?? 0) && cell.raw !== '',
  );
  if (name === null) return { span, raw: '', value: '' };
  if (next === undefined || !/^\p{L}{0,6}\s?\d+(?:\s?[-–~]\s?\d+)?$/u.test(name.value)) return name;
  return { span: next.span, raw: next.raw, value: next.raw.replace(/[*`]/g, '') };
}

/** What the status cell says, else what the percentage means; words that are no status are neither done nor open. */
function statusOf({ status, percent, cells }: Row, table: Table): Task['status'] {
  if (status !== null) return status.value;
  const said = cells.find((_, at) => table.columns[at]?.role === 'status')?.raw ?? '';
  if (percent === null && /[\p{L}\p{N}]/u.test(said)) return 'other';
  if (percent === null || percent.value === 0) return 'todo';
  return percent.value === 100 ? 'done' : 'doing';
}

/** At most one amount per dimension, the first column's. */
function estimatesOf(row: Row, table: Table): readonly Field<Amount>[] {
  const found: Field<Amount>[] = [];
  const cells = row.cells.filter((_, at) => table.columns[at]?.role === 'amount');
  for (const amount of cells.flatMap((cell) => cell.amounts)) {
    const { dimension, per } = amount.value;
    if (per === null && !found.some(({ value }) => value.dimension === dimension)) found.push(amount);
  }
  return found;
}

/** A task heading with tasks in its table stands for them. */
function dropHeadingTask(section: SectionDraft, sections: SectionTasks): void {
  for (let outer: SectionDraft | null = section; outer; outer = outer.parent) {
    const dropped = outer.tasks.find((task) => task.kind === 'heading');
    if (dropped === undefined) continue;
    sections.give(
      outer,
      outer.tasks.filter((task) => task !== dropped),
    );
  }
}
