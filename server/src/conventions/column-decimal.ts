import { fold } from '../text/normalise';
import type { ColumnRole } from './column';
import { type DecimalSign, decimalSignOf, numberPattern } from './number-signs';

/**
 * The decimal sign of a column's figures; `unsure` where a dot may part as well as group (`1.250` beside `20`) and nothing tells,
 * `mixed` where they contradict each other; null where it doesn't matter.
 */
export type ColumnDecimal = DecimalSign | 'unsure' | 'mixed' | null;

const numbers = new RegExp(String.raw`(?<![\p{L}\p{N}.,:/'’_-])${numberPattern}(?![\d.,:/'’_])`, 'gu');
const longestCell = 40;
const evident: ReadonlySet<ColumnRole> = new Set(['amount', 'percent', 'current', 'target']);

/** What the figures of each column tell; where a column's own don't, those of the table's other columns of figures do. `rows`: the numbers in each cell. */
export function readDecimals(
  roles: readonly ColumnRole[],
  rows: readonly (readonly (readonly string[])[])[],
): readonly ColumnDecimal[] {
  const tokens = roles.map((_, column) => rows.flatMap((row) => row[column] ?? []));
  const own = tokens.map(decimalSignOf);
  const all = decimalSignOf(
    tokens.flatMap((of, column) => (evident.has(roles[column] ?? 'remark') ? of : [])),
  );
  return own.map((sign) => ((sign === 'unsure' || sign === null) && all !== 'mixed' ? (all ?? sign) : sign));
}

/** The figures of a cell, as they are written. */
export function numbersIn(cell: string): readonly string[] {
  if (cell.length > longestCell) return [];
  return fold(cell).match(numbers) ?? [];
}
