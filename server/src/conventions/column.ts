import { holdsLetter, isLatinAt, isLetterAt } from '../text/letter';
import { bare, wordKey } from '../text/normalise';
import type { ColumnRole } from './column-role';
import {
  type ColumnWord,
  columnWords,
  likelihoodHeaders,
  metricHeaders,
  moneyHeaders,
  ratesNoProgress,
  riskHeaders,
  roleHeaders,
  totalsNames,
} from './column-words';
import { readLeadingId } from './id';
import { longest } from './longest';
import { readPercentValue } from './percent';
import { readStage } from './stage';
import { readStatusValue } from './status';
import { matchAt } from './word-pattern';

/** What kind of table it is, by its headers. `plain`: any other; `schedule`: first column a date or time, no status and no percent. */
export type TableKind = 'task' | 'summary' | 'metric' | 'role' | 'risk' | 'schedule' | 'budget' | 'plain';

/** The texts of a table's cells, rows counted from 0, headers left out; empty where there is none. */
export interface Cells {
  /** How many rows there are. */
  readonly length: number;
  at(row: number, column: number): string;
}

/**
 * Roles of the columns and the kind of the table, from header texts and cell texts, marks and all
 * (docs/plan-language.md §7). The first column of role `name` is the one that names the rows; a further one joins
 * in where its cell says nothing. `hasTotal`: whether a column names a sum of the rows above.
 */
export function readColumns(
  headers: readonly string[],
  rows: Cells,
  hasTotal: (column: number) => boolean,
): { readonly roles: readonly ColumnRole[]; readonly kind: TableKind } {
  const keys = headers.map(headerKey);
  const words = keys.map(lookUp);
  const cells = headers.map((_, column) => sample(rows, column));
  const metric = isMetric(keys, words, cells);
  let roles = words.map((word, column) => roleOf(word, keys[column] ?? '', cells[column] ?? [], metric));
  roles = oneStatus(roles);
  roles = named(roles, keys, cells);
  return { roles, kind: kindOf(roles, words, keys, cells, hasTotal, metric) };
}

/** Whether the text of a row's name cell says that the row is the sum of those above it (总计, Total, bold or not). */
export function isTotalsName(text: string): boolean {
  return totals.has(headerKey(text));
}

/** How far the box reaches that opens a name cell (`[x] Write tests`), with the blanks behind it; null where none does. */
export function readNameBox(cell: string): number | null {
  return /^(?:[-*+] )?\[[ xX/~>!-]\]\s+(?=\S)/.exec(cell)?.[0].length ?? null;
}

const totals = new Set(totalsNames);
const byWord = new Map([...columnWords].reverse().map((row) => [row.word, row]));
const tails = columnWords.filter((row) => row.tail).sort((a, b) => b.word.length - a.word.length);

/** A header or name without marks, emoji, colon and the remark in brackets behind it. */
function headerKey(text: string): string {
  const key = wordKey(bare(text.slice(0, 200)).replace(/[\uFE0F\p{Extended_Pictographic}]/gu, ' ')).replace(
    /\s?[:：]$/,
    '',
  );
  return key.replace(/^(.{1,60}?)\s?\([^()]{0,40}\)$/u, '$1').trim();
}

function lookUp(key: string): ColumnWord | undefined {
  const exact = byWord.get(key);
  if (exact !== undefined || key === '' || key.length > 40) return exact;
  return tails.find((row) => {
    if (!key.endsWith(row.word) || ratesNoProgress.test(key)) return false;
    const before = key.charAt(key.length - row.word.length - 1);
    // A Latin word must stand apart; a Chinese one of two characters may be the end of a longer header.
    return isLatinAt(row.word, 0) ? before === ' ' : [...row.word].length > 1;
  });
}

/** The first cells of a column that hold something; a long table is judged by its head. */
function sample(rows: Cells, column: number): readonly string[] {
  const found: string[] = [];
  for (let row = 0; row < rows.length && found.length < 40; row += 1) {
    const text = rows.at(row, column);
    if (text === '') continue;
    const cell = bare(text.slice(0, longest)).trim();
    if (cell !== '' && !/^[-–—/\\.…]+$/.test(cell)) found.push(cell);
  }
  return found;
}

function share(cells: readonly string[], test: (cell: string) => boolean): number {
  return cells.length === 0 ? 0 : cells.filter(test).length / cells.length;
}

const isPercent = (cell: string) => readPercentValue(cell) !== null;
const isStatus = (cell: string) => readStatusValue(cell) !== null;
const isDated = (cell: string) =>
  dateLike.test(cell) || (cell.includes('月') && /\d{1,2}月(?:\d{1,2}日?)?(?![\p{L}])/u.test(cell));
const isCount = (cell: string) => /^\d{1,5}$/.test(cell);
const onlyBox = /^(?:[-*+] )?(?:\[[ xX/~>!-]\]|[☐☑])$/u;
const dateLike =
  /(?:19|20)\d\d\s?[-/.年]\s?\d{1,2}|^\d{1,2}[/.]\d{1,2}(?:[/.]\d{2,4})?(?![\d%])|\bQ[1-4]\b|\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?\s\d|^\d{1,2}:\d\d/;

/** A figure or a range of two with a short unit behind it or none: `~1,200 words/day`, `¥3-5万`. */
function isAmount(cell: string): boolean {
  const figures = amountFigures.exec(cell)?.[0].length;
  if (figures === undefined) return false;
  const unit = pastLetters(cell, figures, 8);
  const per = unit + (matchAt(/\s?\/\s?/y, cell, unit)?.[0].length ?? 0);
  const rate = per === unit ? unit : pastLetters(cell, per, 6);
  const behind = cell.slice(rate > per ? rate : unit);
  return behind === '' || behind === '+';
}

const amountFigures =
  /^[~≈约<>≤≥¥$€£₩\s]*\d[\d,]*(?:\.\d+)?\s*(?:[-–—~至到]\s*[¥$€]?\d[\d,]*(?:\.\d+)?)?\s*[+km万亿]?\+?\s*/i;

function pastLetters(text: string, at: number, most: number): number {
  let end = at;
  while (end < at + most && isLetterAt(text, end)) end += 1;
  return end;
}

function roleOf(
  word: ColumnWord | undefined,
  key: string,
  cells: readonly string[],
  metric: boolean,
): ColumnRole {
  const role = word?.role;
  if (cells.length > 1 && !metric && cells.every((cell) => onlyBox.test(cell))) return 'status';
  if (role === undefined) return byCells(key, cells);
  if (role === 'current' || role === 'target') {
    if (metric) return role;
    // 当前状态 alone is a status like any other.
    return /状态|status|state/.test(key) && share(cells, isStatus) >= 0.5 ? 'status' : 'remark';
  }
  if (metric) return role === 'name' ? 'name' : 'remark';
  if (role === 'percent' && share(cells, isPercent) < 0.5 && share(cells, isStatus) >= 0.5) return 'status';
  if (
    role === 'percent' &&
    cells.length > 1 &&
    share(cells, (cell) => isPercent(cell) || isStatus(cell)) < 0.3
  )
    return 'remark';
  // Done: 4, 2, 0 counts what is done.
  if (role === 'status' && cells.some((cell) => Number(cell) > 1) && share(cells, isCount) >= 0.6)
    return 'remark';
  if (role === 'status' && share(cells, isStatus) < 0.3 && share(cells, isPercent) >= 0.6) return 'percent';
  if (role === 'date' && share(cells, isDated) < 0.5)
    return share(cells, isAmount) >= 0.5 ? 'amount' : cells.length === 0 ? 'date' : timeLike(key);
  if (role === 'amount' && share(cells, isDated) >= 0.6 && share(cells, isAmount) < 0.5) return 'date';
  return role;
}

/** Words that are a date only if their cells are: 时间, time. */
function timeLike(key: string): ColumnRole {
  return /^(?:时间|时间段|time|timeline|when|start|end|時間|시간|zeit|bis|inicio|fin|início|fim|hora|data|일정)$/.test(
    key,
  )
    ? 'remark'
    : 'date';
}

/** A header in no table has a role only if all of its cells, two at least, agree on one; a column of ✅ and ❌ may be a feature's. */
function byCells(key: string, cells: readonly string[]): ColumnRole {
  if (cells.length < 2 || ratesNoProgress.test(key)) return 'remark';
  if (cells.every((cell) => /^\W{0,4}P[0-4]$/u.test(cell))) return 'priority';
  if (cells.every((cell) => /^(?:19|20)\d\d-\d\d-\d\d$/.test(cell))) return 'date';
  if (cells.every((cell) => /^@[\w-]+$/.test(cell))) return 'owner';
  if (cells.every((cell) => /^#\d{1,6}$/.test(cell))) return 'id';
  const statuses = cells.map((cell) => readStatusValue(cell));
  if (
    statuses.every((mark) => mark !== null) &&
    statuses.some((mark) => mark?.value !== 'done' && !mark?.raw.startsWith('❌'))
  )
    return 'status';
  return 'remark';
}

function isMetric(
  keys: readonly string[],
  words: readonly (ColumnWord | undefined)[],
  cells: readonly (readonly string[])[],
): boolean {
  if (metricHeaders.includes(keys[0] ?? '')) return true;
  if (!hasBoth(words)) return false;
  const target = words.findIndex((word) => word?.role === 'target');
  // Targets that are days are deadlines.
  return share(cells[target] ?? [], isDated) < 0.5;
}

function hasBoth(words: readonly (ColumnWord | undefined)[]): boolean {
  return words.some((word) => word?.role === 'current') && words.some((word) => word?.role === 'target');
}

/** Two columns of status, one per product: neither is the row's. */
function oneStatus(roles: readonly ColumnRole[]): ColumnRole[] {
  const several = roles.filter((role) => role === 'status').length > 1;
  return roles.map((role) => (several && role === 'status' ? 'remark' : role));
}

/** The name column is the first whose header names one and whose cells are mostly names; else the leftmost of names. */
function named(
  roles: readonly ColumnRole[],
  keys: readonly string[],
  cells: readonly (readonly string[])[],
): ColumnRole[] {
  const enough = (column: number) =>
    (cells[column] ?? []).length === 0 || share(cells[column] ?? [], isName) >= 0.6;
  const found = roles.findIndex((role, column) => role === 'name' && enough(column));
  const fallback =
    found >= 0
      ? found
      : roles.findIndex(
          (role, column) => role === 'remark' && (cells[column] ?? []).length > 0 && enough(column),
        );
  const taken = fallback >= 0 ? fallback : roles.indexOf('id');
  return roles.map((role, column) => {
    if (column === taken && role !== 'id') return 'name';
    if (role !== 'name') return role;
    // A second column of names helps only on the right of the first: 阶段 | 主要任务.
    return column > taken && enough(column) && keys[column] !== keys[taken] && taken >= 0 ? 'name' : 'remark';
  });
}

/** Whether a cell names something: not a count (`6篇`), a share, a status, a date alone. */
function isName(cell: string): boolean {
  const text = cell.replace(/[\uFE0F\p{Extended_Pictographic}]/gu, '').trim();
  // 2단계 names a phase although it looks like an amount.
  if (readStage(text) !== null) return true;
  if (!holdsLetter(text) || isAmount(text) || /^\d+\s?\/\s?\d+/.test(text)) return false;
  if (readStatusValue(cell) !== null && text.length < 12) return false;
  return !/^\d{4}[-/年.]\s?\d{1,2}[\d\-/月日. ]*$/.test(text);
}

function kindOf(
  roles: readonly ColumnRole[],
  words: readonly (ColumnWord | undefined)[],
  keys: readonly string[],
  cells: readonly (readonly string[])[],
  hasTotal: (column: number) => boolean,
  metric: boolean,
): TableKind {
  const first = keys[0] ?? '';
  const has = (role: ColumnRole) => roles.includes(role);
  if (keys.some((key) => likelihoodHeaders.includes(key)) || riskHeaders.includes(first)) return 'risk';
  if (metric) return 'metric';
  if (roleHeaders.includes(first)) return 'role';
  const named = cells[roles.indexOf('name')] ?? [];
  const claims = has('status') || has('percent') || share(named, (cell) => readNameBox(cell) !== null) >= 0.6;
  const dated =
    roles[0] === 'date' ||
    ((cells[0] ?? []).length > 1 &&
      share(cells[0] ?? [], (cell) => /^\d{1,2}:\d\d|^(?:19|20)\d\d[-/年]|^\d{1,2}月\d/.test(cell)) > 0.5);
  if (dated && !claims) return 'schedule';
  if (keys.some((key) => moneyHeaders.includes(key)) && !claims && !has('priority') && !has('owner'))
    return 'budget';
  const name = roles.indexOf('name');
  if (name < 0 || !(claims || has('priority') || has('owner') || has('amount'))) return 'plain';
  if (hasTotal(name) || hasTotal(0)) return 'summary';
  const id = roles.indexOf('id');
  const ids = id >= 0 && share(cells[id] ?? [], (cell) => readLeadingId(cell) !== null) >= 0.6;
  const tasks = roles.some((role, column) => role === 'name' && words[column]?.task === true);
  return ids || tasks || isPlanned(roles) ? 'task' : 'plain';
}

/** Whatever its name column is called: what has a status and two of priority, owner, day and dependency is work to be done. */
function isPlanned(roles: readonly ColumnRole[]): boolean {
  const planned: readonly ColumnRole[] = ['priority', 'owner', 'date', 'dependency'];
  return roles.includes('status') && planned.filter((role) => roles.includes(role)).length > 1;
}
