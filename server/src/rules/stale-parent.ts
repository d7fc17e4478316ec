import { leavesBelow, tasksAsEvidence } from '../plan/evidence';
import type { Fix } from '../plan/finding';
import { setBox } from '../plan/marks';
import { wording } from '../text/wording';
import type { Rule } from './rule';

/** An open task that has tasks below it has an open one among them. */
export const staleParent: Rule = {
  id: 'stale-parent',
  defaultSeverity: 'hint',
  early: true,
  manual: {
    should: wording(
      'An open task has an open task below it, if it has any.',
      '未完成的任务若有下级任务，其中至少有一个未完成。',
    ),
    about: wording(
      'All tasks below are done. Either the box was forgotten, or something is left that no box stands for.',
      '下级任务都已完成。要么忘了勾选，要么还有没列出的工作。',
    ),
    wrong: '- [ ] Release\n  - [x] Tag it\n  - [x] Write the notes\n',
    right: '- [x] Release\n  - [x] Tag it\n  - [x] Write the notes\n',
  },
  *check(plan) {
    for (const task of plan.tasks) {
      if (task.box === null || (task.status !== 'todo' && task.status !== 'doing')) continue;
      const below = leavesBelow(task);
      if (below.length === 0 || below.some((leaf) => leaf.status !== 'done')) continue;
      const edits = setBox(plan, task, true);
      const fixes: Fix[] =
        edits === null
          ? []
          : [{ title: wording('Tick the box', '勾选'), kind: 'claim', preferred: true, edits }];
      yield {
        span: task.box,
        message: wording(
          below.length === 1
            ? 'Task is open, but its 1 task is done.'
            : `Task is open, but all of its ${below.length} tasks are done.`,
          `任务未勾选，但其下 ${below.length} 个任务已全部完成。`,
        ),
        related: tasksAsEvidence(below),
        data: { claimed: 'open', total: below.length, done: below.length },
        fixes,
      };
    }
  },
};
