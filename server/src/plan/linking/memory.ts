import { PartMemory } from '../part-memory';
import { type BodyMemory, noBody } from './body-memory';
import { type Copy, type CopyMemory, noCopies } from './copies';
import type { AskingMemory } from './mentions';
import type { MirrorMemory } from './mirrors';
import { noTaskIds, type TaskIds } from './same-ids';
import { type Anchors, noAnchors } from './targets';

/**
 * What was found while the last version of a document was linked. What is remembered by an object (a table, a section) holds as long
 * as that stands in the text unchanged.
 */
export interface LinkMemory extends MirrorMemory, AskingMemory {
  /** The body that mentions mean, all of it, and without what only repeats work. */
  readonly bodies: { readonly all: BodyMemory; own: BodyMemory };
  /** What is called a list of tasks and repeats them, by the part. */
  readonly lists: PartMemory<readonly Copy[]>;
  readonly copies: CopyMemory;
  readonly taskIds: TaskIds;
  readonly anchors: Anchors;
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
    anchors: noAnchors(),
  };
}
