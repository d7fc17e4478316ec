import { type BlockMemory, type BlockRead, forget, noBlocks, remember } from './block-memory';
import { type Chunk, maskedText } from './chunk';
import { type Node, parse } from './parse';

/** A run of whole lines that is parsed by itself. Concatenated in order, the blocks are the text. */
export interface Block {
  readonly text: string;
  /** The block-level tree; spans are relative to the block. */
  readonly tree: Node;
}

/**
 * Reads a row of chunks block by block; what stood in the memory is taken from there.
 *
 * The parser verifies every cut: a run is parsed with a sentinel in the place of the next line, which must come back as the last
 * block of the root (an item: as the last of its last list). Otherwise the run is joined with what follows. A wrong guess costs
 * time, never correctness.
 */
export function readBlocks<Read>(
  chunks: readonly Chunk[],
  read: (block: Block) => Read,
  memory: BlockMemory<Read> = noBlocks(),
): readonly BlockRead<Read>[] {
  const before = memory.blocks;
  const head = sameHead(before, chunks);
  const tail = sameTail(before, head, chunks);
  const blocks = before.slice(0, head.blocks);
  let { blocks: tailBlock, chunks: tailChunk } = tail;
  for (let at = head.chunks; at < tailChunk; ) {
    const made = readRun(chunks, at, read, memory);
    blocks.push(made);
    at += made.chunks.length;
    // A run that was joined beyond what was edited: the blocks that it took in are no more.
    while (at > tailChunk) {
      tailChunk += before[tailBlock]?.chunks.length ?? 1;
      tailBlock += 1;
    }
  }
  for (const block of before.slice(head.blocks, tailBlock)) remember(block, memory);
  memory.blocks = [...blocks, ...before.slice(tailBlock)];
  forget(memory, chunks.length);
  return memory.blocks;
}

interface Meeting {
  /** Number of blocks before, or index of the first behind, what has changed. */
  readonly blocks: number;
  readonly chunks: number;
}

function sameHead<Read>(before: readonly BlockRead<Read>[], chunks: readonly Chunk[]): Meeting {
  let at = 0;
  let count = 0;
  for (const block of before) {
    if (!stillHolds(block, chunks, at)) break;
    at += block.chunks.length;
    count += 1;
  }
  return { blocks: count, chunks: at };
}

function sameTail<Read>(
  before: readonly BlockRead<Read>[],
  head: Meeting,
  chunks: readonly Chunk[],
): Meeting {
  let at = chunks.length;
  let index = before.length;
  for (; index > head.blocks; index -= 1) {
    const block = before[index - 1];
    if (block === undefined || at - block.chunks.length < head.chunks) break;
    if (!stillHolds(block, chunks, at - block.chunks.length)) break;
    at -= block.chunks.length;
  }
  return { blocks: index, chunks: at };
}

function stillHolds<Read>(block: BlockRead<Read>, chunks: readonly Chunk[], at: number): boolean {
  return (
    block.chunks.every((chunk, index) => chunk === chunks[at + index]) &&
    block.sentinel === sentinelBefore(chunks, at + block.chunks.length)
  );
}

function sentinelBefore(chunks: readonly Chunk[], at: number): string {
  return chunks[at]?.sentinel ?? '';
}

/** Reads the shortest run from a chunk on that ends where Markdown lets it. What is joined doubles, so that a long search stays linear. */
function readRun<Read>(
  chunks: readonly Chunk[],
  from: number,
  read: (block: Block) => Read,
  memory: BlockMemory<Read>,
): BlockRead<Read> {
  for (let count = 1; ; count *= 2) {
    const run = chunks.slice(from, from + count);
    const sentinel = sentinelBefore(chunks, from + run.length);
    const text = run.map(maskedText).join('');
    const known = memory.gone.get(text);
    if (known?.sentinel === sentinel) return { ...known, chunks: run };
    const tree = run[0]?.isFront && count === 1 ? emptyRoot(text) : parseRun(text, sentinel);
    if (tree === null) continue;
    return { chunks: run, length: text.length, sentinel, read: read({ text, tree }) };
  }
}

function emptyRoot(text: string): Node {
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
