import type { Amount } from '../conventions/amount';
import type { TableKind } from '../conventions/column';
import type { ColumnDecimal } from '../conventions/column-decimal';
import type { ColumnRole } from '../conventions/column-role';
import type { DateRange } from '../conventions/date';
import type { Field } from '../conventions/field';
import type { NamedField } from '../conventions/named-field';
import type { OwnWords } from '../conventions/own-words';
import type { RatioPercent } from '../conventions/percent';
import type { Priority } from '../conventions/priority-level';
import type { Position, Stage } from '../conventions/stage';
import type { StatusMark } from '../conventions/status';
import type { Legend, Status } from '../conventions/work-status';
import type { Source } from '../text/source';
import type { Span } from '../text/span';
import type { Mirror, Pin, TotalLink, WorkItem } from './work-item';

/** The kinds of section, in the words of the JSON. */
export type SectionKind = 'phase' | 'task' | 'milestones' | 'aim' | 'summary' | 'appendix' | 'section';

/** What one document says. Every span is absolute in `source`; every list is in the order of the text. */
export interface Plan {
  readonly source: Source;
  /** Another object in each version, shared by the views of its parts: what is told of the whole alone is remembered by it. */
  readonly key: object;
  /** Whether the document counts as a plan by itself (docs/plan-language.md §1); settings come on top. */
  readonly isPlan: boolean;
  /** What decided `isPlan`: a directive binds, content may be overruled by settings. */
  readonly decidedBy: 'directive' | 'content';
  /** The document itself: level 0, no parent; its heading is the title's (empty span without a title). */
  readonly root: Section;
  /** The sections directly below the root. */
  readonly tops: readonly Section[];
  /** Every section but the root. */
  readonly sections: readonly Section[];
  /** Runs of the text that were folded by themselves: what stands before the first heading below the title, and top sections. */
  readonly parts: readonly PlanPart[];
  /** Every task: boxes (mirrored ones too) and, from the row-task issue on, rows. */
  readonly tasks: readonly Task[];
  readonly tables: readonly Table[];
  readonly trees: readonly Tree[];
  readonly milestones: readonly Milestone[];
  readonly malformedBoxes: readonly Malformed[];
  readonly ratios: readonly Field<RatioPercent>[];
  /** One per piece of work that stands anywhere outside its own section or is declared in a priority tree. */
  readonly workItems: readonly WorkItem[];
  /** Totals rows and whose sum they claim. */
  readonly totals: readonly TotalLink[];
  /** Copies of tasks in detail lists, and the tasks that they repeat. */
  readonly mirrors: readonly Mirror[];
  /** Comments that say of places which work they mean. */
  readonly pins: readonly Pin[];
  readonly legend: Legend;
  /** Words that settings add to the tables. */
  readonly words: OwnWords;
  /** The document's own date (last updated, else created), for rules that need a "then"; null if it tells none. */
  readonly updated: DateRange | null;
  readonly suppressions: readonly Suppression[];
}

/** A run of a text whose sections end with it. */
export interface PlanPart
  extends Pick<
    Plan,
    'tops' | 'sections' | 'tasks' | 'tables' | 'trees' | 'milestones' | 'malformedBoxes' | 'ratios' | 'totals'
  > {
  /** The same object as long as the part says the same, and the plan makes the same of it, apart from links. */
  readonly key: object;
  /** The same object as long as its tasks are the same too once all is linked: which of them are copies, and which rows are some. */
  readonly told: object;
  /** Where its first heading begins; 0 for the first part. */
  readonly start: number;
  /** The same object as long as its links are the same, but for how like the names are. */
  readonly linked: object;
  /** Work that stands or is spoken of in it. */
  readonly workItems: readonly WorkItem[];
  /** Those whose task stands in it. */
  readonly mirrors: readonly Mirror[];
  /** The places in `Plan.parts` of others that its links, and the names of its sections, lead to. */
  readonly leads: readonly number[];
}

/** A heading or bold paragraph and what stands under it (docs/plan-language.md §2). */
export interface Section {
  /** Stable within one version: place in `plan.sections`, -1 for the root. */
  readonly index: number;
  /** Another object whenever it, or what the plan makes of it, may be another: what is worked out of a section is remembered by it. */
  readonly key: object;
  /** Stable over edits elsewhere: labels and titles from the root down, with a counter where two are alike. */
  readonly path: string;
  readonly kind: SectionKind;
  /** 1-6 for headings; a bold section has its heading's level + 1, + 1 for each bold section around it; the root has 0. */
  readonly level: number;
  readonly bold: boolean;
  /** From the heading's first unit to the end of what stands under it. */
  readonly span: Span;
  /** The heading's line(s), markers included, without the line end. */
  readonly heading: Span;
  /** 0-based line of the heading. */
  readonly line: number;
  /** The title without label, marks, amounts, dates: `关键缺口补强`. Its span covers the name alone. */
  readonly title: Field<string>;
  /** The heading's whole text without `#`, bold marks and blanks at the ends. */
  readonly text: string;
  readonly stage: Stage | null;
  /** `阶段1`, `Week 1-2`; null where no stage word opens the title. Spans of `stage` are absolute. */
  readonly label: string | null;
  readonly id: Field<string> | null;
  /** What the heading itself claims (suffix mark or word; prefix on phases and tasks), or a `Status:` field directly below it. */
  readonly status: StatusMark | null;
  /** A percentage the heading claims as done; null where it is a target. */
  readonly percent: Field<number> | null;
  readonly priority: Field<Priority> | null;
  /** Amounts of the heading, and of goal, budget and output lines directly under it, with the line they stand in. */
  readonly budgets: readonly Budget[];
  readonly dates: Field<DateRange> | null;
  /** Lengths stated in the heading or a Duration / 持续时间 field (dimension `length`). */
  readonly lengths: readonly Field<Amount>[];
  readonly recurring: boolean;
  /** A section named check list, criteria, next steps, to do: it has no status. */
  readonly isChecklist: boolean;
  readonly fields: readonly NamedField[];
  readonly parent: Section | null;
  /** Direct children. */
  readonly sections: readonly Section[];
  /** Tasks directly in this section that no other task holds. */
  readonly tasks: readonly Task[];
  readonly tables: readonly Table[];
  readonly milestones: readonly Milestone[];
  /** For a summary or an appendix section: the phase it names. Its boxes are then a copy (`Task.mirrored`). */
  readonly names: Section | null;
  /** The piece of work that this section holds; null where no other place speaks of it. */
  readonly item: WorkItem | null;
}

/** An amount set aside for a section, and where it is written. */
export interface Budget {
  readonly amount: Field<Amount>;
  /** `comment`: a `plan:budget`, which is of the section as it is written as well as of what it plans. */
  readonly from: 'heading' | 'field' | 'comment';
}

/** A list item with a box, or (kind `row`) a table row of a task table. */
export interface Task {
  /** Place in `plan.tasks`. */
  readonly index: number;
  /** Stable over edits elsewhere: the section's path and the title, with a counter where two are alike. */
  readonly path: string;
  /** `heading`: a task heading without boxes, one task with its own written status. */
  readonly kind: 'box' | 'heading' | 'row';
  /** The item without what is nested below it: its own paragraph lines. */
  readonly span: Span;
  /** The item with everything nested below it. */
  readonly whole: Span;
  /** 0-based line of the bullet. */
  readonly line: number;
  /** From `[` to `]`; null for a row. */
  readonly box: Span | null;
  /** What stands in the box, as written. */
  readonly mark: string;
  /** The state of the box (of a row: of its status cell, todo without one). `other`: in no table. */
  readonly status: Status | 'other';
  /** A status written beside the box (`✅`, `进行中`); the box outranks it. */
  readonly written: StatusMark | null;
  readonly percent: Field<number> | null;
  readonly optional: boolean;
  readonly title: Field<string>;
  readonly position: Position | null;
  readonly id: Field<string> | null;
  readonly priority: Field<Priority> | null;
  readonly owner: Field<string> | null;
  readonly due: Field<DateRange> | null;
  readonly recurring: boolean;
  /** What the task is thought to take: own suffix, its output or effort line; at most one per dimension. */
  readonly estimates: readonly Field<Amount>[];
  readonly fields: readonly NamedField[];
  /** Ids or labels it waits for. */
  readonly dependsOn: readonly Field<string>[];
  readonly parent: Task | null;
  readonly tasks: readonly Task[];
  readonly section: Section;
  /** A copy of body work (a list that goes through it once more): counted apart. */
  readonly mirrored: boolean;
  /** The piece of work that this task is; null where no other place speaks of it. */
  readonly item: WorkItem | null;
}

/** A table with what its columns hold. */
export interface Table {
  readonly span: Span;
  readonly line: number;
  readonly kind: TableKind;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  readonly section: Section;
}

/** One column: its header and what stands below it. */
export interface Column {
  readonly header: Field<string>;
  readonly role: ColumnRole;
  /** How its figures are written, as far as they tell. */
  readonly decimal: ColumnDecimal;
}

/** One row of the body of a table, with what it says of the work that it names. */
export interface Row {
  readonly span: Span;
  /** 0-based. */
  readonly line: number;
  readonly cells: readonly Cell[];
  /** A totals row claims the sum of the rows above it (up to the totals row before). */
  readonly isTotal: boolean;
  /** A row with one filled cell: a group heading. */
  readonly isGroup: boolean;
  /** Of the id cell, else what opens the name; a mere counter is none. */
  readonly id: Field<string> | null;
  readonly owner: Field<string> | null;
  /** The last date of the row that is no beginning. */
  readonly due: Field<DateRange> | null;
  readonly dependsOn: readonly Field<string>[];
  readonly name: Field<string> | null;
  readonly status: StatusMark | null;
  readonly percent: Field<number> | null;
  readonly priority: Field<Priority> | null;
}

/** One cell; `span` covers its content without blanks and pipes (empty span in an empty cell). */
export interface Cell {
  readonly span: Span;
  readonly raw: string;
  readonly amounts: readonly Field<Amount>[];
}

/** A tree drawn in a code block. */
export interface Tree {
  readonly span: Span;
  readonly line: number;
  readonly levels: readonly TreeNode[];
  readonly section: Section;
}

/** A level of a drawn tree (`P0 …`) and the items that hang below it. */
export interface TreeNode {
  readonly span: Span;
  readonly line: number;
  readonly title: string;
  readonly priority: Field<Priority> | null;
  readonly items: readonly {
    readonly span: Span;
    readonly line: number;
    readonly title: Field<string>;
    readonly remaining: Field<number> | null;
  }[];
}

/** A point to be reached, and what the text claims of it. */
export interface Milestone {
  readonly span: Span;
  readonly line: number;
  readonly title: Field<string>;
  readonly status: StatusMark | null;
  readonly section: Section;
}

/** A bullet whose box is broken; no task. */
export interface Malformed {
  readonly span: Span;
  readonly line: number;
  readonly raw: string;
  readonly repaired: string | null;
  /** What it is read as all the same, `[✓]` as done; null where it is no task. */
  readonly readAs: Status | null;
}

/** Rules switched off over a span by a comment; `rules` null means all. */
export interface Suppression {
  readonly span: Span;
  readonly rules: readonly string[] | null;
}
