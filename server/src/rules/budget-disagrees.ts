import { sameMeasure } from '../plan/budget';
import { sayAmount } from '../plan/say';
import type { Locale } from '../text/wording';
import { wording } from '../text/wording';
import type { Rule } from './rule';
import { budgetsOfWork, type Stated } from './shared/work-budgets';

/** How far apart two figures may be, where one of them is approximate. */
const about = 0.1;

/** One piece of work has one budget. */
export const budgetDisagrees: Rule = {
  id: 'budget-disagrees',
  defaultSeverity: 'warning',
  manual: {
    should: wording('One piece of work has one budget.', '同一项工作只有一个预算。'),
    about: wording(
      'Where sections, table rows or items of a drawn tree speak of the same work and two of them state an amount of the same dimension, the amounts agree: ranges overlap, “4000+” bears more, “~4000” may be 10% off. Amounts that something already has or has left are no budgets.',
      '章节、表格行或树状图条目谈及同一项工作并写明同一量纲的数量时应一致：区间有重叠即可，“4000+”允许更多，“约 4000”允许 10% 的偏差。已有、已用或剩余的数量不是预算。',
    ),
    wrong:
      '# Plan\n\n## Phase 1\n\n### Guide (500 lines)\n\n- [ ] Basics\n\n### Manual (300 lines)\n\n- [ ] Terms\n\n**Phase 1 summary**\n\n| Task | Lines |\n| --- | --- |\n| Guide | 800 lines |\n| Manual | 300 lines |\n',
    right:
      '# Plan\n\n## Phase 1\n\n### Guide (500 lines)\n\n- [ ] Basics\n\n### Manual (300 lines)\n\n- [ ] Terms\n\n**Phase 1 summary**\n\n| Task | Lines |\n| --- | --- |\n| Guide | 500 lines |\n| Manual | 300 lines |\n',
  },
  *check(plan, context) {
    for (const item of plan.workItems) {
      const stated = budgetsOfWork(plan, item, context);
      const told: Stated[] = [];
      for (const [at, one] of stated.entries()) {
        const other = stated
          .slice(0, at)
          .find((before) => sameMeasure(before.measure, one.measure) && before.span.start !== one.span.start);
        if (
          other === undefined ||
          agree(one, other) ||
          told.some((was) => sameMeasure(was.measure, one.measure))
        )
          continue;
        told.push(one);
        const say = ({ amount }: Stated, locale: Locale) =>
          sayAmount(amount.value.low, amount.value.high, amount.value.unit, locale);
        yield {
          span: one.span,
          message: wording(
            `Budget is ${say(one, 'en')}, but another place says ${say(other, 'en')} for the same work.`,
            `预算为 ${say(one, 'zh')}，但另一处对同一工作写的是 ${say(other, 'zh')}。`,
          ),
          related: [
            {
              span: other.span,
              message: wording(`Says ${say(other, 'en')}.`, `写的是 ${say(other, 'zh')}。`),
            },
          ],
          data: { claimed: one.low / one.factor, found: other.low / one.factor, unit: one.amount.value.unit },
        };
      }
    }
  },
};

function agree(a: Stated, b: Stated): boolean {
  const slack = a.amount.value.approximate || b.amount.value.approximate ? 1 + about : 1;
  const reaches = (high: number | null, low: number) => high === null || high * slack + 1e-6 >= low;
  return reaches(a.high, b.low) && reaches(b.high, a.low);
}
