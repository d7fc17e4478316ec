import type { DecimalSign } from '../conventions/number-signs';
import type { Finding, Fix } from '../plan/finding';
import type { Cell, Row, Table } from '../plan/plan';
import { applyEdits, type Edit } from '../text/edit';
import { shift } from '../text/span';
import { wording } from '../text/wording';
import type { Rule, RuleFinding } from './rule';
import { addColumn, agrees, type ColumnSum, isNoSum } from './shared/column-sum';
import { type Figure, readFigure, writeLike } from './shared/figure';

const addedRoles: ReadonlySet<string> = new Set(['amount', 'remark', 'current', 'target']);

/** What a column's header says of figures that are no parts of a sum: cumulative, average, highest, rates, marks. */
const notAdded =
  /累计|累積|累加|cumulative|running|to date|平均|average|\bavg\b|\bmax|\bmin\b|peak|最大|最小|最高|率|\brate\b|比|占|share|\bratio|增长|提升|growth|评分|得分|分数|\bscore|rating|版本|version|延迟|latency|\bp\d\d\b|年份|\byear\b|单价|unit price|\bper\b|\/|%|％/i;

/** Rows that are no part: averages, aims, and what is told once more of a row above. */
const notPart = /^(?:平均|均值|average|avg|mean|目标|target|剩余|remaining|差异|差额|增长)/i;
const detail = /^(?:[└├│↳]|[-–—·•]\s|其中|(?:thereof|of which|davon|incl)\b)/i;

/** A totals row is the sum of its rows, column by column, ranges by both ends. */
export const totalRow: Rule = {
  id: 'total-row',
  defaultSeverity: 'warning',
  early: true,
  manual: {
    should: wording(
      'A totals row is the sum of its rows, column by column.',
      '合计行等于各行之和，逐列成立。',
    ),
    about: wording(
      'Ranges are compared by both ends. About (“~6,900”) or with fewer digits than its rows, a total may be 5% off; “13500+” is wrong only where the sum is below it. Columns of percentages, rates, averages, highest or cumulative figures, mixed units or remarks are left alone.',
      '区间按两端比较。带“约”或位数少于各行的合计允许 5% 的偏差；“13500+”只有在总和低于它时才算错。百分比、比率、平均值、最大值、累计值、单位混杂或备注列不检查。',
    ),
    wrong: '| Part | Lines |\n| --- | --- |\n| Basics | 300 |\n| Practice | 400 |\n| **Total** | **800** |\n',
    right: '| Part | Lines |\n| --- | --- |\n| Basics | 300 |\n| Practice | 400 |\n| **Total** | **700** |\n',
  },
  *check(plan) {
    for (const table of plan.tables) {
      for (const [place, row] of table.rows.entries()) {
        if (!row.isTotal) continue;
        for (const [column, cell] of row.cells.entries()) {
          if (!isAdded(table, column)) continue;
          const finding = wrongTotal(table, place, column, cell);
          if (finding !== null) yield finding;
        }
      }
    }
  },
};

function isAdded(table: Table, column: number): boolean {
  const head = table.columns[column];
  return head !== undefined && column > 0 && addedRoles.has(head.role) && !notAdded.test(head.header.value);
}

function wrongTotal(table: Table, place: number, column: number, cell: Cell): RuleFinding | null {
  let wrong: { readonly total: Figure; readonly sum: ColumnSum } | null = null;
  for (const sign of readings(table, column)) {
    const total = readFigure(cell, sign);
    if (total === null || /[%％]/.test(total.unit)) return null;
    for (const rows of partings(table, place)) {
      const sum = addColumn(rows, column, sign);
      if (sum === null) return null;
      if (sum.unit !== total.unit && sum.unit !== '' && total.unit !== '') return null;
      if (agrees(total, sum) || isNoSum(total, sum)) return null;
      wrong ??= { total, sum };
    }
  }
  if (wrong === null) return null;
  const { total, sum: own } = wrong;
  if (own.figures.length < 2 || (own.gaps > 0 && (total.high ?? total.low) > own.low)) return null;
  return finding(table, column, cell, total, own, table.rows.filter((row) => row.isTotal).length === 1);
}

/**
 * The decimal signs with which a column may be read: one, where it tells or doesn't need to; both, where it is open what
 * `1.250` means, so that only a total that is wrong either way is wrong; none, where the column contradicts itself.
 */
function readings(table: Table, column: number): readonly DecimalSign[] {
  const decimal = table.columns[column]?.decimal ?? null;
  if (decimal === 'mixed') return [];
  return decimal === 'unsure' ? [',', '.'] : [decimal ?? '.'];
}

/** The ways to tell the rows that a totals row adds up: those since the total before, all rows, the totals before, with and without details. */
function* partings(table: Table, place: number): Iterable<readonly Row[]> {
  const above = table.rows.slice(0, place).filter((row) => !row.isGroup && !notPart.test(nameOf(row)));
  const lastTotal = above.findLastIndex((row) => row.isTotal);
  const since = above.slice(lastTotal + 1);
  const all = above.filter((row) => !row.isTotal);
  const totals = above.filter((row) => row.isTotal);
  if (since.length > 0) yield since;
  if (totals.length > 0) {
    yield all;
    yield totals;
    yield [...totals, ...since];
    yield [...totals.slice(-1), ...since];
  }
  const main = all.filter((row) => !detail.test(nameOf(row)));
  if (main.length < all.length) yield main;
}

function nameOf(row: Row): string {
  return (row.name?.value ?? row.cells[0]?.raw ?? '').replace(/^[*_`\s]+/, '');
}

function finding(
  table: Table,
  column: number,
  cell: Cell,
  total: Figure,
  sum: ColumnSum,
  isOnly: boolean,
): RuleFinding {
  const header = table.columns[column]?.header.value ?? '';
  const edits = editsFor(total, sum);
  const start = total.numbers[0]?.start ?? cell.span.start;
  const shown = trimEmphasis(cell.raw);
  const found =
    edits === null
      ? written(total, sum)
      : trimEmphasis(
          applyEdits(
            cell.raw,
            edits.map((edit) => ({ ...edit, span: shift(edit.span, -cell.span.start) })),
          ),
        );
  const isCertain =
    isOnly &&
    sum.gaps === 0 &&
    !sum.approximate &&
    sum.high !== null &&
    total.high !== null &&
    !total.approximate;
  const fixes: readonly Fix[] =
    edits === null || !isCertain
      ? []
      : [
          {
            title: wording(`Set the total to ${found}`, `将合计改为 ${found}`),
            kind: 'arithmetic',
            preferred: true,
            edits,
          },
        ];
  return {
    span: { start, end: total.numbers.at(-1)?.end ?? cell.span.end },
    message: wording(
      `Total of “${header}” is ${shown}, but its rows add up to ${found}.`,
      `“${header}”的合计为 ${shown}，但各行相加为 ${found}。`,
    ),
    related: sum.figures.slice(0, 20).map((figure) => ({
      span: { start: figure.numbers[0]?.start ?? 0, end: figure.numbers.at(-1)?.end ?? 0 },
      message: wording('One of the rows.', '其中一行。'),
    })),
    data: figuresOf(cell, total, sum),
    fixes,
  };
}

/** What is claimed and found, in the unit that the amounts of other rules have where the cell states one: ¥15万 is 150000 CNY. */
function figuresOf(cell: Cell, total: Figure, sum: ColumnSum): Finding['data'] {
  const amount = cell.amounts.length === 1 ? cell.amounts[0]?.value : undefined;
  const scale = amount === undefined || total.low === 0 ? 1 : amount.low / total.low;
  const unit = amount?.unit ?? (total.unit === '' ? sum.unit : total.unit);
  const isRange = total.high !== null && total.high !== total.low && sum.high !== null;
  return {
    claimed: round(total.low * scale),
    found: round(sum.low * scale),
    ...(isRange
      ? { claimedHigh: round((total.high ?? 0) * scale), foundHigh: round((sum.high ?? 0) * scale) }
      : {}),
    ...(unit === '' ? {} : { unit }),
  };
}

/** The total's own digits replaced by the sum's, range by range; null where a range meets a single figure. */
function editsFor(total: Figure, sum: ColumnSum): readonly Edit[] | null {
  const values = sum.low === sum.high ? [sum.low] : [sum.low, sum.high ?? Number.NaN];
  if (values.length !== total.numbers.length || values.some(Number.isNaN)) return null;
  const parts = sum.figures.flatMap((figure) => figure.numbers);
  const decimals = Math.max(...parts.map((part) => part.decimals));
  return total.numbers.map((own, end) => ({
    span: { start: own.start, end: own.end },
    text: writeLike(values[end] ?? 0, own, decimals, [...total.numbers, ...parts]),
  }));
}

/** The sum in the writing of the total: `¥70-100万`, `4,240`. */
function written(total: Figure, sum: ColumnSum): string {
  const [like] = total.numbers;
  const parts = sum.figures.flatMap((figure) => figure.numbers);
  const decimals = Math.max(0, ...parts.map((part) => part.decimals));
  const say = (value: number) =>
    like === undefined
      ? String(value)
      : writeLike(value, { ...like, wide: false }, decimals, [...total.numbers, ...parts]);
  const ends =
    sum.high === null
      ? `${say(sum.low)}+`
      : sum.low === sum.high
        ? say(sum.low)
        : `${say(sum.low)}-${say(sum.high)}`;
  const unit = total.unit === '' ? sum.unit : total.unit;
  const sign = /^[¥￥$€£₩]/.exec(unit)?.[0] ?? '';
  const rest = unit.slice(sign.length);
  return `${sign}${ends}${/^[a-z]{2}/.test(rest) ? ' ' : ''}${rest}`;
}

function trimEmphasis(raw: string): string {
  return raw.replace(/^[*_`\s]+|[*_`\s]+$/g, '');
}

function round(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}
