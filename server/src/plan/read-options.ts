import { noWords, type OwnWords } from '../conventions/own-words';
import type { Legend, Status } from '../conventions/work-status';

/** What settings add to the conventions. */
export interface ReadOptions {
  /** `- ✅ …` under a phase counts as a task. */
  readonly emojiBullets: boolean;
  /** Characters or words in boxes → status, on top of the table. */
  readonly states: ReadonlyMap<string, Status>;
  /** Marks and words → status, on top of the table. */
  readonly legend: Legend;
  /** Words of priority and units, on top of the tables. */
  readonly words: OwnWords;
}

/** The conventions as they are. */
export const defaultReadOptions: ReadOptions = {
  emojiBullets: false,
  states: new Map(),
  legend: new Map(),
  words: noWords,
};
