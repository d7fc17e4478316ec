import type { Amount } from '../conventions/amount';
import type { Field } from '../conventions/field';
import type { Plan, Row, Section, Table } from '../plan/plan';
import { sayAmount } from '../plan/say';
import { type Locale, wording } from '../text/wording';
import type { Rule, RuleFinding } from './rule';
import { addedDimensions } from './shared/sums';

/** What a table or the heading above it says to break down a budget. */
const says =
  /预算|预估|成本|费用|经费|投入|予算|費用|コスト|예산|비용|budget|cost|expense|kosten|presupuesto|costo|coste|orçamento|custo/i;

/** Further apart than this, two sums are not of the same thing. */
const farthest = 2;

/** Two breakdowns of the same total agree. */
export const budgetBreakdown: Rule = {
  id: 'budget-breakdown',
  defaultSeverity: 'info',
  early: true,
  manual: {
    should: wording('Two breakdowns of the same total agree.', '对同一总额的两种分解相加一致。'),
    about: wording(
      'Two tables under one heading, both of a budget or costs in the same unit, one of them with a totals row: the other one adds up to that total. Ranges are compared by both ends. Tables with gaps are left alone.',
      '同一标题下的两个预算或成本表，单位相同，其中一个有合计行：另一个的各行相加应等于该合计。区间按两端比较；有空缺的表不检查。',
    ),
    wrong:
      '## Budget\n\n| Item | Cost |\n| --- | --- |\n| Staff | $50 |\n| Travel | $30 |\n| Total | $80 |\n\n| Phase | Cost |\n| --- | --- |\n| Phase 1 | $40 |\n| Phase 2 | $30 |\n',
    right:
      '## Budget\n\n| Item | Cost |\n| --- | --- |\n| Staff | $50 |\n| Travel | $30 |\n| Total | $80 |\n\n| Phase | Cost |\n| --- | --- |\n| Phase 1 | $40 |\n| Phase 2 | $40 |\n',
  },
  *check(plan) {
    const seen = new Set<number>();
    for (const [whole, parts] of pairs(plan)) {
      const finding = compare(whole, parts);
      // Tables of a section are also under the heading around it.
      if (finding === null || seen.has(finding.span.start)) continue;
      seen.add(finding.span.start);
      yield finding;
    }
  },
};

/** A table of amounts in one unit. */
interface Breakdown {
  readonly amounts: readonly Field<Amount>[];
  readonly total: Field<Amount> | null;
}

/** Tables under one heading: one with a total, one without. */
function* pairs(plan: Plan): Iterable<readonly [Breakdown, Breakdown]> {
  for (const section of [plan.root, ...plan.sections]) {
    const tables = [section, ...section.sections].flatMap((place) =>
      place.sections.length === 0 || place === section
        ? place.tables.flatMap((table) => breakdown(place, table))
        : [],
    );
    const wholes = tables.filter(({ total }) => total !== null);
    const [whole] = wholes;
    // Of several totals nobody knows which one is broken down again.
    if (whole === undefined || wholes.length > 1) continue;
    for (const parts of tables) if (parts.total === null) yield [whole, parts];
  }
}

function breakdown(section: Section, table: Table): readonly Breakdown[] {
  if (table.kind === 'metric' || table.kind === 'risk' || table.kind === 'role') return [];
  const header = table.columns.map((column) => column.header.value).join(' ');
  if (!says.test(header) && !says.test(section.text)) return [];
  const columns = table.columns.flatMap((column, place) =>
    says.test(column.header.value) || column.role === 'amount' ? [place] : [],
  );
  const [column, another] = columns;
  if (column === undefined || another !== undefined) return [];
  const rows = table.rows.filter((row) => !row.isGroup);
  const parts = rows.filter((row) => !row.isTotal).map((row) => amountOf(row, column));
  const totals = rows.filter((row) => row.isTotal);
  const amounts = parts.filter((amount) => amount !== null);
  if (amounts.length < 2 || amounts.length < parts.length || totals.length > 1) return [];
  const [totalRow] = totals;
  const total = totalRow === undefined ? null : amountOf(totalRow, column);
  return totalRow !== undefined && total === null ? [] : [{ amounts, total }];
}

function amountOf(row: Row, column: number): Field<Amount> | null {
  const cell = row.cells[column];
  const [amount, another] = cell?.amounts ?? [];
  if (amount === undefined || another !== undefined || amount.value.per !== null) return null;
  return addedDimensions.has(amount.value.dimension) ? amount : null;
}

function compare(whole: Breakdown, parts: Breakdown): RuleFinding | null {
  const { total } = whole;
  const [first] = parts.amounts;
  if (total === null || first === undefined) return null;
  const { unit, dimension } = total.value;
  const all = [...whole.amounts, ...parts.amounts, total].map(({ value }) => value);
  const isExact = all.every(
    (value) =>
      value.unit === unit && value.dimension === dimension && value.high !== null && !value.approximate,
  );
  if (!isExact || !isSum(total, whole.amounts)) return null;
  const low = sumOf(parts.amounts, 'low');
  const high = sumOf(parts.amounts, 'high');
  const claimedHigh = total.value.high ?? 0;
  if (near(low, total.value.low) && near(high, claimedHigh)) return null;
  if (high > claimedHigh * farthest || high * farthest < claimedHigh) return null;
  const say = (locale: Locale) => sayAmount(low, high, unit, locale);
  const sayTotal = (locale: Locale) => sayAmount(total.value.low, total.value.high, unit, locale);
  return {
    span: first.span,
    message: wording(
      `Rows add up to ${say('en')}, but the other breakdown has a total of ${sayTotal('en')}.`,
      `各行相加为 ${say('zh')}，但另一种分解的合计为 ${sayTotal('zh')}。`,
    ),
    related: [
      { span: total.span, message: wording('The total of the other breakdown.', '另一种分解的合计。') },
      ...parts.amounts
        .slice(1, 20)
        .map(({ span }) => ({ span, message: wording('One of the rows.', '其中一行。') })),
    ],
    data: { claimed: total.value.low, claimedHigh, found: low, foundHigh: high, unit },
  };
}

/** A total that is wrong by itself is another finding. */
function isSum(total: Field<Amount>, amounts: readonly Field<Amount>[]): boolean {
  return near(sumOf(amounts, 'low'), total.value.low) && near(sumOf(amounts, 'high'), total.value.high ?? 0);
}

function sumOf(amounts: readonly Field<Amount>[], end: 'low' | 'high'): number {
  return amounts.reduce((sum, { value }) => sum + (value[end] ?? 0), 0);
}

function near(a: number, b: number): boolean {
  return Math.abs(a - b) < 1e-6 * Math.max(1, Math.abs(a), Math.abs(b));
}
