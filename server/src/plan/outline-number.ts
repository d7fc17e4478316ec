import type { Field } from '../conventions/field';
import type { Plan, Task } from './plan';

const known = new WeakMap<Task, Field<string> | null>();

/** The number of at least two parts that opens a task's line (`1.2`, as Kiro writes them), which is no part of its title; null without one. */
export function outlineNumber(plan: Plan, task: Task): Field<string> | null {
  const before = known.get(task);
  if (before !== undefined) return before;
  const found = read(plan, task);
  known.set(task, found);
  return found;
}

function read(plan: Plan, task: Task): Field<string> | null {
  if (task.box === null) return null;
  const { end } = task.box;
  const ahead = plan.source.slice(end, Math.min(task.title.span.start, end + 40));
  const found = /^([*\s_]*)(\d{1,3}(?:\.\d{1,3}){1,3})(?![\p{L}\d])/u.exec(ahead);
  if (found === null) return null;
  const [, before = '', raw = ''] = found;
  const start = end + before.length;
  return { span: { start, end: start + raw.length }, raw, value: raw };
}
