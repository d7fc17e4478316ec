import { parentPort } from 'node:worker_threads';
import { makeReading, withoutPlan } from '../workspace/reading';
import type { ReadingAnswer, ReadingOrder } from './reading-thread';
import { encodeReading } from './record-codec';

// Reads plans on a thread of its own, so that whoever types never waits for them.
parentPort?.on('message', (order: ReadingOrder) => {
  const { id, uri, text, settings, today, path, forced = false, briefly = false } = order;
  const faults: string[] = [];
  const onFault = (rule: { readonly id: string }, fault: unknown) => {
    faults.push(
      `rule ${rule.id}: ${fault instanceof Error ? (fault.stack ?? fault.message) : String(fault)}`,
    );
  };
  const reading = makeReading(uri, text, settings, today, { path, forced, onFault });
  const bytes = encodeReading(briefly && !reading.hasOutputs ? withoutPlan(reading) : reading);
  const answer: ReadingAnswer = { id, bytes, faults };
  parentPort?.postMessage(answer);
});
