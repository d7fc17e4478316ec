import type { Amount } from '../conventions/amount';
import type { Box, MalformedBox } from '../conventions/box';
import type { TableKind } from '../conventions/column';
import type { ColumnDecimal } from '../conventions/column-decimal';
import type { ColumnRole } from '../conventions/column-role';
import type { DateRange } from '../conventions/date';
import type { Directive } from '../conventions/directive';
import type { Field } from '../conventions/field';
import type { HeadingWord } from '../conventions/heading-kind';
import type { NamedField } from '../conventions/named-field';
import type { RatioPercent } from '../conventions/percent';
import type { Priority } from '../conventions/priority-level';
import type { Position, Stage } from '../conventions/stage';
import type { StatusMark } from '../conventions/status';
import type { TreeLevel } from '../conventions/tree';
import type { Span } from '../text/span';

/** What one block says, in the order of the text. Every place counts from the block's beginning, of what stands in an item from the item's. */
export type Fact = HeadingFact | ItemFact | TableFact | TreeFact | FieldFact | CommentFact | OtherFact;

/** A heading, or a bold paragraph that may be one (`bold`); whether it is, the fold decides by what follows. */
export interface HeadingFact {
  readonly is: 'heading';
  readonly span: Span;
  readonly bold: boolean;
  /** 1-6; 0 for a bold paragraph. */
  readonly depth: number;
  readonly title: Field<string>;
  readonly text: string;
  readonly stage: Stage | null;
  readonly word: HeadingWord | null;
  /** A bold label above bullets that are outputs: `**Deliverables**:`. */
  readonly namesOutputs: boolean;
  /** A month, quarter or half of a year opens the title (`March 2026: Prepare`), or a bracket holds days without a year (`(4月10日 - 4月12日)`). */
  readonly namesPeriod: boolean;
  /** The stage that a summary or appendix title names. */
  readonly names: { readonly unit: string; readonly number: string } | null;
  readonly id: Field<string> | null;
  readonly explicitId: Field<string> | null;
  readonly suffix: StatusMark | null;
  readonly prefix: StatusMark | null;
  readonly percent: Field<number> | null;
  readonly priority: Field<Priority> | null;
  readonly amounts: readonly Field<Amount>[];
  readonly dates: readonly Field<DateRange>[];
  readonly recurring: boolean;
}

/** A list item: a task if it has a box, else a bullet. */
export interface ItemFact {
  readonly is: 'item';
  /** Where it begins. */
  readonly at: number;
  readonly item: Item;
}

/** A list item by itself. Places count from its beginning, so that an item that has moved, or comes again, is the same object. */
export interface Item {
  /** The length of its own lines. */
  readonly own: number;
  /** The length with everything nested below it. */
  readonly whole: number;
  readonly line: ItemLine;
  /** The outputs that bullets below the item name, where the item itself is their label. */
  readonly outputs: readonly FieldFact[];
  /** Facts nested below the item: items, fields, tables, trees. */
  readonly nested: readonly Fact[];
}

/** What an item's first line says. */
export interface ItemLine {
  readonly box: Box | null;
  readonly malformed: MalformedBox | null;
  readonly inQuote: boolean;
  readonly title: Field<string>;
  readonly position: Position | null;
  readonly id: Field<string> | null;
  readonly explicitId: Field<string> | null;
  readonly prefix: StatusMark | null;
  readonly suffix: StatusMark | null;
  readonly percent: Field<number> | null;
  readonly priority: Field<Priority> | null;
  readonly owner: Field<string> | null;
  readonly due: Field<DateRange> | null;
  readonly recurring: boolean;
  /** Ids or labels that the title itself says it waits for: `(depends on T012)`, `⛔ ab1`. */
  readonly dependsOn: readonly Field<string>[];
  /** Amounts of the item's own suffix. */
  readonly amounts: readonly Field<Amount>[];
  /** The fields that the bullet itself states (`- **产出**: …`), with amounts of their values. */
  readonly fields: readonly FieldFact[];
  readonly ratios: readonly Field<RatioPercent>[];
}

/** A line `**Name**: value`. */
export interface FieldFact {
  readonly is: 'field';
  readonly span: Span;
  readonly field: NamedField;
  readonly inQuote: boolean;
  readonly amounts: readonly Field<Amount>[];
  readonly dates: readonly Field<DateRange>[];
  readonly status: StatusMark | null;
  readonly priority: Field<Priority> | null;
  readonly percent: Field<number> | null;
  /** The ids or labels that a dependency names. */
  readonly refs: readonly Field<string>[];
}

/** A table: the roles of its columns, and its rows. */
export interface TableFact {
  readonly is: 'table';
  readonly span: Span;
  readonly kind: TableKind;
  readonly columns: readonly {
    readonly header: Field<string>;
    readonly role: ColumnRole;
    readonly decimal: ColumnDecimal;
  }[];
  readonly rows: readonly PlacedRow[];
}

/** A row of a table, and where it begins. */
export interface PlacedRow {
  readonly at: number;
  readonly row: RowFact;
}

/** What one row says. Places count from its beginning, so that rows alike share what was read of them. */
export interface RowFact {
  readonly span: Span;
  readonly cells: readonly {
    readonly span: Span;
    readonly raw: string;
    readonly amounts: readonly Field<Amount>[];
  }[];
  readonly isTotal: boolean;
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

/** A tree that a code block draws. */
export interface TreeFact {
  readonly is: 'tree';
  readonly span: Span;
  readonly levels: readonly TreeLevel[];
}

/** An HTML comment that tells Planwright something. */
export interface CommentFact {
  readonly is: 'comment';
  readonly span: Span;
  readonly directive: Directive;
}

/** Prose, code, quotes, rules: they hold no fact but they do follow a bold paragraph. `legend`: the text might declare one. */
export interface OtherFact {
  readonly is: 'other';
  readonly span: Span;
  readonly what: 'prose' | 'code' | 'break' | 'html';
  readonly ratios: readonly Field<RatioPercent>[];
  /** Lines that would be tasks with a blank behind their dash. */
  readonly glued?: readonly MalformedBox[];
}
