import type { Fact } from '../facts/fact';
import { readBlock } from '../facts/read-block';
import type { ReadContext } from '../facts/read-context';
import { noBlocks } from '../markdown/block-memory';
import { type Block, readAgain, readBlocks } from '../markdown/blocks';
import type { Chunk } from '../markdown/chunk';
import type { ChunkedText } from '../markdown/chunks';
import { placeBlocks } from '../markdown/place-blocks';
import type { PlacedBlock } from '../markdown/placed-text';
import { areSame } from '../text/are-same';
import type { Paged } from '../text/paged';
import { documentLegend } from './document-legend';
import { saysOtherwise } from './legend-change';
import { noLines, type ReadMemory } from './read-memory';
import type { ReadOptions } from './read-options';

/** What a text is read with: the settings' marks and words, and the legend that it gives itself, wherever that stands. */
export function contextOf(
  { chunks }: ChunkedText,
  { legend, states, words }: ReadOptions,
  memory: ReadMemory,
): ReadContext {
  const all = new Map([...legend, ...documentLegend(chunks, memory.legend)]);
  // The same object as long as it says the same in the same order.
  const isSame = areSame([...memory.readBy].flat(), [...all].flat());
  return { states, legend: isSame ? memory.readBy : all, words };
}

/** The facts of all blocks, placed; of those that the memory knows none is read. */
export function readFacts(
  chunks: Paged<Chunk>,
  context: ReadContext,
  memory: ReadMemory,
): readonly PlacedBlock<readonly Fact[]>[] {
  const blocks = readInto(chunks, context, memory);
  memory.row = placeBlocks(
    blocks.all().filter((block) => block !== null),
    memory.row,
    memory.placing,
  );
  return memory.row;
}

/**
 * Reads on in a text that is read for the first time, so that its plan can be had in steps between which others have their turn: some
 * blocks into the memory, of `least` UTF-16 units or a little more. True where the rest is no more than that.
 */
export function readAhead(
  text: ChunkedText,
  options: ReadOptions,
  memory: ReadMemory,
  least: number,
): boolean {
  const { chunks } = text;
  const known = memory.blocks.chunks.length;
  // The last block is read again with what follows: where it is long it may be one with all of that, and each step twice the last.
  const last = lastOf(memory.blocks.blocks)?.length ?? 0;
  let end = known;
  for (let units = 0; end < chunks.length && units < Math.max(least, last); end += 1)
    units += chunks.at(end)?.text.length ?? 0;
  if (end >= chunks.length) return true;
  readInto(chunks.spliced(end, chunks.length, []), contextOf(text, options, memory), memory);
  return false;
}

function lastOf<T>(list: Paged<T | null>): T | null {
  let at = list.length - 1;
  while (at > 0 && list.at(at) === null) at -= 1;
  return list.at(at) ?? null;
}

function readInto(
  chunks: Paged<Chunk>,
  context: ReadContext,
  memory: ReadMemory,
): ReturnType<typeof readBlocks<readonly Fact[]>> {
  const key = JSON.stringify([[...context.states], [...context.words.priority], [...context.words.units]]);
  if (memory.context !== key) {
    memory.blocks = noBlocks();
    memory.lines = noLines();
  }
  memory.context = key;
  const isStale = saysOtherwise(memory.readBy, context.legend);
  if (isStale !== null) memory.lines = noLines();
  memory.readBy = context.legend;
  const within = { ...context, lines: memory.lines };
  const read = (one: Block): readonly Fact[] => readBlock(one, within);
  if (isStale !== null) readAgain(memory.blocks, isStale, read);
  return readBlocks(chunks, read, memory.blocks);
}
