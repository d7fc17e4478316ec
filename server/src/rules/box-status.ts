import { saysCompletion } from '../conventions/percent';
import type { Status } from '../conventions/work-status';
import { isClaimedDone } from '../plan/evidence';
import type { Fix } from '../plan/finding';
import { firstLine, markFor, removeMark, setBox } from '../plan/marks';
import type { Plan, Task } from '../plan/plan';
import type { Span } from '../text/span';
import { type Wording, wording } from '../text/wording';
import type { Rule, RuleFinding } from './rule';

const said: Readonly<Record<Exclude<Status, 'done'>, Wording>> = {
  todo: wording('open', '待办'),
  doing: wording('in progress', '进行中'),
  blocked: wording('blocked', '受阻'),
  deferred: wording('deferred', '已推迟'),
  cancelled: wording('cancelled', '已取消'),
};

/** A ticked box carries no mark, word or percentage of unfinished work. */
export const boxStatus: Rule = {
  id: 'box-status',
  defaultSeverity: 'warning',
  early: true,
  manual: {
    should: wording(
      'A ticked box carries no mark or word of an unfinished status.',
      '已勾选的复选框旁没有未完成的标记或状态词。',
    ),
    about: wording(
      'The box says done, and the same line says that the task is open, in progress, blocked or less than 100% done. Either the mark is old or the box was ticked too soon. A percentage alone (“Reduce churn (5%)”) is one of progress only where a mark or word says so, or a ticked task beside it is at 100%.',
      '复选框表示已完成，而同一行又写着待办、进行中、受阻或不足 100%。要么标记过时，要么勾选过早。单独的百分比（“降低流失（5%）”）只有在旁边有标记或状态词，或相邻的已勾选任务写着 100% 时，才算进度。',
    ),
    wrong: '- [x] Write the parser 🔄\n- [ ] Test it\n',
    right: '- [x] Write the parser\n- [ ] Test it\n',
  },
  *check(plan) {
    for (const task of plan.tasks) {
      if (task.kind !== 'box' || task.status !== 'done') continue;
      const finding = statusFinding(plan, task) ?? percentFinding(plan, task);
      if (finding !== null) yield finding;
    }
  },
};

/** What is done and goes on, like keeping something free of faults. */
const goesOn = /^(?:ongoing|持续进行中?|fortlaufend|laufend)$/i;

function statusFinding(plan: Plan, task: Task): RuleFinding | null {
  const mark = task.written;
  if (
    mark === null ||
    goesOn.test(mark.raw) ||
    mark.value === 'done' ||
    mark.value === 'cancelled' ||
    mark.value === 'deferred'
  )
    return null;
  const says = said[mark.value];
  const text = markFor(plan, 'done', mark);
  const inField = mark.span.start < task.span.start || mark.span.end > firstLine(plan, task).end;
  const edit = inField
    ? text === null
      ? null
      : { span: mark.span, text }
    : removeMark(plan, mark.span, firstLine(plan, task));
  const fixes: Fix[] =
    edit === null
      ? []
      : [
          {
            title: inField
              ? wording('Say that the task is done', '改为已完成')
              : wording('Remove the mark', '删除该标记'),
            kind: 'claim',
            preferred: true,
            edits: [edit],
          },
        ];
  return {
    span: mark.span,
    message: wording(
      `Box is ticked, but the task is said to be ${says.en}.`,
      `复选框已勾选，但任务写的是${says.zh}。`,
    ),
    related: boxOf(task),
    data: { claimed: mark.value, found: 'done' },
    fixes: [...fixes, ...untick(plan, task)],
  };
}

function percentFinding(plan: Plan, task: Task): RuleFinding | null {
  const says = task.percent;
  if (says === null || says.value >= 100 || !isProgress(plan, task, says.span)) return null;
  return {
    span: says.span,
    message: wording(
      `Box is ticked, but the task is said to be ${says.value}% done.`,
      `复选框已勾选，但任务写的是完成 ${says.value}%。`,
    ),
    related: boxOf(task),
    data: { claimed: says.value, found: 100 },
    fixes: untick(plan, task),
  };
}

/**
 * Whether a percentage tells how far the task is, and no share or rate that the task is about (`Reduce churn (5%)`): a mark or
 * a word of completion stands beside it, or a ticked task beside this one is said to be at 100%.
 */
function isProgress(plan: Plan, task: Task, { start, end }: Span): boolean {
  if (task.written !== null) return true;
  const line = firstLine(plan, task);
  if (saysCompletion(plan.source.slice(line.start, start), plan.source.slice(end, line.end))) return true;
  const beside = task.parent?.tasks ?? task.section.tasks;
  return beside.some((other) => other.status === 'done' && other.percent?.value === 100);
}

function boxOf(task: Task): RuleFinding['related'] & {} {
  return task.box === null
    ? []
    : [{ span: task.box, message: wording('The ticked box.', '已勾选的复选框。') }];
}

/** The other way round: the work goes on, and its mark stays. Not where that would make a lie of a heading or a task above. */
function untick(plan: Plan, task: Task): readonly Fix[] {
  if (task.box === null || isClaimedDone(task.section, task.parent)) return [];
  const edits = (setBox(plan, task, false) ?? []).slice(0, 1);
  return [{ title: wording('Untick the box', '取消勾选'), kind: 'evidence', preferred: false, edits }];
}
