import { evidenceOf, isOpen, reportsOnTasks, tasksAsEvidence } from '../plan/evidence';
import type { Plan, Section } from '../plan/plan';
import { isSaidDone } from '../plan/row-work';
import { wording } from '../text/wording';
import type { Rule } from './rule';

/** Milestones that are ticked off stand in a section without open tasks, where it is said to be done. */
export const milestoneStatus: Rule = {
  id: 'milestone-status',
  defaultSeverity: 'warning',
  early: true,
  manual: {
    should: wording(
      'Milestones with a ✅ stand in a section without open tasks.',
      '带 ✅ 的里程碑所在的章节没有未完成的任务。',
    ),
    about: wording(
      'Looked at only where the section or a phase around it is itself said to be done, by its heading, a table row or a total; elsewhere a ✅ in front of a milestone is an aim. One finding per block, at its label.',
      '仅在所在章节或其上层阶段由标题、表格行或合计标为已完成时检查；其他情况下里程碑前的 ✅ 视为目标。每个里程碑块只报告一次，位于其标题处。',
    ),
    wrong: '## Phase 1: Import ✅\n\n- [x] Parser\n- [ ] Tests\n\n**Milestones**:\n\n- ✅ Files are read\n',
    right: '## Phase 1: Import 🔄\n\n- [x] Parser\n- [ ] Tests\n\n**Milestones**:\n\n- ✅ Files are read\n',
  },
  *check(plan) {
    for (const section of plan.sections) {
      const within = section.parent;
      if (section.kind !== 'milestones' || within === null || within.parent === null) continue;
      const reached = section.milestones.filter((milestone) => milestone.status?.value === 'done');
      if (reached.length === 0 || !isAroundSaidDone(plan, within)) continue;
      const own = new Set(evidenceOf(section));
      const tasks = evidenceOf(within).filter((task) => !own.has(task));
      const open = tasks.filter(isOpen);
      if (open.length === 0) continue;
      const be = open.length === 1 ? 'is' : 'are';
      const of = tasks.length === 1 ? 'its 1 task' : `${open.length} of ${tasks.length} tasks`;
      const count = reached.length;
      yield {
        span: section.title.span.end > section.title.span.start ? section.title.span : section.heading,
        message: wording(
          `${count === 1 ? '1 milestone is' : `${count} milestones are`} marked done, but ${of} ${be} open.`,
          `${count} 个里程碑标为已完成，但 ${tasks.length} 个任务中有 ${open.length} 个未完成。`,
        ),
        related: [
          ...reached.map(({ span }) => ({
            span,
            message: wording('This milestone is marked done.', '此里程碑标为已完成。'),
          })),
          ...tasksAsEvidence(open),
        ],
        data: { claimed: 'done', milestones: count, total: tasks.length, open: open.length },
      };
    }
  },
};

/** Whether the section, or a phase around it, is said to be done. */
function isAroundSaidDone(plan: Plan, section: Section): boolean {
  for (let place: Section | null = section; place !== null && place.parent !== null; place = place.parent) {
    if ((place === section || place.kind === 'phase') && reportsOnTasks(place) && isSaidDone(plan, place))
      return true;
  }
  return false;
}
