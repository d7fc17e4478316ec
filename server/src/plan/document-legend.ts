import { holdsLegendLine, legendReach, mayHoldLegend, readLegendLines } from '../conventions/legend';
import type { Legend } from '../conventions/work-status';
import { type Chunk, maskedText } from '../markdown/chunk';
import { changedLines } from '../text/changed-lines';
import { type Paged, pagedEnds } from '../text/paged';
import type { ChunkNotes, LegendMemory } from './read-memory';

/** The legend that the whole document declares, as `readLegend` reads it of the masked text; only chunks that are new are looked at. */
export function documentLegend(chunks: Paged<Chunk>, memory: LegendMemory): Legend {
  if (note(memory.reasons, chunks, mayHoldLegend).size === 0) return new Map();
  const lines = note(memory.lines, chunks, holdsLegendLine);
  const parts: string[] = [];
  // The chunks with such lines, and what is within their reach.
  let reach = 0;
  for (const chunk of lines.size === 0 ? [] : chunks.all()) {
    const ends = chunk.starts.length - 1;
    if (lines.has(chunk)) reach = legendReach + 1 + ends;
    if (reach > 0) parts.push(maskedText(chunk));
    reach -= ends;
  }
  const text = parts.join('');
  if (text !== memory.text) {
    memory.text = text;
    memory.legend = readLegendLines(text);
  }
  return memory.legend;
}

/** The chunks of which something holds; only those that the last version did not have before or behind all changes are asked. */
function note(notes: ChunkNotes, chunks: Paged<Chunk>, holds: (text: string) => boolean): ReadonlySet<Chunk> {
  const { head, tail } = pagedEnds(notes.chunks, chunks);
  const old = notes.chunks.slice(head, notes.chunks.length - tail);
  const made = chunks.slice(head, chunks.length - tail);
  const [before, more] = old;
  // Of a long block only what is new in it.
  const isLeft = before !== undefined && more === undefined && !notes.holding.has(before);
  const known = isLeft && made.length === 1 ? maskedText(before) : null;
  for (const chunk of old) notes.holding.delete(chunk);
  for (const chunk of made) {
    const text = maskedText(chunk);
    if (holds(known === null ? text : changedLines(known, text))) notes.holding.add(chunk);
  }
  notes.chunks = chunks;
  return notes.holding;
}
