import type { Legend } from '../conventions/work-status';
import type { Fact } from '../facts/fact';
import type { LinesRead } from '../facts/read-context';
import { type BlockMemory, noBlocks } from '../markdown/block-memory';
import type { Chunk } from '../markdown/chunk';
import type { Placing } from '../markdown/place-blocks';
import type { PlacedBlock, Places } from '../markdown/placed-text';
import { LineMemory } from '../text/line-memory';
import { Paged } from '../text/paged';
import { stringSource } from '../text/source';
import type { FoldMemory } from './fold-parts';
import type { LinkMemory } from './linking/memory';
import type { LiveText } from './live-text';

/**
 * What was read of a document's last version, so that only what was edited is parsed again. Hand the same memory to every version of
 * one document. Imports nothing that parses.
 */
export interface ReadMemory {
  blocks: BlockMemory<readonly Fact[]>;
  lines: LinesRead;
  readonly placing: Placing;
  /** The last version's blocks, and where they were placed. */
  row: readonly PlacedBlock<readonly Fact[]>[];
  /** Of the blocks of the last version; null where that was a text of its own. */
  places: Places | null;
  readonly text: LiveText;
  /** Null before anything was folded. */
  folds: FoldMemory | null;
  /** The settings' marks and words that the facts were read with; others make them stale. */
  context: string;
  /** The legend that they were read with. */
  readBy: Legend;
  readonly legend: LegendMemory;
  /** What was found when the last version was linked; null before any was. */
  links: LinkMemory | null;
}

/** What is known of the chunks of a text. */
export interface ChunkNotes {
  chunks: Paged<Chunk>;
  /** Those of which it holds. */
  readonly holding: Set<Chunk>;
}

/** What is known of a document's legend from the last version. */
export interface LegendMemory {
  /** Chunks that give reason to look for a legend. */
  readonly reasons: ChunkNotes;
  /** Chunks in which one begins. */
  readonly lines: ChunkNotes;
  /** The parts of the text that a legend can stand in, and what was read of them. */
  text: string;
  legend: Legend;
}

/** What a document begins with; one that is read once only is placed densely. */
export function emptyMemory(placing: Placing = 'spaced'): ReadMemory {
  const legend = { reasons: noNotes(), lines: noNotes(), text: '', legend: new Map() };
  const text = { now: stringSource(''), pathOf: () => '' };
  return {
    blocks: noBlocks(),
    lines: noLines(),
    placing,
    row: [],
    text,
    folds: null,
    context: '',
    readBy: new Map(),
    legend,
    links: null,
    places: null,
  };
}

function four<Read>(): LineMemory<Read>[] {
  return [0, 1, 2, 3].map(() => new LineMemory());
}

/** No lines yet. */
export function noLines(): LinesRead {
  return {
    ...{ items: four(), itemLines: four(), rows: new LineMemory() },
    fields: [new LineMemory(), new LineMemory()],
  };
}

function noNotes(): ChunkNotes {
  return { chunks: Paged.of([]), holding: new Set() };
}
