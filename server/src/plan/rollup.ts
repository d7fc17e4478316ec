import type { Amount } from '../conventions/amount';
import type { TimeUnit } from '../conventions/dimension';
import type { Section, Task } from './plan';

/** How many of which state. `total` leaves out cancelled tasks; `recurring` are those of `total` that never end. */
export interface Counts {
  readonly total: number;
  readonly done: number;
  readonly todo: number;
  readonly doing: number;
  readonly blocked: number;
  readonly deferred: number;
  readonly cancelled: number;
  readonly other: number;
  readonly recurring: number;
}

/** So many of so many. */
export interface DoneOf {
  readonly total: number;
  readonly done: number;
}

/** A sum over what stands below. */
export interface WeightedProgress {
  /** As in `Amount.unit`; effort of several units is summed in hours of an 8-hour day and 5-day week. */
  readonly unit: string;
  readonly done: number;
  readonly total: number;
  /** Rounded half up, 0-100. */
  readonly percent: number;
  /** Whether every task states an amount in this dimension. */
  readonly complete: boolean;
}

/** What adds up below a section, a priority or a plan. */
export interface Progress {
  /** Every box outside code and comments, mirrored ones included; done = x or X. */
  readonly boxes: DoneOf;
  readonly tasks: Counts;
  /** Boxes that are copies of body work. */
  readonly mirrored: DoneOf;
  /** Of tasks, rounded half up; 0 without tasks. */
  readonly percent: number;
  readonly weighted: WeightedProgress | null;
}

/** What nests as sections and tasks do. */
interface Holder<T> {
  readonly tasks: readonly T[];
  readonly sections: readonly Holder<T>[];
}

/** What there is to be known of a task to weigh it. */
interface Weighed extends Pick<Task, 'status'> {
  readonly estimates: readonly { readonly value: Pick<Amount, 'low' | 'unit' | 'dimension'> }[];
  readonly parent: Weighed | null;
  readonly tasks: readonly Weighed[];
}

/** Every task in the section and its sub-sections, nested ones included, in the order of the text. */
export function tasksOf<T extends { readonly tasks: readonly T[] }>(section: Holder<T>): readonly T[] {
  const all: T[] = [];
  const visit = (tasks: readonly T[]): void => {
    for (const task of tasks) {
      all.push(task);
      visit(task.tasks);
    }
  };
  const descend = (inner: Holder<T>): void => {
    visit(inner.tasks);
    inner.sections.forEach(descend);
  };
  descend(section);
  return all;
}

/** The leaves that count below a section: tasks without boxes below them, a task heading without boxes aside; mirrored ones only if asked for. */
export function leavesOf<T extends { readonly tasks: readonly T[]; readonly mirrored: boolean }>(
  section: Holder<T>,
  mirrored = false,
): readonly T[] {
  return tasksOf(section).filter((task) => task.tasks.length === 0 && task.mirrored === mirrored);
}

/** Counts of the given leaves. */
export function countTasks(leaves: readonly Pick<Task, 'status' | 'recurring'>[]): Counts {
  const counts = {
    total: 0,
    done: 0,
    todo: 0,
    doing: 0,
    blocked: 0,
    deferred: 0,
    cancelled: 0,
    other: 0,
    recurring: 0,
  };
  for (const task of leaves) {
    counts[task.status] += 1;
    if (task.status === 'cancelled') continue;
    counts.total += 1;
    if (task.recurring) counts.recurring += 1;
  }
  return counts;
}

const known = new WeakMap<object, Progress>();

/** What adds up below the section, sub-sections included. Remembered per section. */
export function progress(section: Section): Progress {
  const before = known.get(section.key);
  if (before) return before;
  const tasks = tasksOf(section);
  const leaves = tasks.filter((task) => task.tasks.length === 0 && !task.mirrored);
  const counts = countTasks(leaves);
  const found: Progress = {
    boxes: doneOf(tasks.filter((task) => task.box !== null)),
    tasks: counts,
    mirrored: doneOf(tasks.filter((task) => task.mirrored && task.box !== null)),
    percent: percentOf(counts.done, counts.total),
    weighted: weigh(leaves.filter((task) => task.status !== 'cancelled')),
  };
  known.set(section.key, found);
  return found;
}

/** `done` of `total` per cent, rounded half up; 0 of nothing. */
export function percentOf(done: number, total: number): number {
  return total === 0 ? 0 : Math.floor((done * 100) / total + 0.5);
}

function doneOf(boxes: readonly Task[]): DoneOf {
  return { total: boxes.length, done: boxes.filter((task) => task.mark === 'x' || task.mark === 'X').length };
}

/** Weighted progress in the dimension that most leaves state, if at least half of them do. A range weighs its low end. */
export function weigh(leaves: readonly Weighed[]): WeightedProgress | null {
  const stated = new Map<string, Part[]>();
  for (const task of leaves) {
    for (const part of partsOf(task)) {
      const list = stated.get(part.key) ?? [];
      list.push(part);
      stated.set(part.key, list);
    }
  }
  const best = [...stated.values()].sort((a, b) => b.length - a.length)[0];
  if (best === undefined || best.length * 2 < leaves.length) return null;
  const unit = commonUnit(best.map((part) => part.amount));
  let done = 0;
  let total = 0;
  for (const { amount, task, share } of best) {
    const size = inUnit(amount, amount.low, unit) / share;
    total += size;
    if (task.status === 'done') done += size;
  }
  if (total === 0) return null;
  return {
    unit,
    done: hundredths(done),
    total: hundredths(total),
    percent: percentOf(done, total),
    complete: best.length === leaves.length,
  };
}

type Size = Weighed['estimates'][number]['value'];

/** What a leaf weighs: an amount, of which it takes one of so many shares. */
interface Part {
  readonly key: string;
  readonly amount: Size;
  readonly task: Weighed;
  readonly share: number;
}

/** What the leaf states, else what the nearest task above it states for all its leaves, of which none states anything in that measure. */
function partsOf(task: Weighed): readonly Part[] {
  const own = task.estimates.map(({ value }) => ({ key: keyOf(value), amount: value, task, share: 1 }));
  if (own.length > 0) return own;
  for (let above: Weighed | null = task.parent; above !== null; above = above.parent) {
    if (above.estimates.length === 0) continue;
    const leaves = leavesUnder(above).filter((leaf) => leaf.status !== 'cancelled');
    const taken = new Set(leaves.flatMap((leaf) => leaf.estimates.map(({ value }) => keyOf(value))));
    return above.estimates
      .map(({ value }) => ({ key: keyOf(value), amount: value, task, share: leaves.length }))
      .filter(({ key }) => !taken.has(key));
  }
  return [];
}

function keyOf({ dimension, unit }: Size): string {
  return dimension === 'money' || dimension === 'count' ? unit : dimension;
}

const under = new WeakMap<Weighed, readonly Weighed[]>();

function leavesUnder(task: Weighed): readonly Weighed[] {
  const before = under.get(task);
  if (before !== undefined) return before;
  const found = task.tasks.length === 0 ? [task] : task.tasks.flatMap(leavesUnder);
  under.set(task, found);
  return found;
}

function hundredths(value: number): number {
  return Math.round(value * 100) / 100;
}

const hours: Readonly<Record<TimeUnit, number>> = {
  minute: 1 / 60,
  hour: 1,
  day: 8,
  week: 40,
  month: 160,
  year: 1920,
};

/** The unit that all share, else hours (only time has several units of one dimension). */
function commonUnit(amounts: readonly Size[]): string {
  const units = new Set(amounts.map((amount) => amount.unit));
  return units.size === 1 ? (amounts[0]?.unit ?? '') : 'hour';
}

function inUnit(amount: Size, value: number, unit: string): number {
  return amount.unit === unit ? value : value * (hours[amount.unit as TimeUnit] ?? 1);
}
