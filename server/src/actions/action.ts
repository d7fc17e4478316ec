import type { Plan, Task } from '../plan/plan';
import type { Edit } from '../text/edit';
import type { Wording } from '../text/wording';

/** Something one may ask for where nothing is wrong: one undoable change of the text. */
export interface Action {
  readonly id: string;
  readonly title: Wording;
  /** The edits, or null where the action makes no sense for the task. */
  run(plan: Plan, task: Task, argument?: string): readonly Edit[] | null;
}
