import { availableParallelism } from 'node:os';
import { saysNothing } from '../../workspace/file-index';
import { makeReading, notRead, type Reading } from '../../workspace/reading';
import { settingsKey } from '../../workspace/settings';
import { ReadingThread } from '../reading-thread';
import type { Input } from './inputs';
import type { Kept } from './kept';
import { note } from './output';
import { faultTeller } from './rule-fault';

/** A text to be read, with everything that its reading depends on. */
export interface Order {
  readonly input: Input;
  /** ISO day. */
  readonly today: string;
  /** Given by name: it counts as a plan. */
  readonly forced: boolean;
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
  const keys = orders.map((order) => (kept === null || order.input.isNone ? '' : keyOf(order, kept)));
  const known = orders.map((order, at) => kept && recall(order, keys[at] ?? '', kept));
  const missing = orders.filter((_, at) => known[at] === null);
  const threads = missing.length < few ? 0 : Math.min(availableParallelism(), mostThreads);
  const read = threads > 1 ? await readOnThreads(missing, threads, briefly) : missing.map(readHere);
  const none: string[] = [];
  let next = 0;
  const all = orders.map((order, at) => {
    const key = keys[at] ?? '';
    const reading = known[at] ?? (read[next++] as Reading);
    const isNone = holdsNone(reading, order);
    if (known[at] === null && isNone) none.push(key);
    else if (known[at] === null) kept?.records.put(key, reading);
    const { uri, stamp, own } = order.input;
    if (stamp !== null) kept?.index.note(uri, stamp, settingsKey(own.settings), isNone ? null : key);
    return reading;
  });
  kept?.noPlans.add(none);
  kept?.index.keep(kept.found);
  kept?.records.tidy();
  return all;
}

function keyOf({ input: { content, own }, forced }: Order, { records }: Kept): string {
  return records.keyOf(content.text, settingsKey(own.settings) + (forced ? '!' : ''));
}

function recall({ input, today }: Order, key: string, { records, noPlans }: Kept): Reading | null {
  return input.isNone || noPlans.has(key) ? notRead(today) : records.take(key);
}

/** What counts as a plan by its name or its path counts as one whatever it says. */
function holdsNone(reading: Reading, { input, forced }: Order): boolean {
  return !forced && input.own.settings.include.length === 0 && saysNothing(reading);
}

function readHere({ input, today, forced }: Order): Reading {
  const { settings, path } = input.own;
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
      const { input, today, forced } = order;
      const { uri, content, own } = input;
      const { settings, path } = own;
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
