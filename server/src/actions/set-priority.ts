import { type Priority, priorities } from '../conventions/priority-level';
import { obsidianPriorities } from '../conventions/priority-words';
import { firstLine } from '../plan/marks';
import type { Plan, Task } from '../plan/plan';
import type { Edit } from '../text/edit';
import { wording } from '../text/wording';
import type { Action } from './action';

/**
 * Sets a task's priority (the argument: `P0` … `P4`): changes its own tag, or adds one to its title line, in the
 * brackets that the document writes. Null for anything else, and where the task says so already.
 */
export const setPriority: Action = {
  id: 'set-priority',
  title: wording('Set the priority', '设置优先级'),
  run(plan, task, argument) {
    const priority = priorities.find((one) => one === argument);
    if (priority === undefined || task.box === null || task.priority?.value === priority) return null;
    if (task.priority === null) return added(plan, task, priority);
    return [{ span: task.priority.span, text: rewritten(task.priority.raw, priority) }];
  },
};

/** What was written is what is written: ⏫ becomes another such sign, `p1` stays small, a word becomes the code. */
function rewritten(raw: string, priority: Priority): string {
  if (obsidianPriorities.some((row) => row.word === raw)) {
    return obsidianPriorities.find((row) => row.priority === priority)?.word ?? priority;
  }
  return raw.startsWith('p') && /^p[0-4]$/.test(raw) ? priority.toLowerCase() : priority;
}

/** Behind the title line, but before a mark, an id or a comment that ends it. */
function added(plan: Plan, task: Task, priority: Priority): readonly Edit[] {
  const line = firstLine(plan, task);
  const text = plan.source.slice(line.start, line.end);
  let end = text.length;
  const { written } = task;
  if (written !== null && written.span.end === line.end) end = written.span.start - line.start;
  const tail = /(?:\{#[^{}\s]{1,80}\}|<!--[^<>]{0,200}-->)$/.exec(text.slice(0, end).trimEnd());
  if (tail !== null) end = tail.index;
  end = text.slice(0, end).trimEnd().length;
  const at = line.start + end;
  return [
    { span: { start: at, end: at }, text: isFullWidth(plan, text) ? `（${priority}）` : ` (${priority})` },
  ];
}

const cjk = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** Whether a bracket in this line would be a full-width one: the line's own habit, else the document's in lines like it. */
function isFullWidth(plan: Plan, line: string): boolean {
  if (line.includes('（')) return true;
  if (!cjk.test(line) || line.includes('(')) return false;
  let wide = 0;
  let narrow = 0;
  for (const task of plan.tasks.slice(0, 200)) {
    const { start, end } = firstLine(plan, task);
    const other = plan.source.slice(start, end);
    if (other.includes('（')) wide += 1;
    else if (other.includes('(')) narrow += 1;
  }
  return wide >= narrow;
}
