import type { ToldMirror } from './mirrors';
import type { Name } from './name';

/** What was found of a version: names by their source, and which tasks of a list are copies, by its text and the work's. */
export interface Known {
  readonly names: Map<string, Name>;
  readonly mirrors: Map<string, readonly ToldMirror[]>;
}

/** What is known of the version before, so that what did not change is not read again, and of this one. */
export interface NameMemory {
  readonly before: Known;
  readonly now: Known;
}

/** Nothing yet. */
export function nothingKnown(): Known {
  return { names: new Map(), mirrors: new Map() };
}
