import { isOpen, numberIn, tasksAsEvidence } from '../plan/evidence';
import type { Fix } from '../plan/finding';
import type { TreeNode } from '../plan/plan';
import { leastCounted, shapeOf, tasksOfWork, tolerance } from '../plan/row-work';
import type { WorkItem } from '../plan/work-item';
import { plural, wording } from '../text/wording';
import type { Rule, RuleFinding } from './rule';

/** “(47% remaining)” agrees with the work it names, in tasks or in what they take. */
export const claimedRemaining: Rule = {
  id: 'claimed-remaining',
  defaultSeverity: 'warning',
  manual: {
    should: wording(
      '“(47% remaining)” agrees with the work it names.',
      '“(47%剩余)”与其所指工作的实际情况一致。',
    ),
    about: wording(
      'What an item of a drawn tree says is left is compared with the tasks of the work it names, by their number and by what they are said to take; either may be 10 points off. Only where the work has three tasks or more.',
      '树状图条目所写的剩余比例与所指工作的任务比较，按任务数和按工作量均可，允许相差 10 个百分点。仅在工作含三个及以上任务时检查。',
    ),
    wrong:
      '# Plan\n\n```text\nP0: must have\n  └─ Parser (25% remaining)\n```\n\n## Parser\n\n- [x] Names\n- [ ] Numbers\n- [ ] Tables\n',
    right:
      '# Plan\n\n```text\nP0: must have\n  └─ Parser (67% remaining)\n```\n\n## Parser\n\n- [x] Names\n- [ ] Numbers\n- [ ] Tables\n',
  },
  *check(plan) {
    for (const item of plan.workItems) {
      for (const mention of item.mentions) {
        const finding = mention.kind === 'tree' ? disagreement(item, mention.item) : null;
        if (finding !== null) yield finding;
      }
    }
  },
};

function disagreement(item: WorkItem, { remaining }: TreeNode['items'][number]): RuleFinding | null {
  const { tasks, done, percent, weighted } = shapeOf(tasksOfWork(item));
  if (remaining === null || tasks.length < leastCounted) return null;
  const open = tasks.length - done;
  const agrees = (left: number) => Math.abs(remaining.value - left) <= tolerance;
  if (agrees((100 * open) / tasks.length) || (weighted !== null && agrees(100 - weighted))) return null;
  const found = 100 - percent;
  const text = numberIn(remaining.raw, found);
  const fixes: readonly Fix[] =
    text === null
      ? []
      : [
          {
            title: wording(`Set the remainder to ${found}%`, `将剩余比例改为 ${found}%`),
            kind: 'claim',
            preferred: true,
            edits: [{ span: remaining.span, text }],
          },
        ];
  return {
    span: remaining.span,
    message: wording(
      `${remaining.value}% are said to remain, but ${open} of ${plural(tasks.length, 'task')} ${open === 1 ? 'is' : 'are'} open (${found}%).`,
      `写的是剩余 ${remaining.value}%，但 ${tasks.length} 个任务中有 ${open} 个未完成（${found}%）。`,
    ),
    related: tasksAsEvidence(tasks.filter(isOpen)),
    data: { claimed: remaining.value, found, total: tasks.length, done },
    fixes,
  };
}
