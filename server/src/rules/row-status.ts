import { wording } from '../text/wording';
import type { Rule } from './rule';
import { linkedClaims } from './shared/linked-claims';
import { rowClaims } from './shared/row-claims';

/** A table row claims no more than the work it names has done; where the link is beyond doubt. */
export const rowStatus: Rule = {
  id: 'row-status',
  defaultSeverity: 'warning',
  manual: {
    should: wording(
      'A table row claims no more than the work it names has done.',
      '表格行不声称比其所指工作更多的完成情况。',
    ),
    about: wording(
      'Where it is beyond doubt which work is meant: in the summary of a phase, by an id, in a totals row, which speaks of its whole phase, or by a link to another plan of the workspace or a section of one (`[Phase 2](phase-2.md)`). A status that says done is always compared, a percentage where the work has three tasks or more: it may be 10 points above them. Target tables, and marks beside a word that is no status, claim nothing.',
      '适用于所指工作确定无疑的行：阶段总结中的行、按编号对应的行，代表整个阶段的合计行，以及链接到工作区中另一个计划或其章节的行（`[阶段2](phase-2.md)`）。“已完成”总会比较；百分比在工作含三个及以上任务时比较，允许高出 10 个百分点。目标表以及与非状态词并列的标记不算声称。',
    ),
    wrong:
      '## Phase 1: Import\n\n### Parser\n\n- [x] Names\n- [ ] Numbers\n\n### Writer\n\n- [ ] Tables\n\n**Phase 1 summary**\n\n| Task | Status |\n| --- | --- |\n| Parser | ✅ |\n| Writer | ⏳ |\n',
    right:
      '## Phase 1: Import\n\n### Parser\n\n- [x] Names\n- [ ] Numbers\n\n### Writer\n\n- [ ] Tables\n\n**Phase 1 summary**\n\n| Task | Status |\n| --- | --- |\n| Parser | 🔄 |\n| Writer | ⏳ |\n',
  },
  *check(plan, { deliverables }) {
    yield* rowClaims(plan, true);
    yield* linkedClaims(plan, 'row', deliverables);
  },
};
