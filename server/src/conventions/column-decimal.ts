import { isWordBefore } from '../text/letter';
import { fold } from '../text/normalise';
import type { ColumnRole } from './column-role';
import { type DecimalSign, decimalSignOf, type Figures, figureOf, numberPattern } from './number-signs';

/**
 * The decimal sign of a column's figures; `unsure` where a dot may part as well as group (`1.250` beside `20`) and nothing tells,
 * `mixed` where they contradict each other; null where it doesn't matter.
 */
export type ColumnDecimal = DecimalSign | 'unsure' | 'mixed' | null;

const numbers = new RegExp(String.raw`(?<![\w.,:/'’-])${numberPattern}(?![\d.,:/'’_])`, 'g');
const longestCell = 40;
const evident: ReadonlySet<ColumnRole> = new Set(['amount', 'percent', 'current', 'target']);

/** What the figures of each column tell; where a column's own don't, those of the table's other columns of figures do. */
export function readDecimals(
  roles: readonly ColumnRole[],
  columns: readonly Figures[],
): readonly ColumnDecimal[] {
  const own = columns.map(decimalSignOf);
  const all = decimalSignOf(
    columns.reduce((said, of, column) => (evident.has(roles[column] ?? 'remark') ? said | of : said), 0),
  );
  return own.map((sign) => ((sign === 'unsure' || sign === null) && all !== 'mixed' ? (all ?? sign) : sign));
}

/** What the figures of a cell tell. */
export function figuresIn(cell: string): Figures {
  if (cell.length > longestCell) return 0;
  const folded = fold(cell);
  let said = 0;
  for (const { 0: token, index } of folded.matchAll(numbers))
    if (!isWordBefore(folded, index)) said |= figureOf(token);
  return said;
}
