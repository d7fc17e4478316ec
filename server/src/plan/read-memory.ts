import type { Fact } from '../facts/fact';
import type { Name } from './linking/name';

/**
 * The facts of a document's blocks by their text, kept from one version to the next, so that only what was edited is parsed again.
 * Hand the same memory to every version of one document. Imports nothing that parses.
 */
export interface ReadMemory {
  facts: ReadonlyMap<string, readonly Fact[]>;
  /** The marks the facts were read with; others make them stale. */
  context: string;
  /** The names of the last version by their source, which are compared to find what means the same work. */
  names: ReadonlyMap<string, Name>;
}

/** What a document begins with. */
export function emptyMemory(): ReadMemory {
  return { facts: new Map(), context: '', names: new Map() };
}
