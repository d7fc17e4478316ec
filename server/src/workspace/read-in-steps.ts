import { readAhead } from '../plan/read-facts';
import type { ReadOrder } from './plans';

/** A text of less is read at once; UTF-16 units. */
const large = 32_000;

/** What is read before the clock is looked at, UTF-16 units; and how many such steps there are at most, since each looks at all chunks. */
const step = { least: 2_000, most: 200 };

/** How long one reads before others have their turn, milliseconds. */
const slice = 8;

/** Reads a large text ahead, where it is to be read in steps, so that what is left is to put together what it says. False where it was given up. */
export async function readInSteps(
  { text, settings, memory, isWanted }: ReadOrder,
  turn: () => Promise<void>,
): Promise<boolean> {
  if (isWanted === null || text.length < large) return true;
  const units = Math.max(step.least, text.length / step.most);
  let since = Date.now();
  while (!readAhead(text, settings.read, memory.read, units)) {
    if (Date.now() - since < slice) continue;
    await turn();
    if (!isWanted()) return false;
    since = Date.now();
  }
  return true;
}
