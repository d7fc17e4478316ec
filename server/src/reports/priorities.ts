import { type DeclaredWork, sortByWork } from '../plan/declared-work';
import type { Plan, Section, Task } from '../plan/plan';
import { countTasks, leavesOf } from '../plan/rollup';
import { nameOfSection, urgencyOf } from '../plan/urgency';
import type { WorkItem } from '../plan/work-item';
import type { ItemReport, PriorityReport } from './report';

const order = ['P0', 'P1', 'P2', 'P3', 'P4', 'none'] as const;

/** What stands under each priority that anything has: declared work, the sections that hold tasks, and copies apart. */
export function prioritiesOf(plan: Plan): readonly PriorityReport[] {
  const leaves = [...leavesOf(plan.root), ...leavesOf(plan.root, true)];
  const byPriority = new Map<string, Task[]>(order.map((name) => [name, []]));
  for (const task of leaves) byPriority.get(urgencyOf(task)?.priority ?? 'none')?.push(task);
  return order.flatMap((priority) => {
    const tasks = byPriority.get(priority) ?? [];
    const own = tasks.filter((task) => !task.mirrored);
    const copies = tasks.filter((task) => task.mirrored);
    const items = plan.workItems.filter((item) => item.priority?.value === priority);
    const { works, rest } = sortByWork(items, own);
    if (tasks.length === 0 && works.length === 0) return [];
    return [
      {
        priority,
        items: [...works.map(declaredItem), ...sectionItems(rest)],
        tasks: countTasks(own),
        mirrored: { total: copies.length, done: copies.filter((task) => task.status === 'done').length },
      },
    ];
  });
}

function declaredItem({ item, tasks }: DeclaredWork<WorkItem, Task>): ItemReport {
  const first = item.mentions[0];
  const anchor = item.anchor ?? item.task;
  return {
    title: item.title,
    line: (first?.line ?? 0) + 1,
    anchor: anchor === null ? null : anchor.line + 1,
    tasks: countTasks(tasks),
    mentions: item.mentions.map(({ line, kind }) => ({ line: line + 1, kind })),
  };
}

/** The sections that hold what no declared work stands for. */
function sectionItems(tasks: readonly Task[]): ItemReport[] {
  const bySection = new Map<Section, Task[]>();
  for (const task of tasks) {
    const list = bySection.get(task.section);
    if (list === undefined) bySection.set(task.section, [task]);
    else list.push(task);
  }
  return [...bySection].map(([section, own]) => ({
    title: nameOfSection(section),
    line: section.line + 1,
    anchor: section.line + 1,
    tasks: countTasks(own),
    mentions: [{ line: section.line + 1, kind: 'section' as const }],
  }));
}
