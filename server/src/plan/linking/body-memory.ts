import { PartMemory } from '../part-memory';
import type { GroupMemory } from './assign';
import type { CandidateMemory, PartBody } from './part-body';
import type { PartLinks } from './part-links';
import type { Reached } from './part-reach';
import { Pool } from './pool';

/** A body from one version to the next: its candidates, and what was linked by them. */
export interface BodyMemory extends CandidateMemory {
  /** What the parts were linked with, and what of that leads to each. */
  readonly links: PartMemory<PartLinks>;
  /** The document's stage and priority and the places that are pinned, by which all parts were linked; null before. */
  around: string | null;
  /** What the document is called: tables that speak of all of it were linked by that. */
  title: { readonly text: string };
  /** What a group was found to mean, by what its members stand in. */
  groups: WeakMap<object, GroupMemory>;
  readonly reached: WeakMap<PartBody, Reached>;
}

/** Nothing yet. */
export function noBody(): BodyMemory {
  return {
    parts: new Map(),
    gone: [],
    links: new PartMemory(),
    around: null,
    title: { text: '' },
    groups: new WeakMap(),
    reached: new WeakMap(),
    standing: new WeakMap(),
    open: { sections: new Pool(true, true), tasks: new Pool(true, true) },
    holder: new WeakMap(),
    before: new Map(),
    now: new Map(),
    reader: { asSections: () => [], asTasks: () => [] },
  };
}
