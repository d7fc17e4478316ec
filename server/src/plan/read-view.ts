import { remember } from '../markdown/block-memory';
import { type ChunkedText, partOf } from '../markdown/chunks';
import { planOf } from './build';
import { saysOtherwise } from './legend-change';
import type { Plan } from './plan';
import { contextOf, readFacts } from './read-facts';
import { emptyMemory, type ReadMemory } from './read-memory';
import type { ReadOptions } from './read-options';

/** What some lines of a text say, as a plan of its own, without links. */
export interface View {
  readonly plan: Plan;
  /** The line of the text, 0-based, with which the plan begins. */
  readonly line: number;
}

/** How far above the first line a heading is looked for, UTF-16 units. */
const reach = 4_000;

/**
 * Reads lines (0-based, the last one with them) from the heading above them on, of a text of which the rest is being read into `memory`:
 * what is read here will not be read there again.
 */
export function readView(
  text: ChunkedText,
  first: number,
  last: number,
  options: ReadOptions,
  memory: ReadMemory,
): View {
  const start = text.lineStart(first);
  let { index: from, base } = text.chunkAt(start);
  while (from > 0 && start - base < reach && text.chunks.at(from)?.text.startsWith('#') !== true) {
    from -= 1;
    base -= text.chunks.at(from)?.text.length ?? 0;
  }
  const end = text.chunkAt(text.lineStart(last + 1)).index + 1;
  const part = partOf(text, from, end);
  const own = emptyMemory('dense');
  const context = contextOf(text, options, memory);
  const plan = planOf(
    readFacts(part.chunks, context, own),
    part,
    context,
    '',
    options.emojiBullets,
    own,
    false,
  );
  if (own.context === memory.context && saysOtherwise(own.readBy, memory.readBy) === null) {
    // The last was read as if nothing followed.
    for (const block of own.blocks.blocks.all())
      if (block !== null && block.sentinel !== '') remember(block, memory.blocks);
  }
  return { plan, line: text.lineAt(base) };
}
