import { availableParallelism } from 'node:os';
import { makeReading, type Reading } from '../../workspace/reading';
import type { Records } from '../../workspace/records';
import { settingsKey } from '../../workspace/settings';
import { ReadingThread } from '../reading-thread';
import type { FileSettings } from './configuration';
import type { Input } from './inputs';
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

/** Below so many, starting threads takes longer than reading. */
const few = 24;
/** More threads than this wait for one another. */
const mostThreads = 6;

/** What was read of some texts: now, or by an earlier run. In the order of the orders. `briefly`: as `ReadingOrder` has it. */
export async function readAll(
  orders: readonly Order[],
  records: Records | null,
  briefly = false,
): Promise<readonly Reading[]> {
  const keys = orders.map(({ input, own, forced }) =>
    records === null
      ? ''
      : records.keyOf(input.content.text, settingsKey(own.settings) + (forced ? '!' : '')),
  );
  const kept = keys.map((key) => records?.take(key) ?? null);
  const missing = orders.filter((_, at) => kept[at] === null);
  const threads = missing.length < few ? 0 : Math.min(availableParallelism(), mostThreads);
  const read = threads > 1 ? await readOnThreads(missing, threads, briefly) : missing.map(readHere);
  let next = 0;
  const all = kept.map((reading, at) => {
    if (reading !== null) return reading;
    const made = read[next] as Reading;
    next += 1;
    records?.put(keys[at] ?? '', made);
    return made;
  });
  records?.tidy();
  return all;
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
