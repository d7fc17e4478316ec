import { sharedEnds } from '../text/shared-ends';
import type { BlockRead } from './block-memory';
import type { PlacedBlock } from './placed-text';

/** Where blocks begin: one behind the other, or with gaps between them, so that an edit moves nothing but itself. */
export type Placing = 'dense' | 'spaced';

/** Room for a block to grow, in UTF-16 units. Offsets of a text of 100 MB still are small integers to the engine. */
const gap = 4096;

/** No text ends behind it. The engine keeps larger numbers, and all that are reckoned with them, in objects of their own. */
const farthest = 2 ** 30 - 1;

/**
 * Places a row of blocks. With gaps, blocks that the row before had keep their offsets; those between are fitted in, or, where
 * they find no room, all are placed anew.
 */
export function placeBlocks<Read>(
  blocks: readonly BlockRead<Read>[],
  before: readonly PlacedBlock<Read>[],
  placing: Placing,
): readonly PlacedBlock<Read>[] {
  if (placing === 'dense') return placedFrom(blocks, 0, 0);
  const { head, tail } = sharedEnds(before, blocks, (placed, block) => placed.block === block);
  const fresh = blocks.slice(head, blocks.length - tail);
  const low = endOf(before[head - 1]);
  const high = before[before.length - tail]?.base ?? farthest;
  const fitted = fitIn(fresh, before.slice(head, before.length - tail), low, high);
  if (fitted === null) return placedFrom(blocks, 0, gap);
  return before.slice(0, head).concat(fitted, before.slice(before.length - tail));
}

function fitIn<Read>(
  blocks: readonly BlockRead<Read>[],
  replaced: readonly PlacedBlock<Read>[],
  low: number,
  high: number,
): readonly PlacedBlock<Read>[] | null {
  const same = blocks.map((block, at): PlacedBlock<Read> => ({ block, base: replaced[at]?.base ?? high }));
  if (
    blocks.length === replaced.length &&
    same.every((one, at) => endOf(one) <= (same[at + 1]?.base ?? high))
  )
    return same;
  const length = blocks.reduce((sum, block) => sum + block.length, 0);
  const room = Math.min(gap, Math.floor((high - low - length) / (blocks.length + 1)));
  if (room < 16 && blocks.length > 0) return null;
  return placedFrom(blocks, low + room, room);
}

function placedFrom<Read>(
  blocks: readonly BlockRead<Read>[],
  from: number,
  between: number,
): readonly PlacedBlock<Read>[] {
  let base = from;
  return blocks.map((block) => {
    const own = { block, base };
    base += block.length + between;
    return own;
  });
}

function endOf(placed: PlacedBlock<unknown> | undefined): number {
  return placed === undefined ? 0 : placed.base + placed.block.length;
}
