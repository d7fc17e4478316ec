import { readAhead } from '../plan/read-facts';
import { finish, type Steps } from '../text/steps';
import type { ReadOrder } from './plans';

/** A text of less is read at once; UTF-16 units. */
const large = 8_000;

/** What is read before the clock is looked at, UTF-16 units; and how many such steps there are at most, since each looks at all chunks. */
const step = { least: 2_000, most: 200 };

/**
 * How much is read before its beginning is told, UTF-16 units: what the first screen shows; and how many times as much before it is
 * told again, so that all beginnings together cost little beside the whole.
 */
const beginning = { first: 2_000, times: 8 };

/** How long one reads before others have their turn, milliseconds. */
const slice = 8;

/**
 * Reads a large text ahead, where it is to be read in steps, so that what is left is to put together what it says. `onBeginning` is
 * called a few times on the way, as long as more is to be read than was. False where it was given up.
 */
export async function readInSteps(
  { text, settings, memory, isWanted }: ReadOrder,
  turn: () => Promise<void>,
  onBeginning: () => void,
): Promise<boolean> {
  if (isWanted === null || text.length < large) return true;
  // To cut the text, to know it again and to find its legend each took all of it: three steps, before a first block is read.
  await turn();
  if (!isWanted()) return false;
  readAhead(text, settings.read, memory.read, 0);
  await turn();
  if (!isWanted()) return false;
  const units = Math.max(step.least, text.length / step.most);
  let due = beginning.first;
  let since = Date.now();
  for (let read = units; !readAhead(text, settings.read, memory.read, units); read += units) {
    const isDue: boolean = read >= due && 2 * read <= text.length;
    if (isDue) onBeginning();
    while (due <= read) due *= beginning.times;
    if (!isDue && Date.now() - since < slice) continue;
    await turn();
    // What is told is written a turn after it was told: not behind the next slice.
    if (isDue) await turn();
    if (!isWanted()) return false;
    since = Date.now();
  }
  return true;
}

/** Does what is left of a large text step by step, others having their turn between; null where it was given up. */
export async function inTurns<T>(
  steps: Steps<T>,
  { text, isWanted }: ReadOrder,
  turn: () => Promise<void>,
): Promise<T | null> {
  if (isWanted === null || text.length < large) return finish(steps);
  let since = Date.now();
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    if (Date.now() - since < slice) continue;
    await turn();
    if (!isWanted()) return null;
    since = Date.now();
  }
}
