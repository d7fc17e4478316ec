import type { StatusMark } from '../conventions/status';
import { readStatusSuffix } from '../conventions/status';
import { evidenceOf, reportsOnTasks, tasksAsEvidence } from '../plan/evidence';
import { markFor } from '../plan/marks';
import type { Plan, Section } from '../plan/plan';
import { plural, wording } from '../text/wording';
import type { Rule } from './rule';

/** A section whose tasks are all done is not said, by a mark or word behind its title, to be open or doing. */
export const staleHeading: Rule = {
  id: 'stale-heading',
  defaultSeverity: 'info',
  early: true,
  manual: {
    should: wording(
      'A section whose tasks are all done is not said to be open or in progress.',
      '任务全部完成的章节不再标为待办或进行中。',
    ),
    about: wording(
      'Only a mark or word behind the title counts; in front of it, it is mostly decoration. There may be work that no box stands for, so this is a note and no warning.',
      '只看标题末尾的标记或状态词；标题前面的多为装饰。也可能还有没有列成复选框的工作，因此只作提示。',
    ),
    wrong: '## Phase 1: Import 🔄\n\n- [x] Parser\n- [x] Tests\n',
    right: '## Phase 1: Import ✅\n\n- [x] Parser\n- [x] Tests\n',
  },
  *check(plan) {
    for (const section of plan.sections) {
      const mark = unfinishedSuffix(section);
      if (mark === null || !reportsOnTasks(section)) continue;
      const tasks = evidenceOf(section);
      if (tasks.length === 0 || tasks.some((task) => task.status !== 'done')) continue;
      const says = mark.value === 'todo' ? wording('open', '待办') : wording('in progress', '进行中');
      const fixed = doneMark(plan, mark);
      yield {
        span: mark.span,
        message: wording(
          `Heading says ${says.en}, but ${tasks.length === 1 ? 'its 1 task is' : `all ${plural(tasks.length, 'task')} are`} done.`,
          `标题写的是${says.zh}，但 ${tasks.length} 个任务已全部完成。`,
        ),
        related: tasksAsEvidence(tasks),
        data: { claimed: mark.value, total: tasks.length, done: tasks.length },
        fixes:
          fixed === null
            ? []
            : [
                {
                  title: wording('Mark the heading as done', '将标题标为已完成'),
                  kind: 'claim',
                  preferred: true,
                  edits: [{ span: mark.span, text: fixed }],
                },
              ],
      };
    }
  },
};

function unfinishedSuffix(section: Section): StatusMark | null {
  const mark = section.status;
  if (mark === null || (mark.value !== 'todo' && mark.value !== 'doing')) return null;
  const behind = mark.span.start >= section.title.span.end && mark.span.end <= section.heading.end;
  return behind ? mark : null;
}

/** A mark that is surely read as done where it will stand, else null. */
function doneMark(plan: Plan, mark: StatusMark): string | null {
  const text = markFor(plan, 'done', mark);
  return text !== null && readStatusSuffix(`Phase 1 (${text})`)?.value === 'done' ? text : null;
}
