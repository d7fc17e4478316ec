import type { Fact } from '../facts/fact';

/**
 * The facts of a document's blocks by their text, kept from one version to the next, so that only what was edited is parsed again.
 * Hand the same memory to every version of one document. Imports nothing that parses.
 */
export interface ReadMemory {
  facts: ReadonlyMap<string, readonly Fact[]>;
  /** The marks the facts were read with; others make them stale. */
  context: string;
}

/** What a document begins with. */
export function emptyMemory(): ReadMemory {
  return { facts: new Map(), context: '' };
}
