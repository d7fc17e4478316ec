import type { CommentFact, Fact, FieldFact } from '../facts/fact';
import type { SectionDraft, TaskDraft } from './draft';
import type { Malformed, Milestone, Plan, Section, Table, Task, Tree } from './plan';
import type { WorkItem } from './work-item';

/** A fact and the offset of the block that it was read from. */
export interface PlacedFact {
  readonly fact: Fact;
  readonly base: number;
}

/** What the text alone says, in its order. */
interface Said {
  readonly sections: readonly SectionDraft[];
  readonly tables: readonly Table[];
  readonly trees: readonly Tree[];
  readonly milestones: readonly Milestone[];
  readonly malformedBoxes: readonly Malformed[];
  readonly ratios: Plan['ratios'];
  readonly comments: readonly { readonly fact: CommentFact; readonly base: number }[];
  readonly dateFields: readonly {
    readonly fact: FieldFact;
    readonly base: number;
    readonly section: SectionDraft;
  }[];
}

/** What the first pass over the facts gathers; kinds, names and counters come after it. */
export interface Folded extends Said {
  readonly parts: readonly FoldedPart[];
  readonly root: SectionDraft;
  tasks: readonly TaskDraft[];
}

/** What one part of a text makes: a run of facts that begins with a heading which ends everything before it. */
export interface FoldedPart extends Said {
  /** Sections that stand directly below the root. */
  readonly tops: readonly SectionDraft[];
  /** Sections that the part's end alone ends. */
  readonly open: readonly SectionDraft[];
  /** Its boxes, and the bullets that are tasks. */
  readonly boxes: readonly TaskDraft[];
  /** All of its tasks: boxes; once it is settled those that headings are; once all is linked those that rows are. */
  tasks: readonly TaskDraft[];
  /** The phases that its sections name, as it was settled with them; null before. */
  names: readonly (SectionDraft | null)[] | null;
  /** Another object each time that it is settled. */
  key: object;
  /** Another object each time that it is settled, or linking makes something else of its tasks. */
  told: object;
  linked: LinkedPart;
  /** The pieces of work that its sections and tasks were told to be; null before. */
  items: ReadonlyMap<Section | Task, { readonly item: WorkItem }> | null;
  /** How many sections and tasks stand before its own, as these were told of it; null before. */
  numbered: { readonly told: object; readonly section: number; readonly task: number } | null;
}

/** What linking makes of the tasks of a part. */
export interface LinkedPart {
  /** Tasks that repeat others, though nothing around them says so. */
  readonly copies: readonly TaskDraft[];
  /** Sections whose tasks are others since rows are tasks, with those that they had and those that they have. */
  readonly sections: readonly {
    readonly section: SectionDraft;
    readonly before: TaskDraft[];
    readonly tasks: TaskDraft[];
  }[];
  /** All tasks of the part without rows and with them; null where no row is one. */
  readonly before: readonly TaskDraft[] | null;
  readonly tasks: readonly TaskDraft[] | null;
}

/** Of a part about which nothing was found. */
export const nothingLinked: LinkedPart = { copies: [], sections: [], before: null, tasks: null };
