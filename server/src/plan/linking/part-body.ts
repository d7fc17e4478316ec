import type { PlanPart, Section } from '../plan';
import type { Candidate, Pool } from './pool';

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

/** The candidates of a body from one version to the next. */
export interface CandidateMemory {
  /** By `PlanPart.key`. */
  parts: ReadonlyMap<object, PartBody>;
  /** Parts that stand no more, since they were last taken out. */
  readonly gone: PartBody[];
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
