import type { Section, Task } from '../plan/plan';
import type { Progress } from '../plan/rollup';
import { countTasks, weigh } from '../plan/rollup';
import { sayAmount, sayShare } from '../plan/say';
import { lineOfUrgency, nameOfWork, urgencyOf } from '../plan/urgency';
import type { Locale } from '../text/wording';
import { wording } from '../text/wording';
import type { Group, PlanEntry } from './grouping';

/** What every node of one plan's part of a tree needs to know. */
export interface Scope {
  readonly entry: PlanEntry;
  readonly locale: Locale;
  /** Whether other plans stand in the same tree, so that a node must say whose it is. */
  readonly isShared: boolean;
}

/** An id below another; unique, since each level is unique within the one above. */
export function idBelow(parent: string, own: string): string {
  return parent === '' ? own : `${parent}|${own}`;
}

/**
 * Tasks as nodes: each leaf below the tasks that hold it. Only leaves can be ticked, since what holds others is done
 * when they are.
 */
export function taskNodes(scope: Scope, leaves: readonly Task[], parent: string): readonly Group[] {
  return nest(scope, leaves.map(withParents), parent);
}

/** A section with the given tasks of its own and whatever else stands below it. */
export function sectionNode(
  scope: Scope,
  section: Section,
  leaves: readonly Task[],
  parent: string,
  childrenOf: (id: string) => readonly Group[],
): Group {
  const { entry, locale, isShared } = scope;
  const id = idBelow(parent, `${entry.uri}#${section.path}`);
  const isCopy = leaves.length > 0 && leaves.every((task) => task.mirrored);
  const details = [
    ...(isCopy ? [wording('copy', '副本')[locale]] : []),
    ...describe(leaves, locale),
    ...(isShared ? [entry.name] : []),
  ];
  return {
    id,
    label: sectionName(section),
    description: details.join(' · '),
    tooltip: [
      section.text,
      ...trail(section),
      ...copyLine(isCopy, section, locale),
      ...urgencyLines(scope, leaves[0]),
    ].join('\n'),
    kind: section.kind === 'phase' ? 'phase' : 'section',
    status: statusOf(leaves),
    place: { uri: entry.uri, span: section.heading },
    task: null,
    children: childrenOf(id),
  };
}

/** `1/4`, `800/4000 lines`: what is done of all, by number and, where most say it, by weight. */
export function describe(leaves: readonly Task[], locale: Locale): readonly string[] {
  const { done, total } = countTasks(leaves);
  if (total === 0) return [];
  const weighted = weigh(leaves.filter((task) => task.status !== 'cancelled'));
  return [
    `${done}/${total}`,
    ...(weighted === null ? [] : [sayShare(weighted.done, weighted.total, weighted.unit, locale)]),
  ];
}

/** The same of a section as a whole, its copies left out. */
export function describeProgress({ tasks, weighted }: Progress, locale: Locale): readonly string[] {
  if (tasks.total === 0) return [];
  return [
    `${tasks.done}/${tasks.total}`,
    ...(weighted === null ? [] : [sayShare(weighted.done, weighted.total, weighted.unit, locale)]),
  ];
}

/** The state that adds up: done when all are, in progress when any is begun. */
export function statusOf(leaves: readonly Task[]): Group['status'] {
  const { total, done, doing, blocked } = countTasks(leaves);
  if (leaves.length === 0) return 'none';
  if (total === 0) return 'cancelled';
  if (done === total) return 'done';
  if (done > 0 || doing > 0) return 'doing';
  return blocked === total ? 'blocked' : 'todo';
}

/** Label and title as a reader would say them: `Week 1-2 eBPF指南`. */
export function sectionName(section: Section): string {
  return [...new Set([section.label, section.title.value])].filter(Boolean).join(' ') || section.text;
}

/** Where a section stands, since `Week 1` may stand in every phase: `阶段2 技术扩展 › Month 1 新兴技术覆盖`. */
function trail(section: Section): readonly string[] {
  const names: string[] = [];
  for (let at = section.parent; at !== null && at.parent !== null; at = at.parent)
    names.unshift(sectionName(at));
  return names.length === 0 ? [] : [names.join(' › ')];
}

/** Tasks by the section that holds them, in the order of the text. */
export function bySection(tasks: readonly Task[]): ReadonlyMap<Section, readonly Task[]> {
  const groups = new Map<Section, Task[]>();
  for (const task of tasks) {
    const list = groups.get(task.section);
    if (list === undefined) groups.set(task.section, [task]);
    else list.push(task);
  }
  return groups;
}

/** A task and those around it, the outermost first. */
function withParents(task: Task): readonly Task[] {
  return task.parent === null ? [task] : [...withParents(task.parent), task];
}

function nest(scope: Scope, chains: readonly (readonly Task[])[], parent: string): readonly Group[] {
  const byFirst = new Map<Task, (readonly Task[])[]>();
  for (const [first, ...rest] of chains) {
    if (first === undefined) continue;
    const below = byFirst.get(first) ?? [];
    if (rest.length > 0) below.push(rest);
    byFirst.set(first, below);
  }
  return [...byFirst].map(([task, below]) => taskNode(scope, task, below, parent));
}

function taskNode(scope: Scope, task: Task, below: readonly (readonly Task[])[], parent: string): Group {
  const { entry, locale } = scope;
  const id = idBelow(parent, `${entry.uri}#${task.path}`);
  const isLeaf = below.length === 0;
  const leaves = below.flatMap((chain) => chain.at(-1) ?? []);
  return {
    id,
    label: task.title.value || task.mark,
    description: (isLeaf ? taskDetails(task, locale) : describe(leaves, locale)).join(' · '),
    tooltip: [
      `${task.title.value} (${statusWords[task.status][locale]})`,
      ...urgencyLines(scope, task),
      placeLine(task, locale),
    ].join('\n'),
    kind: 'task',
    status: isLeaf ? task.status : statusOf(leaves),
    place: { uri: entry.uri, span: task.span },
    task: isLeaf && task.box !== null ? task : null,
    children: isLeaf ? [] : nest(scope, below, id),
  };
}

function taskDetails(task: Task, locale: Locale): readonly string[] {
  const details = task.estimates
    .slice(0, 1)
    .map(({ value }) => sayAmount(value.low, value.high, value.unit, locale));
  if (task.due !== null) details.push(task.due.value.end);
  if (task.owner !== null) details.push(task.owner.value);
  if (task.recurring) details.push(wording('recurring', '周期性')[locale]);
  return details;
}

/** Why a task is urgent: `P0, because line 54 says: …`. */
function urgencyLines({ entry, locale }: Scope, task: Task | undefined): readonly string[] {
  const urgency = task === undefined ? null : urgencyOf(task);
  if (urgency === null) return [];
  const { source } = entry.plan;
  const { priority } = urgency;
  const line = lineOfUrgency(urgency, source);
  const text = source
    .slice(source.lineStart(line), source.lineStart(line + 1))
    .trim()
    .slice(0, 200);
  const name = nameOfWork(urgency);
  if (name !== null) {
    return [
      wording(
        `${priority}, because line ${line + 1} names ${name}: ${text}`,
        `${priority}，因为第 ${line + 1} 行指的是“${name}”：${text}`,
      )[locale],
    ];
  }
  return [
    wording(
      `${priority}, because line ${line + 1} says: ${text}`,
      `${priority}，因为第 ${line + 1} 行写着：${text}`,
    )[locale],
  ];
}

function placeLine(task: Task, locale: Locale): string {
  const where = sectionName(task.section);
  return wording(`Line ${task.line + 1}, ${where}`, `第 ${task.line + 1} 行，${where}`)[locale];
}

function copyLine(isCopy: boolean, section: Section, locale: Locale): readonly string[] {
  if (!isCopy) return [];
  let named: Section | null = section;
  while (named !== null && named.names === null) named = named.parent;
  const of = named?.names ?? null;
  if (of === null) return [wording('A copy of other tasks.', '其他任务的副本。')[locale]];
  const name = sectionName(of);
  return [wording(`A copy of tasks of ${name}, counted apart.`, `${name} 中任务的副本，单独计数。`)[locale]];
}

/** States in words, for tooltips and screen readers. */
export const statusWords = {
  todo: wording('to do', '待办'),
  doing: wording('in progress', '进行中'),
  done: wording('done', '已完成'),
  blocked: wording('blocked', '受阻'),
  deferred: wording('deferred', '已推迟'),
  cancelled: wording('cancelled', '已取消'),
  other: wording('state not known', '状态未知'),
} as const;
