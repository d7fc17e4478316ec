import { isOpen, leavesBelow, tasksAsEvidence } from '../plan/evidence';
import type { Fix } from '../plan/finding';
import { setBox } from '../plan/marks';
import type { Plan, Task } from '../plan/plan';
import type { Span } from '../text/span';
import { plural, wording } from '../text/wording';
import type { Rule } from './rule';
import { linkedClaims } from './shared/linked-claims';

/** A ticked task has no open task below it. */
export const parentBox: Rule = {
  id: 'parent-box',
  defaultSeverity: 'info',
  early: true,
  manual: {
    should: wording('A ticked task has no open task below it.', '已勾选的任务之下没有未完成的任务。'),
    about: wording(
      'All levels below are looked at; optional, deferred and cancelled tasks are not held against it. A task that is nothing but a link to another plan of the workspace has that plan’s tasks below it. Sign-off lists that mark what is required with (R), as Kubernetes enhancement proposals do, tick an item for this release and keep those of a later one below it: they are left alone.',
      '检查其下所有层级；可选、已推迟和已取消的任务不计入。任务只是指向工作区中另一个计划的链接时，该计划的任务视为在其之下。以 (R) 标明必需项的签核清单（如 Kubernetes 增强提案）会为本次发布勾选上级项，并把后续发布的要求留在其下：不作检查。',
    ),
    wrong: '- [x] Release\n  - [x] Tag it\n  - [ ] Write the notes\n',
    right: '- [ ] Release\n  - [x] Tag it\n  - [ ] Write the notes\n',
  },
  *check(plan, { deliverables }) {
    yield* linkedClaims(plan, 'task', deliverables);
    for (const task of plan.tasks) {
      if (task.status !== 'done' || task.box === null || task.tasks.length === 0) continue;
      if (isSignOff(plan, task, task.box)) continue;
      const below = leavesBelow(task);
      const open = below.filter(isOpen);
      if (open.length === 0) continue;
      const edits = setBox(plan, task, false);
      const fixes: Fix[] =
        edits === null
          ? []
          : [{ title: wording('Untick the box', '取消勾选'), kind: 'claim', preferred: true, edits }];
      yield {
        span: task.box,
        message: wording(
          `Task is done, but ${openOf(open.length, below.length)} open.`,
          `任务标为已完成，但其下 ${below.length} 个任务中有 ${open.length} 个未完成。`,
        ),
        related: tasksAsEvidence(open),
        data: { claimed: 'done', total: below.length, open: open.length },
        fixes,
      };
    }
  },
};

/** An item of a release sign-off list: `- [x] (R) Test plan is in place`, in a section that is a check list. */
function isSignOff({ source }: Plan, task: Task, box: Span): boolean {
  return task.section.isChecklist && /^\s*\(R\)\s/.test(source.slice(box.end, box.end + 8));
}

function openOf(open: number, total: number): string {
  if (open === total) return total === 1 ? 'its 1 task is' : `its ${total} tasks are`;
  return `${open} of its ${plural(total, 'task')} ${open === 1 ? 'is' : 'are'}`;
}
