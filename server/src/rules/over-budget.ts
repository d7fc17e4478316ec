import { budgetsOf, type MeasuredBudget, type Sum, sameMeasure, sumParts } from '../plan/budget';
import type { Fix } from '../plan/finding';
import type { Plan } from '../plan/plan';
import { sayAmount, sayNumber } from '../plan/say';
import { type Locale, wording } from '../text/wording';
import type { Rule, RuleFinding } from './rule';
import { isBeyond } from './shared/bound';
import { type ListBudget, listBudgets } from './shared/list-budget';
import { addedDimensions, budgetFix, inUnitOf, partsAsEvidence } from './shared/sums';

/** The parts of a section do not add up to more than its budget. */
export const overBudget: Rule = {
  id: 'over-budget',
  defaultSeverity: 'warning',
  early: true,
  manual: {
    should: wording(
      'The parts of a section do not add up to more than its budget.',
      '章节各部分之和不超过其预算。',
    ),
    about: wording(
      'What its tasks and sub-sections state is added up, one dimension at a time, and compared with what the heading or a goal or budget line sets aside. More than “4000+” is fine, a range is exceeded above its high end, “~4000” by more than 10%. How much more is allowed otherwise is a setting. A list that goes through the same work in detail has the same budget, and is reported at its heading.',
      '按同一量纲将任务和子章节写明的数量相加，与标题或目标、预算行中的预算比较。“4000+”不设上限；区间以上限为准；“约 4000”允许 10% 的偏差；其余的容差可在设置中调整。细列同一工作的清单适用同一预算，在清单标题处报告。',
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
    for (const own of listBudgets(plan, context)) {
      const { approximate } = own.budget.amount.value;
      if (isOver(own.sum, own.budget.high, approximate, context.budgetTolerance)) yield listFinding(own);
    }
  },
};

function exceeds(sum: Sum, { high, budget }: MeasuredBudget, tolerance: number): boolean {
  return isOver(sum, high, budget.amount.value.approximate, tolerance);
}

function isOver(sum: Sum, high: number | null, approximate: boolean, tolerance: number): boolean {
  return isBeyond(sum.low, high, approximate || sum.approximate, tolerance);
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

/** A detail list goes through the same work, so it has the same budget; its author decides which of them is right. */
function listFinding({ list, sum, budget, related }: ListBudget): RuleFinding {
  const { unit } = budget.amount.value;
  const high = (budget.high ?? 0) / budget.factor;
  const found = sum.low / budget.factor;
  const over = found - high;
  const say = (locale: Locale) => sayAmount(found, found, unit, locale);
  return {
    span: list.title.span,
    message: wording(
      `The list adds up to ${say('en')}, ${sayNumber(over)} over the budget of ${sayNumber(high)} for the same work.`,
      `清单合计 ${say('zh')}，比同一工作的预算 ${sayNumber(high)} 多 ${sayNumber(over)}。`,
    ),
    related,
    data: { claimed: high, found, over, unit },
  };
}
