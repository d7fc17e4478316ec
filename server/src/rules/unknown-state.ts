import { wording } from '../text/wording';
import type { Rule } from './rule';

/** A box's state is known, or declared in the legend. */
export const unknownState: Rule = {
  id: 'unknown-state',
  defaultSeverity: 'hint',
  early: true,
  manual: {
    should: wording(
      'A box’s state is known, or declared in the legend.',
      '复选框的状态是已知的，或已在图例中声明。',
    ),
    about: wording(
      'A task whose box holds another character counts neither as done nor as open. A tick like [✓] is read as done, though no Markdown tool shows it. A legend (“Legend: [?] blocked”) or the setting planwright.tasks.states tells what it means.',
      '复选框中若是其他字符，该任务既不算完成也不算未完成。[✓] 之类的勾号按已完成处理，但 Markdown 工具不会显示。可用图例（“图例：[?] 受阻”）或设置 planwright.tasks.states 说明其含义。',
    ),
    wrong: '- [?] Parser\n- [ ] Writer\n',
    right: '- [!] Parser\n- [ ] Writer\n',
  },
  *check(plan) {
    for (const task of plan.tasks) {
      if (task.status !== 'other' || task.box === null) continue;
      yield {
        span: task.box,
        message: wording(
          `“${task.mark}” is no known state of a box.`,
          `“${task.mark}”不是已知的复选框状态。`,
        ),
        data: { state: task.mark },
      };
    }
    for (const { span, raw, repaired, readAs } of plan.malformedBoxes) {
      if (readAs === null || repaired === null) continue;
      const mark = raw.slice(1, -1);
      yield {
        span,
        message: wording(
          `“${mark}” is no state of a box in Markdown: it is read as done, ${repaired} was expected.`,
          `“${mark}”不是 Markdown 复选框的状态：按已完成处理，应为 ${repaired}。`,
        ),
        data: { state: mark },
        fixes: [
          {
            title: wording('Fix the box', '修复复选框'),
            kind: 'form',
            preferred: true,
            edits: [{ span, text: repaired }],
          },
        ],
      };
    }
  },
};
