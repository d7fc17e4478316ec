import type { DecimalSign } from '../../conventions/number-signs';
import type { Row } from '../../plan/plan';
import { type Figure, isNothing, readFigure } from './figure';

/** How far an approximate total may be from the sum. */
const about = 0.05;

/** What a column's cells add up to. */
export interface ColumnSum {
  readonly low: number;
  readonly high: number | null;
  readonly unit: string;
  readonly approximate: boolean;
  /** Cells that state nothing. */
  readonly gaps: number;
  readonly figures: readonly Figure[];
}

/** The sum of a column; null where one of its cells is no figure or has another unit. */
export function addColumn(rows: readonly Row[], column: number, sign: DecimalSign): ColumnSum | null {
  const cells = rows.map((row) => row.cells[column]);
  const figures: Figure[] = [];
  for (const cell of cells) {
    if (cell === undefined || isNothing(cell)) continue;
    const figure = readFigure(cell, sign);
    if (figure === null) return null;
    figures.push(figure);
  }
  // Nothing is nothing in every unit.
  const measured = figures.filter(({ unit, low, high }) => unit !== '' || low !== 0 || high !== 0);
  const unit = measured[0]?.unit ?? '';
  if (measured.some((figure) => figure.unit !== unit)) return null;
  return {
    low: figures.reduce((sum, figure) => sum + figure.low, 0),
    high: figures.reduce<number | null>(
      (sum, { high }) => (sum === null || high === null ? null : sum + high),
      0,
    ),
    unit,
    approximate: figures.some((figure) => figure.approximate),
    gaps: cells.length - figures.length,
    figures,
  };
}

/** Whether a total is what its rows add up to, ranges by both ends, rounded or approximate ones about so. */
export function agrees(total: Figure, sum: ColumnSum): boolean {
  const slack = slackOf(total, sum);
  const isNear = (a: number, b: number) =>
    Math.abs(a - b) <= slack * Math.max(Math.abs(a), Math.abs(b)) + 1e-6;
  const isAbove = (a: number, b: number) => a >= b || isNear(a, b);
  if (total.high === null) return sum.high === null || isAbove(sum.high, total.low);
  if (sum.high === null) return isAbove(total.high, sum.low);
  if (total.low === total.high && sum.low !== sum.high)
    return isAbove(total.low, sum.low) && isAbove(sum.high, total.low);
  if (total.low !== total.high && sum.low === sum.high)
    return isAbove(sum.low, total.low) && isAbove(total.high, sum.low);
  return isNear(total.low, sum.low) && isNear(total.high, sum.high);
}

/** The share by which a total may be off: rounded or approximate ones 5 %, open-ended ones too, others nothing. */
function slackOf(total: Figure, sum: ColumnSum): number {
  const numbers = sum.figures.flatMap((figure) => figure.numbers);
  const decimals = Math.max(...numbers.map((number) => number.decimals));
  const isRounded =
    Math.max(...total.numbers.map(lastPlace)) >
    Math.min(...[sum.low, sum.high ?? sum.low].map((value) => lastPlace(exactly(value, decimals))));
  return total.high === null || total.approximate || sum.approximate || isRounded ? about : 0;
}

/** A sum with no more decimals than it needs. What has no digit behind the total's last cannot have been rounded to it. */
function exactly(value: number, decimals: number): { readonly value: number; readonly decimals: number } {
  const text = value.toFixed(decimals);
  const needed = text.includes('.') ? text.replace(/\.?0+$/, '') : text;
  return { value: Number(needed), decimals: needed.split('.')[1]?.length ?? 0 };
}

/** The place of the last digit that tells something: 0.01 for 6.38, 1 for 1677 and for 50, 100 for 6900. One zero at the end may be exact. */
function lastPlace(number: { readonly value: number; readonly decimals: number }): number {
  if (number.decimals > 0) return 1 / 10 ** number.decimals;
  const zeros = /0*$/.exec(String(number.value))?.[0].length ?? 0;
  return zeros >= 2 ? 10 ** zeros : 1;
}

/** Whether the total is rather the highest, the last or the mean of its rows, or so far off that it counts something else. */
export function isNoSum(total: Figure, sum: ColumnSum): boolean {
  const lows = sum.figures.map((figure) => figure.low);
  if (lows.length < 2) return true;
  const mean = sum.low / lows.length;
  const farthest = 5;
  return (
    total.low > sum.low * farthest ||
    total.low * farthest < sum.low ||
    total.low === Math.max(...lows) ||
    total.low === lows.at(-1) ||
    Math.abs(total.low - mean) <= Math.max(0.5 / 10 ** (total.numbers[0]?.decimals ?? 0), mean * 0.01)
  );
}
