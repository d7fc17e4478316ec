import { type Amount, findAmounts } from '../conventions/amount';
import { type DateRange, daysInclusive, findDates, monthsInclusive } from '../conventions/date';
import type { TimeUnit } from '../conventions/dimension';
import type { Field } from '../conventions/field';
import type { Fix } from '../plan/finding';
import type { Plan, Section, Task } from '../plan/plan';
import { sayAmount, sayNumber } from '../plan/say';
import { contains, shift } from '../text/span';
import { type Locale, wording } from '../text/wording';
import type { Rule, RuleContext, RuleFinding } from './rule';

/** How far a length that is called about right may be off. */
const about = 0.15;

/** A stated length fits the stated dates, both ends given. */
export const duration: Rule = {
  id: 'duration',
  defaultSeverity: 'warning',
  early: true,
  manual: {
    should: wording(
      'A stated length fits the stated dates, both ends given, and those do not run backwards.',
      '写明的时长与写明的起止日期相符，且起止日期不颠倒。',
    ),
    about: wording(
      'Months are calendar months, counted inclusively: December to February is three. Days may be counted inclusively, exclusively or as working days, weeks may be off by one, years are calendar years touched; months of four weeks (“3 months (12 weeks)”) are accepted.',
      '月按自然月计并包含首尾：12 月至 2 月为三个月。天数可含首尾、不含末日或按工作日计；周允许相差一周；年按涉及的自然年计；按四周一月的写法（“3个月 (12周)”）也可接受。',
    ),
    wrong: '## Phase 1 (December 2025 - February 2026)\n\n**Duration**: 2 months\n\n- [ ] Parser\n',
    right: '## Phase 1 (December 2025 - February 2026)\n\n**Duration**: 3 months\n\n- [ ] Parser\n',
  },
  *check(plan, context) {
    const told = new Set<number>();
    const said = [plan.root, ...plan.sections].flatMap((section) => [...statements(plan, section)]);
    for (const statement of [...said, ...rowStatements(plan)]) {
      const { start, end } = statement.dates.value;
      const finding = end < start ? backwards(statement.dates, told) : misfit(plan, statement, context);
      if (finding !== null) yield finding;
    }
  },
};

/** Lengths and the dates that they speak of. */
interface Statement {
  readonly section: Section;
  readonly dates: Field<DateRange>;
  readonly lengths: readonly Field<Amount>[];
}

function* statements(plan: Plan, section: Section): Iterable<Statement> {
  const { dates } = section;
  const fields = section.fields.filter((field) => field.role === 'dates');
  // A length that stands beside dates in one field speaks of those.
  const lengths = section.lengths.filter(
    (length) => !fields.some((field) => contains(field.valueSpan, length.span)),
  );
  if (dates?.value.range) yield { section, dates, lengths };
  for (const field of fields) {
    const text = plan.source.slice(field.valueSpan.start, field.valueSpan.end);
    const [own, ...others] = findDates(text);
    const lengths = findAmounts(text, 'length-field', null, plan.words.units).map((length) => ({
      ...length,
      span: shift(length.span, field.valueSpan.start),
    }));
    if (own?.value.range && others.length === 0)
      yield { section, dates: { ...own, span: shift(own.span, field.valueSpan.start) }, lengths };
  }
}

/** A row that states one range of dates and one length. */
function* rowStatements(plan: Plan): Iterable<Statement> {
  for (const table of plan.tables) {
    if (table.kind === 'metric') continue;
    for (const row of table.rows) {
      const lengths = row.cells.flatMap((cell) => cell.amounts).filter((amount) => isLength(amount.value));
      if (row.isTotal || lengths.length !== 1) continue;
      const dates = row.cells.flatMap((cell) =>
        findDates(cell.raw).map((date) => ({ ...date, span: shift(date.span, cell.span.start) })),
      );
      const [only] = dates;
      if (only?.value.range && dates.length === 1) yield { section: table.section, dates: only, lengths };
    }
  }
}

/** Dates whose end lies before their beginning: no length fits those. Once, wherever they are told of. */
function backwards({ span, value }: Field<DateRange>, told: Set<number>): RuleFinding | null {
  if (told.has(span.start)) return null;
  told.add(span.start);
  const [start, end] = [written(value.start, value), written(value.end, value)];
  return {
    span,
    message: wording(
      `Dates run backwards: ${end} lies before ${start}.`,
      `日期首尾颠倒：${end} 早于 ${start}。`,
    ),
    data: { claimed: start, found: end },
  };
}

function misfit(
  plan: Plan,
  { section, dates, lengths }: Statement,
  context: RuleContext,
): RuleFinding | null {
  const wrong = lengths.filter(
    (length) => isLength(length.value) && !fits(length.value, dates.value, context),
  );
  const [first, ...others] = wrong;
  if (first === undefined) return null;
  const { low, high, unit } = first.value;
  const found = measured(dates.value, unit as TimeUnit);
  const period = (locale: Locale) => periodOf(dates.value, locale);
  return {
    span: first.span,
    message: wording(
      `Length is said to be ${sayAmount(low, high, unit, 'en')}, but ${period('en')} is ${sayAmount(found, found, unit, 'en')}.`,
      `时长写的是 ${sayAmount(low, high, unit, 'zh')}，但 ${period('zh')} 为 ${sayAmount(found, found, unit, 'zh')}。`,
    ),
    related: [
      {
        span: dates.span,
        message: wording(
          `${sayAmount(found, found, unit, 'en')} by these dates.`,
          `按此日期为 ${sayAmount(found, found, unit, 'zh')}。`,
        ),
      },
      ...others.map((other) => ({ span: other.span, message: wording('The same length.', '同一时长。') })),
    ],
    data: { claimed: low, found, unit },
    fixes: lengths.length === 1 ? lengthFix(plan, section, first, found) : [],
  };
}

function isLength(amount: Amount): boolean {
  return (
    amount.dimension === 'length' && amount.per === null && amount.unit !== 'minute' && amount.unit !== 'hour'
  );
}

function fits(amount: Amount, dates: DateRange, context: RuleContext): boolean {
  const slack = amount.approximate ? about : 0;
  const low = amount.low * (1 - slack);
  const high = amount.high === null ? Number.POSITIVE_INFINITY : amount.high * (1 + slack);
  return accepted(dates, amount.unit as TimeUnit, context).some(([from, to]) => low <= to && from <= high);
}

/** What the dates may be called in a unit, as ranges: every way of counting that a reader would accept. */
function accepted(
  dates: DateRange,
  unit: TimeUnit,
  context: RuleContext,
): readonly (readonly [number, number])[] {
  const days = daysInclusive(dates.start, dates.end);
  const months = monthsInclusive(dates.start, dates.end);
  const years = yearOf(dates.end) - yearOf(dates.start) + 1;
  switch (unit) {
    case 'day':
      return [
        [days - 1, days],
        [
          workingDays(dates.start, days, context.daysPerWeek),
          workingDays(dates.start, days, context.daysPerWeek),
        ],
        ...(dates.precision === 'day' ? [] : [[months * 28, months * 31] as const]),
      ];
    case 'week':
      return [
        [days / 7 - 1, days / 7 + 1],
        ...(dates.precision === 'day' ? [] : [[months * 4, months * 4] as const]),
      ];
    case 'month':
      return dates.precision === 'day'
        ? [
            [days / 31 - 0.5, days / 30 + 0.5],
            [days / 28 - 0.5, days / 28],
          ]
        : [[months, months]];
    case 'year':
      return [
        [years, years],
        [months / 12 - 0.1, months / 12 + 0.1],
      ];
    default:
      return [[0, Number.POSITIVE_INFINITY]];
  }
}

/** What the dates are in a unit, as it is told: whole days, months and years, weeks to one decimal. */
function measured(dates: DateRange, unit: TimeUnit): number {
  const days = daysInclusive(dates.start, dates.end);
  if (unit === 'day') return days;
  if (unit === 'week') return Math.round((days / 7) * 10) / 10;
  const months = monthsInclusive(dates.start, dates.end);
  if (unit === 'year') return months % 12 === 0 ? months / 12 : yearOf(dates.end) - yearOf(dates.start) + 1;
  return dates.precision === 'day' ? Math.round((days / 30.4) * 2) / 2 : months;
}

/** Days of a working week among so many days from a start; 1970-01-05 was a Monday. */
function workingDays(start: string, days: number, daysPerWeek: number): number {
  const first = daysInclusive('1970-01-05', start) - 1;
  let count = 0;
  for (let rest = days % 7, day = first; rest > 0; rest -= 1, day += 1)
    if (((day % 7) + 7) % 7 < daysPerWeek) count += 1;
  return Math.floor(days / 7) * daysPerWeek + count;
}

function yearOf(day: string): number {
  return Number(day.slice(0, 4));
}

/** The dates as precisely as they are written: `2025-12 to 2026-02`. */
function periodOf(dates: DateRange, locale: Locale): string {
  return `${written(dates.start, dates)}${locale === 'zh' ? ' 至 ' : ' to '}${written(dates.end, dates)}`;
}

function written(day: string, { precision }: DateRange): string {
  return day.slice(0, precision === 'day' ? 10 : precision === 'year' ? 4 : 7);
}

/** The right length, only where it stands alone and no positions below (Week 1-2, Day 3) back it. */
function lengthFix(plan: Plan, section: Section, length: Field<Amount>, found: number): readonly Fix[] {
  const raw = plan.source.slice(length.span.start, length.span.end);
  const numbers = raw.match(/\d+/g) ?? [];
  const isAlone = Number(numbers[0]) === length.value.low && numbers.length === 1;
  if (!isAlone || !Number.isInteger(found) || isBacked(section)) return [];
  const text = raw.replace(/\d+/, sayNumber(found));
  const fixed = found === 1 ? text : text.replace(/\b(day|week|month|year)$/i, '$1s');
  return [
    {
      title: wording(
        `Set the length to ${sayAmount(found, found, length.value.unit, 'en')}`,
        `将时长改为 ${sayAmount(found, found, length.value.unit, 'zh')}`,
      ),
      kind: 'arithmetic',
      preferred: true,
      edits: [{ span: length.span, text: fixed }],
    },
  ];
}

const positions: ReadonlySet<string> = new Set(['month', 'week', 'day', 'sprint', 'quarter', 'year']);

function isBacked(section: Section): boolean {
  return (
    section.tasks.some(hasPosition) ||
    section.sections.some(
      (below) => (below.stage !== null && positions.has(below.stage.unit)) || isBacked(below),
    )
  );
}

function hasPosition(task: Task): boolean {
  return task.position !== null || task.tasks.some(hasPosition);
}
