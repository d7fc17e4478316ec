import { noSums, nothingShared, prefixSums } from '../text/prefix-sums';
import { spliced } from '../text/shared-ends';
import { lastAtMost, type Source } from '../text/source';
import type { Span } from '../text/span';
import { type Chunk, chunkOf, firstLine, sharedEnds, tellShared } from './chunk';
import { Cutter } from './cutter';
import { frontMatterEnd } from './mask';

/** A text kept as a row of chunks, at least one. It never changes: an edit makes another row, which shares all but a few chunks. */
export interface ChunkedText extends Source {
  readonly chunks: readonly Chunk[];
  /** The index of the chunk that holds an offset, and where that chunk begins. */
  chunkAt(offset: number): { readonly index: number; readonly base: number };
}

/** Cuts a whole text. */
export function chunkedText(text: string): ChunkedText {
  const front = frontMatterEnd(text);
  const cutter = new Cutter();
  cutter.add(text.slice(front));
  const chunks = cutter.end();
  if (front > 0) chunks.unshift(chunkOf(text.slice(0, front), true));
  return rowOf(chunks.length > 0 ? chunks : [chunkOf('')]);
}

/** The text with another one in the span; costs what the chunks cost that the span touches, not what the text does. */
export function replaceIn(before: ChunkedText, place: Span, text: string): ChunkedText {
  const { chunks } = before;
  const start = placeOf(before, place.start);
  const end = placeOf(before, place.end);
  // A chunk's first line decides on the cut before it, as does the last line of the chunk before.
  const isFirstLine = start.at < (chunks[start.chunk]?.starts[1] ?? Number.POSITIVE_INFINITY);
  const first = Math.max(0, isFirstLine ? start.chunk - 1 : start.chunk);
  const head = chunks.slice(first, start.chunk).map((one) => one.text);
  const touched = [chunks[start.chunk]?.text.slice(0, start.at), text, chunks[end.chunk]?.text.slice(end.at)];
  let lines = head.concat(touched.map((part) => part ?? '')).join('');
  let next = end.chunk + 1;
  while (next < chunks.length && !endsLine(lines, chunks[next]?.text ?? '')) {
    lines += chunks[next]?.text ?? '';
    next += 1;
  }
  const opensFront = first === 0 && frontOpener.test(lines);
  const front = opensFront ? frontMatterEnd(lines) : 0;
  if (front === 0 && (opensFront || (isOpenFront(chunks[0]) && mayCloseFront(lines)))) {
    // What front matter is, is told by the first line that ends it, wherever that stands.
    return chunkedText(joined(chunks.slice(0, first)) + lines + joined(chunks.slice(next)));
  }
  const cutter = new Cutter();
  cutter.add(lines.slice(front));
  for (let rest = chunks[next]; rest !== undefined; next += 1, rest = chunks[next]) {
    if (cutter.mayCut(firstLine(rest))) break;
    cutter.add(rest.text);
  }
  const made = cutter.end();
  if (front > 0) made.unshift(chunkOf(lines.slice(0, front), true));
  const kept = chunks[first];
  if (made[0]?.text === kept?.text && made[0]?.isFront === kept?.isFront && kept !== undefined)
    made[0] = kept;
  const row = spliced(chunks, first, next, made);
  if (row.length === 0) return rowOf([chunkOf('')]);
  tellShared(row, chunks, first, chunks.length - next);
  return rowOf(row, before);
}

/** Some of its chunks as a text of their own, up to the one at `to`. */
export function partOf({ chunks }: ChunkedText, from: number, to: number): ChunkedText {
  return rowOf(chunks.slice(from, to));
}

/** The whole text as one string: as dear as the text is long. */
export function wholeText(text: ChunkedText): string {
  return joined(text.chunks);
}

function joined(chunks: readonly Chunk[]): string {
  return chunks.map((one) => one.text).join('');
}

/** Whether the text ends with a line end of its own, which does not join with what follows. */
function endsLine(text: string, following: string): boolean {
  const last = text.charCodeAt(text.length - 1);
  return text === '' || last === 10 || (last === 13 && following.charCodeAt(0) !== 10);
}

const frontOpener = /^---[ \t]*[\r\n]/;

/** Whether the text begins as front matter does, but nothing ends it. */
function isOpenFront(first: Chunk | undefined): boolean {
  return first !== undefined && !first.isFront && frontOpener.test(first.text);
}

function mayCloseFront(lines: string): boolean {
  return /(?:^|[\r\n])(?:---|\.\.\.)/.test(lines);
}

/** The chunk that holds an offset, and where in it. */
function placeOf(text: ChunkedText, offset: number): { readonly chunk: number; readonly at: number } {
  const within = Math.min(Math.max(0, offset), text.length);
  const { index, base } = text.chunkAt(within);
  return { chunk: index, at: within - base };
}

/** Where the chunks of a text begin, in units and in lines, with its end behind them. */
interface Sums {
  readonly units: Uint32Array;
  readonly lines: Uint32Array;
}

const sums = new WeakMap<ChunkedText, Sums>();

/** `before`: a text that the row shares chunks with. */
function rowOf(chunks: readonly Chunk[], before: ChunkedText | null = null): ChunkedText {
  const known = before && sums.get(before);
  const shared = before ? sharedEnds(before.chunks, chunks) : nothingShared;
  const units = prefixSums(chunks, ({ text }) => text.length, shared, known?.units ?? noSums);
  const allLines = prefixSums(chunks, ({ starts }) => starts.length - 1, shared, known?.lines ?? noSums);
  const row = textOf(chunks, units, allLines);
  sums.set(row, { units, lines: allLines });
  return row;
}

function textOf(chunks: readonly Chunk[], units: Uint32Array, allLines: Uint32Array): ChunkedText {
  const offsets = units.subarray(0, chunks.length);
  const lines = allLines.subarray(0, chunks.length);
  const length = units[chunks.length] ?? 0;
  const line = allLines[chunks.length] ?? 0;
  const find = (offset: number): number => lastAtMost(offsets, offset);
  return {
    chunks,
    length,
    lineCount: line + 1,
    chunkAt: (offset) => {
      const index = find(offset);
      return { index, base: offsets[index] ?? 0 };
    },
    slice: (start, end) => {
      const from = Math.max(0, start);
      const to = Math.min(length, end);
      let index = find(from);
      let base = offsets[index] ?? 0;
      let text = '';
      for (; index < chunks.length && base < to; index += 1) {
        const part = chunks[index]?.text ?? '';
        text += part.slice(Math.max(0, from - base), to - base);
        base += part.length;
      }
      return text;
    },
    lineAt: (offset) => {
      const index = find(offset);
      return (lines[index] ?? 0) + lastAtMost(chunks[index]?.starts ?? [], offset - (offsets[index] ?? 0));
    },
    unitsBefore: (offset) => offset,
    forward: (offset, by) => offset + by,
    lineStart: (wanted) => {
      if (wanted < 0) return 0;
      const index = lastAtMost(lines, wanted);
      const start = chunks[index]?.starts[wanted - (lines[index] ?? 0)];
      return start === undefined ? length : (offsets[index] ?? 0) + start;
    },
  };
}
