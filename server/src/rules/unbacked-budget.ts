import { sumParts } from '../plan/budget';
import type { Row, Table } from '../plan/plan';
import { rowWorks } from '../plan/row-work';
import type { WorkItem } from '../plan/work-item';
import { wording } from '../text/wording';
import type { Rule, RuleContext } from './rule';
import { rowBudgets, type Stated, sectionBudgets } from './shared/work-budgets';

/** So many budgets of a table must be backed before one that isn't stands out. */
const leastBacked = 2;

/** A budget has parts that state something, where others in its table do. */
export const unbackedBudget: Rule = {
  id: 'unbacked-budget',
  defaultSeverity: 'hint',
  manual: {
    should: wording(
      'A budget in a table has parts that state an amount, where others of its table do.',
      '表格中的预算有写明数量的组成部分，如果同表其他预算都有。',
    ),
    about: wording(
      'A row sets an amount aside for work that states none itself, neither in its section nor in a detail list, while at least two other rows of the same table, in the same unit, can be added up.',
      '某行为一项工作写明了数量，而该工作的章节和明细清单中都没有写明任何数量；但同一表格中至少有两行以相同单位写明的数量可以由其组成部分相加得出。',
    ),
    wrong:
      '## Phase 1\n\n### Guide\n\n- [ ] Basics (200 lines)\n\n### Manual\n\n- [ ] Terms (300 lines)\n\n### Tutorial\n\n- [ ] First steps\n\n**Phase 1 summary**\n\n| Task | Lines |\n| --- | --- |\n| Guide | 200 lines |\n| Manual | 300 lines |\n| Tutorial | 400 lines |\n',
    right:
      '## Phase 1\n\n### Guide\n\n- [ ] Basics (200 lines)\n\n### Manual\n\n- [ ] Terms (300 lines)\n\n### Tutorial\n\n- [ ] First steps (400 lines)\n\n**Phase 1 summary**\n\n| Task | Lines |\n| --- | --- |\n| Guide | 200 lines |\n| Manual | 300 lines |\n| Tutorial | 400 lines |\n',
  },
  *check(plan, context) {
    const works = rowWorks(plan);
    for (const table of plan.tables) {
      const budgets = table.rows.flatMap((row) =>
        rowFigures(row, table, works.get(row)?.item ?? null, context),
      );
      for (const own of budgets) {
        if (own.isBacked) continue;
        const backed = budgets.filter((other) => other.isBacked && other.unit === own.unit);
        if (backed.length < leastBacked) continue;
        yield {
          span: own.stated.span,
          message: wording(
            `Nothing of this work states an amount that would back ${own.stated.amount.raw}.`,
            `该工作没有任何部分写明数量来支持 ${own.stated.amount.raw}。`,
          ),
          related: [
            { span: own.place, message: wording('The work that is meant.', '所指的工作。') },
            ...backed.map(({ stated }) => ({
              span: stated.span,
              message: wording('Parts state amounts here.', '此处的组成部分写明了数量。'),
            })),
          ],
          data: { claimed: own.stated.low / own.stated.factor, found: 0, unit: own.stated.amount.value.unit },
        };
      }
    }
  },
};

function rowFigures(row: Row, table: Table, item: WorkItem | null, context: RuleContext) {
  const anchor = item?.anchor ?? null;
  if (item === null || anchor === null || anchor.tasks.length + anchor.sections.length === 0) return [];
  const lists = item.mentions.flatMap((mention) => (mention.kind === 'list' ? [mention.section] : []));
  return rowBudgets(row, table, context).map((stated: Stated) => {
    const states = [anchor, ...lists].some(
      (section) =>
        sumParts(section, stated.measure, context) !== null ||
        sectionBudgets(section, context).some(
          ({ measure }) => measure.dimension === stated.measure.dimension,
        ),
    );
    return { stated, unit: stated.amount.value.unit, isBacked: states, place: anchor.title.span };
  });
}
