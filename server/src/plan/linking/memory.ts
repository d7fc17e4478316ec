import { PartMemory } from '../part-memory';
import type { Section } from '../plan';
import { type BodyMemory, noBody } from './body-memory';
import { type Copy, type CopyMemory, noCopies } from './copies';
import type { Asking } from './mentions';
import type { ToldMirrors } from './mirrors';
import type { Name } from './name';
import { noTaskIds, type TaskIds } from './same-ids';
import type { Token } from './tokens';

/**
 * What was found while the last version of a document was linked. What is remembered by an object (a table, a section) holds as long
 * as that stands in the text unchanged.
 */
export interface LinkMemory {
  /** Names by the text they were read from. */
  readonly names: Map<string, Name>;
  /** The tokens of names by their texts. */
  readonly tokens: Map<string, Token>;
  /** What rows, tree items and the like ask, by the table or level they stand in. */
  readonly askings: WeakMap<object, readonly Asking[]>;
  /** Which tasks of a list are copies, by the list. */
  readonly mirrors: WeakMap<Section, ToldMirrors>;
  /** The body that mentions mean, all of it, and without what only repeats work. */
  readonly bodies: { readonly all: BodyMemory; own: BodyMemory };
  /** What is called a list of tasks and repeats them, by the part. */
  readonly lists: PartMemory<readonly Copy[]>;
  readonly copies: CopyMemory;
  readonly taskIds: TaskIds;
}

/** What linking begins with. */
export function nothingLinked(): LinkMemory {
  return {
    names: new Map(),
    tokens: new Map(),
    askings: new WeakMap(),
    mirrors: new WeakMap(),
    bodies: { all: noBody(), own: noBody() },
    lists: new PartMemory(),
    copies: noCopies(),
    taskIds: noTaskIds(),
  };
}
