import type { HeadingFact } from '../facts/fact';
import type { Plan, Section, Task } from './plan';

/** The same thing while it is being built. Nothing outside this folder sees a draft as such. */
type Writable<T> = { -readonly [Key in keyof T]: T[Key] };

/** A task whose lists still grow. */
export type TaskDraft = Omit<Writable<Task>, 'tasks' | 'parent' | 'section'> & {
  tasks: TaskDraft[];
  parent: TaskDraft | null;
  section: SectionDraft;
  /** What its box says, before it is known what stands below it. */
  readonly said: Task['status'];
};

/** A section whose lists still grow. */
export type SectionDraft = Omit<
  Writable<Section>,
  'sections' | 'tasks' | 'parent' | 'names' | 'tables' | 'milestones' | 'budgets' | 'lengths' | 'fields'
> & {
  sections: SectionDraft[];
  tasks: TaskDraft[];
  parent: SectionDraft | null;
  names: SectionDraft | null;
  tables: Plan['tables'][number][];
  milestones: Plan['milestones'][number][];
  budgets: Section['budgets'][number][];
  lengths: Section['lengths'][number][];
  fields: Section['fields'][number][];
  /** Spans of the fact are relative to its block, which begins at `base`. Null for the root. */
  fact: HeadingFact | null;
  /** How large its unit is among bold sections; headings have none. */
  rank: number;
  /** Whether fields found now still stand directly under the heading. */
  atHead: boolean;
  /** Whether a list of plain bullets stands in it. */
  bulleted: boolean;
  /** A `Status:` field directly below the heading. */
  statusField: Section['status'];
  /** What the text of the section itself says, before it is known what its plan makes of it. */
  said: Pick<SectionDraft, 'stage' | 'label' | 'percent' | 'priority' | 'tasks'> | null;
};
