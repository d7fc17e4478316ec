import type { Plan, Task } from '../plan/plan';
import type { TaskHandle } from '../protocol';
import { lineText } from '../text/source';
import type { PlanDocument } from '../workspace/plan-document';

/** What a client hands back to change a task: its name, and the very text that it stood in. */
export function handleOf(task: Task, { uri, version, plan }: PlanDocument): TaskHandle {
  return {
    id: task.path,
    uri,
    version,
    text: lineText(plan.source, task.line),
    checked: task.status === 'done',
  };
}

/** `planwright/taskAt`: the task with a box whose own lines hold the line (0-based), else null. */
export function taskAt(document: PlanDocument, line: number): TaskHandle | null {
  const task = document.plan.tasks.findLast(
    (candidate) => candidate.box !== null && holds(candidate, line, document.plan),
  );
  return task === undefined ? null : handleOf(task, document);
}

function holds(task: Task, line: number, { source }: Plan): boolean {
  return task.line <= line && line <= source.lineAt(Math.max(task.span.start, task.span.end - 1));
}
