import { budgetsOf, sameMeasure, sumParts } from '../plan/budget';
import { sayAmount, sayNumber } from '../plan/say';
import { wording } from '../text/wording';
import type { Rule } from './rule';
import { addedDimensions, budgetFix, inUnitOf, partsAsEvidence } from './shared/sums';

/** How far below `~4000` the parts may stay. */
const about = 0.1;

/** Where every part of a section states an amount, they reach the low end of its budget. */
export const underBudget: Rule = {
  id: 'under-budget',
  defaultSeverity: 'info',
  manual: {
    should: wording(
      'Where every part of a section states an amount, they reach the low end of its budget.',
      '各部分都写明数量时，其和应达到预算的下限。',
    ),
    about: wording(
      'Silent as soon as one part states nothing, since that one may take the rest. Of “4000+” the low end is 4000, of “5-8 days” it is 5, of “about 4000” a tenth less is enough.',
      '只要有一部分没有写明数量就不检查，因为余量可能归它。“4000+”的下限为 4000，“5-8 天”为 5 天，“约 4000”允许少十分之一。',
    ),
    wrong: '## Guide (900 lines)\n\n- [ ] Basics (300 lines)\n- [ ] Practice (400 lines)\n',
    right: '## Guide (700 lines)\n\n- [ ] Basics (300 lines)\n- [ ] Practice (400 lines)\n',
  },
  *check(plan, context) {
    for (const section of plan.sections) {
      const budgets = budgetsOf(section, context).filter((budget) =>
        addedDimensions.has(budget.measure.dimension),
      );
      for (const [place, budget] of budgets.entries()) {
        if (
          budgets
            .slice(0, place)
            .some((other) => other.low === budget.low && sameMeasure(other.measure, budget.measure))
        )
          continue;
        const sum = sumParts(section, budget.measure, context);
        if (sum === null || !sum.complete || sum.high === null) continue;
        const share = budget.budget.amount.value.approximate || sum.approximate ? about : 0;
        if (sum.high >= budget.low * (1 - share) - 1e-6) continue;
        const { unit } = budget.budget.amount.value;
        const claimed = inUnitOf(budget, budget.low);
        const found = inUnitOf(budget, sum.high);
        const under = inUnitOf(budget, budget.low - sum.high);
        yield {
          span: budget.span,
          message: wording(
            `Parts add up to ${sayAmount(found, found, unit, 'en')}, ${sayNumber(under)} under the budget of ${sayNumber(claimed)}.`,
            `各部分合计 ${sayAmount(found, found, unit, 'zh')}，比预算 ${sayNumber(claimed)} 少 ${sayNumber(under)}。`,
          ),
          related: partsAsEvidence(sum, budget),
          data: { claimed, found, under, unit },
          fixes: budgetFix(plan, budget, budgets, sum),
        };
      }
    }
  },
};
