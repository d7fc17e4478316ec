import { lineEndsOf, pastLineEnd } from './line-end';

/**
 * A text that can be asked for its parts without being one string: a host may keep it in chunks.
 * Offsets and columns are UTF-16 units, lines are 0-based; a line ends at LF, CRLF or a lone CR (as in LSP).
 *
 * Offsets ascend with the text, and within a line they count its units. A source may leave gaps between its blocks, so that what
 * stands behind an edit keeps its offsets; how far from the text's beginning a place is, `unitsBefore` alone tells.
 */
export interface Source {
  /** The offset of the text's end. */
  readonly length: number;
  readonly lineCount: number;
  /** What stands between two offsets; offsets beyond the text are clamped. */
  slice(start: number, end: number): string;
  /** The line that holds the offset. An offset within a line end belongs to the line before it. */
  lineAt(offset: number): number;
  /** Where the line begins; the text's end for a line beyond the last. */
  lineStart(line: number): number;
  /** How many units of the text stand before an offset. */
  unitsBefore(offset: number): number;
  /** The offset that stands so many units of the text further on. */
  forward(offset: number, units: number): number;
}

/** A whole string as a source; line starts are found once. */
export function stringSource(text: string): Source {
  const starts = lineStarts(text);
  return {
    length: text.length,
    lineCount: starts.length,
    slice: (start, end) => text.slice(Math.max(0, start), end),
    lineAt: (offset) => lastAtMost(starts, offset),
    lineStart: (line) => (line < 0 ? 0 : (starts[line] ?? text.length)),
    unitsBefore: (offset) => offset,
    forward: (offset, units) => offset + units,
  };
}

/** Where a line's text begins and ends, its line end left out. */
export function lineBounds(source: Source, line: number): readonly [start: number, end: number] {
  const start = source.lineStart(line);
  const text = source.slice(start, line + 1 < source.lineCount ? source.lineStart(line + 1) : source.length);
  return [start, start + text.replace(/[\r\n]+$/, '').length];
}

/** The text of a line without its line end. */
export function lineText(source: Source, line: number): string {
  return source.slice(...lineBounds(source, line));
}

/** Offsets at which the lines of a text begin, the first always 0. */
export function lineStarts(text: string): number[] {
  const endOf = lineEndsOf(text);
  const starts = [0];
  for (let end = endOf(0); end < text.length; end = endOf(starts.at(-1) ?? text.length))
    starts.push(pastLineEnd(text, end));
  return starts;
}

/** Index of the last member that is not above `value`; 0 if there is none. `sorted` ascends. */
export function lastAtMost(sorted: ArrayLike<number>, value: number): number {
  let low = 0;
  let high = sorted.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((sorted[middle] ?? 0) <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}
