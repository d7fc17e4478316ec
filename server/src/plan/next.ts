import type { Plan, Task } from './plan';
import { leavesOf } from './rollup';
import { rankOf } from './urgency';

/**
 * The tasks to do next, at most `count`: open ones, in order of priority and then of the text. A task that waits for an
 * open task of this plan is left out; copies in detail lists are no tasks of their own.
 */
export function nextTasks(plan: Plan, count: number): readonly Task[] {
  const leaves = leavesOf(plan.root);
  const openIds = new Set(
    plan.tasks.filter((task) => task.id !== null && !isClosed(task)).map((task) => task.id?.value),
  );
  const ready = leaves.filter(
    (task) =>
      isOpen(task) && !task.dependsOn.some((id) => id.value !== task.id?.value && openIds.has(id.value)),
  );
  return ready
    .map((task) => ({ task, rank: rankOf(task) }))
    .sort((a, b) => a.rank - b.rank || a.task.index - b.task.index)
    .slice(0, count)
    .map(({ task }) => task);
}

/** Whether somebody could work on the task: to do or being done; not blocked, deferred or cancelled. */
function isOpen(task: Task): boolean {
  return task.status === 'todo' || task.status === 'doing';
}

function isClosed(task: Task): boolean {
  return task.status === 'done' || task.status === 'cancelled';
}
