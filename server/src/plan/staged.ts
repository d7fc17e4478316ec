import type { SectionDraft } from './draft';
import type { Entry } from './part-index';

/** A section of a stage. */
export interface Staged extends Entry {
  readonly section: SectionDraft;
}
