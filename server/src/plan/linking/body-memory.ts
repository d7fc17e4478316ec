import { PartMemory } from '../part-memory';
import type { PlanPart, Section } from '../plan';
import type { GroupMemory } from './assign';
import type { PartLinks } from './part-links';
import type { Reached } from './part-reach';
import { type Candidate, Pool } from './pool';

/** What stands in the way of a section's being meant, of itself or of what it stands in. */
export interface Standing {
  readonly apart: boolean;
  readonly criteria: boolean;
  boxes: boolean;
}

/** One part of the plan as the body has it. */
export interface PartBody {
  /** As it stands in the version that is being linked, and where among all. */
  part: PlanPart;
  at: number;
  /** Another text where more or less of it is a copy. */
  readonly state: string;
  /** Made when they are first asked for: in many plans nobody asks for any, and nearly all of their cost is the names. */
  readonly sections: () => readonly Candidate[];
  readonly tasks: () => readonly Candidate[];
  /** Of the closed scopes in the part that were asked. */
  readonly tiers: Map<Section, readonly Tier[]>;
}

/** Candidates that are asked together, and how like a mention must be. */
export interface Tier {
  /** Built when it is first asked for. */
  readonly pool: () => Pool;
  readonly floor: number;
}

/** Makes candidates of sections, and of the boxes in them. */
export interface Reader {
  readonly asSections: (sections: readonly Section[]) => readonly Candidate[];
  readonly asTasks: (sections: readonly Section[]) => readonly Candidate[];
}

/** A body from one version to the next. */
export interface BodyMemory {
  /** By `PlanPart.key`. */
  parts: ReadonlyMap<object, PartBody>;
  /** Parts that stand no more, since they were last taken out. */
  readonly gone: PartBody[];
  /** What the parts were linked with, and what of that leads to each. */
  readonly links: PartMemory<PartLinks>;
  /** The document's stage and priority and the places that are pinned, by which all parts were linked; null before. */
  around: string | null;
  /** What the document is called: tables that speak of all of it were linked by that. */
  title: { readonly text: string };
  /** What a group was found to mean, by what its members stand in. */
  groups: WeakMap<object, GroupMemory>;
  readonly reached: WeakMap<PartBody, Reached>;
  /** Of every section of the parts. */
  readonly standing: WeakMap<Section, Standing>;
  /** Of the whole body. */
  readonly open: { readonly sections: Pool; readonly tasks: Pool };
  /** The part that holds a section. */
  readonly holder: WeakMap<Section, PartBody>;
  /** Of closed scopes in parts that had to be read: by tier and scope, those of the last version and of this. */
  before: Map<string, Pool>;
  now: Map<string, Pool>;
  /** Reads the version that is being linked. */
  reader: Reader;
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
