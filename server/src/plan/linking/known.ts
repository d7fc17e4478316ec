import type { ToldMirror } from './mirrors';
import type { Name } from './name';
import type { PoolIndex } from './pool';

/** What was found of a version: names by their source, which tasks of a list are copies, by its text and the work's, and pools. */
export interface Known {
  readonly names: Map<string, Name>;
  readonly mirrors: Map<string, readonly ToldMirror[]>;
  /** Candidates of a scope by their names, and what was found to be like them; by scope and tier. */
  readonly pools: Map<string, PoolIndex>;
}

/** What is known of the version before, so that what did not change is not read again, and of this one. */
export interface NameMemory {
  readonly before: Known;
  readonly now: Known;
}

/** Nothing yet. */
export function nothingKnown(): Known {
  return { names: new Map(), mirrors: new Map(), pools: new Map() };
}
