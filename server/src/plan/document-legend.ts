import { holdsLegendLine, legendReach, mayHoldLegend, readLegendLines } from '../conventions/legend';
import type { Legend } from '../conventions/status';
import { type Chunk, maskedText, sharedEnds } from '../markdown/chunk';
import { changedLines } from '../text/changed-lines';
import type { ChunkNotes, LegendMemory } from './read-memory';

/** The legend that the whole document declares, as `readLegend` reads it of the masked text; only chunks that are new are looked at. */
export function documentLegend(chunks: readonly Chunk[], memory: LegendMemory): Legend {
  if (!note(memory.reasons, chunks, mayHoldLegend).includes(true)) return new Map();
  const lines = note(memory.lines, chunks, holdsLegendLine);
  const parts: string[] = [];
  let at = lines.indexOf(true);
  while (at >= 0) {
    // The chunk with the line, and what is within its reach.
    let reach = 1;
    for (let chunk = chunks[at]; chunk !== undefined && reach > 0; chunk = chunks[at]) {
      const ends = chunk.starts.length - 1;
      if (lines[at] === true) reach = legendReach + 1 + ends;
      parts.push(maskedText(chunk));
      reach -= ends;
      at += 1;
    }
    at = lines.indexOf(true, at);
  }
  const text = parts.join('');
  if (text !== memory.text) {
    memory.text = text;
    memory.legend = readLegendLines(text);
  }
  return memory.legend;
}

/** One value for each chunk, taken over from the last version where that had the chunk before or behind all changes. */
function note(
  notes: ChunkNotes,
  chunks: readonly Chunk[],
  of: (text: string) => boolean,
): readonly boolean[] {
  const { head, tail } = sharedEnds(notes.chunks, chunks);
  const old = notes.chunks.slice(head, notes.chunks.length - tail).map(maskedText);
  const made = chunks.slice(head, chunks.length - tail).map(maskedText);
  const [before] = old;
  const [now] = made;
  // Of a long block only what is new in it.
  const isLeft = old.length === 1 && made.length === 1 && notes.values[head] === false;
  const texts = isLeft && before !== undefined && now !== undefined ? [changedLines(before, now)] : made;
  notes.values = notes.values
    .slice(0, head)
    .concat(texts.map(of))
    .concat(notes.values.slice(notes.values.length - tail));
  notes.chunks = chunks;
  return notes.values;
}
