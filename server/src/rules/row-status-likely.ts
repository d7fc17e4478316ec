import { wording } from '../text/wording';
import type { Rule } from './rule';
import { rowClaims } from './shared/row-claims';

/** As `row-status`, for rows whose work was sought by name in the whole plan. */
export const rowStatusLikely: Rule = {
  id: 'row-status-likely',
  defaultSeverity: 'info',
  yieldsTo: ['row-status'],
  manual: {
    should: wording(
      'A table row claims no more than the work it most likely names has done.',
      '表格行不声称比其最可能所指的工作更多的完成情况。',
    ),
    about: wording(
      'The same as row-status, for rows whose work was found by its name in the whole plan. If another work is meant, an id on both places ({#id}) says which, and a comment <!-- plan:not-same --> that it is none of them.',
      '与 row-status 相同，适用于在整个计划中按名称找到所指工作的行。如果所指有误，可在两处写上相同的编号（{#id}）来指明，或用注释 <!-- plan:not-same --> 表示并非同一工作。',
    ),
    wrong:
      '# Plan\n\n| Task | Status |\n| --- | --- |\n| Parser | ✅ |\n| Writer | ⏳ |\n\n## Parser\n\n- [x] Names\n- [ ] Numbers\n\n## Writer\n\n- [ ] Tables\n',
    right:
      '# Plan\n\n| Task | Status |\n| --- | --- |\n| Parser | 🔄 |\n| Writer | ⏳ |\n\n## Parser\n\n- [x] Names\n- [ ] Numbers\n\n## Writer\n\n- [ ] Tables\n',
  },
  check: (plan) => rowClaims(plan, false),
};
