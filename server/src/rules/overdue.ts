import { evidenceOf, isOpen, reportsOnTasks, tasksAsEvidence } from '../plan/evidence';
import type { Section, Task } from '../plan/plan';
import { type When, whenOf } from '../plan/schedule';
import { plural, wording } from '../text/wording';
import type { Rule, RuleContext, RuleFinding } from './rule';

/** What ends before today is done. */
export const overdue: Rule = {
  id: 'overdue',
  defaultSeverity: 'info',
  early: true,
  manual: {
    should: wording('What ends before today is done.', '今天之前结束的阶段已全部完成。'),
    about: wording(
      'One finding per outermost phase that has dates; what lies within one that is still running is judged only by dates of its own, not by a position like “Week 1-2”. What is cancelled or deferred is late for nobody; a heading that says done over open tasks was too soon and is late all the same; recurring work never ends. Which day is today can be set.',
      '每个写有日期的最外层阶段只报告一次；仍在进行的阶段内部只看其自身写明的日期，不看“Week 1-2”之类的位置。已取消或已推迟的不算逾期；标题写着已完成而任务未完成的，同样算逾期；周期性工作没有终点。“今天”可在设置中指定。',
    ),
    wrong: '## Phase 1 (October 1969 - December 1969)\n\n- [x] Parser\n- [ ] Tests\n',
    right: '## Phase 1 (October 1969 - December 1969)\n\n- [x] Parser\n- [x] Tests\n',
  },
  *check(plan, context) {
    yield* below(plan.tops, false, context);
  },
};

/** The outermost sections that are late. `isDated`: something around them has dates, and was not late. */
function* below(sections: readonly Section[], isDated: boolean, context: RuleContext): Iterable<RuleFinding> {
  for (const child of sections) {
    if (isGivenUp(child)) continue;
    const when = whenOf(child);
    const isOwn =
      when !== null && reportsOnTasks(child) && tellsItsEnd(child, when) && (when.isWritten || !isDated);
    const open = isOwn ? lateTasks(child) : [];
    // The day is asked for only where it matters, so that the findings of most plans hold on every day.
    const isLate = open.length > 0 && when !== null && when.end < context.today;
    if (isLate) yield finding(child, when, open, context.today);
    else yield* below(child.sections, isDated || isOwn, context);
  }
}

/** What is cancelled or put off, here or in a row that speaks of it, is late for nobody, nor is anything in it. */
function isGivenUp({ status, item }: Section): boolean {
  const rows = item?.mentions.map((mention) => (mention.kind === 'row' ? mention.row.status : null)) ?? [];
  return [status, ...rows].some((own) => own?.value === 'cancelled' || own?.value === 'deferred');
}

/** A year may as well be part of a name, and one day when the work began or somebody wrote of it; a milestone is due on it. */
function tellsItsEnd(section: Section, when: When): boolean {
  if (when.isPoint) return section.stage?.unit === 'milestone';
  return when.precision !== 'year' || section.dates?.value.range === true;
}

function lateTasks(section: Section): readonly Task[] {
  return evidenceOf(section).filter((task) => isOpen(task) && !task.recurring && tellsItsState(task));
}

/** A row or a heading without a status is open for want of a word; nobody says that it is. */
function tellsItsState(task: Task): boolean {
  return task.kind === 'box' || task.written !== null;
}

function finding(section: Section, when: When, open: readonly Task[], today: string): RuleFinding {
  const total = evidenceOf(section).length;
  const of = `${open.length} of ${plural(total, 'task')}`;
  return {
    span: when.span,
    message: wording(
      `Ended on ${when.end}, but ${of} ${open.length === 1 ? 'is' : 'are'} open on ${today}.`,
      `已于 ${when.end} 结束，但到 ${today}，${total} 个任务中仍有 ${open.length} 个未完成。`,
    ),
    related: tasksAsEvidence(open),
    data: { claimed: when.end, today, total, open: open.length },
  };
}
