import { Paged, pagedEnds } from '../text/paged';
import { type BlockMemory, type BlockRead, forget, forgetGone, noBlocks, remember } from './block-memory';
import { type Chunk, maskedText } from './chunk';
import type { Node } from './node';
import { parse } from './parse';

/** A run of whole lines that is parsed by itself. Concatenated in order, the blocks are the text. */
export interface Block {
  readonly text: string;
  /** The block-level tree; spans are relative to the block. */
  readonly tree: Node;
}

/**
 * Reads a row of chunks block by block; what stood in the memory is taken from there. One answer for each chunk: null for a chunk that
 * was read together with the one before it.
 *
 * The parser verifies every cut: a run is parsed with a sentinel in the place of the next line, which must come back as the last
 * block of the root (an item: as the last of its last list). Otherwise the run is joined with what follows. A wrong guess costs
 * time, never correctness.
 */
export function readBlocks<Read>(
  chunks: Paged<Chunk>,
  read: (block: Block) => Read,
  memory: BlockMemory<Read> = noBlocks(),
): Paged<BlockRead<Read> | null> {
  const { chunks: before, blocks: known } = memory;
  const shared = pagedEnds(before, chunks);
  const head = lastSame(known, shared.head, chunks);
  const moved = chunks.length - before.length;
  let tail = firstWhole(known, before.length - shared.tail);
  const blocks: (BlockRead<Read> | null)[] = [];
  while (head + blocks.length < tail + moved) {
    const made = readRun(chunks, head + blocks.length, read, memory);
    blocks.push(made);
    for (let rest = made.chunks.length; rest > 1; rest -= 1) blocks.push(null);
    // A run that was joined beyond what was edited: the blocks that it took in are no more.
    const end = head + blocks.length;
    if (end > tail + moved) tail = firstWhole(known, end - moved);
  }
  for (const block of known.slice(head, tail)) if (block !== null) remember(block, memory);
  memory.chunks = chunks;
  memory.blocks = known.spliced(head, tail, blocks);
  forget(memory, chunks.length);
  return memory.blocks;
}

/** How many of the first chunks may keep what was read: not the block that reaches beyond them, nor one before another kind of line. */
function lastSame<Read>(known: Paged<BlockRead<Read> | null>, shared: number, chunks: Paged<Chunk>): number {
  let at = shared;
  while (at > 0) {
    let start = at - 1;
    while (start > 0 && known.at(start) === null) start -= 1;
    const block = known.at(start);
    const end = start + (block?.chunks.length ?? 1);
    if (block && end <= shared && block.sentinel === sentinelBefore(chunks, end)) return end;
    at = start;
  }
  return 0;
}

/** The first chunk, from one on, with which a block begins. */
function firstWhole<Read>(known: Paged<BlockRead<Read> | null>, from: number): number {
  let at = from;
  while (at < known.length && known.at(at) === null) at += 1;
  return at;
}

function sentinelBefore(chunks: Paged<Chunk>, at: number): string {
  return chunks.at(at)?.sentinel ?? '';
}

/** Reads the shortest run from a chunk on that ends where Markdown lets it. What is joined doubles, so that a long search stays linear. */
function readRun<Read>(
  chunks: Paged<Chunk>,
  from: number,
  read: (block: Block) => Read,
  memory: BlockMemory<Read>,
): BlockRead<Read> {
  for (let count = 1; ; count *= 2) {
    const run = chunks.slice(from, Math.min(chunks.length, from + count));
    const sentinel = sentinelBefore(chunks, from + run.length);
    const text = run.map(maskedText).join('');
    const known = memory.gone.get(text);
    if (known?.sentinel === sentinel) return { ...known, chunks: run };
    const tree = treeOf(run, text, sentinel);
    if (tree === null) continue;
    return { chunks: run, length: text.length, sentinel, read: read({ text, tree }) };
  }
}

/**
 * Reads those blocks again that say something else now than when they were read, since what they are read by has changed; as much is
 * forgotten of what stood in the text before.
 */
export function readAgain<Read>(
  memory: BlockMemory<Read>,
  isStale: (text: string) => boolean,
  read: (block: Block) => Read,
): void {
  memory.blocks = Paged.of(
    memory.blocks.all().map((block) => {
      if (block === null) return null;
      const text = block.chunks.map(maskedText).join('');
      const tree = isStale(text) ? treeOf(block.chunks, text, block.sentinel) : null;
      return tree === null ? block : { ...block, read: read({ text, tree }) };
    }),
  );
  forgetGone(memory, isStale);
}

/** The tree of a run of chunks; null where the cut behind it is none to Markdown. */
function treeOf(run: readonly Chunk[], text: string, sentinel: string): Node | null {
  if (run.length !== 1 || run[0]?.isFront !== true) return parseRun(text, sentinel);
  return { type: 'root', span: { start: 0, end: text.length }, children: [], depth: 0, lang: '' };
}

/** The run's tree, or null where the cut behind it is none to Markdown (an open fence, HTML, a comment). */
function parseRun(text: string, sentinel: string): Node | null {
  const tree = parse(text + sentinel);
  if (sentinel === '') return tree;
  const last = tree.children.at(-1);
  const isItem = last?.type === 'list';
  const found = isItem ? last.children.at(-1) : last;
  if (found?.span.start !== text.length || found.type !== sentinelType(sentinel)) return null;
  const rest = isItem ? last.children.slice(0, -1) : [];
  const children = tree.children.slice(0, -1);
  if (isItem && rest.length > 0) children.push({ ...last, children: rest });
  return { ...tree, span: { start: 0, end: text.length }, children };
}

function sentinelType(sentinel: string): Node['type'] {
  if (sentinel.startsWith('#')) return 'heading';
  return sentinel.startsWith('>') ? 'quote' : 'item';
}
