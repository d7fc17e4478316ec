import { readDependencies } from '../conventions/dependency';
import type { Field } from '../conventions/field';
import { remembered } from '../text/remembered';
import { sharedText } from '../text/shared-text';
import { type Span, shift } from '../text/span';
import { outlineNumber } from './outline-number';
import type { Entry } from './part-index';
import type { Plan, PlanPart, Row, Section, Table, Task } from './plan';
import { leavesOf } from './rollup';

/** A piece of work that others can name: a task, a section with a label or an id, a row of a table of tasks. */
export interface Named {
  /** What others call it: `T012`, `Phase 2`, as written. */
  readonly name: string;
  /** Where that is written. */
  readonly span: Span;
  /** Null where nothing tells. */
  readonly state: 'done' | 'open' | 'other' | null;
  readonly section: Section;
}

/** Whether anything in a part waits for something. */
export const saysDependency = remembered(
  ({ tasks, sections, tables }: PlanPart): boolean =>
    tasks.some(({ dependsOn }) => dependsOn.length > 0) ||
    sections.some(({ fields }) => fields.some(({ role }) => role === 'depends')) ||
    tables.some(({ columns }) => columns.some(({ role }) => role === 'dependency')),
  ({ told }) => told,
);

/** What a part names, and what of it waits, each list in the order of the text. */
export interface Claims {
  readonly tasks: readonly Waiting[];
  readonly sections: readonly Waiting[];
  readonly rows: readonly Waiting[];
  readonly called: readonly Called[];
  readonly series: readonly Called[];
}

/** A piece of work that waits, and what for. */
export interface Waiting {
  readonly named: readonly Named[];
  readonly waits: readonly Wait[];
}

/** What is waited for, by its name and by its series. */
export interface Wait {
  readonly ref: Field<string>;
  readonly key: string;
  readonly series: string;
}

/** Something by one of its names; or a name by its series. */
export interface Called extends Entry {
  readonly name: string;
  readonly named: Named;
}

/** What a part of a plan names and waits for; the same as long as the part says the same. */
export const claimsIn = remembered(
  ({ part, plan }: { readonly part: PlanPart; readonly plan: Plan }): Claims => {
    const [tasks, sections, rows] = [taskClaims(part, plan), sectionClaims(part), rowClaims(part)];
    const called = [tasks, sections, rows].flat().flatMap(({ named }) =>
      named.map((own): Called => {
        const key = sharedText(keyOf(own.name));
        return { key, name: key, at: own.span.start, named: own };
      }),
    );
    return {
      tasks: waiting(tasks),
      sections: waiting(sections),
      rows: waiting(rows),
      called: called.toSorted((a, b) => a.at - b.at),
      series: called
        .map((own) => ({ ...own, key: sharedText(seriesOf(own.key)) }))
        .toSorted((a, b) => a.at - b.at),
    };
  },
  ({ part }) => part.told,
);

function waiting(claims: readonly Claim[]): readonly Waiting[] {
  return claims.flatMap(({ named, refs }) => {
    const waits = refs.map((ref): Wait => {
      const key = keyOf(ref.value);
      return { ref, key, series: seriesOf(key) };
    });
    return waits.length === 0 ? [] : [{ named, waits }];
  });
}

/** A piece of work by all of its names, the first one foremost, and what it waits for. */
interface Claim {
  readonly named: readonly Named[];
  readonly refs: readonly Field<string>[];
}

function taskClaims({ tasks }: PlanPart, plan: Plan): readonly Claim[] {
  return tasks.flatMap((task) => {
    // A task heading is told of as a section.
    if (task.kind !== 'box') return [];
    const own = task.id ?? outlineNumber(plan, task);
    if (own === null && task.dependsOn.length === 0) return [];
    const { value: name, span } = own ?? task.title;
    return [{ named: [{ name, span, state: stateOf(task), section: task.section }], refs: task.dependsOn }];
  });
}

function stateOf({ status }: Task): Named['state'] {
  if (status === 'done') return 'done';
  return status === 'todo' || status === 'doing' || status === 'blocked' ? 'open' : 'other';
}

function sectionClaims({ sections }: PlanPart): readonly Claim[] {
  return sections.flatMap((section) => {
    if (section.kind !== 'phase' && section.kind !== 'task' && section.id === null) return [];
    const refs = section.fields
      .filter((field) => field.role === 'depends')
      .flatMap((field) =>
        readDependencies(field.value).map((ref) => ({
          ...ref,
          span: shift(ref.span, field.valueSpan.start),
        })),
      );
    const state = stateBelow(section);
    const names = namesOf(section);
    if (names.length === 0) return [];
    return [{ named: names.map((own) => ({ name: own.value, span: own.span, state, section })), refs }];
  });
}

function namesOf(section: Section): readonly Field<string>[] {
  const own: Field<string>[] = section.id === null ? [] : [section.id];
  const { stage, label } = section;
  if (stage !== null && label !== null) own.push({ span: stage.span, raw: label, value: label });
  if (section.kind === 'task') {
    const [ref] = readDependencies(section.text.slice(0, 40));
    if (ref !== undefined && section.text.indexOf(ref.value) < 4) own.push({ ...ref, span: section.heading });
  }
  return own;
}

/** What the tasks below say together; without tasks what the heading says. */
function stateBelow(section: Section): Named['state'] {
  const leaves = leavesOf(section);
  if (leaves.length === 0)
    return section.status === null ? null : section.status.value === 'done' ? 'done' : 'open';
  const states = leaves.map(stateOf);
  if (states.includes('open')) return 'open';
  return states.every((state) => state === 'done') ? 'done' : 'other';
}

function rowClaims({ tables }: PlanPart): readonly Claim[] {
  return tables.flatMap((table) => {
    const id = table.columns.findIndex((column) => column.role === 'id');
    const column = table.columns.findIndex((own) => own.role === 'dependency');
    return id < 0 ? [] : table.rows.flatMap((row) => rowClaim(table, row, id, column));
  });
}

function rowClaim({ section }: Table, row: Row, id: number, column: number): readonly Claim[] {
  const name = row.cells[id];
  const waits = row.cells[column] ?? { raw: '', span: row.span };
  if (name === undefined || row.isTotal || row.isGroup) return [];
  const { status } = row;
  const state = status === null ? null : status.value === 'done' ? 'done' : 'open';
  const value = name.raw.replace(/[*_`]/g, '').trim();
  const plain = [...waits.raw.matchAll(/(?<![\d.])\d{1,3}(?![\d.])/g)].map((number) => ({
    span: { start: number.index, end: number.index + number[0].length },
    raw: number[0],
    value: number[0],
  }));
  // Rows that are numbered 1, 2, 3 are named so.
  const refs =
    /^\d{1,3}$/.test(value) && /^[\d\s,，、;；]+$/.test(waits.raw) ? plain : readDependencies(waits.raw);
  return value === ''
    ? []
    : [
        {
          named: [{ name: value, span: name.span, state, section }],
          refs: refs.map((ref) => ({ ...ref, span: shift(ref.span, waits.span.start) })),
        },
      ];
}

/** Names are the same in either case, with or without a blank or hyphen before the number, and zeros ahead of it. */
function keyOf(name: string): string {
  return name
    .normalize('NFKC')
    .toUpperCase()
    .replace(/^#|\s+|(?<=\p{L})[-_]+(?=\d)/gu, '')
    .replace(/(?<!\d)0+(?=\d)/g, '');
}

/** What the name shares with those that are numbered like it. */
function seriesOf(key: string): string {
  return key.replace(/\d+/g, '0');
}
