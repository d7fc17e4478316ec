import { noSums, prefixSums } from '../text/prefix-sums';
import { sharedEnds } from '../text/shared-ends';
import { lastAtMost, lineStarts, type Source } from '../text/source';
import type { BlockRead } from './block-memory';

/** A block and the offset at which it begins. */
export interface PlacedBlock<Read> {
  readonly block: BlockRead<Read>;
  readonly base: number;
}

/** Where the blocks of a row begin: in offsets, in units of the text and in lines, each with the end of the last behind them. */
export interface Places {
  readonly row: readonly PlacedBlock<unknown>[];
  readonly bases: Uint32Array;
  readonly units: Uint32Array;
  readonly lines: Uint32Array;
}

/** Adds up where blocks begin; what another row was found to begin and end with alike is not gone through again. */
export function placesOf(row: readonly PlacedBlock<unknown>[], before: Places | null): Places {
  const shared = sharedEnds(before?.row ?? [], row, Object.is);
  const bases = new Uint32Array(row.length);
  const end = row.length - shared.tail;
  if (before !== null) {
    bases.set(before.bases.subarray(0, shared.head));
    bases.set(before.bases.subarray(before.row.length - shared.tail), end);
  }
  for (let at = shared.head; at < end; at += 1) bases[at] = row[at]?.base ?? 0;
  const units = prefixSums(row, ({ block }) => block.length, shared, before?.units ?? noSums);
  const lines = prefixSums(row, ({ block }) => lineEndsIn(block), shared, before?.lines ?? noSums);
  return { row, bases, units, lines };
}

/**
 * The text that a row of blocks makes, at the offsets at which they were placed (`placeBlocks`). An offset in the gap between two
 * blocks counts from the nearer of them: what ends a little before a block ends in the line before it.
 */
export function placedText(places: Places): Source {
  const { row, bases, units } = places;
  const lines = places.lines.subarray(0, row.length);
  const length = units[row.length] ?? 0;
  const line = places.lines[row.length] ?? 0;
  const last = row.at(-1);
  const end = last === undefined ? 0 : last.base + last.block.length;
  const unitsBefore = (offset: number): number => {
    if (offset <= 0 || row.length === 0) return 0;
    const index = lastAtMost(bases, offset);
    const own = offset - (bases[index] ?? 0);
    const [before = 0, after = 0] = [units[index], units[index + 1]];
    if (own <= after - before) return before + own;
    const left = (bases[index + 1] ?? Number.POSITIVE_INFINITY) - offset;
    const right = own - (after - before);
    return right < left ? Math.min(length, after + right) : Math.max(0, after - left);
  };
  const blockAt = (unit: number): number => Math.min(lastAtMost(units, unit), row.length - 1);
  return {
    length: end,
    lineCount: line + 1,
    unitsBefore,
    forward: (offset, by) => {
      const unit = Math.min(length, Math.max(0, unitsBefore(offset) + by));
      const index = blockAt(unit);
      return (bases[index] ?? 0) + unit - (units[index] ?? 0);
    },
    slice: (start, stop) => {
      const from = unitsBefore(start);
      const to = unitsBefore(Math.min(stop, end));
      let text = '';
      for (let index = blockAt(from); index < row.length && (units[index] ?? 0) < to; index += 1) {
        const base = units[index] ?? 0;
        const own = textOf(row[index]?.block);
        text += own.slice(Math.max(0, from - base), to - base);
      }
      return text;
    },
    lineAt: (offset) => {
      const unit = unitsBefore(offset);
      const index = blockAt(unit);
      const block = row[index]?.block;
      if (block === undefined) return 0;
      return (lines[index] ?? 0) + lastAtMost(startsOf(block), unit - (units[index] ?? 0));
    },
    lineStart: (wanted) => {
      if (wanted < 0) return 0;
      const index = lastAtMost(lines, wanted);
      const block = row[index]?.block;
      const start = block && startsOf(block)[wanted - (lines[index] ?? 0)];
      return start === undefined ? end : (bases[index] ?? 0) + start;
    },
  };
}

/** The block's text, with what the parser was not shown. */
function textOf(block: BlockRead<unknown> | undefined): string {
  const [only, more] = block?.chunks ?? [];
  if (more === undefined) return only?.text ?? '';
  return block?.chunks.map(({ text }) => text).join('') ?? '';
}

const starts = new WeakMap<BlockRead<unknown>, readonly number[]>();

function startsOf(block: BlockRead<unknown>): readonly number[] {
  const [only, more] = block.chunks;
  if (more === undefined) return only?.starts ?? [0];
  const known = starts.get(block) ?? lineStarts(textOf(block));
  starts.set(block, known);
  return known;
}

function lineEndsIn({ chunks }: BlockRead<unknown>): number {
  let count = 0;
  for (const chunk of chunks) count += chunk.starts.length - 1;
  return count;
}
