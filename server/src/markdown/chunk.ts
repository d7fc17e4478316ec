import { lineStarts } from '../text/source';
import { blank } from './inline';
import { sentinelOf } from './line-scan';
import { maskConflicts } from './mask';

/** A run of whole lines, which by its looks can be parsed by itself. It never changes; an edit makes another. */
export interface Chunk {
  readonly text: string;
  /** Offsets in the chunk at which its lines begin. */
  readonly starts: readonly number[];
  /** What its first line is to the chunk before it (`sentinelOf`). */
  readonly sentinel: string;
  /** YAML front matter, which is no Markdown; only a text's first chunk can be. */
  readonly isFront: boolean;
}

/** A run of whole lines as a chunk. */
export function chunkOf(text: string, isFront = false): Chunk {
  // Without the room to grow that a list has which has grown.
  const starts = lineStarts(text).slice();
  return { text, starts, sentinel: sentinelOf(firstLine({ text, starts })), isFront };
}

/** Without its line end. */
export function firstLine({ text, starts }: Pick<Chunk, 'text' | 'starts'>): string {
  return text.slice(0, starts[1]).replace(/[\r\n]+$/, '');
}

/** The chunk's text as the parser is to see it: front matter and the second side of merge conflicts are blank. */
export function maskedText({ text, isFront }: Chunk): string {
  return isFront ? blank(text) : maskConflicts(text);
}

type Row = readonly Chunk[];

/** What a row is known to share with the one that it was made of, which is not kept for that. */
const known = new WeakMap<
  Row,
  { readonly before: WeakRef<Row>; readonly head: number; readonly tail: number }
>();

/** Says of a row with how many chunks it begins and ends that another does too, at the least. */
export function tellShared(after: Row, before: Row, head: number, tail: number): void {
  known.set(after, { before: new WeakRef(before), head, tail });
}

/** How many chunks two rows share at their beginnings, and how many of the others at their ends. */
export function sharedEnds(before: Row, after: Row): { readonly head: number; readonly tail: number } {
  const most = Math.min(before.length, after.length);
  const told = known.get(after);
  let { head, tail } = told?.before.deref() === before ? told : { head: 0, tail: 0 };
  while (head < most - tail && before[head] === after[head]) head += 1;
  while (tail < most - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail += 1;
  return { head, tail };
}
