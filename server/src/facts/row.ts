import { findAmounts } from '../conventions/amount';
import { readNameBox } from '../conventions/column';
import type { ColumnDecimal } from '../conventions/column-decimal';
import type { ColumnRole } from '../conventions/column-role';
import { findDates } from '../conventions/date';
import { readDependencies } from '../conventions/dependency';
import type { Field } from '../conventions/field';
import { readLeadingId } from '../conventions/id';
import { readOwnerNames } from '../conventions/owner';
import { readPercentValue } from '../conventions/percent';
import { readPriorityValue } from '../conventions/priority';
import { readStatusValue, type StatusMark } from '../conventions/status';
import { plainInline } from '../markdown/inline';
import { allPlaced, none, placed } from '../text/moved';
import type { Span } from '../text/span';
import type { RowFact } from './fact';
import type { ReadContext } from './read-context';
import type { Cell, RowLine } from './row-line';

/** What the table tells of its columns. */
export interface Columns {
  readonly roles: readonly ColumnRole[];
  readonly decimals: readonly ColumnDecimal[];
  /** Whether the column has days on which work begins. */
  readonly begins: readonly boolean[];
}

/** What a row says. */
export function readRow(
  { length, cells }: RowLine,
  { roles, decimals, begins }: Columns,
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
  return {
    span: { start: 0, end: length },
    cells: cells.map((cell, column) => ({
      span: cell.span,
      raw: cell.raw,
      amounts: allPlaced(
        findAmounts(cell.masked, 'cell', signOf(decimals[column]), words.units),
        cell.raw,
        cell.span.start,
      ),
    })),
    isTotal: nameCell?.isTotal === true || cells[0]?.isTotal === true,
    isGroup: cells.filter((cell) => cell.raw !== '').length === 1 && cells.length > 2,
    name: nameCell && nameCell.raw !== '' ? nameOf(nameCell) : null,
    id: rowId(cells[roles.indexOf('id')], nameCell),
    owner: of('owner', (masked) => readOwnerNames(masked)[0] ?? null),
    due: ends ? placed(findDates(ends.masked).at(-1) ?? null, ends.raw, ends.span.start) : null,
    dependsOn: waits ? allPlaced(readDependencies(waits.masked), waits.raw, waits.span.start) : none,
    status:
      of('status', (masked) => readStatusValue(masked, legend)) ?? (nameCell ? nameBox(nameCell) : null),
    percent: of('percent', readPercentValue),
    priority: of('priority', (masked) => readPriorityValue(masked, words.priority)),
  };
}

function signOf(decimal: ColumnDecimal | undefined): '.' | ',' | null {
  return decimal === '.' || decimal === ',' ? decimal : null;
}

/** What the id cell holds, else the id that opens the name; a mere counter names no task elsewhere. */
function rowId(idCell: Cell | undefined, nameCell: Cell | undefined): Field<string> | null {
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
function nameOf(cell: Cell): Field<string> {
  const start = readNameBox(cell.raw) ?? 0;
  const raw = cell.raw.slice(start);
  return { span: { start: cell.span.start + start, end: cell.span.end }, raw, value: plainInline(raw) };
}

/** The status of a box that opens the name cell: `[x] Write tests`. */
function nameBox(cell: Cell): StatusMark | null {
  const end = readNameBox(cell.raw);
  return end === null ? null : placed(readStatusValue(cell.raw.slice(0, end)), cell.raw, cell.span.start);
}
