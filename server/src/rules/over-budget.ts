import { budgetsOf, type MeasuredBudget, type Sum, sameMeasure, sumParts } from '../plan/budget';
import type { Fix } from '../plan/finding';
import type { Plan } from '../plan/plan';
import { sayAmount, sayNumber } from '../plan/say';
import { type Locale, wording } from '../text/wording';
import type { Rule } from './rule';
import { addedDimensions, budgetFix, inUnitOf, partsAsEvidence } from './shared/sums';

/** How far `~4000` may be exceeded. */
const about = 0.1;

/** The parts of a section do not add up to more than its budget. */
export const overBudget: Rule = {
  id: 'over-budget',
  defaultSeverity: 'warning',
  manual: {
    should: wording(
      'The parts of a section do not add up to more than its budget.',
      '章节各部分之和不超过其预算。',
    ),
    about: wording(
      'What its tasks and sub-sections state is added up, one dimension at a time, and compared with what the heading or a goal or budget line sets aside. More than “4000+” is fine, a range is exceeded above its high end, “~4000” by more than 10%. How much more is allowed otherwise is a setting.',
      '按同一量纲将任务和子章节写明的数量相加，与标题或目标、预算行中的预算比较。“4000+”不设上限；区间以上限为准；“约 4000”允许 10% 的偏差；其余的容差可在设置中调整。',
    ),
    wrong: '## Guide (500 lines)\n\n- [ ] Basics (300 lines)\n- [ ] Practice (400 lines)\n',
    right: '## Guide (700 lines)\n\n- [ ] Basics (300 lines)\n- [ ] Practice (400 lines)\n',
  },
  *check(plan, context) {
    for (const section of plan.sections) {
      const budgets = budgetsOf(section, context).filter((budget) =>
        addedDimensions.has(budget.measure.dimension),
      );
      const seen: MeasuredBudget[] = [];
      for (const budget of budgets) {
        if (seen.some((other) => sameMeasure(other.measure, budget.measure))) continue;
        const sum = sumParts(section, budget.measure, context);
        if (sum === null || !exceeds(sum, budget, context.budgetTolerance)) continue;
        seen.push(budget);
        yield finding(plan, budget, sum, budgets);
      }
    }
  },
};

function exceeds(sum: Sum, budget: MeasuredBudget, tolerance: number): boolean {
  if (budget.high === null) return false;
  const share =
    budget.budget.amount.value.approximate || sum.approximate ? Math.max(about, tolerance) : tolerance;
  return sum.low > budget.high * (1 + share) + 1e-6;
}

function finding(plan: Plan, budget: MeasuredBudget, sum: Sum, budgets: readonly MeasuredBudget[]) {
  const { unit } = budget.budget.amount.value;
  const high = inUnitOf(budget, budget.high ?? 0);
  const found = inUnitOf(budget, sum.low);
  const over = inUnitOf(budget, sum.low - (budget.high ?? 0));
  const say = (locale: Locale) => sayAmount(found, found, unit, locale);
  const message = wording(
    `Parts add up to ${say('en')}, ${sayNumber(over)} over the budget of ${sayNumber(high)}.`,
    `各部分合计 ${say('zh')}，比预算 ${sayNumber(high)} 多 ${sayNumber(over)}。`,
  );
  const fixes: readonly Fix[] = budgetFix(plan, budget, budgets, sum);
  return {
    span: budget.span,
    message,
    related: partsAsEvidence(sum, budget),
    data: { claimed: high, found, over, unit },
    fixes,
  };
}
