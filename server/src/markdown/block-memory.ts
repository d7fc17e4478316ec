import { Paged } from '../text/paged';
import { type Chunk, maskedText } from './chunk';

/** What was read of one block: of a chunk, or of several where the cuts between them were none to Markdown. */
export interface BlockRead<Read> {
  readonly chunks: readonly Chunk[];
  readonly length: number;
  /** The sentinel that the block was parsed with; empty at the text's end. */
  readonly sentinel: string;
  readonly read: Read;
}

/** What was read of a text's blocks, kept from one version to the next. */
export interface BlockMemory<Read> {
  chunks: Paged<Chunk>;
  /** One for each chunk; null for a chunk that was read together with the one before it. */
  blocks: Paged<BlockRead<Read> | null>;
  /** Blocks of earlier versions by their text, the latest last: an undo, or a fence that is closed again, brings them back. */
  readonly gone: Map<string, BlockRead<Read>>;
  /** UTF-16 units in `gone`. */
  goneLength: number;
}

/** What a text's blocks begin with. */
export function noBlocks<Read>(): BlockMemory<Read> {
  return { chunks: Paged.of([]), blocks: Paged.of([]), gone: new Map(), goneLength: 0 };
}

/** What is read of a longer block is large: of it lines are remembered (`facts/read-context.ts`), not the whole. UTF-16 units. */
export const longBlock = 8_000;

/** Keeps a block that the text no longer has. */
export function remember<Read>(block: BlockRead<Read>, memory: BlockMemory<Read>): void {
  if (block.length > longBlock) return;
  const text = block.chunks.map(maskedText).join('');
  if (memory.gone.delete(text)) memory.goneLength -= text.length;
  memory.gone.set(text, block);
  memory.goneLength += text.length;
}

/** Forgets the oldest of what is gone, beyond what the text itself takes and a little more. */
export function forget<Read>(memory: BlockMemory<Read>, chunks: number): void {
  if (memory.gone.size <= 1_000 + chunks && memory.goneLength <= 4_000_000) return;
  for (const [text] of memory.gone) {
    if (memory.gone.size <= 1_000 && memory.goneLength <= 2_000_000) break;
    memory.gone.delete(text);
    memory.goneLength -= text.length;
  }
}

/** Forgets what is gone of certain texts. */
export function forgetGone<Read>(memory: BlockMemory<Read>, isStale: (text: string) => boolean): void {
  for (const text of memory.gone.keys()) {
    if (!isStale(text)) continue;
    memory.gone.delete(text);
    memory.goneLength -= text.length;
  }
}
