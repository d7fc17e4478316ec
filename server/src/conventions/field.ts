import type { Span } from '../text/span';

/** A fact written at one place: where, the very text, and what it means. Spans are relative to the text that was read. */
export interface Field<T> {
  readonly span: Span;
  readonly raw: string;
  readonly value: T;
}
