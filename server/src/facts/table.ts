import { findAmounts } from '../conventions/amount';
import { type ColumnRole, isTotalsName, readColumns, readNameBox } from '../conventions/column';
import { type ColumnDecimal, readDecimals } from '../conventions/column-decimal';
import { findDates } from '../conventions/date';
import { readDependencies } from '../conventions/dependency';
import type { Field } from '../conventions/field';
import { readLeadingId } from '../conventions/id';
import { withPriorities, withUnits } from '../conventions/own-words';
import { readOwnerNames } from '../conventions/owner';
import { readPercentValue } from '../conventions/percent';
import { readPriorityValue } from '../conventions/priority';
import { readStatusValue, type StatusMark } from '../conventions/status';
import { maskValue, plainInline } from '../markdown/inline';
import type { Node } from '../markdown/node';
import { placed } from '../text/moved';
import type { Span } from '../text/span';
import type { RowFact, TableFact } from './fact';
import type { ReadContext } from './read-context';

interface CellText {
  readonly span: Span;
  readonly raw: string;
  readonly masked: string;
}

/** Reads a table node; `text` is the block's. */
export function readTable(node: Node, text: string, context: ReadContext): TableFact {
  const [head, ...body] = node.children.map((row) => ({
    span: row.span,
    cells: row.children.map((cell) => cellText(cell.span, text)),
  }));
  const headers = head?.cells ?? [];
  const { roles, kind } = readColumns(
    headers.map((cell) => inTableWords(cell.masked, context)),
    body.map((row) => headers.map((_, column) => inTableWords(row.cells[column]?.masked ?? '', context))),
  );
  const decimals = readDecimals(
    roles,
    body.map((row) => row.cells.map((cell) => cell.masked)),
  );
  const begins = headers.map((cell) => beginnings.test(cell.masked));
  return {
    is: 'table',
    span: node.span,
    kind,
    columns: headers.map((cell, column) => ({
      header: { span: cell.span, raw: cell.raw, value: plainInline(cell.raw) },
      role: roles[column] ?? 'remark',
      decimal: decimals[column] ?? null,
    })),
    rows: body.map((row) => readRow(row.span, row.cells, roles, decimals, begins, context)),
  };
}

/** A header or cell as the tables would say it, for the role of its column. */
function inTableWords(masked: string, { words }: ReadContext): string {
  const said = withUnits(masked, words.units)?.text ?? masked;
  return withPriorities(said, words.priority)?.text ?? said;
}

/** A cell's content without pipes and blanks; a `tableCell` of mdast includes its leading pipe. */
function cellText(span: Span, text: string): CellText {
  let { start, end } = span;
  if (text.charAt(start) === '|') start += 1;
  if (end > start && text.charAt(end - 1) === '|' && text.charAt(end - 2) !== '\\') end -= 1;
  while (start < end && /[\s\u3000]/.test(text.charAt(start))) start += 1;
  while (end > start && /[\s\u3000]/.test(text.charAt(end - 1))) end -= 1;
  const raw = text.slice(start, end);
  return { span: { start, end }, raw, masked: maskValue(raw) };
}

function readRow(
  span: Span,
  cells: readonly CellText[],
  roles: readonly ColumnRole[],
  decimals: readonly ColumnDecimal[],
  begins: readonly boolean[],
  { legend, words }: ReadContext,
): RowFact {
  const of = <T extends { readonly span: Span; readonly raw: string }>(
    role: ColumnRole,
    read: (masked: string) => T | null,
  ): T | null => {
    const cell = cells[roles.indexOf(role)];
    return cell === undefined ? null : placed(read(cell.masked), cell.raw, cell.span.start);
  };
  const waits = cells[roles.indexOf('dependency')];
  const ends = cells.findLast((_, column) => roles[column] === 'date' && !begins[column]);
  const nameCell = cells[roles.indexOf('name')];
  const isTotal = nameCell ? isTotalsName(nameCell.masked) : isTotalsName(cells[0]?.masked ?? '');
  return {
    span,
    cells: cells.map((cell, column) => ({
      span: cell.span,
      raw: cell.raw,
      amounts: findAmounts(cell.masked, 'cell', signOf(decimals[column]), words.units).map((amount) =>
        placed(amount, cell.raw, cell.span.start),
      ),
    })),
    isTotal: isTotal || isTotalsName(cells[0]?.masked ?? ''),
    isGroup: cells.filter((cell) => cell.raw !== '').length === 1 && cells.length > 2,
    name: nameCell && nameCell.raw !== '' ? nameOf(nameCell) : null,
    id: rowId(cells[roles.indexOf('id')], nameCell),
    owner: of('owner', (masked) => readOwnerNames(masked)[0] ?? null),
    due: ends ? placed(findDates(ends.masked).at(-1) ?? null, ends.raw, ends.span.start) : null,
    dependsOn: waits
      ? readDependencies(waits.masked).map((ref) => placed(ref, waits.raw, waits.span.start))
      : [],
    status:
      of('status', (masked) => readStatusValue(masked, legend)) ?? (nameCell ? nameBox(nameCell) : null),
    percent: of('percent', readPercentValue),
    priority: of('priority', (masked) => readPriorityValue(masked, words.priority)),
  };
}

function signOf(decimal: ColumnDecimal | undefined): '.' | ',' | null {
  return decimal === '.' || decimal === ',' ? decimal : null;
}

/** Headers of days on which work begins. */
const beginnings = /start|begin|created|added|inicio|início|开始|開始|创建|시작/i;

/** What the id cell holds, else the id that opens the name; a mere counter names no task elsewhere. */
function rowId(idCell: CellText | undefined, nameCell: CellText | undefined): Field<string> | null {
  const own = idCell === undefined ? '' : plainInline(idCell.raw);
  if (idCell !== undefined && /^(?=[^\d]*\d)(?!\d+$)[\p{L}\p{N}#][\p{L}\p{N}._-]{0,24}$/u.test(own))
    return { span: idCell.span, raw: idCell.raw, value: own };
  if (nameCell === undefined) return null;
  const start = readNameBox(nameCell.raw) ?? 0;
  return placed(
    readLeadingId(nameCell.masked.slice(start)),
    nameCell.raw.slice(start),
    nameCell.span.start + start,
  );
}

/** The name alone, without a box in front of it. */
function nameOf(cell: CellText): Field<string> {
  const start = readNameBox(cell.raw) ?? 0;
  const raw = cell.raw.slice(start);
  return { span: { start: cell.span.start + start, end: cell.span.end }, raw, value: plainInline(raw) };
}

/** The status of a box that opens the name cell: `[x] Write tests`. */
function nameBox(cell: CellText): StatusMark | null {
  const end = readNameBox(cell.raw);
  return end === null ? null : placed(readStatusValue(cell.raw.slice(0, end)), cell.raw, cell.span.start);
}
