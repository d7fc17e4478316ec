import { firstLine, isWord, removeMark, setBox } from '../plan/marks';
import { wording } from '../text/wording';
import type { Rule } from './rule';

/** An open box carries no ✅. */
export const boxAim: Rule = {
  id: 'box-aim',
  defaultSeverity: 'off',
  manual: {
    should: wording('An open box carries no ✅.', '未勾选的复选框旁没有 ✅。'),
    about: wording(
      'Off unless asked for: mostly the ✅ is part of the aim (“build passes ✅”) and says nothing about today.',
      '默认关闭：多数情况下 ✅ 属于目标本身（“构建通过 ✅”），并不说明现状。',
    ),
    wrong: '- [ ] Write the parser ✅\n',
    right: '- [x] Write the parser ✅\n',
  },
  *check(plan) {
    for (const task of plan.tasks) {
      const mark = task.written;
      if (task.box === null || mark === null || mark.value !== 'done' || isWord(mark.raw)) continue;
      if (task.status !== 'todo' && task.status !== 'doing') continue;
      const inLine = mark.span.end <= firstLine(plan, task).end;
      yield {
        span: mark.span,
        message: wording(
          `Task is marked ${mark.raw}, but its box is open.`,
          `任务标了 ${mark.raw}，但复选框未勾选。`,
        ),
        related: [{ span: task.box, message: wording('The open box.', '未勾选的复选框。') }],
        data: { claimed: 'done', found: task.status },
        fixes: [
          ...(inLine
            ? [
                {
                  title: wording('Remove the mark', '删除该标记'),
                  kind: 'claim' as const,
                  preferred: true,
                  edits: [removeMark(plan, mark.span, firstLine(plan, task))],
                },
              ]
            : []),
          {
            title: wording('Tick the box', '勾选'),
            kind: 'evidence',
            preferred: false,
            edits: setBox(plan, task, true) ?? [],
          },
        ],
      };
    }
  },
};
