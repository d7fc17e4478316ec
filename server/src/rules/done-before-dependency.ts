import { dependenciesOf } from '../plan/dependencies';
import { wording } from '../text/wording';
import type { Rule } from './rule';

/** A done task has no open dependency. */
export const doneBeforeDependency: Rule = {
  id: 'done-before-dependency',
  defaultSeverity: 'warning',
  manual: {
    should: wording('A done task has no open dependency.', '已完成的任务没有未完成的依赖。'),
    about: wording(
      'What waits is done, and what it waits for is open: one of them is not as it is said to be, or the dependency is no longer one. Sections are done when their tasks are.',
      '任务已完成，但它所依赖的尚未完成：要么其中之一的状态不对，要么这项依赖已不存在。章节以其任务为准。',
    ),
    wrong: '- [ ] T001 Parser\n- [x] T002 Writer (depends on T001)\n',
    right: '- [x] T001 Parser\n- [x] T002 Writer (depends on T001)\n',
  },
  *checkWhole(plan) {
    for (const { from, ref, to } of dependenciesOf(plan)) {
      const [other] = to;
      if (from.state !== 'done' || other === undefined || to.length > 1 || other.state !== 'open') continue;
      yield {
        span: ref.span,
        message: wording(
          `${from.name} is done, but ${ref.value}, which it waits for, is open.`,
          `${from.name} 已完成，但它所依赖的 ${ref.value} 尚未完成。`,
        ),
        related: [{ span: other.span, message: wording('This is open.', '此项未完成。') }],
        data: { claimed: 'done', dependency: ref.value },
      };
    }
  },
};
