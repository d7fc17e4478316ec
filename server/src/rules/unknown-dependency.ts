import { type Dependency, dependenciesOf } from '../plan/dependencies';
import { remembered } from '../text/remembered';
import { wording } from '../text/wording';
import type { Rule, RuleFinding } from './rule';

/** What is waited for exists. */
export const unknownDependency: Rule = {
  id: 'unknown-dependency',
  defaultSeverity: 'warning',
  manual: {
    should: wording('What a task waits for exists in the plan.', '任务所依赖的对象在计划中存在。'),
    about: wording(
      'Ids and labels behind “depends on”, “blocked by”, “依赖” and the like are looked up among tasks, sections and rows. A name is missed only where the plan has others of its series: “T009” beside T001 and T002, “Phase 9” beside Phase 1 and Phase 2. Numbers of issues are not looked up.',
      '“depends on”“blocked by”“依赖”等之后的编号或名称会在任务、章节和表格行中查找。只有计划中存在同一系列的其他编号时才报告缺失，例如已有 T001、T002 而写了“T009”。Issue 编号不查找。',
    ),
    wrong: '- [ ] T001 Parser\n- [ ] T002 Writer (depends on T009)\n',
    right: '- [ ] T001 Parser\n- [ ] T002 Writer (depends on T001)\n',
  },
  *checkWhole(plan) {
    for (const dependency of dependenciesOf(plan))
      if (dependency.to.length === 0 && dependency.isOfSeries) yield missing(dependency);
  },
};

const missing = remembered(({ from, ref }: Dependency): RuleFinding => {
  return {
    span: ref.span,
    message: wording(
      `${from.name} waits for ${ref.value}, which is not in the plan.`,
      `${from.name} 依赖 ${ref.value}，但计划中没有它。`,
    ),
    related: [{ span: from.span, message: wording('This waits for it.', '依赖它的任务。') }],
    data: { claimed: ref.value },
  };
});
