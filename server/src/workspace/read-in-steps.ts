import { readAhead } from '../plan/read-facts';
import type { ReadOrder } from './plans';

/** A text of less is read at once; UTF-16 units. */
const large = 32_000;

/** What is read before the clock is looked at, UTF-16 units; and how many such steps there are at most, since each looks at all chunks. */
const step = { least: 2_000, most: 200 };

/** How much is read before its beginning is told; UTF-16 units, a little more than a few screens hold. */
const beginning = 12_000;

/** How long one reads before others have their turn, milliseconds. */
const slice = 8;

/**
 * Reads a large text ahead, where it is to be read in steps, so that what is left is to put together what it says. `onBeginning` is
 * called once on the way, if there is a way. False where it was given up.
 */
export async function readInSteps(
  { text, settings, memory, isWanted }: ReadOrder,
  turn: () => Promise<void>,
  onBeginning: () => void,
): Promise<boolean> {
  if (isWanted === null || text.length < large) return true;
  const units = Math.max(step.least, text.length / step.most);
  let isTold = false;
  let since = Date.now();
  for (let read = units; !readAhead(text, settings.read, memory.read, units); read += units) {
    const isDue: boolean = !isTold && read >= beginning;
    if (isDue) onBeginning();
    isTold ||= isDue;
    if (!isDue && Date.now() - since < slice) continue;
    await turn();
    if (!isWanted()) return false;
    since = Date.now();
  }
  return true;
}
