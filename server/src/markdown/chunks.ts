import { Paged } from '../text/paged';
import { inPage, PagedSums } from '../text/paged-sums';
import { remembered } from '../text/remembered';
import { sharedEnds } from '../text/shared-ends';
import { lastAtMost, type Source } from '../text/source';
import type { Span } from '../text/span';
import { sizeAbove, utf8Length } from '../text/utf8';
import { type Chunk, chunkOf, firstLine } from './chunk';
import { Cutter } from './cutter';
import { frontMatterEnd } from './mask';

/** A text kept as a row of chunks, at least one. It never changes: an edit makes another row, which shares all but a few chunks. */
export interface ChunkedText extends Source {
  readonly chunks: Paged<Chunk>;
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
  return rowOf(withMark(Paged.of(chunks.length > 0 ? chunks : [chunkOf('')])));
}

/**
 * The text with another one in the span; costs what the chunks cost that the span touches, not what the text does, unless it begins with
 * front matter that is not closed yet.
 */
export function replaceIn(before: ChunkedText, place: Span, text: string): ChunkedText {
  const { chunks } = before;
  const start = placeOf(before, place.start);
  const end = placeOf(before, place.end);
  // A chunk's first line decides on the cut before it, as does the last line of the chunk before.
  const isFirstLine = start.at < (chunks.at(start.chunk)?.starts[1] ?? Number.POSITIVE_INFINITY);
  const first = Math.max(0, isFirstLine ? start.chunk - 1 : start.chunk);
  const head = chunks.slice(first, start.chunk).map((one) => one.text);
  const touched = [
    chunks.at(start.chunk)?.text.slice(0, start.at),
    text,
    chunks.at(end.chunk)?.text.slice(end.at),
  ];
  let lines = head.concat(touched.map((part) => part ?? '')).join('');
  let next = end.chunk + 1;
  while (next < chunks.length && !endsLine(lines, chunks.at(next)?.text ?? '')) {
    lines += chunks.at(next)?.text ?? '';
    next += 1;
  }
  const opensFront = first === 0 && frontOpener.test(lines);
  const front = opensFront ? frontMatterEnd(lines) : 0;
  if (front === 0 && (opensFront || (isOpenFront(chunks.at(0)) && mayCloseFront(lines)))) {
    // What front matter is, is told by the first line that ends it, wherever that stands.
    const whole = chunkedText(joined(chunks.slice(0, first)) + lines + joined(chunks.slice(next)));
    return rowOf(endingAs(chunks, whole.chunks));
  }
  const cutter = new Cutter();
  cutter.add(lines.slice(front));
  for (let rest = chunks.at(next); rest !== undefined; next += 1, rest = chunks.at(next)) {
    if (cutter.mayCut(firstLine(rest))) break;
    cutter.add(rest.text);
  }
  const made = cutter.end();
  if (front > 0) made.unshift(chunkOf(lines.slice(0, front), true));
  const kept = chunks.at(first);
  if (made[0]?.text === kept?.text && made[0]?.isFront === kept?.isFront && kept !== undefined)
    made[0] = kept;
  const row = chunks.spliced(first, next, made);
  return rowOf(row.length > 0 ? withMark(row) : Paged.of([chunkOf('')]));
}

/** The row, its first chunk told of the mark of the byte order that it begins with. */
function withMark(row: Paged<Chunk>): Paged<Chunk> {
  const first = row.at(0);
  if (first === undefined || first.hasMark || !first.text.startsWith('\uFEFF')) return row;
  return row.spliced(0, 1, [{ ...first, hasMark: true }]);
}

/** A row that ends with the very chunks of another, as far as both say the same. */
function endingAs(before: Paged<Chunk>, now: Paged<Chunk>): Paged<Chunk> {
  const isSame = (one: Chunk, other: Chunk): boolean =>
    one.text === other.text && one.isFront === other.isFront && one.hasMark === other.hasMark;
  const { tail } = sharedEnds(before.all(), now.all(), isSame);
  return before.spliced(0, before.length - tail, now.slice(0, now.length - tail));
}

/** Some of its chunks as a text of their own, up to the one at `to`. */
export function partOf({ chunks }: ChunkedText, from: number, to: number): ChunkedText {
  return rowOf(Paged.of(chunks.slice(from, to)));
}

/** The whole text as one string: as dear as the text is long. */
export function wholeText(text: ChunkedText): string {
  return joined(text.chunks.all());
}

/** The size of the text in UTF-8, bytes, if it is more than may be; else null. Chunks that were counted before are not counted again. */
export function bytesAbove({ chunks, length }: ChunkedText, most: number): number | null {
  return sizeAbove(most, length, () => new PagedSums(chunks, bytesInPage).total);
}

const bytesInPage = inPage(remembered(({ text }: Chunk) => utf8Length(text)));

function joined(chunks: readonly Chunk[]): string {
  return chunks.map((one) => one.text).join('');
}

/** Whether the text ends with a line end of its own, which does not join with what follows. */
function endsLine(text: string, following: string): boolean {
  const last = text.charCodeAt(text.length - 1);
  return text === '' || last === 10 || (last === 13 && following.charCodeAt(0) !== 10);
}

const frontOpener = /^\uFEFF?---[ \t]*[\r\n]/;

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

const unitsInPage = inPage(({ text }: Chunk) => text.length);
const linesInPage = inPage(({ starts }: Chunk) => starts.length - 1);

function rowOf(chunks: Paged<Chunk>): ChunkedText {
  const units = new PagedSums(chunks, unitsInPage);
  const lines = new PagedSums(chunks, linesInPage);
  const length = units.total;
  return {
    chunks,
    length,
    lineCount: lines.total + 1,
    chunkAt: (offset) => {
      const { index, before: base } = units.find(offset);
      return { index, base };
    },
    slice: (start, end) => {
      const from = Math.max(0, start);
      const to = Math.min(length, end);
      let { index, before: base } = units.find(from);
      let text = '';
      for (; index < chunks.length && base < to; index += 1) {
        const part = chunks.at(index)?.text ?? '';
        text += part.slice(Math.max(0, from - base), to - base);
        base += part.length;
      }
      return text;
    },
    lineAt: (offset) => {
      const { index, before: base } = units.find(offset);
      return lines.before(index) + lastAtMost(chunks.at(index)?.starts ?? [], offset - base);
    },
    unitsBefore: (offset) => offset,
    forward: (offset, by) => offset + by,
    lineStart: (wanted) => {
      if (wanted < 0) return 0;
      const { index, before } = lines.find(wanted);
      const start = chunks.at(index)?.starts[wanted - before];
      return start === undefined ? length : units.before(index) + start;
    },
  };
}
