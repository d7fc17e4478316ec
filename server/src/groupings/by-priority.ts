import { type Priority, priorities } from '../conventions/priority-level';
import { type DeclaredWork, sortByWork } from '../plan/declared-work';
import type { Outline, OutlineTask, OutlineWork } from '../plan/outline';
import { countTasks, leavesOf } from '../plan/rollup';
import { remembered } from '../text/remembered';
import type { Locale } from '../text/wording';
import { wording } from '../text/wording';
import { type Group, type Grouping, group } from './grouping';
import type { Scope } from './nodes';
import { bySection, describe, idBelow, sectionNode, statusOf, taskNodes } from './nodes';

/** Priority, then the work that is declared with it and the sections that hold its tasks, then the tasks. */
export const byPriority: Grouping = {
  id: 'priority',
  label: wording('Priority', '优先级'),
  arrange(plans, locale) {
    const sorted = plans.map((entry) => ({ entry, tasks: tasksByPriority(entry.outline) }));
    const levels: readonly (Priority | null)[] = [...priorities, null];
    return levels.flatMap((level) => {
      const parts = sorted.map(({ entry, tasks }) => ({
        scope: { entry, locale, isShared: plans.length > 1 },
        tasks: tasks.get(level) ?? [],
        isDeclared: entry.outline.works.some(({ priority }) => priority === level),
      }));
      if (parts.every(({ tasks, isDeclared }) => tasks.length === 0 && !isDeclared)) return [];
      return [levelNode(level, parts, locale)];
    });
  },
};

interface Part {
  readonly scope: Scope;
  /** Leaves, copies included. */
  readonly tasks: readonly OutlineTask[];
  /** Whether work is given this priority, tasks or not. */
  readonly isDeclared: boolean;
}

/** Remembered for each outline: of a whole workspace only what has changed is sorted again. */
const tasksByPriority = remembered(
  ({ root }: Outline): ReadonlyMap<Priority | null, readonly OutlineTask[]> => {
    const groups = new Map<Priority | null, OutlineTask[]>();
    for (const task of [...leavesOf(root), ...leavesOf(root, true)]) {
      const priority = task.urgency?.priority ?? null;
      const list = groups.get(priority);
      if (list === undefined) groups.set(priority, [task]);
      else list.push(task);
    }
    return groups;
  },
);

function levelNode(level: Priority | null, parts: readonly Part[], locale: Locale): Group {
  const id = level ?? 'none';
  const all = parts.flatMap(({ tasks }) => tasks);
  const body = all.filter((task) => !task.mirrored);
  const copies = countTasks(all.filter((task) => task.mirrored));
  const details = [...describe(body, locale)];
  if (copies.total > 0) {
    details.push(
      wording(`copies ${copies.done}/${copies.total}`, `副本 ${copies.done}/${copies.total}`)[locale],
    );
  }
  const looks = {
    id,
    label: level ?? wording('No priority', '无优先级')[locale],
    description: details.join(' · '),
    tooltip:
      level === null
        ? wording('Tasks to which no priority is given.', '未注明优先级的任务。')[locale]
        : level,
    kind: 'priority',
    status: statusOf(body),
    place: null,
    task: null,
    ...(level === null ? {} : { takes: { priority: level } }),
    isLeaf: false,
  } as const;
  return group(looks, () => parts.flatMap((part) => partNodes(part, level, id)));
}

/** Declared work first, with its tasks if they are known; then the sections that nothing declared stands for. */
function partNodes({ scope, tasks }: Part, level: Priority | null, parent: string): readonly Group[] {
  const items = scope.entry.outline.works.filter(({ priority }) => priority === level);
  const { works, rest } = sortByWork(items, tasks);
  const declared = works.map((work, index) => {
    const { title } = work.item;
    const alike = works.slice(0, index).filter((other) => other.item.title === title).length;
    return itemNode(scope, work, alike === 0 ? title : `${title}:${alike}`, parent);
  });
  const sections = [...bySection(rest)].map(([section, leaves]) =>
    sectionNode(scope, section, leaves, parent, (id) => taskNodes(scope, leaves, id)),
  );
  return [...declared, ...sections];
}

function itemNode(
  scope: Scope,
  { item, tasks }: DeclaredWork<OutlineWork, OutlineTask>,
  name: string,
  parent: string,
): Group {
  const { entry, locale } = scope;
  const { isFound, spot, lastLine } = item;
  const id = idBelow(parent, `${entry.uri}#item:${name}`);
  const declared = wording('declared', '已声明')[locale];
  const lines = item.lines.map((line) => line + 1).join(', ');
  const looks = {
    id,
    label: item.title,
    description: [
      ...(isFound ? describe(tasks, locale) : [declared]),
      ...(scope.isShared ? [entry.name] : []),
    ].join(' · '),
    tooltip: [item.title, wording(`Mentioned in line ${lines}.`, `见第 ${lines} 行。`)[locale]].join('\n'),
    kind: 'workItem',
    status: statusOf(tasks),
    place: spot && { uri: entry.uri, spot, lastLine },
    task: null,
    isLeaf: tasks.length === 0,
  } as const;
  return group(looks, () => taskNodes(scope, tasks, id));
}
