import type { Status } from './work-status';

/** A character in a box and what it means; the first of a status is the one that is written. */
export interface BoxMark {
  readonly mark: string;
  readonly status: Status;
}

/**
 * The states of boxes (docs/plan-language.md §3): GFM's two, and what obsidian themes, Org mode and the like
 * have added.
 */
export const boxMarks: readonly BoxMark[] = [
  { mark: ' ', status: 'todo' },
  { mark: 'x', status: 'done' },
  { mark: 'X', status: 'done' },
  { mark: '/', status: 'doing' },
  { mark: '~', status: 'doing' },
  { mark: '-', status: 'cancelled' },
  { mark: '>', status: 'deferred' },
  { mark: '!', status: 'blocked' },
];
