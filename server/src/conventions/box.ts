import type { Span } from '../text/span';
import type { Status } from './status';

/** The box that opens a list item's content: `[ ]`, `[x]`, `[/]`, `[x]*` … */
export interface Box {
  /** From `[` to `]`, both included. */
  readonly span: Span;
  /** What stands between the brackets, as written. */
  readonly mark: string;
  /** `other`: a mark that is in no table: kept and shown, counted neither as done nor as open. */
  readonly status: Status | 'other';
  /** `[x]*` (Kiro): optional task. */
  readonly optional: boolean;
  /** Where the title begins, after box and blanks. */
  readonly end: number;
}

/** A box that is broken: `- [x骨架`, `- []`, `- [x]text`. `repaired` is what should stand in `span`, null where it isn't certain. */
export interface MalformedBox {
  readonly span: Span;
  readonly repaired: string | null;
}

/** Characters in boxes beyond `[ ]`, `[x]`, `[X]` and what they mean; a setting adds to it. */
export type BoxStates = ReadonlyMap<string, Status>;

/** What opens the content of a list item (the text after its bullet and blanks): a box, a broken box, or null. Spans are relative to `content`. */
export function readBox(_content: string, _states?: BoxStates): Box | MalformedBox | null {
  return null;
}
