import { lineStarts } from '../text/source';
import { blank } from './inline';
import { sentinelOf } from './line-scan';
import { blankMark, maskConflicts } from './mask';

/** A run of whole lines, which by its looks can be parsed by itself. It never changes; an edit makes another. */
export interface Chunk {
  readonly text: string;
  /** Offsets in the chunk at which its lines begin. */
  readonly starts: readonly number[];
  /** What its first line is to the chunk before it (`sentinelOf`). */
  readonly sentinel: string;
  /** YAML front matter, which is no Markdown; only a text's first chunk can be. */
  readonly isFront: boolean;
  /** It begins with a mark of the byte order, which is one only where a text begins: anywhere else it is a letter. */
  readonly hasMark: boolean;
}

/** A run of whole lines as a chunk. */
export function chunkOf(text: string, isFront = false): Chunk {
  // Without the room to grow that a list has which has grown.
  const starts = lineStarts(text).slice();
  return { text, starts, sentinel: sentinelOf(firstLine({ text, starts })), isFront, hasMark: false };
}

/** Without its line end. */
export function firstLine({ text, starts }: Pick<Chunk, 'text' | 'starts'>): string {
  return text.slice(0, starts[1]).replace(/[\r\n]+$/, '');
}

/** The chunk's text as the parser is to see it: front matter, the second side of merge conflicts and a mark of the byte order are blank. */
export function maskedText({ text, isFront, hasMark }: Chunk): string {
  if (isFront) return blank(text);
  return maskConflicts(hasMark ? blankMark(text) : text);
}
