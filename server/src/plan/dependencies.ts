import { readDependencies } from '../conventions/dependency';
import type { Field } from '../conventions/field';
import { remembered } from '../text/remembered';
import { sharedText } from '../text/shared-text';
import { type Span, shift } from '../text/span';
import { outlineNumber } from './outline-number';
import { type Entry, PartIndex } from './part-index';
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

/** Something that a piece of work says it waits for. */
export interface Dependency {
  readonly from: Named;
  /** Where it is written, and as what. */
  readonly ref: Field<string>;
  /** The pieces of work that are called so, the nearest alone where there are several; none where the plan knows no such name. */
  readonly to: readonly Named[];
  /** Whether the plan has others of that series (`T001` beside `T012`, `Phase 1` beside `Phase 3`), so that a name that is missing is missed. */
  readonly isOfSeries: boolean;
}

/** Everything that is said to wait for something, in the order of what waits: tasks, sections, rows. Remembered per plan. */
export const dependenciesOf = remembered((plan: Plan): readonly Dependency[] => {
  // Most plans name much and wait for nothing.
  if (!plan.parts.some(saysDependency)) return [];
  const claims = plan.parts.map((part) => claimsIn({ part, plan }));
  const index = indexOf(plan);
  index.names.update(claims.map(({ called }) => called));
  index.series.update(claims.map(({ series }) => series));
  const all = [
    ...claims.flatMap(({ tasks }) => tasks),
    ...claims.flatMap(({ sections }) => sections),
    ...claims.flatMap(({ rows }) => rows),
  ];
  return all.flatMap(({ named: [from], waits }) =>
    from === undefined ? [] : waits.map((wait) => resolve(from, wait, index)),
  );
});

/** Whether anything waits for something at all. */
const saysDependency = remembered(
  ({ tasks, sections, tables }: PlanPart): boolean =>
    tasks.some(({ dependsOn }) => dependsOn.length > 0) ||
    sections.some(({ fields }) => fields.some(({ role }) => role === 'depends')) ||
    tables.some(({ columns }) => columns.some(({ role }) => role === 'dependency')),
  ({ told }) => told,
);

/** What a part names, and what of it waits. */
interface Claims {
  readonly tasks: readonly Waiting[];
  readonly sections: readonly Waiting[];
  readonly rows: readonly Waiting[];
  readonly called: readonly Called[];
  readonly series: readonly Called[];
}

/** A piece of work that waits, and what for. */
interface Waiting {
  readonly named: readonly Named[];
  readonly waits: readonly Wait[];
}

/** What is waited for, by its name and by its series. */
interface Wait {
  readonly ref: Field<string>;
  readonly key: string;
  readonly series: string;
}

function waiting(claims: readonly Claim[]): readonly Waiting[] {
  return claims.flatMap(({ named, refs }) => {
    const waits = refs.map((ref): Wait => {
      const key = keyOf(ref.value);
      return { ref, key, series: seriesOf(key) };
    });
    return waits.length === 0 ? [] : [{ named, waits }];
  });
}

/** Something by one of its names; or a name by its series. */
interface Called extends Entry {
  readonly name: string;
  readonly named: Named;
}

const claimsIn = remembered(
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

/** Everything that has a name, by its name and by its series. */
interface Index {
  readonly names: PartIndex<Called>;
  readonly series: PartIndex<Called>;
}

const indexOf = remembered(
  (_: Plan): Index => ({ names: new PartIndex(), series: new PartIndex() }),
  ({ root }) => root,
);

/** What a wait was found to be for, among which names. */
const resolved = new WeakMap<Wait, readonly [names: object, series: object, Dependency]>();

function resolve(from: Named, wait: Wait, { names, series }: Index): Dependency {
  const { ref, key } = wait;
  const [called, numbered] = [names.of(key), series.of(wait.series)];
  const before = resolved.get(wait);
  if (before?.[0] === called && before[1] === numbered) return before[2];
  // A bare number is one of the rows that are numbered so, or an issue somewhere else.
  const isName = /[\p{L}.]/u.test(key) || /^\d+$/.test(from.name);
  const [first, ...others] = isName ? numbered : [];
  const isOfSeries = others.some(({ name }) => name !== first?.name);
  const to = nearest(
    from,
    called.map(({ named }) => named),
  );
  const made = { from, ref, to, isOfSeries };
  resolved.set(wait, [called, numbered, made]);
  return made;
}

/** Of several that are called the same those within the smallest section around what waits: a list or a numbering of its own. */
function nearest(from: Named, found: readonly Named[]): readonly Named[] {
  if (found.length < 2) return found;
  for (let place: Section | null = from.section; place !== null; place = place.parent) {
    const { span } = place;
    const own = found.filter(
      (one) => place.parent === null || (span.start <= one.span.start && one.span.end <= span.end),
    );
    if (own.length > 0) return own;
  }
  return found;
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
