import type { BoxStates } from '../conventions/box';
import type { OwnWords } from '../conventions/own-words';
import type { Legend } from '../conventions/status';

/** What a reader must know beyond the block: the document's own marks, and words that settings add. */
export interface ReadContext {
  readonly states: BoxStates;
  readonly legend: Legend;
  readonly words: OwnWords;
}
