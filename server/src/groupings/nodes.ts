import type { OutlineSection, OutlineTask } from '../plan/outline';
import { countTasks, weigh } from '../plan/rollup';
import { sayAmount, sayShare } from '../plan/say';
import type { Locale } from '../text/wording';
import { wording } from '../text/wording';
import { type Group, group, type PlanEntry } from './grouping';

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
export function taskNodes(scope: Scope, leaves: readonly OutlineTask[], parent: string): readonly Group[] {
  return nest(scope, leaves.map(withParents), parent);
}

/** A section with the given tasks of its own and whatever else stands below it. */
export function sectionNode(
  scope: Scope,
  section: OutlineSection,
  leaves: readonly OutlineTask[],
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
  const looks = {
    id,
    label: section.name,
    description: details.join(' · '),
    tooltip: [
      section.text,
      ...trail(section),
      ...copyLine(isCopy, section, locale),
      ...urgencyLines(leaves[0], locale),
    ].join('\n'),
    kind: section.kind === 'phase' ? 'phase' : 'section',
    status: statusOf(leaves),
    place: { uri: entry.uri, spot: section.heading, lastLine: section.lastLine },
    task: null,
    isLeaf: leaves.length === 0,
  } as const;
  return group(looks, () => childrenOf(id));
}

/** `1/4`, `800/4000 lines`: what is done of all, by number and, where most say it, by weight. */
export function describe(leaves: readonly OutlineTask[], locale: Locale): readonly string[] {
  const { done, total } = countTasks(leaves);
  if (total === 0) return [];
  const weighted = weigh(leaves.filter((task) => task.status !== 'cancelled'));
  return [
    `${done}/${total}`,
    ...(weighted === null ? [] : [sayShare(weighted.done, weighted.total, weighted.unit, locale)]),
  ];
}

/** The state that adds up: done when all are, in progress when any is begun. */
export function statusOf(leaves: readonly OutlineTask[]): Group['status'] {
  const { total, done, doing, blocked } = countTasks(leaves);
  if (leaves.length === 0) return 'none';
  if (total === 0) return 'cancelled';
  if (done === total) return 'done';
  if (done > 0 || doing > 0) return 'doing';
  return blocked === total ? 'blocked' : 'todo';
}

/** Where a section stands, since `Week 1` may stand in every phase: `阶段2 技术扩展 › Month 1 新兴技术覆盖`. */
function trail(section: OutlineSection): readonly string[] {
  const names: string[] = [];
  for (let at = section.parent; at !== null && at.parent !== null; at = at.parent) names.unshift(at.name);
  return names.length === 0 ? [] : [names.join(' › ')];
}

/** Tasks by the section that holds them, in the order of the text. */
export function bySection(
  tasks: readonly OutlineTask[],
): ReadonlyMap<OutlineSection, readonly OutlineTask[]> {
  const groups = new Map<OutlineSection, OutlineTask[]>();
  for (const task of tasks) {
    const list = groups.get(task.section);
    if (list === undefined) groups.set(task.section, [task]);
    else list.push(task);
  }
  return groups;
}

/** A task and those around it, the outermost first. */
function withParents(task: OutlineTask): readonly OutlineTask[] {
  return task.parent === null ? [task] : [...withParents(task.parent), task];
}

function nest(scope: Scope, chains: readonly (readonly OutlineTask[])[], parent: string): readonly Group[] {
  const byFirst = new Map<OutlineTask, (readonly OutlineTask[])[]>();
  for (const [first, ...rest] of chains) {
    if (first === undefined) continue;
    const below = byFirst.get(first) ?? [];
    if (rest.length > 0) below.push(rest);
    byFirst.set(first, below);
  }
  return [...byFirst].map(([task, below]) => taskNode(scope, task, below, parent));
}

function taskNode(
  scope: Scope,
  task: OutlineTask,
  below: readonly (readonly OutlineTask[])[],
  parent: string,
): Group {
  const { entry, locale } = scope;
  const id = idBelow(parent, `${entry.uri}#${task.path}`);
  const isLeaf = below.length === 0;
  const leaves = below.flatMap((chain) => chain.at(-1) ?? []);
  const looks = {
    id,
    label: task.title || task.mark,
    description: (isLeaf ? taskDetails(task, locale) : describe(leaves, locale)).join(' · '),
    tooltip: [
      `${task.title} (${statusWords[task.status][locale]})`,
      ...urgencyLines(task, locale),
      placeLine(task, locale),
    ].join('\n'),
    kind: 'task',
    status: isLeaf ? task.status : statusOf(leaves),
    place: { uri: entry.uri, spot: task.spot },
    task: isLeaf ? task : null,
    isLeaf,
  } as const;
  return group(looks, () => nest(scope, below, id));
}

function taskDetails(task: OutlineTask, locale: Locale): readonly string[] {
  const details = task.estimates
    .slice(0, 1)
    .map(({ value }) => sayAmount(value.low, value.high, value.unit, locale));
  if (task.due !== null) details.push(task.due);
  if (task.owner !== null) details.push(task.owner);
  if (task.recurring) details.push(wording('recurring', '周期性')[locale]);
  return details;
}

/** Why a task is urgent: `P0, because line 54 says: …`. */
function urgencyLines(task: OutlineTask | undefined, locale: Locale): readonly string[] {
  const urgency = task?.urgency ?? null;
  if (urgency === null) return [];
  const { priority, line, text, name } = urgency;
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

function placeLine(task: OutlineTask, locale: Locale): string {
  const where = task.section.name;
  return wording(`Line ${task.spot.line + 1}, ${where}`, `第 ${task.spot.line + 1} 行，${where}`)[locale];
}

function copyLine(isCopy: boolean, section: OutlineSection, locale: Locale): readonly string[] {
  if (!isCopy) return [];
  let named: OutlineSection | null = section;
  while (named !== null && named.names === null) named = named.parent;
  const name = named?.names ?? null;
  if (name === null) return [wording('A copy of other tasks.', '其他任务的副本。')[locale]];
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
