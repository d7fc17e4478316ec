import type { Source } from '../text/source';

/** A document as it now is. What was folded of an earlier version, and still stands, finds its line and its path by it. */
export interface LiveText {
  now: Source;
  /** The path of a section or a task. */
  pathOf: (named: object) => string;
}
