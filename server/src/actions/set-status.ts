import { boxMarks } from '../conventions/box-words';
import type { Status } from '../conventions/work-status';
import { firstLine, removeMark, setBox } from '../plan/marks';
import type { Plan } from '../plan/plan';
import type { Edit } from '../text/edit';
import { wording } from '../text/wording';
import type { Action } from './action';

const statuses: readonly Status[] = ['todo', 'doing', 'done', 'blocked', 'deferred', 'cancelled'];

/**
 * Sets a task's box to a status (the argument: `todo`, `doing` …), in the document's own mark where it has one. A mark
 * behind the title that says something else goes. Null for an unknown status and where nothing would change.
 */
export const setStatus: Action = {
  id: 'set-status',
  title: wording('Set the status', '设置状态'),
  run(plan, task, argument) {
    const status = statuses.find((one) => one === argument);
    if (status === undefined || task.box === null || task.status === status) return null;
    if (status === 'done' || status === 'todo') return setBox(plan, task, status === 'done');
    const mark = boxMarkFor(plan, status);
    if (mark === null) return null;
    const edits: Edit[] = [{ span: { start: task.box.start + 1, end: task.box.end - 1 }, text: mark }];
    if (task.written !== null && task.written.value !== status) {
      edits.push(removeMark(plan, task.written.span, firstLine(plan, task)));
    }
    return edits;
  },
};

/** What the document's other tasks of that status have in their boxes, else the table's first. */
function boxMarkFor(plan: Plan, status: Status): string | null {
  const own = plan.tasks.find((task) => task.box !== null && task.status === status);
  return own?.mark ?? boxMarks.find((row) => row.status === status)?.mark ?? null;
}
