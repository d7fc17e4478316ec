import type { BoxStates } from '../conventions/box';
import type { OwnWords } from '../conventions/own-words';
import type { Legend } from '../conventions/work-status';
import type { LineMemory } from '../text/line-memory';
import type { FieldFact, Item, ItemLine } from './fact';
import type { RowLine } from './row-line';

/** What a reader must know beyond the block: the document's own marks, and words that settings add. */
export interface ReadContext {
  readonly states: BoxStates;
  readonly legend: Legend;
  readonly words: OwnWords;
  /** What lines of long blocks said before, where that is kept. */
  readonly lines?: LinesRead | null;
}

/** What items, rows and lines of prose of long blocks said, by their texts: read with the same marks and words. */
export interface LinesRead {
  /** With all that is nested in them, short ones; by whether they stand in a quote (1) and among boxes (2). */
  readonly items: readonly LineMemory<Item>[];
  /** First lines of items, likewise. */
  readonly itemLines: readonly LineMemory<ItemLine>[];
  readonly rows: LineMemory<RowLine>;
  /** The fields that lines of prose state; by whether they stand in a quote. */
  readonly fields: readonly LineMemory<readonly FieldFact[]>[];
}
