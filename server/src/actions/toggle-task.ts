import { setBox } from '../plan/marks';
import { wording } from '../text/wording';
import type { Action } from './action';

/** Ticks an open box, unticks a ticked one; a ✅ that doubles the box goes with it. */
export const toggleTask: Action = {
  id: 'toggle-task',
  title: wording('Toggle the task', '切换任务完成状态'),
  run: (plan, task) => setBox(plan, task, task.status !== 'done'),
};
