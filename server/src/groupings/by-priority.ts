import type { Priority } from '../conventions/priority';
import { priorities } from '../conventions/priority';
import { type DeclaredWork, sortByWork } from '../plan/declared-work';
import type { Task } from '../plan/plan';
import { countTasks, leavesOf } from '../plan/rollup';
import { urgencyOf } from '../plan/urgency';
import type { Locale } from '../text/wording';
import { wording } from '../text/wording';
import type { Group, Grouping, PlanEntry } from './grouping';
import type { Scope } from './nodes';
import { bySection, describe, idBelow, sectionNode, statusOf, taskNodes } from './nodes';

/** Priority, then the work that is declared with it and the sections that hold its tasks, then the tasks. */
export const byPriority: Grouping = {
  id: 'priority',
  label: wording('Priority', '优先级'),
  arrange(plans, locale) {
    const sorted = plans.map((entry) => ({ entry, tasks: tasksByPriority(entry) }));
    const levels: readonly (Priority | null)[] = [...priorities, null];
    return levels.flatMap((level) => {
      const parts = sorted.map(({ entry, tasks }) => ({
        scope: { entry, locale, isShared: plans.length > 1 },
        tasks: tasks.get(level) ?? [],
        isDeclared: entry.plan.workItems.some((item) => level !== null && item.priority?.value === level),
      }));
      if (parts.every(({ tasks, isDeclared }) => tasks.length === 0 && !isDeclared)) return [];
      return [levelNode(level, parts, locale)];
    });
  },
};

/** Tasks of priority P0 that somebody still has to do: the badge's number. */
export function openP0(plans: readonly PlanEntry[]): number {
  const open = plans.flatMap(({ plan }) =>
    leavesOf(plan.root).filter(
      (task) => task.status !== 'done' && task.status !== 'cancelled' && urgencyOf(task)?.priority === 'P0',
    ),
  );
  return open.length;
}

interface Part {
  readonly scope: Scope;
  /** Leaves, copies included. */
  readonly tasks: readonly Task[];
  /** Whether work is given this priority, tasks or not. */
  readonly isDeclared: boolean;
}

function tasksByPriority({ plan }: PlanEntry): ReadonlyMap<Priority | null, readonly Task[]> {
  const groups = new Map<Priority | null, Task[]>();
  for (const task of [...leavesOf(plan.root), ...leavesOf(plan.root, true)]) {
    const priority = urgencyOf(task)?.priority ?? null;
    const list = groups.get(priority);
    if (list === undefined) groups.set(priority, [task]);
    else list.push(task);
  }
  return groups;
}

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
  return {
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
    children: parts.flatMap((part) => partNodes(part, level, id)),
  };
}

/** Declared work first, with its tasks if they are known; then the sections that nothing declared stands for. */
function partNodes({ scope, tasks }: Part, level: Priority | null, parent: string): readonly Group[] {
  const { works, rest } = sortByWork(scope.entry.plan, level, tasks);
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

function itemNode(scope: Scope, { item, tasks }: DeclaredWork, name: string, parent: string): Group {
  const { entry, locale } = scope;
  const { anchor, task, mentions } = item;
  const isFound = anchor !== null || task !== null;
  const id = idBelow(parent, `${entry.uri}#item:${name}`);
  const first = mentions[0];
  const declared = wording('declared', '已声明')[locale];
  const lines = mentions.map((mention) => mention.line + 1).join(', ');
  return {
    id,
    label: item.title,
    description: [
      ...(isFound ? describe(tasks, locale) : [declared]),
      ...(scope.isShared ? [entry.name] : []),
    ].join(' · '),
    tooltip: [item.title, wording(`Mentioned in line ${lines}.`, `见第 ${lines} 行。`)[locale]].join('\n'),
    kind: 'workItem',
    status: statusOf(tasks),
    place: first === undefined ? null : { uri: entry.uri, span: anchor?.heading ?? task?.span ?? first.span },
    task: null,
    children: taskNodes(scope, tasks, id),
  };
}
