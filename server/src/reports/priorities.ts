import type { Plan, Section, Task, WorkItem } from '../plan/plan';
import { countTasks, leavesOf, progress } from '../plan/rollup';
import { urgencyOf } from '../plan/urgency';
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
    const declared = plan.workItems.filter((item) => (item.priority?.value ?? 'none') === priority);
    if (tasks.length === 0 && declared.length === 0) return [];
    return [
      {
        priority,
        items: [...declared.map(declaredItem), ...sectionItems(own, declared)],
        tasks: countTasks(own),
        mirrored: { total: copies.length, done: copies.filter((task) => task.status === 'done').length },
      },
    ];
  });
}

function declaredItem(item: WorkItem): ItemReport {
  const first = item.mentions[0];
  return {
    title: item.title,
    line: (first?.line ?? 0) + 1,
    anchor: item.anchor === null ? null : item.anchor.line + 1,
    tasks: item.anchor === null ? countTasks([]) : progress(item.anchor).tasks,
    mentions: item.mentions.map(({ line, kind }) => ({ line: line + 1, kind })),
  };
}

/** The sections that hold the tasks, unless a declared work item already stands for them. */
function sectionItems(tasks: readonly Task[], declared: readonly WorkItem[]): ItemReport[] {
  const anchors = new Set(declared.map((item) => item.anchor));
  const bySection = new Map<Section, Task[]>();
  for (const task of tasks) {
    if (isWithin(task.section, anchors)) continue;
    const list = bySection.get(task.section);
    if (list === undefined) bySection.set(task.section, [task]);
    else list.push(task);
  }
  return [...bySection].map(([section, own]) => ({
    title: sectionName(section),
    line: section.line + 1,
    anchor: section.line + 1,
    tasks: countTasks(own),
    mentions: [{ line: section.line + 1, kind: 'section' as const }],
  }));
}

function isWithin(section: Section, anchors: ReadonlySet<Section | null>): boolean {
  for (let at: Section | null = section; at !== null; at = at.parent) {
    if (anchors.has(at)) return true;
  }
  return false;
}

/** Label and title as a reader would say them: `Week 1-2 eBPF指南`. */
function sectionName(section: Section): string {
  return [section.label, section.title.value].filter(Boolean).join(' ') || section.text;
}
