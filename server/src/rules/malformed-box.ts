import { wording } from '../text/wording';
import type { Rule } from './rule';

/** A bullet's box is `[ ]`, `[x]` or a known state, with blanks around it. */
export const malformedBox: Rule = {
  id: 'malformed-box',
  defaultSeverity: 'warning',
  manual: {
    should: wording(
      'A bullet’s box is [ ], [x] or a known state, with blanks around it.',
      '列表项的复选框写作 [ ]、[x] 或已知状态，两侧留空格。',
    ),
    about: wording(
      'What looks like a box and is none is shown by no Markdown tool as a task and counted nowhere. Links, footnotes and tags like [P] are left alone.',
      '看似复选框却写错的内容，任何 Markdown 工具都不会当作任务，也不计入统计。链接、脚注以及 [P] 之类的标签不受影响。',
    ),
    wrong: '- [x]Write the parser\n- [] Test it\n',
    right: '- [x] Write the parser\n- [ ] Test it\n',
  },
  *check(plan) {
    for (const box of plan.malformedBoxes) {
      const { repaired } = box;
      yield {
        span: box.span,
        message:
          repaired === null
            ? wording(
                `Box is broken: ${box.raw} is none, so this is no task.`,
                `复选框有误：${box.raw} 不是复选框，此行不算任务。`,
              )
            : wording(
                `Box is broken: ${box.raw} should be ${repaired.trim()}, so this is no task yet.`,
                `复选框有误：${box.raw} 应为 ${repaired.trim()}，此行尚不算任务。`,
              ),
        fixes:
          repaired === null
            ? []
            : [
                {
                  title: wording('Repair the box', '修正复选框'),
                  kind: 'form',
                  preferred: true,
                  edits: [{ span: box.span, text: repaired }],
                },
              ],
      };
    }
  },
};
