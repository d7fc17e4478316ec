import type { Dimension } from '../../conventions/dimension';
import type { MeasuredBudget, Sum } from '../../plan/budget';
import { sameMeasure } from '../../plan/budget';
import type { Fix, Related } from '../../plan/finding';
import type { Plan } from '../../plan/plan';
import { sayAmount } from '../../plan/say';
import type { Edit } from '../../text/edit';
import { type Locale, wording } from '../../text/wording';

/**
 * What parts add up to: lengths may run side by side, and counts of “items” rarely count the same thing, so those are
 * left out.
 */
export const addedDimensions: ReadonlySet<Dimension> = new Set([
  'lines',
  'words',
  'pages',
  'effort',
  'points',
  'money',
]);

/** The most places that a finding names as evidence. */
const mostRelated = 20;

/** A figure of the sum told in the budget's own unit: hours as days where the budget is one of days. Two decimals. */
export function inUnitOf(budget: MeasuredBudget, value: number): number {
  return Math.round((value / budget.factor) * 100) / 100;
}

/** The parts of a sum, each with its amount in the budget's unit. */
export function partsAsEvidence(sum: Sum, budget: MeasuredBudget): readonly Related[] {
  const { unit } = budget.budget.amount.value;
  return sum.parts.slice(0, mostRelated).map((part) => {
    const low = inUnitOf(budget, part.low);
    const high = part.high === null ? null : inUnitOf(budget, part.high);
    return {
      span: part.span,
      message: wording(sayAmount(low, high, unit, 'en'), sayAmount(low, high, unit, 'zh')),
    };
  });
}

/**
 * The budget set to the sum of its parts, wherever the section states it; only where the figures are written as plain
 * digits. Nothing where a part is a range or open-ended, since then no one figure is right.
 */
export function budgetFix(
  plan: Plan,
  budget: MeasuredBudget,
  budgets: readonly MeasuredBudget[],
  sum: Sum,
): readonly Fix[] {
  if (sum.high !== sum.low) return [];
  const edits: Edit[] = [];
  for (const own of budgets) {
    if (!sameMeasure(own.measure, budget.measure)) continue;
    if (own !== budget && (own.low !== budget.low || own.high !== budget.high)) return [];
    const raw = plan.source.slice(own.span.start, own.span.end);
    const text = withNumber(raw, inUnitOf(own, own.low), own.high === own.low, inUnitOf(own, sum.low));
    if (text === null) return [];
    edits.push({ span: own.span, text });
  }
  const found = inUnitOf(budget, sum.low);
  const say = (locale: Locale) => sayAmount(found, found, budget.budget.amount.value.unit, locale);
  return [
    {
      title: wording(`Set the budget to ${say('en')}`, `将预算设为 ${say('zh')}`),
      kind: 'evidence',
      preferred: false,
      edits,
    },
  ];
}

/** `raw` with its one plain number replaced, its thousands sign kept; null where the number is not the amount itself. */
function withNumber(raw: string, low: number, isExact: boolean, value: number): string | null {
  const numbers = raw.match(/\d+(?:[,.]\d+)*/g) ?? [];
  const [only] = numbers;
  if (only === undefined || numbers.length !== 1 || Number(only.replaceAll(',', '')) !== low) return null;
  if (!isExact) return null;
  const digits = only.includes(',')
    ? String(value).replace(/\B(?<!\.\d*)(?=(?:\d{3})+(?:\.|$))/g, ',')
    : String(value);
  return raw.replace(only, digits);
}
