import type { FieldFact, ItemFact } from './fact';

/** What an item's first line says; places count from its beginning. */
export interface ItemLine {
  readonly box: ItemFact['box'];
  readonly malformed: ItemFact['malformed'];
  readonly title: TitleFacts;
  readonly fields: readonly FieldFact[];
  /** The line behind its bullet. */
  readonly content: string;
}

/** What an item's title says. */
export type TitleFacts = Omit<
  ItemFact,
  'is' | 'span' | 'whole' | 'box' | 'malformed' | 'inQuote' | 'fields' | 'nested'
>;
