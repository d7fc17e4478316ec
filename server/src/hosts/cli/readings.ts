import { availableParallelism } from 'node:os';
import { makeReading, notRead, type Reading } from '../../workspace/reading';
import type { Records } from '../../workspace/records';
import { settingsKey } from '../../workspace/settings';
import { ReadingThread } from '../reading-thread';
import type { FileSettings } from './configuration';
import type { Input } from './inputs';
import { type NoPlans, saysNothing } from './no-plans';
import { note } from './output';
import { faultTeller } from './rule-fault';

/** A text to be read, with everything that its reading depends on. */
export interface Order {
  readonly input: Input;
  readonly own: FileSettings;
  /** ISO day. */
  readonly today: string;
  /** Given by name: it counts as a plan. */
  readonly forced: boolean;
}

/** What earlier runs have found. */
export interface Kept {
  readonly records: Records;
  readonly noPlans: NoPlans;
}

/** Below so many, starting threads takes longer than reading. */
const few = 24;
/** More threads than this wait for one another. */
const mostThreads = 6;

/** What was read of some texts: now, or by an earlier run. In the order of the orders. `briefly`: as `ReadingOrder` has it. */
export async function readAll(
  orders: readonly Order[],
  kept: Kept | null,
  briefly = false,
): Promise<readonly Reading[]> {
  const keys = orders.map((order) => (kept === null ? '' : keyOf(order, kept)));
  const known = orders.map(({ today }, at) => kept && recall(keys[at] ?? '', today, kept));
  const missing = orders.filter((_, at) => known[at] === null);
  const threads = missing.length < few ? 0 : Math.min(availableParallelism(), mostThreads);
  const read = threads > 1 ? await readOnThreads(missing, threads, briefly) : missing.map(readHere);
  const listed: string[] = [];
  let next = 0;
  const all = known.map((reading, at) => {
    if (reading !== null) return reading;
    const made = read[next] as Reading;
    next += 1;
    const key = keys[at] ?? '';
    if (isListed(made, orders[at] as Order)) listed.push(key);
    else kept?.records.put(key, made);
    return made;
  });
  kept?.noPlans.add(listed);
  kept?.records.tidy();
  return all;
}

function keyOf({ input, own, forced }: Order, { records }: Kept): string {
  return records.keyOf(input.content.text, settingsKey(own.settings) + (forced ? '!' : ''));
}

function recall(key: string, today: string, { records, noPlans }: Kept): Reading | null {
  return noPlans.has(key) ? notRead(today) : records.take(key);
}

/** What counts as a plan by its name or its path counts as one whatever it says. */
function isListed(reading: Reading, { own, forced }: Order): boolean {
  return !forced && own.settings.include.length === 0 && saysNothing(reading);
}

function readHere({ input, own: { settings, path }, today, forced }: Order): Reading {
  const onFault = faultTeller(input);
  return makeReading(input.uri, input.content.text, settings, today, { path, forced, onFault });
}

async function readOnThreads(
  orders: readonly Order[],
  count: number,
  briefly: boolean,
): Promise<readonly Reading[]> {
  const read: Reading[] = [];
  let next = 0;
  const work = async (thread: ReadingThread): Promise<void> => {
    for (let at = next++; at < orders.length; at = next++) {
      const order = orders[at];
      if (order === undefined) break;
      const { input, own, today, forced } = order;
      const { settings, path } = own;
      const { uri, content } = input;
      read[at] = await thread.read({ uri, text: content.text, settings, today, path, forced, briefly });
    }
  };
  const works = Array.from({ length: count }, async () => {
    const thread = new ReadingThread((fault) => note(fault));
    // While one answer is on its way, the next text is there already.
    await Promise.all([work(thread), work(thread)]);
    await thread.end();
  });
  await Promise.all(works);
  return read;
}
