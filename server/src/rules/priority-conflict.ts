import type { Field } from '../conventions/field';
import type { Priority } from '../conventions/priority-level';
import type { WorkItem } from '../plan/work-item';
import { wording } from '../text/wording';
import type { Rule } from './rule';

/** One piece of work has one priority. */
export const priorityConflict: Rule = {
  id: 'priority-conflict',
  defaultSeverity: 'warning',
  manual: {
    should: wording('One piece of work has one priority.', '同一项工作只有一个优先级。'),
    about: wording(
      'Compared are the places that speak of the same work: its own heading or task, a priority tree, table rows, detail lists. A priority in words (high) is not compared with one in figures (P0).',
      '比较谈及同一项工作的各处：其标题或任务、优先级树、表格行、明细清单。用词语（高）表示的优先级不与编号（P0）比较。',
    ),
    wrong:
      '# Plan\n\n```text\nP0: must have\n  └─ Parser\nP1: should have\n  └─ Writer\n```\n\n## Parser (P1)\n\n- [ ] Names\n\n## Writer (P1)\n\n- [ ] Tables\n',
    right:
      '# Plan\n\n```text\nP0: must have\n  └─ Parser\nP1: should have\n  └─ Writer\n```\n\n## Parser (P0)\n\n- [ ] Names\n\n## Writer (P1)\n\n- [ ] Tables\n',
  },
  *check(plan) {
    for (const item of plan.workItems) {
      const [first, ...others] = prioritiesOf(item);
      if (first === undefined) continue;
      for (const other of others) {
        if (other.value === first.value || isFigure(other) !== isFigure(first)) continue;
        yield {
          span: other.span,
          message: wording(
            `Priority is ${other.value}, but another place says ${first.value} of the same work.`,
            `优先级为 ${other.value}，但另一处对同一工作写的是 ${first.value}。`,
          ),
          related: [
            { span: first.span, message: wording(`Says ${first.value}.`, `写的是 ${first.value}。`) },
          ],
          data: { claimed: other.value, found: first.value },
        };
        break;
      }
    }
  },
};

/** What each place says, once per place in the text. */
function prioritiesOf({ mentions }: WorkItem): readonly Field<Priority>[] {
  const found = new Map<number, Field<Priority>>();
  for (const mention of mentions) {
    // Several rows of one table that mean the same work are variants or parts of it.
    const isOneOfSeveral =
      mention.kind === 'row' &&
      mentions.some((other) => other.kind === 'row' && other !== mention && other.table === mention.table);
    if (mention.priority !== null && !isOneOfSeveral)
      found.set(mention.priority.span.start, mention.priority);
  }
  return [...found.values()].sort((a, b) => a.span.start - b.span.start);
}

function isFigure({ raw }: Field<Priority>): boolean {
  return /\d/.test(raw);
}
