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

export interface DoneOf {
  readonly total: number;
  readonly done: number;
}

/** A sum over what stands below. */
export interface WeightedProgress {
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

/** The leaves that count below a section: tasks without boxes below them; mirrored ones only if `mirrored`. */
export function leavesOf(_section: Section, _mirrored = false): readonly Task[] {
  return [];
}

/** Counts of the given leaves. */
export function countTasks(_leaves: readonly Task[]): Counts {
  return { total: 0, done: 0, todo: 0, doing: 0, blocked: 0, deferred: 0, cancelled: 0, other: 0, recurring: 0 };
}

/** What adds up below the section, sub-sections included. Cached per section. */
export function progress(_section: Section): Progress {
  return { boxes: { total: 0, done: 0 }, tasks: countTasks([]), mirrored: { total: 0, done: 0 }, percent: 0, weighted: null };
}
