import type { OutlineTask } from '../plan/outline';
import { leavesOf } from '../plan/rollup';
import { wording } from '../text/wording';
import { type Group, type Grouping, group } from './grouping';
import { bySection, sectionNode, statusWords, taskNodes } from './nodes';

/** What is under way comes first, what is over last. */
const order = ['doing', 'todo', 'blocked', 'deferred', 'other', 'done', 'cancelled'] as const;

/** State, then the sections that hold tasks of it, then the tasks. Copies are left out: they have no state of their own. */
export const byStatus: Grouping = {
  id: 'status',
  label: wording('Status', '状态'),
  arrange(plans, locale) {
    const parts = plans.map((entry) => ({
      scope: { entry, locale, isShared: plans.length > 1 },
      tasks: leavesOf(entry.outline.root),
    }));
    return order.flatMap((status): readonly Group[] => {
      const fitting = parts.map(({ scope, tasks }) => ({
        scope,
        tasks: tasks.filter((task) => task.status === status),
      }));
      const count = fitting.reduce((sum, { tasks }) => sum + tasks.length, 0);
      if (count === 0) return [];
      const arrange = () =>
        fitting.flatMap(({ scope, tasks }) =>
          [...bySection(tasks)].map(([section, own]) =>
            sectionNode(scope, section, own, status, (id) => taskNodes(scope, own, id)),
          ),
        );
      return [group(statusLooks(status, count, locale), arrange)];
    });
  },
};

function statusLooks(
  status: OutlineTask['status'],
  count: number,
  locale: 'en' | 'zh',
): Omit<Group, 'children'> {
  const label = statusWords[status][locale];
  return {
    id: status,
    label: label.charAt(0).toUpperCase() + label.slice(1),
    description: String(count),
    tooltip: wording(`${count} ${count === 1 ? 'task' : 'tasks'} ${label}`, `${count} 个任务${label}`)[
      locale
    ],
    kind: 'group',
    status,
    place: null,
    task: null,
    ...(status === 'other' ? {} : { takes: { status } }),
    isLeaf: false,
  };
}
