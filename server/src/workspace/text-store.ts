import type { Source } from '../text/source';
import type { Span } from '../text/span';

/**
 * The text of one open file, which changes in place. A host says how it is kept: as one string, or in chunks of
 * which only the changed ones are read again.
 */
export interface TextStore {
  /** The text as it now is; asked for anew after every change. */
  readonly source: Source;
  /** The whole of it. */
  text(): string;
  /** What stands in the span becomes `text`; changes are told in the order in which they were made. */
  replace(place: Span, text: string): void;
}

/** Makes the store of a file that is opened. */
export type OpenText = (uri: string, text: string) => TextStore;
