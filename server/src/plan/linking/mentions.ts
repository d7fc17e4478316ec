import { detailTitle } from '../../conventions/identity-words';
import { readStatusSuffix } from '../../conventions/status';
import { remembered } from '../../text/remembered';
import { snug } from '../../text/snug';
import type { Plan, PlanPart, Row, Section, Table, Tree, TreeNode } from '../plan';
import { priorityAbove } from '../urgency';
import type { Mention } from '../work-item';
import type { Body } from './candidates';
import { holdsBoxes } from './holds-boxes';
import { makeMention } from './mention';
import { type Name, type NameMemory, readName } from './name';
import { type Scope, scopeOf, standOf } from './scope';

/** A place that speaks of some work, before it is known of which. */
export interface Asking {
  readonly mention: Mention;
  readonly name: Name;
  /** The heading that a link of the name leads to (`[Phase 2](#phase-2)`), as it is written behind the `#`. */
  readonly target: string | null;
}

/** Places that are linked together, in the scope where their work is sought. */
export interface AskingGroup {
  readonly askings: readonly Asking[];
  readonly scope: Scope;
  /** The section they stand in. */
  readonly own: Section;
  /** No link below this score. */
  readonly least: number;
  /** What they stand in: what is known of the group is remembered by it. */
  readonly key: object;
}

/** What rows, tree items and the like ask, by the table or level they stand in; and names. */
export interface AskingMemory extends NameMemory {
  readonly askings: WeakMap<object, readonly Asking[]>;
}

/**
 * Every place of a part that may speak of work, in groups: rows by table, tree items by level, detail lists by the section they stand
 * in.
 */
export function findMentions(
  { trees, tables, sections }: PlanPart,
  plan: Plan,
  body: Body,
  memory: AskingMemory,
): readonly AskingGroup[] {
  return [
    ...trees.flatMap((tree) => treeGroups(tree, plan, memory)),
    ...tables.flatMap((table) => tableGroup(table, plan, body, memory)),
    ...sections.flatMap((section) => listGroup(section, plan, body)),
  ];
}

function treeGroups(tree: Tree, plan: Plan, memory: AskingMemory): readonly AskingGroup[] {
  const scope = { section: plan.root, closed: false };
  return tree.levels.flatMap((level): readonly AskingGroup[] => {
    const askings = known(level, memory, () => askItems(level, plan, memory));
    return askings.length === 0 ? [] : [{ scope, own: tree.section, least: 0, askings, key: level }];
  });
}

/** What was asked from a place before, else what is asked now. */
function known(key: object, { askings }: AskingMemory, ask: () => readonly Asking[]): readonly Asking[] {
  const before = askings.get(key);
  if (before !== undefined) return before;
  const made = ask();
  askings.set(key, made);
  return made;
}

function askItems(level: TreeNode, plan: Plan, memory: AskingMemory): readonly Asking[] {
  if ((level.priority === null && !isReport(level, plan)) || isAllocation(level, plan)) return [];
  return level.items.map((item) => ({
    mention: makeMention({
      kind: 'tree',
      item,
      span: item.title.span,
      title: item.title.value,
      score: null,
      by: null,
      closed: false,
      priority: level.priority,
    }),
    name: readName(plan.source.slice(item.span.start, item.span.end), memory),
    target: null,
  }));
}

/** A level that reports: half of its items bear a percentage or a status. */
function isReport(level: TreeNode, plan: Plan): boolean {
  const texts = level.items.map(({ span }) => plan.source.slice(span.start, span.end));
  const claims = texts.filter((text) => /\d\s?[%％]/.test(text) || readStatusSuffix(text) !== null);
  return claims.length * 2 >= texts.length;
}

/** Shares of a whole (20小时 (50%)) or hours of a week are no claims of progress. */
function isAllocation(level: TreeNode, plan: Plan): boolean {
  const texts = level.items.map(({ span }) => plan.source.slice(span.start, span.end));
  if (texts.some((text) => perTime.test(text))) return true;
  const shares = texts.map((text) => Number(/(\d{1,3}(?:\.\d+)?)\s?[%％]/.exec(text)?.[1] ?? Number.NaN));
  return shares.length > 1 && Math.abs(shares.reduce((sum, share) => sum + share, 0) - 100) < 0.5;
}

const perTime =
  /\d\s?(?:h|hours?|小时|時間|시간|Stunden|人天|天|days?)\s?\/\s?(?:周|天|week|wk|day|d|週|日|주|Woche|Tag)/iu;

const longestTable = 150;

function tableGroup(table: Table, plan: Plan, body: Body, memory: AskingMemory): readonly AskingGroup[] {
  const { named, isSetOff } = rowsOf(table);
  if (named.length === 0) return [];
  const own = standOf(table, plan);
  const scope = scopeOf(own, plan, body);
  if (scope === null) return [];
  const { closed } = scope;
  const key = closed ? table : table.rows;
  const askings = known(key, memory, () => named.map((row) => askRow(row, table, closed, memory)));
  return [{ askings, scope, own, least: closed || !isSetOff ? 0 : 0.97, key: table }];
}

/** The rows of a table that may speak of work. */
interface Rows {
  readonly named: readonly Row[];
  /** Whether they are files or costs, which are named after works that they are no mention of, unless it is said outright. */
  readonly isSetOff: boolean;
}

const rowsOf = remembered((table: Table): Rows => {
  const { kind, columns, rows } = table;
  const isOther = kind === 'metric' || kind === 'role' || kind === 'risk' || kind === 'schedule';
  const claims = columns.some(({ role }) => role === 'status' || role === 'percent' || role === 'amount');
  const isAsked = !isOther && claims && rows.length <= longestTable;
  const named = snug(isAsked ? rows.filter((row) => !row.isTotal && !row.isGroup && row.name !== null) : []);
  return { named, isSetOff: named.length > 0 && (isCost(table) || isFiles(named)) };
});

/** A table of what things cost, without a claim of progress. */
function isCost({ kind, columns, rows }: Table): boolean {
  if (kind === 'budget') return true;
  if (columns.some(({ role }) => role === 'status' || role === 'percent')) return false;
  const priced = rows.filter(({ cells }) =>
    cells.some(({ amounts }) => amounts.some(({ value }) => value.dimension === 'money')),
  );
  return priced.length * 2 >= rows.length;
}

function isFiles(rows: readonly Row[]): boolean {
  return rows.filter(({ name }) => fileName.test(name?.value ?? '')).length * 2 > rows.length;
}

const fileName = /[^\s]\.(?:md|txt|pdf|tex|docx?|xlsx?|html?|py|js|ts|go|rs|java|ya?ml|json|toml|sh)$/iu;

function askRow(row: Row, table: Table, closed: boolean, memory: AskingMemory): Asking {
  const span = row.name?.span ?? row.span;
  return {
    mention: makeMention({
      kind: 'row',
      row,
      table,
      span,
      title: row.name?.value ?? '',
      score: null,
      by: null,
      closed,
      priority: row.priority,
    }),
    name: rowName(row, table, memory),
    target: /\]\(#([^()\s]{1,200})\)/.exec(row.name?.raw ?? '')?.[1] ?? null,
  };
}

/** The name cell; one that tells nothing of its own is joined by the next that names (`阶段1 | P0任务完成`), an id stands in front. */
function rowName(row: Row, table: Table, memory: AskingMemory): Name {
  const names = cellsOf(row, table, 'name');
  const [first = ''] = names;
  let raw = first;
  const alone = readName(first, memory);
  if (names.length > 1 && !alone.tokens.some(({ identity }) => identity)) raw = `${first} ${names[1]}`;
  const [id = ''] = cellsOf(row, table, 'id');
  if (id !== '' && id !== first) {
    const own = readName(id, memory);
    if (own.id !== null || own.labels.length > 0 || own.outline !== null) raw = `${id} ${raw}`;
  }
  return readName(raw, memory);
}

function cellsOf(row: Row, table: Table, role: Table['columns'][number]['role']): readonly string[] {
  return row.cells
    .filter((cell, at) => table.columns[at]?.role === role && cell.raw !== '')
    .map(({ raw }) => raw);
}

/** The lists of an appendix section that names a phase, or of a summary that lists its tasks once more. */
function listGroup(section: Section, plan: Plan, body: Body): readonly AskingGroup[] {
  const isDetail =
    section.kind === 'appendix' || (section.kind === 'summary' && detailTitle.test(section.text));
  if (!isDetail || section.names === null) return [];
  const scope = scopeOf(section, plan, body);
  if (scope === null || !scope.closed) return [];
  const lists = section.sections.filter((child) => child.kind !== 'appendix' && holdsBoxes(child));
  if (lists.length === 0) return [];
  return [{ scope, own: section, least: 0, askings: lists.map((list) => askList(list, body)), key: section }];
}

function askList(list: Section, body: Body): Asking {
  return {
    mention: makeMention({
      kind: 'list',
      section: list,
      span: list.title.span,
      title: list.title.value,
      score: null,
      by: null,
      closed: true,
      priority: priorityAbove(list),
    }),
    name: body.nameOf(list),
    target: null,
  };
}
