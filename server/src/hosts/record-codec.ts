import { deserialize, serialize } from 'node:v8';
import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib';
import { enliven } from '../plan/enliven';
import type { Plan } from '../plan/plan';
import { stringSource } from '../text/source';
import type { Reading } from '../workspace/reading';

/** What opens every record: another form of them is none. */
const mark = 0x504c_0002;
/** Where the findings begin: behind the mark, a checksum and their length. */
const start = 12;

/** A plan without its text and what it finds by it, and the text. */
interface Body {
  readonly plan: Omit<Plan, 'source'>;
  readonly text: string;
}

/**
 * A reading as bytes: findings first, then the plan, which is a net of objects that V8's own format keeps as it is. The bytes serve
 * the program that made them and no other.
 */
export function encodeReading(reading: Reading): Uint8Array {
  const before = decoded.get(reading);
  if (before !== undefined) return before;
  const { plan, ...head } = reading;
  const first = serialize(head);
  const rest = plan === null ? new Uint8Array() : deflateRawSync(serialize(bodyOf(plan)), { level: 1 });
  const bytes = Buffer.alloc(start + first.length + rest.length);
  bytes.set(first, start);
  bytes.set(rest, start + first.length);
  bytes.writeUInt32LE(mark, 0);
  bytes.writeUInt32LE(crc32(bytes.subarray(start)), 4);
  bytes.writeUInt32LE(first.length, 8);
  return bytes;
}

/** The reading that bytes hold; its plan comes to life when it is first looked at. Null where they hold none. */
export function decodeReading(bytes: Uint8Array): Reading | null {
  try {
    const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    // What is broken must be found out now: later it would be too late to read the file instead.
    if (all.readUInt32LE(0) !== mark || all.readUInt32LE(4) !== crc32(all.subarray(start))) return null;
    const end = start + all.readUInt32LE(8);
    const head = deserialize(all.subarray(start, end)) as Omit<Reading, 'plan'>;
    const rest = all.subarray(end);
    let plan: Plan | null = null;
    const reading: Reading = {
      ...head,
      get plan() {
        if (rest.length > 0) plan ??= planOf(deserialize(inflateRawSync(rest)) as Body);
        return plan;
      },
    };
    decoded.set(reading, bytes);
    return reading;
  } catch {
    return null;
  }
}

/** The bytes that readings came from, so that one which is handed on is not encoded twice. */
const decoded = new WeakMap<Reading, Uint8Array>();

function bodyOf({ source, ...plan }: Plan): Body {
  return { plan, text: source.slice(0, source.length) };
}

function planOf({ plan, text }: Body): Plan {
  return enliven({ ...plan, source: stringSource(text) });
}
