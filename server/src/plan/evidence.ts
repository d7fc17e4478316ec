import { remembered } from '../text/remembered';
import { snug } from '../text/snug';
import type { Span } from '../text/span';
import { wording } from '../text/wording';
import type { Related } from './finding';
import type { Section, Task } from './plan';
import { leavesOf } from './rollup';

/** The most places that a finding names as evidence; whoever wants them all looks at the text. */
const mostRelated = 10;

/** Whether work is left to do: to do, doing or blocked, and not optional. What is deferred or cancelled, by its box or in words beside an empty one, is nobody's promise. */
export function isOpen(task: Task): boolean {
  if (task.written?.value === 'deferred' || task.written?.value === 'cancelled') return false;
  return (task.status === 'todo' || task.status === 'doing' || task.status === 'blocked') && !task.optional;
}

/** The tasks by which a section's claim is judged: body work, and in a detail list the copies themselves. Remembered per section. */
export const evidenceOf = remembered(
  (section: Section): readonly Task[] => {
    const body: readonly Task[] = leavesOf(section);
    return snug(body.length > 0 ? body : leavesOf(section, true));
  },
  ({ key }) => key,
);

/** Whether a section's heading reports on its own tasks; aims, milestones, summaries and check lists don't. */
export function reportsOnTasks(section: Section): boolean {
  return (
    (section.kind === 'phase' || section.kind === 'task' || section.kind === 'section') &&
    !section.isChecklist
  );
}

/** Whether a ticked task or a section around it says that all of it is done, so that another open task would break that. */
export function isClaimedDone(section: Section, parent: Task | null): boolean {
  for (let task = parent; task !== null; task = task.parent) if (task.status === 'done') return true;
  for (let place: Section | null = section; place !== null; place = place.parent) {
    if (place.status?.value === 'done' || place.percent !== null) return true;
  }
  return false;
}

/** The tasks below a task that count: its leaves, cancelled ones left out. */
export function leavesBelow(task: Task): readonly Task[] {
  return task.tasks.flatMap((below) =>
    below.tasks.length > 0 ? leavesBelow(below) : below.status === 'cancelled' ? [] : [below],
  );
}

/** Tasks as evidence, each called open or done. */
export function tasksAsEvidence(tasks: readonly Task[]): readonly Related[] {
  return tasks.slice(0, mostRelated).map((task) => ({
    span: firstLine(task),
    message: isOpen(task)
      ? wording('This task is open.', '此任务未完成。')
      : wording('This task is done.', '此任务已完成。'),
  }));
}

function firstLine(task: Task): Span {
  return task.box
    ? { start: task.box.start, end: Math.max(task.box.end, task.title.span.end) }
    : task.title.span;
}

/** The same text with another number in it, digits as wide as they were and signs around it kept; null where it holds not just one. */
export function numberIn(raw: string, value: number): string | null {
  const numbers = raw.match(/[\d０-９]+(?:[.．][\d０-９]+)?/g);
  const [only] = numbers ?? [];
  if (only === undefined || numbers?.length !== 1) return null;
  const text = String(value);
  return raw.replace(only, /[０-９]/.test(only) ? widened(text) : text);
}

function widened(text: string): string {
  return text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
}

const monthDay =
  /\d{1,2}月\d{1,2}[日号]|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.? \d{1,2}\b|\b\d{1,2}\. ?(?:jan|feb|mär|apr|mai|jun|jul|aug|sep|okt|nov|dez)/i;

/** What stands among milestones or names one day (`M1: 10月31日 - P0任务50%完成`) says what shall be, in words and percentages; a ✅ is a report all the same. */
export function isTargetHeading(section: Section): boolean {
  for (let place: Section | null = section; place !== null; place = place.parent)
    if (place.kind === 'milestones') return true;
  if (/^M\d{1,2}\s*[:：–—-]/.test(section.text)) return true;
  return section.dates === null ? monthDay.test(section.text) : !section.dates.value.range;
}
