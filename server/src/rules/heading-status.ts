import { readCountClaim } from '../conventions/count';
import type { Field } from '../conventions/field';
import { remainingTitle } from '../conventions/percent-words';
import { readStatusPrefix, readStatusSuffix } from '../conventions/status';
import {
  evidenceOf,
  isOpen,
  isTargetHeading,
  numberIn,
  reportsOnTasks,
  tasksAsEvidence,
} from '../plan/evidence';
import type { Fix } from '../plan/finding';
import { markFor, removeMark } from '../plan/marks';
import type { Plan, Section, Task } from '../plan/plan';
import { applyEdits, type Edit } from '../text/edit';
import { type Span, shift } from '../text/span';
import { plural, wording } from '../text/wording';
import type { Rule, RuleFinding } from './rule';
import { linkedClaims } from './shared/linked-claims';

/** How far a percentage may be above the tasks, in points. */
const tolerance = 10;

/** A section said to be done has no open task; one said to be at n % is not more than 10 points above its tasks. */
export const headingStatus: Rule = {
  id: 'heading-status',
  defaultSeverity: 'warning',
  early: true,
  yieldsTo: ['claimed-count'],
  manual: {
    should: wording(
      'A section said to be done has no open task, and one said to be at n % is not more than 10 points above its tasks.',
      '标为已完成的章节没有未完成的任务；写明 n% 的章节不比其任务的完成率高出 10 个百分点以上。',
    ),
    about: wording(
      'The mark, the word or the percentage in a heading is compared with the boxes below it; where it links to another plan of the workspace, with that plan’s. The document’s title, targets, aims, check lists and words like “mostly done” claim nothing; optional, deferred and cancelled tasks are not held against it.',
      '标题中的标记、状态词或百分比与其下的复选框比较；标题链接到工作区中另一个计划时，与该计划的复选框比较。文档标题、目标、验收标准、检查清单以及“基本完成”之类的说法不算声称；可选、已推迟和已取消的任务不计入。',
    ),
    wrong: '## Phase 1: Import ✅\n\n- [x] Parser\n- [ ] Tests\n',
    right: '## Phase 1: Import 🔄\n\n- [x] Parser\n- [ ] Tests\n',
  },
  *check(plan, { deliverables }) {
    yield* linkedClaims(plan, 'section', deliverables);
    for (const section of plan.sections) {
      if (!reportsOnTasks(section)) continue;
      const target = isTargetHeading(section);
      const finding =
        section.percent !== null && section.percent.value < 100
          ? target
            ? null
            : percentFinding(section)
          : doneFinding(plan, section, target);
      if (finding !== null) yield finding;
    }
  },
};

function doneFinding(plan: Plan, section: Section, target: boolean): RuleFinding | null {
  const says = section.status?.value === 'done' ? section.status : section.percent;
  if (says === null || (section.status !== null && section.status.value !== 'done')) return null;
  if (isImperative(section) || (target && (section.status === null || section.status.form === 'word')))
    return null;
  const tasks = evidenceOf(section);
  const open = tasks.filter(isOpen);
  if (open.length === 0) return null;
  const be = open.length === 1 ? 'is' : 'are';
  const isField = says.span.start >= section.heading.end;
  const of = tasks.length === 1 ? 'its 1 task' : `${open.length} of ${tasks.length} tasks`;
  return {
    span: withCount(plan, section, says),
    message: wording(
      `${isField ? 'Status' : 'Heading'} says done, but ${of} ${be} open.`,
      `${isField ? '状态' : '标题'}写的是已完成，但 ${tasks.length} 个任务中有 ${open.length} 个未完成。`,
    ),
    related: tasksAsEvidence(open),
    data: { claimed: 'done', total: tasks.length, done: doneOf(tasks), open: open.length },
    fixes: claimFix(plan, section, tasks),
  };
}

/** The word or percentage with the count that it belongs to (`3/3 done`), so that where the count is wrong, that alone is said. */
function withCount(
  plan: Plan,
  { heading }: Section,
  { span, form }: Field<unknown> & { form?: string },
): Span {
  const claim = readCountClaim(plan.source.slice(heading.start, heading.end));
  if (claim === null || form === 'emoji') return span;
  const count = shift(claim.span, heading.start);
  const between =
    count.end <= span.start
      ? plan.source.slice(count.end, span.start)
      : plan.source.slice(span.end, Math.max(span.end, count.start));
  if (!/^[\s,，(（=:：·|–-]{0,4}$/.test(between)) return span;
  return { start: Math.min(count.start, span.start), end: Math.max(count.end, span.end) };
}

function percentFinding(section: Section): RuleFinding | null {
  const says = section.percent;
  const tasks = evidenceOf(section).filter((task) => task.status !== 'cancelled' && !task.optional);
  if (says === null || tasks.length === 0) return null;
  const done = doneOf(tasks);
  if (done === 0 && isAmongRemaining(section)) return null;
  const found = Math.round((100 * done) / tasks.length);
  if (says.value <= found + tolerance) return null;
  const fixes: Fix[] = [];
  const text = numberIn(says.raw, found);
  if (text !== null)
    fixes.push({
      title: wording(`Set the heading to ${found}%`, `将标题改为 ${found}%`),
      kind: 'claim',
      preferred: true,
      edits: [{ span: says.span, text }],
    });
  return {
    span: says.span,
    message: wording(
      `Heading says ${says.value}%, but ${done} of ${plural(tasks.length, 'task')} ${done === 1 ? 'is' : 'are'} done (${found}%).`,
      `标题写的是 ${says.value}%，但 ${tasks.length} 个任务中完成了 ${done} 个（${found}%）。`,
    ),
    related: tasksAsEvidence(tasks.filter(isOpen)),
    data: { claimed: says.value, found, total: tasks.length, done },
    fixes,
  };
}

/** What the tasks say, in the place of what the heading said: mark and percentage together, each where it is written. */
function claimFix(plan: Plan, section: Section, tasks: readonly Task[]): readonly Fix[] {
  const done = doneOf(tasks);
  const edits: Edit[] = [];
  const { status, percent } = section;
  // `100% complete` with a third done becomes `33% complete`: the word stays.
  if (status !== null && (percent === null || status.form !== 'word')) {
    const inHeading = section.heading.start <= status.span.start && status.span.end <= section.heading.end;
    const text = markFor(
      plan,
      done > 0 || tasks.some((task) => task.status === 'doing') ? 'doing' : 'todo',
      status,
    );
    if (done === 0 && inHeading && !tasks.some((task) => task.status === 'doing'))
      edits.push(removeMark(plan, status.span, section.heading));
    else if (text === null) return [];
    else edits.push({ span: status.span, text });
  }
  if (percent !== null) {
    const text = numberIn(percent.raw, Math.round((100 * done) / tasks.length));
    if (text === null) return [];
    edits.push({ span: percent.span, text });
  }
  if (!endsClaim(plan, section, edits)) return [];
  const title =
    done === 0
      ? wording('Take the mark off the heading', '去掉标题中的状态标记')
      : wording('Set the heading to what its tasks say', '按任务情况更新标题状态');
  return [{ title, kind: 'claim', preferred: true, edits }];
}

/** Whether the heading, read again after the edits, no longer says done; `✅ 已完成` says it twice. */
function endsClaim(plan: Plan, section: Section, edits: readonly Edit[]): boolean {
  const { start, end } = section.heading;
  const own = edits.filter((edit) => start <= edit.span.start && edit.span.end <= end);
  const text = applyEdits(
    plan.source.slice(start, end),
    own.map((edit) => ({ ...edit, span: shift(edit.span, -start) })),
  );
  const title = text.replace(/^[#\s]+/, '').trim();
  // A word outlives the mark that stood beside it: `🔄 已完成` is no honest heading.
  const words = title.replace(/\p{Extended_Pictographic}|\uFE0F|[*_]/gu, ' ').trim();
  return [title, words].every(
    (part) => readStatusSuffix(part)?.value !== 'done' && readStatusPrefix(part)?.value !== 'done',
  );
}

/** Whether it stands where only what is left is listed, so that its share is of more than that. */
function isAmongRemaining(section: Section): boolean {
  for (let place: Section | null = section; place !== null; place = place.parent)
    if (remainingTitle.test(place.text)) return true;
  return false;
}

/** `Telegram Bot (Complete)` or 可选任务 (超额完成) over tasks of which none is done is rather an order than a report. */
function isImperative(section: Section): boolean {
  const status = section.status;
  if (status === null || !/^(?:complete|Complete|(?:提前|超额|按时|如期|顺利|圆满)完成)$/.test(status.raw))
    return false;
  return doneOf(evidenceOf(section)) === 0;
}

function doneOf(tasks: readonly Task[]): number {
  return tasks.filter((task) => task.status === 'done').length;
}
