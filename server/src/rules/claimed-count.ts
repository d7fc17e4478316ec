import { type CountClaim, readCountClaim, readCountValue } from '../conventions/count';
import type { Field } from '../conventions/field';
import { findRatioPercents } from '../conventions/percent';
import type { Fix } from '../plan/finding';
import type { Plan, Section, Task } from '../plan/plan';
import { countTasks, leavesOf, percentOf, progress } from '../plan/rollup';
import type { Edit } from '../text/edit';
import { type Span, shift } from '../text/span';
import { wording } from '../text/wording';
import type { Rule, RuleFinding } from './rule';
import { evidenceOf, isOpen, tasksAsEvidence } from './shared/claims';

/** “x/y” agrees with what it counts, where it is certain what that is. */
export const claimedCount: Rule = {
  id: 'claimed-count',
  defaultSeverity: 'warning',
  manual: {
    should: wording(
      '“x/y” agrees with what it counts, where it is certain what that is.',
      '在能确定其统计对象时，“x/y”与实际数量相符。',
    ),
    about: wording(
      'A heading’s count is compared with its own tasks, a progress field with the tasks or boxes of its section or of the whole plan or with the list below it, and a metric that names a priority with the work of that priority. Only where the whole, y, is as many as there are; otherwise it counts something else.',
      '标题中的计数与其下的任务比较；进度字段与所在章节或整个计划的任务、复选框或其下的列表比较；点名优先级的指标与该优先级的工作比较。只有总数 y 与实际总数相同时才比较，否则视为统计其他内容。',
    ),
    wrong: '## Phase 1: Import (2/3)\n\n- [x] Parser\n- [ ] Writer\n- [ ] Names\n',
    right: '## Phase 1: Import (1/3)\n\n- [x] Parser\n- [ ] Writer\n- [ ] Names\n',
  },
  *check(plan) {
    for (const section of plan.sections) yield* inHeading(plan, section);
    for (const section of [plan.root, ...plan.sections]) yield* inFields(plan, section);
    for (const task of plan.tasks) yield* inTask(plan, task);
    yield* inMetrics(plan);
  },
};

/** So many of so many, and the tasks that are counted, where they are. */
interface Counted extends CountClaim {
  readonly tasks: readonly Task[];
}

function* inHeading(plan: Plan, section: Section): Iterable<RuleFinding> {
  const isReport = section.kind === 'phase' || section.kind === 'task' || section.kind === 'section';
  if (!isReport) return;
  const { start, end } = section.heading;
  const claim = claimAt(plan, section.heading, readCountClaim(plan.source.slice(start, end)));
  const finding = claim === null ? null : disagreement(plan, claim, populations(section), section.heading);
  if (finding !== null) yield finding;
}

function* inFields(plan: Plan, section: Section): Iterable<RuleFinding> {
  if (section.parent !== null && section.kind !== 'phase') return;
  for (const field of section.fields) {
    if (field.role !== 'progress') continue;
    const claim = claimAt(plan, field.valueSpan, readCountValue(field.value));
    if (claim === null) continue;
    const list = sumBelow(plan, field.valueSpan);
    const finding = disagreement(
      plan,
      claim,
      [...populations(section), ...(list === null ? [] : [list])],
      field.valueSpan,
    );
    if (finding !== null) yield finding;
  }
}

/** `- [ ] Parent [2/5]`, as Org writes it. */
function* inTask(plan: Plan, task: Task): Iterable<RuleFinding> {
  if (task.tasks.length === 0) return;
  const line = { start: task.box?.end ?? task.span.start, end: lineEnd(plan, task.span.start) };
  const claim = claimAt(plan, line, readCountClaim(plan.source.slice(line.start, line.end)));
  const leaves = task.tasks.flatMap(leavesOfTask);
  const finding =
    claim === null ? null : disagreement(plan, claim, [countOf(task.tasks), countOf(leaves)], line);
  if (finding !== null) yield finding;
}

/** A metric that names a priority, in its current column: how many pieces of work of that priority are done. */
function* inMetrics(plan: Plan): Iterable<RuleFinding> {
  for (const table of plan.tables) {
    const column = table.columns.findIndex(({ role }) => role === 'current');
    if (table.kind !== 'metric' || column < 0) continue;
    for (const row of table.rows) {
      const cell = row.cells[column];
      const priority = /(?<![\p{L}\d])P[0-4](?![\p{L}\d]|[-.]\d)/u.exec(row.name?.value ?? '')?.[0];
      if (cell === undefined || priority === undefined) continue;
      const claim = claimAt(plan, cell.span, readCountValue(cell.raw));
      const found = workOf(plan, priority);
      const finding = claim === null || found === null ? null : disagreement(plan, claim, [found], cell.span);
      if (finding !== null) yield finding;
    }
  }
}

/** The work items of a priority; null where it is not certain of each what its tasks are. */
function workOf(plan: Plan, priority: string): Counted | null {
  const items = plan.workItems.filter((item) => item.priority?.value === priority);
  const tasks = items.map(({ anchor, task }) =>
    anchor === null ? (task === null ? [] : [task]) : evidenceOf(anchor),
  );
  if (tasks.some((own) => own.length === 0)) return null;
  const done = tasks.filter((own) => !own.some(isOpen)).length;
  return { done, total: items.length, tasks: tasks.flat() };
}

function claimAt(plan: Plan, place: Span, claim: Field<CountClaim> | null): Field<CountClaim> | null {
  if (claim === null) return null;
  const span = shift(claim.span, place.start);
  return { ...claim, span, raw: plan.source.slice(span.start, span.end) };
}

/** What a count in a section may count: its tasks, those directly in it, its boxes. */
function populations(section: Section): readonly Counted[] {
  const { boxes, mirrored } = progress(section);
  const body = leavesOf(section);
  const leaves = body.length > 0 ? body : leavesOf(section, true);
  const all = [
    countOf(leaves),
    countOf(section.tasks),
    { ...boxes, tasks: leaves },
    { done: boxes.done - mirrored.done, total: boxes.total - mirrored.total, tasks: leaves },
  ];
  const parts = section.sections.filter((child) => child.kind === 'phase');
  if (parts.length > 0) {
    const done = parts.filter((part) => evidenceOf(part).length > 0 && !evidenceOf(part).some(isOpen));
    all.push({ done: done.length, total: parts.length, tasks: [] });
  }
  return all;
}

function countOf(tasks: readonly Task[]): Counted {
  const { done, total } = countTasks(tasks);
  return { done, total, tasks };
}

function leavesOfTask(task: Task): readonly Task[] {
  return task.tasks.length === 0 ? [task] : task.tasks.flatMap(leavesOfTask);
}

/** The sum of a list below a field whose every item states a count: `- Phase 1: 11/11`. */
function sumBelow(plan: Plan, field: Span): Counted | null {
  const { source } = plan;
  let done = 0;
  let total = 0;
  let items = 0;
  for (let line = source.lineAt(field.start) + 1; line < source.lineCount; line += 1) {
    const text = source.slice(source.lineStart(line), lineEnd(plan, source.lineStart(line)));
    const found = /^\s*[-*+]\s[^/]{0,120}?(?<![\d/.])(\d{1,5}) ?\/ ?(\d{1,5})(?![\d/.])/u.exec(text);
    if (found === null) break;
    done += Number(found[1]);
    total += Number(found[2]);
    items += 1;
  }
  return items < 2 ? null : { done, total, tasks: [] };
}

function lineEnd({ source }: Plan, offset: number): number {
  const start = source.lineStart(source.lineAt(offset));
  const text = source.slice(start, source.lineStart(source.lineAt(offset) + 1));
  return start + text.replace(/[\r\n]+$/, '').length;
}

/** A finding where what is counted is as many as it is said to be, but never as many are done. `place`: where the claim stands. */
function disagreement(
  plan: Plan,
  claim: Field<CountClaim>,
  all: readonly Counted[],
  place: Span,
): RuleFinding | null {
  const { done, total } = claim.value;
  const fitting = all.filter((counted) => counted.total === total);
  const [found] = fitting;
  if (found === undefined || fitting.some((counted) => counted.done === done)) return null;
  return {
    span: claim.span,
    message: wording(
      `Count says ${claim.raw}, but it is ${found.done}/${total}.`,
      `计数写的是 ${claim.raw}，实为 ${found.done}/${total}。`,
    ),
    related: tasksAsEvidence(found.tasks.filter(isOpen)),
    data: { claimed: done, found: found.done, total },
    fixes: fitting.every((counted) => counted.done === found.done) ? [fix(plan, claim, found, place)] : [],
  };
}

/** The right count, and the percentage beside it. */
function fix(plan: Plan, claim: Field<CountClaim>, { done, total }: Counted, place: Span): Fix {
  const digits = /^\d+/.exec(claim.raw)?.[0].length ?? 0;
  const edits: Edit[] = [
    { span: { start: claim.span.start, end: claim.span.start + digits }, text: String(done) },
  ];
  for (const ratio of findRatioPercents(plan.source.slice(place.start, place.end))) {
    const span = shift(ratio.span, place.start);
    if (span.end <= claim.span.start || claim.span.end <= span.start) continue;
    const { start, end } = shift(ratio.value.percentSpan, span.start);
    const text = plan.source.slice(start, end).replace(/[\d.]+/, String(percentOf(done, total)));
    edits.push({ span: { start, end }, text });
  }
  return {
    title: wording(`Set the count to ${done}/${total}`, `将计数改为 ${done}/${total}`),
    kind: 'claim',
    preferred: true,
    edits: edits.sort((a, b) => a.span.start - b.span.start),
  };
}
