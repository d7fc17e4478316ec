import { type CountedClaim, countEdits, countsOfOwn, countsOfPriorities } from '../plan/count-claims';
import { isOpen, tasksAsEvidence } from '../plan/evidence';
import type { Fix } from '../plan/finding';
import type { Plan } from '../plan/plan';
import { wording } from '../text/wording';
import type { Rule, RuleFinding } from './rule';

/** “x/y” agrees with what it counts, where it is certain what that is. */
export const claimedCount: Rule = {
  id: 'claimed-count',
  defaultSeverity: 'warning',
  manual: {
    should: wording(
      '“x/y” agrees with what it counts, where it is certain what that is.',
      '在能确定其统计对象时，“x/y”与实际数量相符。',
    ),
    about: wording(
      'A heading’s count is compared with its own tasks, a progress field with the tasks or boxes of its section or of the whole plan or with the list below it, and a metric that names a priority with the work of that priority. Only where the whole, y, is as many as there are; otherwise it counts something else.',
      '标题中的计数与其下的任务比较；进度字段与所在章节或整个计划的任务、复选框或其下的列表比较；点名优先级的指标与该优先级的工作比较。只有总数 y 与实际总数相同时才比较，否则视为统计其他内容。',
    ),
    wrong: '## Phase 1: Import (2/3)\n\n- [x] Parser\n- [ ] Writer\n- [ ] Names\n',
    right: '## Phase 1: Import (1/3)\n\n- [x] Parser\n- [ ] Writer\n- [ ] Names\n',
  },
  check: (plan) => disagreements(plan, countsOfOwn(plan)),
  checkWhole: (plan) => disagreements(plan, countsOfPriorities(plan)),
};

function* disagreements(plan: Plan, claims: Iterable<CountedClaim>): Iterable<RuleFinding> {
  for (const claim of claims) {
    const finding = disagreement(plan, claim);
    if (finding !== null) yield finding;
  }
}

/** A finding where what is counted is as many as it is said to be, but never as many are done. */
function disagreement(plan: Plan, claim: CountedClaim): RuleFinding | null {
  const { done, total } = claim.value;
  const fitting = claim.populations.filter((counted) => counted.total === total);
  const [found] = fitting;
  if (found === undefined || fitting.some((counted) => counted.done === done)) return null;
  return {
    span: claim.span,
    message: wording(
      `Count says ${claim.raw}, but it is ${found.done}/${total}.`,
      `计数写的是 ${claim.raw}，实为 ${found.done}/${total}。`,
    ),
    related: tasksAsEvidence(found.tasks.filter(isOpen)),
    data: { claimed: done, found: found.done, total },
    fixes: fitting.every((counted) => counted.done === found.done) ? [fix(plan, claim, found.done)] : [],
  };
}

/** The right count, and the percentage beside it. */
function fix(plan: Plan, claim: CountedClaim, done: number): Fix {
  const { total } = claim.value;
  return {
    title: wording(`Set the count to ${done}/${total}`, `将计数改为 ${done}/${total}`),
    kind: 'claim',
    preferred: true,
    edits: countEdits(plan, claim, done),
  };
}
