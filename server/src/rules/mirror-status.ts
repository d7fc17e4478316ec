import { isOpen, tasksAsEvidence } from '../plan/evidence';
import type { Fix } from '../plan/finding';
import { setBox } from '../plan/marks';
import type { Plan, Task } from '../plan/plan';
import { wording } from '../text/wording';
import type { Rule, RuleFinding } from './rule';

/** A task and its copies in a detail list have the same state. */
export const mirrorStatus: Rule = {
  id: 'mirror-status',
  defaultSeverity: 'info',
  manual: {
    should: wording(
      'A task and its copies in a detail list have the same state.',
      '任务与其在明细清单中的副本状态一致。',
    ),
    about: wording(
      'A list behind the plan often repeats its tasks in more detail. A ticked task has no open copy there, and an open one is not ticked in every copy. Copies are known by their title, their position or an id.',
      '计划后面的明细清单常常更细地重复任务。已勾选的任务在清单中没有未完成的副本，未完成的任务也不会在所有副本中都已勾选。副本按标题、位置或编号识别。',
    ),
    wrong:
      '## Phase 1\n\n### Parser\n\n- [x] Read names\n- [ ] Read numbers\n- [ ] Read tables\n\n## Appendix: detailed tasks\n\n### Phase 1 tasks\n\n#### Parser tasks\n\n- [ ] Read names\n- [ ] Read numbers\n- [ ] Read tables\n',
    right:
      '## Phase 1\n\n### Parser\n\n- [x] Read names\n- [ ] Read numbers\n- [ ] Read tables\n\n## Appendix: detailed tasks\n\n### Phase 1 tasks\n\n#### Parser tasks\n\n- [x] Read names\n- [ ] Read numbers\n- [ ] Read tables\n',
  },
  *check(plan) {
    const copies = new Map<Task, Task[]>();
    for (const { copy, of } of plan.mirrors) {
      if (copy.box === null || copy.status === 'cancelled' || copy.status === 'deferred' || copy.optional)
        continue;
      const own = copies.get(of);
      if (own === undefined) copies.set(of, [copy]);
      else own.push(copy);
    }
    for (const [task, own] of copies) {
      if (task.box === null) continue;
      const finding = task.status === 'done' ? openCopies(plan, task, own) : doneCopies(task, own);
      if (finding !== null) yield finding;
    }
  },
};

function openCopies(plan: Plan, task: Task, copies: readonly Task[]): RuleFinding | null {
  const open = copies.filter(isOpen);
  if (open.length === 0) return null;
  const all = open.length === copies.length;
  const of = copies.length === 1 ? 'its copy' : `${all ? 'all' : open.length} of its ${copies.length} copies`;
  return {
    span: task.box ?? task.title.span,
    message: wording(
      `Task is done, but ${of} ${open.length === 1 ? 'is' : 'are'} open.`,
      `任务已完成，但其 ${copies.length} 个副本中有 ${open.length} 个未完成。`,
    ),
    related: tasksAsEvidence(open),
    data: { claimed: 'done', total: copies.length, open: open.length },
    fixes: tickFix(plan, open),
  };
}

function doneCopies(task: Task, copies: readonly Task[]): RuleFinding | null {
  if (!isOpen(task) || copies.some((copy) => copy.status !== 'done')) return null;
  const of = copies.length === 1 ? 'its copy is' : `all of its ${copies.length} copies are`;
  return {
    span: task.box ?? task.title.span,
    message: wording(`Task is open, but ${of} done.`, `任务未完成，但其 ${copies.length} 个副本均已完成。`),
    related: tasksAsEvidence(copies),
    data: { claimed: task.status, total: copies.length, open: 0 },
  };
}

/** The copies ticked too; which of the two is right only a person knows. */
function tickFix(plan: Plan, open: readonly Task[]): readonly Fix[] {
  if (open.some((copy) => copy.tasks.length > 0)) return [];
  const edits = open.flatMap((copy) => setBox(plan, copy, true) ?? []);
  if (edits.length === 0) return [];
  return [
    { title: wording('Tick the copies too', '同时勾选各副本'), kind: 'evidence', preferred: false, edits },
  ];
}
