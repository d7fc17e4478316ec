import { parentPort } from 'node:worker_threads';
import { makeReading } from '../workspace/reading';
import type { ReadingAnswer, ReadingOrder } from './reading-thread';
import { encodeReading } from './record-codec';

// Reads plans on a thread of its own, so that whoever types never waits for them.
parentPort?.on('message', ({ id, uri, text, settings, today, path, forced = false }: ReadingOrder) => {
  const faults: string[] = [];
  const onFault = (rule: { readonly id: string }, fault: unknown) => {
    faults.push(
      `rule ${rule.id}: ${fault instanceof Error ? (fault.stack ?? fault.message) : String(fault)}`,
    );
  };
  const bytes = encodeReading(makeReading(uri, text, settings, today, { path, forced, onFault }));
  const answer: ReadingAnswer = { id, bytes, faults };
  parentPort?.postMessage(answer);
});
