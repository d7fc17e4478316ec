import type { Source } from '../text/source';

/** The text of a document as it now is. What was folded of an earlier version, and still stands, finds its line by it. */
export interface LiveText {
  now: Source;
}
